"""A plan drawn as one line of days: how far the steps lie apart, and which are done.

The list of steps below it on the page says the same in words, so the drawing is passed by when a
page is read aloud. There is no line for today: the drawing would change every day with no news.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import svg
from markupsafe import Markup

WIDE, HIGH, EDGE = 640, 32, 14
MIDDLE = HIGH / 2


def _sign(state: str, x: float) -> svg.Element:
    if state == "late":
        corners = [x, MIDDLE - 10, x + 10, MIDDLE + 8, x - 10, MIDDLE + 8]
        return svg.Polygon(points=corners)
    return svg.Circle(cx=x, cy=MIDDLE, r=8 if state in ("done", "next") else 6)


def timeline(steps: Sequence[tuple[date, str]]) -> Markup | None:
    """The line for steps of a day and a state each; nothing when they all fall on one day."""
    days = [day.toordinal() for day, _ in steps]
    if len(set(days)) < 2:
        return None
    first, span = min(days), max(days) - min(days)
    signs: list[svg.Element] = [
        svg.Line(x1=EDGE, y1=MIDDLE, x2=WIDE - EDGE, y2=MIDDLE, class_="pg-line__rail")
    ]
    for day, (_, state) in zip(days, steps, strict=True):
        sign = _sign(state, round(EDGE + (day - first) / span * (WIDE - 2 * EDGE), 1))
        sign.class_ = f"pg-line__{state}"
        signs.append(sign)
    drawing = svg.SVG(
        viewBox=svg.ViewBoxSpec(0, 0, WIDE, HIGH),
        class_=["pg-line"],
        elements=signs,
        extra={"aria-hidden": "true", "focusable": "false"},
    )
    return Markup(drawing.as_str())
