"""Rubrics without words for a level, and ratings of criteria that the rubric does not have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from portfolio_gen.analysis.join import levels_by_name
from portfolio_gen.messages import problem
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Place, place_of
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.model.project import Project, Rubric
from portfolio_gen.reading.nearest import nearest
from portfolio_gen.reading.portfolio import Reading


def problems_in(reading: Reading, as_of: date) -> Iterator[Problem]:
    """What is missing from rubrics, and what is rated beside them."""
    known = levels_by_name(reading.school.settings.levels)
    all_levels = [str(level.id) for level in reading.school.settings.levels]
    templates = {str(t.id) for t in reading.school.templates if t.kind == "rubric"}
    rubrics: dict[tuple[str, str], Rubric] = {}
    for learner in reading.learners:
        for project in learner.projects:
            if project.rubric is None:
                continue
            rubrics[str(learner.id), str(project.id)] = project.rubric
            based_on = project.rubric.based_on
            if based_on and based_on not in templates and templates:
                near = nearest(based_on, templates)
                yield problem(
                    "unknown-template", _place(based_on), value=based_on,
                    choices=sorted(templates), nearest=near,
                )  # fmt: skip
            yield from _gaps(project.rubric, known, all_levels)
            for assessment in project.assessments:
                yield from _beside(assessment.ratings, project.rubric)
        yield from _unrated(learner)
    said = (*reading.feedback, *(f for learner in reading.learners for f in learner.said))
    for feedback in said:
        rubric = rubrics.get((str(feedback.learner), str(feedback.project)))
        if rubric is not None:
            yield from _beside(feedback.ratings, rubric)


def _gaps(rubric: Rubric, known: dict, all_levels: list[str]) -> Iterator[Problem]:
    for criterion in rubric.criteria:
        described = {known[n.casefold()].id for n in criterion.levels if n.casefold() in known}
        missing = [level for level in all_levels if level not in described]
        if missing:
            yield problem(
                "missing-descriptor", _place(criterion.id), id=criterion.id, choices=missing
            )


def _beside(ratings: Iterable[str], rubric: Rubric) -> Iterator[Problem]:
    criteria = [str(criterion.id) for criterion in rubric.criteria]
    for name in ratings:
        if str(name) not in criteria:
            near, place = nearest(str(name), criteria), _place(name)
            yield problem(
                "unknown-criterion",
                place,
                value=name,
                choices=criteria,
                nearest=near,
                fixes=(Fix(place=place, text=near),) if near else (),
            )


def _unrated(learner: Learner) -> Iterator[Problem]:
    for project in learner.projects:
        if project.assessments and not _has_criteria(project):
            for assessment in project.assessments:
                for name in assessment.ratings:
                    yield problem("no-rubric", _place(name), value=name)


def _has_criteria(project: Project) -> bool:
    return project.rubric is not None and bool(project.rubric.criteria)


def _place(typed: str) -> Place:
    return place_of(typed) or Place(file="students")
