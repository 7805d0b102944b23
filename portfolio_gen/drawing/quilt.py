"""A learner's own pattern: plain shapes side by side, always the same for the same learner.

It is decoration and says nothing that words do not, so screen readers pass it by. Colours come
from the learner's accent in the stylesheet.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256

import svg
from markupsafe import Markup

TILE = 40
INKS = ("pg-quilt__strong", "pg-quilt__second", "pg-quilt__deep")


def _quarter(x: int, y: int, turn: int) -> svg.Element:
    corners = ((x, y), (x + TILE, y), (x + TILE, y + TILE), (x, y + TILE))
    (cx, cy), (ax, ay), (bx, by) = corners[turn], corners[(turn + 1) % 4], corners[turn - 1]
    return svg.Path(
        d=[
            svg.MoveTo(cx, cy),
            svg.LineTo(ax, ay),
            svg.Arc(TILE, TILE, 0, False, True, bx, by),
            svg.ClosePath(),
        ]
    )


def _half(x: int, y: int, turn: int) -> svg.Element:
    middle = TILE // 2
    if turn % 2:
        start, end, sweep = (x + middle, y), (x + middle, y + TILE), turn == 1
    else:
        start, end, sweep = (x, y + middle), (x + TILE, y + middle), turn == 0
    return svg.Path(
        d=[
            svg.MoveTo(*start),
            svg.Arc(middle, middle, 0, False, sweep, *end),
            svg.ClosePath(),
        ]
    )


def _triangle(x: int, y: int, turn: int) -> svg.Element:
    corners = [(x, y), (x + TILE, y), (x + TILE, y + TILE), (x, y + TILE)]
    del corners[turn]
    return svg.Polygon(points=[number for corner in corners for number in corner])


def _circle(x: int, y: int, turn: int) -> svg.Element:
    return svg.Circle(cx=x + TILE // 2, cy=y + TILE // 2, r=(20, 15, 11)[turn % 3])


def _leaf(x: int, y: int, turn: int) -> svg.Element:
    low, high = (y + TILE, y) if turn % 2 else (y, y + TILE)
    return svg.Path(
        d=[
            svg.MoveTo(x, low),
            svg.Arc(TILE, TILE, 0, False, bool(turn % 2), x + TILE, high),
            svg.Arc(TILE, TILE, 0, False, bool(turn % 2), x, low),
            svg.ClosePath(),
        ]
    )


SHAPES = (_quarter, _half, _triangle, _circle, _leaf)


@lru_cache(maxsize=4096)
def quilt(name: str, columns: int, rows: int) -> Markup:
    """The pattern of one learner, drawn from the letters of their id, in whole tiles."""
    tiles: list[svg.Element] = []
    for number in range(columns * rows):
        shape, turn, ink, *_ = sha256(f"{number} {name}".encode()).digest()
        row, column = divmod(number, columns)
        tile = SHAPES[shape % len(SHAPES)](column * TILE, row * TILE, turn % 4)
        tile.class_ = INKS[ink % len(INKS)]
        tiles.append(tile)
    drawing = svg.SVG(
        viewBox=svg.ViewBoxSpec(0, 0, columns * TILE, rows * TILE),
        class_=["pg-quilt"],
        elements=tiles,
        extra={"aria-hidden": "true", "focusable": "false"},
    )
    return Markup(drawing.as_str())
