"""A school is started, things are made in it, and `check` is content at every step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from portfolio_gen.cli import portfolio_gen
from portfolio_gen.reading.portfolio import read_portfolio

DAY = "--as-of=2026-11-22"


def run(*arguments: str, input: str | None = None) -> Result:
    return CliRunner().invoke(portfolio_gen, list(arguments), input=input)


def made(*arguments: str, input: str | None = None) -> str:
    """The output of a command that must work, and must leave a school `check` is content with."""
    result = run(*arguments, DAY, input=input)
    assert result.exit_code == 0, result.output
    checked = run("check", DAY)
    assert checked.exit_code == 0, checked.output
    return result.output


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A new school, and we stand in it."""
    assert run("init", str(tmp_path / "school"), DAY).exit_code == 0
    monkeypatch.chdir(tmp_path / "school")
    yield tmp_path / "school"


def test_a_new_school_has_nothing_to_fix(school: Path) -> None:
    result = run("check", DAY)
    assert (result.exit_code, result.stdout) == (0, "All good. Nothing to fix.\n")


@pytest.mark.parametrize("day", ["2026-07-01", "2027-03-04", "2031-12-31"])
def test_a_new_school_is_right_in_any_year(tmp_path: Path, day: str) -> None:
    run("init", str(tmp_path / "s"), f"--as-of={day}")
    config = str(tmp_path / "s/mkdocs.yml")
    result = run("check", "-f", config, f"--as-of={day}")
    assert (result.exit_code, result.stdout) == (0, "All good. Nothing to fix.\n")


def test_a_new_school_has_what_it_needs_and_no_secret(school: Path) -> None:
    config = yaml.safe_load((school / "mkdocs.yml").read_text())
    assert set(config) == {"site_name", "theme", "plugins"}
    workflow = (school / ".github/workflows/check.yml").read_text()
    assert "pull_request:" in workflow and "pull_request_target" not in workflow
    assert "contents: read" in workflow and "portfolio-gen check --format github" in workflow
    for file in (school / ".github").rglob("*.yml"):
        assert "secrets." not in file.read_text()
    assert (school / ".vscode/settings.json").is_file()
    assert "site/" in (school / ".gitignore").read_text()


def test_init_keeps_every_file_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("mine")
    (tmp_path / "school").mkdir()
    (tmp_path / "school/roster.csv").write_text("id,name\nana,Ana\n")
    assert run("init", str(tmp_path)).exit_code == 0
    assert (tmp_path / "docs/index.md").read_text() == "mine"
    assert not (tmp_path / "students/robin-s").exists()
    assert run("init", str(tmp_path)).exit_code == 0


def test_init_into_a_file_is_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    result = run("init", str(tmp_path / "file"))
    assert result.exit_code == 2 and "not a folder" in result.stderr


# -- learners and projects --


def test_a_new_learner_gets_a_line_and_a_profile(school: Path) -> None:
    before = (school / "school/roster.csv").read_bytes()
    made("new", "learner", "amara-o", "--name", "Osei, Amara", "--grade", "6", "--class", "studio",
         "--interests", "basketball, mostly", "--interests", "sun")  # fmt: skip
    after = (school / "school/roster.csv").read_bytes()
    assert after == before + b'amara-o,"Osei, Amara",6,studio,,active\n'
    learner = read_portfolio(school).learners[1]
    assert [str(line) for line in learner.profile.interests] == ["basketball, mostly", "sun"]
    assert learner.consent is None


@pytest.mark.parametrize(
    ("name", "says"), [("Amara", "short name"), ("../x", "short name"), ("robin-s", "taken")]
)
def test_a_learner_needs_a_short_name_of_their_own(school: Path, name: str, says: str) -> None:
    result = run("new", "learner", name, "--name", "X")
    assert result.exit_code == 2 and says in result.stderr


def test_somebodys_first_project_is_guided_and_the_next_one_is_not(school: Path) -> None:
    made("new", "learner", "amara-o", "--name", "Amara Osei")
    made("new", "project", "amara-o", "My oven")
    first = (school / "students/amara-o/projects/my-oven/project.md").read_text()
    assert "template: first-project@3" in first and "## What I know already" in first
    made("new", "project", "robin-s", "Longer bridges")
    next_one = (school / "students/robin-s/projects/longer-bridges/project.md").read_text()
    assert "template: open-inquiry@2" in next_one and "What I know already" not in next_one


