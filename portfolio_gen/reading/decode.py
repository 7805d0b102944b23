"""One file's bytes turned into text: size, encoding and hidden signs are settled here.

It is apart because nothing after it may meet bytes, and because a file that is not text at
all (a Word file, a picture, a pipe) has to be stopped before anybody looks for lines in it.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from portfolio_gen.messages import FILE_KINDS, problem
from portfolio_gen.model.place import Place, Source
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.saved import way_of

#: How much of one file is ever read.
LIMIT = 256 * 1024
#: The codes of a file that could not be read; the first two may be otherwise a moment later.
GONE, NOT_OPENED, TOO_LONG = "file-is-gone", "file-not-opened", "text-too-long"

#: What a file that is not plain text starts with, and which of `FILE_KINDS` it is.
STARTS_WITH: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "rtf"),
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "old-office"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"ID3", "sound"),
    (b"OggS", "sound"),
    (b"bplist00", "settings"),
    (b"SQLite format 3", "database"),
    (b"\x1f\x8b", "packed"),
    (b"7z\xbc\xaf\x27\x1c", "packed"),
    (b"Rar!", "packed"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
)
#: Pictures, sounds and films say what they are a few bytes after their start.
CONTAINERS: tuple[tuple[bytes, int, tuple[bytes, ...], str], ...] = (
    (b"\0", 4, (b"ftyphei", b"ftypmif", b"ftypavif"), "picture"),
    (b"\0", 4, (b"ftypM4A",), "sound"),
    (b"\0", 4, (b"ftyp",), "film"),
    (b"RIFF", 8, (b"WEBP",), "picture"),
    (b"RIFF", 8, (b"WAVE",), "sound"),
    (b"RIFF", 8, (b"AVI ",), "film"),
)
#: Which of the many kinds of zip file it is, by a name found inside.
INSIDE_A_ZIP: tuple[tuple[bytes, str], ...] = (
    (b"word/", "word"),
    (b"xl/", "excel"),
    (b"ppt/", "powerpoint"),
    (b"opendocument", "libreoffice"),
    (b".iwa", "pages"),
)

KNOWN_STARTS = (
    b"PK\x03\x04",
    *(start for start, _ in STARTS_WITH),
    *(start for start, *_ in CONTAINERS),
)

LINE_ENDS = re.compile(r"\r\n?")
#: Signs that are not letters and show nothing: each becomes one space, so columns stay true.
#: U+2028 and its kin would be line ends to some readers and not to others.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
SURROGATES = re.compile("[\ud800-\udfff]")
#: Signs that turn the writing direction of everything after them.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
#: Signs in this range of the file are worth a word to the person, not just cleaning.
MENTIONED = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def read_source(
    path: Path | str, name: str, *, limit: int = LIMIT
) -> tuple[Source | None, list[Problem]]:
    """The text of one file, or None with the reason why nothing of it can be used.

    Links are not followed, only regular files are opened, and reading stops at `limit` bytes.
    `name` is the path people know: relative to the repository, with forward slashes.
    """
    content, code = bytes_of(path, limit)
    if content is None:
        return None, [problem(code, Place(file=name), limit=limit // 1024)]
    return _source(content, name)


def bytes_of(path: Path | str, limit: int) -> tuple[bytes | None, str]:
    """The bytes of a regular file, or None and the code of what stands in its place."""
    if os.path.islink(path):
        return None, "shortcut-file"
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        return None, GONE
    except OSError:
        return None, NOT_OPENED
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None, "not-a-file"
        content = _up_to(limit + 1, handle)
    except OSError:
        return None, NOT_OPENED
    finally:
        os.close(handle)
    return (None, TOO_LONG) if len(content) > limit else (content, "")


def _up_to(most: int, handle: int) -> bytes:
    """The bytes of an open file, at most so many; one `read` mostly has them all."""
    pieces = []
    while most > 0 and (piece := os.read(handle, most)):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def _source(content: bytes, name: str) -> tuple[Source | None, list[Problem]]:
    place = Place(file=name)
    if kind := _kind_of_file(content):
        return None, [problem("not-plain-text", place, kind=FILE_KINDS[kind])]
    if way_of(content)[1] != "utf-8":
        return _utf_16(content, name)
    try:
        text = content.decode("utf-8")  # Its mark at the start goes later: errors count it.
    except UnicodeDecodeError as error:
        return None, [_not_utf_8(content, error.start, name)]
    if "\0" in text:
        code = "utf-16-unmarked" if _looks_like_utf_16(content) else "not-plain-text"
        return None, [problem(code, place, kind=FILE_KINDS["unknown"])]
    return _cleaned(text, name)


def _kind_of_file(content: bytes) -> str | None:
    """What this file really is, when its first bytes give away that it is not plain text."""
    if not content.startswith(KNOWN_STARTS):
        return None
    if content.startswith(b"PK\x03\x04"):
        return next((kind for mark, kind in INSIDE_A_ZIP if mark in content), "zip")
    starts = (kind for start, kind in STARTS_WITH if content.startswith(start))
    later = (
        kind
        for start, position, marks, kind in CONTAINERS
        if content.startswith(start) and content[position:].startswith(marks)
    )
    return next(starts, None) or next(later, None)


def _utf_16(content: bytes, name: str) -> tuple[Source | None, list[Problem]]:
    """The text of a file that says of itself that it is UTF-16; its longer sister is not read."""
    try:
        text = content.decode("utf-16")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        return None, [problem("not-plain-text", Place(file=name), kind=FILE_KINDS["unknown"])]
    source, problems = _cleaned(text, name)
    return source, [problem("utf-16-file", Place(file=name)), *problems]


def _looks_like_utf_16(content: bytes) -> bool:
    """Whether these are words with an empty byte beside each letter, as old editors save them."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = content.decode(encoding, errors="replace")
        if sum(letter.isascii() and letter.isprintable() for letter in text) > 0.8 * len(text):
            return True
    return False


def _not_utf_8(content: bytes, start: int, name: str) -> Problem:
    """The problem at the first byte that UTF-8 does not know."""
    before = LINE_ENDS.sub("\n", content[:start].decode("utf-8").lstrip("\ufeff"))
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return problem("not-utf-8", Place(file=name, line=line, column=column))


def _cleaned(text: str, name: str) -> tuple[Source, list[Problem]]:
    """The source with all its line ends alike, and a word about signs that show nothing."""
    text = text.lstrip("\ufeff")
    if _is_shown_whole(text):
        return Source(path=name, text=text), []
    text = LINE_ENDS.sub("\n", text)
    problems = []
    if found := MENTIONED.search(text):
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        problems.append(problem("control-sign", Place(file=name, line=line, column=column)))
    return Source(path=name, text=readable(text)), problems


def readable(text: str) -> str:
    """`text` in which every sign can be shown, with every line and column where it was."""
    if _is_shown_whole(text):
        return text
    text = LINE_ENDS.sub("\n", text)
    return SURROGATES.sub("\ufffd", CONTROLS.sub(" ", text))


def _is_shown_whole(text: str) -> bool:
    """Whether all of the text can be shown as it is; a glance that spares most texts the search."""
    return text.replace("\n", "").isprintable()


def without_turning(text: str) -> str:
    """`text` without the hidden signs that make writing run the other way."""
    return text if text.isascii() else TURNING.sub("", text)
