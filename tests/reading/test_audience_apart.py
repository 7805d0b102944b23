"""An audience behind a dash of its own closes what stands above it, and is told."""

from __future__ import annotations

import pytest

from portfolio_gen.model.audience import Audience
from portfolio_gen.model.learner import Goal, Profile
from portfolio_gen.model.place import Source
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.project import Project, SharedWith
from portfolio_gen.reading.fields import read_record, read_records
from portfolio_gen.reading.tree import read_tree

FILE = "students/ana/profile.yml"


def read(text: str):
    """The tree of these lines, which have no slip in them."""
    tree, problems = read_tree(Source(path=FILE, text=text))
    assert problems == []
    return tree


def interests(items: str) -> tuple[list[tuple[str, Audience | None]], list[tuple[str, int]]]:
    """The interests of a profile with their audiences, and what is told."""
    profile, problems = read_record(Profile, read(f"interests:\n{items}"))
    return [(line.text, line.audience) for line in profile.interests], told(problems)


def told(problems: list[Problem]) -> list[tuple[str, int]]:
    return [(found.code, found.place.line) for found in problems]


@pytest.mark.parametrize(
    "line", ["audience: private", "audience: family", "visible: me", "who: me", "who:",
             "for: family", "para: familia", "show_family: no"]
)
@pytest.mark.parametrize(
    "above", ["  - text: cats\n    audience: public\n", "  - # mine\n    text: cats\n"]
)
def test_the_item_above_becomes_private(above: str, line: str) -> None:
    found = interests(f"  - text: dogs\n{above}  - {line}\n")
    assert found == (
        [("dogs", None), ("cats", Audience.PRIVATE)], [("audience-apart", 5)],
    )  # fmt: skip


def test_words_alone_become_private_too() -> None:
    found = interests("  - cats\n  - audience: private\n  - dogs\n")
    assert found == ([("cats", Audience.PRIVATE), ("dogs", None)], [("audience-apart", 3)])


def test_with_nothing_above_it_all_of_the_list_becomes_private() -> None:
    found = interests("  - audience: private\n  - cats\n  - dogs\n")
    assert found == (
        [("cats", Audience.PRIVATE), ("dogs", Audience.PRIVATE)], [("audience-apart", 2)],
    )  # fmt: skip


def test_an_audience_where_it_belongs_closes_only_its_own_item() -> None:
    found = interests("  - cats\n  - text: dogs\n    audience: private\n")
    assert found == ([("cats", None), ("dogs", Audience.PRIVATE)], [])


def test_an_item_that_cannot_be_private_is_left_out() -> None:
    goals, problems = read_records(
        Goal,
        read("- id: swim\n  goal: Swim\n  steps:\n    - step: A\n    - audience: private\n"),
    )
    assert told(problems) == [("audience-apart", 5)]
    assert [(goal.goal, goal.steps) for goal in goals] == [("Swim", ())]


def test_in_a_file_that_is_a_list_it_is_the_same() -> None:
    lines = "- id: swim\n  goal: Swim\n  audience: public\n- audience: private\n"
    goals, problems = read_records(Goal, read(f"{lines}- id: run\n  goal: Run\n"))
    assert told(problems) == [("audience-apart", 4)]
    assert [goal.audience for goal in goals] == [Audience.PRIVATE, None]


def test_one_above_all_of_the_list_closes_all_of_it_whatever_comes_later() -> None:
    found, problems = interests("  - who: me\n  - cats\n  - audience: family\n  - dogs\n")
    assert found == [("cats", Audience.PRIVATE), ("dogs", Audience.PRIVATE)]
    assert problems == [("audience-apart", 2), ("audience-apart", 4)]


def test_below_a_name_in_a_list_of_people_it_leaves_out_the_name_and_is_told_once() -> None:
    project, problems = read_record(
        Project,
        read(
            "title: Oven\nshows:\n  - kind: photo\n    file: a.png\n    people:\n"
            "      - ana\n      - ben\n      - audience: family\n"
        ),
        id="oven",
    )
    assert told(problems) == [("audience-apart", 8)]
    assert [show.people for show in project.shows] == [("ana",)]


def test_words_where_there_should_be_a_block_stay_what_they_are() -> None:
    profile, problems = read_record(Profile, read("tools:\n  - pencil\n  - audience: staff\n"))
    assert told(problems) == [("audience-apart", 3), ("block-expected", 2)]
    assert profile.tools == ()


def test_an_item_of_quite_another_name_closes_nothing() -> None:
    found, problems = interests("  - cats\n  - nmae: dogs\n")
    assert found == [("cats", None)]
    assert "audience-apart" not in [code for code, _ in problems]


def test_a_dash_with_nothing_behind_it_is_told_as_a_line_that_is_not_finished() -> None:
    lines = "title: Oven\nshows:\n  - kind: photo\n    file: a.png\n    people:\n"
    project, problems = read_record(Project, read(f"{lines}      - ana\n      -\n"), id="oven")
    assert (project.shows, told(problems)) == ((), [("empty-value", 5)])


def test_a_name_that_the_items_have_says_nothing_of_who_sees_them() -> None:
    shared, problems = read_records(SharedWith, read("- who: Ms Reed\n- who: me\n"))
    assert (len(shared), problems) == (2, [])
