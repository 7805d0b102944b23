"""Rubrics with words missing, and ratings of what is no criterion."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.checked import OVEN, RUBRIC, check, oven, told

TEMPLATE = {"school/templates/rubrics/science-project.yml": "criteria: [{id: a, name: A}]\n"}


def rubric(text: str) -> dict[str, str]:
    return {**oven(), f"{OVEN}/rubric.yml": text}


def rated(*names: str) -> dict[str, str]:
    lines = "".join(f"  {name}: meeting\n" for name in names)
    return {f"{OVEN}/assessments/2026-03-01.yml": f"ratings:\n{lines}"}


def test_a_level_without_words_is_named_at_its_criterion(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, rubric(RUBRIC.replace("beginning: a, developing: b, ", "")))
    assert told([problem]) == [("missing-descriptor", 2, 9)]
    assert problem.message.endswith("no words yet for: beginning, developing.")


@pytest.mark.parametrize(
    "levels", ["{1: a, 2: b, 3: c, 4: d}", "{1: a, Developing: b, 3: c, 4: d}"]
)
def test_words_may_stand_beside_places_of_the_scale(tmp_path: Path, levels: str) -> None:
    text = f"criteria:\n  - id: plan\n    name: My plan\n    levels: {levels}\n"
    assert check(tmp_path, rubric(text)) == []


def test_words_that_are_empty_are_no_words(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, rubric(RUBRIC.replace("meeting: c", "meeting: ")))
    assert problem.code == "missing-descriptor"


def test_a_rating_beside_the_rubric_offers_the_nearest_criterion(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, rubric(RUBRIC), rated("plan", "paln"))
    assert told([problem]) == [("unknown-criterion", 3, 3)]
    assert problem.help == "Did you mean “plan”? The criteria are: plan."
    assert check(tmp_path / "right", rubric(RUBRIC), rated("plan")) == []


@pytest.mark.parametrize("by", ["school/feedback/{}-ms-okafor.yml", "students/ben/feedback/{}.yml"])
def test_what_others_rate_is_a_criterion_too(tmp_path: Path, by: str) -> None:
    file = by.format("ana/solar-oven/2026-03-04")
    assert check(tmp_path / "right", rubric(RUBRIC), {file: "ratings: {plan: meeting}\n"}) == []
    problems = check(tmp_path / "wrong", rubric(RUBRIC), {file: "ratings: {paln: meeting}\n"})
    assert told(problems) == [("unknown-criterion", 1, 11)]


@pytest.mark.parametrize("files", [oven(), rubric("title: Mine\n"), rubric("criteria: []\n")])
def test_nothing_can_be_rated_without_a_rubric(tmp_path: Path, files: dict[str, str]) -> None:
    assert told(check(tmp_path, files, rated("plan"))) == [("no-rubric", 2, 3)]


def test_a_project_without_rubric_and_ratings_is_fine(tmp_path: Path) -> None:
    assert check(tmp_path, oven()) == []


def test_a_rubric_from_a_template_that_is_not_there_is_worth_a_look(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, TEMPLATE, rubric("based_on: science-projekt\n" + RUBRIC))
    assert (problem.code, problem.weight) == ("unknown-template", "look")
    assert problem.fixes[0].text == "science-project"
    right = rubric("based_on: science-project\n" + RUBRIC)
    assert "unknown-template" not in {p.code for p in check(tmp_path / "right", TEMPLATE, right)}


def test_two_rows_of_one_name_are_one_row(tmp_path: Path) -> None:
    twice = RUBRIC + "  - {id: plan, name: Again}\n"
    assert told(check(tmp_path, rubric(twice))) == [("duplicate-id", 5, 10)]
