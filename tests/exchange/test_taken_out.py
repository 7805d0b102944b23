"""Lines and names leave a file, and everything else in it stays as somebody typed it."""

from __future__ import annotations

import pytest

from portfolio_gen.exchange.taken_out import (
    without_block,
    without_cells,
    without_item,
    without_name,
)


def is_ana(name: str) -> bool:
    return name == "ana"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("team: [ana]\n", "team: []\n"),
        ("team: [ana, ben] # us\n", "team: [ben] # us\n"),
        ("team: [ben, ana]\n", "team: [ben]\n"),
        ("team: [\"ana\", 'ben']\n", "team: ['ben']\n"),
        ("team: ana\nx: y\n", "team: []\nx: y\n"),
        ("team:\n- ana\n- ben\nx: y\n", "team:\n- ben\nx: y\n"),
        ("team:\n  - ana # my friend\nx: y\n", "team: []\nx: y\n"),
        ("team: [anabel, ben]\n", "team: [anabel, ben]\n"),
        ("steam: [ana]\n", "steam: [ana]\n"),
        ("team: [ben]\nI like ana\n", "team: [ben]\nI like ana\n"),
        ("shows: [{file: a, team: [ana]}]\n", "shows: [{file: a, team: []}]\n"),
    ],
)
def test_a_name_leaves_a_list(before: str, after: str) -> None:
    assert without_name(before, "team", is_ana) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ana:\n  a: b\n\nben: {c: d}\n", "ben: {c: d}\n"),
        ("# All\nben: {c: d}\nana: {a: b}\n", "# All\nben: {c: d}\n"),
        ('"ana": {a: b}\nanabel: {c: d}\n', "anabel: {c: d}\n"),
        (
            "ana:\n  a: b\n# Ben's mother rang\nben:\n  c: d\n",
            "# Ben's mother rang\nben:\n  c: d\n",
        ),
    ],
)
def test_a_block_leaves_a_file(before: str, after: str) -> None:
    assert without_block(before, "ana") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id,name\nana,Ana\nben,Ben\n", "id,name\nben,Ben\n"),
        ("name;id\nAna;ana\nana;ben\n", "name;id\nana;ben\n"),
        ('id,name\n"ana","Lima, Ana"\n', "id,name\n"),
        ("id,name\nanabel,Ana\n", "id,name\nanabel,Ana\n"),
        ("", ""),
    ],
)
def test_a_line_leaves_a_table(before: str, after: str) -> None:
    assert without_cells(before, "ana") == after


@pytest.mark.parametrize(
    ("before", "line", "after"),
    [
        ("shows:\n  - file: a\n", 2, "shows: []\n"),
        ("shows:\n  - file: a\n    alt: |\n      b\n\n      c\nx: y\n", 3, "shows: []\nx: y\n"),
        ("shows:\n- file: a\n- file: b\n", 2, "shows:\n- file: b\n"),
        ("shows: [{file: a}]\n", 1, "shows: [{file: a}]\n"),
    ],
)
def test_an_item_leaves_a_list(before: str, line: int, after: str) -> None:
    assert without_item(before, "shows", line) == after
