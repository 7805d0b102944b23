"""Seconds against pages for every tool, both on scales where twice as much is one step."""

# ruff: noqa: E501 - words and files as they are

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import svg

from figures import Figures
from tools import OURS, OURS_WITH_SEARCH, Tool

WIDE, HIGH, LEFT, RIGHT, TOP, BOTTOM = 860, 520, 70, 230, 40, 60
COLOURS = ["#0b6e4f", "#3aa17e", "#d1495b", "#8f2d56", "#a8730a", "#6a4c93", "#1d3557", "#457b9d", "#b56576", "#777777"]
LABEL_HEIGHT = 16
TEXT = {"font_family": "system-ui, sans-serif", "font_size": 13, "fill": "#222"}

#: One tool's line: its title, colour, whether it is ours, and seconds by pages.
Line = tuple[str, str, bool, list[tuple[int, float]]]


class Scale:
    """From a value to its place, in equal steps for equal ratios."""

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        low, high = math.log10(min(values)), math.log10(max(values))
        spare = max(0.08 * (high - low), 0.05)
        self.low, self.high = low - spare, high + spare
        self.start, self.end = start, end

    def place(self, value: float) -> float:
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)

    def marks(self) -> Iterator[float]:
        """1, 2, 5, 10 and so on, as far as they lie on the scale."""
        for power in range(math.floor(self.low), math.ceil(self.high) + 1):
            for step in (1, 2, 5):
                value = step * 10.0**power
                if self.low <= math.log10(value) <= self.high:
                    yield value


def plot(figures: Figures, tools: dict[str, Tool], sizes: Sequence[int]) -> str:
    """The drawing as SVG text; empty when nothing was measured."""
    lines = list(_lines(figures, tools, sizes))
    points = [point for *_, values in lines for point in values]
    if not points:
        return ""
    across = Scale([pages for pages, _ in points], LEFT, WIDE - RIGHT)
    up = Scale([time for _, time in points], HIGH - BOTTOM, TOP)
    elements = [svg.Rect(width=WIDE, height=HIGH, fill="#fff"), *_axes(across, up, sizes)]
    for line in lines:
        elements += _drawn(line, across, up)
    elements += _labels(lines, across, up)
    title = "Cold build: seconds against pages"
    drawing = svg.SVG(
        viewBox=svg.ViewBoxSpec(0, 0, WIDE, HIGH), width=WIDE, height=HIGH,
        elements=[svg.Title(elements=[title]), *elements],
    )  # fmt: skip
    return drawing.as_str() + "\n"


def _lines(figures: Figures, tools: dict[str, Tool], sizes: Sequence[int]) -> Iterator[Line]:
    for number, (name, tool) in enumerate(tools.items()):
        medians = [(size * 10, figures.median_seconds("cold", name, size)) for size in sizes]
        values = [(pages, time) for pages, time in medians if time]
        if values:
            is_ours = name in (OURS, OURS_WITH_SEARCH)
            yield tool.title, COLOURS[number % len(COLOURS)], is_ours, values


def _axes(across: Scale, up: Scale, sizes: Sequence[int]) -> Iterator[svg.Element]:
    for value in up.marks():
        y = up.place(value)
        yield svg.Line(x1=LEFT, x2=WIDE - RIGHT, y1=y, y2=y, stroke="#ddd")
        yield svg.Text(x=LEFT - 8, y=y + 4, text=f"{value:g}", text_anchor="end", **TEXT)
    for size in sizes:
        x = across.place(size * 10)
        yield svg.Line(x1=x, x2=x, y1=TOP, y2=HIGH - BOTTOM, stroke="#ddd")
        yield svg.Text(
            x=x, y=HIGH - BOTTOM + 20, text=f"{size * 10:,}", text_anchor="middle", **TEXT
        )
    yield svg.Text(x=LEFT, y=TOP - 16, text="seconds, cold build", **TEXT)
    middle = (LEFT + WIDE - RIGHT) / 2
    yield svg.Text(x=middle, y=HIGH - 16, text="pages that learners wrote",
                   text_anchor="middle", **TEXT)  # fmt: skip


def _drawn(line: Line, across: Scale, up: Scale) -> Iterator[svg.Element]:
    _, colour, is_ours, values = line
    places = [(across.place(pages), up.place(time)) for pages, time in values]
    flat = [number for place in places for number in place]
    width = 3.5 if is_ours else 1.5
    yield svg.Polyline(points=flat, fill="none", stroke=colour, stroke_width=width)
    for x, y in places:
        yield svg.Circle(cx=x, cy=y, r=width + 1, fill=colour)


def _labels(lines: Sequence[Line], across: Scale, up: Scale) -> Iterator[svg.Element]:
    """Each title beside the end of its line, moved down where two would touch."""
    below = 0.0
    ends = sorted((up.place(values[-1][1]), line) for line in lines for values in (line[3],))
    for y, (title, colour, is_ours, values) in ends:
        below = max(y, below + LABEL_HEIGHT)
        x = across.place(values[-1][0])
        edge = WIDE - RIGHT + 12
        yield svg.Line(x1=x + 5, y1=y, x2=edge - 4, y2=below, stroke=colour, stroke_width=0.5)
        weight = "bold" if is_ours else "normal"
        yield svg.Text(x=edge, y=below + 4, text=title, **{**TEXT, "fill": colour},
                       font_weight=weight)  # fmt: skip
