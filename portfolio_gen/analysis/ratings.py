"""Everything that was ever said about a learner's level in one competency, and what follows.

A rating of a criterion is one of the competency that the criterion stands for. Where a file also
rates the competency itself, that is what its writer meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from math import floor

from msgspec import Struct

from portfolio_gen.analysis.fingerprint import rubric_fingerprint
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Criterion, Project, Rating
from portfolio_gen.model.school import Level

#: Whose ratings make a level; a learner's own and a classmate's stand beside it.
STAFF = ("teacher", "librarian", "mentor")
#: How much the newest rating weighs in a decaying average; all before it weigh the rest.
NEWEST_WEIGHS = 0.65

Levels = Mapping[str, Level]


class Given(Struct, frozen=True, kw_only=True):
    """A level that somebody gave on a day; `place` counts from 1 for the lowest.

    `who` is None for the learner. `criterion` is the name of the row that was rated, None where
    the competency itself was. `earlier` says that the rubric has changed since.
    """

    competency: str
    place: int
    rater: str
    who: str | None
    day: date
    project: str
    criterion: str | None = None
    because: str | None = None
    evidence: tuple[str, ...] = ()
    earlier: bool = False

    @property
    def by_staff(self) -> bool:
        return self.rater in STAFF


class _Sheet(Struct, frozen=True, kw_only=True):
    """What one person gave one project on one day."""

    rater: str
    who: str | None
    day: date
    rubric: str | None
    ratings: Mapping[str, Rating]
    competencies: Mapping[str, Rating]


def ratings_of(learner: Learner, scale: tuple[Level, ...]) -> dict[str, tuple[Given, ...]]:
    """All ratings of a learner by competency, oldest first; those of no known level are left out.

    The order of files or of lines in them makes no difference.
    """
    places = places_by_name(scale)
    found: dict[str, list[Given]] = defaultdict(list)
    for project in learner.projects:
        now = rubric_fingerprint(project.rubric) if project.rubric else None
        for sheet in _sheets(project):
            for given in _given(project, sheet, now, places):
                found[given.competency].append(given)
    return {code: tuple(sorted(given, key=_order)) for code, given in found.items()}


def places_by_name(scale: tuple[Level, ...]) -> dict[str, int]:
    """The place of every level on the scale, by each name that a person may use for it."""
    by_name = {str(place): place for place in range(1, len(scale) + 1)}
    return by_name | {str(one.id).casefold(): place for place, one in enumerate(scale, start=1)}


def _order(given: Given) -> tuple[object, ...]:
    one = given
    return one.day, one.place, one.rater, one.who or "", one.project, one.criterion or ""


def _sheets(project: Project) -> Iterator[_Sheet]:
    for one in project.assessments:
        yield _Sheet(
            rater="self", who=None, day=one.date, rubric=one.rubric, ratings=one.ratings,
            competencies={},
        )  # fmt: skip
    for said in project.feedback:
        yield _Sheet(
            rater=str(said.rater), who=str(said.who), day=said.date, rubric=said.rubric,
            ratings=said.ratings, competencies=said.competencies,
        )  # fmt: skip


def _given(
    project: Project, sheet: _Sheet, rubric_now: str | None, places: Mapping[str, int]
) -> Iterator[Given]:
    for code, criterion, rating in _rated(project, sheet):
        place = places.get(str(rating.level).strip().casefold())
        if place is None:
            continue
        yield Given(
            competency=code,
            place=place,
            rater=sheet.rater,
            who=sheet.who,
            day=sheet.day,
            project=str(project.id),
            criterion=str(criterion.name) if criterion else None,
            because=rating.because,
            evidence=tuple(map(str, rating.evidence)),
            earlier=bool(criterion and sheet.rubric and sheet.rubric.strip() != rubric_now),
        )


def _rated(project: Project, sheet: _Sheet) -> Iterator[tuple[str, Criterion | None, Rating]]:
    for code, rating in sheet.competencies.items():
        yield str(code), None, rating
    for criterion in project.rubric.criteria if project.rubric else ():
        code = str(criterion.competency) if criterion.competency else ""
        if code and criterion.id in sheet.ratings and code not in sheet.competencies:
            yield code, criterion, sheet.ratings[criterion.id]


def rolled_up(rule: str, given: Iterable[Given]) -> int | None:
    """The place that these ratings come to by the school's rule; only staff ratings count."""
    places = [place for _, place in path_of(rule, given)]
    return places[-1] if places else None


def path_of(rule: str, given: Iterable[Given]) -> Iterator[tuple[date, int]]:
    """The place that ratings come to after each day on which staff gave one, oldest first.

    `latest` is the newest day's, and of several on that day the highest. `highest` is the highest
    ever. `decaying_average` starts with the oldest, then takes 65 % of each newer rating and 35 %
    of what was there before, and rounds to the nearest level, a half upwards.
    """
    staff = sorted((one for one in given if one.by_staff), key=_order)
    highest, average = 0, None
    for day, ones in groupby(staff, key=lambda one: one.day):
        for one in ones:
            newest, highest = one.place, max(highest, one.place)
            average = _decayed(average, newest)
        if rule == "highest":
            yield day, highest
        elif rule == "decaying_average":
            yield day, floor(average + 0.5)
        else:
            yield day, newest


def _decayed(before: float | None, place: int) -> float:
    """The average after one more place, kept free of the dust of floating points.

    >>> _decayed(_decayed(_decayed(None, 2), 3), 4)
    3.5275
    """
    if before is None:
        return float(place)
    return round(NEWEST_WEIGHS * place + (1 - NEWEST_WEIGHS) * before, 9)


def newest_of(given: Iterable[Given], rater: str) -> Given | None:
    """The newest rating by this kind of rater, and of one day the highest."""
    return max((one for one in given if one.rater == rater), key=_order, default=None)
