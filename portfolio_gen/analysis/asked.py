"""What a school asks for, as far as one edition shows it on pages of its own."""

from __future__ import annotations

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.curriculum import Assignment
from portfolio_gen.model.school import Competency
from portfolio_gen.model.values import slug_of_code


def every_competency(shown: Shown) -> tuple[Competency, ...]:
    """Every competency that has a page; of two with one address only the first has."""
    found: dict[str, Competency] = {}
    for competency in shown.competencies.values():
        found.setdefault(slug_of_code(competency.id), competency)
    return tuple(found.values())


def set_by_now(shown: Shown) -> tuple[Assignment, ...]:
    """The assignments that have been set; staff also see those that they have prepared."""
    return tuple(
        one
        for one in shown.school.assignments
        if shown.edition.kind == "staff" or one.assigned is None or one.assigned <= shown.as_of
    )
