"""H.264 and H.265 pictures: the messages between them are overwritten where they stand.

Cameras and drones write there where they were, and programs how they were set. Every piece
keeps its length, so nothing has to be moved.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from portfolio_gen.media.safe import Unsafe

#: Messages that some players use: times, starting points, how to turn and light a picture.
#: All others are overwritten, above all those with words of the maker's own.
_KEPT = frozenset({0, 1, 6, 19, 45, 47, 129, 130, 132, 136, 137, 144, 147, 165})
_MESSAGES = {False: {6}, True: {39, 40}}
#: Kinds of pieces that the standards leave to makers or to filling, and what fills.
_UNUSED = {False: {0, 12, *range(22, 32)}, True: {38, *range(41, 64)}}
_FILLING = {False: 12, True: 38 << 1}
#: Two zeros before a 3 that is not read; the zeros stand for themselves.
_ESCAPE = b"\0\0\3"


class Coding(Struct, frozen=True, kw_only=True):
    """How a track is coded: by H.265 or H.264, and in how many bytes a piece tells its length."""

    h265: bool
    length: int


def overwrite_in_sample(film: bytearray, start: int, end: int, coding: Coding) -> None:
    """Overwrite the messages in the pieces of one sample."""
    while start + coding.length <= end:
        piece = start + coding.length
        size = int.from_bytes(film[start:piece], "big")
        if piece + size > end:
            raise Unsafe("broken-recording")
        if not size:
            break
        overwrite_in_piece(film, piece, piece + size, h265=coding.h265)
        start = piece + size
    film[start:end] = bytes(end - start)


def overwrite_in_piece(film: bytearray, start: int, end: int, *, h265: bool) -> None:
    """Overwrite the messages of a piece, or all of it where it is no picture."""
    if start >= end:
        return
    kind = film[start] >> 1 & 63 if h265 else film[start] & 31
    content = min(start + 1 + h265, end)
    if kind in _MESSAGES[h265]:
        film[content:end] = _overwritten(bytes(film[content:end]))
    elif kind in _UNUSED[h265]:
        film[start] = _FILLING[h265] | film[start] & (0x81 if h265 else 0xE0)
        film[content:end] = (b"\xff" * (end - content - 1) + b"\x80")[: end - content]


def _overwritten(messages: bytes) -> bytes:
    """The same messages without what those say that no player uses.

    >>> _overwritten(b"\\x05\\x04home\\x06\\x01\\xc4\\x80")
    b'\\x05\\x04\\xff\\xff\\xff\\xff\\x06\\x01\\xc4\\x80'
    """
    pieces = messages.split(_ESCAPE)
    plain = bytearray(b"\0\0".join(pieces))
    for start, end in _unused(plain):
        plain[start:end] = b"\xff" * (end - start)
    made, at = [], 0
    for place, piece in enumerate(pieces):
        new = bytes(plain[at : at + len(piece)])
        # Only after a byte up to 3 is an escape one to every player, so that byte stays.
        made.append(piece[:1] + new[1:] if place and piece[:1] <= b"\3" else new)
        at += len(piece) + 2
    return _ESCAPE.join(made)


def _unused(plain: bytearray) -> Iterator[tuple[int, int]]:
    """From where to where the messages go that are not kept."""
    end = len(plain.rstrip(b"\0"))
    end -= plain[:end].endswith(b"\x80")
    at = 0
    while at < end:
        kind, at = _running(plain, at, end)
        size, at = _running(plain, at, end)
        if kind not in _KEPT:
            yield at, min(at + size, end)
        at += size


def _running(plain: bytearray, at: int, end: int) -> tuple[int, int]:
    """A number written as a sum of bytes, all but the last of which are 255."""
    total = 0
    while at < end and plain[at] == 255:
        total, at = total + 255, at + 1
    return total + (plain[at] if at < end else 0), at + 1
