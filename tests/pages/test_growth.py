"""My progress, the report card, before and after: words, shapes and the way to the work."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from portfolio_gen.analysis.growth import growth_of
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.drawing.growth_line import growth_line
from portfolio_gen.model.learner import Learner
from portfolio_gen.pages import all_plans
from portfolio_gen.pages.growth_words import sentences
from tests.pages.small_shown import SETTINGS, found, html_of, learner, read, shown_of

PROGRESS, REPORT = "learners/ana/progress/", "learners/ana/report/"
BEFORE = "learners/ana/before-and-after/"
FAMILY = {
    "beginning": "is just starting with",
    "developing": "is working toward",
    "meeting": "shows what we hope for in",
    "exceeding": "goes beyond what we hope for in",
}
LEVELS = [{"id": id_, "name": id_.capitalize(), "family": said} for id_, said in FAMILY.items()]
TITLES = {
    "A": "Asking", "B": "Building", "C": "Counting", "D": "Drawing", "E": "Ending", "F": "Fun",
}  # fmt: skip
FRAMEWORK = {
    "id": "alder", "title": "Alder", "called": "Measurement topic",
    "competencies": [
        {"id": code, "title": title, "subject": "science",
         "levels": {name: f"{title}: {name}" for name in FAMILY}}
        for code, title in TITLES.items()
    ],
}  # fmt: skip
ASKED = {
    "id": "draw-it", "title": "Draw it", "assigned": "2026-01-01", "due": "2026-02-01",
    "targets": ["D@meeting"],
}  # fmt: skip
CARD = [{"id": "inquiry", "title": "Finding out", "competencies": ["A", "B", "D"]}]


def said(day: str, rater: str = "teacher", **levels: str) -> dict[str, Any]:
    who = "ms-okafor" if rater == "teacher" else "ben"
    return {
        "learner": "ana", "project": "oven", "date": day, "who": who, "rater": rater,
        "competencies": {
            code: {"level": level, "because": f"Why {code}", "evidence": ["oven"]}
            for code, level in levels.items()
        },
    }  # fmt: skip


def ana(*feedback: dict[str, Any], **project: Any) -> Learner:
    levels = {"developing": "It leans"}
    criteria = [{"id": "build", "name": "It stands", "competency": "B", "levels": levels}]
    oven = {
        "id": "oven", "title": "Solar oven", "status": "working", "competencies": ["E"],
        "rubric": {"criteria": criteria}, "feedback": list(feedback), **project,
    }  # fmt: skip
    return learner(projects=[oven], progress="yes")


def shown(one: Learner, **school: Any) -> Shown:
    settings = SETTINGS | {"levels": LEVELS, "target_level": "meeting"} | school.pop("settings", {})
    fields = {"frameworks": [FRAMEWORK], "assignments": [ASKED], "report_card": CARD} | school
    return shown_of(one, learner("ben"), settings=settings, **fields)


EVERY_STATE = ana(
    said("2026-03-05", A="exceeding"),
    said("2026-03-06", C="meeting"),
    assessments=[{"date": "2026-03-04", "ratings": {"build": {"level": "developing"}}}],
)


# -- words --


def sentence(*codes: str, one: Learner = EVERY_STATE) -> str:
    school = shown(one)
    standings = growth_of(one, school.school, school.as_of).by_code
    made, = sentences(school, "Ana", [standings[code] for code in codes])
    return made.text


def test_one_sentence_says_every_state_in_correct_words() -> None:
    assert sentence(*TITLES) == (
        "Ana goes beyond what we hope for in Asking and shows what we hope for in Counting; "
        "Building is not confirmed by a teacher yet, Ending has no evidence yet, Drawing was asked "
        "for, and nothing came, and Fun has not started yet."
    )


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("A", "Ana goes beyond what we hope for in Asking."),
        ("B", "Building is not confirmed by a teacher yet."),
        ("D", "Drawing was asked for, and nothing came."),
        ("E", "Ending has no evidence yet."),
        ("F", "Fun has not started yet."),
    ],
)
def test_each_state_alone_is_a_sentence_too(code: str, expected: str) -> None:
    assert sentence(code) == expected


def test_several_topics_take_a_verb_for_several() -> None:
    nobody = learner(progress="yes")
    assert sentence("A", "F", one=nobody) == "Asking and Fun have not started yet."
    assert sentence(*"ABCEF", one=nobody) == (
        "Asking, Building, Counting, and 2 more have not started yet."
    )


def test_a_level_without_a_phrase_for_families_has_its_name() -> None:
    plain = [{"id": one["id"], "name": one["name"]} for one in LEVELS]
    school = shown(EVERY_STATE, settings={"levels": plain})
    standings = growth_of(EVERY_STATE, school.school, school.as_of).by_code
    made, = sentences(school, "Ana", [standings["A"]])
    assert made.text == "Ana is at “Exceeding” in Asking."


# -- the chart --


def test_five_states_differ_in_word_and_in_shape() -> None:
    html = html_of(shown(EVERY_STATE), PROGRESS)
    rows = dict(re.findall(r'<th scope="row"><a href="#(\w)">.*?pg-state--([\w-]+)', html))
    assert rows == {
        "a": "confirmed", "b": "self-only", "c": "confirmed", "d": "missed", "e": "no-evidence",
        "f": "not-started",
    }  # fmt: skip
    words = read(shown(EVERY_STATE), PROGRESS)
    for word in ("Only self-rated: Developing", "Missed chance", "No evidence yet", "Exceeding"):
        assert word in words


def test_every_filled_cell_says_itself_in_words_and_leads_to_why() -> None:
    html = html_of(shown(EVERY_STATE), PROGRESS)
    cells = re.findall(r'<td class="pg-cell[^"]*"><a href="#(\w)"><span[^>]*>([^<]+)</span>', html)
    assert ("a", "Exceeding: confirmed, I am here") in cells
    assert ("b", "Developing: I say I am here") in cells
    assert ("d", "Meeting: missed chance") in cells
    assert {anchor for anchor, _ in cells} <= set(re.findall(r'id="(\w)"', html))


def test_why_names_the_rule_the_rating_who_when_and_the_work() -> None:
    one = ana(said("2026-03-05", A="developing"), said("2026-05-05", A="meeting"))
    words = read(shown(one), PROGRESS)
    assert "Meeting, the newest of 2 ratings: Ngozi Okafor said so on May 5, 2026." in words
    assert "Why A For Solar oven" in words
    assert "Developing on March 5, 2026, then Meeting on May 5, 2026." in words


@pytest.mark.parametrize("rule", ["highest", "decaying_average"])
def test_the_rule_is_named_on_the_page(rule: str) -> None:
    one = ana(said("2026-03-05", A="exceeding"), said("2026-05-05", A="developing"))
    words = read(shown(one, settings={"roll_up": rule}), PROGRESS)
    assert {"highest": "The highest rating that staff ever gave", "decaying_average": "65 percent"}[
        rule
    ] in words


def test_what_the_next_level_asks_in_the_schools_words_and_in_mine() -> None:
    words = read(shown(ana(said("2026-03-05", B="beginning"))), PROGRESS)
    assert "“Developing” asks: Building: developing In my own words: It leans" in words


def test_the_line_over_time_has_a_twin_in_words() -> None:
    path = [(date(2026, 3, 5), 2), (date(2026, 5, 5), 4)]
    assert growth_line(path, 4).count("<rect") == 2
    assert growth_line(path[:1], 4) == ""


# -- assignments and the report card --


def test_an_assignment_names_what_is_missing() -> None:
    assert "Draw it Missed chance Still missing: Drawing at Meeting." in read(
        shown(EVERY_STATE), PROGRESS
    )


def test_a_report_line_leads_to_the_work_and_the_work_back_to_the_line() -> None:
    school = shown(EVERY_STATE)
    report, project = html_of(school, REPORT), html_of(school, "learners/ana/projects/oven/")
    assert 'id="line-inquiry"' in report
    assert 'href="../progress/#a"' in report
    assert 'href="../projects/oven/"' in report
    assert 'href="../../report/#line-inquiry"' in project
    assert 'href="../../progress/#a"' in project
    assert 'href="../report/#line-inquiry"' in html_of(school, PROGRESS)


def test_a_report_is_tables_with_heads() -> None:
    html = html_of(shown(EVERY_STATE), REPORT)
    assert found(html, "caption") and found(html, "thead th")
    assert "1 of 3 targets met" in read(shown(EVERY_STATE), REPORT)


# -- before and after --


def test_two_days_of_a_year_side_by_side() -> None:
    one = ana(
        said("2026-05-05", A="beginning", C="meeting"),
        said("2026-10-05", A="meeting"),
        said("2026-10-06", B="developing"),
    )
    words = read(shown(one), BEFORE)
    assert "School year 2026–27" in words
    assert "Before: September 1, 2026" in words and "After: November 22, 2026" in words
    assert "Before Beginning After Meeting Change 2 levels up" in words
    assert "Change Confirmed for the first time" in words
    assert "1 as before" in words
    assert "A level was gained in 1 topic and 1 topic was confirmed for the first time." in words


def test_a_level_that_went_down_is_said_as_plainly_as_one_that_went_up() -> None:
    down = said("2026-05-05", A="meeting"), said("2026-10-05", A="developing")
    words = read(shown(ana(*down)), BEFORE)
    assert "Change 1 level down" in words and "No level has changed" not in words
    assert "1 topic has a lower level than before, which new work can raise again." in words
    both = read(shown(ana(*down, said("2026-10-06", B="developing"))), BEFORE)
    assert "1 topic was confirmed for the first time and 1 topic has a lower level" in both


def wrote(*days: str) -> list[str]:
    """What stands on the page of somebody who wrote on these days, the newest year first."""
    journal = [
        {"id": day, "title": f"On {day}", "date": day,
         "story": {"text": f"Words of {day}.", "file": "students/ana/journal/x.md"}}
        for day in days
    ]  # fmt: skip
    one = ana(said("2026-10-05", A="meeting")).model_copy(
        update={"journal": learner(journal=journal).journal}
    )
    return found(html_of(shown(one), BEFORE), ".pg-side__words")


LATER = ": my first words after the year began"


def test_before_is_what_was_written_last_before_the_year_and_after_what_was_last_in_it() -> None:
    first, last, *_ = wrote("2026-04-01", "2026-05-02", "2026-09-18", "2026-10-20")
    assert first == "Words of 2026-05-02. On 2026-05-02, May 2, 2026"
    assert last == "Words of 2026-10-20. On 2026-10-20, October 20, 2026"


def test_where_nothing_was_written_before_the_year_its_first_words_say_so() -> None:
    first, last = wrote("2026-09-18", "2026-10-20")
    assert first == f"Words of 2026-09-18. On 2026-09-18, September 18, 2026{LATER}"
    assert LATER not in last


def test_one_text_does_not_stand_on_both_sides() -> None:
    assert wrote("2026-09-18") == ["Words of 2026-09-18. On 2026-09-18, September 18, 2026"]
    this_year = wrote("2026-04-01")[0]
    assert this_year == "Words of 2026-04-01. On 2026-04-01, April 1, 2026"


def test_a_year_with_nothing_in_it_is_left_out() -> None:
    assert "nothing to compare yet" in read(shown(learner(progress="yes")), BEFORE)


# -- who sees it --


@pytest.mark.parametrize("seen", [True, False])
def test_where_progress_is_not_shown_there_is_no_page_of_it(seen: bool) -> None:
    one = EVERY_STATE.model_copy(update={"progress": seen})
    addresses = {plan.address for plan in all_plans(shown(one))}
    assert addresses.issuperset({PROGRESS, REPORT, BEFORE}) is seen
    page = read(shown(one), "learners/ana/")
    assert ("How I grow" in page) is seen
    assert ("What it counts for" in read(shown(one), "learners/ana/projects/oven/")) is seen
