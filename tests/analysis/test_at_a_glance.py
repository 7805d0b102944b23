"""What a teacher of ninety is told of one learner; each fact from a record written by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from portfolio_gen.analysis.at_a_glance import at_a_glance
from portfolio_gen.analysis.glances import AtAGlance
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.school import School

TODAY = date(2026, 11, 22)
LEVELS = ("beginning", "developing", "meeting", "exceeding", "leading")
CODES = ("SCI.INQ", "SCI.DATA", "MATH.NUM", "ART.MAKE", "HAB.TRY")
RUBRIC = {"criteria": [{"id": "plan", "name": "Plan", "competency": "SCI.INQ"}]}


def school(**fields: Any) -> School:
    """A school of five levels and five topics."""
    return School.model_validate(
        {
            "settings": {
                "name": "Alder Creek School",
                "levels": [{"id": one, "name": one.capitalize()} for one in LEVELS],
                "target_level": "meeting",
            },
            "frameworks": [
                {
                    "id": "alder",
                    "title": "Alder",
                    "competencies": [{"id": code, "title": code} for code in CODES],
                }
            ],
            **fields,
        }
    )


def rated(day: str, level: str) -> dict[str, Any]:
    """A self-assessment of the one criterion."""
    return {"date": day, "ratings": {"plan": {"level": level, "because": "x"}}}


def said(day: str, code: str = "", level: str = "", **fields: Any) -> dict[str, Any]:
    """Feedback from a teacher, with a rating of a topic where one is named."""
    competencies = {code: {"level": level, "because": "x"}} if code else {}
    who = {"who": "ms-okafor", "rater": "teacher", "learner": "ana", "project": "work"}
    return who | {"date": day, "competencies": competencies, "saw": "It"} | fields


def glance(**fields: Any) -> AtAGlance:
    """How a learner is, whose one project is changed as a test wants it."""
    of_school = fields.pop("school", school())
    projects = [{"id": "work", "title": "Work", "status": "working", **fields}]
    roster = {"id": "ana", "name": "Ana", "classes": ["harbor"]}
    ana = Learner.model_validate({"id": "ana", "roster": roster, "projects": projects})
    return at_a_glance(ana, of_school, TODAY)


def with_task(due: str, *targets: str) -> School:
    task = {"id": "task", "title": "Task", "assigned": "2026-09-01", "due": due}
    return school(assignments=[task | {"targets": targets, "classes": ["harbor"]}])


def test_five_states_are_told_apart() -> None:
    own = glance(
        school=with_task("2026-11-01", "MATH.NUM@meeting"),
        rubric=RUBRIC,
        competencies=["SCI.DATA"],
        assessments=[rated("2026-11-01", "exceeding")],
        feedback=[said("2026-11-02", "ART.MAKE", "developing")],
    )
    states = {code: cell.state for code, cell in own.cells.items()}
    assert states == {
        "SCI.INQ": "self-only",
        "SCI.DATA": "no-evidence",
        "MATH.NUM": "missed",
        "ART.MAKE": "confirmed",
        "HAB.TRY": "not-started",
    }
    assert own.cells["ART.MAKE"].place == 2 and own.cells["ART.MAKE"].day == date(2026, 11, 2)
    assert own.cells["SCI.INQ"].place is None and own.cells["SCI.INQ"].own == 4


def test_what_was_missed_is_the_most_pressing_gap_and_what_is_reached_is_none() -> None:
    own = glance(
        school=with_task("2026-11-01", "MATH.NUM@meeting"),
        feedback=[
            said("2026-11-02", "ART.MAKE", "developing"),
            said("2026-11-02", "SCI.INQ", "meeting"),
        ],
    )
    assert own.gaps[:2] == ("MATH.NUM", "ART.MAKE") and "SCI.INQ" not in own.gaps


@pytest.mark.parametrize(("level", "far"), [("leading", ("SCI.INQ",)), ("meeting", ())])
def test_two_levels_are_far_apart_and_one_is_not(level: str, far: tuple[str, ...]) -> None:
    own = glance(
        rubric=RUBRIC,
        assessments=[rated("2026-11-01", level)],
        feedback=[said("2026-11-02", "SCI.INQ", "developing")],
    )
    assert own.far_apart == far


def test_the_farthest_apart_comes_first() -> None:
    rubric = {
        "criteria": [*RUBRIC["criteria"], {"id": "sum", "name": "S", "competency": "MATH.NUM"}]
    }
    ratings = {"plan": {"level": "meeting"}, "sum": {"level": "leading"}}
    own = glance(
        rubric=rubric,
        assessments=[{"date": "2026-11-01", "ratings": ratings}],
        feedback=[
            said("2026-11-02", "SCI.INQ", "beginning"),
            said("2026-11-02", "MATH.NUM", "beginning"),
        ],
    )
    assert own.far_apart == ("MATH.NUM", "SCI.INQ")


def test_a_rating_of_ones_own_waits_until_staff_rate() -> None:
    waiting = glance(rubric=RUBRIC, assessments=[rated("2026-11-01", "meeting")])
    assert waiting.waiting == (("work", date(2026, 11, 1)),)
    only_words = glance(
        rubric=RUBRIC,
        assessments=[rated("2026-11-01", "meeting")],
        feedback=[said("2026-11-02")],
    )
    assert only_words.waiting, "words are no rating"
    answered = glance(
        rubric=RUBRIC,
        assessments=[rated("2026-11-01", "meeting")],
        feedback=[said("2026-11-02", "SCI.INQ", "meeting")],
    )
    assert answered.waiting == ()


def test_a_suggestion_waits_until_something_follows_it() -> None:
    asked = [said("2026-11-02", next="Ask somebody older.")]
    (suggestion,) = glance(feedback=asked).unanswered
    assert (suggestion.project, suggestion.who, suggestion.day, suggestion.text) == (
        "work", "ms-okafor", date(2026, 11, 2), "Ask somebody older.",
    )  # fmt: skip
    step = {"step": "ask", "done": "2026-11-04"}
    assert glance(feedback=asked, timeline=[step]).unanswered == ()
    assert glance(feedback=asked, status="finished").unanswered == ()
    assert glance(feedback=[said("2026-11-02")]).unanswered == ()


def test_only_the_newest_suggestion_of_a_project_is_told() -> None:
    asked = [said("2026-11-02", next="First"), said("2026-11-09", next="Second")]
    assert [one.text for one in glance(feedback=asked).unanswered] == ["Second"]


def test_a_reflection_about_the_feedback_is_an_answer() -> None:
    ana = Learner.model_validate(
        {
            "id": "ana",
            "projects": [
                {
                    "id": "work",
                    "title": "Work",
                    "status": "working",
                    "feedback": [said("2026-11-02", next="Ask")],
                }
            ],
            "journal": [{"id": "2026-11-05-yes", "date": "2026-11-05", "about": ["feedback:work"]}],
        }
    )
    own = at_a_glance(ana, school(), TODAY)
    assert own.unanswered == () and own.worked == date(2026, 11, 5)


def test_when_they_worked_and_when_they_were_seen() -> None:
    own = glance(
        timeline=[{"step": "a", "done": "2026-10-01"}, {"step": "b", "by": "2026-11-20"}],
        feedback=[
            said("2026-10-05"),
            said("2026-11-10") | {"rater": "peer", "who": "ben"},
            said("2026-12-24"),
        ],
    )
    assert own.worked == date(2026, 10, 1), "what is planned is not done"
    assert own.seen == date(2026, 10, 5), "a classmate is not staff, and Christmas is to come"
    nobody = glance()
    assert nobody.worked is None and nobody.seen is None


@pytest.mark.parametrize(
    ("due", "feedback", "expected"),
    [
        ("2026-12-01", (), ("open", False, ("SCI.INQ", "ART.MAKE"))),
        ("2026-11-21", (), ("open", True, ("SCI.INQ", "ART.MAKE"))),
        ("2026-11-21", ("SCI.INQ",), ("partly", True, ("ART.MAKE",))),
        ("2026-11-21", ("SCI.INQ", "ART.MAKE"), ("done", False, ())),
    ],
)
def test_how_far_an_assignment_is(due: str, feedback: tuple[str, ...], expected: tuple) -> None:
    own = glance(
        school=with_task(due, "SCI.INQ@meeting", "ART.MAKE@beginning"),
        feedback=[said("2026-11-02", code, "meeting") for code in feedback],
    )
    (work,) = own.set_work
    assert (work.status, work.overdue, work.missing) == expected
    assert work.targets == 2 and (work.done_on is None) == (expected[0] != "done")
