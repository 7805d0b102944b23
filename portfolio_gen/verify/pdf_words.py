"""The words that somebody reads in a PDF, however its program wrote them.

Most programs write numbers of letters of a font, and parts of words with the room between them, so
no search of the bytes finds a name. It needs pypdf, which comes with `portfolio-gen[pdf]`.
"""

from __future__ import annotations

import io
import logging
from functools import lru_cache

from portfolio_gen.limited import TooMuch, limited

#: What reading one document may take; one of two hundred pages takes a third of it.
SECONDS, MEGABYTES = 30, 1_000


@lru_cache(maxsize=200)
def words_of_pdf(data: bytes) -> str:
    """The words of all pages, those of one page on one line; empty where nobody can read them."""
    try:
        import pypdf
    except ImportError:  # pragma: no cover - the extra is not installed
        return ""

    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)  # It may quote what it reads.

    def read() -> str:
        pages = pypdf.PdfReader(io.BytesIO(data)).pages
        return "\n".join(" ".join(page.extract_text().split()) for page in pages)

    try:
        return limited(read, seconds=SECONDS, megabytes=MEGABYTES)
    except TooMuch:
        return ""
    except Exception:  # noqa: BLE001 - parsers fail on broken files in countless ways
        return ""
