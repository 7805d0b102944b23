"""Who has left is never taken for somebody who is here, however the roster says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from portfolio_gen.reading.folder import look_into
from portfolio_gen.reading.learner import read_learner
from portfolio_gen.reading.leavers import is_about_leaving, is_about_sides, may_have_left
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


# -- beside the column `status`, and in its place --

HEAD = "id,name,grade,classes,advisor,status\n"
BEN = "ben,Ben Cole,7,,,active\n"


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("ana,Ana Quartzov,6,red,left", 24),
        ("ana,Ana Quartzov,6,red,Graduated", 24),
        ("ana,Ana Quartzov,6,left", 20),
        ("ana,Ana Quartzov,6,red,lefft", 24),
        ("ana,Ana Quartzov,left", 18),
        ("ana,Ana Quartzov,left,red,mrs-t,", 18),
        ("ana,Ana Quartzov,Left in May,red,mrs-t,active", 18),
        ("ana,Ana Quartzov,6,red;moved,mrs-t,", 20),
        ("ana,Ana Quartzov,6,,withdrawn,active", 21),
        ("ana,Ana Quartzov,left,,,graduated", 18),
        ("ana,Ana Quartzov (left),6,red,mrs-t,", 5),
    ],
)
def test_a_word_in_another_cell_closes_the_learner(tmp_path: Path, line: str, column: int) -> None:
    write_school(tmp_path, {"school/roster.csv": f"{HEAD}{line}\n{BEN}"})
    folder = look_into(tmp_path, "school")
    roster = read_roster(folder)
    (problem,) = folder.problems
    place = (problem.place.line, problem.place.column)
    assert (problem.code, problem.privacy, place) == ("may-have-left", True, (2, column))
    assert "ana" not in f"{problem.message} {problem.help}".casefold().split()
    assert {str(one.id): one.status for one in roster.lines} == {"ana": "left", "ben": "active"}
    (ana, _) = roster.lines
    words = f"{ana.grade} {ana.classes} {ana.advisor}".casefold()
    assert not any(word in words for word in ("left", "lefft", "moved", "withdrawn", "graduated"))


@pytest.mark.parametrize(
    "line",
    [
        "ana,Ana Left,6,red,mrs-t,",
        "left,Ana (Annie) Gone,6,red,mrs-t,",
        "ana,Ana Quartzov,6,left-bank;gone-fishing,ms-left,",
        "ana,Ana Quartzov,6,red,mrs-t",
        "ana,Ana Quartzov",
        "ana,Ana Quartzov,Left-handed group,,,",
        "ana,Ana Quartzov,6,loft,,",
    ],
)
def test_a_name_in_which_such_a_word_stands_is_a_name(tmp_path: Path, line: str) -> None:
    roster, codes = read(tmp_path, f"{HEAD}{line}\n{BEN}")
    assert codes == [] and [one.status for one in roster.lines] == ["active", "active"]


@pytest.mark.parametrize("status", ["left", "graduated"])
def test_who_has_left_by_the_status_may_have_it_said_again(tmp_path: Path, status: str) -> None:
    text = f"{HEAD}ana,Ana,{status},,,{status}\n{BEN}"
    assert read(tmp_path, text)[1] == []
    assert statuses(tmp_path, text) == {"ana": status, "ben": "active"}


@pytest.mark.parametrize(
    "heading",
    [
        "Left?", "left on", "left_on", "LEFT ON", "exit_date", "exitDate", "Exit Date", "exitdate",
        "withdrawal", "Date of withdrawal", "date left", "dateleft", "leaving date", "leavers",
        "until", "valid until", "end date", "last day", "moved", "inactive?", "unenrolled",
        "still here", "At school?", "at_school", "Currently enrolled", "is active", "active?",
        "student status", "status?", "estado",
    ],
)  # fmt: skip
@pytest.mark.parametrize("cell", ["left", "withdrawn", "2026-05-01", "2027-05-01", "?"])
def test_a_heading_counts_whatever_signs_are_in_it(tmp_path: Path, heading: str, cell: str) -> None:
    """Nothing here knows what day it is: a day to come is a doubt, too."""
    alone, codes = read(tmp_path / "alone", f"id,name,{heading}\nana,Ana,{cell}\nben,Ben,active\n")
    assert [line.status for line in alone.lines] == ["left", "active"]
    assert codes == ["misspelled-status"]
    text = f"id,name,status,{heading}\nana,Ana,active,{cell}\nben,Ben,active,\ncy,Cy,,\n"
    beside, codes = read(tmp_path / "beside", text)
    assert [line.status for line in beside.lines] == ["left", "active", "active"]
    assert codes == ["unknown-key", "may-have-left"]


@pytest.mark.parametrize(
    ("heading", "cells", "status"),
    [
        ("left?", ["yes", "Y", "x", "1", "\u2713", "true", "5/1"], "left"),
        ("left?", ["", "no", "No.", "N", "0", "-", "\u2014", "n/a", "false", "active", "not yet",
                   "current", "Enrolled", "F", "here", "never", "none", "Not"],
         "active"),
        ("still here", ["no", "N", "0", "-", "x", "false", "left", "?", "yes, until June"], "left"),
        ("still here", ["", "yes", "Y", "1", "\u2713", "true", "active", "S\u00ed", "si", "T",
                        "activa", "Activo", "current", "enrolled", "Here"], "active"),
    ],
)  # fmt: skip
def test_what_a_cell_says_beside_a_status(
    tmp_path: Path, heading: str, cells: list[str], status: str
) -> None:
    lines = "".join(f'kid-{at},Kid,active,"{cell}"\n' for at, cell in enumerate(cells))
    found = statuses(tmp_path, f"id,name,status,{heading}\n{lines}")
    assert set(found.values()) == {status}


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("left in May", "left"), ("Has moved to Ohio", "left"), ("no longer here", "left"),
        ("not enrolled", "left"), ("WITHDRAWN", "left"), ("transferred, see file", "left"),
        ("graduated last year", "left"), ("left-handed", "active"), ("left handed", "active"),
        ("Left side of the bus", "active"), ("graduates in 2029", "active"), ("", "active"),
        ("needs a quiet room", "active"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("head", ["id,name,status", "id,name,grade"])
def test_a_note_that_somebody_has_left_counts(
    tmp_path: Path, head: str, cell: str, status: str
) -> None:
    third = "active" if "status" in head else "6"
    text = f'{head},notes\nana,Ana,{third},"{cell}"\nben,Ben,{third},x\n'
    assert statuses(tmp_path, text) == {"ana": status, "ben": "active"}
    codes = read(tmp_path, text)[1]
    assert codes == ["unknown-key", *(["may-have-left"] if status == "left" else [])]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [("phone", "1"), ("department", "x"), ("performer", "yes"), ("weekend club", "yes"),
     ("enrollment date", "2024-09-01"), ("graduation year", "2029"), ("former school", "Oak"),
     ("transferred from", "Oak"), ("hand", "left")],
)  # fmt: skip
@pytest.mark.parametrize("head", ["id,name,status", "id,name,grade"])
def test_a_heading_about_something_else_says_nothing(
    tmp_path: Path, head: str, heading: str, cell: str
) -> None:
    third = "active" if "status" in head else "6"
    text = f"{head},{heading}\nana,Ana,{third},{cell}\nben,Ben,{third},right\n"
    roster, codes = read(tmp_path, text)
    assert [line.status for line in roster.lines] == ["active", "active"]
    assert codes == ["unknown-key"]


@pytest.mark.parametrize(
    "word",
    [
        "archived", "deceased", "departed", "deregistered", "died", "disenrolled", "disenroled",
        "dropped", "dropout", "exited", "expelled", "former", "gone", "inactive", "leaver",
        "leaving", "terminated", "transfered", "unenrolled", "unenroled", "withdrawal", "withdrew",
        "Baja", "retirada", "retirado", "trasladada", "trasladado",
    ],
)  # fmt: skip
def test_a_word_for_who_is_no_longer_here_counts_in_any_note(word: str) -> None:
    assert may_have_left("notes", f"Since May: {word}", "active") is True
    assert may_have_left("notes", f"{word}, see file", "graduated") is True
    assert may_have_left("notes", f"{word}x", "active") is False


@pytest.mark.parametrize("word", ["alumni", "alumnus", "egresada", "egresado", "graduated"])
def test_a_word_for_who_has_finished_says_no_more_of_who_graduated(word: str) -> None:
    assert may_have_left("notes", word, "active") is True
    assert may_have_left("notes", word, "graduated") is False


@pytest.mark.parametrize(
    ("heading", "cell", "counts"),
    [
        ("ID", "left", False), ("Status", "left", False), ("Name", "Ana Left", False),
        ("Name", "Ana (left)", True), ("Name", "Ana [gone", True), ("Advisor", "ms-left", False),
        ("Classes", "red; left-bank", False), ("Classes", "red; left", True),
        ("Classes", "red; Left in May", True), ("Grade", "6", False), ("Grade", "left", True),
    ],
)  # fmt: skip
def test_what_a_cell_may_say_depends_on_its_column(heading: str, cell: str, counts: bool) -> None:
    assert may_have_left(heading, cell, "active") is counts


@pytest.mark.parametrize(
    "heading",
    ["estatus", "Estado", "stat", "studentStatus", "dateOfLeaving", "Still in our class?"],
)
def test_a_heading_about_who_has_left_may_be_written_in_many_ways(heading: str) -> None:
    assert is_about_leaving(heading)


@pytest.mark.parametrize("heading", ["Real estate", "state of birth", "stillness", "Our class"])
def test_a_heading_with_nearly_such_a_word_is_about_something_else(heading: str) -> None:
    assert not is_about_leaving(heading)


def test_a_hand_or_a_seat_is_left_or_right_for_everybody() -> None:
    assert is_about_sides({"left", "right"}) and is_about_sides({"left", "right", "both"})
    assert not is_about_sides({"left"}) and not is_about_sides({"left", "right", "gone"})


@pytest.mark.parametrize(("cells", "fixes"), [(("left", "Active", ""), 1), (("yes", "active"), 0)])
def test_another_name_is_offered_where_the_right_words_stand_below(
    tmp_path: Path, cells: tuple[str, ...], fixes: int
) -> None:
    lines = "".join(f"kid-{at},Kid,{cell}\n" for at, cell in enumerate(cells))
    write_school(tmp_path, {"school/roster.csv": f"id,name,left\n{lines}"})
    folder = look_into(tmp_path, "school")
    read_roster(folder)
    assert [fix.text for found in folder.problems for fix in found.fixes] == ["status"] * fixes


def test_a_slip_under_status_is_told_as_one(tmp_path: Path) -> None:
    roster, codes = read(tmp_path, "id,name,status,grade\nana,Ana,lefft\n")
    assert (roster.lines, codes) == ((), ["unknown-choice"])
