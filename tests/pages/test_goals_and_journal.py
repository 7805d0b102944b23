"""R: goals, reflections beside their things, and what was said would be done."""

from __future__ import annotations

from tests.pages.small_shown import OVEN, found, html_of, learner, read, shown_of

GOALS = "learners/ana/goals/"
GOAL = {
    "id": "read-daily",
    "goal": "Read every evening",
    "kind": "habit",
    "because": "I fall asleep over it",
    "by": "2026-12-18",
    "will_see": "A dot on the calendar",
    "competency": "SCI.INQ",
    "steps": [{"step": "Get a book", "done": "2026-01-14"}, {"step": "Finish it"}],
    "check_ins": [{"date": "2026-02-26", "note": "18 of 21"}],
}


def entry(name: str, **fields) -> dict:
    story = {"text": f"Words of {name}.", "file": f"students/ana/journal/{name}.md"}
    return {"id": name, "date": name[:10], "story": story, **fields}


def test_r1_a_goal_with_its_reason_steps_and_check_ins() -> None:
    html = html_of(shown_of(learner(goals=[GOAL])), GOALS)
    (goal,) = found(html, ".pg-goal")
    for words in (
        "Read every evening",
        "A habit",
        "Asking and investigating",
        "by December 18, 2026",
        "Because: I fall asleep over it",
        "You will see: A dot on the calendar",
        "Get a book done January 14, 2026",
        "Finish it to do",
        "February 26, 2026 18 of 21",
    ):
        assert words in goal


def test_r1_kept_changed_and_let_go_stand_apart() -> None:
    goals = [
        GOAL | {"id": status, "goal": f"Goal {status}", "status": status}
        for status in ("let-go", "active", "changed", "kept")
    ]
    html = html_of(shown_of(learner(goals=goals)), GOALS)
    assert found(html, "h2") == ["Working on it now", "Kept", "Changed on the way", "Let go"]


def test_r2_a_reflection_stands_beside_its_project() -> None:
    journal = [entry("2026-03-05-soggy", title="Soggy", about=["project:oven"])]
    shown = shown_of(learner(projects=[OVEN], journal=journal))
    assert "Soggy" in found(html_of(shown, "learners/ana/projects/oven/"), ".pg-note")[0]
    about = found(html_of(shown, "learners/ana/journal/2026-03-05-soggy/"), ".pg-about")
    assert about == [
        "Project How hot can a pizza box get? What makes a cardboard solar oven hotter?"
    ]


def test_r2_a_reflection_stands_beside_its_goal() -> None:
    journal = [entry("2026-03-05-dots", title="Dots", about=["goal:read-daily"])]
    shown = shown_of(learner(goals=[GOAL], journal=journal))
    assert "Dots" in found(html_of(shown, GOALS), ".pg-goal .pg-proof")[0]
    (about,) = found(html_of(shown, "learners/ana/journal/2026-03-05-dots/"), ".pg-about")
    assert about.startswith("Goal Read every evening")


def test_r2_a_reflection_stands_beside_its_criterion_and_the_feedback() -> None:
    rubric = {"criteria": [{"id": "data", "name": "My numbers", "competency": "SCI.INQ"}]}
    feedback = {"learner": "ana", "project": "oven", "date": "2026-03-01", "who": "ms-okafor"}
    journal = [
        entry("2026-03-05-a", title="Numbers", about=["competency:SCI.INQ"]),
        entry("2026-03-06-b", title="What she said", about=["feedback:oven"]),
    ]
    oven = OVEN | {"rubric": rubric, "feedback": [feedback | {"saw": "Steam"}]}
    shown = shown_of(learner(projects=[oven], journal=journal))
    html = html_of(shown, "learners/ana/projects/oven/")
    assert found(html, ".pg-rubric .pg-proof") == ["I wrote about this: Numbers"]
    assert "What she said" in found(html, "section[aria-labelledby='feedback']")[0]
    beside = found(html_of(shown, "learners/ana/journal/2026-03-06-b/"), ".pg-about")
    assert beside == ["Feedback on How hot can a pizza box get? Steam"]


def test_r2_a_thing_this_edition_does_not_show_leaves_no_trace() -> None:
    journal = [entry("2026-03-05-a", about=["project:secret", "goal:secret", "feedback:secret"])]
    html = html_of(shown_of(learner(journal=journal)), "learners/ana/journal/2026-03-05-a/")
    assert "secret" not in html and found(html, ".pg-about") == []


def test_r3_said_i_would_is_paired_with_what_came_of_it() -> None:
    journal = [
        entry("2026-02-06-thumb", title="My thumb is slow", next="Ask about 0.643"),
        entry("2026-02-20-air", title="It was the air", answers="2026-02-06-thumb"),
    ]
    shown = shown_of(learner(journal=journal, goals=[GOAL]))
    (promise,) = found(html_of(shown, GOALS), ".pg-promise")
    assert promise.startswith("Ask about 0.643 I said so on February 6, 2026 in My thumb is slow")
    assert "And then, February 20, 2026: It was the air" in promise
    later = html_of(shown, "learners/ana/journal/2026-02-20-air/")
    assert found(later, ".pg-about--promise")[0].startswith("I said I would Ask about 0.643")


def test_r3_an_open_promise_says_so_without_blame() -> None:
    journal = [entry("2026-02-06-thumb", next="Ask about 0.643")]
    html = html_of(shown_of(learner(journal=journal, goals=[GOAL])), GOALS)
    assert found(html, ".pg-promise__open") == ["Nothing written about it yet"]


def test_r3_an_entry_cannot_answer_one_that_comes_after_it() -> None:
    journal = [
        entry("2026-02-06-thumb", answers="2026-02-20-air"),
        entry("2026-02-20-air", next="Ask about 0.643"),
    ]
    html = html_of(shown_of(learner(journal=journal, goals=[GOAL])), GOALS)
    assert len(found(html, ".pg-promise__open")) == 1


def test_the_journal_is_in_order_newest_first_by_school_year() -> None:
    journal = [entry("2025-10-01-a", title="Old"), entry("2026-10-01-b", title="New")]
    html = html_of(shown_of(learner(journal=journal)), "learners/ana/journal/")
    assert found(html, "h2") == ["2026–27", "2025–26"]
    assert found(html, ".pg-note__title") == ["New", "Old"]


def test_a_reflection_leads_to_the_one_before_and_after() -> None:
    journal = [entry(f"2026-10-0{day}-x", title=f"Day {day}") for day in (1, 2, 3)]
    shown = shown_of(learner(journal=journal))
    turn = found(html_of(shown, "learners/ana/journal/2026-10-02-x/"), ".pg-turn")
    assert turn == ["Earlier Day 1 Later Day 3"]


def test_a_reflection_without_a_title_is_called_by_its_day() -> None:
    shown = shown_of(learner(journal=[entry("2026-10-02-x")]))
    assert "October 2, 2026" in read(shown, "learners/ana/journal/")
