"""Who sees each value, worked out a second time: it must be what the projection shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from portfolio_gen.analysis.attach import with_feedback
from portfolio_gen.analysis.audience import Narrowing, project_learner
from portfolio_gen.analysis.consent import Agreements
from portfolio_gen.analysis.who_sees import Sight, shows, sights_of_learner, sights_of_school
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.school import School, SchoolSettings
from portfolio_gen.model.values import Record
from portfolio_gen.reading.portfolio import Reading, read_portfolio
from tests.editions.canaries import Ledger, canary_school
from tests.editions.hidden import hiding_school
from tests.small_school import TODAY, write_school


def learners(reading: Reading) -> list[Learner]:
    said = [*reading.feedback, *(one for learner in reading.learners for one in learner.said)]
    return [
        with_feedback(learner, [one for one in said if one.learner == learner.id])
        for learner in reading.learners
    ]


def words_of(value: Any) -> set[str]:
    """Every word in a projected value."""
    if isinstance(value, Record):
        return set().union(*(words_of(one) for one in vars(value).values()))
    if isinstance(value, tuple):
        return set().union(*map(words_of, value)) if value else set()
    if isinstance(value, dict):
        return words_of((*value.keys(), *value.values()))
    return {str(value)} if isinstance(value, str) else set()


def sights(root: Path, learner: str = "ana") -> tuple[list[Sight], Reading]:
    reading = read_portfolio(root)
    (one,) = [one for one in learners(reading) if one.id == learner]
    agreements = Agreements.on(TODAY, reading.learners, reading.school)
    return list(sights_of_learner(one, agreements, Narrowing.of(reading.school))), reading


@pytest.mark.parametrize(
    "edition", ["public", "school", "family:ana", "family:ben", "learner:ana", "staff"]
)
@pytest.mark.parametrize("school", ["canaries", "hiding"])
def test_it_is_exactly_what_the_projection_shows(tmp_path: Path, edition: str, school: str) -> None:
    files = canary_school(Ledger()) if school == "canaries" else hiding_school()
    reading = read_portfolio(write_school(tmp_path, files))
    agreements = Agreements.on(TODAY, reading.learners, reading.school)
    named = Edition.named(edition)
    narrowing = Narrowing.of(reading.school)
    for learner in learners(reading):
        shown = project_learner(learner, agreements, named, narrowing)
        projected = words_of(shown) if shown else set()
        seen = {
            str(sight.value)
            for sight in sights_of_learner(learner, agreements, narrowing)
            if isinstance(sight.value, str) and shows(sight, named, str(learner.id))
        }
        names = {str(learner.roster.name), shown.roster.name} if shown else set()
        assert not projected - seen - names, sorted(projected - seen - names)
        if shown is not None:
            assert not seen - projected - names


def reasons(root: Path, *keys: str) -> set[str]:
    found = [sight for sight in sights(root)[0] if sight.keys[: len(keys)] == keys]
    return {limit.why for sight in found for limit in sight.limits}


def test_every_reason_that_narrows_a_thing_is_told(tmp_path: Path) -> None:
    files = {
        "students/ana/profile.yml": "supports: [quiet]\nstrengths: [drawing]\n"
        "interests: [{text: sun, audience: family}]\n",
        "school/school.yml": hiding_school()["school/school.yml"] + "audiences: {tools: staff}\n",
    }
    root = write_school(tmp_path, files)
    assert {"ceiling", "default"} <= reasons(root, "profile", "supports")
    assert reasons(root, "profile", "strengths") == {"consent", "default"}
    assert reasons(root, "profile", "interests") == {"consent", "own"}


def test_the_levels_that_a_classmate_gives_are_told_as_theirs_and_a_teachers_are_not() -> None:
    said = [
        {"learner": "ana", "project": "oven", "date": "2026-03-04", "who": who, "saw": "Warm",
         "ratings": {"heat": "low"}, "audience": "public"} for who in ("ben", "ms-okafor")
    ]  # fmt: skip
    oven = {"id": "oven", "title": "Oven", "audience": "public", "feedback": said}
    agreements = Agreements(by_learner={}, staff=frozenset({"ms-okafor"}))
    look = sights_of_learner(
        Learner(id="ana", projects=[oven]), agreements, Narrowing(by_field={})
    )
    levels = [sight for sight in look if sight.value == "low"]
    assert [{limit.why for limit in one.limits} for one in levels] == [
        {"consent", "own", "classmate"}, {"consent", "own"},
    ]  # fmt: skip


def test_what_a_school_wrote_for_itself_is_in_the_edition_of_a_family() -> None:
    school = School(
        settings=SchoolSettings(name="Alder", levels=[{"id": "low", "name": "Low"}]),
        glossary={"stage": "A year"},
    )
    look = list(sights_of_school(school, Narrowing.of(school)))
    found = {str(sight.value): sight for sight in look}
    assert not found["A year"].is_own
    assert shows(found["A year"], Edition.named("family:ana"), "")
    assert not shows(found["A year"], Edition.named("public"), "")
