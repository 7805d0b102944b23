"""Where others still speak of a learner is told, however they type the name."""

from __future__ import annotations

from pathlib import Path

import pytest

from portfolio_gen.exchange.forget import Farewell, farewell
from portfolio_gen.exchange.mentions import names_of
from portfolio_gen.model.learner import Learner
from portfolio_gen.reading.portfolio import read_portfolio
from tests.pictures import drawing
from tests.small_school import SCHOOL, write_school

PAGE = "docs/words.md"
FEEDBACK = "school/feedback/ben/count"


def without(
    root: Path, files: dict[str, str | bytes], learner: str = "zoe", name: str = "Zoé van Zircon"
) -> Farewell:
    roster = f"{SCHOOL['school/roster.csv']}{learner},{name},6,harbor,ms-okafor,active\n"
    write_school(root, {"school/roster.csv": roster, **files})
    return farewell(read_portfolio(root), learner)


def places(wanted: Farewell) -> list[tuple[str, int, int]]:
    return [(place.file, place.line, place.column) for place in wanted.by_hand]


@pytest.mark.parametrize(
    "typed",
    ["zoe", "ZOÉ", "Zoe\u0301", "Zoë", "Zo\u00ade", "\uff3aoe", "zoe_z", "zoe-and-me", "zoe2",
     "zoe's", "Zircon-boy", "zircon_z", "zoe.zircon", "zoe_van_zircon", "ZoeAndMe",
     "zoe\u200bquartz"],
)  # fmt: skip
def test_a_name_is_found_whatever_follows_it(tmp_path: Path, typed: str) -> None:
    assert places(without(tmp_path, {PAGE: f"Ours\nÀ deux: {typed}\n"})) == [(PAGE, 2, 9)]


@pytest.mark.parametrize(
    "before", ["team-", "team_", "2", "(", "@", "2026-03-01-", "école", "quartz\u2060"]
)
def test_and_whatever_stands_before_it(tmp_path: Path, before: str) -> None:
    told = places(without(tmp_path, {PAGE: f"{before}Zoe\n"}))
    assert told == [(PAGE, 1, len(before) + 1)]


@pytest.mark.parametrize("typed", ["zoetrope", "Zircons", "azoe", "van", "de van", "zo", "z-o"])
def test_another_word_is_not_told(tmp_path: Path, typed: str) -> None:
    assert places(without(tmp_path, {PAGE: f"{typed}\n"})) == []


@pytest.mark.parametrize("leaf", ["team-zoe.png", "zoe_and_me.png", "Zoé2.png", "TeamZoe.png"])
def test_the_name_of_a_file_is_looked_at(tmp_path: Path, leaf: str) -> None:
    file = f"students/ben/media/{leaf}"
    assert places(without(tmp_path, {file: drawing(70, 70)})) == [(file, 1, 1)]


def test_a_file_of_another_word_is_not_told(tmp_path: Path) -> None:
    file = "students/ben/media/zoetrope.png"
    assert places(without(tmp_path, {file: drawing(70, 70)})) == []


@pytest.mark.parametrize(
    ("name", "typed", "found"),
    [
        ("Łucja Øster", "lucja", True),
        ("Łucja Øster", "OSTER", True),
        ("Jean-Luc O'Neil", "jean", True),
        ("Jean-Luc O'Neil", "oneil", True),
        ("Ana Maria Lima", "Maria", True),
        ("王小明", "和小明一起", True),
        ("김민지", "민지가", True),
        ("Иван Петров", "иван_1", True),
        ("Иван Петров", "иванович", False),
        ("Bo Li", "bo-li", True),
        ("Bo Li", "bolivar", False),
    ],
)
def test_every_part_of_a_name_is_looked_for(
    tmp_path: Path, name: str, typed: str, found: bool
) -> None:
    told = places(without(tmp_path, {PAGE: f"{typed}\n"}, learner="x1", name=name))
    assert bool(told) is found


def test_a_short_id_has_to_stand_alone_in_a_line(tmp_path: Path) -> None:
    told = without(tmp_path, {PAGE: "to-do\ndo_it\ndo2\nabout do.\n"}, "do", "Dora Maar")
    assert [place for place in places(told) if place[0] == PAGE] == [(PAGE, 4, 7)]


@pytest.mark.parametrize(("learner", "found"), [("bo", True), ("b", False)])
def test_and_one_of_two_letters_beside_a_hyphen_in_the_name_of_a_file(
    tmp_path: Path, learner: str, found: bool
) -> None:
    file = f"students/ben/media/team-{learner}.png"
    told = places(without(tmp_path, {file: drawing(70, 70)}, learner, "Quentin Maar"))
    assert bool(told) is found


def test_a_number_is_not_found_in_a_longer_one(tmp_path: Path) -> None:
    told = without(tmp_path, {PAGE: "s1024\ns10245\n1s1024\n"}, "s1024", "Dora Maar")
    assert [line for _, line, _ in places(told)] == [1, 3]


def test_a_part_of_the_id_counts_where_the_name_begins_with_it() -> None:
    theo = Learner(id="theo-m", roster={"id": "theo-m", "name": "Theodore Marsh"})
    assert "theo" in names_of("theo-m", theo)
    fox = Learner(id="red-fox", roster={"id": "red-fox", "name": "Theodore Marsh"})
    assert names_of("red-fox", fox) == ("red-fox", "Theodore Marsh", "Theodore", "Marsh")


def test_whose_name_is_not_known_is_looked_for_by_the_id() -> None:
    assert names_of("zoe", None) == ("zoe",)


# -- what they said in the staff's room --


@pytest.mark.parametrize(
    "leaf", ["2026-03-01-zoe.yml", "2026-03-01-zoe.yaml", "2026-03-01-Zoe.yml", "1.3.2026 zoe.yml"]
)
def test_feedback_that_is_named_as_theirs_goes(tmp_path: Path, leaf: str) -> None:
    wanted = without(tmp_path, {f"{FEEDBACK}/{leaf}": "saw: You counted\n"})
    assert wanted.files == (f"{FEEDBACK}/{leaf}",) and wanted.by_hand == ()


def test_feedback_of_others_stays_and_a_name_beside_theirs_is_told(tmp_path: Path) -> None:
    said = "saw: You counted\n"
    names = ("2026-03-01-ms-okafor.yml", "2026-03-01-zoetta.yml", "2026-03-01-zoe-2.yml")
    wanted = without(tmp_path, {f"{FEEDBACK}/{name}": said for name in names})
    assert wanted.files == () and places(wanted) == [(f"{FEEDBACK}/{names[2]}", 1, 1)]


def test_feedback_of_staff_with_the_same_short_name_is_only_told(tmp_path: Path) -> None:
    file = f"{FEEDBACK}/2026-03-01-zoe.yml"
    people = f"{SCHOOL['school/people.yml']}- {{id: zoe, name: Zoe Adler, role: teacher}}\n"
    wanted = without(tmp_path, {file: "saw: You counted\n", "school/people.yml": people})
    assert wanted.files == () and (file, 1, 1) in places(wanted)
