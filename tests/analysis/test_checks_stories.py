"""Stories: every story of a learner is looked through, against that learner's own files."""

from __future__ import annotations

from pathlib import Path

from tests.analysis.checked import OVEN, check, oven, told

STORY = "![A box](media/oven.jpg)\n"


def test_a_picture_that_is_not_there_is_told_in_every_kind_of_story(tmp_path: Path) -> None:
    files = {
        f"{OVEN}/project.md": f"---\ntitle: Oven\n---\n\n{STORY}",
        "students/ana/about.md": STORY,
        "students/ana/journal/2026-03-04.md": STORY,
    }
    assert told(check(tmp_path, files)) == [
        ("missing-picture", 1, 10),
        ("missing-picture", 1, 10),
        ("missing-picture", 5, 10),
    ]


def test_a_picture_that_is_there_is_not(tmp_path: Path) -> None:
    files = {
        f"{OVEN}/project.md": f"---\ntitle: Oven\n---\n\n{STORY}",
        f"{OVEN}/media/oven.jpg": "",
    }
    assert check(tmp_path, files) == []


def test_the_files_of_another_learner_are_not_there(tmp_path: Path) -> None:
    story = {"students/ana/about.md": "[Ben](../ben/profile.yml)\n"}
    assert [problem.code for problem in check(tmp_path, oven(), story)] == ["link-outside-folder"]
