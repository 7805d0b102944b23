"""Every text that a published file holds, however it is packed or written.

Archives, PDF streams, picture notes and base64 are opened; `written.py` says what is read in each.
"""

from __future__ import annotations

import base64
import binascii
import re
import string
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator

from portfolio_gen.verify.archives import holds_parts, parts_in
from portfolio_gen.verify.pdf_streams import Taken, taken_apart, words_between_signs
from portfolio_gen.verify.pdf_words import PDF, unlocked, words_of_pdf
from portfolio_gen.verify.written import readings_of

#: An archive in an archive in an archive is opened, and one more is not.
DEEPEST = 4

BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}={0,2}")
DATA_ADDRESS = re.compile(rb"data:[^,\"'<>\s]{0,200};base64,([A-Za-z0-9+/_=-]+)")
#: Words in the encoding of old programs, which notes in pictures and recordings still have.
LATIN = re.compile(rb"[\x20-\x7e\xc0-\xff]{6,}")
#: The signs of words in that encoding; only by a rare chance are other bytes nearly all of them.
USUAL = b"".join((
    string.ascii_letters.encode(), string.digits.encode(), b" \t\r\n.,;:!?'\"()@/-",
    b"\x85\x91\x92\x93\x94\x96\x97", bytes(range(0xC0, 0x100)),
))  # fmt: skip
ONE_ODD_SIGN_IN = 20


def texts_in(data: bytes, depth: int = 0) -> Iterator[str]:
    """Every text that these bytes hold, each in every way it could be read."""
    taken = taken_apart(data) if data.startswith(PDF) else None
    yield from _written(taken.bare if taken else data, depth)
    if depth < DEEPEST:
        for part in _parts(data, taken):
            yield from texts_in(part, depth + 1)


def files_in_addresses(data: bytes) -> Iterator[bytes]:
    """The files that a page carries in its own addresses, whatever they are."""
    if b";base64," in data:
        for packed in dict.fromkeys(DATA_ADDRESS.findall(data)):
            found = _unbased(packed.decode())
            if found is not None:
                yield found


def _written(data: bytes, depth: int) -> Iterator[str]:
    text = data.decode("utf-8", "replace")
    yield from readings_of(text)
    if "\ufffd" in text:
        runs = (run for run in LATIN.findall(data) if not run.isascii())
        yield b"\n".join(runs).decode("latin-1")
    if b"\0" in data:  # UTF-16, wherever it begins and whichever byte comes first.
        apart = data.replace(BOM_UTF16_BE, b"\0\n").replace(BOM_UTF16_LE, b"\n\0")
        yield apart.decode("utf-16-le", "replace")
        yield (apart[1:] + b"\0").decode("utf-16-le", "replace")
    if depth < DEEPEST:
        for packed in dict.fromkeys(BASE64.findall(text)):
            found = _from_base64(packed)
            if found is not None:
                yield from texts_in(found, depth + 1)


def _from_base64(packed: str) -> bytes | None:
    """What these signs stand for, where that is a text or a kind of archive."""
    found = _unbased(packed)
    if found is None or holds_parts(found):
        return found
    try:
        text = found.decode("utf-8")
    except UnicodeDecodeError:
        is_words = len(found.translate(None, USUAL)) * ONE_ODD_SIGN_IN <= len(found)
        return found.decode("latin-1").encode() if is_words else None
    return found if all(sign.isprintable() or sign.isspace() for sign in text) else None


def _unbased(packed: str) -> bytes | None:
    bare = packed.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(bare + "=" * (-len(bare) % 4))
    except (binascii.Error, ValueError):
        return None


def _parts(data: bytes, taken: Taken | None) -> Iterator[bytes]:
    """What is packed in these bytes."""
    yield from parts_in(data)
    if taken:
        yield from _pdf_parts(data, taken)


def _pdf_parts(data: bytes, taken: Taken) -> Iterator[bytes]:
    yield words_of_pdf(data).encode("utf-8", "replace")
    yield unlocked(data)
    yield b"\n".join(words_between_signs(taken.bare))
    for stream in taken.streams:
        yield stream
        yield b"\n".join(words_between_signs(stream))
