"""Words set in a font: printed matter, and Arabic, which no table of single strokes can join.

It is apart from the handwriting because here the letters come ready-made and only their edge,
colour and steadiness are ours.
"""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from tests.sample_media import noise
from tests.sample_media.paper import Colour, Sheet
from tests.sample_media.stroke import Tool

SANS, SANS_BOLD, SERIF = "NotoSans-Regular", "NotoSans-Bold", "NotoSerif-Regular"
NASKH, NASKH_BOLD, MONO = "NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold", "DejaVuSansMono"
INK = Tool(width=1, opacity=0.95)


def font(name: str, size: float) -> ImageFont.FreeTypeFont:
    """Return a Noto or DejaVu font by its file's name."""
    return ImageFont.truetype(f"{name}.ttf", round(size))


def letter_mask(
    text: str, face: str, size: float, *, language: str | None = None, thin: float = 0.0
) -> np.ndarray:
    """Return words set in a font as a mask, made thinner by `thin` for a pen's line."""
    big = font(face, size * 3)
    direction = "rtl" if any("؀" <= letter <= "ۿ" for letter in text) else "ltr"
    left, top, right, low = big.getbbox(text, direction=direction, language=language)
    pad = round(size)
    mask = Image.new("L", (right - left + 2 * pad, low - top + 2 * pad))
    at = (pad - left, pad - top)
    ImageDraw.Draw(mask).text(at, text, font=big, fill=255, direction=direction, language=language)
    values = np.asarray(mask, np.float32) / 255
    if thin:
        values = np.clip((noise.soften(values, thin * 3) - 0.62) * 6 + 0.5, 0, 1)
    return values


def letter(
    sheet: Sheet,
    text: str,
    x: float,
    y: float,
    face: str,
    size: float,
    tool: Tool,
    colour: Colour,
    *,
    wobble: float = 2.0,
    thin: float = 0.0,
    language: str | None = None,
) -> tuple[int, int]:
    """Draw words of any script around the middle (x, y), shaken as if drawn by hand."""
    mask = letter_mask(text, face, size, language=language, thin=thin)
    height, width = mask.shape
    if wobble:
        rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
        cell = size * 1.1
        dx = (noise.field(sheet.rng, height, width, cell) - 0.5) * wobble * 9
        dy = (noise.field(sheet.rng, height, width, cell) - 0.5) * wobble * 9
        at_row = np.clip(rows + dy, 0, height - 1).astype(int)
        at_column = np.clip(columns + dx, 0, width - 1).astype(int)
        mask = mask[at_row, at_column]
    small = Image.fromarray((mask * 255).astype(np.uint8))
    small = small.resize((width // 3, height // 3), Image.Resampling.BOX)
    corner = (round(x - small.width / 2), round(y - small.height / 2))
    sheet.lay(np.asarray(small, np.float32) / 255, corner, tool, colour)
    return small.size


def words(
    sheet: Sheet,
    text: str,
    x: float,
    y: float,
    size: float,
    colour: Colour = "#1f2430",
    *,
    face: str = SANS,
    side: str = "middle",
) -> None:
    """Print one line with its middle, left or right end at x and its middle height at y."""
    mask = letter_mask(text, face, size)
    small = Image.fromarray((mask * 255).astype(np.uint8))
    small = small.resize((mask.shape[1] // 3, mask.shape[0] // 3), Image.Resampling.BOX)
    pad = round(size) // 3
    shift = {"middle": small.width / 2, "left": pad, "right": small.width - pad}[side]
    big = font(face, size * 3)
    _, top, _, low = big.getbbox(text)
    _, cap_top, _, cap_low = big.getbbox("x")
    middle = (cap_top + cap_low) / 2 - top
    corner = (round(x - shift), round(y - (middle + round(size)) / 3))
    sheet.lay(np.asarray(small, np.float32) / 255, corner, INK, colour)
