"""What a story's author is told, and where; beside each mistake stands what is none."""

from __future__ import annotations

import pytest

from portfolio_gen.model.place import Place
from portfolio_gen.model.problem import Fix, Weight
from tests.story.written import FILE, codes, problems


def at(line: int, column: int, length: int) -> Place:
    return Place(file=FILE, line=line, column=column, length=length)


def test_a_misspelled_picture_offers_the_nearest_one() -> None:
    (problem,) = problems("Look:\n\n![Our oven](media/ovne.jpg)", first_line=8)
    assert problem.code == "missing-picture"
    assert problem.place == at(10, 13, 14)
    assert problem.fixes == (Fix(place=at(10, 13, 14), text="media/oven.jpg"),)
    assert codes("![Our oven](media/oven.jpg)") == []


def test_a_misspelled_file_offers_the_nearest_one_of_its_kind() -> None:
    (problem,) = problems("[my notes](note.md)")
    assert (problem.code, problem.fixes[0].text) == ("dead-link", "notes.md")
    assert codes("[my notes](notes.md)") == []


def test_a_name_that_is_near_to_nothing_offers_nothing() -> None:
    (problem,) = problems("[my notes](zzzzzzzz.md)")
    assert problem.fixes == () and "Did you mean" not in problem.help


def test_other_capitals_are_offered_as_the_file_has_them() -> None:
    (problem,) = problems("![A sketch](media/sketch.PNG)")
    assert (problem.code, problem.fixes[0].text) == ("wrong-capitals", "media/Sketch.png")
    assert codes("![A sketch](media/Sketch.png)") == []


def test_a_space_in_a_name_offers_the_sign_for_it() -> None:
    (problem,) = problems("a\n![Foil](media/foil box.jpg)")
    assert (problem.code, problem.place) == ("space-in-link", at(2, 9, 18))
    assert problem.fixes[0].text == "media/foil%20box.jpg"
    assert codes("![Foil](media/foil%20box.jpg)") == []
    assert codes("![Foil](<media/foil box.jpg>)") == []
    assert codes("`![Foil](media/foil box.jpg)`") == []


def test_a_link_written_with_windows_slashes_offers_the_others() -> None:
    (problem,) = problems("![Oven](media\\oven.jpg)")
    assert (problem.code, problem.fixes[0].text) == ("missing-picture", "media/oven.jpg")


@pytest.mark.parametrize(
    "target",
    ["../../../ben/about.md", "/school/school.yml", "C:/Users/amara/oven.jpg", "//host/oven.jpg",
     "..%2F..%2F..%2Fben/about.md", "../../../../mkdocs.yml"],
)  # fmt: skip
def test_a_link_may_not_leave_its_authors_folder(target: str) -> None:
    assert codes(f"[a]({target})") == ["link-outside-folder"]


@pytest.mark.parametrize(
    "target",
    ["../../about.md", "/students/amara/about.md", "./notes.md", "../solar-oven/", "notes.md#foil",
     "../../journal/2026-03-04-foil.md", "", "../../../amara/about.md"],
)  # fmt: skip
def test_a_link_may_go_anywhere_in_its_authors_folder(target: str) -> None:
    assert codes(f"[a]({target})") == []


def test_a_picture_from_the_web_is_worth_a_look_and_a_link_to_the_web_is_not() -> None:
    (problem,) = problems("![An oven](https://a.example/oven.jpg)")
    assert (problem.code, problem.weight) == ("remote-picture", Weight.LOOK)
    assert problem.place == at(1, 12, 26)
    assert codes("[An oven](https://a.example/oven.jpg) and www.a.example") == []


def test_an_unsafe_link_is_told_with_what_it_starts_with() -> None:
    (problem,) = problems("[a](javascript:alert(1))")
    assert (problem.code, problem.weight) == ("unsafe-link", Weight.LOOK)
    assert "“javascript:”" in problem.message
    assert codes("[a](https://a.example/javascript:alert)") == []


