"""The site is always whole, and nobody's other folder is ever replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

from portfolio_gen.build.publish import MANIFEST, CannotPublish, check_folder, lock, publish


def staged(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def test_a_first_site_appears_with_a_list_of_its_files(tmp_path: Path) -> None:
    publish(staged(tmp_path / "new", index="one"), tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "one"
    assert "index.html" in (tmp_path / "site" / MANIFEST).read_text()


def test_a_new_site_takes_the_old_ones_place_and_stale_pages_leave(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(staged(tmp_path / "new", index="one", gone="old"), site)
    publish(staged(tmp_path / "new", index="two"), site)
    assert (site / "index.html").read_text() == "two"
    assert not (site / "gone.html").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_where_folders_cannot_be_exchanged_they_are_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("portfolio_gen.build.publish.sys.platform", "win32")
    site = tmp_path / "site"
    publish(staged(tmp_path / "new", index="one"), site)
    publish(staged(tmp_path / "new", index="two"), site)
    assert (site / "index.html").read_text() == "two"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


def test_a_folder_that_no_build_made_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "school"
    root.mkdir()
    work = staged(tmp_path / "my-work", essay="mine")
    with pytest.raises(CannotPublish):
        check_folder(work, root)
    (tmp_path / "a-file").write_text("x")
    with pytest.raises(CannotPublish):
        check_folder(tmp_path / "a-file", root)
    for place in (root, root.parent, Path.home()):
        with pytest.raises(CannotPublish):
            check_folder(place, root)


def test_an_empty_folder_and_our_own_are_fine(tmp_path: Path) -> None:
    root = tmp_path / "school"
    (root / "empty").mkdir(parents=True)
    check_folder(root / "empty", root)
    check_folder(root / "not-there-yet", root)
    publish(staged(tmp_path / "new", index="one"), root / "site")
    check_folder(root / "site", root)


def test_two_builds_do_not_run_at_once(tmp_path: Path) -> None:
    with lock(tmp_path) as first, lock(tmp_path) as second:
        assert first and not second
    with lock(tmp_path) as again:
        assert again
