"""Pictures of two colours in a PDF as copiers pack them: the segments that draw, and no others.

Such a picture is a row of segments, some of which are remarks; and a viewer reads none behind the
end of the page.
"""

from __future__ import annotations

from collections.abc import Iterator

#: Shapes, where they stand, patterns, grey areas, areas and their refinements, the page and tables.
_DRAWING = frozenset({0, 4, 6, 7, 16, 20, 22, 23, 36, 38, 39, 40, 42, 43, 48, 50, 53})
_END_OF_PAGE = 49
#: Said of a segment whose length only its last bytes tell.
_UNTOLD = 0xFFFFFFFF
#: What is shorter is no segment, but the end of a line.
_SHORTEST = 11


def only_segments(data: bytes) -> bytes:
    """The segments that draw, as they are; ValueError if the row is broken."""
    return b"".join(segment for kind, segment in _segments(data) if kind in _DRAWING)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + _SHORTEST <= len(data):
        kind, head, length = _head(data, at)
        if kind == _END_OF_PAGE:
            return
        end = at + head + length
        if length == _UNTOLD or end > len(data):
            raise ValueError("a segment that ends too late")
        yield kind, data[at:end]
        at = end


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """A segment's kind, the length of what is said of it, and that of itself."""
    flags, others = _number(data, at + 4, 1), _number(data, at + 5, 1) >> 5
    end = at + 6
    if others == 7:
        others = _number(data, at + 5, 4) & 0x1FFFFFFF
        end = at + 9 + (others + 8) // 8
    number = _number(data, at, 4)
    end += others * (1 if number <= 256 else 2 if number <= 65536 else 4)
    end += 4 if flags & 0x40 else 1
    return flags & 0x3F, end + 4 - at, _number(data, end, 4)


def _number(data: bytes, at: int, size: int) -> int:
    if at + size > len(data):
        raise ValueError("a segment that ends too soon")
    return int.from_bytes(data[at : at + size], "big")
