"""A learner as they were known on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from portfolio_gen.analysis.as_known import as_known_on
from portfolio_gen.model.learner import Learner
from tests.analysis.grown import ana, rated, self_rated

MARCH, MAY = date(2026, 3, 31), date(2026, 5, 31)


def learner(**fields: Any) -> Learner:
    return Learner.model_validate({"id": "ana", **fields})


def test_what_was_said_or_written_later_is_not_there() -> None:
    one = ana(
        rated("2026-03-05", "beginning"),
        rated("2026-05-05", "meeting"),
        assessments=[self_rated("2026-03-04", "beginning"), self_rated("2026-05-04", "meeting")],
    )
    then = as_known_on(one, MARCH).projects[0]
    assert [said.date.month for said in then.feedback] == [3]
    assert [said.date.month for said in then.assessments] == [3]
    assert as_known_on(one, MAY) == one


def test_a_journal_ends_on_the_day() -> None:
    entries = [{"id": day, "date": day} for day in ("2026-03-31", "2026-04-01")]
    assert [one.id for one in as_known_on(learner(journal=entries), MARCH).journal] == [
        "2026-03-31"
    ]


def test_a_project_in_which_everything_happened_later_had_not_begun() -> None:
    later = ana(rated("2026-05-05", "meeting"))
    assert as_known_on(later, MARCH).projects == ()


def test_a_plan_for_later_hides_nothing() -> None:
    planned = ana(timeline=[{"step": "Build", "by": "2026-12-01"}])
    assert len(as_known_on(planned, MARCH).projects) == 1


def test_work_finished_later_was_still_being_done() -> None:
    steps = [
        {"step": "Plan", "done": "2026-03-01"},
        {"step": "Build", "by": "2026-04-01", "done": "2026-05-01"},
    ]
    one = ana(timeline=steps, status="finished", showcase={"because": "Proud"})
    then = as_known_on(one, MARCH).projects[0]
    assert (then.status, then.showcase) == ("working", None)
    assert [step.done is not None for step in then.timeline] == [True, False]


def test_a_goal_that_was_kept_later_was_active() -> None:
    goal = {
        "id": "swim", "goal": "Swim", "status": "kept",
        "steps": [
            {"step": "One length", "done": "2026-03-02"},
            {"step": "Ten", "done": "2026-05-02"},
        ],
        "check_ins": [{"date": "2026-05-01", "note": "Nearly"}],
    }  # fmt: skip
    then = as_known_on(learner(goals=[goal]), MARCH).goals[0]
    assert (then.status, then.check_ins, then.steps[1].done) == ("active", (), None)
    assert as_known_on(learner(goals=[goal]), date(2026, 1, 1)).goals == ()


def test_lines_of_a_profile_that_say_since_when() -> None:
    profile = {"strengths": [{"text": "I build", "as_of": "2026-05-01"}, "I ask"]}
    then = as_known_on(learner(profile=profile), MARCH)
    assert [str(line) for line in then.profile.strengths] == ["I ask"]
