"""How far a learner is with each assignment. It follows from ratings; nobody can tick it.

A target is met by the first rating from staff, at its level or above, for any work from the day
the assignment was set: the path is the learner's own. A rating for the work that was handed in
counts from whenever it was given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from portfolio_gen.analysis.ratings import Given, places_by_name
from portfolio_gen.analysis.targets import parts_of
from portfolio_gen.model.curriculum import Assignment
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.school import School

OPEN, PARTLY, DONE = "open", "partly", "done"


class TargetOf(Struct, frozen=True, kw_only=True):
    """One target of an assignment; `met_by` is the first rating that met it."""

    competency: str
    place: int
    met_by: Given | None


class AssignmentOf(Struct, frozen=True, kw_only=True):
    """One assignment as it stands with one learner.

    `work` are the ids of the projects that answer it, and `missed` the competencies for which
    nothing at all came before it was due.
    """

    assignment: Assignment
    targets: tuple[TargetOf, ...]
    work: tuple[str, ...]
    overdue: bool
    missed: frozenset[str]

    @property
    def met(self) -> tuple[TargetOf, ...]:
        return tuple(one for one in self.targets if one.met_by)

    @property
    def missing(self) -> tuple[TargetOf, ...]:
        return tuple(one for one in self.targets if not one.met_by)

    @property
    def status(self) -> str:
        if self.targets and not self.missing:
            return DONE
        return PARTLY if self.met else OPEN

    @property
    def done_on(self) -> date | None:
        """The day on which the last target was met."""
        if self.status != DONE:
            return None
        return max(one.met_by.day for one in self.targets if one.met_by)


def assignments_of(
    learner: Learner,
    school: School,
    ratings: Mapping[str, tuple[Given, ...]],
    as_of: date,
) -> tuple[AssignmentOf, ...]:
    """Every assignment that a learner has been set by this day, in the school's order."""
    places = places_by_name(school.settings.levels)
    return tuple(
        _of(learner, one, ratings, places, as_of)
        for one in school.assignments
        if _is_for(one, learner) and (one.assigned is None or one.assigned <= as_of)
    )


def _is_for(assignment: Assignment, learner: Learner) -> bool:
    if any(project.assignment == assignment.id for project in learner.projects):
        return True
    classes = learner.roster.classes if learner.roster else ()
    return not assignment.classes or bool({*classes} & {*assignment.classes})


def _of(
    learner: Learner,
    assignment: Assignment,
    ratings: Mapping[str, tuple[Given, ...]],
    places: Mapping[str, int],
    as_of: date,
) -> AssignmentOf:
    work = tuple(str(one.id) for one in learner.projects if one.assignment == assignment.id)
    since = assignment.assigned or date.min
    targets = tuple(_targets(assignment, work, since, ratings, places))
    due_is_over = bool(assignment.due and assignment.due < as_of)
    missing = [one.competency for one in targets if not one.met_by]
    return AssignmentOf(
        assignment=assignment,
        targets=targets,
        work=work,
        overdue=due_is_over and bool(missing),
        missed=frozenset(
            code
            for code in missing
            if due_is_over and not work and not _anything_since(ratings.get(code, ()), since)
        ),
    )


def _targets(
    assignment: Assignment,
    work: tuple[str, ...],
    since: date,
    ratings: Mapping[str, tuple[Given, ...]],
    places: Mapping[str, int],
) -> Iterator[TargetOf]:
    for target in assignment.targets:
        code, level = parts_of(target)
        place = places.get(level.casefold())
        if place is None:
            continue
        met = (
            one
            for one in ratings.get(code, ())
            if one.by_staff and one.place >= place and (one.day >= since or one.project in work)
        )
        yield TargetOf(competency=str(code), place=place, met_by=next(met, None))


def _anything_since(given: tuple[Given, ...], since: date) -> bool:
    return any(one.day >= since for one in given)
