"""When a learner stands on a teacher's list, and who stands first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from portfolio_gen.analysis.glances import AtAGlance, Cell, SetWork, Suggestion
from portfolio_gen.analysis.needs import (
    ANSWER_AFTER,
    FEWEST_GAPS,
    NEW_AFTER,
    RATING_AFTER,
    SEEN_AFTER,
    WEIGHTS,
    Need,
    needs_of,
    urgency,
)
from portfolio_gen.model.school import School, SchoolYear
from tests.analysis.test_at_a_glance import TODAY, school

BEGAN = date(2026, 8, 31)
SCHOOL = school(
    assignments=[
        {"id": "task", "title": "Task", "due": "2026-11-02"},
        {"id": "of-last-year", "title": "Old", "due": "2026-06-02"},
    ]
)
YEAR = SchoolYear(starts=BEGAN, ends=date(2027, 6, 18))
WITH_YEAR = SCHOOL.model_copy(
    update={"settings": SCHOOL.settings.model_copy(update={"year": YEAR})}
)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def fine(**fields: Any) -> AtAGlance:
    """A learner with whom everything is well, but for what a test changes."""
    nothing = {"cells": {}, "gaps": (), "far_apart": (), "waiting": (), "unanswered": ()}
    return AtAGlance(**{"worked": TODAY, "seen": TODAY, "set_work": (), **nothing, **fields})


def needs(glance: AtAGlance, of: School = WITH_YEAR) -> list[str]:
    return [one.kind for one in needs_of(glance, of, TODAY)]


def work(assignment: str = "task", **fields: Any) -> SetWork:
    plain = {"status": "open", "done_on": None, "overdue": True, "targets": 2}
    return SetWork(**{"assignment": assignment, "missing": ("SCI.INQ",), **plain, **fields})


def suggestion(days: int) -> Suggestion:
    return Suggestion(project="work", who="ms-okafor", day=ago(days), text="Ask")


def test_somebody_with_whom_all_is_well_needs_nobody() -> None:
    assert needs(fine()) == []


def test_an_overdue_assignment_says_since_when_and_what_is_missing() -> None:
    (need,) = needs_of(fine(set_work=(work(),)), WITH_YEAR, TODAY)
    assert (need.kind, need.about, need.codes, need.days) == ("overdue", "task", ("SCI.INQ",), 20)
    assert needs(fine(set_work=(work(overdue=False),))) == []


@pytest.mark.parametrize(
    ("kind", "after", "glance"),
    [
        ("waiting", RATING_AFTER, lambda days: fine(waiting=(("work", ago(days)),))),
        ("unanswered", ANSWER_AFTER, lambda days: fine(unanswered=(suggestion(days),))),
        ("nothing-new", NEW_AFTER, lambda days: fine(worked=ago(days))),
        ("unseen", SEEN_AFTER, lambda days: fine(seen=ago(days))),
    ],
)
def test_something_waits_from_its_day_on_and_not_a_day_before(kind, after, glance) -> None:
    assert needs(glance(after)) == [kind]
    assert needs(glance(after - 1)) == []


def test_nobody_has_to_have_been_seen_in_the_first_weeks_of_a_year() -> None:
    never = fine(seen=None, worked=None)
    first_weeks = BEGAN + timedelta(days=NEW_AFTER - 1)
    assert needs_of(never, WITH_YEAR, first_weeks) == ()
    last_year = fine(seen=date(2026, 6, 1), worked=date(2026, 6, 1))
    assert needs_of(last_year, WITH_YEAR, first_weeks) == ()
    assert needs(never) == ["unseen", "nothing-new"]
    assert needs(never, SCHOOL) == ["unseen", "nothing-new"], "no year is known"


def test_what_is_older_than_the_year_is_left_out() -> None:
    old = fine(
        set_work=(work("of-last-year"),),
        waiting=(("work", date(2026, 5, 8)),),
        unanswered=(suggestion(200),),
    )
    assert needs(old) == []
    assert needs(old, SCHOOL) == ["waiting", "overdue", "unanswered"], "no year is known"


def test_each_topic_far_apart_is_one_need() -> None:
    own = fine(far_apart=("SCI.INQ", "ART.MAKE"))
    assert [one.codes for one in needs_of(own, WITH_YEAR, TODAY)] == [("SCI.INQ",), ("ART.MAKE",)]


def cell(place: int | None, state: str = "confirmed") -> Cell:
    return Cell(state=state, place=place, own=None, day=None)


@pytest.mark.parametrize(("below", "above", "told"), [(4, 4, True), (4, 5, False), (3, 0, False)])
def test_gaps_are_told_from_four_on_and_when_they_are_half(below, above, told) -> None:
    cells = {f"LOW.{one}": cell(2) for one in range(below)}
    cells |= {f"TOP.{one}": cell(3) for one in range(above)}
    cells |= {f"NOT.{one}": cell(None, "not-started") for one in range(20)}
    own = fine(cells=cells, gaps=tuple(code for code in cells if "TOP" not in code))
    assert FEWEST_GAPS == 4
    found = needs_of(own, WITH_YEAR, TODAY)
    assert [one.kind for one in found] == (["gaps"] if told else [])
    assert not told or found[0].codes == tuple(f"LOW.{one}" for one in range(below))


def test_the_heaviest_need_comes_first_and_of_equals_the_oldest() -> None:
    own = fine(
        far_apart=("SCI.INQ",),
        unanswered=(suggestion(60),),
        waiting=(("work", ago(10)),),
        set_work=(work(),),
    )
    assert needs(own) == ["overdue", "waiting", "unanswered", "far-apart"]


def test_whoever_comes_to_most_stands_first_and_of_equals_whoever_waited_longest() -> None:
    heavy = (Need(kind="overdue", days=1), Need(kind="gaps"))
    old = (Need(kind="waiting", days=90),)
    young = (Need(kind="unseen", days=30),)
    assert WEIGHTS["overdue"] == WEIGHTS["waiting"] == WEIGHTS["unseen"]
    assert sorted([(), young, old, heavy], key=urgency) == [heavy, old, young, ()]
