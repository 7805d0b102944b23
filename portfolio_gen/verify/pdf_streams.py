"""What is packed in a PDF, without the pixels of its pictures and the shapes of its letters.

It is apart because pixels are most of a scanned document, and read as a text they are endless.
"""

from __future__ import annotations

import binascii
import re
import zlib
from codecs import BOM_UTF16_BE
from collections.abc import Iterator

from msgspec import Struct

from portfolio_gen.verify.inflate import MOST

STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
PICTURE = re.compile(rb"/Subtype\s*/Image\b")
#: Kinds of pictures that carry notes beside their pixels.
WITH_NOTES = re.compile(rb"/(?:DCTDecode|DCT|JPXDecode)\b")
FONT = re.compile(rb"/Length1\b|/Subtype\s*/(?:Type1C|CIDFontType0C|OpenType)\b")
#: How a PDF writes words: between brackets, some signs by their number, or all by sixteens.
PDF_WORDS = re.compile(rb"\(((?:\\.|[^\\()])*)\)", re.DOTALL)
PDF_SIXTEENS = re.compile(rb"<([0-9A-Fa-f\s]{8,})>")
PDF_SIGN = re.compile(rb"\\(?:([0-7]{1,3})|(.))", re.DOTALL)


class Taken(Struct, frozen=True, kw_only=True):
    """A PDF taken apart: the bytes that are not packed, and each stream of words unpacked."""

    bare: bytes
    streams: tuple[bytes, ...]


def taken_apart(data: bytes) -> Taken:
    """A PDF without its pixels and the shapes of its letters; what cannot be unpacked stays."""
    bare, streams, at, before = [], [], 0, 0
    for found in STREAM.finditer(data):
        about = data[max(before, data.rfind(b" obj", before, found.start())) : found.start()]
        before = found.end()
        if not _shapes(about):
            unpacked, whole = _unpacked(found[1])
            streams.append(unpacked)
            if not whole:
                continue
        bare.append(data[at : found.start(1)])
        at = found.end(1)
    return Taken(bare=b"".join((*bare, data[at:])), streams=tuple(filter(None, streams)))


def words_between_signs(data: bytes) -> Iterator[bytes]:
    """The words that stand in this part of a PDF otherwise than letter by letter."""
    for written in PDF_WORDS.findall(data):
        if b"\\" in written or written.startswith(BOM_UTF16_BE):
            yield _readable(PDF_SIGN.sub(_sign, written))
    for written in PDF_SIXTEENS.findall(data):
        signs = b"".join(written.split())
        yield _readable(binascii.unhexlify(signs + b"0" * (len(signs) % 2)))


def _shapes(about: bytes) -> bool:
    """Whether a stream that is described so has nothing but pixels or shapes of letters in it."""
    if PICTURE.search(about):
        return WITH_NOTES.search(about) is None
    return FONT.search(about) is not None


def _unpacked(stream: bytes) -> tuple[bytes, bool]:
    """What is packed in a stream, and whether that is all of it."""
    packed = zlib.decompressobj()
    try:
        return packed.decompress(stream, MOST), packed.eof
    except zlib.error:
        return b"", False


def _sign(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 8) & 0xFF]) if found[1] else found[2]


def _readable(words: bytes) -> bytes:
    """Words of a PDF in UTF-8; they are in UTF-16 where they say so."""
    if words.startswith(BOM_UTF16_BE):
        return words.decode("utf-16", "replace").encode()
    return words.decode("latin-1").encode()
