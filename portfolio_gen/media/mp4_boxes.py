"""The boxes that an MP4 is made of, read and blanked where they stand.

It is apart because all that looks into an MP4 walks from box to box, and none may walk beyond.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from msgspec import Struct

from portfolio_gen.media.safe import Unsafe


class Box(Struct, frozen=True, kw_only=True):
    """One box: its name, where it starts, where its content starts, and where it ends."""

    name: bytes
    start: int
    content: int
    end: int


def boxes(film: bytearray, start: int, end: int) -> Iterator[Box]:
    """The boxes that fill the bytes from `start` to `end`."""
    while start < end:
        box = _box(film, start, end)
        if box is None:
            raise Unsafe("broken-recording")
        yield box
        start = box.end


def first_boxes(film: bytearray, start: int, end: int) -> list[Box]:
    """The boxes from `start` on, up to the first bytes that are none."""
    found: list[Box] = []
    while (box := _box(film, start, end)) is not None:
        found.append(box)
        start = box.end
    return found


def _box(film: bytearray, start: int, end: int) -> Box | None:
    """The box that starts here; None when none does, or not all of it."""
    if start + 8 > end:
        return None
    size, name = struct.unpack_from(">I4s", film, start)
    content = start + 8
    if size == 1 and start + 16 <= end:
        (size,) = struct.unpack_from(">Q", film, start + 8)
        content = start + 16
    elif size == 0:
        size = end - start
    if size < content - start or start + size > end:
        return None
    return Box(name=name, start=start, content=content, end=start + size)


def named(film: bytearray, around: Box, *path: bytes) -> list[Box]:
    """The boxes reached from `around` by this path of names."""
    found = [around]
    for name in path:
        found = [
            box for outer in found for box in boxes(film, outer.content, outer.end)
            if box.name == name
        ]  # fmt: skip
    return found


def blank(film: bytearray, box: Box) -> None:
    """Turn a box into empty space of the same size."""
    film[box.start + 4 : box.start + 8] = b"free"
    zero(film, box.content, box.end)


def zero(film: bytearray, start: int, end: int) -> None:
    """Nothing happens where `end` comes before `start`."""
    film[start : max(start, end)] = bytes(max(0, end - start))


def number(film: bytearray, at: int, end: int, size: int = 4) -> int:
    """The whole number that stands at `at` in a box that ends at `end`."""
    if at + size > end:
        raise Unsafe("broken-recording")
    return int.from_bytes(film[at : at + size], "big")
