"""Who has left is never taken for somebody who is here, however the roster says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from portfolio_gen.reading.folder import look_into
from portfolio_gen.reading.learner import read_learner
from portfolio_gen.reading.roster import Roster, read_roster
from tests.small_school import write_school


def read(root: Path, text: str) -> tuple[Roster, list[str]]:
    write_school(root, {"school/roster.csv": text})
    folder = look_into(root, "school")
    return read_roster(folder), [found.code for found in folder.problems]


def statuses(root: Path, text: str) -> dict[str, str]:
    return {str(line.id): line.status for line in read(root, text)[0].lines}


@pytest.mark.parametrize(
    "column",
    [
        "state", "staus", "stauts", "active", "archived", "current", "enrolled", "enrolment",
        "enrollment", "estado", "former", "gone", "graduated", "inactive", "leaver", "left",
        "withdrawn", "s\u0442atus",
    ],
)  # fmt: skip
def test_a_column_whose_name_may_mean_it_counts_whatever_stands_in_it(
    tmp_path: Path, column: str
) -> None:
    text = f"id,name,{column},grade\nana,Ana,yes,6\nben,Ben,Active,7\ncy,Cy\n"
    roster, codes = read(tmp_path, text)
    found = {str(line.id): line.status for line in roster.lines}
    assert found == {"ana": "left", "ben": "active", "cy": "left"}
    assert codes == ["misspelled-status"]


@pytest.mark.parametrize(
    ("cells", "counts"),
    [
        (["Left", "active"], True),
        (["graduated", "Active"], True),
        (["left", ""], True),
        (["left", "left"], True),
        (["left", "graduated", "active"], True),
        (["active", "active"], False),
        (["left", "right"], False),
        (["north", "south"], False),
    ],
)
def test_a_column_of_any_name_counts_when_all_its_cells_say_who_has_left(
    tmp_path: Path, cells: list[str], counts: bool
) -> None:
    lines = "".join(f"kid-{at},Kid,{cell}\n" for at, cell in enumerate(cells))
    roster, codes = read(tmp_path, f"id,name,zzz\n{lines}")
    assert codes == (["misspelled-status"] if counts else ["unknown-key"])
    here = [cell.casefold() == "active" or not counts for cell in cells]
    assert [line.status == "active" for line in roster.lines] == here


def test_two_columns_that_may_mean_it_are_told_in_their_order(tmp_path: Path) -> None:
    write_school(tmp_path, {"school/roster.csv": "id,name,state,left\nana,Ana,active,active\n"})
    folder = look_into(tmp_path, "school")
    assert [line.status for line in read_roster(folder).lines] == ["active"]
    assert [found.place.column for found in folder.problems] == [9, 15]


def test_a_line_that_is_short_by_two_cells_has_left(tmp_path: Path) -> None:
    text = "id,name,grade,state\nana,Ana\nben,Ben,6\ncy,Cy,7,active\n"
    assert statuses(tmp_path, text) == {"ana": "left", "ben": "left", "cy": "active"}


@pytest.mark.parametrize("pair", ["left,active", "active,Left", "LEFT,graduated", "active,lefft"])
def test_of_two_answers_in_one_line_the_narrower_counts(tmp_path: Path, pair: str) -> None:
    found = statuses(tmp_path, f"id,name,status,status\nana,Ana,{pair}\n")
    assert found.get("ana", "left") == "left"


def test_of_two_lines_the_narrower_counts_in_any_order(tmp_path: Path) -> None:
    text = "id,name,status\nana,Ana,left\nana,Ana,active\nben,Ben,active\nBen,Ben,left\n"
    assert statuses(tmp_path, text) == {"ana": "left", "ben": "left"}


def test_a_school_without_a_roster_has_nobody_and_leaves_nobody_out(tmp_path: Path) -> None:
    (tmp_path / "school").mkdir()
    assert read_roster(look_into(tmp_path, "school")).may_hold("ana") is False
    roster, codes = read(tmp_path / "other", "id,name\n,Ana\n")
    assert roster.lines == () and codes


def test_names_that_some_computer_refuses_are_told_with_the_rest(tmp_path: Path) -> None:
    write_school(tmp_path, {"students/ana/media/aux.jpg": "x"})
    folder = look_into(tmp_path, "students/ana")
    learner = read_learner(folder)
    assert "name-not-everywhere" in [found.code for found in folder.problems]
    assert learner.id == "ana" and learner.id.place == folder.place("")
