"""How far a class is in what the school asks for, whatever path its learners took.

It is worked out from how each learner is, which only the staff edition knows.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from portfolio_gen.analysis.at_a_glance import Cell
from portfolio_gen.analysis.classes import learners_in
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.school import SchoolClass


class Coverage(Struct, frozen=True, kw_only=True):
    """How many learners are confirmed at the target level, are on their way, or have nothing."""

    reached: int
    on_the_way: int
    nothing: int


def learners_of(shown: Shown, school_class: SchoolClass) -> tuple[str, ...]:
    """The ids of those who are in a class now and of whom this edition knows how they are."""
    names = (str(one.id) for one in learners_in(shown, school_class))
    return tuple(name for name in names if name in shown.glances)


def learners_here(shown: Shown) -> tuple[str, ...]:
    """The ids of everybody who learns here now and of whom this edition knows how they are."""
    lines = ((name, shown.learners[name].roster) for name in shown.glances)
    return tuple(name for name, line in lines if line is None or line.status == "active")


def coverage_of(
    shown: Shown, learners: Iterable[str], codes: Iterable[str], target: int
) -> Coverage:
    """How far these learners are; with several competencies, the furthest counts for each."""
    wanted = tuple(codes)
    reached = on_the_way = nothing = 0
    for name in learners:
        cells = shown.glances[name].cells
        places = [cells[code].place or 0 for code in wanted if code in cells]
        if max(places, default=0) >= target:
            reached += 1
        elif any(_is_under_way(cells[code]) for code in wanted if code in cells):
            on_the_way += 1
        else:
            nothing += 1
    return Coverage(reached=reached, on_the_way=on_the_way, nothing=nothing)


def _is_under_way(cell: Cell) -> bool:
    """Whether anybody, be it only the learner, has given a level."""
    return cell.state in ("confirmed", "self-only")
