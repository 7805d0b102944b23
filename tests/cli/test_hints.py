"""What a new file shows as an example works when somebody types it in as it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from portfolio_gen.cli import portfolio_gen
from portfolio_gen.exchange.questions import answerable, split
from portfolio_gen.model.learner import Profile
from portfolio_gen.model.project import Project
from portfolio_gen.reading.portfolio import read_portfolio

#: An example in a question, and the empty key below it.
HINT = re.compile(r"Like: (?P<like>.+)\n(?P<key>\w+):$", re.MULTILINE)
TEMPLATES = ["first-project", "make-something", "open-inquiry"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(portfolio_gen, [*arguments, "--as-of=2026-11-22"])


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A new school, and we stand in it."""
    assert run("init", str(tmp_path)).exit_code == 0
    monkeypatch.chdir(tmp_path)
    yield tmp_path


def typed_in(file: Path) -> dict[str, str]:
    """The examples of a file by their key, each typed in as the answer."""
    text = file.read_text(encoding="utf-8")
    file.write_text(HINT.sub(r"Like: \g<like>\n\g<key>: \g<like>", text), encoding="utf-8")
    assert run("check").exit_code == 0, run("check").output
    return {hint["key"]: hint["like"] for hint in HINT.finditer(text)}


def values_in(example: str) -> list[str]:
    return example.strip("[]").split(", ")


@pytest.mark.parametrize("template", TEMPLATES)
def test_an_example_typed_into_a_new_project_says_what_it_means(
    school: Path, template: str
) -> None:
    run("new", "project", "robin-s", "Kites", "--template", template)
    hints = typed_in(school / "students/robin-s/projects/kites/project.md")
    project = read_portfolio(school).learners[0].projects[0]
    assert project.id == "kites" and "topic" in hints
    for key, example in hints.items():
        is_list = answerable(Project)[key]
        value = getattr(project, key)
        assert [str(one) for one in value] == values_in(example) if is_list else value == example


def test_an_example_typed_into_a_new_profile_says_what_it_means(school: Path) -> None:
    run("new", "learner", "ana-l", "--name", "Ana")
    hints = typed_in(school / "students/ana-l/profile.yml")
    profile = read_portfolio(school).learners[1].profile
    assert {key: [str(one) for one in getattr(profile, key)] for key in hints} == {
        key: values_in(example) for key, example in hints.items() if answerable(Profile)[key]
    }


@pytest.mark.parametrize("template", TEMPLATES)
def test_an_example_works_at_a_keyboard_too(school: Path, template: str) -> None:
    file = school / f"school/templates/projects/{template}/project.md"
    for hint in HINT.finditer(file.read_text(encoding="utf-8")):
        if answerable(Project)[hint["key"]]:
            assert split(hint["key"], hint["like"]) == values_in(hint["like"])


def test_a_row_of_a_new_assessment_counts_when_its_signs_are_taken_away(school: Path) -> None:
    run("new", "assessment", "robin-s", "paper-bridges")
    file = school / "students/robin-s/projects/paper-bridges/assessments/2026-11-22.yml"
    text = file.read_text(encoding="utf-8")
    row = "  # looking:\n  #   level:\n  #   because:\n"
    assert row in text
    rated = row.replace("# ", "").replace("level:", "level: meeting")
    file.write_text(text.replace(row, rated), encoding="utf-8")
    assert run("check").exit_code == 0, run("check").output
    ratings = read_portfolio(school).learners[0].projects[0].assessments[-1].ratings
    assert {key: str(rating.level) for key, rating in ratings.items()} == {"looking": "meeting"}


# -- the READMEs of a new school --


@pytest.mark.parametrize("door", ["students", "school"])
def test_a_readme_names_nobody_who_is_not_there(school: Path, door: str) -> None:
    text = (school / door / "README.md").read_text(encoding="utf-8")
    assert "robin-s" in text
    for name in ("amara-o", "lindqvist", "solar-oven", "the bad day", "the clouds"):
        assert name not in text


def test_the_feedback_that_a_readme_shows_can_be_given_as_it_stands_there(school: Path) -> None:
    text = (school / "school/README.md").read_text(encoding="utf-8")
    path = re.search(r"`(feedback/robin-s/paper-bridges/[\w-]+-ms-example\.yml)`", text)[1]
    file = school / "school" / path
    file.parent.mkdir(parents=True)
    file.write_text(re.search(r"```yaml\n(.*?)```", text, re.DOTALL)[1], encoding="utf-8")
    assert run("check").exit_code == 0, run("check").output
    said = read_portfolio(school).feedback[0]
    assert list(said.ratings) == ["looking"]
