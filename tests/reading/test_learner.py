"""A learner's folder: what is read, what is refused, and that one file never harms another."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from portfolio_gen.model.learner import Learner
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.folder import look_into
from portfolio_gen.reading.learner import read_learner

PROJECT = "---\ntitle: Solar oven\n---\n\nIt got warm.\n"


def read(root: Path, files: dict[str, str]) -> tuple[Learner, list[Problem]]:
    for name, text in files.items():
        path = root / "students/ana" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    folder = look_into(root, "students/ana")
    return read_learner(folder), folder.problems


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(p.code, p.place.file.removeprefix("students/ana/")) for p in problems]


def test_everything_in_its_place_is_read_without_a_word(tmp_path: Path) -> None:
    learner, problems = read(
        tmp_path,
        {
            "profile.yml": "headline: I build things\n",
            "about.md": "I like the sun.\n",
            "goals.yml": "- {id: swim, goal: Swim a mile}\n",
            "log.yml": "- {date: 2026-03-04, doing: Measuring, with: peer}\n",
            "journal/2026-03-04-first-try.md": "---\nabout: project:oven\n---\n\nIt leaked.\n",
            "projects/oven/project.md": PROJECT,
            "projects/oven/rubric.yml": "criteria: [{id: plan, name: My plan}]\n",
            "projects/oven/assessments/2026-03-01.yml": "ratings: {plan: meeting}\n",
            "projects/oven/sources.yml": "- {title: The Sun}\n",
            "projects/oven/media/oven.jpg": "x",
            "feedback/ben/chess/2026-03-05.yml": "saw: You planned it.\n",
            "README.md": "Notes to myself.\n",
        },
    )
    assert problems == []
    project, (entry,), (said,) = learner.projects[0], learner.journal, learner.said
    assert (learner.id, learner.profile.headline) == ("ana", "I build things")
    assert (entry.id, entry.date) == ("2026-03-04-first-try", date(2026, 3, 4))
    assert (project.id, project.rubric.criteria[0].id) == ("oven", "plan")
    assert (project.assessments[0].date, project.sources[0].title) == (date(2026, 3, 1), "The Sun")
    assert (said.learner, said.project, said.who, said.rater) == ("ben", "chess", "ana", "peer")
    assert learner.about.text == "I like the sun.\n"


def test_an_empty_folder_is_a_learner(tmp_path: Path) -> None:
    learner, problems = read(tmp_path, {})
    assert (learner.id, learner.projects, problems) == ("ana", (), [])


def test_what_one_file_gets_wrong_stays_in_that_file(tmp_path: Path) -> None:
    files = {
        "profile.yml": "\theadline: x\n",
        "goals.yml": "- {id: swim, goal: Swim}\n",
        "projects/a/project.md": "---\ntitle: [A]\n---\n",
        "projects/b/project.md": PROJECT,
        "projects/b/rubric.yml": "- plan\n",
    }
    learner, problems = read(tmp_path, files)
    assert told(problems) == [
        ("tab-key", "profile.yml"),
        ("list-instead-of-text", "projects/a/project.md"),
        ("wrong-shape", "projects/b/rubric.yml"),
    ]
    assert [goal.id for goal in learner.goals] == ["swim"]
    assert [project.id for project in learner.projects] == ["b"]


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("profile.yml", "- a\n- b\n", "headline: I learn by building things"),
        ("goals.yml", "id: swim\ngoal: Swim\n", "- id: read-daily"),
        ("projects/oven/rubric.yml", "- plan\n", "criteria:"),
        ("projects/oven/assessments/2026-03-01.yml", "- plan\n", "ratings:"),
        ("feedback/ben/x/2026-03-01.yml", "- good\n", "saw: "),
    ],
)
def test_the_wrong_shape_shows_how_the_file_starts(
    tmp_path: Path, name: str, text: str, shown: str
) -> None:
    _, problems = read(tmp_path, {"projects/oven/project.md": PROJECT, name: text})
    assert told(problems) == [("wrong-shape", name)]
    assert problems[0].place.line == 1 and shown in problems[0].help


# -- names of files --


def test_names_almost_right(tmp_path: Path) -> None:
    files = {
        "goals.yaml": "- {id: swim, goal: Swim}\n",
        "PROFILE.YML": "headline: Hi\n",
        "log.txt": "x",
        "about.md.txt": "x",
        "journal/2026-03-04.txt": "x",
        "projects/oven/PROJECT.MD": PROJECT,
        "projects/oven/rubric.yaml": "criteria: []\n",
        "projects/oven/assessments/2026-03-01.yaml": "overall: Fine\n",
    }
    learner, problems = read(tmp_path, files)
    assert {code for code, _ in told(problems)} == {"rename-file"}
    assert len(problems) == len(files)
    assert (learner.goals[0].id, learner.profile.headline, learner.log) == ("swim", "Hi", ())
    assert learner.projects[0].assessments[0].overall == "Fine"
    assert (learner.about, learner.journal) == (None, ())


@pytest.mark.parametrize(
    ("name", "code", "near"),
    [
        ("profle.yml", "unused-file", "profile.yml"),
        ("hooks.py", "unused-file", None),
        ("projects/oven/rubic.yml", "unused-file", "rubric.yml"),
        ("feedback/ben/2026-03-04.yml", "unused-file", None),
        ("projects/oven.md", "file-instead-of-folder", None),
        ("projects/Solar Oven/project.md", "unsafe-id", "solar-oven"),
        ("projects/empty/notes.jpg", "no-project-file", None),
        ("journal/first-try.md", "undated-file", None),
        ("journal/3-4-2026.md", "undated-file", None),
        ("journal/2026-3-4.md", "undated-file", "2026-03-04"),
        ("journal/2026-3-4 My try.md", "undated-file", "2026-03-04-my-try"),
        ("journal/2026-03-04-My Try.md", "unsafe-id", "2026-03-04-my-try"),
        ("journal/2026-13-04.md", "no-such-day", None),
        ("projects/oven/assessments/march.yml", "undated-file", None),
        ("feedback/ben/x/for-ben.yml", "undated-file", None),
    ],
)
def test_a_name_that_does_not_work(tmp_path: Path, name: str, code: str, near: str | None) -> None:
    text = PROJECT if name.endswith(".md") else "overall: x\n" if "assess" in name else "saw: x\n"
    _, problems = read(tmp_path, {"projects/oven/project.md": PROJECT, name: text})
    (problem,) = [found for found in problems if found.code == code]
    assert name.startswith(problem.place.file.removeprefix("students/ana/"))
    assert near is None or near in problem.help


@pytest.mark.parametrize(
    "name",
    [
        "journal/2026-03-04.md",
        "journal/2026-03-04-my-try.md",
        "journal/drawing.jpg",
        "media/me.jpg",
        "projects/oven/assessments/2026-03-01.yml",
        "feedback/ben/x/2026-03-04-again.yml",
    ],
)
def test_a_name_that_works(tmp_path: Path, name: str) -> None:
    text = "" if name.endswith(".md") else "overall: x\n" if "assess" in name else "saw: x\n"
    _, problems = read(tmp_path, {"projects/oven/project.md": PROJECT, name: text or "Hi.\n"})
    assert problems == []


# -- what a learner may not say --


@pytest.mark.parametrize("name", ["consent.yml", "Consent.yaml", "projects/oven/consent.yml"])
def test_nobody_agrees_in_place_of_their_family(tmp_path: Path, name: str) -> None:
    files = {"projects/oven/project.md": PROJECT, name: "ana: {publish: public}\n"}
    learner, problems = read(tmp_path, files)
    assert told(problems) == [("consent-in-own-folder", name)] and problems[0].privacy
    assert learner.consent is None


def test_a_file_about_consent_is_only_a_file(tmp_path: Path) -> None:
    journal = {"journal/2026-03-04-consent.md": "What we signed.\n"}
    assert read(tmp_path, journal)[1] == []


def test_a_classmate_never_speaks_as_a_teacher(tmp_path: Path) -> None:
    learner, problems = read(
        tmp_path, {"feedback/ben/chess/2026-03-05.yml": "rater: teacher\nsaw: Brilliant.\n"}
    )
    assert told(problems) == [("unknown-choice", "feedback/ben/chess/2026-03-05.yml")]
    assert (learner.said[0].rater, learner.said[0].who) == ("peer", "ana")


def test_a_classmate_may_say_that_they_are_one(tmp_path: Path) -> None:
    learner, problems = read(
        tmp_path, {"feedback/ben/chess/2026-03-05.yml": "rater: Peer\nsaw: Brilliant.\n"}
    )
    assert problems == [] and learner.said[0].rater == "peer"


def test_nobody_speaks_for_another_learner(tmp_path: Path) -> None:
    learner, problems = read(
        tmp_path, {"feedback/ben/chess/2026-03-05.yml": "who: ms-okafor\nsaw: Brilliant.\n"}
    )
    assert told(problems) == [("unknown-key", "feedback/ben/chess/2026-03-05.yml")]
    assert learner.said[0].who == "ana"


# -- stories --


def test_about_has_no_fields_of_its_own_and_waits_until_they_are_gone(tmp_path: Path) -> None:
    learner, problems = read(tmp_path, {"about.md": "---\ntitle: Me\n---\n\nI like the sun.\n"})
    assert told(problems) == [("no-names-here", "about.md")] and learner.about is None


@pytest.mark.parametrize("above", ["", "\n\n", "# About me\n\n"])
@pytest.mark.parametrize(
    "line",
    [
        "private: yes", "audience: private", "audience private", "***\naudience: private\n***",
        "**audience: private**", "<!-- audience: family -->", "(audience: family)",
        "[audience: family]", "audiencia: familia", "Who can see this: family",
        "| audience | family |", "#private",
    ],
)  # fmt: skip
def test_an_audience_among_the_first_lines_closes_about(
    tmp_path: Path, above: str, line: str
) -> None:
    learner, [found] = read(tmp_path, {"about.md": f"{above}{line}\n\nI like the sun.\n"})
    assert (found.code, found.place.file) == ("fields-without-fence", "students/ana/about.md")
    assert learner.about is None


@pytest.mark.parametrize(
    "line",
    ["A private school", "My audience: everybody", "***", "For family only.", "# Private",
     "#family", "(for my family)", "| private | public |\n|---|---|\n| a park | a street |"],
)
def test_first_lines_that_speak_of_audiences_are_part_of_about(tmp_path: Path, line: str) -> None:
    learner, problems = read(tmp_path, {"about.md": f"{line}\n\nI like the sun.\n"})
    assert problems == [] and learner.about is not None


@pytest.mark.parametrize("rater", ["staff", "private note"])
def test_a_classmate_who_means_staff_by_the_rater_closes_what_they_say(
    tmp_path: Path, rater: str
) -> None:
    text = f"rater: {rater}\naudience: public\nsaw: Brilliant.\n"
    learner, [found] = read(tmp_path, {"feedback/ben/chess/2026-03-05.yml": text})
    assert (found.code, found.privacy, found.place.line) == ("misspelled-audience", True, 1)
    assert learner.said[0].audience == "private"


def test_the_rows_of_the_rubric_are_known_to_an_assessment(tmp_path: Path) -> None:
    oven = "projects/oven"
    files = {
        f"{oven}/project.md": "---\ntitle: Oven\n---\n",
        f"{oven}/rubric.yml": "criteria:\n  - {id: audience, name: For whom it is}\n",
        f"{oven}/assessments/2026-03-05.yml": "ratings:\n  audience: meeting\n  private: 3\n",
    }
    learner, [found] = read(tmp_path, files)
    assert (found.code, found.place.line) == ("audience-too-far-in", 3)
    [given] = learner.projects[0].assessments
    assert (given.audience, list(given.ratings)) == ("private", ["audience"])


def test_about_that_asks_for_an_audience_is_a_privacy_problem(tmp_path: Path) -> None:
    learner, problems = read(tmp_path, {"about.md": "---\naudience: family\n---\n\nI like it.\n"})
    assert told(problems) == [("audience-not-here", "about.md")] and problems[0].privacy
    assert learner.about is None


def test_a_story_whose_fields_never_end_is_not_shown(tmp_path: Path) -> None:
    files = {"journal/2026-03-04.md": "---\naudience: private\n\nA secret.\n"}
    learner, problems = read(tmp_path, files)
    assert learner.journal == () and len(problems) == 1


def test_a_misspelt_audience_keeps_an_entry_private(tmp_path: Path) -> None:
    files = {"journal/2026-03-04.md": "---\naudeince: family\n---\n\nA secret.\n"}
    learner, problems = read(tmp_path, files)
    assert problems[0].privacy and learner.journal[0].audience == "private"
