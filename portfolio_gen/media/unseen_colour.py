"""The one colour of a picture without an alpha of its own that its file says nobody sees.

It is apart because a PNG says this colour in as many shades as its file has, and opened it may have
more or fewer of them.
"""

from __future__ import annotations

from PIL import Image, ImageMath

#: How far apart two neighbouring shades are in the opened picture.
_STEPS = {"L;2": 85, "L;4": 17}


def say_in_opened_shades(opened: Image.Image) -> None:
    """Change what a PNG says of its unseen colour; to be asked before it is loaded."""
    colour = opened.info.get("transparency")
    shades = str(opened.tile[0].args) if opened.tile else ""
    if shades == "RGB;16B" and isinstance(colour, tuple):
        opened.info["transparency"] = tuple(part >> 8 for part in colour)
    elif shades in _STEPS and isinstance(colour, int):
        opened.info["transparency"] = colour * _STEPS[shades] & 0xFF


def in_fewer_grays(opened: Image.Image) -> Image.Image:
    """A picture of 65,536 grays in 256 of them, and what nobody sees of it still unseen.

    >>> in_fewer_grays(Image.new("I;16", (1, 1), 40_000)).getpixel((0, 0))
    155
    """
    fine = opened.convert("I")
    gray = fine.point(lambda value: value / 257).convert("L")
    colour = opened.info.get("transparency")
    if not isinstance(colour, int):
        return gray
    seen = ImageMath.lambda_eval(lambda known: (known["fine"] != colour) * 255, fine=fine)
    gray = gray.convert("RGBA")
    gray.putalpha(seen.convert("L"))
    return gray
