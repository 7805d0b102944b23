"""Fields and story are cut apart exactly, or nothing of the file is shown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portfolio_gen.model.place import Source
from portfolio_gen.reading.front_matter import read_document

FILE = "students/ana/projects/volcano/project.md"
SECRET = "zebra"


def read(text: str):
    return read_document(Source(path=FILE, text=text))


def told(text: str) -> list[tuple[str, int]]:
    return [(found.code, found.place.line) for found in read(text)[1]]


def test_fields_and_story_keep_their_lines() -> None:
    document, problems = read("---\ntitle: Volcano\nstatus: working\n---\n\nIt erupted.\n")
    assert problems == []
    assert document.fields == {"title": "Volcano", "status": "working"}
    assert document.fields["status"].place.line == 3
    assert document.text == "\nIt erupted.\n"
    assert document.first_line == 5


def test_a_file_without_fields_is_all_story() -> None:
    document, problems = read("Hello\n\n---\n\nmore\n")
    assert (document.fields, document.first_line, problems) == (None, 1, [])
    assert document.text == "Hello\n\n---\n\nmore\n"


def test_nothing_between_the_dashes_is_an_empty_block() -> None:
    document, problems = read("---\n# later\n---\nHello\n")
    assert document.fields == {}
    assert document.text == "Hello\n"
    assert problems == []


def test_a_rule_in_the_story_is_part_of_the_story() -> None:
    document, _ = read("---\ntitle: Volcano\n---\nOne\n\n---\n\nTwo\n")
    assert document.text == "One\n\n---\n\nTwo\n"


def test_a_name_twice_is_told_and_the_rest_is_shown() -> None:
    document, problems = read("---\ntitle: One\ntitle: Two\n---\nHello\n")
    assert document.fields == {"title": "One"}
    assert [(found.code, found.place.line) for found in problems] == [("same-name-twice", 3)]


FIELDS = f"title: Volcano\naudience: private\nwhy_me: {SECRET}\n"


@pytest.mark.parametrize(
    "text",
    [
        f"\n---\n{FIELDS}---\nHello\n",
        f"--- \n{FIELDS}---\nHello\n",
        f"---\n{FIELDS}--- \nHello\n",
        f"—\n{FIELDS}—\nHello\n",
        f"---\n{FIELDS}\nHello\n",
        f"---\n{FIELDS}Hello\n",
        f"---\n\t{FIELDS}---\nHello\n",
        f"---\n- {SECRET}\n---\nHello\n",
        f"{FIELDS}\nHello\n",
        f"---\ntitle: a: {SECRET}\n---\nHello\n",
        f"+++\n{FIELDS}+++\nHello\n",
        f"```yaml\n{FIELDS}```\nHello\n",
        f"# Hello\n---\n{FIELDS}---\n",
        f"---\ntitle: x\n---\n---\n{FIELDS}---\nHello\n",
        f"\u200b---\n{FIELDS}---\nHello\n",
        f"<!-- x -->\n---\n{FIELDS}---\nHello\n",
        f"***\naudience: private\n***\n{SECRET}\n",
        f"---\ntitle: x\n---\n# Hello\n\n**audience: family**\n{SECRET}\n",
        f"Title: x\nAudience: private\nWhy_me: {SECRET}\n\nHello\n",
    ],
)
def test_when_the_cut_is_not_certain_nothing_is_shown(text) -> None:
    document, problems = read(text)
    assert document is None
    assert problems and all(SECRET not in found.message for found in problems)


@pytest.mark.parametrize(
    "text", ["***\n\nHello\n", "Question: what is lava?\n\nHello\n", "Title\n=====\n", "> ---\n"]
)
def test_what_only_looks_a_little_like_fields_is_story(text) -> None:
    document, problems = read(text)
    assert document.text == text
    assert problems == []


def test_both_wrong_lines_are_put_right_by_one_suggestion() -> None:
    _, [found] = read("—\ntitle: Volcano\n—\nHello\n")
    assert {(fix.place.line, fix.text) for fix in found.fixes} == {(1, "---"), (3, "---")}


def test_left_overs_of_a_merge_show_neither_side() -> None:
    text = "---\ntitle: x\n---\n<<<<<<< HEAD\nmine\n=======\nyours\n>>>>>>> ben\n"
    assert read(text)[0] is None
    assert told(text) == [("merge-left-over", 4)]
    assert told("Heading\n=======\n\n>>>>>> deep quote\n") == []


def test_a_story_keeps_its_right_to_left_words_and_loses_turning_signs() -> None:
    document, _ = read("أحب\u202e العود\n")
    assert document.text == "أحب العود\n"


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(
    ["---", "--- ", "—", "...", "", "title: x", "audience: private", "Hello", "- a", "\ttab: x",
     "a: b: c", "# note", "\u00a0", "+++", "```", "<<<<<<< x", ">>>>>>> y", "======="]
), max_size=12))  # fmt: skip
def test_no_file_makes_reading_fail_and_private_fields_are_never_story(lines) -> None:
    text = "\n".join(lines)
    document, problems = read(text)
    assert (document, problems) == read(text)
    assert document is not None or problems
    if document is not None and document.fields is None:
        assert "audience: private" not in lines[:1]
