"""A learner's own pattern: plain shapes side by side, always the same for the same learner.

It is decoration and says nothing that words do not, so screen readers pass it by. Colours come
from the learner's accent in the stylesheet.
"""

from __future__ import annotations

from functools import cache, lru_cache
from hashlib import sha256

import svg
from markupsafe import Markup

TILE = 40
MIDDLE = TILE // 2
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
    if turn % 2:
        start, end, sweep = (x + MIDDLE, y), (x + MIDDLE, y + TILE), turn == 1
    else:
        start, end, sweep = (x, y + MIDDLE), (x + TILE, y + MIDDLE), turn == 0
    return svg.Path(
        d=[
            svg.MoveTo(*start),
            svg.Arc(MIDDLE, MIDDLE, 0, False, sweep, *end),
            svg.ClosePath(),
        ]
    )


def _triangle(x: int, y: int, turn: int) -> svg.Element:
    corners = [(x, y), (x + TILE, y), (x + TILE, y + TILE), (x, y + TILE)]
    del corners[turn]
    return svg.Polygon(points=[number for corner in corners for number in corner])


def _circle(x: int, y: int, turn: int) -> svg.Element:
    return svg.Circle(cx=x + MIDDLE, cy=y + MIDDLE, r=(20, 15, 11)[turn % 3])


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
    before, after = _cloth(columns, rows)
    tiles = []
    for number in range(columns * rows):
        digest = sha256(f"{number} {name}".encode()).digest()
        tile = _tile(digest[0] % len(SHAPES), digest[1] % 4, digest[2] % len(INKS))
        row, column = divmod(number, columns)
        x, y = column * TILE, row * TILE
        tiles.append(tile.format(x, x + MIDDLE, x + TILE, y, y + MIDDLE, y + TILE))
    return Markup(f"{before}{''.join(tiles)}{after}")


@cache
def _tile(shape: int, turn: int, ink: int) -> str:
    """One of the 60 tiles, with a gap in place of each coordinate: {0} to {2} across, then down.

    It is drawn once, so far out that each of its coordinates is a number found nowhere else in
    it; drawing every tile of every quilt took longer than the words of its page.
    """
    x, y = 1_000, 2_000
    tile = SHAPES[shape](x, y, turn)
    tile.class_ = INKS[ink]
    drawn = tile.as_str()
    for gap, at in enumerate((x, x + MIDDLE, x + TILE, y, y + MIDDLE, y + TILE)):
        drawn = drawn.replace(str(at), f"{{{gap}}}")
    return drawn


@lru_cache(maxsize=64)
def _cloth(columns: int, rows: int) -> tuple[str, str]:
    """What stands before and after the tiles of a quilt of this size."""
    drawing = svg.SVG(
        viewBox=svg.ViewBoxSpec(0, 0, columns * TILE, rows * TILE),
        class_=["pg-quilt"],
        elements=[svg.G()],
        extra={"aria-hidden": "true", "focusable": "false"},
    )
    before, _, after = drawing.as_str().partition(svg.G().as_str())
    return before, after
