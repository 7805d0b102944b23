"""Whose work goes home with one learner: what shares a topic, a link or a team with their own."""

from __future__ import annotations

import pytest

from portfolio_gen.analysis.nearby import near_to, nearby_of, with_near
from portfolio_gen.model.learner import Learner


def learner(name: str, *projects: dict) -> Learner:
    return Learner(id=name, projects=[{"title": one["id"], **one} for one in projects])


def near(*learners: Learner, own: str = "ana") -> dict[str, tuple[str, ...]]:
    return near_to(own, {str(one.id): nearby_of(one) for one in learners})


ANA = learner(
    "ana",
    {"id": "oven", "topic": ["Energy", "sun"], "builds_on": ["ben/kite"], "team": ["cleo"]},
    {"id": "diary"},
)


@pytest.mark.parametrize(
    "other",
    [
        {"id": "lamp", "topic": ["energy", "wires"]},
        {"id": "kite", "topic": ["wind"]},
        {"id": "tower", "team": ["dan", "ana"]},
    ],
    ids=["a broad topic in other capitals", "a link", "a team"],
)
def test_work_that_shares_something_is_near(other: dict) -> None:
    assert near(ANA, learner("ben", other))["ben"] == (other["id"],)


@pytest.mark.parametrize(
    "other",
    [
        {"id": "far", "topic": ["sun", "energy"]},
        {"id": "kites", "topic": ["wind"]},
        {"id": "blank"},
        {"id": "tower", "team": ["dan"]},
        {"id": "answer", "builds_on": ["ana/oven"]},
    ],
    ids=["a narrow topic", "nearly a link", "nothing", "another team", "a link the other way"],
)
def test_other_work_is_not_and_its_learner_is_not_there(other: dict) -> None:
    assert near(ANA, learner("ben", other)) == {"ana": ("oven", "diary")}


def test_only_the_near_work_of_somebody_comes_along() -> None:
    ben = learner("ben", {"id": "kite"}, {"id": "far", "topic": ["history"]})
    assert near(ANA, ben)["ben"] == ("kite",)


def test_a_link_means_one_learners_work_and_not_that_of_another() -> None:
    assert near(ANA, learner("dan", {"id": "kite"})) == {"ana": ("oven", "diary")}


def test_who_is_in_the_team_is_there_even_without_near_work() -> None:
    assert near(ANA, learner("cleo", {"id": "far", "topic": ["history"]}))["cleo"] == ()


def test_whoever_has_no_work_is_alone() -> None:
    assert near(learner("ana"), learner("ben", {"id": "blank"})) == {"ana": ()}


def test_in_an_edition_without_its_learner_nobody_is_near() -> None:
    assert near(learner("ben", {"id": "kite"}), ANA, own="dan") == {}


def test_what_is_not_near_is_taken_out() -> None:
    assert [str(one.id) for one in with_near(ANA, ("diary",)).projects] == ["diary"]
    assert len(with_near(ANA, ("oven", "diary")).projects) == 2
