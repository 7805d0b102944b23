"""The same files make the same site: with and without the store, anywhere, in any language."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from portfolio_gen.build.search import search_version
from tests.output.sample import build, copy_of_the_sample

#: The part of the index that the edited page is in.
SHARD = "en-0-of-1"
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "HOME": "/"}


def hashes(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


def differing(one: Path, other: Path) -> list[str]:
    """The files of two sites that are not the same, by name."""
    first, second = hashes(one), hashes(other)
    return sorted(
        name for name in first.keys() | second.keys() if first.get(name) != second.get(name)
    )


@pytest.mark.parametrize("edition", ["public", "family:amara-o"])
def test_builds_in_two_places_and_two_languages_are_the_same(
    tmp_path: Path, site_of: Callable[[str], Path], edition: str
) -> None:
    school = copy_of_the_sample(tmp_path / "another place" / "with späces")
    fresh = build(school, edition, tmp_path / "fresh", PYTHONHASHSEED="7", **ELSEWHERE)
    assert not differing(site_of(edition), fresh)
    warm = build(school, edition, tmp_path / "warm", PYTHONHASHSEED="42")
    assert not differing(fresh, warm), "with a warm store"


def test_an_edit_and_its_undoing_leave_no_trace(
    tmp_path: Path, site_of: Callable[[str], Path]
) -> None:
    """The nearly wrong twin: a build that differs is seen as different."""
    school = copy_of_the_sample(tmp_path / "school")
    about = school / "students/amara-o/about.md"
    before = about.read_bytes()
    about.write_bytes(before + b"\nOne sentence more.\n")
    changed = build(school, "family:amara-o", tmp_path / "site")
    there = differing(site_of("family:amara-o"), changed)
    assert [name for name in there if not name.startswith("search/")] == [
        ".portfolio-gen.json",
        "learners/amara-o/index.html",
    ]
    index = {Path(name).parts[1] for name in there if name.startswith("search/")}
    assert index == ({SHARD, "search.json"} if search_version() else set())
    assert len([name for name in there if "/fragment/" in name]) in (0, 2), "before and after"
    about.write_bytes(before)
    build(school, "family:amara-o", tmp_path / "site")
    assert not differing(site_of("family:amara-o"), tmp_path / "site")
    shutil.rmtree(school / ".portfolio")
