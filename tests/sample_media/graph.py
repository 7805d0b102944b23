"""Graphs: axes, ticks, points with different marks, and lines that join them.

It is apart from the pictures because a child's graph on squared paper and a tidy printed chart
place the same numbers in the same way and differ only in the hand that draws them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from tests.sample_media.hand import Hand, width_of, write
from tests.sample_media.paper import Colour, Sheet
from tests.sample_media.printing import words
from tests.sample_media.stroke import PENCIL, Tool, box, ring, straight

RULED = Tool(width=2.2, shake=0, press=0, taper=0)


@dataclass(frozen=True, kw_only=True)
class Graph:
    """Where a graph lies on a sheet and which numbers it runs over.

    `hand` writes its numbers; without one they are printed.
    """

    sheet: Sheet
    left: float
    top: float
    width: float
    height: float
    across: tuple[float, float]
    up: tuple[float, float]
    hand: Hand | None = None
    tool: Tool = PENCIL
    colour: Colour = "#333a44"

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return where a pair of numbers lies on the sheet."""
        (x0, x1), (y0, y1) = self.across, self.up
        return (
            self.left + (x - x0) / (x1 - x0) * self.width,
            self.top + self.height - (y - y0) / (y1 - y0) * self.height,
        )

    def text(self, text: str, x: float, y: float, size: float, side: str = "middle") -> None:
        """Write or print a label whose middle height is at y."""
        if self.hand is None:
            words(self.sheet, text, x, y, size, self.colour, side=side)
            return
        hand = self.hand.at(size)
        wide = width_of(text, hand)
        start = {"middle": x - wide / 2, "left": x, "right": x - wide}[side]
        write(self.sheet, text, start, y + size * 0.42, hand)

    def axes(self) -> None:
        """Draw the two axes."""
        low, right = self.top + self.height, self.left + self.width
        for ends in (
            [(self.left, self.top - 10), (self.left, low)],
            [(self.left, low), (right + 10, low)],
        ):
            self.sheet.draw(straight(ends), self.tool, self.colour)

    def ticks_across(
        self, values: Sequence[float], size: float = 22, labels: Sequence[str] | None = None
    ) -> None:
        """Mark numbers along the bottom."""
        for index, value in enumerate(values):
            x, y = self.at(value, self.up[0])
            self.sheet.draw(straight([(x, y - 2), (x, y + 9)], 3), self.tool, self.colour)
            self.text(labels[index] if labels else f"{value:g}", x, y + 14 + size * 0.6, size)

    def ticks_up(
        self, values: Sequence[float], size: float = 22, labels: Sequence[str] | None = None
    ) -> None:
        """Mark numbers up the side."""
        for index, value in enumerate(values):
            x, y = self.at(self.across[0], value)
            self.sheet.draw(straight([(x - 9, y), (x + 2, y)], 3), self.tool, self.colour)
            self.text(labels[index] if labels else f"{value:g}", x - 15, y, size, "right")

    def grid(self, values: Sequence[float], colour: Colour = "#d8dde2") -> None:
        """Draw faint lines across at some heights."""
        for value in values:
            ends = [self.at(self.across[0], value), self.at(self.across[1], value)]
            self.sheet.draw(straight(ends, 40), RULED, colour)

    def line(
        self,
        points: Sequence[tuple[float, float]],
        tool: Tool,
        colour: Colour,
        mark: Mark | None = None,
        size: float = 8,
        dashes: Sequence[float] = (),
    ) -> None:
        """Join points with a line, dashed if asked, and put a mark on each."""
        path = straight([self.at(x, y) for x, y in points])
        for piece in dashed(path, dashes) if dashes else [path]:
            self.sheet.draw(piece, tool, colour)
        if mark:
            for x, y in points:
                mark(self.sheet, *self.at(x, y), size, tool, colour)


Mark = Callable[[Sheet, float, float, float, Tool, Colour], None]


def dashed(path: np.ndarray, pattern: Sequence[float]) -> list[np.ndarray]:
    """Return a path cut into dashes: on, off, on, off … in pixels."""
    along = np.r_[0, np.cumsum(np.hypot(*np.diff(path, axis=0).T))]
    pieces, start, turn = [], 0.0, 0
    while start < along[-1]:
        length = pattern[turn % len(pattern)]
        if turn % 2 == 0:
            where = np.linspace(start, min(start + length, along[-1]), max(3, int(length / 4)))
            pieces.append(np.column_stack([np.interp(where, along, path[:, i]) for i in range(2)]))
        start += length
        turn += 1
    return pieces


def dot(sheet: Sheet, x: float, y: float, size: float, tool: Tool, colour: Colour) -> None:
    """Draw a filled circle."""
    sheet.fill(ring(x, y, size), colour, 0.95)
    sheet.draw(ring(x, y, size), tool, colour)


def circle(sheet: Sheet, x: float, y: float, size: float, tool: Tool, colour: Colour) -> None:
    """Draw an empty circle on a patch of paper."""
    sheet.fill(ring(x, y, size), "#fdfcf8", 0.9)
    sheet.draw(ring(x, y, size), tool, colour)


def square(sheet: Sheet, x: float, y: float, size: float, tool: Tool, colour: Colour) -> None:
    """Draw an empty square."""
    outline = box(x - size, y - size, 2 * size, 2 * size)
    sheet.fill(outline, "#fdfcf8", 0.9)
    sheet.draw(straight(outline), tool, colour)


def full_square(sheet: Sheet, x: float, y: float, size: float, tool: Tool, colour: Colour) -> None:
    """Draw a filled square."""
    outline = box(x - size, y - size, 2 * size, 2 * size)
    sheet.fill(outline, colour, 0.95)
    sheet.draw(straight(outline), tool, colour)


def triangle(sheet: Sheet, x: float, y: float, size: float, tool: Tool, colour: Colour) -> None:
    """Draw an empty triangle."""
    outline = [(x - size * 1.1, y + size * 0.8), (x + size * 1.1, y + size * 0.8)]
    outline = [*outline, (x, y - size * 1.1), outline[0]]
    sheet.fill(outline, "#fdfcf8", 0.9)
    sheet.draw(straight(outline), tool, colour)


def full_triangle(
    sheet: Sheet, x: float, y: float, size: float, tool: Tool, colour: Colour
) -> None:
    """Draw a filled triangle."""
    outline = [(x - size * 1.1, y + size * 0.8), (x + size * 1.1, y + size * 0.8)]
    outline = [*outline, (x, y - size * 1.1), outline[0]]
    sheet.fill(outline, colour, 0.95)
    sheet.draw(straight(outline), tool, colour)


def arrow(sheet: Sheet, path: np.ndarray, tool: Tool, colour: Colour, head: float = 14) -> None:
    """Draw a line with an arrow's head at its end."""
    sheet.draw(path, tool, colour)
    end = path[-1]
    way = end - path[max(0, len(path) - 5)]
    way = way / (np.hypot(*way) + 1e-9)
    across = np.array([-way[1], way[0]])
    for side in (1, -1):
        barb = end - way * head + across * head * 0.55 * side
        sheet.draw(straight([barb, end], 3), tool, colour)