def test_a_picture_needs_a_description() -> None:
    (problem,) = problems("Look ![ ](media/oven.jpg)")
    assert (problem.code, problem.place) == ("picture-without-description", at(1, 6, 1))
    assert problem.weight is Weight.MUST_FIX
    assert codes('<img src="media/oven.jpg">') == ["picture-without-description"]
    assert codes('<img src="media/oven.jpg" alt="An oven">') == []


def test_a_block_of_code_without_end_is_told_where_it_starts() -> None:
    (problem,) = problems("a\n\n~~~~ python\nb\n~~~\nc\n", first_line=5)
    assert (problem.code, problem.place) == ("open-code-fence", at(7, 1, 4))
    for closed in ("```\na\n```", "> ```\n> a\n> ```\n\nb", "- ```\n  a\n  ```\n- b", "    a\n"):
        assert codes(closed) == []


def test_an_open_fence_inside_a_quote_is_seen_as_well() -> None:
    (problem,) = problems("> ```\n> a\n\nb")
    assert (problem.code, problem.place) == ("open-code-fence", at(1, 3, 3))


@pytest.mark.parametrize(
    ("text", "value", "place"),
    [
        ("a\n\nb <font color=red>c</font>", "<font>", (3, 3, 16)),
        ("<b onclick=x>a</b>", "<b onclick>", (1, 1, 13)),
        ("<font color=red  \nsize=3>a</font>", "<font>", (1, 1, 15)),
        ("a <title> b\n\n<big>c</big> <tt>d</tt>", "<big>", (3, 1, 5)),
    ],
)
def test_the_first_piece_of_html_that_is_left_out_is_told_as_it_was_typed(
    text: str, value: str, place: tuple[int, int, int]
) -> None:
    (problem,) = problems(text)
    assert (problem.code, problem.quotes, problem.place) == ("html-removed", (value,), at(*place))


@pytest.mark.parametrize(
    "text",
    ["Where does <script> go?", "a <style> b <title>", "`<font>` and\n\n    <form>", "a < b > c",
     "<kbd>Ctrl</kbd>", "<!-- a hint -->", "<p align=center>a</p>"],
)  # fmt: skip
def test_html_that_stays_or_is_only_mentioned_is_not_told(text: str) -> None:
    assert codes(text) == []


def test_a_jump_to_a_heading_offers_the_nearest_heading() -> None:
    (problem,) = problems("[a](#the-foyl)\n\n# The foil")
    assert (problem.code, problem.fixes[0].text) == ("missing-heading", "#the-foil")
    assert codes("[a](#the-foil)\n\n# The foil") == []
    assert codes("a[^1]\n\n[^1]: b") == []


def test_what_looks_private_is_worth_a_look() -> None:
    (problem,) = problems("My dad's phone is 555-867-5309.")
    assert (problem.code, problem.weight) == ("looks-private", Weight.LOOK)
    assert (problem.place, problem.quotes) == (at(1, 19, 12), ("555-867-5309",))


@pytest.mark.parametrize(
    "text",
    ["In 1998-2001 we sold 12 of 5309 boxes.", "2026-03-04 to 2026-05-06", "3.14159265358979",
     "1 Main idea and 12 Street lamps", "born ready", "10.0.0.1 and 192.168.10.20", "555 867 53",
     "[a](https://a.example/555-867-5309)", "ISBN 978-0-14-044913-6", "@amara and a@b"],
)  # fmt: skip
def test_ordinary_numbers_are_not_private(text: str) -> None:
    assert codes(text) == []


def test_problems_stand_in_reading_order_and_none_twice() -> None:
    text = "![](b.jpg)\n\n[a][x] [b][x]\n\n<font>c</font>\n\n[x]: nowhere.md\n"
    found = [(problem.code, problem.place.line) for problem in problems(text)]
    assert found == [
        ("picture-without-description", 1),
        ("missing-picture", 1),
        ("html-removed", 5),
        ("dead-link", 7),
    ]


def test_a_learners_own_words_can_be_left_out_of_logs() -> None:
    (problem,) = problems("[a](secret-name.md)")
    assert "secret-name.md" in problem.quotes
