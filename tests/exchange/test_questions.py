"""Templates ask, people answer, and the file says both."""

from __future__ import annotations

import pytest

from portfolio_gen.exchange.questions import answerable, filled, questions_of, split, without
from portfolio_gen.exchange.typed import field, slug, typed
from portfolio_gen.model.learner import Profile
from portfolio_gen.model.place import Source
from portfolio_gen.model.project import Project
from portfolio_gen.reading.tree import read_tree

TEMPLATE = "# What for?\n# Say it to a friend.\nbecause:\n\nplace: here\n# About us:\n\nby:\n"


def test_a_comment_with_an_empty_key_below_it_is_a_question() -> None:
    found = questions_of(TEMPLATE)
    assert [(question.key, question.asks) for question in found] == [
        ("because", "What for? Say it to a friend.")
    ]


def test_an_answer_stands_below_its_question_and_the_others_wait() -> None:
    text = filled("# Why?\nbecause:\n# When?\nby:\n", {"because": "I like it"})
    assert text == "# Why?\nbecause: I like it\n# When?\nby:\n"


def test_an_answer_nobody_asked_for_comes_last() -> None:
    assert filled("# Why?\nbecause:\n", {"place": "the garden"}).endswith("place: the garden\n")


def test_what_a_template_says_about_itself_is_left_out_with_all_its_lines() -> None:
    front = "# For a first project.\ntitle: First\nchanges:\n  - a\n\n# Why?\nbecause:\n"
    assert without(front, frozenset({"title", "changes"})) == "# Why?\nbecause:\n"


def test_a_question_at_the_very_top_is_kept() -> None:
    assert without("# Why?\nbecause:\n", frozenset()) == "# Why?\nbecause:\n"


def test_topics_are_split_at_arrows_and_lines_only_at_semicolons() -> None:
    assert split("topic", "sports > basketball >") == ["sports", "basketball"]
    assert split("interests", "maps, old ones; trains") == ["maps, old ones", "trains"]


def test_every_question_of_words_is_an_option_and_nothing_decided_elsewhere_is() -> None:
    project = answerable(Project)
    assert project["question"] is False and project["topic"] is True
    assert not {"id", "title", "status", "audience", "timeline", "shows", "rubric"} & set(project)
    assert answerable(Profile)["interests"] is True


AWKWARD = [
    "My project: volcano", "C# and #1 fan", "# first", "- a dash", "“smart”", "it's", 'say "hi"',
    "yes", "01234", "[x]", "{x}", "*stars*", "@bob", "a\\b", "قراءة", "ends:", "---", "~", "null",
    "x: |", "100%", "one\ntwo: three\n\n  four", "&me", "!wow", "a --- b", "?", "a\tb",
]  # fmt: skip


@pytest.mark.parametrize("words", AWKWARD)
def test_whatever_is_answered_is_read_back_as_it_was_said(words: str) -> None:
    tree, problems = read_tree(Source(path="goals.yml", text=field("because", words)))
    assert not [problem for problem in problems if problem.weight == "must-fix"]
    assert str(tree["because"]).strip() == words


def test_plain_words_get_no_quotes() -> None:
    assert typed("Can I cook with sunlight, really?") == "Can I cook with sunlight, really?"


@pytest.mark.parametrize(
    ("title", "name"),
    [("My Solar Oven!", "my-solar-oven"), ("Lucía's soufflé", "lucias-souffle"), ("عود", "")],
)
def test_a_short_name_has_only_letters_that_every_computer_knows(title: str, name: str) -> None:
    assert slug(title) == name
