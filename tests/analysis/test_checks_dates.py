"""Days out of order and days far away, at the place where the day was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.checked import check, oven, told
from tests.small_school import SCHOOL

GOALS = "students/ana/goals.yml"


def test_check_ins_go_forward_in_time(tmp_path: Path) -> None:
    text = (
        "- id: swim\n  goal: Swim\n  check_ins:\n"
        "    - date: 2026-03-04\n      note: one\n    - date: {}\n      note: two\n"
    )
    assert check(tmp_path / "right", {GOALS: text.format("2026-03-04")}) == []
    (problem,) = check(tmp_path / "wrong", {GOALS: text.format("2026-02-04")})
    assert told([problem]) == [("dates-out-of-order", 6, 13)]
    assert (problem.weight, "2026-03-04, then 2026-02-04" in problem.message) == ("look", True)


def test_planned_steps_go_forward_in_time(tmp_path: Path) -> None:
    fields = "timeline:\n  - {{step: Draw, by: 2026-03-04}}\n  - {{step: Build, by: {}}}\n"
    assert check(tmp_path / "right", oven(fields.format("2026-03-05"))) == []
    problems = check(tmp_path / "wrong", oven(fields.format("2025-03-05")))
    assert told(problems) == [("dates-out-of-order", 5, 23)]


def test_a_step_done_before_its_day_is_only_early(tmp_path: Path) -> None:
    fields = "timeline:\n  - {step: Draw, by: 2026-03-04, done: 2026-02-01}\n"
    assert check(tmp_path, oven(fields)) == []


@pytest.mark.parametrize(("day", "said"), [("2025-01-05", True), ("2026-01-05", False)])
def test_a_reflection_from_long_before_its_project(tmp_path: Path, day: str, said: bool) -> None:
    entry = {f"students/ana/journal/{day}.md": "---\nabout: project:solar-oven\n---\n\nHi.\n"}
    problems = check(tmp_path, entry, oven("timeline: [{step: Draw, by: 2026-03-04}]\n"))
    assert told(problems) == ([("dates-out-of-order", 2, 8)] if said else [])


@pytest.mark.parametrize(("ends", "said"), [("2026-06-11", True), ("2027-06-11", False)])
def test_a_year_that_ends_before_it_starts(tmp_path: Path, ends: str, said: bool) -> None:
    text = f"{SCHOOL['school/school.yml']}year:\n  starts: 2026-09-01\n  ends: {ends}\n"
    problems = check(tmp_path, {"school/school.yml": text})
    assert told(problems) == ([("dates-out-of-order", 13, 9)] if said else [])


@pytest.mark.parametrize(
    ("day", "far"),
    [
        ("2062-03-04", True),
        ("1926-03-04", True),
        ("2206-03-04", True),
        ("2030-06-11", False),
        ("2012-03-04", False),
    ],
)
def test_a_day_many_years_away_is_worth_a_look(tmp_path: Path, day: str, far: bool) -> None:
    problems = check(tmp_path, {GOALS: f"- id: swim\n  goal: Swim\n  by: {day}\n"})
    assert told(problems) == ([("far-away-day", 3, 7)] if far else [])
    assert all(problem.weight == "look" for problem in problems)


def test_a_day_in_the_name_of_a_file_can_be_far_away_too(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, {"students/ana/journal/2062-03-04.md": "Hi.\n"})
    assert (problem.code, problem.place.line) == ("far-away-day", 1)


@pytest.mark.parametrize(("day", "said"), [("2026-11-22", False), ("2026-11-23", True)])
def test_a_family_that_signs_on_a_day_to_come(tmp_path: Path, day: str, said: bool) -> None:
    text = f"ben:\n  signed: 2026-09-01\nana: {{publish: public, name: first,\n  signed: {day}}}\n"
    problems = check(tmp_path, {"school/consent.yml": text})
    assert told(problems) == ([("day-to-come", 4, 11)] if said else [])
    assert {problem.weight for problem in problems} <= {"look"}
