"""A level over time: one small line that rises and falls in steps, as levels do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from markupsafe import Markup

WIDE, HIGH, EDGE = 132, 44, 6


def growth_line(path: Sequence[tuple[date, int]], of: int) -> Markup:
    """The levels (`place` of `of`, 1 is lowest) from the first day to the last; nothing for one."""
    return _drawn(tuple(path), of) if len(path) > 1 else Markup("")


@lru_cache(maxsize=1024)
def _drawn(path: tuple[tuple[date, int], ...], of: int) -> Markup:
    first, last = path[0][0], path[-1][0]
    days = max((last - first).days, 1)

    def x(day: date) -> float:
        return round(EDGE + (day - first).days * (WIDE - 2 * EDGE) / days, 1)

    def y(place: int) -> float:
        return round(HIGH - EDGE - (place - 1) * (HIGH - 2 * EDGE) / max(of - 1, 1), 1)

    rungs = "".join(
        f'<path class="pg-growth__rung" d="M{EDGE} {y(place)}H{WIDE - EDGE}"/>'
        for place in range(1, of + 1)
    )
    steps = "".join(f"H{x(day)}V{y(place)}" for day, place in path[1:])
    dots = "".join(
        f'<rect class="pg-growth__dot" x="{x(day) - 3}" y="{y(place) - 3}" width="6" height="6"/>'
        for day, place in path
    )
    return Markup(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" width="{WIDE}"'
        f' height="{HIGH}" class="pg-growth" aria-hidden="true" focusable="false">'
        f'{rungs}<path class="pg-growth__way" d="M{x(first)} {y(path[0][1])}{steps}"/>{dots}</svg>'
    )
