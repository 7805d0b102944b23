"""Work about which something is misspelt waits: the slip may be what would have held it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from portfolio_gen.model.learner import EVERYTHING, Learner
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.folder import look_into
from portfolio_gen.reading.learner import read_learner

TEAM = "  - kind: photo\n    file: media/team.png\n"
OVEN = "  - kind: photo\n    file: media/oven.png\n    alt: The oven\n"


def read(root: Path, fields: str, name: str = "oven/project.md") -> Learner:
    """The learner with one project of these fields, which has two pieces of work."""
    return read_and_told(root, fields, name)[0]


def read_and_told(
    root: Path, fields: str, name: str = "oven/project.md"
) -> tuple[Learner, list[Problem]]:
    """The same learner, and what is told of them."""
    file = root / "students/ana/projects" / name
    file.parent.mkdir(parents=True)
    file.write_text(f"---\ntitle: Oven\n{fields}---\n\nIt got warm.\n")
    folder = look_into(root, "students/ana")
    return read_learner(folder), folder.problems


def shown(learner: Learner) -> list[str]:
    return [show.file for project in learner.projects for show in project.shows]


def test_nothing_waits_where_all_is_well(tmp_path: Path) -> None:
    learner = read(tmp_path, f"shows:\n{TEAM}    people: [ben]\n{OVEN}audience: public\n")
    assert learner.waiting == {}
    assert shown(learner) == ["media/team.png", "media/oven.png"]


@pytest.mark.parametrize(
    "slip",
    [
        "peple: [ben]", "People: [ben]", "person: ben", "people: [Ben Xu]", "people: {ben: yes}",
        "people:", 'people: ""', "people: ~", "people: ['']", "people:\n      -", "peple:",
        "people: [{id: ben}]", "people: [ana]\n    people: [ben]", "audience: staf",
        "who:", 'who: ""', "who:\n      -", "who: ben\n    people:", "share:",
        "people:\n      - ben\n      - audience: family",
    ],
)  # fmt: skip
def test_a_piece_of_work_with_a_slip_waits_and_the_others_are_shown(
    tmp_path: Path, slip: str
) -> None:
    learner = read(tmp_path, f"shows:\n{TEAM}    {slip}\n{OVEN}audience: public\n")
    assert learner.waiting == {"oven": ("media/team.png",)}
    assert shown(learner) == ["media/oven.png"]


def test_whoever_leaves_people_empty_is_told_that_the_line_is_not_finished(tmp_path: Path) -> None:
    learner, told = read_and_told(tmp_path, f"shows:\n{TEAM}    people:\n{OVEN}")
    assert [(found.code, found.place.line) for found in told] == [("empty-value", 6)]
    assert shown(learner) == ["media/oven.png"]


def test_who_beside_a_piece_of_work_was_meant_as_people(tmp_path: Path) -> None:
    learner, [found] = read_and_told(tmp_path, f"shows:\n{TEAM}    who: ben\n{OVEN}")
    assert (found.code, [fix.text for fix in found.fixes]) == ("unknown-key", ["people"])
    assert "“people”" in found.help
    assert learner.waiting == {"oven": ("media/team.png",)}


@pytest.mark.parametrize("line", ["who:", "Who: ''", "who: ~", "who: []"])
def test_who_with_nothing_behind_it_was_meant_as_people_as_well(tmp_path: Path, line: str) -> None:
    learner, [found] = read_and_told(tmp_path, f"shows:\n{TEAM}    {line}\n{OVEN}")
    assert (found.code, found.place.line) == ("unknown-key", 6)
    assert [fix.text for fix in found.fixes] == ["people"]
    assert learner.waiting == {"oven": ("media/team.png",)}
    assert shown(learner) == ["media/oven.png"]


def test_who_beside_a_piece_of_work_may_be_meant_as_audience(tmp_path: Path) -> None:
    learner, [found] = read_and_told(tmp_path, f"shows:\n{TEAM}    who: family\n{OVEN}")
    assert (found.code, [fix.text for fix in found.fixes]) == ("misspelled-audience", ["audience"])
    assert learner.waiting == {"oven": ("media/team.png",)}


def test_another_word_for_private_beside_a_piece_of_work_is_not_taken_for_people(
    tmp_path: Path,
) -> None:
    learner, [found] = read_and_told(tmp_path, f"shows:\n{TEAM}    private: yes\n{OVEN}")
    assert (found.code, found.fixes) == ("misspelled-audience", ())
    assert learner.waiting == {"oven": ("media/team.png",)}


def test_brackets_with_nobody_in_them_say_that_nobody_is_seen(tmp_path: Path) -> None:
    learner, told = read_and_told(tmp_path, f"shows:\n{TEAM}    people: []\n{OVEN}")
    assert (told, learner.waiting) == ([], {})
    assert shown(learner) == ["media/team.png", "media/oven.png"]


def test_a_slip_that_leaves_out_the_piece_of_work_lets_its_file_wait(tmp_path: Path) -> None:
    team = TEAM.replace("photo", "foto") + "    audience: private\n"
    learner = read(tmp_path, f"shows:\n{OVEN}{team}")
    assert learner.waiting == {"oven": ("media/team.png",)}
    assert shown(learner) == ["media/oven.png"]


def test_of_several_pieces_on_one_line_all_wait(tmp_path: Path) -> None:
    piece = "{kind: photo, file: a.png, peple: [ben]}"
    learner = read(tmp_path, f"shows: [{piece}, {{kind: photo, file: b.png}}]\n")
    assert learner.waiting == {"oven": ("a.png", "b.png")}


@pytest.mark.parametrize(
    "fields",
    [
        f"show:\n{TEAM}    people: [ben]\n",
        f"shows:\n{OVEN}work:\n{TEAM}",
        f"shows:\n{TEAM}people: [ben]\n",
        f"shows:\n{TEAM}peeple: ben\n",
        f"shows:\n{TEAM}poeples: ben\n",
        f"shows:\n{TEAM}caption: Ben and me\n",
        f"shwos: media/team.png\nshows:\n{OVEN}",
        f"shows:\n{OVEN}work:\n  kind: photo\n  people: [ben]\n",
        f"shows:\n  - media/team.png\n{OVEN}",
        f"shows:\n{OVEN}shows:\n{TEAM}    people: [ben]\n",
        f"shows:\n{OVEN}audience: public\nshows:\n{TEAM}    people: [ben]\n",
        "shows: media/team.png\n",
        "shows:\n  - kind: photo\n    file: [media/team.png]\n    people: [ben]\n",
    ],
)
def test_where_it_is_not_certain_which_work_is_meant_all_of_the_project_waits(
    tmp_path: Path, fields: str
) -> None:
    learner = read(tmp_path, fields)
    assert EVERYTHING in learner.waiting["oven"]
    assert shown(learner) == []


@pytest.mark.parametrize(
    "lines",
    [
        "    alt: Us\n      people [ben]\n", "    alt: Us\n      people = [ben]\n",
        "    alt: Us\n      audience family\n", "    alt: |\n      Us\n      people: [ben]\n",
        "    alt: >\n      Us\n      audience = private\n", "    alt:\n      people [ben]\n",
        '    alt: "Us\n      people: [ben]\n      there"\n',
    ],
)  # fmt: skip
def test_people_or_an_audience_swallowed_by_a_text_let_the_work_wait(
    tmp_path: Path, lines: str
) -> None:
    learner, [found] = read_and_told(tmp_path, f"shows:\n{TEAM}{lines}{OVEN}")
    assert (found.code, found.privacy) == ("name-inside-text", True)
    assert EVERYTHING in learner.waiting["oven"]
    assert shown(learner) == []


def test_a_text_may_speak_of_people_and_audiences(tmp_path: Path) -> None:
    text = "    alt: The\n      people who came\n    caption: |\n      an audience of family\n"
    learner, told = read_and_told(tmp_path, f"shows:\n{TEAM}{text}")
    assert (told, shown(learner)) == ([], ["media/team.png"])


def test_something_worth_a_look_lets_nothing_wait(tmp_path: Path) -> None:
    learner, [found] = read_and_told(tmp_path, f"shows:\n{TEAM}    caption: We are #1\n{OVEN}")
    assert (found.code, found.place.line) == ("text-after-hash", 6)
    assert learner.waiting == {}
    assert shown(learner) == ["media/team.png", "media/oven.png"]


def test_a_dash_with_nothing_behind_it_is_no_piece_of_work(tmp_path: Path) -> None:
    learner, told = read_and_told(tmp_path, f"shows:\n  -\n{OVEN}")
    assert (told, learner.waiting, shown(learner)) == ([], {}, ["media/oven.png"])


def test_a_project_that_has_no_work_yet_keeps_none_back_after_a_slip(tmp_path: Path) -> None:
    learner, [found] = read_and_told(tmp_path, "status: started\n")
    assert (found.code, learner.waiting) == ("unknown-choice", {})


def test_a_slip_at_the_start_of_a_bracket_lets_only_that_piece_wait(tmp_path: Path) -> None:
    pieces = "{peple: [ben], kind: photo, file: a.png},\n{kind: photo, file: b.png}"
    learner = read(tmp_path, f"shows: [\n{pieces}\n]\n")
    assert (learner.waiting, shown(learner)) == ({"oven": ("a.png",)}, ["b.png"])


def test_a_slip_about_something_else_lets_nothing_wait(tmp_path: Path) -> None:
    slips = "topics: science\ntags: [sun, box]\nplace: [a]\n"
    learner = read(tmp_path, f"{slips}shows:\n{TEAM}timeline:\n  - {{step: a, by: May}}\n")
    assert learner.waiting == {}
    assert shown(learner) == ["media/team.png"]


@pytest.mark.parametrize(
    ("name", "fields"),
    [("oven/project.md", "title [\n"), ("oven/project.docx", ""), ("Oven/project.md", "")],
)
def test_a_project_that_cannot_be_read_is_there_and_waits(
    tmp_path: Path, name: str, fields: str
) -> None:
    learner = read(tmp_path, fields, name)
    assert learner.projects == ()
    assert learner.waiting == {"oven": (EVERYTHING,)}
    assert learner.project_ids == ["oven"]
