"""Where a learner is: five states, gaps, and assignments that nobody can tick."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from portfolio_gen.analysis.growth import STATES, growth_of
from portfolio_gen.analysis.knowledge import mastered
from tests.analysis.grown import TODAY, ana, rated, school, self_rated

FAIR_TEST = {
    "id": "fair-test", "title": "A fair test", "classes": ["harbor"],
    "assigned": "2026-02-01", "due": "2026-03-01",
    "targets": ["SCI.INQ@meeting", "SCI.DATA@2"],
}  # fmt: skip


def set_work(**changes: Any) -> Any:
    return school(assignments=[FAIR_TEST | changes])


def state(learner: Any, code: str = "SCI.INQ", **fields: Any) -> str:
    return growth_of(learner, school(**fields), TODAY).by_code[code].state


# -- states --


def test_five_states_are_told_apart() -> None:
    nothing, asked = ana(rubric=None), {"assignments": [FAIR_TEST]}
    assert state(nothing) == "not-started"
    assert state(nothing, **asked) == "missed"
    assert state(ana()) == "no-evidence"
    assert state(ana(assessments=[self_rated("2026-03-05", "meeting")])) == "self-only"
    assert state(ana(rated("2026-03-05", "meeting"))) == "confirmed"
    assert len(STATES) == 5


def test_a_classmate_confirms_nothing() -> None:
    assert state(ana(rated("2026-03-05", "leading", by="peer"))) == "self-only"


def test_an_assignment_that_is_not_due_yet_is_no_missed_chance() -> None:
    learner = ana(rubric=None)
    assert state(learner, assignments=[FAIR_TEST | {"due": "2026-12-01"}]) == "no-evidence"
    assert state(learner, assignments=[FAIR_TEST | {"assigned": "2026-12-01"}]) == "not-started"


def test_work_that_came_is_no_missed_chance() -> None:
    learner = ana(rubric=None, assignment="fair-test")
    assert state(learner, assignments=[FAIR_TEST]) == "no-evidence"


def test_the_place_missed_is_the_level_that_was_asked_for() -> None:
    found = growth_of(ana(rubric=None), set_work(), TODAY).by_code
    assert [found["SCI.INQ"].missed_at(place) for place in (2, 3)] == [False, True]
    assert [found["SCI.DATA"].missed_at(place) for place in (2, 3)] == [True, False]


# -- gaps and time --


def test_gaps_are_what_is_not_confirmed_at_the_target_the_missed_first() -> None:
    learner = ana(
        rated("2026-03-05", "exceeding"), rated("2026-03-05", "developing", code="ART.MAKE")
    )
    growth = growth_of(learner, set_work(), TODAY)
    assert [one.competency.id for one in growth.gaps()] == ["SCI.DATA", "ART.MAKE"]


def test_the_path_says_how_the_level_changed_from_day_to_day() -> None:
    learner = ana(
        rated("2026-05-05", "exceeding"),
        rated("2026-03-05", "beginning"),
        rated("2026-04-05", "leading", by="peer"),
    )
    one = growth_of(learner, school(), TODAY).by_code["SCI.INQ"]
    assert one.path == ((date(2026, 3, 5), 1), (date(2026, 5, 5), 4))
    assert (one.baseline, one.place, one.peer.place) == (1, 4, 5)


# -- assignments --


def status(learner: Any, **changes: Any) -> Any:
    return growth_of(learner, set_work(**changes), TODAY).assignments[0]


def test_an_assignment_is_open_partly_done_or_done_by_its_targets_alone() -> None:
    one = rated("2026-02-20", "meeting")
    other = rated("2026-02-24", "developing", code="SCI.DATA")
    assert status(ana()).status == "open"
    partly = status(ana(one))
    assert (partly.status, [target.competency for target in partly.missing]) == (
        "partly", ["SCI.DATA"],
    )  # fmt: skip
    done = status(ana(one, other))
    assert (done.status, done.done_on) == ("done", date(2026, 2, 24))
    assert [target.met_by.project for target in done.met] == ["oven", "oven"]


def test_a_level_below_the_target_or_from_a_learner_meets_nothing() -> None:
    assert status(ana(rated("2026-02-20", "developing"))).status == "open"
    assert status(ana(rated("2026-02-20", "leading", by="peer"))).status == "open"
    assert status(ana(assessments=[self_rated("2026-02-20", "leading")])).status == "open"


def test_what_was_rated_before_it_was_set_counts_only_for_the_work_handed_in() -> None:
    early = rated("2026-01-05", "meeting")
    assert status(ana(early)).met == ()
    assert len(status(ana(early, assignment="fair-test")).met) == 1


def test_it_is_for_its_classes_and_for_whoever_answers_it() -> None:
    elsewhere = set_work(classes=["willow"])
    assert growth_of(ana(), elsewhere, TODAY).assignments == ()
    assert growth_of(ana(assignment="fair-test"), elsewhere, TODAY).assignments
    assert growth_of(ana(), set_work(classes=[]), TODAY).assignments


@pytest.mark.parametrize(("due", "overdue"), [("2026-03-01", True), ("2026-12-01", False)])
def test_it_is_overdue_when_its_day_is_over_and_a_target_missing(due: str, overdue: bool) -> None:
    assert status(ana(), due=due).overdue is overdue


def test_without_targets_nothing_is_ever_done() -> None:
    assert status(ana(), targets=[]).status == "open"


# -- what is mastered --

TWO_ROWS = {
    "criteria": [
        {"id": "plan", "name": "Plan", "competency": "SCI.INQ"},
        {"id": "look", "name": "Look"},
    ]
}


def known(*levels: str, **project: Any) -> int:
    ratings = dict(zip(("plan", "look"), ({"level": one} for one in levels), strict=False))
    said = rated("2026-03-05", "meeting") | {"ratings": ratings}
    fields = {"rubric": TWO_ROWS, "status": "finished", "topic": ["Energy"]} | project
    return len(mastered(ana(said, **fields), school().settings.levels, 3))


def test_a_topic_is_known_when_every_row_of_finished_work_is_confirmed() -> None:
    assert known("meeting", "exceeding") == 1
    assert known("meeting", "developing") == 0
    assert known("meeting") == 0
    assert known("meeting", "meeting", status="working") == 0
    assert known("meeting", "meeting", topic=[]) == 0


def test_only_staff_confirm_what_is_known() -> None:
    said = rated("2026-03-05", "meeting", by="peer") | {
        "ratings": {"plan": {"level": "leading"}, "look": {"level": "leading"}}
    }
    learner = ana(said, rubric=TWO_ROWS, status="finished", topic=["Energy"])
    assert mastered(learner, school().settings.levels, 3) == ()
