"""`check --editions` says who sees each thing and why, and repeats nobody's words."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from portfolio_gen.cli import portfolio_gen
from tests.editions.hidden import hiding_school
from tests.small_school import SCHOOL, write_school


def run(*arguments: str) -> Result:
    return CliRunner().invoke(portfolio_gen, ["check", "--as-of=2026-11-22", *arguments])


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(write_school(tmp_path, hiding_school()))
    return tmp_path


def row(result: Result, name: str) -> tuple[str, str]:
    """The four marks of a line of the table in one word, y or -, and the reasons behind them."""
    (line,) = [line for line in result.stdout.splitlines() if line.strip().startswith(f"{name}  ")]
    marks, reasons = line.strip()[len(name) :].split(maxsplit=4)[:4], line.split(maxsplit=99)
    told = " ".join(reasons).partition(" ".join(marks))[2].strip()
    return "".join("y" if mark == "yes" else mark for mark in marks), told


@pytest.mark.parametrize(
    ("name", "marks", "because"),
    [
        ("profile: headline", "yyyy", ""),
        ("profile: strengths", "-yyy", "what is usual for it"),
        ("profile: supports", "--yy", "a rule that nobody can change; what is usual for it"),
        ("goal read", "--yy", "what is usual for it"),
        ("reflection 2026-03-08-sun", "yyyy", ""),
        ("reflection 2026-03-06-hot", "--yy", "what is usual for it"),
        ("project oven", "yyyy", ""),
        ("project diary", "-yyy", "what is usual for it"),
        ("work oven/media/plan.png", "yyyy", ""),
        ("work oven/media/home.png", "--yy", "its own audience"),
        ("work oven/media/us.png", "-y-y", "somebody in it has not agreed"),
        ("my own rating oven/2026-03-07", "--yy", "what is usual for it"),
    ],
)
def test_each_thing_has_a_line(school: Path, name: str, marks: str, because: str) -> None:
    result = run("--editions", "ana")
    assert result.exit_code == 0
    assert row(result, name) == (marks, because)


def test_a_family_that_agreed_to_nothing_narrows_everything(school: Path) -> None:
    result = run("--editions", "cleo")
    assert row(result, "project kite") == ("-y-y", "what the family agreed to")


def test_what_the_school_closes_is_told_as_such(school: Path) -> None:
    settings = SCHOOL["school/school.yml"] + "audiences: {headline: staff}\n"
    write_school(school, {**hiding_school(), "school/school.yml": settings})
    assert row(run("--editions", "ana"), "profile: headline") == ("---y", "school/school.yml")


def test_lines_of_one_part_that_differ_have_a_line_each(school: Path) -> None:
    profile = "interests: [sun, {text: rain, audience: family}]\n"
    write_school(school, {**hiding_school(), "students/ana/profile.yml": profile})
    result = run("--editions", "ana")
    assert row(result, "profile: interests 1") == ("yyyy", "")
    assert row(result, "profile: interests 2") == ("--yy", "its own audience")


def test_without_a_name_it_tells_of_everybody(school: Path) -> None:
    result = run("--editions")
    assert [line for line in result.stdout.splitlines() if line and line[0] != " "][:-1] == [
        "ana", "ben", "cleo", "dee", "eli", "finn", "gil",
    ]  # fmt: skip


def test_nobodys_words_are_repeated(school: Path) -> None:
    told = run("--editions").output
    assert not {word for word in ("Zephyrine", "I build", "more time", "Diary") if word in told}
    assert "hidden" not in told


def test_nobody_of_that_name_is_wrong_use(school: Path) -> None:
    assert run("--editions", "an").exit_code == 2


def test_where_nobody_knows_what_was_agreed_nothing_is_told(school: Path) -> None:
    (school / "school/consent.yml").write_text("ana: {publish: pubilc}\n")
    result = run("--editions", "ana")
    assert result.exit_code == 3 and "project" not in result.stdout
