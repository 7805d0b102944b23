"""Whoever says in other words who may see a thing is understood as wanting fewer to see it."""

from __future__ import annotations

import pytest

from portfolio_gen.model.place import Items, Mapping, Place, Written
from portfolio_gen.reading.other_words import (
    hides,
    holds_audience,
    like_audience,
    means_audience,
    names_audience,
)

PLACE = Place(file="students/ana/projects/oven/project.md")


def block(**fields: object) -> Mapping:
    made = Mapping(PLACE)
    made.update({Written(key, PLACE): value for key, value in fields.items()})
    return made


@pytest.mark.parametrize(
    "key",
    [
        "audience", "Audiance", "confidential", "do_not_publish", "do not show", "don't publish",
        "dont-show", "draft", "hidden", "hide", "not_public", "only for", "permission",
        "permissions", "privacy", "privat", "private", "Privé", "restricted", "restricted_to",
        "secret", "seen-by", "unlisted", "unpublished", "visibility", "visible", "visible_for",
        "visible to", "who can see", "who-may-see", "Who_Sees",
    ],
)  # fmt: skip
def test_a_key_that_can_mean_nothing_else_asks_who_may_see_a_thing(key: str) -> None:
    assert means_audience(key) and like_audience(key)


@pytest.mark.parametrize(
    "key",
    ["public", "publish", "share", "Shared", "shared_to", "sharedwith", "share-with", "who"],
)
def test_some_keys_ask_it_only_right_in_the_thing(key: str) -> None:
    assert like_audience(key)
    assert not means_audience(key)


@pytest.mark.parametrize("key", ["evidence", "science", "author", "shows", "place", "published"])
def test_other_keys_ask_nothing(key: str) -> None:
    assert not like_audience(key)


@pytest.mark.parametrize(
    "word",
    [
        "confidential", "Draft", "hidden", "just me", "nobody", "no-one", "not public", "only me",
        "private", "restricted", "unlisted", "unpublished", "teachers only", "staff only",
        "only family", "Only parents",
    ],
)  # fmt: skip
def test_some_answers_can_only_mean_that_others_should_not_see_it(word: str) -> None:
    assert hides(word) and names_audience("for", word)


def test_an_answer_that_names_an_audience_was_meant_as_one() -> None:
    assert all(names_audience("for", word) for word in ("family", "school", "staff", "teachers"))
    assert names_audience("for", Items(PLACE)) is False
    both, words = Items(PLACE), Items(PLACE)
    both.extend(["family", "staff"])
    words.extend(["family", "friends of mine"])
    assert names_audience("for", both) and not names_audience("for", words)
    assert not names_audience("for", "public only") and not names_audience("for", "me")
    assert not names_audience("for", "public") and names_audience("Published", "2026")
    assert not hides(both) and not hides("finished")


def test_an_audience_may_stand_in_a_block_in_a_block() -> None:
    assert holds_audience(block(about=block(audience="private")))
    assert not holds_audience(block(about=block(title="Oven")))
    assert not holds_audience("private")
