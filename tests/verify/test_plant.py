"""Canaries stand in everything that an edition may not show, and in nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from portfolio_gen.model.audience import Edition
from portfolio_gen.reading.portfolio import read_portfolio
from portfolio_gen.verify.plant import CANARY, plant
from tests.editions.hidden import hiding_school
from tests.small_school import TODAY, write_school

OVEN, DIARY = "students/ana/projects/oven", "students/ana/projects/diary"


def planted(root: Path, edition: str) -> dict[str, bytes]:
    """The files that are not as they were."""
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    found = plant(root, Edition.named(edition), TODAY)
    after = {path: path.read_bytes() for path in before}
    changed = {path: data for path, data in after.items() if data != before[path]}
    assert {place.file for place in found.words.values()} | set(found.pictures) == {
        path.relative_to(root).as_posix() for path in changed
    }
    return {path.relative_to(root).as_posix(): data for path, data in changed.items()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_school(tmp_path, hiding_school())


def test_strangers_see_no_goal_and_no_story_of_a_school_project(root: Path) -> None:
    changed = planted(root, "public")
    assert CANARY.search(changed["students/ana/goals.yml"].decode())
    assert CANARY.search(changed[f"{DIARY}/project.md"].decode())
    assert CANARY.search(changed["students/cleo/profile.yml"].decode())


def test_what_they_may_see_stays_as_it_was(root: Path) -> None:
    planted(root, "public")
    profile = (root / "students/ana/profile.yml").read_text()
    assert "headline: I build\n" in profile and "supports: [more zq" in profile
    assert "title: Solar oven\n" in (root / OVEN / "project.md").read_text()
    assert "school/roster.csv" not in planted(root, "staff")


def test_pictures_are_turned_that_the_edition_may_not_show(root: Path) -> None:
    changed = planted(root, "public")
    assert {name for name in changed if name.endswith(".png")} >= {
        f"{OVEN}/media/us.png", f"{DIARY}/media/tears.png",
    }  # fmt: skip
    assert f"{OVEN}/media/plan.png" not in changed


def test_a_learner_who_sees_all_that_is_theirs_finds_only_others_changed(root: Path) -> None:
    changed = planted(root, "learner:ana")
    assert not [name for name in changed if name.startswith("students/ana/")]
    assert [name for name in changed if name.startswith("students/cleo/")]


def test_the_school_with_canaries_reads_as_it_did(root: Path) -> None:
    before = [(one.place.file, one.code) for one in read_portfolio(root).problems]
    planted(root, "public")
    assert [(one.place.file, one.code) for one in read_portfolio(root).problems] == before


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_however_a_file_is_saved_the_same_words_are_planted(
    root: Path, encoding: str, line_end: str
) -> None:
    name = "students/ana/profile.yml"
    path = root / name
    text = path.read_text(encoding="utf-8")
    expected = planted(root, "public")[name].decode("utf-8")
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    path.write_bytes((mark + text).replace("\n", line_end).encode(encoding))
    saved = planted(root, "public")[name].decode("utf-16" if "16" in encoding else encoding)
    assert saved == expected.replace("\n", line_end)
