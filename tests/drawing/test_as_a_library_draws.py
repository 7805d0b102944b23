"""The drawings, which are written down as text, are what a library for drawing makes of them."""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import sha256

import pytest
import svg

from portfolio_gen.drawing.quilt import INKS, MIDDLE, SHAPES, TILE, quilt
from portfolio_gen.drawing.steps import steps
from portfolio_gen.drawing.timeline import timeline

UNHEARD = {"aria-hidden": "true", "focusable": "false"}


def _quarter(x: int, y: int, turn: int) -> svg.Element:
    corners = ((x, y), (x + TILE, y), (x + TILE, y + TILE), (x, y + TILE))
    (cx, cy), (ax, ay), (bx, by) = corners[turn], corners[(turn + 1) % 4], corners[turn - 1]
    arc = svg.Arc(TILE, TILE, 0, False, True, bx, by)
    return svg.Path(d=[svg.MoveTo(cx, cy), svg.LineTo(ax, ay), arc, svg.ClosePath()])


def _half(x: int, y: int, turn: int) -> svg.Element:
    if turn % 2:
        start, end, sweep = (x + MIDDLE, y), (x + MIDDLE, y + TILE), turn == 1
    else:
        start, end, sweep = (x, y + MIDDLE), (x + TILE, y + MIDDLE), turn == 0
    arc = svg.Arc(MIDDLE, MIDDLE, 0, False, sweep, *end)
    return svg.Path(d=[svg.MoveTo(*start), arc, svg.ClosePath()])


def _triangle(x: int, y: int, turn: int) -> svg.Element:
    corners = [(x, y), (x + TILE, y), (x + TILE, y + TILE), (x, y + TILE)]
    del corners[turn]
    return svg.Polygon(points=[number for corner in corners for number in corner])


def _circle(x: int, y: int, turn: int) -> svg.Element:
    return svg.Circle(cx=x + MIDDLE, cy=y + MIDDLE, r=(20, 15, 11)[turn % 3])


def _leaf(x: int, y: int, turn: int) -> svg.Element:
    low, high = (y + TILE, y) if turn % 2 else (y, y + TILE)
    out = svg.Arc(TILE, TILE, 0, False, bool(turn % 2), x + TILE, high)
    back = svg.Arc(TILE, TILE, 0, False, bool(turn % 2), x, low)
    return svg.Path(d=[svg.MoveTo(x, low), out, back, svg.ClosePath()])


DRAW = (_quarter, _half, _triangle, _circle, _leaf)


@pytest.mark.parametrize("turn", range(4))
@pytest.mark.parametrize("shape", range(len(SHAPES)))
def test_every_shape_in_every_turn_ink_and_place_is_as_drawn(shape: int, turn: int) -> None:
    for ink in INKS:
        for x, y in ((0, 0), (40, 0), (120, 80)):
            drawn = DRAW[shape](x, y, turn)
            drawn.class_ = ink
            gaps = (x, x + MIDDLE, x + TILE, y, y + MIDDLE, y + TILE)
            assert SHAPES[shape][turn].format(*gaps, ink=ink) == drawn.as_str()


@pytest.mark.parametrize(("columns", "rows"), [(1, 1), (4, 1), (6, 3)])
@pytest.mark.parametrize("name", ["amara-o", "zara-q"])
def test_a_quilt_is_as_drawn(name: str, columns: int, rows: int) -> None:
    tiles: list[svg.Element] = []
    for number in range(columns * rows):
        shape, turn, ink, *_ = sha256(f"{number} {name}".encode()).digest()
        row, column = divmod(number, columns)
        tiles.append(DRAW[shape % len(DRAW)](column * TILE, row * TILE, turn % 4))
        tiles[-1].class_ = INKS[ink % len(INKS)]
    drawing = svg.SVG(
        viewBox=svg.ViewBoxSpec(0, 0, columns * TILE, rows * TILE),
        class_=["pg-quilt"],
        elements=tiles,
        extra=UNHEARD,
    )
    assert quilt(name, columns, rows) == drawing.as_str()


def _step(rater: str, x: float) -> svg.Element:
    if rater == "peer":
        return svg.Polygon(points=[x + 8, 1.5, x + 14.5, 8, x + 8, 14.5, x + 1.5, 8])
    if rater == "teacher":
        return svg.Rect(x=x + 2.5, y=2.5, width=11, height=11)
    if rater == "librarian":
        return svg.Polygon(points=[x + 8, 2, x + 14.5, 13.5, x + 1.5, 13.5])
    if rater == "mentor":
        return svg.Polygon(
            points=[x + 5, 2, x + 11, 2, x + 14.5, 8, x + 11, 14, x + 5, 14, x + 1.5, 8]
        )
    return svg.Circle(cx=x + 8, cy=8, r=6)


@pytest.mark.parametrize("reached", range(5))
@pytest.mark.parametrize("rater", ["self", "peer", "teacher", "librarian", "mentor"])
def test_steps_are_as_drawn(rater: str, reached: int) -> None:
    shapes = [_step(rater, number * 16) for number in range(4)]
    for number, shape in enumerate(shapes):
        shape.class_ = "pg-steps__reached" if number < reached else "pg-steps__open"
    drawing = svg.SVG(
        viewBox=svg.ViewBoxSpec(0, 0, 64, 16),
        width=64,
        height=16,
        class_=["pg-steps", f"pg-steps--{rater}"],
        elements=shapes,
        extra=UNHEARD,
    )
    assert steps(rater, reached, 4) == drawing.as_str()


def test_a_plan_is_as_drawn() -> None:
    first = date(2026, 1, 9)
    plan = [(0, "done"), (3, "late"), (10, "next"), (11, "later"), (37, "late")]
    signs: list[svg.Element] = [svg.Line(x1=14, y1=16.0, x2=626, y2=16.0, class_="pg-line__rail")]
    for day, state in plan:
        x = round(14 + day / 37 * 612, 1)
        if state == "late":
            signs.append(svg.Polygon(points=[x, 6.0, x + 10, 24.0, x - 10, 24.0]))
        else:
            signs.append(svg.Circle(cx=x, cy=16.0, r=8 if state in ("done", "next") else 6))
        signs[-1].class_ = f"pg-line__{state}"
    drawing = svg.SVG(
        viewBox=svg.ViewBoxSpec(0, 0, 640, 32), class_=["pg-line"], elements=signs, extra=UNHEARD
    )
    assert timeline([(first + timedelta(days=day), state) for day, state in plan]) == (
        drawing.as_str()
    )


def test_a_plan_of_one_day_has_no_line() -> None:
    assert timeline([(date(2026, 1, 9), "done"), (date(2026, 1, 9), "late")]) is None
