"""Levels: by id or by place on the scale, and what is said about anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.checked import OVEN, RUBRIC, check, oven, told
from tests.small_school import SCHOOL


def rated(level: str) -> dict[str, str]:
    text = f"ratings:\n  plan:\n    level: {level}\n"
    return {
        **oven(),
        f"{OVEN}/rubric.yml": RUBRIC,
        f"{OVEN}/assessments/2026-03-01.yml": text,
    }


@pytest.mark.parametrize("level", ["meeting", "Meeting", '" meeting "', "1", "4"])
def test_a_level_is_an_id_or_a_place_on_the_scale(tmp_path: Path, level: str) -> None:
    assert check(tmp_path, rated(level)) == []


@pytest.mark.parametrize(
    ("level", "near"),
    [
        ("metting", "meeting"),
        ("MEETIN", "meeting"),
        ("three", "3"),
        ("Four", "4"),
        ("٣", "3"),
        ("३", "3"),
        ("five", None),
        ("0", None),
        ("9", None),
        ("-1", None),
        ("A+", None),
        ("great", None),
    ],
)
def test_a_misspelled_level_offers_the_nearest_one(
    tmp_path: Path, level: str, near: str | None
) -> None:
    (problem,) = check(tmp_path, rated(f'"{level}"'))
    assert told([problem]) == [("unknown-level", 3, 12)]
    assert "beginning, developing, meeting, exceeding. A number from 1 to 4" in problem.help
    assert problem.fixes == () if near is None else problem.fixes[0].text == near


@pytest.mark.parametrize(
    "level", ["3.5", "3,5", "3½", "2/3", "2-3", "2–3", "meeting/exceeding", "meeting or exceeding"]
)
def test_there_are_no_half_levels(tmp_path: Path, level: str) -> None:
    (problem,) = check(tmp_path, rated(f'"{level}"'))
    assert told([problem]) == [("half-level", 3, 12)]


def test_levels_have_names_for_people_too_and_those_are_offered(tmp_path: Path) -> None:
    school = SCHOOL["school/school.yml"].replace("name: Exceeding", "name: Wow")
    (problem,) = check(tmp_path, rated("wow"), {"school/school.yml": school})
    assert problem.fixes[0].text == "exceeding"


PLACES = {
    "rubric": {**oven(), f"{OVEN}/rubric.yml": RUBRIC.replace("meeting:", "metting:")},
    "feedback": {
        **oven(),
        f"{OVEN}/rubric.yml": RUBRIC,
        "school/feedback/ana/solar-oven/2026-03-04-ms-okafor.yml": "ratings: {plan: metting}\n",
    },
    "competencies": {
        **oven(),
        "students/ben/feedback/ana/solar-oven/2026-03-04.yml": "competencies: {SCI.INQ: metting}\n",
    },
    "framework": {
        "school/frameworks/own.yml": "title: Own\ncompetencies:\n"
        "  - {id: OWN.A, title: A, levels: {metting: I can}}\n"
    },
    "template": {
        "school/templates/rubrics/own.yml": "criteria: [{id: a, name: A, levels: {metting: b}}]\n"
    },
    "target": {
        "school/school.yml": SCHOOL["school/school.yml"].replace("level: meeting", "level: metting")
    },
}


@pytest.mark.parametrize("where", PLACES)
def test_a_level_is_looked_up_wherever_one_can_be_typed(tmp_path: Path, where: str) -> None:
    problems = check(tmp_path, PLACES[where])
    assert "unknown-level" in {problem.code for problem in problems}


@pytest.mark.parametrize("where", PLACES)
def test_the_same_place_with_a_level_of_the_scale(tmp_path: Path, where: str) -> None:
    right = {name: text.replace("metting", "meeting") for name, text in PLACES[where].items()}
    assert check(tmp_path, right) == []
