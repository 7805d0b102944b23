"""A level drawn as steps of the school's scale, in the shape of whoever gave it.

Circles are the learner, diamonds a classmate, squares a teacher. The twin in words stands beside
it on the page, so the drawing itself is passed by when a page is read aloud.
"""

from __future__ import annotations

from functools import lru_cache

import svg
from markupsafe import Markup

WIDE = 16


def _shape(rater: str, x: float) -> svg.Element:
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


@lru_cache(maxsize=512)
def steps(rater: str, reached: int, of: int) -> Markup:
    """`of` shapes in a row, of which the first `reached` are filled."""
    shapes: list[svg.Element] = []
    for number in range(of):
        shape = _shape(rater, number * WIDE)
        shape.class_ = "pg-steps__reached" if number < reached else "pg-steps__open"
        shapes.append(shape)
    drawing = svg.SVG(
        viewBox=svg.ViewBoxSpec(0, 0, WIDE * of, WIDE),
        width=WIDE * of,
        height=WIDE,
        class_=["pg-steps", f"pg-steps--{rater}"],
        elements=shapes,
        extra={"aria-hidden": "true", "focusable": "false"},
    )
    return Markup(drawing.as_str())
