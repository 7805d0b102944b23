"""Which pixels of a picture in a PDF nobody sees, as its mask or its colours say.

An eraser only notes that nothing is seen there; the face or the name stays below it.
"""

from __future__ import annotations

import io
from typing import Any

from msgspec import Struct
from pikepdf import Array, Stream
from PIL import Image, ImageChops, ImageFilter

from portfolio_gen.media.document_fax import pixels_of_fax
from portfolio_gen.media.document_packing import coded_in, known_packing, unpacked

_PHOTOS = {"/DCTDecode": "JPEG", "/JPXDecode": "JPEG2000"}
_GREY = {"/DeviceGray", "/CalGray", "/G"}


class Unseen(Struct, frozen=True, kw_only=True):
    """What of a picture nobody sees: where `seen` is 0, or the colours between such `keys`.

    Of keys, there is one pair for each part of a colour, from 0 to 255.
    """

    seen: Image.Image | None = None
    keys: tuple[tuple[int, int], ...] = ()


def unseen_of(document: Any, picture: Any, size: tuple[int, int], bits: int) -> Unseen | None:
    """What nobody sees of a picture that is so large, with so many bits in a part of a colour;
    None if all of it is seen, or as much as is worth looking at."""
    cover = picture.get("/SMask")
    stencil = not isinstance(cover, Stream)
    if stencil:
        cover = picture.get("/Mask")
        if isinstance(cover, Array):
            return _between(cover, bits)
    seen = _seen(document, cover, stencil=stencil) if isinstance(cover, Stream) else None
    return seen_through(seen, size) if seen is not None else None


def seen_through(seen: Image.Image, size: tuple[int, int]) -> Unseen | None:
    """The same for a picture of which we know where it is seen, in a picture of any size."""
    if seen.getextrema()[0] == 255:
        return None
    if seen.size != size:
        near = seen.filter(ImageFilter.MaxFilter(3))
        seen = near.resize(size, Image.Resampling.BOX).point(lambda value: 255 if value else 0)
    return Unseen(seen=seen)


def _between(keys: Any, bits: int) -> Unseen | None:
    most = (1 << bits) - 1
    told = [int(key) * 255 // most for key in keys]
    pairs = tuple(zip(told[::2], told[1::2], strict=True))
    return Unseen(keys=pairs) if any(low < high for low, high in pairs) else None


def _seen(document: Any, cover: Any, *, stencil: bool) -> Image.Image | None:
    """255 wherever something is seen and 0 elsewhere, as large as what covers the picture."""
    first, last = (float(one) for one in cover.get("/Decode", [0, 1]))
    values = [first + (last - first) * number / 255 for number in range(256)]
    shown = [0 if (value >= 1 if stencil else value <= 0) else 255 for value in values]
    told = _told(document, cover, stencil=stencil, missing=b"\0" if shown[0] else b"\xff")
    return told.point(shown) if told is not None else None


def _told(document: Any, cover: Any, *, stencil: bool, missing: bytes) -> Image.Image | None:
    """What the cover says, from 0 to 255; None where it cannot be read."""
    size = (int(cover.Width), int(cover.Height))
    coded = coded_in(document, cover)
    if coded is None:
        known_packing(cover)
        bits = 1 if stencil else cover.get("/BitsPerComponent", 8)
        grey = stencil or str(cover.get("/ColorSpace")) in _GREY
        return grey_of(unpacked(cover), size, bits, missing) if grey else None
    if coded.how == "/CCITTFaxDecode":
        white = pixels_of_fax(coded.data, coded.said, size).convert("L")
        turned = coded.said is not None and coded.said.get("/BlackIs1") is True
        return ImageChops.invert(white) if turned else white
    if coded.how in _PHOTOS:
        with Image.open(io.BytesIO(coded.data), formats=[_PHOTOS[coded.how]]) as opened:
            return opened.convert("L") if opened.mode in ("L", "1") else None
    return None


def grey_of(pixels: bytes, size: tuple[int, int], bits: int, missing: bytes = b"\0") -> Image.Image:
    """Pixels of one part each, of so many bits, as numbers from 0 to 255."""
    wide, high = size
    length = (wide * bits + 7) // 8 * high
    whole = pixels[:length].ljust(length, missing)
    if bits == 16:
        return Image.frombytes("L", size, whole[::2])
    if bits == 1:
        return Image.frombytes("1", size, whole).convert("L")
    return Image.frombytes("L", size, whole, "raw", "L" if bits == 8 else f"L;{bits}")
