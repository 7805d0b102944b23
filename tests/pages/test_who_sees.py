"""The page about who sees what: all of the learner's own for them, and at home what home sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editions.hidden import hiding_school
from tests.small_school import pages_of, write_school

PAGE = "learners/ana/who-sees-what/"
MORE = {
    "students/ana/goals.yml": "- {id: read, goal: Read daily}\n"
    "- {id: secret, goal: Kayaking, audience: private}\n",
    "school/feedback/ana/oven/2026-03-12-ms-okafor.yml": "saw: hidden\naudience: staff\n",
    "students/ana/profile.yml": "headline: I build\ninterests:\n  - sun\n"
    "  - {text: rain, audience: family}\n  - {text: snow, audience: private}\nsupports: [quiet]\n",
}


@pytest.fixture
def school(tmp_path: Path) -> Path:
    return write_school(tmp_path, {**hiding_school(), **MORE})


def test_a_learner_finds_everything_of_their_own(school: Path) -> None:
    page = pages_of(school, "learner:ana")[PAGE]
    for words in ("Solar oven", "Diary", "Read daily", "Kayaking", "Interests: snow", "Photo: Ben"):
        assert words in page
    assert "four dashes" in page


def test_a_family_finds_only_what_it_sees(school: Path) -> None:
    page = pages_of(school, "family:ana")[PAGE]
    for words in ("Solar oven", "Diary", "Read daily", "Interests: rain", "Drawing: A plan"):
        assert words in page
    for words in ("Kayaking", "snow", "Photo: Ben", "March 12"):
        assert words not in page


def test_what_staff_keep_to_themselves_is_in_neither(school: Path) -> None:
    for edition in ("learner:ana", "family:ana"):
        assert "March 12" not in pages_of(school, edition)[PAGE]
        assert "March 9, 2026" in pages_of(school, edition)[PAGE]


def test_each_line_says_who_sees_it_and_what_narrows_that(school: Path) -> None:
    page = pages_of(school, "family:ana")[PAGE]
    row = page.partition("What helps me")[2].partition("</tr>")[0]
    assert row.count("pg-seen__yes") == row.count("pg-seen__no") == 2
    assert "because of our school&#39;s rules" in row
    row = page.partition("Interests: rain")[2].partition("</tr>")[0]
    assert "because of what I said in the file" in row


@pytest.mark.parametrize("edition", ["public", "school", "staff", "family:ben", "learner:ben"])
def test_nobody_else_has_the_page(school: Path, edition: str) -> None:
    assert PAGE not in pages_of(school, edition)


@pytest.mark.parametrize("edition", ["family:ana", "learner:ana"])
def test_their_own_page_leads_to_it(school: Path, edition: str) -> None:
    assert 'href="who-sees-what/">Who sees what' in pages_of(school, edition)["learners/ana/"]
