"""The archives, documents and notes of pictures that a file holds, wherever in it they begin.

It is apart because a file may have other bytes before and behind an archive, or not all of it: so
nothing is looked up in a table at its end, and each part is read where it lies.
"""

from __future__ import annotations

import bz2
import lzma
import re
import struct
import zlib
from collections.abc import Callable, Generator, Iterator

from portfolio_gen.verify.inflate import GZIP, MOST, NO_HEAD, inflated
from portfolio_gen.verify.pdf_words import PDF

#: What a reader gives: the parts that it finds, and in the end where to look on.
Parts = Generator[bytes, None, int]

PNG = b"\x89PNG\r\n\x1a\n"
GZIP_SIGN = b"\x1f\x8b\x08"
#: Where the next thing in a zip begins.
ZIP_SIGN = re.compile(rb"PK(?:\x01\x02|\x03\x04|\x05\x06|\x07\x08)")
#: How the numbers of a zip lie before the names they belong to: how it is packed, how long that is,
#: how long the name and what else is said.
ENTRY, LINE, END = struct.Struct("<8xH8xL4xHH"), struct.Struct("<28xHHH12x"), struct.Struct("<20xH")
#: What every document has, and no page that only tells of documents.
OBJECT = re.compile(rb"\d\s+obj\s*<<")
STORED, DEFLATED, BZIP2, LZMA = 0, 8, 12, 14


def parts_in(data: bytes) -> Iterator[bytes]:
    """Every part that begins in these bytes, unpacked, each once."""
    at = 0
    while found := SIGN.search(data, at):
        at = yield from READERS[found[0]](data, found.start())


def holds_parts(data: bytes) -> bool:
    """Whether an archive, a document or a picture with notes may begin in these bytes."""
    return SIGN.search(data) is not None


def _gzip(data: bytes, at: int) -> Parts:
    """All the members of a gzip that stand one behind another, as one text."""
    members, end = [], at
    while data.startswith(GZIP_SIGN, end):
        start = end
        found, end = inflated(data, start, GZIP)
        members.append(found)
    yield b"".join(members)
    return max(end, at + len(GZIP_SIGN))


def _zip_entry(data: bytes, at: int) -> Parts:
    """A file in a zip, and its name."""
    if len(data) < at + ENTRY.size:
        return len(data)
    way, size, names, more = ENTRY.unpack_from(data, at)
    start = at + ENTRY.size + names
    yield _names(data[at + ENTRY.size : start])
    start += more
    if way == DEFLATED:
        found, end = inflated(data, start, NO_HEAD)
    else:
        end = _end_of(data, start, size)
        found = _otherwise_packed(data[start:end], way)
    yield found
    return max(end, at + ENTRY.size)


def _end_of(data: bytes, start: int, size: int) -> int:
    """Where a file in a zip ends: what it says of itself may be missing or wrong."""
    end = start + size
    if size and (end == len(data) or ZIP_SIGN.match(data, end)):
        return end
    found = ZIP_SIGN.search(data, start)
    return found.start() if found else len(data)


def _otherwise_packed(packed: bytes, way: int) -> bytes:
    try:
        if way == BZIP2:
            return bz2.BZ2Decompressor().decompress(packed, MOST)
        if way == LZMA:  # Without the size that its own files say behind the first numbers.
            alone = packed[4:9] + b"\xff" * 8 + packed[9:]
            return lzma.LZMADecompressor(lzma.FORMAT_ALONE).decompress(alone, MOST)
    except (OSError, EOFError, lzma.LZMAError):
        return b""
    return packed if way == STORED else b""


def _zip_line(data: bytes, at: int) -> Parts:
    """The name of a file in the table of a zip, and the note beside it."""
    if len(data) < at + LINE.size:
        return len(data)
    names, more, note = LINE.unpack_from(data, at)
    start = at + LINE.size
    behind = start + names + more
    yield _names(data[start : start + names]) + b"\n" + data[behind : behind + note]
    return start


def _zip_end(data: bytes, at: int) -> Parts:
    """The note of a whole zip."""
    if len(data) < at + END.size:
        return len(data)
    yield data[at + END.size : at + END.size + END.unpack_from(data, at)[0]]
    return at + END.size


def _names(name: bytes) -> bytes:
    """A name as it is, and as old programs mean it."""
    return name + b"\n" + name.decode("cp437").encode()


def _png_notes(data: bytes, at: int) -> Parts:
    """The words that a PNG picture carries beside its pixels."""
    behind = at = at + len(PNG)
    while at + 8 <= len(data) and (kind := data[at + 4 : at + 8]).isalpha():
        chunk = data[at + 8 : at + 8 + int.from_bytes(data[at : at + 4], "big")]
        at += len(chunk) + 12
        if kind in (b"zTXt", b"iTXt", b"iCCP"):
            name, _, rest = chunk.partition(b"\0")
            yield name
            start = rest.find(b"\x78")  # Where what is packed begins.
            if start >= 0:
                yield inflated(rest, start, zlib.MAX_WBITS)[0]
    return behind


def _document(data: bytes, at: int) -> Parts:
    """A PDF among other bytes, up to where the next begins; it is looked into by itself."""
    behind = at + len(PDF)
    end = data.find(PDF, behind)
    end = len(data) if end < 0 else end
    if (at, end) == (0, len(data)) or not OBJECT.search(data, behind, end):
        return behind
    yield data[at:end]
    return end


READERS: dict[bytes, Callable[[bytes, int], Parts]] = {
    b"PK\x03\x04": _zip_entry,
    b"PK\x01\x02": _zip_line,
    b"PK\x05\x06": _zip_end,
    GZIP_SIGN: _gzip,
    PNG: _png_notes,
    PDF: _document,
}
SIGN = re.compile(b"|".join(map(re.escape, READERS)))
