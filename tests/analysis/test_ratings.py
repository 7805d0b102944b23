"""From ratings to a level, by each of a school's three rules."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio_gen.analysis.fingerprint import rubric_fingerprint
from portfolio_gen.analysis.ratings import Given, path_of, ratings_of, rolled_up
from tests.analysis.grown import LEVELS, ana, rated, school, self_rated

SCALE = school().settings.levels
RULES = ("latest", "highest", "decaying_average")

#: Worked out by hand: days with the places given on them, then what each rule comes to.
TABLE = [
    ([("2026-01-10", 2)], 2, 2, 2),
    ([("2026-01-10", 2), ("2026-02-10", 4)], 4, 4, 3),  # 0.65 * 4 + 0.35 * 2 = 3.30
    ([("2026-01-10", 4), ("2026-02-10", 2)], 2, 4, 3),  # 0.65 * 2 + 0.35 * 4 = 2.70
    ([("2026-01-10", 5), ("2026-02-10", 1), ("2026-03-10", 1)], 1, 5, 1),  # 2.40, then 1.49
    ([("2026-01-10", 1), ("2026-02-10", 5), ("2026-03-10", 5)], 5, 5, 5),  # 3.60, then 4.51
    ([("2026-01-10", 2), ("2026-01-10", 3)], 3, 3, 3),  # 0.65 * 3 + 0.35 * 2 = 2.65
]


def of(day: str, place: int, rater: str = "teacher") -> Given:
    return Given(
        competency="SCI.INQ", place=place, rater=rater, who="x", day=date.fromisoformat(day),
        project="oven",
    )  # fmt: skip


@pytest.mark.parametrize(("ratings", "latest", "highest", "decaying"), TABLE)
def test_each_rule_as_worked_out_by_hand(
    ratings: list[tuple[str, int]], latest: int, highest: int, decaying: int
) -> None:
    ones = [of(*one) for one in ratings]
    assert [rolled_up(rule, ones) for rule in RULES] == [latest, highest, decaying]


@pytest.mark.parametrize("rule", RULES)
def test_no_rating_is_no_level_and_never_the_lowest(rule: str) -> None:
    assert rolled_up(rule, []) is None
    assert rolled_up(rule, [of("2026-01-10", 4, "self"), of("2026-01-11", 3, "peer")]) is None


RATINGS = st.lists(
    st.builds(
        of,
        st.dates(date(2025, 9, 1), date(2026, 6, 30)).map(str),
        st.integers(1, 5),
        st.sampled_from(["teacher", "librarian", "mentor", "self", "peer"]),
    ),
    max_size=9,
)


@given(RATINGS, st.randoms(use_true_random=False))
def test_the_order_of_files_makes_no_difference(ones: list[Given], chance: random.Random) -> None:
    mixed = [*ones]
    chance.shuffle(mixed)
    assert [rolled_up(rule, ones) for rule in RULES] == [rolled_up(rule, mixed) for rule in RULES]


@given(RATINGS)
def test_what_learners_say_never_changes_a_level(ones: list[Given]) -> None:
    staff = [one for one in ones if one.by_staff]
    assert [rolled_up(rule, ones) for rule in RULES] == [rolled_up(rule, staff) for rule in RULES]


@given(RATINGS, RATINGS)
def test_more_evidence_never_lowers_the_highest(before: list[Given], more: list[Given]) -> None:
    assert (rolled_up("highest", [*before, *more]) or 0) >= (rolled_up("highest", before) or 0)


@given(RATINGS)
def test_the_way_to_a_level_is_what_it_was_after_each_day(ones: list[Given]) -> None:
    for rule in RULES:
        for day, place in path_of(rule, ones):
            assert place == rolled_up(rule, [one for one in ones if one.day <= day])


@given(RATINGS)
def test_a_level_lies_between_the_lowest_and_the_highest_that_staff_gave(ones: list[Given]) -> None:
    places = [one.place for one in ones if one.by_staff]
    for rule in RULES if places else ():
        assert min(places) <= rolled_up(rule, ones) <= max(places)


def test_a_rating_of_a_criterion_is_one_of_its_competency() -> None:
    found = ratings_of(ana(assessments=[self_rated("2026-03-05", "developing")]), SCALE)
    one, = found["SCI.INQ"]
    assert (one.rater, one.place, one.criterion, one.who) == ("self", 2, "My plan", None)


def test_a_number_is_a_place_on_the_scale_and_an_unknown_level_is_nothing() -> None:
    found = ratings_of(ana(rated("2026-03-05", "3"), rated("2026-03-06", "superb")), SCALE)
    assert [one.place for one in found["SCI.INQ"]] == [3]


def test_whoever_rates_the_competency_itself_means_that() -> None:
    said = rated("2026-03-05", "exceeding", ratings={"plan": {"level": "beginning"}})
    assert [one.place for one in ratings_of(ana(said), SCALE)["SCI.INQ"]] == [4]


def test_a_rating_on_an_earlier_version_of_the_rubric_says_so() -> None:
    learner = ana()
    now = rubric_fingerprint(learner.projects[0].rubric)
    said = [
        {**self_rated("2026-03-05", "developing"), "rubric": "0123456789ab"},
        {**self_rated("2026-03-06", "meeting"), "rubric": now},
        self_rated("2026-03-07", "meeting"),
    ]
    found = ratings_of(ana(assessments=said), SCALE)["SCI.INQ"]
    assert [one.earlier for one in found] == [True, False, False]


def test_the_scale_of_the_fixture_has_five_levels() -> None:
    assert len(SCALE) == len(LEVELS) == 5
