"""Where a learner is in every competency, why, and how they came there.

It is worked out from a projected learner: what an edition may not show counts for nothing in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from portfolio_gen.analysis.assignments import AssignmentOf, assignments_of
from portfolio_gen.analysis.ratings import Given, newest_of, path_of, places_by_name, ratings_of
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Project
from portfolio_gen.model.school import Competency, School

#: What a reader has to be able to tell apart, from the least that is known to the most.
STATES = ("not-started", "missed", "no-evidence", "self-only", "confirmed")


class Standing(Struct, frozen=True, kw_only=True):
    """Where a learner is in one competency; places count from 1, None where there is none.

    `given` are all ratings, oldest first. `path` says how the level changed from day to day.
    `asked` are the assignments with a target here, `touched` the projects that name it.
    """

    competency: Competency
    state: str
    place: int | None
    own: Given | None
    peer: Given | None
    given: tuple[Given, ...]
    path: tuple[tuple[date, int], ...]
    asked: tuple[AssignmentOf, ...]
    touched: tuple[str, ...]

    @property
    def baseline(self) -> int | None:
        """The level that staff saw first."""
        return self.path[0][1] if self.path else None

    @property
    def last_day(self) -> date | None:
        """The day of the newest rating."""
        return self.given[-1].day if self.given else None

    def is_gap(self, target: int) -> bool:
        """Whether the level that the school hopes for is not confirmed."""
        return self.place is None or self.place < target

    def missed_at(self, place: int) -> bool:
        """Whether an assignment asked for this level and nothing came."""
        return any(
            one.competency == self.competency.id and one.place == place
            for asked in self.asked
            if self.competency.id in asked.missed
            for one in asked.missing
        )


class Growth(Struct, frozen=True, kw_only=True):
    """Where one learner is: in every competency, in the school's order, and in every assignment.

    `target` is the place of the level that the school hopes for.
    """

    standings: tuple[Standing, ...]
    assignments: tuple[AssignmentOf, ...]
    target: int

    @property
    def by_code(self) -> dict[str, Standing]:
        return {str(one.competency.id): one for one in self.standings}

    def gaps(self) -> tuple[Standing, ...]:
        """What is not yet confirmed at the target level, what was asked for and missed first."""
        order = {"missed": 0, "confirmed": 1, "self-only": 2, "no-evidence": 3, "not-started": 4}
        found = [one for one in self.standings if one.is_gap(self.target)]
        return tuple(sorted(found, key=lambda one: (order[one.state], one.place or 0)))


def growth_of(learner: Learner, school: School, as_of: date) -> Growth:
    """Where a projected learner is on a day, in a projected school."""
    ratings = ratings_of(learner, school.settings.levels)
    assignments = assignments_of(learner, school, ratings, as_of)
    touched = _touched(learner)
    return Growth(
        standings=tuple(
            _standing(competency, school, ratings, assignments, touched)
            for framework in school.frameworks
            for competency in framework.competencies
        ),
        assignments=assignments,
        target=target_place(school),
    )


def target_place(school: School) -> int:
    """The place of the level that the school hopes for; the one below the top if it said none."""
    places = places_by_name(school.settings.levels)
    target = (school.settings.target_level or "").strip().casefold()
    return places.get(target, max(len(school.settings.levels) - 1, 1))


def codes_in(project: Project) -> tuple[str, ...]:
    """The competencies that a project names or has a criterion for."""
    criteria = project.rubric.criteria if project.rubric else ()
    codes = (*project.competencies, *(one.competency for one in criteria))
    return tuple(dict.fromkeys(str(code) for code in codes if code))


def _touched(learner: Learner) -> dict[str, tuple[str, ...]]:
    """The projects that name each competency, or have a criterion for it."""
    found: dict[str, list[str]] = {}
    for project in learner.projects:
        for code in codes_in(project):
            found.setdefault(code, []).append(str(project.id))
    return {code: tuple(projects) for code, projects in found.items()}


def _standing(
    competency: Competency,
    school: School,
    ratings: Mapping[str, tuple[Given, ...]],
    assignments: tuple[AssignmentOf, ...],
    touched: Mapping[str, tuple[str, ...]],
) -> Standing:
    code = str(competency.id)
    given = ratings.get(code, ())
    asked = tuple(one for one in assignments if any(t.competency == code for t in one.targets))
    path = tuple(path_of(school.settings.roll_up, given))
    place = path[-1][1] if path else None
    return Standing(
        competency=competency,
        state=_state(code, given, asked, bool(touched.get(code)), confirmed=place is not None),
        place=place,
        own=newest_of(given, "self"),
        peer=newest_of(given, "peer"),
        given=given,
        path=path,
        asked=asked,
        touched=touched.get(code, ()),
    )


def _state(
    code: str,
    given: tuple[Given, ...],
    asked: tuple[AssignmentOf, ...],
    touched: bool,
    *,
    confirmed: bool,
) -> str:
    if confirmed:
        return "confirmed"
    if given:
        return "self-only"
    if any(code in one.missed for one in asked):
        return "missed"
    return "no-evidence" if touched or asked else "not-started"
