"""What a school asks for: competencies, standards, units, assignments, and who answers them."""

from __future__ import annotations

from typing import Any

import pytest

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.pages import all_pages
from tests.pages.small_curriculum import ASKING, ASSIGNMENT, CHANCE, CURRICULUM, UNIT
from tests.pages.small_shown import OVEN, found, html_of, learner, read, shown_of, with_project
from tests.pages.test_goals_and_journal import GOAL, entry

ASKING_PAGE = "competencies/sci-inq/"
CHANCE_PAGE = "competencies/math-stat/"
TASK_PAGE = "assignments/fair-test/"
SAID = {"who": "ms-okafor", "project": "oven", "rater": "teacher"}
CRITERION = {"criteria": [{"id": "data", "name": "Data", "competency": "SCI.INQ"}]}


def school(*learners: Learner, edition: str = "school", **changed: Any) -> Shown:
    return shown_of(*learners, edition=edition, **CURRICULUM | changed)


def rated(name: str, level: str, *, rater: str = "teacher", **fields: Any) -> Learner:
    """A learner whose oven shows asking at this level, as this rater saw it in March 2026."""
    day = {"date": "2026-03-05", "competencies": {"SCI.INQ": {"level": level}}}
    said = SAID | day | {"learner": name, "rater": rater}
    return learner(name, projects=[OVEN | {"feedback": [said]}], progress=True, **fields)


def by_self(name: str, level: str) -> Learner:
    ratings = {"data": {"level": level}}
    project = {"rubric": CRITERION, "assessments": [{"date": "2026-03-05", "ratings": ratings}]}
    return learner(name, projects=[OVEN | project], progress=True)


def addresses_of(shown: Shown) -> set[str]:
    return {page.address for page in all_pages(shown)}


# -- a competency --


def test_a_competency_says_what_each_level_looks_like_and_which_the_school_hopes_for() -> None:
    html = html_of(school(), ASKING_PAGE)
    assert found(html, ".pg-rung") == [
        "Beginning step 1 of 4 With help I can choose a question.",
        "Developing step 2 of 4 My plan changes too much at once.",
        "Meeting step 3 of 4 what we hope for I change one thing and keep the rest.",
        "Exceeding step 4 of 4 I try again in a better way.",
    ]
    words = read(school(), ASKING_PAGE)
    assert "I can turn a wonder into a question" in words and "Run a fair test" in words


def test_a_level_without_words_says_so() -> None:
    rungs = found(html_of(school(), CHANCE_PAGE), ".pg-rung")
    assert len(rungs) == 4 and all("No words for this level yet" in rung for rung in rungs)


def test_a_competency_leads_to_everything_that_asks_for_it_and_back() -> None:
    html = html_of(school(), ASKING_PAGE)
    for address in ("../../units/heat/", f"../../{TASK_PAGE}", "../../standards/st-1-a/"):
        assert f'href="{address}"' in html, address
    assert "Finds out" in read(school(), ASKING_PAGE), "its line of the report card"
    for page in ("units/heat/", TASK_PAGE, "standards/st-1-a/", "subjects/science/"):
        assert 'href="../../competencies/sci-inq/"' in html_of(school(), page), page


def test_work_shows_a_competency_that_it_names_or_has_a_criterion_for_finished_first() -> None:
    named = {"id": "a", "title": "Still at it", "competencies": ["SCI.INQ"], "status": "working"}
    row = {"id": "b", "title": "All done", "rubric": CRITERION, "status": "finished"}
    other = {"id": "c", "title": "Something else", "competencies": ["MATH.STAT"]}
    shown = school(learner(projects=[named, row, other]))
    assert found(html_of(shown, ASKING_PAGE), ".pg-card__title") == ["All done", "Still at it"]


def test_a_competency_that_no_work_shows_has_a_page_all_the_same() -> None:
    assert "No work is shown here yet" in read(school(with_project()), ASKING_PAGE)


def test_of_much_work_the_first_stands_on_cards_and_more_in_a_list() -> None:
    projects = [
        {"id": f"p{number}", "title": f"Try {number}", "competencies": ["SCI.INQ"]}
        for number in range(80)
    ]
    html = html_of(school(learner(projects=projects)), ASKING_PAGE)
    assert len(found(html, ".pg-card__title")) == 12
    assert len(found(html, ".pg-more-work li")) == 60
    assert "And 8 projects more." in html and "More of the 80 projects" in html


