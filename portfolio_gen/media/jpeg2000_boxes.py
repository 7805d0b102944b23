"""The parts of a JPEG 2000 picture that tell of somebody, taken out without redrawing it.

Scanners and some PDF programs put such pictures into documents. A file is a row of boxes; the
picture itself is one of them and has notes of its own between its tiles.
"""

from __future__ import annotations

from collections.abc import Iterator

from portfolio_gen.media.colour_profile import without_words

#: What kind of file it is, how to read its colours, and the picture.
_KEPT = frozenset({b"jP  ", b"ftyp", b"jp2h", b"jp2c"})
_KEPT_IN_HEADER = frozenset({b"ihdr", b"bpcc", b"colr", b"pclr", b"cmap", b"cdef"})
_START, _TILE, _TILE_DATA, _NOTE, _END = 0xFF4F, 0xFF90, 0xFF93, 0xFF64, 0xFFD9


def without_boxes(data: bytes) -> bytes:
    """The same picture without XMP, comments, capture data or boxes of programs."""
    if _number(data, 0, 2) == _START:
        return _picture(data)
    made = b"".join(_box(name, _kept(name, inside)) for name, inside in _boxes(data, _KEPT))
    if b"jp2c" not in made:
        raise ValueError("no JPEG 2000")
    return made


def _kept(name: bytes, inside: bytes) -> bytes:
    if name == b"jp2c":
        return _picture(inside)
    if name == b"jp2h":
        return b"".join(_box(*part) for part in map(_plain, _boxes(inside, _KEPT_IN_HEADER)))
    return inside


def _plain(part: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
    """A colour box holds a number for its colours, or a profile with words in it."""
    name, inside = part
    if name == b"colr":
        inside = inside[:7] if inside[0] == 1 else inside[:3] + without_words(inside[3:])
    return name, inside


def _boxes(data: bytes, wanted: frozenset[bytes]) -> Iterator[tuple[bytes, bytes]]:
    position = 0
    while position + 8 <= len(data):
        size, name, header = _number(data, position, 4), data[position + 4 : position + 8], 8
        if size == 1:
            size, header = _number(data, position + 8, 8), 16
        end = position + size if size else len(data)
        if end < position + header:
            raise ValueError("a box ends before it starts")
        if name in wanted:
            yield name, data[position + header : end]
        position = end


def _box(name: bytes, inside: bytes) -> bytes:
    return (8 + len(inside)).to_bytes(4, "big") + name + inside


def _picture(data: bytes) -> bytes:
    """The picture with its notes blanked where they stand, for tiles are found by counting."""
    made, position = bytearray(data), 2
    while (sign := _number(data, position, 2)) != _END:
        end = position + 2 + _number(data, position + 2, 2)
        if sign == _NOTE:
            made[position + 6 : end] = bytes(end - position - 6)
        elif sign == _TILE:
            tile, size = position, _number(data, position + 6, 4)
            while _number(data, end, 2) != _TILE_DATA:
                after = end + 2 + _number(data, end + 2, 2)
                if _number(data, end, 2) == _NOTE:
                    made[end + 6 : after] = bytes(after - end - 6)
                end = after
            end = tile + size if size else data.rindex(b"\xff\xd9", end)
        if end <= position:
            raise ValueError("a tile ends before it starts")
        position = end
    return bytes(made[: position + 2])


def _number(data: bytes, position: int, size: int) -> int:
    if position + size > len(data):
        raise ValueError("a picture ends too soon")
    return int.from_bytes(data[position : position + size], "big")
