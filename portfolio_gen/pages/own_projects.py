"""The projects that stand under a learner's name: their own, and those of teams they are in."""

from __future__ import annotations

from datetime import date

from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.pages.days import last_day_of


def projects_with(shown: Shown, learner: Learner) -> tuple[ProjectOf, ...]:
    """Every project a learner is part of, own and team, the newest first."""
    own = (shown.projects[learner.id, project.id] for project in learner.projects)
    joined_in = shown.team_projects.get(learner.id, ())
    every = {one.key: one for one in (*own, *joined_in)}
    return tuple(
        sorted(
            every.values(),
            key=lambda one: (last_day_of(one.project) or date.min, one.key),
            reverse=True,
        )
    )
