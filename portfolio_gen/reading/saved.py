"""The text of a file as a program of the school saved it, and another text saved in the same way.

It is apart from `decode.py`, which cleans what it reads: here a file keeps its encoding, the mark
at its start and its line ends. What is text there is text here, too.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

#: What a file starts with that says of itself how it is saved.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
LINE_END = re.compile(r"\r\n?|\n")


def text_in(file: Path) -> str | None:
    """The text of a file, its lines ended alike; None where it cannot be read as text."""
    try:
        data = file.read_bytes()
        mark, encoding = way_of(data)
        text = data[len(mark) :].decode(encoding)
    except (OSError, UnicodeDecodeError):
        return None
    return None if "\0" in text else LINE_END.sub("\n", text)


def save_text(file: Path, text: str) -> None:
    """Write another text into a file of text, saved as it was before."""
    data = file.read_bytes()
    mark, encoding = way_of(data)
    line_end = LINE_END.search(data[len(mark) :].decode(encoding))
    typed = text.replace("\n", line_end[0]) if line_end else text
    file.write_bytes(mark + typed.encode(encoding))


def way_of(data: bytes) -> tuple[bytes, str]:
    """The mark at the start of a file's bytes, which may be none, and what follows is saved in."""
    return next((way for way in MARKS if data.startswith(way[0])), (b"", "utf-8"))
