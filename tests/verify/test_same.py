"""Two folders are the same only where everything in them is, also what is not a file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from portfolio_gen.verify.same import first_difference, tree


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site/learners/ana").mkdir(parents=True)
    (tmp_path / "site/index.html").write_text("home")
    (tmp_path / "site/learners/ana/index.html").write_text("Ana")
    (tmp_path / "diary").mkdir()
    (tmp_path / "diary/day.md").write_text("a diary")
    return tmp_path / "site"


def a_folder_that_says_something(site: Path) -> None:
    (site / "learners/zoe").mkdir()


def folders_in_one_another(site: Path) -> None:
    (site / "learners/zoe/diary").mkdir(parents=True)


def a_link_to_a_folder(site: Path) -> None:
    (site / "more").symlink_to("../diary")


def a_link_to_a_file(site: Path) -> None:
    (site / "day.md").symlink_to("../diary/day.md")


def a_link_to_nothing(site: Path) -> None:
    (site / "more").symlink_to("zoe")


def a_link_in_the_place_of_its_own_file(site: Path) -> None:
    (site / "index.html").rename(site.parent / "home")
    (site / "index.html").symlink_to("../home")


def a_link_in_the_place_of_its_own_folder(site: Path) -> None:
    (site / "learners").rename(site.parent / "learners")
    (site / "learners").symlink_to("../learners")


def a_pipe(site: Path) -> None:
    os.mkfifo(site / "pipe")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (a_folder_that_says_something, "learners/zoe/"),
        (folders_in_one_another, "learners/zoe/diary/"),
        (a_link_to_a_folder, "more -> ../diary"),
        (a_link_to_a_file, "day.md -> ../diary/day.md"),
        (a_link_to_nothing, "more -> zoe"),
        (a_link_in_the_place_of_its_own_file, "index.html"),
        (a_link_in_the_place_of_its_own_folder, "learners -> ../learners"),
        (a_pipe, "pipe/"),
    ],
)
def test_what_is_not_a_file_is_a_difference(
    site: Path, change: Callable[[Path], None], told: str
) -> None:
    before = tree(site)
    change(site)
    assert first_difference(before, tree(site)) == (told, 0)


def test_folders_with_something_in_them_are_told_by_that_alone(site: Path) -> None:
    assert tree(site) == {"index.html": b"home", "learners/ana/index.html": b"Ana"}


def test_what_a_link_leads_to_is_read_where_it_is_a_file(site: Path) -> None:
    a_link_to_a_file(site)
    assert tree(site)["day.md -> ../diary/day.md"] == b"a diary"
