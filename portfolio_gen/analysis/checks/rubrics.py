"""Rubrics without words for a level, and ratings of criteria that the rubric does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from portfolio_gen.analysis.checks.looked_at import OneLearner
from portfolio_gen.analysis.checks.unknown import all_unknown, where
from portfolio_gen.analysis.join import levels_by_name
from portfolio_gen.messages import problem
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.project import Project, Rubric
from portfolio_gen.model.school import Level


def in_learner(looked_at: OneLearner) -> Iterator[Problem]:
    """What is missing from rubrics, and what is rated beside them."""
    school = looked_at.school
    templates = {str(t.id) for t in school.templates if t.kind == "rubric"}
    for project in looked_at.learner.projects:
        if project.rubric is not None:
            yield from _gaps(project.rubric, school.settings.levels)
            yield from all_unknown("unknown-template", [project.rubric.based_on], templates)
        for assessment in project.assessments:
            yield from _beside(assessment.ratings, project)
    for said, project in looked_at.about():
        yield from _beside(said.ratings, project)


def _gaps(rubric: Rubric, scale: tuple[Level, ...]) -> Iterator[Problem]:
    """Levels that a criterion has no words for."""
    known = levels_by_name(scale)
    for criterion in rubric.criteria:
        named = (name.strip().casefold() for name in criterion.levels)
        described = {known[name].id for name in named if name in known}
        missing = [str(level.id) for level in scale if level.id not in described]
        if missing:
            yield problem(
                "missing-descriptor", where(criterion.id), id=criterion.id, choices=missing,
                quotes=(criterion.id,),
            )  # fmt: skip


def _beside(ratings: Iterable[str], project: Project) -> Iterator[Problem]:
    """Ratings of what is no criterion of this project."""
    criteria = (
        [str(criterion.id) for criterion in project.rubric.criteria] if project.rubric else []
    )
    if criteria:
        yield from all_unknown("unknown-criterion", ratings, criteria)
        return
    for name in ratings:
        yield problem("no-rubric", where(name), value=name)
