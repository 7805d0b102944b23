"""Somebody answers at the keyboard: what cannot be right is asked again, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from portfolio_gen.cli import portfolio_gen
from portfolio_gen.reading.portfolio import read_portfolio

DAY = "--as-of=2026-11-22"


def answered(*command: str, lines: list[str]) -> Result:
    """A command whose questions are answered with these lines, one after the other."""
    typed = "".join(f"{line}\n" for line in lines)
    return CliRunner().invoke(portfolio_gen, ["new", *command, "--ask", DAY], input=typed)


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    CliRunner().invoke(portfolio_gen, ["init", str(tmp_path / "school"), DAY])
    monkeypatch.chdir(tmp_path / "school")
    yield tmp_path / "school"


def test_a_day_that_is_none_is_asked_for_again(school: Path) -> None:
    lines = ["Read more", "", "", "next week", "2026-12-18", ""]
    result = answered("goal", "robin-s", lines=lines)
    assert result.exit_code == 0 and "“next week” is not a day" in result.stderr
    assert read_portfolio(school).learners[0].goals[-1].by.isoformat() == "2026-12-18"


def test_a_day_is_asked_for_once(school: Path) -> None:
    result = answered("goal", "robin-s", lines=["Read more", "", "", "2026-12-18", ""])
    assert result.exit_code == 0 and result.stderr.count("By which day?") == 1


def test_a_code_that_nobody_knows_is_met_with_all_codes_and_their_names(school: Path) -> None:
    lines = ["Read more", "", "", "", "data", "SCI.DATA"]
    result = answered("goal", "robin-s", lines=lines)
    assert result.exit_code == 0 and "  SCI.DATA  Using data" in result.stderr
    assert read_portfolio(school).learners[0].goals[-1].competency == "SCI.DATA"


def test_a_level_that_is_none_is_asked_for_again_and_what_was_typed_before_stays(
    school: Path,
) -> None:
    lines = ["meeting", "I counted", "meetin", "developing", "Only my table", "Fine"]
    result = answered("assessment", "robin-s", "paper-bridges", lines=lines)
    assert result.exit_code == 0 and "no level called “meetin”" in result.stderr
    latest = read_portfolio(school).learners[0].projects[0].assessments[-1]
    assert {row: str(rating.level) for row, rating in latest.ratings.items()} == {
        "looking": "meeting",
        "telling": "developing",
    }
    assert (latest.ratings["looking"].because, latest.overall) == ("I counted", "Fine")


def test_the_same_level_as_an_option_is_wrong_use(school: Path) -> None:
    command = ["new", "assessment", "robin-s", "paper-bridges", "--rate", "looking=meetin", DAY]
    result = CliRunner().invoke(portfolio_gen, command)
    assert result.exit_code == 2 and "no level called “meetin”" in result.stderr


def test_subjects_may_be_typed_by_name_and_others_are_asked_for_again(school: Path) -> None:
    command = ["project", "robin-s", "Kites", "--template", "first-project"]
    result = answered(*command, lines=["", "", "", "sceince", "Science, arts", "", ""])
    assert result.exit_code == 0 and "  science  Science" in result.stderr
    kites = next(p for p in read_portfolio(school).learners[0].projects if p.id == "kites")
    assert kites.subjects == ("science", "arts")


def test_a_reflection_is_asked_for_its_words_and_about_what_is_there(school: Path) -> None:
    lines = ["kites", "project:paper-bridges", "", "It fell. Twice."]
    result = answered("reflection", "robin-s", lines=lines)
    assert result.exit_code == 0
    assert "  project:paper-bridges  How many pennies" in result.stderr
    text = (school / "students/robin-s/journal/2026-11-22-paper-bridges.md").read_text()
    assert text.endswith("---\n\nIt fell. Twice.\n")


def test_it_says_once_how_to_answer_and_only_when_it_asks(school: Path) -> None:
    result = answered("goal", "robin-s", lines=["Read", "", "", "", ""])
    assert result.stderr.count("Enter alone skips") == 1
    silent = CliRunner().invoke(portfolio_gen, ["new", "goal", "robin-s", "Sing", DAY])
    assert silent.exit_code == 0 and "Enter alone skips" not in silent.stderr


def test_a_learner_without_projects_has_none_yet(school: Path) -> None:
    CliRunner().invoke(portfolio_gen, ["new", "learner", "gil-g", "--name", "Gil", DAY])
    result = CliRunner().invoke(portfolio_gen, ["new", "rubric", "gil-g", "kites", DAY])
    assert result.exit_code == 2 and "There are: none yet." in result.stderr
