"""Whose words are whose: everybody speaks from their own folder, and only from there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from portfolio_gen.model.school import Consent, RosterLine
from portfolio_gen.reading.portfolio import (
    read_learner_files,
    read_portfolio,
    read_school_files,
    sorted_problems,
    with_school,
)
from portfolio_gen.reading.roster import Roster
from tests.small_school import write_school

SAW = "saw: It is warm.\n"


def test_what_staff_say_of_somebody_is_read_with_them_and_of_strangers_with_the_school(
    tmp_path: Path,
) -> None:
    files = {
        "school/feedback/ana/oven/2026-03-05-ms-okafor.yml": SAW,
        "school/feedback/ana/oven/2026-03-04-ms-okafor.yml": SAW,
        "school/feedback/ana/oven/2026-03-04-mr-abe.yml": SAW,
        "school/feedback/ben/kite/2026-03-01-ms-okafor.yml": SAW,
        "school/feedback/nobody/kite/2026-03-02-ms-okafor.yml": SAW,
        "students/ben/feedback/ana/oven/2026-03-06.yml": SAW,
    }
    root = write_school(tmp_path, files)
    ana = read_learner_files(root, "ana")
    assert [(str(one.date), one.who) for one in ana.feedback] == [
        ("2026-03-04", "mr-abe"), ("2026-03-04", "ms-okafor"), ("2026-03-05", "ms-okafor"),
    ]  # fmt: skip
    assert {(one.learner, one.project) for one in ana.feedback} == {("ana", "oven")}
    assert ana.files == frozenset() and set(ana.sources) == set(list(files)[:3])
    school = read_school_files(root)
    assert [one.learner for one in school.feedback] == ["nobody"]
    assert "school/feedback/nobody/kite/2026-03-02-ms-okafor.yml" in school.sources
    reading = read_portfolio(root)
    assert [one.learner for one in reading.feedback] == ["nobody", "ana", "ana", "ana", "ben"]
    assert reading.files == {"students/ben/profile.yml", list(files)[-1]}
    assert set(files) <= set(reading.sources)
    (said,) = reading.learners[1].said
    assert (said.learner, said.project, said.who, said.rater) == ("ana", "oven", "ben", "peer")


def test_what_classmates_say_is_oldest_first(tmp_path: Path) -> None:
    names = ("cleo/b/2026-03-05.yml", "ana/b/2026-03-04.yml", "ana/a/2026-03-06-again.yml")
    root = write_school(tmp_path, {f"students/ben/feedback/{name}": SAW for name in names})
    said = read_learner_files(root, "ben").learner.said
    assert [str(one.date) for one in said] == ["2026-03-04", "2026-03-05", "2026-03-06"]


def test_everybody_has_their_own_line_and_their_own_familys_word(tmp_path: Path) -> None:
    ana, ben = read_portfolio(write_school(tmp_path)).learners
    assert (ana.roster.name, ana.consent.name) == ("Ana Lima", "first")
    assert (ben.roster.name, ben.consent.name) == ("Ben Cole", "full")
    line = RosterLine(id="ben", name="Ben", status="left")
    assert with_school(ana, line, None).roster is line
    assert with_school(ana, line, None).consent is None
    assert with_school(ana, line, Consent()).consent == Consent()


@pytest.mark.parametrize(
    ("file", "code", "words"),
    [
        ("school/feedback/ana/oven/2026-03-04.yml", "feedback-without-who", ""),
        ("school/feedback/ana/2026-03-04-ms-okafor.yml", "unused-file",
         "feedback/LEARNER/PROJECT/2026-03-04.yml."),
        ("school/feedback/2026-03-04-ms-okafor.yml", "unused-file",
         "feedback/LEARNER/PROJECT/2026-03-04.yml."),
        ("students/ben/feedback/ana/2026-03-04.yml", "unused-file",
         "feedback/LEARNER/PROJECT/2026-03-04.yml."),
    ],
)  # fmt: skip
def test_what_lies_in_the_wrong_place_is_said_by_nobody(
    tmp_path: Path, file: str, code: str, words: str
) -> None:
    reading = read_portfolio(write_school(tmp_path, {file: SAW}))
    assert [(one.code, one.place.file) for one in reading.problems] == [(code, file)]
    assert reading.problems[0].help.endswith(words)
    assert reading.feedback == () and not any(learner.said for learner in reading.learners)


def test_a_readme_beside_it_is_no_mistake(tmp_path: Path) -> None:
    files = {"students/ben/feedback/README.md": "x", "school/feedback/ana/README.md": "x"}
    assert read_portfolio(write_school(tmp_path, files)).problems == ()


def test_who_rates_is_told_as_it_was_typed(tmp_path: Path) -> None:
    file = "students/ben/feedback/ana/oven/2026-03-04.yml"
    for typed in ("teacher", "[teacher]"):
        reading = read_portfolio(write_school(tmp_path, {file: f"{SAW}rater: {typed}\n"}))
        (problem,) = reading.problems
        assert (problem.code, problem.place.line) == ("unknown-choice", 2 if typed[0] == "t" else 1)
        assert "peer" in problem.help and reading.learners[1].said[0].rater == "peer"


def test_a_roster_says_whom_it_may_still_hold() -> None:
    roster = Roster(unclear=frozenset({"ana"}))
    assert roster.may_hold("Ana") and not roster.may_hold("ben")
    assert Roster(whole=False).may_hold("ben")


def test_an_empty_roster_is_one_that_may_hold_anybody(tmp_path: Path) -> None:
    reading = read_school_files(write_school(tmp_path, {"school/roster.csv": "\n"}))
    assert {one.code for one in reading.problems} == {"nothing-here-yet"}
    assert reading.roster == () and reading.policy_is_sound


def test_problems_are_told_in_the_order_of_places_and_each_once(tmp_path: Path) -> None:
    files = {"students/ben/profile.yml": "zebra: x\nhedline: y\n", "students/ana/x.yml": "x"}
    problems = read_portfolio(write_school(tmp_path, files)).problems
    told = [(one.place.file, one.place.line) for one in sorted_problems([*problems, *problems])]
    assert told == [
        ("students/ana/x.yml", 1), ("students/ben/profile.yml", 1), ("students/ben/profile.yml", 2),
    ]  # fmt: skip


def test_a_day_in_a_name_is_the_day_it_was_said(tmp_path: Path) -> None:
    file = "students/ben/feedback/ana/oven/2026-03-04-again.yml"
    root = write_school(tmp_path, {file: SAW})
    assert read_learner_files(root, "ben").learner.said[0].date == date(2026, 3, 4)