def test_a_framework_gives_its_things_their_name() -> None:
    def title(called: str | None) -> str:
        framework = {"id": "x", "title": "X", "called": called, "competencies": [ASKING, CHANCE]}
        return found(html_of(school(frameworks=[framework]), "competencies/"), "h1")[0]

    assert title("Measurement topic") == "Measurement topics"
    assert title(None) == "Competencies"


def test_all_competencies_stand_by_subject_and_area_and_those_of_no_subject_come_last() -> None:
    lost = {"id": "HAB.TRY", "title": "Trying again", "subject": "nowhere"}
    framework = {"id": "x", "title": "X", "competencies": [lost, CHANCE, ASKING]}
    html = html_of(school(frameworks=[framework]), "competencies/")
    assert found(html, "h2") == ["Science", "Math", "In every subject"]
    assert found(html, "h3") == ["Finding out"], "an area called like its subject has no heading"
    assert "Trying again" in html


def test_of_two_competencies_with_one_address_one_has_the_page() -> None:
    twin = ASKING | {"id": "SCI-INQ", "title": "The second"}
    framework = {"id": "x", "title": "X", "competencies": [ASKING, twin]}
    pages = [page.address for page in all_pages(school(frameworks=[framework]))]
    assert pages.count(ASKING_PAGE) == 1


# -- how far everybody is: for staff alone --


def test_g10_staff_see_who_is_where_in_all_five_states() -> None:
    missed = learner("cleo", progress=True)
    away = {"classes": ["willow"]}
    started = learner("dina", projects=[OVEN | {"rubric": CRITERION}], progress=True, roster=away)
    fresh = learner("emil", progress=True, roster=away)
    everybody = (rated("ana", "meeting"), by_self("ben", "exceeding"), missed, started, fresh)
    html = html_of(school(*everybody, edition="staff"), ASKING_PAGE)
    assert found(html, ".pg-where") == [
        "Meeting step 3 of 4, 1 learner Ana Lima",
        "Only self-rated 1 learner Ben Lima says Exceeding",
        "No evidence yet 1 learner Dina Lima",
        "Missed chance 1 learner Cleo Lima",
        "Not yet started 1 learner Emil Lima",
    ]
    assert 'href="../../learners/ana/progress/#sci-inq"' in html
    assert found(html, ".pg-coverage tbody tr") == [
        "Harbor Studio (3) 1 1 1",
        "Willow Room (2) 0 0 2",
    ]


def test_g10_staff_see_what_a_class_has_reached_and_what_nobody_has() -> None:
    shown = school(rated("ana", "meeting"), rated("ben", "beginning"), edition="staff")
    (coverage,) = found(html_of(shown, "competencies/"), ".pg-class-coverage")
    assert "Harbor Studio 2 learners" in coverage
    assert "In 1 of 2 measurement topics somebody is confirmed at Meeting." in coverage
    assert "Nobody yet in: Chance" in coverage
    assert "1 of 2 learners at Meeting" in read(shown, "competencies/")


@pytest.mark.parametrize(
    ("edition", "page"), [("staff", "classes/harbor/"), ("school", "learners/#class-harbor")]
)
def test_a_class_leads_to_its_own_page_where_there_is_one(edition: str, page: str) -> None:
    shown = school(rated("ana", "meeting"), edition=edition)
    assert f'<a href="../../{page}">Harbor Studio</a>' in html_of(shown, TASK_PAGE)
    if edition == "staff":
        assert f'<a href="../../{page}">Harbor Studio</a>' in html_of(shown, ASKING_PAGE)


def test_who_has_left_counts_in_no_class_and_is_nowhere() -> None:
    gone = rated("gone", "exceeding", roster={"status": "left"})
    shown = school(rated("ana", "beginning"), gone, edition="staff")
    assert found(html_of(shown, ASKING_PAGE), ".pg-where__learners a") == ["Ana Lima"]
    assert "Harbor Studio (1) 0 1 0" in found(html_of(shown, ASKING_PAGE), ".pg-coverage tr")


@pytest.mark.parametrize("edition", ["school", "public", "family:ana", "learner:ana"])
def test_no_other_edition_knows_how_far_anybody_is(edition: str) -> None:
    shown = school(rated("ana", "meeting"), rated("ben", "exceeding"), edition=edition)
    for address in ("competencies/", ASKING_PAGE, "standards/", "standards/st-1/", TASK_PAGE):
        html = html_of(shown, address)
        for part in (".pg-where", ".pg-coverage", ".pg-class-coverage"):
            assert found(html, part) == [], (address, part)
        assert "Ben Lima" not in html and "learners at Meeting" not in html


