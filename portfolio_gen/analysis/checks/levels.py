"""Levels that the school's scale does not have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import chain

from portfolio_gen.analysis.join import levels_by_name
from portfolio_gen.messages import problem
from portfolio_gen.model.place import Place, place_of
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.model.school import Level
from portfolio_gen.reading.nearest import NUMBER_WORDS, nearest
from portfolio_gen.reading.portfolio import Reading

HALF = re.compile(r"\s*\d+\s*([.,/½]\s*\d*|½)\s*$")


def problems_in(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Every level typed anywhere that is neither a level's id nor its place on the scale."""
    scale = reading.school.settings.levels
    known = levels_by_name(scale)
    for typed in _typed_levels(reading):
        if typed.strip().casefold() not in known:
            yield unknown_level(typed, scale)


def unknown_level(typed: str, scale: tuple[Level, ...]) -> Problem:
    """The problem for a level that is not on the scale, with the one that was likely meant."""
    place = place_of(typed) or Place(file="")
    choices = [str(level.id) for level in scale]
    if HALF.match(typed):
        return problem("half-level", place, value=typed, choices=choices)
    near = _meant(typed, choices)
    return problem(
        "unknown-level",
        place,
        value=typed,
        choices=choices,
        highest=len(scale),
        nearest=near,
        fixes=(Fix(place=place, text=near),) if near else (),
    )


def _meant(typed: str, choices: list[str]) -> str | None:
    word = typed.strip().casefold()
    places = {str(place) for place in range(1, len(choices) + 1)}
    digits = "".join(str(unicodedata.decimal(letter, "")) for letter in word)
    for number in (NUMBER_WORDS.get(word), digits if digits != word else None):
        if number in places:
            return number
    return nearest(word, choices)


def _typed_levels(reading: Reading) -> Iterator[str]:
    feedback = [*reading.feedback]
    for learner in reading.learners:
        feedback += learner.said
        for project in learner.projects:
            for assessment in project.assessments:
                yield from (rating.level for rating in assessment.ratings.values())
            if project.rubric:
                for criterion in project.rubric.criteria:
                    yield from criterion.levels
    for said in feedback:
        ratings = chain(said.ratings.values(), said.competencies.values())
        yield from (rating.level for rating in ratings)
    for framework in reading.school.frameworks:
        for competency in framework.competencies:
            yield from competency.levels
    if reading.school.settings.target_level:
        yield reading.school.settings.target_level
