"""How a tree looks after a build is worked out from what changed, and must be how it looks."""

from __future__ import annotations

from pathlib import Path

import pytest

from portfolio_gen.build.tree import remove
from portfolio_gen.build.tree_looks import TreeLooks, looks_after, looks_of_tree, sign_of_looks

FILES = (
    "index.html", "learners/index.html", "learners/ana/index.html",
    "learners/ana/projects/kite/index.html", "learners/ben/index.html", "topics/air/index.html",
)  # fmt: skip


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for file in FILES:
        write(tmp_path, file, "as it was")
    return tmp_path


def write(tree: Path, file: str, words: str) -> None:
    (tree / file).parent.mkdir(parents=True, exist_ok=True)
    (tree / file).write_text(words, encoding="utf-8")


def looks(tree: Path, *files: str) -> TreeLooks:
    found = looks_of_tree(tree, files or FILES)
    assert found is not None
    return found


@pytest.mark.parametrize("file", [*FILES, "learners/cy/goals/index.html", "feed.xml"])
def test_a_file_that_changed_or_came_is_looked_at_again(tree: Path, file: str) -> None:
    before = looks(tree)
    write(tree, file, "longer than it was")
    assert looks_after(tree, before, [file], []) == looks(tree, *{*FILES, file})


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_has_gone_is_gone_with_its_folders(tree: Path, file: str) -> None:
    before = looks(tree)
    remove(tree, [file])
    left = [other for other in FILES if other != file]
    assert looks_after(tree, before, [], [file]) == looks(tree, *left)


def test_what_somebody_else_changed_meanwhile_does_not_go_unseen(tree: Path) -> None:
    before = looks(tree)
    write(tree, "learners/ana/index.html", "ours, and longer")
    write(tree, "learners/ana/projects/kite/index.html", "theirs, and longer")
    after = looks_after(tree, before, ["learners/ana/index.html"], [])
    assert sign_of_looks(after) != sign_of_looks(looks(tree))


def test_a_file_that_is_not_there_gives_no_looks(tree: Path) -> None:
    (tree / "index.html").unlink()
    assert looks_of_tree(tree, FILES) is None