def test_answers_stand_in_the_project_and_open_questions_wait_there(school: Path) -> None:
    made("new", "project", "robin-s", "Bridges: longer", "--template", "first-project",
         "--question", "How long?", "--topic", "building > bridges > long ones",
         "--subjects", "Science,arts", "--builds-on", "paper-bridges")  # fmt: skip
    text = (school / "students/robin-s/projects/bridges-longer/project.md").read_text()
    assert "# Why does this matter to you?\nwhy_me:\n" in text
    assert "changes:" not in text and "version:" not in text
    project = read_portfolio(school).learners[0].projects[0]
    assert (project.title, project.question) == ("Bridges: longer", "How long?")
    assert project.topic == ("building", "bridges", "long ones")
    assert project.subjects == ("science", "arts")
    assert project.status == "idea" and project.rubric.based_on == "young-learner"


def test_at_a_keyboard_the_template_asks(school: Path) -> None:
    output = made(
        "new", "project", "robin-s", "--ask", input="Kites\nWhy do they fly?\nair > kites\n\n"
    )
    assert "What is your question?" in output
    project = read_portfolio(school).learners[0].projects[0]
    assert (project.id, project.question, project.topic) == (
        "kites",
        "Why do they fly?",
        ("air", "kites"),
    )


def test_a_school_may_ask_its_own_questions(school: Path) -> None:
    file = school / "school/templates/projects/open-inquiry/project.md"
    file.write_text("---\ntitle: Ours\nversion: 9\n\n# Who helps you?\npartners:\n---\n\nGo!\n")
    output = made("new", "project", "robin-s", "Kites", "--ask", input="the harbor master\n")
    assert "Who helps you?" in output
    text = (school / "students/robin-s/projects/kites/project.md").read_text()
    assert "template: open-inquiry@9" in text and "- the harbor master" in text


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nobody", "X"], "There are: robin-s"),
        (["robin-s"], "--title"),
        (["robin-s", "X", "--template", "frist-project"], "first-project"),
        (["robin-s", "X", "--subjects", "sceince"], "sceince"),
        (["robin-s", "X", "--competencies", "SCI.INK"], "SCI.INK"),
        (["robin-s", "X", "--builds-on", "paper-boats"], "paper-boats"),
        (["robin-s", "عود"], "--id"),
        (["robin-s", "X", "--id", "paper-bridges"], "taken"),
        (["robin-s", "X", "--id", "../../x"], "short name"),
    ],
)
def test_an_answer_that_fits_nothing_makes_nothing(
    school: Path, arguments: list[str], says: str
) -> None:
    before = sorted(school.rglob("*"))
    result = run("new", "project", *arguments, DAY)
    assert result.exit_code == 2 and says in result.stderr
    assert sorted(school.rglob("*")) == before


def test_the_same_title_twice_makes_two_projects(school: Path) -> None:
    made("new", "project", "robin-s", "Kites")
    made("new", "project", "robin-s", "Kites")
    assert (school / "students/robin-s/projects/kites-2/project.md").is_file()


# -- goals --


@pytest.mark.parametrize(
    "before",
    [
        b"# mine\n- id: a # one\n  goal: x\n",
        b"- id: a\r\n  goal: x\r\n# the end",
        b"  - id: a\n    goal: x",
        b"# nothing yet\n",
        "\ufeff- id: a\n  goal: día\n\n\n".encode(),
    ],
)
def test_a_goal_is_added_and_every_byte_before_it_stays(school: Path, before: bytes) -> None:
    (school / "students/robin-s/journal/2026-05-20-five-pennies.md").unlink()
    file = school / "students/robin-s/goals.yml"
    file.write_bytes(before)
    made("new", "goal", "robin-s", "Read: every day", "--kind", "habit", "--by", "2026-12-18",
         "--step", "Find a book", "--because", "I like it")  # fmt: skip
    assert file.read_bytes().startswith(before)
    goal = read_portfolio(school).learners[0].goals[-1]
    assert (goal.id, goal.goal, goal.kind) == ("read-every-day", "Read: every day", "habit")
    assert goal.steps[0].step == "Find a book" and goal.by.isoformat() == "2026-12-18"


