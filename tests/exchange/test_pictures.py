"""A picture that goes with a learner goes wherever it lies, whatever it is called there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from portfolio_gen.exchange.forget import Farewell, farewell, forget
from portfolio_gen.reading.portfolio import read_portfolio
from tests.pictures import drawing
from tests.small_school import pages_of, write_school

BOTH = drawing(80, 80)
KITE = "students/ben/projects/kite"
KITE_PAGE = """\
---
title: Kites
audience: public
shows:
  - {kind: photo, file: media/both.png, alt: Two people, people: [ana, ben]}
  - {kind: photo, file: media/wind.png, alt: The wind}
---

It flew.
"""
SWING_PAGE = """\
---
title: Swings
audience: public
shows:
  - kind: photo
    file: media/again.png
    alt: Us two
  - {kind: photo, file: media/rope.png, alt: A rope}
---

Up. ![Us](media/again.png)
"""


def school(root: Path, more: dict[str, str | bytes]) -> Path:
    files: dict[str, str | bytes] = {
        f"{KITE}/project.md": KITE_PAGE,
        f"{KITE}/media/both.png": BOTH,
        f"{KITE}/media/wind.png": drawing(81, 80),
    }
    return write_school(root, files | more)


def without_ana(root: Path) -> Farewell:
    wanted = farewell(read_portfolio(root), "ana")
    forget(root, wanted)
    return wanted


@pytest.mark.parametrize(
    "copy",
    ["students/ben/projects/swing/media/again.png", "students/ben/media/us.png",
     "students/cleo/projects/kite/media/BOTH.PNG", "students/cleo/both.bin",
     "school/templates/both.png"],
)  # fmt: skip
def test_a_copy_in_another_room_goes_too(tmp_path: Path, copy: str) -> None:
    wanted = without_ana(school(tmp_path, {copy: BOTH}))
    assert sorted(wanted.files) == sorted([f"{KITE}/media/both.png", copy])
    assert not (tmp_path / copy).exists() and (tmp_path / KITE / "media/wind.png").exists()


def test_nobody_shows_a_copy_to_strangers_afterwards(tmp_path: Path) -> None:
    swing = "students/ben/projects/swing"
    more = {
        f"{swing}/project.md": SWING_PAGE,
        f"{swing}/media/again.png": BOTH,
        f"{swing}/media/rope.png": drawing(82, 80),
    }
    wanted = without_ana(school(tmp_path, more))
    page = (tmp_path / swing / "project.md").read_text("utf-8")
    assert "alt: Us two" not in page and "rope.png" in page
    (place,) = wanted.by_hand
    assert page.splitlines()[place.line - 1].startswith("Up. ![Us]")
    (site,) = [page for at, page in pages_of(tmp_path, "public").items() if "swing" in at]
    assert re.findall(r'<img[^>]* alt="([^"]+)"', site) == ["A rope"]


def test_a_picture_of_their_own_room_that_they_are_in_goes_from_others(tmp_path: Path) -> None:
    oven, copy = "students/ana/projects/oven", "students/ben/media/face.png"
    page = "---\ntitle: Oven\nshows:\n  - {kind: photo, file: me.png, alt: I, people: [ana]}\n---\n"
    face = drawing(83, 80)
    more = {f"{oven}/project.md": page, f"{oven}/me.png": face, copy: face}
    assert copy in without_ana(school(tmp_path, more)).files
    assert not (tmp_path / copy).exists()


def test_a_copy_of_what_may_be_a_classmates_work_stays_and_is_told(tmp_path: Path) -> None:
    plan, copy = drawing(84, 80), "students/ben/media/plan.png"
    wanted = without_ana(school(tmp_path, {"students/ana/media/plan.png": plan, copy: plan}))
    assert [place.file for place in wanted.by_hand] == [copy]
    assert copy not in wanted.files and (tmp_path / copy).exists()


def test_a_copy_on_the_schools_own_pages_is_told(tmp_path: Path) -> None:
    wanted = without_ana(school(tmp_path, {"docs/both.png": BOTH}))
    assert [place.file for place in wanted.by_hand] == ["docs/both.png"]
    assert (tmp_path / "docs/both.png").exists()


def test_a_slip_in_the_name_of_a_picture_does_not_save_it(tmp_path: Path) -> None:
    typed = KITE_PAGE.replace("media/both.png", "Media/both.PNG")
    wanted = without_ana(school(tmp_path, {f"{KITE}/project.md": typed}))
    assert wanted.files == (f"{KITE}/media/both.png",)


def test_a_picture_that_is_called_otherwise_is_looked_for_by_a_person(tmp_path: Path) -> None:
    typed = KITE_PAGE.replace("media/both.png", "media/bohth.png")
    wanted = without_ana(school(tmp_path, {f"{KITE}/project.md": typed}))
    assert wanted.files == () and [place.file for place in wanted.by_hand] == [f"{KITE}/project.md"]


def test_empty_files_and_pages_are_copies_of_nothing(tmp_path: Path) -> None:
    more: dict[str, str | bytes] = {
        f"{KITE}/media/both.png": b"",
        "students/ben/media/empty.png": b"",
        "students/ana/about.md": "Hello\n",
        "students/ben/about.md": "Hello\n",
    }
    wanted = without_ana(school(tmp_path, more))
    assert wanted.files == (f"{KITE}/media/both.png",) and wanted.by_hand == ()
    assert (tmp_path / "students/ben/about.md").exists()
