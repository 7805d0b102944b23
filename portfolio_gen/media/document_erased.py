"""What was erased from a picture in a PDF, gone for good.

An eraser only notes in a mask that nothing is seen there: the face or the name stays below it.
The colours next to it take its place, because viewers mix neighbours when they make a picture
smaller, and black would show as an edge.
"""

from __future__ import annotations

import io
from typing import Any

from pikepdf import Stream
from PIL import Image, ImageFilter

from portfolio_gen.media.document_packing import packings, unpacked

_PARTS = {1: "L", 3: "RGB", 4: "CMYK"}
_BARE = {
    "/ASCIIHexDecode", "/ASCII85Decode", "/LZWDecode", "/FlateDecode", "/RunLengthDecode",
}  # fmt: skip
#: How many rows are drawn over at once; a whole large picture would take too much memory.
_ROWS = 256


def without_erased(picture: Any, pixels: bytes, parts: int) -> bytes:
    """The pixels, one byte for each part of a colour, without those that a mask hides whole."""
    wide, high = size = int(picture.Width), int(picture.Height)
    seen = _seen(picture, size)
    if parts not in _PARTS or seen is None or seen.getextrema()[0] == 255:
        return pixels
    row = wide * parts
    whole = pixels.ljust(row * high, b"\0")
    made = bytearray()
    for top in range(0, high, _ROWS):
        first, last = max(0, top - 1), min(high, top + _ROWS + 1)
        above, rows = top - first, min(_ROWS, high - top)
        band = Image.frombytes(_PARTS[parts], (wide, last - first), whole[first * row : last * row])
        drawn = _drawn_over(band, seen.crop((0, first, wide, last)))
        made += drawn.crop((0, above, wide, above + rows)).tobytes()
    return bytes(made[: len(pixels)])


def photo_without_erased(picture: Any, photo: bytes) -> bytes:
    """The JPEG, drawn again where a mask hides some of it whole; else as it is."""
    size = (picture.get("/Width"), picture.get("/Height"))
    seen = _seen(picture, size)
    if seen is None or seen.getextrema()[0] == 255:
        return photo
    with Image.open(io.BytesIO(photo), formats=["JPEG"]) as opened:
        if opened.size != size or opened.mode not in ("L", "RGB"):
            return photo
        into = io.BytesIO()
        _drawn_over(opened, seen).save(into, "JPEG", quality=90)
    return into.getvalue()


def _drawn_over(band: Image.Image, seen: Image.Image) -> Image.Image:
    kept = Image.composite(band, Image.new(band.mode, band.size), seen)
    return Image.composite(band, kept.filter(ImageFilter.MaxFilter(3)), seen)


def _seen(picture: Any, size: tuple[int, int]) -> Image.Image | None:
    """255 wherever something of a picture is seen and 0 elsewhere, if its mask can tell that."""
    stencil = not isinstance(picture.get("/SMask"), Stream)
    mask = picture.get("/Mask" if stencil else "/SMask")
    if not isinstance(mask, Stream) or (mask.get("/Width"), mask.get("/Height")) != size:
        return None
    if "/Matte" in mask or not set(packings(mask)) <= _BARE:
        return None
    bits = 1 if stencil else mask.get("/BitsPerComponent")
    turned = list(mask.get("/Decode", [0, 1]))
    plain = mask.get("/ImageMask") is True if stencil else mask.get("/ColorSpace") == "/DeviceGray"
    if bits not in (1, 8) or turned not in ([0, 1], [1, 0]) or not plain:
        return None
    hides = 255 if stencil != (turned == [1, 0]) else 0
    length = (size[0] * bits + 7) // 8 * size[1]
    told = unpacked(mask)[:length].ljust(length, b"\0" if hides else b"\xff")
    read = Image.frombytes("1" if bits == 1 else "L", size, told).convert("L")
    return read.point(lambda value: 0 if value == hides else 255)
