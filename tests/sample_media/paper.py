"""A sheet of paper and how colour sits on it.

It is apart from the strokes because the same crayon leaves a different mark on rough paper than
ink on a smooth page: the sheet keeps its own tooth and mixes every mark into it.
"""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from tests.sample_media import noise
from tests.sample_media.stroke import Points, Tool, hatch, pressure, scribble, shaken, straight

FINE = 3
"""Marks are drawn this many times larger and then reduced, so that their edges are smooth."""

Colour = tuple[int, int, int] | str


def rgb(colour: Colour) -> np.ndarray:
    """Return a colour given as `#rrggbb` or three numbers as three parts from 0 to 1."""
    if isinstance(colour, str):
        colour = tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return np.array(colour, np.float32) / 255


class Sheet:
    """One sheet with its size, its colour, its tooth and everything drawn on it so far."""

    def __init__(
        self, name: str, width: int, height: int, colour: Colour = "#fbf8f1", rough: float = 0.5
    ) -> None:
        self.rng = noise.seeded(name)
        self.width, self.height = width, height
        self.tooth = self._grain(rough)
        shade = noise.clouds(self.rng, height, width, 300, 2)
        self.pixels = rgb(colour) * np.ones((height, width, 1), np.float32)
        self.pixels *= (1 - 0.03 * rough * (self.tooth - 0.5) - 0.025 * shade)[..., None]

    def _grain(self, rough: float) -> np.ndarray:
        fine = noise.field(self.rng, self.height, self.width, 1.6)
        coarse = noise.field(self.rng, self.height, self.width, 3.6)
        grain = fine * (1 - rough * 0.6) + coarse * rough * 0.6
        low, high = np.percentile(grain, (1, 99))
        return np.clip((grain - low) / (high - low), 0, 1).astype(np.float32)

    def draw(self, path: Points, tool: Tool, colour: Colour) -> None:
        """Draw one line, with the tool's shake and pressure."""
        path = shaken(np.array(path, float), self.rng, tool.shake)
        press = pressure(len(path), self.rng, tool)
        margin = tool.width * 1.5 + 3
        corner = np.floor(path.min(0) - margin).astype(int)
        size = np.ceil(path.max(0) + margin).astype(int) - corner
        if (size > 4000).any():
            raise ValueError(f"a line leaves the sheet by far: {corner} {size}")
        mask = Image.new("L", tuple(size * FINE))
        pen = ImageDraw.Draw(mask)
        local = (path - corner) * FINE
        widths = tool.width * FINE * (0.75 + 0.25 * press)
        values = np.clip(255 * (0.55 + 0.45 * press), 0, 255).astype(int)
        for a, b, wide, value in zip(local, local[1:], widths, values, strict=False):
            pen.line([*a, *b], fill=int(value), width=max(1, round(wide)))
            r = wide / 2
            pen.ellipse([b[0] - r, b[1] - r, b[0] + r, b[1] + r], fill=int(value))
        mask = mask.resize(tuple(size), Image.Resampling.BOX)
        self.lay(np.asarray(mask, np.float32) / 255, tuple(corner), tool, colour)

    def draw_all(self, paths: list[np.ndarray], tool: Tool, colour: Colour) -> None:
        """Draw several lines with the same tool."""
        for path in paths:
            self.draw(path, tool, colour)

    def lay(self, mask: np.ndarray, corner: tuple[int, int], tool: Tool, colour: Colour) -> None:
        """Put colour on the sheet where the mask is, letting the paper's tooth show through."""
        x, y = int(corner[0]), int(corner[1])
        left, top = max(0, x), max(0, y)
        right, low = min(self.width, x + mask.shape[1]), min(self.height, y + mask.shape[0])
        if right <= left or low <= top:
            return
        mask = mask[top - y : low - y, left - x : right - x]
        here = (slice(top, low), slice(left, right))
        if tool.tooth:
            catch = (mask * 1.5 - tool.tooth * self.tooth[here] * 1.25) / (0.25 + 0.2 * tool.tooth)
            mask = np.clip(catch, 0, 1) * np.minimum(1, mask * 2)
        amount = (mask * tool.opacity)[..., None]
        below = self.pixels[here]
        if tool.covers:
            self.pixels[here] = below * (1 - amount) + rgb(colour) * amount
        else:
            mixed = below * (0.12 + 0.88 * rgb(colour)) * 0.75 + rgb(colour) * 0.25 * below.mean()
            self.pixels[here] = below * (1 - amount) + mixed * amount

    def colour_in(
        self,
        outline: Points,
        tool: Tool,
        colour: Colour,
        *,
        angle: float = 0.9,
        gap: float = 9,
        loose: float = 4,
    ) -> None:
        """Scribble a shape full of colour, as a child does."""
        lines = scribble(outline, self.rng, angle=angle, gap=gap, loose=loose)
        self.draw_all(lines, tool, colour)

    def shade(
        self,
        outline: Points,
        tool: Tool,
        colour: Colour,
        *,
        angle: float = 0.8,
        gap: float = 7,
        loose: float = 2,
    ) -> None:
        """Shade a shape with separate lines."""
        lines = hatch(outline, self.rng, angle=angle, gap=gap, loose=loose)
        self.draw_all(lines, tool, colour)

    def mask_of(self, outline: Points, soft: float = 0.6) -> np.ndarray:
        """Return where a shape lies on the sheet, from 0 to 1."""
        big = Image.new("L", (self.width * 2, self.height * 2))
        corners = [(float(x) * 2, float(y) * 2) for x, y in outline]
        ImageDraw.Draw(big).polygon(corners, fill=255)
        mask = big.resize((self.width, self.height), Image.Resampling.BOX)
        if soft:
            mask = mask.filter(ImageFilter.GaussianBlur(soft))
        return np.asarray(mask, np.float32) / 255

    def fill(
        self, outline: Points, colour: Colour, opacity: float = 1.0, soft: float = 0.6
    ) -> None:
        """Fill a shape evenly, as cut paper or flat paint does."""
        flat = Tool(width=1, opacity=opacity, covers=True)
        self.lay(self.mask_of(outline, soft), (0, 0), flat, colour)

    def wash(
        self, outline: Points, colour: Colour, strength: float = 0.6, bleed: float = 7
    ) -> None:
        """Fill a shape with watercolour: blotchy inside, darker where the water dried last."""
        points = np.array(outline, float)
        low = np.maximum(np.floor(points.min(0)) - 3 * bleed - 12, 0).astype(int)
        size = (self.width, self.height)
        high = np.minimum(np.ceil(points.max(0)) + 3 * bleed + 12, size).astype(int)
        here = (slice(low[1], high[1]), slice(low[0], high[0]))
        tall, wide = int(high[1] - low[1]), int(high[0] - low[0])
        mask = self.mask_of(outline, 0)[here]
        edge = noise.clouds(self.rng, tall, wide, 34, 3) - 0.5
        mask = np.clip((noise.soften(mask, bleed) + 0.32 * edge - 0.5) * 9 + 0.5, 0, 1)
        inner = noise.soften(mask, 5)
        rim = np.clip(mask - inner, 0, 1) * 1.5
        blotch = noise.clouds(self.rng, tall, wide, 110, 4)
        amount = mask * (0.5 + 0.38 * blotch + rim) * (0.92 + 0.16 * self.tooth[here]) * strength
        amount = np.clip(amount, 0, 1)[..., None]
        self.pixels[here] *= 1 - amount * (1 - rgb(colour))

    def rule(
        self, gap: float, colour: Colour = "#9db8d6", margin: Colour | None = "#d99a9a"
    ) -> None:
        """Print the lines of a writing page."""
        faint = Tool(width=1.4, opacity=0.6, shake=0, press=0, taper=0)
        for y in np.arange(gap * 2, self.height - gap / 2, gap):
            self.draw(straight([(0, y), (self.width, y)], 60), faint, colour)
        if margin:
            x = self.width * 0.1
            self.draw(straight([(x, 0), (x, self.height)], 60), faint, margin)

    def squares(self, gap: float, colour: Colour = "#8fb8ae", bold_every: int = 0) -> None:
        """Print graph-paper squares, every so many of them bold."""
        for horizontal, extent in ((True, self.height), (False, self.width)):
            for index, at in enumerate(np.arange(gap, extent, gap), start=1):
                bold = bold_every and index % bold_every == 0
                faint = Tool(
                    width=1.6 if bold else 1.0, opacity=0.85 if bold else 0.75, shake=0, press=0
                )
                ends = [(0, at), (self.width, at)] if horizontal else [(at, 0), (at, self.height)]
                self.draw(straight(ends, 60), faint, colour)

    def image(self) -> Image.Image:
        """Return the sheet as a picture."""
        return Image.fromarray((np.clip(self.pixels, 0, 1) * 255 + 0.5).astype(np.uint8))
