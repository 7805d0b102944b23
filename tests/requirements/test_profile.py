"""L: how I learn. Each test names a line of a file and the page on which a reader finds it."""

from __future__ import annotations

from datetime import date

from portfolio_gen.analysis.checks import all_problems
from portfolio_gen.reading.portfolio import read_portfolio
from tests.requirements.school import FILES
from tests.small_school import write_school

ANA = "learners/ana/"


def test_l1_the_profile_says_when_it_was_last_looked_at_and_shows_the_years_before(page) -> None:
    assert "September 20, 2026" in page(ANA)
    years = page(ANA).partition("Through the years")[2]
    assert "2026" in years and "The ball was a smear" in years


def test_l2_the_best_place_for_an_activity(page) -> None:
    words = page(ANA)
    for cell in ("building", "loud is fine", "a big table", "tools hanging where I see them"):
        assert cell in words
    assert "gym and makerspace" in page(f"{ANA}projects/replay/")


def test_l3_a_strength_links_to_the_work_that_shows_it(html) -> None:
    strengths = html(ANA).partition("I measure twice")[2][:600]
    assert "projects/replay/" in strengths


def test_l3_a_strength_without_evidence_is_a_hint_for_its_owner_only(tmp_path, page) -> None:
    found = all_problems(read_portfolio(write_school(tmp_path, FILES)), date(2026, 11, 22))
    hints = [hint for hint in found if hint.code == "strength-without-evidence"]
    assert [hint.place.file for hint in hints] == ["students/ana/profile.yml"]
    assert "I ask a lot" in page(ANA), "and the page says nothing of it"


def test_l4_supports_are_for_the_family_and_never_public(page) -> None:
    assert "Reading out loud with a partner" in page(ANA)
    for edition in ("public", "school"):
        assert "Reading out loud with a partner" not in page(ANA, edition)
        assert "Long texts tire me" not in page(ANA, edition)
        assert "I take things apart" in page(ANA, edition)


def test_l5_the_profile_was_made_together(page) -> None:
    assert "Ms Okafor" in page(ANA) and "October 2, 2026" in page(ANA)


def test_l6_tools_and_what_became_of_them(page) -> None:
    assert "stopwatch app" in page(ANA)
    assert "good for short things" in page(ANA)


def test_l9_access_engage_express(page) -> None:
    for line in (
        "Pictures before words",
        "A question with no answer yet",
        "Films with my own voice",
    ):
        assert line in page(ANA)