@pytest.mark.parametrize("before", [b"- id: a\n\tgoal: x\n", b"goal: x\n", b"[{id: a, goal: x}]\n"])
def test_a_list_that_cannot_be_added_to_is_left_alone(school: Path, before: bytes) -> None:
    file = school / "students/robin-s/goals.yml"
    file.write_bytes(before)
    result = run("new", "goal", "robin-s", "Read", DAY)
    assert result.exit_code == 2 and "goals.yml" in result.stderr
    assert file.read_bytes() == before


def test_an_unclear_day_is_explained_like_any_other_problem(school: Path) -> None:
    result = run("new", "goal", "robin-s", "Read", "--by", "3/4/2026", DAY)
    assert result.exit_code == 2 and "2026-03-04" in result.stderr


# -- reflections, rubrics, assessments --


def test_a_reflection_is_named_after_its_day_and_its_title(school: Path) -> None:
    made("new", "reflection", "robin-s", "--title", "What fell", "--date", "2026-11-20",
         "--about", "project:paper-bridges", "--words", "It fell.\n\nTwice.")  # fmt: skip
    text = (school / "students/robin-s/journal/2026-11-20-what-fell.md").read_text()
    assert text.endswith("---\n\nIt fell.\n\nTwice.\n")
    made("new", "reflection", "robin-s", "--about", "project:paper-bridges")
    made("new", "reflection", "robin-s", "--about", "project:paper-bridges")
    assert (school / "students/robin-s/journal/2026-11-22-paper-bridges-2.md").is_file()


def test_a_reflection_about_nothing_there_is_not_made(school: Path) -> None:
    result = run("new", "reflection", "robin-s", "--about", "project:paper-boats", DAY)
    assert result.exit_code == 2 and "paper-boats" in result.stderr


def test_an_assessment_has_the_rows_of_the_projects_own_rubric(school: Path) -> None:
    made("new", "assessment", "robin-s", "paper-bridges", "--rate", "looking=exceeding",
         "--because", "looking=I counted: three times", "--overall", "Good")  # fmt: skip
    text = (
        school / "students/robin-s/projects/paper-bridges/assessments/2026-11-22.yml"
    ).read_text()
    assert "# I told others" in text and "# telling:" in text
    assessment = read_portfolio(school).learners[0].projects[0].assessments[-1]
    assert assessment.ratings["looking"].because == "I counted: three times"
    assert set(assessment.ratings) == {"looking"}
    assert len(assessment.rubric) == 12


def test_an_assessment_without_any_level_yet_is_fine(school: Path) -> None:
    made("new", "assessment", "robin-s", "paper-bridges")


def test_an_assessment_of_today_is_never_overwritten(school: Path) -> None:
    made("new", "assessment", "robin-s", "paper-bridges", "--rate", "looking=meeting")
    again = run("new", "assessment", "robin-s", "paper-bridges", DAY)
    assert again.exit_code == 2 and "already there" in again.stderr


@pytest.mark.parametrize(
    ("rate", "says"),
    [("looking=metting", "meeting"), ("loking=meeting", "looking"), ("looking", "--rate")],
)
def test_a_rating_must_fit_the_rubric_and_the_scale(school: Path, rate: str, says: str) -> None:
    result = run("new", "assessment", "robin-s", "paper-bridges", "--rate", rate, DAY)
    assert result.exit_code == 2 and says in result.stderr


def test_a_project_without_a_rubric_gets_one_first(school: Path) -> None:
    made("new", "project", "robin-s", "Kites")
    (school / "students/robin-s/projects/kites/rubric.yml").unlink()
    refused = run("new", "assessment", "robin-s", "kites", DAY)
    assert refused.exit_code == 2 and "new rubric robin-s kites" in refused.stderr
    made("new", "rubric", "robin-s", "kites", "--template", "science-project")
    text = (school / "students/robin-s/projects/kites/rubric.yml").read_text()
    assert text.startswith("based_on: science-project\ncriteria:\n") and "version" not in text
    again = run("new", "rubric", "robin-s", "kites", DAY)
    assert again.exit_code == 2 and "already there" in again.stderr


def test_a_folder_that_is_a_shortcut_is_not_written_through(school: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    made("new", "learner", "amara-o", "--name", "Amara")
    (school / "students/amara-o/journal").symlink_to(tmp_path / "elsewhere")
    result = run("new", "reflection", "amara-o", DAY)
    assert result.exit_code == 2
    assert list((tmp_path / "elsewhere").iterdir()) == []
