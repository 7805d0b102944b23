"""Nothing that happens to a folder goes unnoticed, and what nobody changed is not read."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from time import time_ns

import pytest

from portfolio_gen.reading.scan import (
    GRAIN,
    Look,
    content_of,
    look_at,
    names_in,
    sign_of_content,
)

FOLDERS = ("students/ana", "school/feedback/ana")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "students/ana/projects/oven").mkdir(parents=True)
    (tmp_path / "students/ana/about.md").write_text("One")
    (tmp_path / "students/ana/projects/oven/project.md").write_text("Two")
    return tmp_path


def look(root: Path, now: int | None = None) -> Look:
    return look_at(root, FOLDERS, time_ns() + 10 * GRAIN if now is None else now)


def content(root: Path) -> bytes:
    return sign_of_content(content_of(root, FOLDERS))


def rewritten(root: Path) -> None:
    (root / "students/ana/about.md").write_text("Uno, due")


def of_the_same_size(root: Path) -> None:
    (root / "students/ana/about.md").write_text("Uno")


def put_in_its_place(root: Path) -> None:
    """As careful editors do: a new file of the same size and time gets the old one's name."""
    old, new = root / "students/ana/about.md", root / "new"
    new.write_text("Uno")
    os.utime(new, ns=(old.stat().st_atime_ns, old.stat().st_mtime_ns))
    os.replace(new, old)


def of_the_same_size_and_time(root: Path) -> None:
    file = root / "students/ana/about.md"
    before = file.stat()
    file.write_text("Uno")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def renamed(root: Path) -> None:
    (root / "students/ana/about.md").rename(root / "students/ana/me.md")


def added(root: Path) -> None:
    (root / "students/ana/projects/oven/notes.txt").write_text("")


def added_by_staff(root: Path) -> None:
    (root / "school/feedback/ana").mkdir(parents=True)
    (root / "school/feedback/ana/note.yml").write_text("")


def removed(root: Path) -> None:
    (root / "students/ana/projects/oven/project.md").unlink()


def an_empty_folder_added(root: Path) -> None:
    (root / "students/ana/journal").mkdir()


def a_folder_moved(root: Path) -> None:
    (root / "students/ana/projects/oven").rename(root / "students/ana/projects/stove")


def a_folder_removed(root: Path) -> None:
    shutil.rmtree(root / "students/ana/projects")


def a_link_in_its_place(root: Path) -> None:
    file = root / "students/ana/about.md"
    file.unlink()
    file.symlink_to("projects/oven/project.md")


def a_folder_in_its_place(root: Path) -> None:
    (root / "students/ana/about.md").unlink()
    (root / "students/ana/about.md").mkdir()


CHANGES = (
    rewritten, of_the_same_size, put_in_its_place, of_the_same_size_and_time, renamed, added,
    added_by_staff, removed, an_empty_folder_added, a_folder_moved, a_folder_removed,
    a_link_in_its_place, a_folder_in_its_place,
)  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_folder_that_changed_looks_and_reads_different(root: Path, change: object) -> None:
    looked, read = look(root), content(root)
    wait_for_the_clock(root)
    change(root)
    assert look(root).sign != looked.sign
    assert content(root) != read


def wait_for_the_clock(root: Path) -> None:
    """Wait until the disk's clock goes on, which tells two changes apart."""
    first = (root / "students/ana/about.md").stat().st_ctime_ns
    probe = root / "probe"
    while True:
        probe.write_text("x")
        if probe.stat().st_ctime_ns > first:
            return


def test_a_folder_that_was_only_touched_reads_as_before(root: Path) -> None:
    looked, read = look(root), content(root)
    os.utime(root / "students/ana/about.md", ns=(0, 0))
    assert look(root).sign != looked.sign
    assert content(root) == read


def test_a_file_written_again_reads_as_before(root: Path) -> None:
    read = content(root)
    (root / "students/ana/about.md").write_text("One")
    assert content(root) == read


def test_looking_twice_looks_the_same(root: Path) -> None:
    assert look(root) == look(root)


def test_a_look_soon_after_a_change_proves_nothing(root: Path) -> None:
    """Within the clock's grain a second change of the same size could look the same."""
    changed = (root / "students/ana/about.md").stat().st_ctime_ns
    for soon in (0, 1, GRAIN - 1):
        assert look(root, changed + soon).fresh
    newest = max(path.stat().st_ctime_ns for path in root.rglob("*") if path.is_file())
    assert not look(root, newest + GRAIN).fresh


def test_an_old_time_on_a_new_file_is_still_fresh(root: Path) -> None:
    """A file unpacked with last year's time came a moment ago all the same."""
    file = root / "students/ana/about.md"
    os.utime(file, ns=(0, 0))
    assert look(root, file.stat().st_ctime_ns).fresh


def test_a_folder_that_is_not_there_looks_like_an_empty_one(root: Path) -> None:
    assert look_at(root, ("students/nobody",), 0) == look_at(root, (), 0)
    assert content_of(root, ("students/nobody",)) == {}


def test_a_link_is_there_and_not_followed(root: Path) -> None:
    link = root / "students/ana/gone.md"
    link.symlink_to("nowhere")
    assert "students/ana/gone.md" in content_of(root, FOLDERS)


@pytest.mark.parametrize("call", ["os.open", "os.scandir"])
def test_what_cannot_be_read_is_never_as_it_was(
    root: Path, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(call, refused)
    assert content(root) == b""
    assert look(root).fresh is (call == "os.scandir")


def refused(*_: object) -> None:
    raise PermissionError


def test_what_is_closed_is_named_and_not_looked_into(root: Path) -> None:
    added_by_staff(root)
    closed = look_at(root, ("school",), 0, closed="feedback").sign
    (root / "school/feedback/ana/note.yml").write_text("Other words")
    assert look_at(root, ("school",), 0, closed="feedback").sign == closed
    (root / "school/feedback/ben").mkdir()
    assert look_at(root, ("school",), 0, closed="feedback").sign != closed


def test_names_tell_folders_from_files(root: Path) -> None:
    (root / "students/notes.txt").write_text("")
    assert names_in(root, "students") == ["ana/", "notes.txt"]
    assert names_in(root, "nowhere") == []
