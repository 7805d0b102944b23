"""Levels that the school's scale does not have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from portfolio_gen.analysis.checks.looked_at import OneLearner, WholeSchool, ratings_of
from portfolio_gen.analysis.checks.unknown import where
from portfolio_gen.analysis.join import levels_by_name
from portfolio_gen.analysis.targets import parts_of
from portfolio_gen.messages import problem
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.model.project import Rubric
from portfolio_gen.model.school import Level
from portfolio_gen.reading.nearest import NUMBER_WORDS, nearest

#: `3.5`, `3,5`, `3½`, `3/4` and `2-3`: between two places of the scale.
HALF = re.compile(r"\s*\d+\s*([.,/½–-]\s*\d*|½)\s*$")
#: What may stand between two levels when somebody could not choose.
BETWEEN = re.compile(r"\s*(?:/|\bor\b|\band\b|\bto\b|–|\+|,)\s*|\s+-\s+")


def in_school(looked_at: WholeSchool) -> Iterator[Problem]:
    """Levels in the school's own files that are not on its scale."""
    return _unknown(_typed_by_school(looked_at), looked_at.school.settings.levels)


def in_learner(looked_at: OneLearner) -> Iterator[Problem]:
    """Levels that a learner, or staff about them, typed and that are not on the scale."""
    return _unknown(_typed_about_learner(looked_at), looked_at.school.settings.levels)


def _unknown(typed: Iterable[str], scale: tuple[Level, ...]) -> Iterator[Problem]:
    """What is neither a level's id nor its place on the scale."""
    known = levels_by_name(scale)
    for level in typed:
        if level.strip().casefold() not in known:
            yield unknown_level(level, scale)


def unknown_level(typed: str, scale: tuple[Level, ...]) -> Problem:
    """The problem for a level that is not on the scale, with the one that was likely meant."""
    place = where(typed)
    choices = [str(level.id) for level in scale]
    if _is_between(typed, scale):
        return problem("half-level", place, value=typed, choices=choices)
    near = _meant(typed, scale)
    return problem(
        "unknown-level",
        place,
        value=typed,
        choices=choices,
        highest=len(scale),
        nearest=near,
        fixes=(Fix(place=place, text=near),) if near else (),
    )


def _is_between(typed: str, scale: tuple[Level, ...]) -> bool:
    known = levels_by_name(scale)
    parts = BETWEEN.split(typed.strip().casefold())
    return bool(HALF.match(typed)) or (len(parts) == 2 and all(part in known for part in parts))


def _meant(typed: str, scale: tuple[Level, ...]) -> str | None:
    """The level or place that was likely meant: by its name, as a word, in other digits."""
    word = typed.strip().casefold()
    places = {str(place) for place in range(1, len(scale) + 1)}
    digits = "".join(str(unicodedata.decimal(sign)) for sign in word) if word.isdecimal() else None
    for number in (NUMBER_WORDS.get(word), digits):
        if number in places:
            return number
    by_name = {str(level.name).casefold(): str(level.id) for level in scale}
    ids = [str(level.id) for level in scale]
    near = nearest(word, [*ids, *by_name])
    return by_name.get(near, near) if near else None


def _typed_about_learner(looked_at: OneLearner) -> Iterator[str]:
    for project in looked_at.learner.projects:
        yield from _described(project.rubric)
        for assessment in project.assessments:
            yield from (rating.level for rating in assessment.ratings.values())
    for said in (*looked_at.staff, *looked_at.learner.said):
        yield from (rating.level for rating in ratings_of(said))


def _typed_by_school(looked_at: WholeSchool) -> Iterator[str]:
    for template in looked_at.school.templates:
        yield from _described(template.rubric)
    for said in looked_at.strays:
        yield from (rating.level for rating in ratings_of(said))
    for framework in looked_at.school.frameworks:
        for competency in framework.competencies:
            yield from competency.levels
    for assignment in looked_at.school.assignments:
        yield from (parts_of(target)[1] for target in assignment.targets)
    if looked_at.school.settings.target_level:
        yield looked_at.school.settings.target_level


def _described(rubric: Rubric | None) -> Iterator[str]:
    for criterion in rubric.criteria if rubric else ():
        yield from criterion.levels
