"""The pixels of a picture in a PDF, and nothing behind them.

A viewer draws as many bytes as the picture has pixels for and never looks at the rest, so this is
where something could lie unseen; and a photo that nobody unpacks would keep its notes.
"""

from __future__ import annotations

import math
import zlib
from typing import Any

from pikepdf import Array, Dictionary, Name, Stream

from portfolio_gen.media.document_erased import as_bytes, without_erased
from portfolio_gen.media.document_masks import unseen_of
from portfolio_gen.media.document_packing import pack, packings, unpacked
from portfolio_gen.media.kinds import PICTURES, kind_of
from portfolio_gen.media.safe import Unsafe

_PARTS_OF_COLOUR = {
    "/DeviceGray": 1, "/CalGray": 1, "/Indexed": 1, "/Separation": 1, "/DeviceRGB": 3,
    "/CalRGB": 3, "/Lab": 3, "/DeviceCMYK": 4, "/G": 1, "/I": 1, "/RGB": 3, "/CMYK": 4,
}  # fmt: skip


def only_pixels(document: Any, picture: Any) -> None:
    """Leave only the pixels of a picture that are seen; refuse a photo that passes for them."""
    size = _bytes_of_pixels(picture)
    pixels = unpacked(picture)
    if len(pixels) != size:
        no_photo(pixels)
    if _has_colours_of_the_page(picture):
        return
    if size is None:
        raise Unsafe("broken-document")
    seen = _without_unseen(document, picture, pixels[:size])
    packed = packings(picture)
    as_it_is = not packed or (packed == ["/FlateDecode"] and not _is_followed(picture))
    if seen != pixels or not as_it_is:
        pack(picture, seen)


def _without_unseen(document: Any, picture: Any, pixels: bytes) -> bytes:
    """The pixels without those that nobody sees; if there are any, with a byte for each part."""
    if picture.get("/ImageMask") is True:
        return pixels
    size, bits = (int(picture.Width), int(picture.Height)), int(picture.BitsPerComponent)
    unseen = unseen_of(document, picture, size, bits)
    if unseen is None:
        return pixels
    parts = parts_of(picture.ColorSpace)
    if bits != 8:
        pixels = as_bytes(pixels, size, parts, bits)
        picture.BitsPerComponent = 8
        if _family_of(picture.ColorSpace) in ("/Indexed", "/I") and "/Decode" not in picture:
            picture.Decode = Array([0, (1 << bits) - 1])
    return without_erased(pixels, size, parts, unseen)


def no_photo(data: bytes) -> bytes:
    """The bytes of a font, table or picture; one that is a photo, whatever it says, is refused."""
    if kind_of(data) in PICTURES:
        raise Unsafe("broken-document")
    return data


def only_samples(formula: Any, data: bytes) -> bytes:
    """The bytes of a table of colours, and none behind those that the formula asks for."""
    try:
        samples = math.prod(int(size) for size in formula.Size) * (len(formula.Range) // 2)
        return data[: (samples * int(formula.BitsPerSample) + 7) // 8]
    except AttributeError:
        raise Unsafe("broken-document") from None


def _has_colours_of_the_page(picture: Any) -> bool:
    """True if a picture inside a drawing takes its colours from its page, by their name there."""
    colours = picture.get("/ColorSpace")
    inside = "/Subtype" not in picture
    return inside and isinstance(colours, Name) and str(colours) not in _PARTS_OF_COLOUR


def _bytes_of_pixels(picture: Any) -> int | None:
    """How many bytes all pixels take, where the picture says it."""
    wide, high = picture.get("/Width"), picture.get("/Height")
    bits = _bits_of_pixel(picture)
    if not (isinstance(wide, int) and isinstance(high, int) and bits and wide > 0 and high > 0):
        return None
    return int(high) * ((int(wide) * bits + 7) // 8)


def _bits_of_pixel(picture: Any) -> int:
    """How many bits one pixel takes; 0 where that is not known."""
    if picture.get("/ImageMask") is True:
        return 1
    bits = picture.get("/BitsPerComponent")
    return parts_of(picture.get("/ColorSpace")) * bits if bits in (1, 2, 4, 8, 16) else 0


def _family_of(colours: Any) -> str:
    return str(colours[0]) if isinstance(colours, Array) and len(colours) else str(colours)


def parts_of(colours: Any) -> int:
    """How many parts a colour of this kind has; 0 where that is not known."""
    family = _family_of(colours)
    inside = colours[1] if isinstance(colours, Array) and len(colours) > 1 else None
    if family == "/ICCBased" and isinstance(inside, Stream | Dictionary):
        parts = inside.get("/N")
        return parts if parts in (1, 3, 4) else 0
    if family == "/DeviceN" and isinstance(inside, Array):
        return len(inside)
    return _PARTS_OF_COLOUR.get(family, 0)


def _is_followed(picture: Any) -> bool:
    """Whether more than the end of a line stands behind what was packed."""
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(picture.read_raw_bytes())
    except zlib.error:
        return True
    return bool(unpacking.unused_data.strip())
