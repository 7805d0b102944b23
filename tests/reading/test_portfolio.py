"""A whole repository: who has a page, who is a stranger, and when nobody may publish."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from portfolio_gen.analysis.checks import all_problems
from portfolio_gen.cli.check import exit_code
from portfolio_gen.cli.exit_codes import PRIVACY, PROBLEMS
from portfolio_gen.messages import problem
from portfolio_gen.model.place import Place
from portfolio_gen.reading.portfolio import Reading, all_opened, read_portfolio
from tests.small_school import TODAY, write_school


def read(root: Path, files: dict[str, str | bytes]) -> Reading:
    return read_portfolio(write_school(root, files))


def told(reading: Reading) -> list[tuple[str, str, int]]:
    return [(p.code, p.place.file, p.place.line) for p in reading.problems]


def test_a_learner_with_a_line_in_the_roster_needs_no_folder(tmp_path: Path) -> None:
    reading = read(tmp_path, {})
    assert [str(learner.id) for learner in reading.learners] == ["ana", "ben"]
    assert not (tmp_path / "students/ana").exists() and told(reading) == []


def test_a_folder_that_is_not_on_the_roster_is_named_and_not_shown(tmp_path: Path) -> None:
    reading = read(tmp_path, {"students/anna/profile.yml": "headline: x\n"})
    assert told(reading) == [("not-in-roster", "students/anna", 1)]
    assert reading.problems[0].help.startswith("Did you mean “ana”?")
    assert len(reading.learners) == 2


@pytest.mark.parametrize("name", ["Ana", "ana lima", "CON", "аna"])
def test_a_folder_whose_name_cannot_be_an_address_is_named(tmp_path: Path, name: str) -> None:
    reading = read(tmp_path, {f"students/{name}/profile.yml": "headline: x\n"})
    assert told(reading) == [("unsafe-id", f"students/{name}", 1)]


@pytest.mark.parametrize(
    ("folder", "code"),
    [("students/ana/projects", PROBLEMS), ("students", PROBLEMS), ("school", PRIVACY)],
)
def test_a_folder_that_cannot_be_listed_is_told(
    tmp_path: Path, folder: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, scandir = write_school(tmp_path, {"students/ana/projects/x/project.md": ""}), os.scandir

    def refuse(path: str) -> object:
        if Path(path) == root / folder:
            raise PermissionError
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    reading = read_portfolio(root)
    assert ("file-not-opened", folder, 1) in told(reading)
    assert exit_code(reading.problems) == code
    assert reading.policy_is_sound is (code != PRIVACY)


def test_a_file_beside_the_folders_is_nobody(tmp_path: Path) -> None:
    assert told(read(tmp_path, {"students/README.md": "# For you\n"})) == []


def test_a_learner_whose_folder_is_a_shortcut_has_an_empty_page(tmp_path: Path) -> None:
    write_school(tmp_path)
    os.symlink("ben", tmp_path / "students/ana")
    reading = read_portfolio(tmp_path)
    assert told(reading) == [("shortcut-file", "students/ana", 1)]
    assert reading.learners[0].profile.headline is None


def test_consent_for_somebody_who_is_not_there(tmp_path: Path) -> None:
    text = "ana: {publish: public}\nbenn: {publish: public}\n"
    reading = read(tmp_path, {"school/consent.yml": text})
    assert told(reading) == [("consent-for-nobody", "school/consent.yml", 2)]
    assert reading.problems[0].fixes[0].text == "ben"
    assert reading.learners[1].consent is None
    assert not reading.policy_is_sound


def test_consent_for_somebody_who_has_left_stops_nothing(tmp_path: Path) -> None:
    text = "ana: {publish: public}\nzoe-lima: {publish: public}\n"
    reading = read(tmp_path, {"school/consent.yml": text})
    assert told(reading) == [("unknown-learner", "school/consent.yml", 2)]
    assert (exit_code(reading.problems), reading.policy_is_sound) == (PROBLEMS, True)
    assert reading.learners[0].consent.publish == "public"


@pytest.mark.parametrize(
    "line", ["ana,,6,,,\n", 'ana,"Ana Lima,6,,,\n', "Ana,Ana Lima,6,,,\n", "ana,A,6,,,gone\n"]
)
def test_a_learner_whose_line_is_wrong_is_not_called_a_stranger_as_well(
    tmp_path: Path, line: str
) -> None:
    roster = f"id,name,grade,classes,advisor,status\n{line}ben,Ben Cole,7,,,\n"
    files = {"school/roster.csv": roster, "students/ana/profile.yml": "headline: x\n"}
    assert [(file, row) for _, file, row in told(read(tmp_path, files))] == [
        ("school/roster.csv", 2)
    ]


def test_a_roster_that_cannot_be_read_makes_nobody_a_stranger(tmp_path: Path) -> None:
    reading = read(tmp_path, {"school/roster.csv": "name,grade\nAna,6\n"})
    assert told(reading) == [("missing-column", "school/roster.csv", 1)]
    assert reading.learners == ()


def test_mistakes_of_one_learner_leave_the_other_alone(tmp_path: Path) -> None:
    reading = read(tmp_path, {"students/ana/profile.yml": b"\xff\xfe\x00", "students/ana/x": "x"})
    assert {file.split("/")[1] for _, file, _ in told(reading)} == {"ana"}
    assert reading.learners[1].profile.headline == "I count everything"


@pytest.mark.parametrize(("line", "closed"), [("audience: low", False), ("private: yes", True)])
def test_what_staff_say_is_read_with_the_rubric_of_the_project(
    tmp_path: Path, line: str, closed: bool
) -> None:
    files = {
        "students/ana/projects/oven/project.md": "---\ntitle: Oven\n---\n",
        "students/ana/projects/oven/rubric.yml": "criteria: [{id: audience, name: For whom}]\n",
        "school/feedback/ana/oven/2026-03-05-ms-okafor.yml": f"ratings:\n  {line}\n",
    }
    reading = read(tmp_path, files)
    [said] = reading.feedback
    assert said.audience == ("private" if closed else None)
    assert [found.code for found in reading.problems] == ["audience-too-far-in"] * closed


@pytest.mark.parametrize(
    ("file", "text", "sound", "leaves"),
    [
        ("school/consent.yml", "ana: {publish: publik}\n", False, 3),
        ("school/consent.yml", "ana: {publish: family}\n", True, 0),
        ("school/school.yml", "name: S\naudiences: {gaols: staff}\n", False, 3),
        ("school/school.yml", "name: S\naudiences: {goals: staff}\n", True, 0),
        ("school/school.yml", "name: S\nroll_up: best\n", True, 1),
        ("school/people.yml", "- {id: a, name: A, audience: family}\n", True, 3),
        ("students/ana/goals.yml", "- {id: a, goal: b, audience: publik}\n", True, 3),
        ("students/ana/goals.yml", "- {id: a, goal: b, audience: public}\n", True, 0),
        ("students/ana/goals.yml", "- {id: a, gaol: b}\n", True, 1),
        ("students/ana/consent.yml", "ana: {publish: public}\n", True, 3),
        ("students/ana/notes.txt", "x", True, 0),
    ],
)
def test_when_nothing_may_be_published_and_what_check_leaves_behind(
    tmp_path: Path, file: str, text: str, sound: bool, leaves: int
) -> None:
    reading = read(tmp_path, {file: text})
    assert reading.policy_is_sound is sound
    assert exit_code(all_problems(reading, TODAY)) == leaves


@pytest.mark.parametrize("name", ["school.yaml", "SCHOOL.YML", "school.txt"])
def test_settings_under_another_name_are_watched_as_well(tmp_path: Path, name: str) -> None:
    write_school(tmp_path, {f"school/{name}": "name: S\naudiences: [goals]\n"})
    (tmp_path / "school/school.yml").unlink()
    assert not read_portfolio(tmp_path).policy_is_sound


@pytest.mark.parametrize("name", ["school.yml", "consent.yml"])
def test_settings_that_are_a_shortcut_are_not_followed_and_stop_publishing(
    tmp_path: Path, name: str
) -> None:
    write_school(tmp_path)
    (tmp_path / "school" / name).rename(tmp_path / "elsewhere.yml")
    os.symlink("../elsewhere.yml", tmp_path / "school" / name)
    assert not read_portfolio(tmp_path).policy_is_sound


def test_no_school_at_all_is_an_empty_site(tmp_path: Path) -> None:
    reading = read_portfolio(tmp_path)
    assert (reading.learners, told(reading), reading.policy_is_sound) == ((), [], True)


@pytest.mark.parametrize(
    ("codes", "opened"),
    [
        ([], True),
        (["not-a-file", "no-project-file"], True),
        (["no-project-file", "file-not-opened"], False),
        (["file-is-gone", "no-project-file"], False),
    ],
)
def test_what_could_not_be_opened_may_be_there_next_time(codes: list[str], opened: bool) -> None:
    problems = [problem(code, Place(file="students/ana/goals.yml")) for code in codes]
    assert all_opened(problems) is opened
