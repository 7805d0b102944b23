"""What was erased from a picture in a PDF, gone for good.

The colours next to it take its place, because viewers mix neighbours when they make a picture
smaller, and black would show as an edge.
"""

from __future__ import annotations

from functools import reduce

from PIL import Image, ImageChops, ImageFilter

from portfolio_gen.media.document_masks import Unseen, grey_of

#: How many rows are drawn over at once; a whole large picture would take too much memory.
_ROWS = 256


def without_erased(pixels: bytes, size: tuple[int, int], parts: int, unseen: Unseen) -> bytes:
    """The pixels, one byte for each part of a colour, without those that nobody sees."""
    wide, high = size
    row = wide * parts
    whole = pixels.ljust(row * high, b"\0")
    made = bytearray()
    for top in range(0, high, _ROWS):
        first, last = max(0, top - 1), min(high, top + _ROWS + 1)
        above, rows = top - first, min(_ROWS, high - top)
        band = whole[first * row : last * row]
        shades = [
            Image.frombytes("L", (wide, last - first), band[part::parts]) for part in range(parts)
        ]
        drawn = bytearray(rows * row)
        for part, shade in enumerate(_drawn_over(shades, unseen, first)):
            drawn[part::parts] = shade.crop((0, above, wide, above + rows)).tobytes()
        made += drawn
    return bytes(made[: len(pixels)])


def picture_without_erased(picture: Image.Image, unseen: Unseen) -> Image.Image:
    """The same for a picture that is open."""
    return Image.merge(picture.mode, _drawn_over(list(picture.split()), unseen, 0))


def as_bytes(pixels: bytes, size: tuple[int, int], parts: int, bits: int) -> bytes:
    """The pixels with one byte for each part of a colour."""
    return grey_of(pixels, (size[0] * parts, size[1]), bits).tobytes()


def _drawn_over(shades: list[Image.Image], unseen: Unseen, top: int) -> list[Image.Image]:
    """The shades of a band that begins in this row, each without what nobody sees."""
    wide, high = shades[0].size
    if unseen.seen is not None:
        seen = unseen.seen.crop((0, top, wide, top + high))
        return [_spread(shade, seen) for shade in shades]
    inside = [
        shade.point([255 if low <= value <= high_ else 0 for value in range(256)])
        for shade, (low, high_) in zip(shades, unseen.keys, strict=True)
    ]
    hidden = reduce(ImageChops.darker, inside)
    return [
        Image.composite(Image.new("L", shade.size, low), shade, hidden)
        for shade, (low, _) in zip(shades, unseen.keys, strict=True)
    ]


def _spread(shade: Image.Image, seen: Image.Image) -> Image.Image:
    """A shade in which what is seen goes on for one pixel, and is black behind it."""
    kept = Image.composite(shade, Image.new("L", shade.size), seen)
    return Image.composite(shade, kept.filter(ImageFilter.MaxFilter(3)), seen)