def test_an_edition_for_home_leads_to_where_its_own_learner_is() -> None:
    everybody = rated("ana", "meeting"), rated("ben", "meeting")
    html = html_of(school(*everybody, edition="family:ana"), ASKING_PAGE)
    assert found(html, ".pg-all") == ["Where Ana Lima is"]
    assert 'href="../../learners/ana/progress/#sci-inq"' in html
    assert found(html_of(school(*everybody), ASKING_PAGE), ".pg-all") == []


# -- standards --


def test_s4_standards_are_a_tree_with_the_work_that_leads_to_them() -> None:
    shown = school(with_project(competencies=["SCI.INQ"]))
    html = html_of(shown, "standards/")
    assert found(html, ".pg-standard > ul .pg-standard__code") == ["ST.1.a"]
    assert "Asking and investigating · 1 project" in read(shown, "standards/")
    assert found(html_of(shown, "standards/st-1-a/"), ".pg-card__title") == [OVEN["title"]]
    assert found(html_of(shown, "standards/st-1-a/"), ".pg-trail li") == ["ST.1"]
    assert "Grade 6" in read(shown, "standards/st-1-a/")


def test_s4_a_broad_standard_shows_what_leads_to_its_narrower_ones() -> None:
    html = html_of(school(with_project(competencies=["SCI.INQ"])), "standards/st-1/")
    assert found(html, ".pg-card__title") == [OVEN["title"]]
    assert found(html, ".pg-standard__code") == ["ST.1.a"] and found(html, ".pg-notyet") == []


def test_s4_what_nothing_leads_to_is_said_in_words() -> None:
    html = html_of(school(), "standards/")
    assert found(html, "section[aria-labelledby='without-competency']") == [
        "No measurement topic leads here yet ST.2: Learners sing."
    ]
    assert found(html, "section[aria-labelledby='without-work'] li") == [
        "ST.1: Learners ask the world.",
        "ST.1.a: Learners plan a fair test.",
    ]
    assert "No measurement topic leads here yet." in read(school(), "standards/st-2/")
    assert "No work is shown for it yet." in read(school(), "standards/st-1-a/")


def test_s4_staff_see_which_standards_a_class_has_reached() -> None:
    shown = school(rated("ana", "exceeding"), edition="staff")
    (coverage,) = found(html_of(shown, "standards/"), ".pg-class-coverage")
    assert "In each standard somebody is confirmed at Meeting." in coverage
    assert "Harbor Studio (1) 1 0 0" in read(shown, "standards/st-1/")


# -- units --


def test_j12_a_unit_shows_its_question_its_makers_and_all_its_projects() -> None:
    joined = {"id": "b", "title": "A black box", "unit": "heat"}
    other = {"id": "c", "title": "A song", "unit": "singing"}
    ben = learner("ben", projects=[OVEN | {"unit": "heat"}, other])
    shown = school(learner(projects=[joined]), ben)
    html = html_of(shown, "units/heat/")
    assert sorted(found(html, ".pg-card__title")) == ["A black box", OVEN["title"]]
    words = read(shown, "units/heat/")
    assert "Where does warmth go?" in words and "A fair test" in words
    assert "Made by Ngozi Okafor, Ben Lima" in words
    assert 'href="../../learners/ben/"' in html


def test_j12_a_maker_whom_this_edition_does_not_show_has_no_name() -> None:
    html = html_of(school(with_project()), "units/heat/")
    assert "Ben" not in html and "nobody-here" not in html and "Ngozi Okafor" in html


# -- assignments --


def test_g8_an_assignment_says_what_it_asks_of_whom_by_when_and_who_decides() -> None:
    html, words = (
        html_of(school(with_project()), TASK_PAGE),
        read(school(with_project()), TASK_PAGE),
    )
    for part in ("Set by Ngozi Okafor", "For Harbor Studio", "Set on January 5, 2026",
                 "Due June 5, 2026", "Unit Catching the sun", "Subject Science"):  # fmt: skip
        assert part in words, part
    assert found(html, ".pg-rung") == [
        "Asking and investigating Meeting I change one thing and keep the rest.",
        "Chance Developing",
    ]
    assert "Done when staff have confirmed every target; nobody can tick it." in words
    assert not found(html, "input, button")


