"""What a page knows of itself: the last day of what it shows, and what search shows of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from portfolio_gen.analysis.shown import Media, Shown
from portfolio_gen.build.searchable import KINDS
from portfolio_gen.pages import all_pages
from portfolio_gen.pages.page import Found, Page
from tests.pages.small_curriculum import CURRICULUM
from tests.pages.small_shown import OVEN, TODAY, learner, shown_of, with_project
from tests.pages.test_goals_and_journal import GOAL, entry
from tests.pages.test_rubric import MINE, said

DAY = "2026-11-01"
PROJECT = "learners/ana/projects/oven/"
JOURNAL = "learners/ana/journal/"
TOPICS = {
    "topics/",
    "topics/energy/",
    "topics/energy/sunlight/",
    "topics/energy/sunlight/solar-oven/",
}
CLASSES = ("classes/", "my-learners/")
#: Every page that lists the oven.
LISTS = {"", "learners/ana/", "questions/", *TOPICS}


def pages(shown: Shown) -> dict[str, Page]:
    return {page.address: page for page in all_pages(shown)}


def of_that_day(shown: Shown) -> set[str]:
    """The pages of that day, without those of classes, which are as new as everybody in them."""
    found = {address for address, page in pages(shown).items() if page.updated == date(2026, 11, 1)}
    return {address for address in found if not address.startswith(CLASSES)}


def in_project(**fields: Any) -> Shown:
    return shown_of(with_project(**fields))


# -- the last day of what a page shows --


@pytest.mark.parametrize(
    "fields",
    [
        {"timeline": [{"step": "Build", "done": DAY}, {"step": "Old", "done": "2026-01-01"}]},
        {"assessments": [MINE, MINE | {"date": DAY}]},
        {"feedback": [said("ms-okafor", "teacher", "meeting") | {"date": DAY}]},
        {"shared_with": [{"who": "Grandma", "when": DAY}]},
    ],
    ids=["a step", "a self-assessment", "feedback", "a talk"],
)
def test_what_happens_in_a_project_makes_it_and_its_lists_newer(fields: dict) -> None:
    assert of_that_day(in_project(**fields)) == {PROJECT, *LISTS}


def test_what_answers_something_makes_the_pages_of_what_is_asked_newer() -> None:
    done = {"timeline": [{"step": "Build", "done": DAY}]}
    criteria = [{"id": "data", "name": "Data", "competency": "SCI.INQ"}]
    answers = {"rubric": {"criteria": criteria}, "unit": "heat", "assignment": "fair-test"}
    asked = {"competencies/", "competencies/sci-inq/", "standards/", "standards/st-1/",
             "standards/st-1-a/", "units/", "units/heat/", "assignments/",
             "assignments/fair-test/"}  # fmt: skip
    shown = shown_of(with_project(**done, **answers), **CURRICULUM)
    assert of_that_day(shown) == {PROJECT, *LISTS, *asked}
    shown = shown_of(with_project(**done), **CURRICULUM)
    assert of_that_day(shown) == {PROJECT, *LISTS}


def test_a_reflection_makes_its_project_newer_but_not_the_lists_of_projects() -> None:
    journal = [entry(f"{DAY}-soggy", about=["project:oven"])]
    shown = shown_of(learner(projects=[OVEN], journal=journal))
    own = {JOURNAL, f"{JOURNAL}{DAY}-soggy/", "learners/ana/", "", "reflections/"}
    assert of_that_day(shown) == {PROJECT, *own}


def test_a_reflection_about_a_competency_stands_beside_the_criteria_that_ask_for_it() -> None:
    rubric = {"criteria": [{"id": "data", "name": "Data", "competency": "SCI.INQ"}]}
    journal = [entry(f"{DAY}-read", about=["competency:SCI.INQ"])]
    two = OVEN | {"id": "two"}
    shown = shown_of(learner(projects=[OVEN | {"rubric": rubric}, two], journal=journal))
    assert PROJECT in of_that_day(shown)
    assert "learners/ana/projects/two/" not in of_that_day(shown)


def test_a_note_about_a_goal_makes_the_pages_of_goals_newer() -> None:
    goal = GOAL | {"check_ins": [{"date": DAY, "note": "All of it"}]}
    shown = shown_of(learner(goals=[goal], projects=[OVEN]))
    assert of_that_day(shown) == {"learners/ana/", "learners/ana/goals/", "goals/"}


def test_a_goal_that_was_let_go_is_not_on_the_learners_own_page() -> None:
    goal = GOAL | {"status": "let-go", "check_ins": [{"date": DAY, "note": "Enough"}]}
    assert of_that_day(shown_of(learner(goals=[goal]))) == {"learners/ana/goals/", "goals/"}


def test_what_was_written_about_a_goal_makes_only_its_own_page_newer() -> None:
    journal = [entry(f"{DAY}-read", about=["goal:read-daily"])]
    shown = shown_of(learner(goals=[GOAL], journal=journal))
    assert "learners/ana/goals/" in of_that_day(shown) and "goals/" not in of_that_day(shown)


def test_a_later_answer_makes_the_promise_newer() -> None:
    said_then = entry("2026-03-05-soggy", next="Dry it")
    journal = [said_then, entry(f"{DAY}-dry", answers="2026-03-05-soggy"), entry("2026-03-06-x")]
    days = of_that_day(shown_of(learner(journal=journal, goals=[GOAL])))
    assert {f"{JOURNAL}2026-03-05-soggy/", "learners/ana/goals/"} <= days
    assert f"{JOURNAL}2026-03-06-x/" not in days


def test_feedback_beside_a_reflection_makes_it_newer() -> None:
    feedback = [said("ms-okafor", "teacher", "meeting") | {"date": DAY}]
    journal = [
        entry("2026-03-05-a", about=["feedback:oven"]),
        entry("2026-03-06-b", about=["project:oven"]),
    ]
    days = of_that_day(shown_of(learner(projects=[OVEN | {"feedback": feedback}], journal=journal)))
    assert f"{JOURNAL}2026-03-05-a/" in days and f"{JOURNAL}2026-03-06-b/" not in days


def test_a_look_at_the_profile_makes_the_learner_newer() -> None:
    profile = {"strengths": [{"text": "I build", "as_of": DAY}]}
    assert of_that_day(shown_of(learner(profile=profile))) == {"learners/ana/", "learners/"}


def test_whom_the_site_was_made_for_stands_on_its_home_page() -> None:
    profile = {"strengths": [{"text": "I build", "as_of": DAY}]}
    assert "" in of_that_day(shown_of(learner(profile=profile), edition="family:ana"))


def test_lists_by_subject_way_reason_and_template_are_as_new_as_what_they_list() -> None:
    fields = {
        "timeline": [{"step": "Build", "done": DAY}],
        "subjects": ["science"],
        "status": "finished",
        "showcase": {"because": "It got hot."},
        "template": "first@1",
        "shows": [{"kind": "photo", "file": "a.png", "alt": "A box"}],
    }
    media = {"students/ana/projects/oven/a.png": Media(address="media/a.png", kind="photo")}
    templates = [{"id": "first", "kind": "project"}, {"id": "other", "kind": "project"}]
    shown = shown_of(with_project(**fields), media=media, templates=templates)
    more = {"subjects/", "subjects/science/", "showcase/", "demonstrations/", "templates/"}
    assert of_that_day(shown) == {PROJECT, *LISTS, *more}


def test_the_pages_of_a_class_are_as_new_as_what_its_learners_did_and_staff_said() -> None:
    for fields in (
        {"timeline": [{"step": "Build", "done": DAY}]},
        {"feedback": [said("ms-okafor", "teacher", "meeting") | {"date": DAY}]},
    ):
        made = pages(shown_of(learner(projects=[OVEN | fields], progress=True)))
        for address in ("classes/", "classes/harbor/", "my-learners/ms-okafor/"):
            assert made[address].updated == date(2026, 11, 1), address


def test_a_plan_is_nothing_that_happened() -> None:
    shown = in_project(timeline=[{"step": "Build", "by": DAY}])
    assert {page.updated for page in all_pages(shown)} == {None}


def test_a_day_that_has_not_come_counts_on_no_page() -> None:
    timeline = [{"step": "Build", "done": "2026-11-23"}, {"step": "Draw", "done": DAY}]
    journal = [entry("2026-11-23-x", about=["project:oven"])]
    profile = {"strengths": [{"text": "I build", "as_of": "2026-11-23"}]}
    shown = shown_of(
        learner(projects=[OVEN | {"timeline": timeline}], journal=journal, profile=profile)
    )
    assert PROJECT in of_that_day(shown)
    assert pages(shown)[f"{JOURNAL}2026-11-23-x/"].updated is None
    assert max(page.updated for page in all_pages(shown) if page.updated) <= TODAY


def test_the_glossary_and_empty_lists_have_no_day() -> None:
    made = pages(shown_of(with_project(), glossary={"Rubric": "A table."}))
    assert made["glossary/"].updated is None and made["showcase/"].updated is None


# -- what search shows --


def test_a_project_is_found_with_its_topic_day_and_picture() -> None:
    media = {"students/ana/projects/oven/a.png": Media(address="media/a.png", kind="photo")}
    shows = [{"kind": "photo", "file": "a.png", "alt": "A box"}]
    journal = [entry(f"{DAY}-x", about=["project:oven"])]
    oven = OVEN | {"shows": shows, "timeline": [{"step": "Build", "done": "2026-01-03"}]}
    shown = shown_of(learner(projects=[oven], journal=journal), media=media)
    assert pages(shown)[PROJECT].found == Found(
        kind="project",
        topics=("Energy", "Sunlight", "Solar oven"),
        day=date(2026, 1, 3),
        picture="media/a.png",
    )
    assert pages(shown)["learners/ana/"].found == Found(kind="learner", picture="media/a.png")
    assert pages(shown)["topics/energy/"].found == Found(
        kind="topic", topics=("Energy",), picture="media/a.png"
    )


def test_a_topic_that_two_learners_spell_differently_is_found_as_one() -> None:
    other = {"id": "b", "title": "B", "topic": ["ENERGY", " sunlight"]}
    made = pages(shown_of(with_project(), learner("ben", projects=[other])))
    assert made["learners/ben/projects/b/"].found.topics == ("Energy", "Sunlight")


def test_a_reflection_is_found_by_the_topic_of_its_project_and_its_own_picture() -> None:
    story = {
        "text": "![Elsewhere](../x.png)\n\n![Soggy](soggy.png)\n",
        "file": "students/ana/journal/2026-03-05-soggy.md",
    }
    media = {"students/ana/journal/soggy.png": Media(address="media/s.png", kind="photo")}
    about = ["goal:none", "project:oven"]
    journal = [entry("2026-03-05-soggy", about=about) | {"story": story}, entry("2026-03-06-x")]
    made = pages(shown_of(learner(projects=[OVEN], journal=journal), media=media))
    assert made[f"{JOURNAL}2026-03-05-soggy/"].found == Found(
        kind="reflection",
        topics=("Energy", "Sunlight", "Solar oven"),
        day=date(2026, 3, 5),
        picture="media/s.png",
    )
    assert made[f"{JOURNAL}2026-03-06-x/"].found == Found(kind="reflection", day=date(2026, 3, 6))


def test_goals_and_words_are_found_too() -> None:
    shown = shown_of(learner(goals=[GOAL]), glossary={"Rubric": "A table."})
    made = pages(shown)
    assert made["learners/ana/goals/"].found == Found(kind="goals", day=date(2026, 2, 26))
    assert made["glossary/"].found == Found(kind="words")


def test_pages_that_only_repeat_others_are_not_found(full: Shown) -> None:
    assert {address for address, page in pages(full).items() if page.found is None} == {
        "", "learners/", "topics/", "subjects/", "subjects/science/", "subjects/math/",
        "subjects/arts/", "questions/", "showcase/", "demonstrations/",
        "templates/", "goals/", "reflections/", JOURNAL,
        "competencies/", "standards/", "units/", "assignments/",
        "learners/ana/progress/", "learners/ana/report/", "learners/ana/before-and-after/",
        "learners/ben/progress/", "learners/ben/report/", "learners/ben/before-and-after/",
        "classes/", "classes/harbor/", "my-learners/ms-okafor/",
    }  # fmt: skip


def test_every_kind_that_search_knows_is_the_kind_of_a_page_or_a_guide(full: Shown) -> None:
    kinds = {page.found.kind for page in all_pages(full) if page.found}
    assert kinds | {"guide"} == {*KINDS} and "guide" not in kinds
