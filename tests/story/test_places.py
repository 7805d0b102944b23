"""Every reference is placed on the very letters of its target, in the file's own lines."""

from __future__ import annotations

import pytest

from portfolio_gen.story import references
from tests.story.written import story

#: What is typed, and the targets as they stand in it; `¦` marks where each one starts.
WRITTEN = [
    "[a](¦b.md)",
    "é 🎉 [a](¦b.md)",
    "a\n\n> - [a](¦b.md)\n>   ![c](¦d.png \"title\")",
    "1. a\n\n   [b](<¦c d.md>)",
    "- x\n\t- [a](¦b.md)",
    "[b.md](¦b.md)",
    "[![a](¦p.png)](¦l.md)",
    "| a | b |\n|---|---|\n| [a](¦b.md) | ![c](¦d.png) |",
    "*[a](¦b.md)* **![c](¦d.png)**",
    "[a](¦m%20n.md) [b](¦m&amp;n.md)",
    "see ¦https://a.example/x, ¦www.b.example and <¦me@c.example>",
    "[a][r]\n\n[r]: ¦b.md 'T'",
    "[r]: ¦b.md\nnext line [r] and [c](¦d.md)",
    "a<br>[b](¦c.md)",
    '<a href="¦b.md">a</a> <img src=\'¦c.png\' alt=d>',
    "[a\nlong name](¦b.md)",
    "[a](\n¦b.md)",
    "# [a](¦b.md)\n\n[^1]\n\n[^1]: [c](¦d.md)",
    "- [x] [a](¦b.md)\n- [ ] ![c](¦d.png)",
    "> [!NOTE]\n> [a](¦b.md)",
    "a\r\n[b](¦c.md)\r\n",
]  # fmt: skip


@pytest.mark.parametrize("marked", WRITTEN)
def test_a_target_is_placed_where_it_was_typed(marked: str) -> None:
    text, places = "", []
    for piece in marked.split("¦"):
        text += piece
        before = text.replace("\r\n", "\n").split("\n")
        places.append((len(before) + 4, len(before[-1]) + 1))
    found = {(r.place.line, r.place.column) for r in references(story(text, first_line=5))}
    assert found == set(places[:-1])


def test_the_length_of_a_place_is_that_of_the_typed_target() -> None:
    (reference,) = references(story("[a](<foil box.jpg>)"))
    assert (reference.target, reference.place.length) == ("foil%20box.jpg", 12)


def test_a_picture_and_a_link_are_told_apart() -> None:
    kinds = [(r.kind, r.target) for r in references(story("[a](b.md) ![c](d.png) [e](#f)"))]
    assert kinds == [("link", "b.md"), ("picture", "d.png")]


def test_code_and_comments_refer_to_nothing() -> None:
    text = "`[a](b.md)`\n\n```\n![c](d.png)\n```\n\n<!-- [e](f.md) <img src=g.png> -->"
    assert references(story(text)) == ()
