"""A level drawn as steps of the school's scale, in the shape of whoever gave it.

Circles are the learner, diamonds a classmate, squares a teacher. The twin in words stands beside
it on the page, so the drawing itself is passed by when a page is read aloud.
"""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

WIDE = 16


def _shape(rater: str, x: float, look: str) -> str:
    if rater == "peer":
        corners = f"{x + 8} 1.5 {x + 14.5} 8 {x + 8} 14.5 {x + 1.5} 8"
    elif rater == "teacher":
        return f'<rect class="{look}" x="{x + 2.5}" y="2.5" width="11" height="11"/>'
    elif rater == "librarian":
        corners = f"{x + 8} 2 {x + 14.5} 13.5 {x + 1.5} 13.5"
    elif rater == "mentor":
        corners = f"{x + 5} 2 {x + 11} 2 {x + 14.5} 8 {x + 11} 14 {x + 5} 14 {x + 1.5} 8"
    else:
        return f'<circle class="{look}" cx="{x + 8}" cy="8" r="6"/>'
    return f'<polygon class="{look}" points="{corners}"/>'


@lru_cache(maxsize=512)
def steps(rater: str, reached: int, of: int) -> Markup:
    """`of` shapes in a row, of which the first `reached` are filled."""
    shapes = [
        _shape(rater, number * WIDE, "pg-steps__reached" if number < reached else "pg-steps__open")
        for number in range(of)
    ]
    return Markup(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE * of} {WIDE}"'
        f' width="{WIDE * of}" height="{WIDE}" class="pg-steps pg-steps--{rater}"'
        f' aria-hidden="true" focusable="false">{"".join(shapes)}</svg>'
    )
