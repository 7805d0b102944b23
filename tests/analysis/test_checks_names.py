"""Names that name nothing, each with its nearly-wrong twin that names something."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.checked import OVEN, RUBRIC, check, oven, told

BEN = {"students/ben/projects/chess/project.md": "---\ntitle: Chess\n---\n\nHi.\n"}
GOALS = {"students/ana/goals.yml": "- {id: swim, goal: Swim, competency: SCI.INQ}\n"}
ENTRY = "students/ana/journal/2026-03-04.md"


@pytest.mark.parametrize(
    ("wrong", "right", "code"),
    [
        ("subjects: [sciense]\n", "subjects: [science]\n", "unknown-subject"),
        (
            "lenses: [{subject: sciense}]\n",
            "lenses: [{subject: science, question: Why?}]\n",
            "unknown-subject",
        ),
        ("competencies: [SCI-INQ]\n", "competencies: [SCI.INQ]\n", "unknown-competency"),
        ("competencies: [sci.inq]\n", "competencies: [SCI.INQ]\n", "unknown-competency"),
        ("team: [benn]\n", "team: [ana, ben]\n", "unknown-learner"),
        ("builds_on: [solar-ovne]\n", "builds_on: [solar-oven]\n", "unknown-project"),
        ("builds_on: [chess]\n", "builds_on: [ben/chess]\n", "unknown-project"),
        ("builds_on: [ben/ches]\n", "builds_on: [ben/chess]\n", "unknown-project"),
    ],
)
def test_a_project_names_what_is_there(tmp_path: Path, wrong: str, right: str, code: str) -> None:
    (problem,) = check(tmp_path / "wrong", oven(wrong), BEN)
    assert (problem.code, problem.place.line) == (code, 3)
    assert check(tmp_path / "right", oven(right), BEN) == []


def test_the_nearest_name_comes_first_and_can_be_put_in_place(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, oven("competencies: [SCI-INQ]\n"))
    assert told([problem]) == [("unknown-competency", 3, 16)]
    assert problem.help == "Did you mean “SCI.INQ”? The codes are: MATH.STAT, SCI.INQ."
    assert (problem.fixes[0].text, problem.fixes[0].place.length) == ("SCI.INQ", 7)


def test_a_project_of_somebody_else_is_offered_only_when_they_were_named(tmp_path: Path) -> None:
    (own,) = check(tmp_path / "own", oven("builds_on: [ches]\n"), BEN)
    (theirs,) = check(tmp_path / "theirs", oven("builds_on: [ben/ches]\n"), BEN)
    assert "chess" not in own.help and "Did you mean “ben/chess”?" in theirs.help


def test_names_of_learners_and_projects_stay_out_of_public_logs(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, oven("builds_on: [solar-ovne]\n"))
    assert {"solar-oven", "solar-ovne"} <= set(problem.quotes)


@pytest.mark.parametrize("row", ["competency: SCI-INQ", "competency: SCI.INQ"])
def test_a_criterion_names_a_competency(tmp_path: Path, row: str) -> None:
    rubric = RUBRIC.replace("name: My plan", f"name: My plan\n    {row}")
    problems = check(tmp_path, oven(), {f"{OVEN}/rubric.yml": rubric})
    assert told(problems) == ([("unknown-competency", 4, 17)] if "-" in row else [])


@pytest.mark.parametrize(
    ("front", "code", "near"),
    [
        ("about: project:solar-ovne", "unknown-about", "project:solar-oven"),
        ("about: goal:swimm", "unknown-about", "goal:swim"),
        ("about: competency:SCI.INK", "unknown-about", "competency:SCI.INQ"),
        ("about: feedback:chess", "unknown-about", None),
        ("about: solar-oven", "unclear-about", "project:solar-oven"),
        ("about: my oven", "unclear-about", None),
        ("about: 'projekt:solar-oven'", "unclear-about", None),
        ("answers: 2026-03-05", "unknown-entry", "2026-03-04"),
    ],
)
def test_a_reflection_is_about_something_that_is_there(
    tmp_path: Path, front: str, code: str, near: str | None
) -> None:
    entry = {ENTRY: f"---\n{front}\n---\n\nHi.\n"}
    (problem,) = check(tmp_path, oven(), GOALS, entry)
    assert (problem.code, problem.place.line) == (code, 2)
    assert (near or "Did you mean") in problem.help or near is None
    assert near is not None or "Did you mean" not in problem.help


@pytest.mark.parametrize(
    "front",
    [
        "about: [project:solar-oven, goal:swim, competency:SCI.INQ, feedback:solar-oven]",
        "about: project:solar-oven",
        "answers: 2026-03-04",
    ],
)
def test_a_reflection_on_what_is_there(tmp_path: Path, front: str) -> None:
    assert check(tmp_path, oven(), GOALS, {ENTRY: f"---\n{front}\n---\n\nHi.\n"}) == []


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("students/ben/feedback/ana/solar-ovne/2026-03-04.yml", "feedback-for-nobody"),
        ("students/ben/feedback/anna/solar-oven/2026-03-04.yml", "feedback-for-nobody"),
        ("school/feedback/ana/solar-oven/2026-03-04-ms-okafr.yml", "unknown-person"),
    ],
)
def test_feedback_lies_where_somebody_finds_it(tmp_path: Path, file: str, code: str) -> None:
    (problem,) = check(tmp_path, oven(), {file: "saw: x\n"})
    assert (problem.code, problem.place.file) == (code, file)


@pytest.mark.parametrize(
    "file",
    [
        "students/ben/feedback/ana/solar-oven/2026-03-04.yml",
        "school/feedback/ana/solar-oven/2026-03-04-ms-okafor.yml",
    ],
)
def test_feedback_that_somebody_finds(tmp_path: Path, file: str) -> None:
    assert check(tmp_path, oven(), {file: "saw: x\ncompetencies: {SCI.INQ: meeting}\n"}) == []


ROSTER = "id,name,grade,classes,advisor,status\nana,Ana Lima,6,harbor,ms-okafor,active\n"


@pytest.mark.parametrize(
    ("file", "wrong", "right", "code"),
    [
        ("school/roster.csv", ROSTER.replace("harbor", "habor"), ROSTER, "unknown-class"),
        ("school/roster.csv", ROSTER.replace("okafor", "okafr"), ROSTER, "unknown-person"),
        (
            "school/classes.yml",
            "- {id: harbor, name: H, teacher: ms-o}\n",
            "- {id: harbor, name: H}\n",
            "unknown-person",
        ),
        (
            "school/classes.yml",
            "- {id: harbor, name: H, subject: art}\n",
            "- {id: harbor, name: H, subject: math}\n",
            "unknown-subject",
        ),
        (
            "school/frameworks/own.yml",
            "title: O\ncompetencies: [{id: OWN.A, title: A, subject: maths}]\n",
            "title: O\ncompetencies: [{id: OWN.A, title: A, subject: math}]\n",
            "unknown-subject",
        ),
        (
            "school/frameworks/own.yml",
            "title: O\ncompetencies: [{id: sci-inq, title: A}]\n",
            "title: O\ncompetencies: [{id: sci-inq-2, title: A}]\n",
            "same-address",
        ),
        (
            "school/frameworks/own.yml",
            "title: O\ncompetencies: [{id: SCI.INQ, title: A}]\n",
            "title: O\ncompetencies: [{id: SCI.INK, title: A}]\n",
            "same-address",
        ),
    ],
)
def test_staff_name_what_is_there(
    tmp_path: Path, file: str, wrong: str, right: str, code: str
) -> None:
    consent = {"school/consent.yml": "ana: {publish: public, name: first}\n"}
    assert [p.code for p in check(tmp_path / "wrong", consent, {file: wrong})][:1] == [code]
    problems = check(tmp_path / "right", consent, {file: right})
    assert code not in {problem.code for problem in problems}


def test_a_school_that_has_listed_nothing_yet_hears_nothing(tmp_path: Path) -> None:
    files = {"school/school.yml": "name: S\n", "school/people.yml": "[]\n"}
    files |= {"school/frameworks/alder.yml": "title: Alder\n", "school/classes.yml": "[]\n"}
    assert check(tmp_path, oven("subjects: [art]\ncompetencies: [A.B]\n"), files) == []
