"""A plan drawn as one line of days: how far the steps lie apart, and which are done.

The list of steps below it on the page says the same in words, so the drawing is passed by when a
page is read aloud. There is no line for today: the drawing would change every day with no news.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

WIDE, HIGH, EDGE = 640, 32, 14
MIDDLE = HIGH / 2
RAIL = f'<line class="pg-line__rail" x1="{EDGE}" y1="{MIDDLE}" x2="{WIDE - EDGE}" y2="{MIDDLE}"/>'


def _sign(state: str, x: float) -> str:
    if state == "late":
        corners = f"{x} {MIDDLE - 10} {x + 10} {MIDDLE + 8} {x - 10} {MIDDLE + 8}"
        return f'<polygon class="pg-line__late" points="{corners}"/>'
    r = 8 if state in ("done", "next") else 6
    return f'<circle class="pg-line__{state}" cx="{x}" cy="{MIDDLE}" r="{r}"/>'


def timeline(steps: Sequence[tuple[date, str]]) -> Markup | None:
    """The line for steps of a day and a state each; nothing when they all fall on one day."""
    days = [day.toordinal() for day, _ in steps]
    if len(set(days)) < 2:
        return None
    first, span = min(days), max(days) - min(days)
    signs = [
        _sign(state, round(EDGE + (day - first) / span * (WIDE - 2 * EDGE), 1))
        for day, (_, state) in zip(days, steps, strict=True)
    ]
    return Markup(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" class="pg-line"'
        f' aria-hidden="true" focusable="false">{RAIL}{"".join(signs)}</svg>'
    )
