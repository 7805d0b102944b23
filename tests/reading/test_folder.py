"""Which file is meant by a name that is almost right, and what is never opened."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from portfolio_gen.reading.folder import Folder, look_into, right_name


def laid_out(root: Path, *files: str) -> Folder:
    for file in files:
        path = root / "students/ana" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return look_into(root, "students/ana")


def told(folder: Folder) -> list[tuple[str, str]]:
    return [(problem.code, problem.place.file) for problem in folder.problems]


def test_the_right_name_is_found_in_silence(tmp_path: Path) -> None:
    folder = laid_out(tmp_path, "goals.yml")
    assert folder.find("goals.yml") == "goals.yml" and told(folder) == []


@pytest.mark.parametrize("name", ["goals.yaml", "GOALS.YML", "Goals.yml", "goals.YAML"])
def test_a_name_almost_right_is_read_with_a_look(tmp_path: Path, name: str) -> None:
    folder = laid_out(tmp_path, name)
    assert folder.find("goals.yml") == name
    assert told(folder) == [("rename-file", f"students/ana/{name}")]
    assert folder.problems[0].help == "Rename it to goals.yml."


@pytest.mark.parametrize("name", ["goals.txt", "goals.yml.txt", "Goals.yaml.TXT"])
def test_a_text_file_is_named_and_not_read(tmp_path: Path, name: str) -> None:
    folder = laid_out(tmp_path, name)
    assert folder.find("goals.yml") is None
    assert told(folder) == [("rename-file", f"students/ana/{name}")]


@pytest.mark.parametrize("name", ["my-goals.yml", "goals.jpg", "goals.yml.md", "goalsyml"])
def test_another_name_is_another_file(tmp_path: Path, name: str) -> None:
    folder = laid_out(tmp_path, name)
    assert folder.find("goals.yml") is None and told(folder) == []


def test_the_right_name_wins_over_one_almost_right(tmp_path: Path) -> None:
    folder = laid_out(tmp_path, "journal/a.yml", "journal/a.yaml", "journal/b.yaml")
    assert list(folder.files_named("journal", "yml")) == [
        ("a", "journal/a.yml"),
        ("b", "journal/b.yaml"),
    ]
    assert told(folder) == [("rename-file", "students/ana/journal/b.yaml")]


def test_names_are_looked_up_in_their_own_folder_only(tmp_path: Path) -> None:
    folder = laid_out(tmp_path, "projects/a/rubric.yml")
    assert folder.find("rubric.yml") is None
    assert folder.find("projects/a/rubric.yml") == "projects/a/rubric.yml"


@pytest.mark.parametrize(
    ("leaf", "ending", "right"),
    [
        ("roster.TXT", "csv", "roster.csv"),
        ("about.markdown", "md", "about.md"),
        ("me.jpg", "yml", None),
        ("yml", "yml", None),
    ],
)
def test_the_name_a_file_should_have(leaf: str, ending: str, right: str | None) -> None:
    assert right_name(leaf, ending) == right


def test_what_programs_leave_behind_is_not_there(tmp_path: Path) -> None:
    junk = (".DS_Store", "Thumbs.db", "~$goals.docx", "goals.yml~", ".goals.yml.swp", "desktop.ini")
    folder = laid_out(tmp_path, "goals.yml", "__MACOSX/goals.yml", *junk)
    assert folder.files == {"students/ana/goals.yml"} and told(folder) == []


def test_a_shortcut_is_named_and_never_followed(tmp_path: Path) -> None:
    laid_out(tmp_path, "goals.yml")
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/diary.md").write_text("x")
    os.symlink(tmp_path / "secret", tmp_path / "students/ana/journal")
    os.symlink("goals.yml", tmp_path / "students/ana/log.yml")
    folder = look_into(tmp_path, "students/ana")
    assert folder.files == {"students/ana/goals.yml"}
    assert told(folder) == [
        ("shortcut-file", "students/ana/journal"),
        ("shortcut-file", "students/ana/log.yml"),
    ]


def test_a_whole_folder_that_is_a_shortcut_is_empty(tmp_path: Path) -> None:
    laid_out(tmp_path, "goals.yml")
    os.symlink("ana", tmp_path / "students/ben")
    folder = look_into(tmp_path, "students/ben")
    assert folder.files == set() and told(folder) == [("shortcut-file", "students/ben")]


def test_a_pipe_is_named_and_not_waited_for(tmp_path: Path) -> None:
    laid_out(tmp_path, "goals.yml")
    os.mkfifo(tmp_path / "students/ana/log.yml")
    assert told(look_into(tmp_path, "students/ana")) == [("not-a-file", "students/ana/log.yml")]


def test_a_folder_with_the_name_of_a_file_is_named(tmp_path: Path) -> None:
    laid_out(tmp_path)
    (tmp_path / "students/ana/goals.yml").mkdir(parents=True)
    folder = look_into(tmp_path, "students/ana")
    assert folder.find("goals.yml") is None
    assert told(folder) == [("folder-instead-of-file", "students/ana/goals.yml")]


def test_folders_inside_folders_are_looked_into_only_so_far(tmp_path: Path) -> None:
    near, far = "/".join("a" * 11) + "/x.jpg", "/".join("b" * 12) + "/x.jpg"
    folder = laid_out(tmp_path, near, far)
    assert folder.files == {f"students/ana/{near}"}
    assert told(folder) == [("folders-too-deep", "students/ana/" + "/".join("b" * 12))]


def test_a_missing_folder_is_an_empty_one(tmp_path: Path) -> None:
    folder = look_into(tmp_path, "students/nobody")
    assert (folder.files, folder.below(""), told(folder)) == (set(), [], [])
