"""A learner's own pattern: a row of plain shapes, always the same for the same learner.

It is decoration and says nothing that words do not, so screen readers pass it by. Colours come
from the learner's accent in the stylesheet.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256

import svg
from markupsafe import Markup

TILE = 40
TILES = 12
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
    middle = TILE / 2
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
    return svg.Circle(cx=x + TILE / 2, cy=y + TILE / 2, r=TILE / (2 + turn % 3 * 0.7))


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
def quilt(name: str) -> Markup:
    """The pattern of one learner, drawn from the letters of their id."""
    seed = sha256(f"quilt {name}".encode()).digest()
    tiles: list[svg.Element] = []
    for number in range(TILES):
        shape, turn, ink = seed[number * 2], seed[number * 2 + 1], seed[-number - 1]
        tile = SHAPES[shape % len(SHAPES)](number * TILE, 0, turn % 4)
        tile.class_ = INKS[ink % len(INKS)]
        tiles.append(tile)
    drawing = svg.SVG(
        viewBox=svg.ViewBoxSpec(0, 0, TILES * TILE, TILE),
        class_=["pg-quilt"],
        elements=tiles,
        extra={"aria-hidden": "true", "focusable": "false"},
    )
    return Markup(drawing.as_str())
