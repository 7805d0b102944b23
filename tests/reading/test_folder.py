"""Which file is meant by a name that is almost right, and what is never opened."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from portfolio_gen.reading.folder import (
    Folder,
    is_still_read,
    look_beside,
    look_into,
    right_name,
)
from portfolio_gen.reading.media import read_bytes


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


def test_a_name_that_should_have_capitals_is_found_without_them(tmp_path: Path) -> None:
    folder = laid_out(tmp_path, "readme.md")
    assert folder.find("README.md") == "readme.md"
    assert told(folder) == [("rename-file", "students/ana/readme.md")]


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


def test_folders_that_are_too_deep_are_told_in_the_order_of_their_names(tmp_path: Path) -> None:
    deep = ["/".join(name * 12) for name in "gcfadbe"]
    folder = laid_out(tmp_path, *(f"{name}/x.jpg" for name in deep))
    assert [one.place.file for one in folder.problems] == [
        f"students/ana/{name}" for name in sorted(deep)
    ]


def test_a_missing_folder_is_an_empty_one(tmp_path: Path) -> None:
    folder = look_into(tmp_path, "students/nobody")
    assert (folder.files, folder.below(""), told(folder)) == (set(), [], [])


def test_a_name_of_another_kind_or_an_empty_folder_is_only_what_it_is(tmp_path: Path) -> None:
    laid_out(tmp_path, "media/me.jpg")
    (tmp_path / "students/ana/journal").mkdir()
    folder = look_into(tmp_path, "students/ana")
    assert folder.has_folder("journal") and folder.has_folder("media")
    assert not folder.has_folder("media/me.jpg") and not folder.has_folder("projects")
    assert folder.below("") == ["journal", "media"] and folder.below("media") == ["me.jpg"]
    assert list(folder.files_named("", "yml")) == [] and told(folder) == []


def test_a_folder_whose_name_is_almost_that_of_a_file_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "students/ana/goals.yaml").mkdir(parents=True)
    folder = look_into(tmp_path, "students/ana")
    assert folder.find("goals.yml") is None and told(folder) == []
    assert list(folder.files_named("", "yml")) == []


@pytest.mark.parametrize("ending", ["yml", "yaml", "YAML"])
def test_a_list_of_files_has_those_that_can_still_be_read(tmp_path: Path, ending: str) -> None:
    folder = laid_out(tmp_path, f"media/a.{ending}", "media/b.txt", "media/c.md", "media/d.yml.txt")
    assert list(folder.files_named("media", "yml")) == [("a", f"media/a.{ending}")]
    named = ["a.yml"] if ending != "yml" else []
    assert [one.help for one in folder.problems] == [
        f"Rename it to {name}." for name in (*named, "b.yml", "d.yml")
    ]


def test_every_ending_that_people_use_is_known() -> None:
    for ending, typed in (
        ("yml", ("yml.txt", "yaml.txt", "yml", "yaml", "txt")),
        ("md", ("md.txt", "markdown", "md", "txt")),
        ("csv", ("csv.txt", "csv", "txt")),
    ):
        assert {right_name(f"a.{one}", ending) for one in typed} == {f"a.{ending}"}
        assert right_name("a.b", ending) is None
    for ending in ("yml", "yaml", "md", "markdown", "csv"):
        assert is_still_read(f"a.{ending}") and is_still_read(f"A.{ending.upper()}")
        assert not is_still_read(f"a.{ending}.txt")


def test_a_file_is_read_with_its_problems_and_kept(tmp_path: Path) -> None:
    folder = laid_out(tmp_path, "goals.yml", "bad.yml")
    (tmp_path / "students/ana/bad.yml").write_bytes(b"\xff\xfe\x00")
    assert folder.read("goals.yml").text == "x"
    assert folder.read("bad.yml") is None and folder.read("gone.yml") is None
    assert set(folder.sources) == {"students/ana/goals.yml"}
    assert {one.place.file for one in folder.problems} >= {"students/ana/bad.yml"}
    assert folder.place("").file == "students/ana"


def test_only_one_folder_below_may_be_looked_into(tmp_path: Path) -> None:
    laid_out(tmp_path, "goals.yml", "feedback/ben/x.yml", "feedback/cleo/y.yml")
    only = look_into(tmp_path, "students/ana", only="feedback/ben")
    assert only.files == {"students/ana/feedback/ben/x.yml"}
    assert only.below("feedback/ben") == ["x.yml"] and only.below("feedback") == ["ben"]
    assert only.has_folder("feedback") and not only.has_folder("feedback/cleo")


def test_folders_of_a_closed_one_are_named_and_not_looked_into(tmp_path: Path) -> None:
    laid_out(tmp_path, "goals.yml", "feedback/ben/x.yml", "feedback/a.yml", "media/deep/b.jpg")
    closed = look_into(tmp_path, "students/ana", closed="feedback")
    names = {file.removeprefix("students/ana/") for file in closed.files}
    assert names == {"goals.yml", "feedback/a.yml", "media/deep/b.jpg"}
    assert "students/ana/feedback/ben" in closed.folders


def test_what_lies_behind_a_shortcut_further_up_is_not_there(tmp_path: Path) -> None:
    laid_out(tmp_path, "feedback/ben/x.yml")
    os.symlink("ana", tmp_path / "students/cleo")
    for only in ("feedback", "feedback/ben"):
        assert look_into(tmp_path, "students/cleo", only=only).files == set()
    assert look_into(tmp_path, "students/ana", only="feedback/ben").files
    (tmp_path / "real").mkdir()
    os.symlink("students", tmp_path / "pupils")
    assert look_into(tmp_path, "pupils/ana").files == set()


def test_a_part_is_looked_into_as_far_as_the_whole(tmp_path: Path) -> None:
    deep = "feedback/" + "/".join("b" * 10) + "/x.jpg"
    laid_out(tmp_path, deep, "feedback/" + "/".join("c" * 11) + "/x.jpg")
    only = look_into(tmp_path, "students/ana", only="feedback")
    assert only.files == {f"students/ana/{deep}"}
    assert told(only) == [("folders-too-deep", "students/ana/feedback/" + "/".join("c" * 11))]


def test_beside_means_not_inside(tmp_path: Path) -> None:
    laid_out(tmp_path, "goals.yml")
    (tmp_path / "students/README.md").write_text("x")
    everybody = look_beside(tmp_path, "students")
    assert everybody.below("") == ["README.md", "ana"]
    assert everybody.files == {"students/README.md"} and everybody.folders == {"students/ana"}


@pytest.mark.parametrize("name", ["goals.yml", "my~goals.yml", "swp", "thumbs.db.md", "a.b"])
def test_what_somebody_wrote_is_there(tmp_path: Path, name: str) -> None:
    assert laid_out(tmp_path, name).files == {f"students/ana/{name}"}


@pytest.mark.parametrize("name", ["x.SWP", "THUMBS.DB", "~$x", "x~", ".x"])
def test_junk_is_known_by_its_name_in_any_capitals(tmp_path: Path, name: str) -> None:
    assert laid_out(tmp_path, name).files == set()


def test_bytes_are_of_ordinary_files_of_this_folder_and_not_too_many(tmp_path: Path) -> None:
    (tmp_path / "five").write_bytes(b"12345")
    os.symlink("five", tmp_path / "link")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    assert read_bytes(tmp_path, "five", 5) == (b"12345", "") == read_bytes(tmp_path, "five", 6)
    for name, limit, code in (
        ("five", 4, "media-too-big"), ("link", 9, "shortcut-file"), ("pipe", 9, "not-a-file"),
        ("folder", 9, "not-a-file"), ("gone", 9, "file-is-gone"),
    ):  # fmt: skip
        assert read_bytes(tmp_path, name, limit) == (None, code)
