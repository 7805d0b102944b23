"""The words that somebody reads in a PDF, however its program wrote them.

Most programs write numbers of letters of a font, and parts of words with the room between them, so
no search of the bytes finds a name. It needs pypdf, which comes with `portfolio-gen[pdf]`.
"""

from __future__ import annotations

import io
import logging
import re
import warnings
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from msgspec import Struct

from portfolio_gen.limited import TooMuch, limited

Result = TypeVar("Result")

#: What reading one document may take; one of two hundred pages takes a third of it.
SECONDS, MEGABYTES = 30, 1_000
PDF = b"%PDF-"
#: Where a word was cut for the end of a line.
CUT = re.compile(r"(?<=\w)[-\u00ad\u2010]\s*\n\s*(?=\w)")


class PdfWords(Struct, frozen=True, kw_only=True):
    """The words of a document, and whether every page of it could be read."""

    words: str
    whole: bool


NOTHING = PdfWords(words="", whole=False)


def words_of_pdf(data: bytes) -> str:
    """The words of all pages, those of one page on one line, and on another with those put together
    that the end of a line cuts; nothing of pages that nobody can read."""
    return read_pdf(data).words


def unread_in(site: Mapping[str, bytes]) -> list[str]:
    """The documents of a site of which not every page could be read."""
    documents = ((file, data) for file, data in sorted(site.items()) if data.startswith(PDF))
    return [file for file, data in documents if not read_pdf(data).whole]


@lru_cache(maxsize=200)
def read_pdf(data: bytes) -> PdfWords:
    """A document as far as it can be read."""
    try:
        import pypdf  # noqa: F401 - whether it is there
    except ImportError:  # pragma: no cover - the extra is not installed
        return NOTHING

    return _tried(lambda: _read(data)) or NOTHING


def unlocked(data: bytes) -> bytes:
    """A document that is locked, and opens without a password all the same; empty for others."""
    return (_tried(lambda: _opened(data)) or b"") if b"/Encrypt" in data else b""


def _tried(work: Callable[[], Result]) -> Result | None:
    """What comes of the work; None where a document breaks it or takes too much."""
    for library in ("pypdf", "pikepdf"):  # They may quote what they read.
        logging.getLogger(library).setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings(action="ignore"):
            return limited(work, seconds=SECONDS, megabytes=MEGABYTES)
    except TooMuch:
        return None
    except Exception:  # noqa: BLE001 - parsers fail on broken files in countless ways
        return None


def _read(data: bytes) -> PdfWords:
    pages = _pages(data)
    texts = [_text_of(pages, number) for number in range(len(pages))]
    words = "\n".join(_lines(text) for text in texts if text is not None)
    return PdfWords(words=words, whole=len(texts) > 0 and None not in texts)


def _pages(data: bytes) -> Any:
    """The pages of a document; one that opens without a password is opened first."""
    from pypdf import PdfReader

    try:
        pages = PdfReader(io.BytesIO(data)).pages
        len(pages)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - as above
        pages = PdfReader(io.BytesIO(_opened(data))).pages
    return pages


def _opened(data: bytes) -> bytes:
    """The same document as the other library writes it, mended and not locked."""
    import pikepdf

    held = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(held, encryption=False)
    return held.getvalue()


def _text_of(pages: Any, number: int) -> str | None:
    """What one page says; None where it cannot be read, which must not hide the others."""
    try:
        return str(pages[number].extract_text())
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - as above
        return None


def _lines(text: str) -> str:
    readings = dict.fromkeys((text, CUT.sub("", text)))
    return "\n".join(" ".join(reading.split()) for reading in readings)
