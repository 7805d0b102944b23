"""A slip of the pen is found on the line where it was made, told once, and can be put right."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from portfolio_gen.model.place import Source
from portfolio_gen.reading.tree import read_tree
from portfolio_gen.reading.typos.lines import Fit, Part
from portfolio_gen.reading.typos.names import known_names
from portfolio_gen.reading.typos.outline import outline
from portfolio_gen.reading.typos.shape import shape_of
from tests.hostile.case import with_fixes

GOALS = """\
# my goals
- id: read-daily
  goal: Read every day
  kind: habit
  because: |
    I like books.

    They are: fun.
  by: 2027-03-04
  steps:
    - step: Find a book
      done: 2026-10-01
    - step: "Read it: all"
  check_ins:
    - {date: 2026-10-20, note: eight of ten}
- id: run
  goal: Run to the end of the road
    and back again
  will_see: my shoes
  status: active
  audience: family
"""
PROFILE = """\
headline: I build things
interests: [cats, "dogs"]
strengths:
  - text: I measure twice
    evidence: [replay]
    as_of: 2026-09-15
  - I ask a lot
environments:
  - activity: building
    sounds: loud is fine
    because: I think
supports:
- Reading out loud
- More time
languages:
  - English
  - Portuguese
cultures: Cape Verde
"""

NAME = r"^(\s*(?:- )*\w+)"
#: What somebody does to one line, by the code that must come of it.
SLIPS: dict[str, tuple[str, str | Callable[[re.Match[str]], str]]] = {
    "tab-key": (r"^(?:  )+(?=\S)", lambda found: "\t" * (len(found[0]) // 2)),
    "hidden-sign": (NAME + r": (?=\S)", "\\1:\u00a0"),
    "no-space-after-colon": (NAME + r": (?=[^\W\d])", r"\1:"),
    "no-space-after-dash": (r"^(\s*)- (?=\w)", r"\1-"),
    "wrong-dash": (r"^(\s*)- ", r"\1• "),
    "missing-colon": (NAME + r": (?=[^\W\d])", r"\1 "),
    "wrong-colon": (NAME + ":(?= )", r"\1："),
    "two-colons": (NAME + r":(?= \w)", r"\1::"),
    "colon-in-text": (NAME + r": ([^\W\d]\w*) (?=\w)", r"\1: \2: "),
    "quote-not-closed": (NAME + r": (?=[^\W\d])", r'\1: "'),
    "special-first-sign": (NAME + r": (?=[^\W\d])", r"\1: @"),
    "bracket-not-closed": (r"[]}]$", ""),
}


def read(text: str):
    return read_tree(Source(path="goals.yml", text=text))


def told(text: str) -> list[tuple[str, int]]:
    return [(found.code, found.place.line) for found in read(text)[1]]


def slipped(text: str, row: int, change: Callable[[str], str]) -> str:
    lines = text.split("\n")
    lines[row] = change(lines[row])
    return "\n".join(lines)


@pytest.mark.parametrize("code", SLIPS)
@pytest.mark.parametrize("text", [GOALS, PROFILE], ids=["goals", "profile"])
def test_the_same_slip_is_found_on_every_line_where_it_can_be_made(code, text) -> None:
    pattern, put = SLIPS[code]
    tree, _ = read(text)
    for row in range(text.count("\n")):
        wrong = slipped(text, row, lambda line: re.sub(pattern, put, line, count=1))
        if wrong == text:
            continue
        _, problems = read(wrong)
        assert [(found.code, found.place.line) for found in problems] == [(code, row + 1)]
        repaired, left = read(with_fixes(wrong, problems[0].fixes))
        assert left == []
        assert len(repaired) == len(tree)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("headline: X\n  audience private\n", 2),
        ("headline: X\n  goes on\n  private = yes\n", 3),
        ("headline: |\n  audience: private\n", 2),
        ("headline: >-\n  X\n\n  Audience: family\n", 4),
        ("interests:\n  - text: X\n      audience private\n", 3),
        ("interests:\n  - X\n    audience private\n", 3),
        ("interests:\n  - X\n  - audience private\n", 3),
    ],
)
def test_an_audience_that_a_text_has_swallowed_is_told_on_its_line(text, row) -> None:
    assert told(text) == [("name-inside-text", row)]
    assert read(text)[0] is None


def test_a_swallowed_line_can_be_put_right_below_the_name_of_its_text() -> None:
    text = "- id: run\n  goal: Run\n    audience private\n"
    [found] = read(text)[1]
    assert with_fixes(text, found.fixes) == "- id: run\n  goal: Run\n  audience: private\n"


@pytest.mark.parametrize(
    "text",
    [
        "headline: X\n  private school\n",
        "headline: |\n  Who: family\n  audience: the whole school came\n",
        "headline: an\n  audience\n  of many people\n",
        "strengths: [\n  {text: X,\n   audience: private}]\n",
        "# audience: private\nheadline: X\n  # audience private\n",
    ],
)
def test_words_about_audiences_and_audiences_in_brackets_are_fine(text) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", [GOALS, PROFILE], ids=["goals", "profile"])
def test_the_text_without_slips_is_read_without_a_word(text) -> None:
    assert told(text) == []


def test_one_line_off_by_a_space_is_one_problem_beside_the_line_it_belongs_to() -> None:
    assert told("- id: a\n  goal: b\n   kind: c\n   by: d\n- id: e\n") == [("uneven-spaces", 3)]
    assert told("- id: a\n  goal: b\n  kind: c\n  by: d\n- id: e\n") == []


def test_a_first_item_off_by_a_space_is_told_on_its_own_line() -> None:
    text = "steps:\n   - step: a\n    done: b\n  - step: c\n"
    assert told(text) == [("uneven-spaces", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "because: |\n  a: b: c\n  'd\n  @e #f\n\tg\n".replace("\t", "  \t"),
        "because: >-\n  - a\n   - b\n  “c: d”\n",
        'because: "a: b #c @d\n  question: e"\n',
        "because: 'it''s a: b'\n",
        "# a: b: c\n# @d 'e\nbecause: f\n",
        "because: a # 'b: @c\n",
        "topic: [a, 'b: c', \"d #e\"]\n",
        "topic: [a, # note: here\n  b]\n",
    ],
)
def test_blocks_of_text_quotes_and_notes_may_hold_anything(text) -> None:
    assert told(text) == []


def test_references_are_text_with_a_colon_and_not_names() -> None:
    assert told("about:\n  - project:ben/clock\n  - competency:SCI.INQ\n") == []
    assert told("steps:\n  - step:Find a book\n") == [("no-space-after-colon", 2)]


def test_names_that_only_the_person_knows_are_not_shown_to_strangers() -> None:
    _, [found] = read("secret plan: a\nsecret plan: b\n")
    assert found.quotes == ("secret plan",)
    _, [found] = read("goal: a\ngoal: b\n")
    assert found.quotes == ()


def test_the_names_are_those_of_the_records() -> None:
    assert {"title", "audience", "because", "for", "with", "check_ins"} <= known_names()
    assert "for_" not in known_names()


def test_a_line_is_taken_apart_as_it_was_meant() -> None:
    shape = shape_of("\t- title\u200b:\u00a0“My” volcano # note")
    assert (shape.lead, shape.dashes, shape.name.strip("\u200b")) == (2, (1,), "title")
    assert shape.text == "“My” volcano"
    assert shape.one_word is False
    assert shape_of("- title: x").one_word is True


def test_the_outline_knows_what_each_line_is_part_of() -> None:
    lines = outline('a: |\n  b: c\n\n# d\ne: "f\n  g"\nh: i\n  j\n---\n   k: l\n')
    assert [line.part for line in lines] == [
        Part.ENTRY, Part.INSIDE, Part.BLANK, Part.COMMENT, Part.ENTRY, Part.INSIDE,
        Part.ENTRY, Part.MORE, Part.SECTION, Part.ENTRY, Part.BLANK,
    ]  # fmt: skip
    assert all(line.fit is Fit.WELL for line in lines)
