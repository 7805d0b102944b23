"""G8, G10, J12, S4: assignments, coverage, units and standards, from files to pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.small_school import pages_of, write_school

ASKING, TASK, UNIT = "competencies/sci-inq/", "assignments/fair-test/", "units/heat/"
FILES = {
    "school/frameworks/alder.yml": """\
title: Ours
called: Measurement topic
competencies:
  - id: SCI.INQ
    title: Asking and investigating
    subject: science
    statement: I can plan a fair way to find out
    standards: [ST.1.a]
    levels: {developing: I ask, meeting: I change one thing, exceeding: I try again}
    ways: [Run a fair test]
  - {id: MATH.STAT, title: Chance and statistics, subject: math}
""",
    "school/standards/state.yml": """\
- {code: ST.1, statement: Learners ask the world}
- {code: ST.1.a, statement: Learners plan a fair test, parent: ST.1, grade: 6}
- {code: ST.2, statement: Learners count what they see}
""",
    "school/units/heat.yml": """\
title: Catching the sun
question: Where does warmth go?
competencies: [SCI.INQ]
authors: [ben]
""",
    "school/assignments/fair-test.yml": """\
title: A fair test
unit: heat
classes: [harbor]
assigned: 2026-02-02
due: 2026-10-30
targets: [SCI.INQ@meeting, MATH.STAT@developing]
authors: [ms-okafor]
""",
    "students/ana/projects/oven/project.md": """\
---
title: An oven from a pizza box
unit: heat
assignment: fair-test
competencies: [SCI.INQ]
status: finished
---
""",
    "school/feedback/ana/oven/2026-03-05-ms-okafor.yml": """\
kind: assessment
competencies: {SCI.INQ: {level: meeting, because: One change at a time}}
""",
    "students/ben/projects/kettle/project.md": """\
---
title: How long does tea stay warm
unit: heat
---
""",
    "students/ben/projects/kettle/rubric.yml": """\
criteria:
  - {id: fair, name: Fair, competency: SCI.INQ, levels: {meeting: One thing}}
""",
}


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """The HTML of one page of one edition."""
    root: Path = write_school(tmp_path_factory.mktemp("asked"), FILES)
    made: dict[str, dict[str, str]] = {}

    def source(address: str, edition: str = "staff") -> str:
        if edition not in made:
            made[edition] = pages_of(root, edition)
        return made[edition].get(address, "")

    return source


@pytest.fixture(scope="module")
def page(html: Callable[..., str]) -> Callable[..., str]:
    """The words of one page of one edition."""
    return lambda *where: re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html(*where)))


def test_g8_an_assignment_is_done_when_all_targets_are_met_and_names_what_is_missing(page) -> None:
    words = page(TASK)
    assert "nobody can tick it" in words
    assert "Ana Lima 1 of 2 targets; missing: Chance and statistics" in words
    assert "Ben Cole missing: Asking and investigating and Chance and statistics" in words
    assert "Overdue" in words and "done by none of 2 learners" in page("assignments/")


def test_g9_an_assignment_leads_to_its_targets_its_work_and_where_somebody_is(html, page) -> None:
    for link in (f"../../{ASKING}", "../../learners/ana/projects/oven/",
                 "../../learners/ana/progress/"):  # fmt: skip
        assert f'href="{link}"' in html(TASK), link
    assert "I change one thing" in page(TASK), "the target in words"
    oven = html("learners/ana/projects/oven/")
    assert f'href="../../../../{TASK}"' in oven and f'href="../../../../{ASKING}"' in oven


def test_g10_the_same_is_asked_of_everybody_whatever_path_they_take(page) -> None:
    words = page(ASKING)
    assert "An oven from a pizza box" in words and "How long does tea stay warm" in words
    assert re.search(r"Meeting step 3 of 4, 1 learner Ana Lima", words)
    assert re.search(r"Missed chance 1 learner Ben Cole", words)
    assert re.search(r"Harbor Studio \(2\) 1 0 1", words), "how far the class is"
    assert "Nobody yet in: Chance and statistics" in page("competencies/")


def test_g10_how_far_somebody_is_stays_with_staff(page) -> None:
    for address in (ASKING, "competencies/", "standards/", TASK, "assignments/"):
        words = page(address, "school")
        assert words, address
        for hidden in ("Who is where", "Class by class", "How far everybody", "done by"):
            assert hidden not in words, (address, hidden)


def test_j12_a_unit_by_a_learner_has_a_page_with_all_its_projects(html, page) -> None:
    words = page(UNIT)
    assert "Made by Ben Cole" in words and "Where does warmth go?" in words
    assert "An oven from a pizza box" in words and "How long does tea stay warm" in words
    assert f'href="../../../../{UNIT}"' in html("learners/ben/projects/kettle/")


def test_j12_a_family_reads_it_with_their_own_work(page) -> None:
    words = page(UNIT, "family:ana")
    assert "An oven from a pizza box" in words and "How long does tea stay warm" not in words


def test_s4_standards_list_what_leads_there_and_say_what_is_missing(html, page) -> None:
    assert "An oven from a pizza box" in page("standards/st-1-a/", "school")
    assert f'href="../../{ASKING}"' in html("standards/st-1-a/", "school")
    assert "An oven from a pizza box" in page("standards/st-1/", "school"), "through a narrower one"
    assert "No measurement topic leads here yet" in page("standards/st-2/", "school")
    assert "In 2 of 2 standards" not in page("standards/")
    assert "In each standard somebody is confirmed at Meeting." in page("standards/")


def test_strangers_find_none_of_it(html) -> None:
    for address in (ASKING, "competencies/", "standards/", "units/", UNIT, "assignments/", TASK):
        assert html(address, "public") == ""
