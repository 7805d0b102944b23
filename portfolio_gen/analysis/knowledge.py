"""What a learner has mastered: topics of finished work that staff confirmed, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from portfolio_gen.analysis.ratings import STAFF, places_by_name
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Project
from portfolio_gen.model.school import Level


class Mastered(Struct, frozen=True, kw_only=True):
    """A finished project of which every criterion reached the target; `day` is that of the last.

    `who` are the ids of the staff who said so.
    """

    project: Project
    day: date
    who: tuple[str, ...]


def mastered(learner: Learner, scale: tuple[Level, ...], target: int) -> tuple[Mastered, ...]:
    """What a learner has mastered at this place of the scale or above, newest first."""
    found = (_mastered(one, places_by_name(scale), target) for one in learner.projects)
    return tuple(sorted((one for one in found if one), key=lambda one: one.day, reverse=True))


def _mastered(project: Project, places: dict[str, int], target: int) -> Mastered | None:
    criteria = project.rubric.criteria if project.rubric else ()
    if project.status != "finished" or not project.topic or not criteria:
        return None
    newest: dict[str, tuple[date, int, str]] = {}
    for criterion, day, place, who in _staff_ratings(project, places):
        if criterion not in newest or (day, place) >= newest[criterion][:2]:
            newest[criterion] = (day, place, who)
    said = [newest.get(str(one.id)) for one in criteria]
    if any(one is None or one[1] < target for one in said):
        return None
    days = [one[0] for one in said if one]
    return Mastered(
        project=project,
        day=max(days),
        who=tuple(dict.fromkeys(one[2] for one in said if one)),
    )


def _staff_ratings(
    project: Project, places: dict[str, int]
) -> Iterator[tuple[str, date, int, str]]:
    for said in project.feedback:
        for criterion, rating in said.ratings.items() if said.rater in STAFF else ():
            place = places.get(str(rating.level).strip().casefold())
            if place is not None:
                yield str(criterion), said.date, place, str(said.who)