def test_g8_staff_see_how_far_everybody_is_and_what_is_missing() -> None:
    both = {"SCI.INQ": {"level": "meeting"}, "MATH.STAT": {"level": "exceeding"}}
    said = SAID | {"date": "2026-02-02", "learner": "done", "competencies": both}
    done = learner("done", projects=[OVEN | {"feedback": [said]}], progress=True)
    away = learner("away", roster={"classes": ["willow"]}, progress=True)
    everybody = (done, rated("part", "meeting"), learner("late", progress=True), away)
    html = html_of(school(*everybody, edition="staff"), TASK_PAGE)
    assert found(html, ".pg-where") == [
        "Overdue 2 learners"
        " Part Lima 1 of 2 targets; missing: Chance"
        " Late Lima missing: Asking and investigating and Chance",
        "Done 1 learner Done Lima done on February 2, 2026",
    ]
    assert "done by 1 of 3 learners" in read(school(*everybody, edition="staff"), "assignments/")
    later = {"assignments": [ASSIGNMENT | {"due": "2027-01-01"}]}
    html = html_of(school(*everybody, edition="staff", **later), TASK_PAGE)
    assert [one.split(" ", 2)[0] for one in found(html, ".pg-where")] == ["Partly", "Open", "Done"]


def test_what_staff_have_prepared_nobody_else_sees_before_it_is_set() -> None:
    work = with_project(assignment="ahead")
    staff, everybody = school(work, edition="staff"), school(work)
    assert "assignments/ahead/" in addresses_of(staff)
    assert "Not set yet" in read(staff, "assignments/ahead/")
    assert "assignments/ahead/" not in addresses_of(everybody)
    assert all(
        "Prepared in secret" not in html_of(everybody, one) for one in addresses_of(everybody)
    )


def test_an_assignment_for_no_class_is_for_everybody() -> None:
    assignment = ASSIGNMENT | {"classes": []}
    assert "For Everybody" in read(school(assignments=[assignment]), TASK_PAGE)


# -- links to all of it --


def test_a_project_leads_to_what_it_answers() -> None:
    answers = {"competencies": ["SCI.INQ", "NO.SUCH"], "unit": "heat", "assignment": "fair-test"}
    shown = school(with_project(rubric=CRITERION, **answers))
    html = html_of(shown, "learners/ana/projects/oven/")
    facts = found(html, ".pg-facts__list > div")
    assert "Getting better at Asking and investigating" in facts
    assert "Unit Catching the sun" in facts and "Answers A fair test" in facts
    for address in (ASKING_PAGE, "units/heat/", TASK_PAGE):
        assert f'href="../../../../{address}"' in html
    assert found(html, "a.pg-rubric__competency") == ["Asking and investigating"]


def test_goals_and_reflections_lead_to_the_competency_they_are_about() -> None:
    ana = learner(goals=[GOAL | {"competency": "SCI.INQ"}],
                  journal=[entry("2026-03-05-x", about=["competency:SCI.INQ"])])  # fmt: skip
    assert f'href="../../../{ASKING_PAGE}"' in html_of(school(ana), "learners/ana/goals/")
    entry_page = html_of(school(ana), "learners/ana/journal/2026-03-05-x/")
    assert f'href="../../../../{ASKING_PAGE}"' in entry_page


def test_a_subject_lists_what_it_asks_for() -> None:
    words = read(school(), "subjects/science/")
    for part in ("Measurement topics Asking and", "Units Catching", "Assignments A fair"):
        assert part in words
    assert "Units" not in read(school(), "subjects/arts/")


def test_a_school_that_asks_for_nothing_has_none_of_these_pages() -> None:
    nothing = {"frameworks": [], "standards": [], "units": [], "assignments": []}
    addresses = addresses_of(school(with_project(competencies=["SCI.INQ"], unit="heat"), **nothing))
    rooms = ("competencies/", "standards/", "units/", "assignments/")
    assert not [one for one in addresses if one.startswith(rooms)]


def test_a_unit_may_stand_alone() -> None:
    alone = {"frameworks": [], "standards": [], "assignments": []}
    assert "units/heat/" in addresses_of(school(**alone, units=[UNIT]))


def test_a_school_whose_levels_nobody_could_read_still_has_its_pages() -> None:
    settings = {"name": "S", "subjects": [], "levels": []}
    shown = school(rated("ana", "meeting"), edition="staff", settings=settings)
    assert "I can turn a wonder into a question" in read(shown, ASKING_PAGE)
    for address in ("competencies/", "standards/", TASK_PAGE, "assignments/", "units/"):
        assert html_of(shown, address)
