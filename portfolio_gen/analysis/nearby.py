"""What of others stands in an edition that goes home with one learner: what is near their work.

Near is what shares a broad topic, a link or a team, and nothing else, so the edition stays small.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from portfolio_gen.model.learner import Learner


class Nearby(Struct, frozen=True, kw_only=True):
    """One projected project, as far as nearness goes."""

    project: str
    topic: str | None
    builds_on: tuple[str, ...]
    team: tuple[str, ...]


def nearby_of(learner: Learner) -> tuple[Nearby, ...]:
    """The projects of a projected learner, as far as nearness goes."""
    return tuple(
        Nearby(
            project=str(project.id),
            topic=str(project.topic[0]).casefold() if project.topic else None,
            builds_on=tuple(map(str, project.builds_on)),
            team=tuple(map(str, project.team)),
        )
        for project in learner.projects
    )


def near_to(own: str, everybody: Mapping[str, tuple[Nearby, ...]]) -> dict[str, tuple[str, ...]]:
    """The ids of the near projects of everybody near this learner, and of all their own.

    `everybody` are the learners whom the edition may show; without `own` among them nobody is
    near.
    """
    if own not in everybody:
        return {}
    mine = everybody[own]
    topics = {project.topic for project in mine if project.topic}
    linked = {reference for project in mine for reference in project.builds_on}
    team = {member for project in mine for member in project.team}
    near = {}
    for learner, projects in everybody.items():
        kept = tuple(
            one.project
            for one in projects
            if learner == own
            or one.topic in topics
            or f"{learner}/{one.project}" in linked
            or own in one.team
        )
        if kept or learner == own or learner in team:
            near[learner] = kept
    return near


def with_near(learner: Learner, projects: tuple[str, ...]) -> Learner:
    """The learner with only these projects."""
    kept = tuple(one for one in learner.projects if one.id in projects)
    return learner.model_copy(update={"projects": kept})
