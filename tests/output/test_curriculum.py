"""The sample school asks for much; every page about it is whole in every edition that has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from portfolio_gen.model.school import School
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked_for import DOOR
from portfolio_gen.reading.portfolio import read_portfolio
from tests.output.built_page import BuiltPage, pages_of_site
from tests.output.sample import REPOSITORY, each_of, together

ROOMS = ("competencies/", "standards/", "units/", "assignments/")
FOR_STAFF = ("pg-where", "pg-coverage", "pg-class-coverage")


@pytest.fixture(scope="module")
def asked() -> School:
    """What the sample school asks for, as it wrote it."""
    return read_portfolio(REPOSITORY).school


@pytest.fixture(scope="module")
def school_pages(site_of: Callable[[str], Path]) -> dict[str, BuiltPage]:
    return pages_of_site(site_of("school"))


def named(page: BuiltPage, selector: str) -> list[str]:
    return [" ".join(node.to_text().split()) for node in page.tree.query(selector)]


def page_at(pages: dict[str, BuiltPage], address: str) -> BuiltPage:
    return pages[f"{address}index.html"]


def competencies(school: School) -> Iterator:
    return (one for framework in school.frameworks for one in framework.competencies)


@together("school")
def test_every_competency_has_words_for_every_level_and_ways_to_show_it(
    asked: School, school_pages: dict[str, BuiltPage]
) -> None:
    found = list(competencies(asked))
    assert len(found) >= 28
    for competency in found:
        page = page_at(school_pages, addresses.competency(competency.id))
        rungs = named(page, ".pg-rung")
        assert len(rungs) == len(asked.settings.levels) == len(competency.levels), competency.id
        for text in competency.levels.values():
            assert any(" ".join(text.split()) in rung for rung in rungs), (competency.id, text)
        assert named(page, ".pg-rung--wanted .pg-rung__word") == ["Meeting"]
        assert len(named(page, ".pg-ways li")) == len(competency.ways) > 0


@together("school")
def test_every_standard_unit_and_assignment_has_its_page(
    asked: School, school_pages: dict[str, BuiltPage]
) -> None:
    there = [addresses.standard(one.code) for one in asked.standards]
    there += [addresses.unit(one.id) for one in asked.units]
    there += [addresses.assignment(one.id) for one in asked.assignments]
    assert len(asked.assignments) >= 20 and len(asked.units) >= 5 and len(asked.standards) >= 30
    for address in there:
        assert page_at(school_pages, address).named("h1"), address


@together("school")
def test_every_target_leads_to_its_competency_with_the_words_of_its_level(
    asked: School, school_pages: dict[str, BuiltPage]
) -> None:
    for assignment in asked.assignments:
        page = page_at(school_pages, addresses.assignment(assignment.id))
        assert len(named(page, ".pg-rung a")) == len(assignment.targets) > 0, assignment.id
        assert len(named(page, ".pg-rung__text")) == len(assignment.targets), assignment.id


@together("school")
def test_what_no_topic_leads_to_is_said_in_the_sample(school_pages: dict[str, BuiltPage]) -> None:
    page = page_at(school_pages, addresses.STANDARDS)
    assert named(page, "section[aria-labelledby='without-competency'] li")
    assert named(page, ".pg-standard__gap")


@pytest.mark.parametrize("edition", each_of("school", "family:amara-o", "learner:amara-o"))
def test_only_staff_see_how_far_everybody_is(site_of: Callable[[str], Path], edition: str) -> None:
    pages = pages_of_site(site_of(edition))
    asked_for = [page for page in pages.values() if page.address.startswith(ROOMS)]
    assert asked_for
    for page in asked_for:
        assert not any(part in page.html for part in FOR_STAFF), page.address


@together("staff")
def test_staff_see_how_far_everybody_is_in_every_competency(
    asked: School, site_of: Callable[[str], Path]
) -> None:
    pages = pages_of_site(site_of("staff"))
    assert f">{DOOR}</a>" in page_at(pages, addresses.COMPETENCIES).html
    learners = 0
    for competency in competencies(asked):
        page = page_at(pages, addresses.competency(competency.id))
        here = len(named(page, ".pg-where__learners > li"))
        assert here and learners in (0, here), "everybody stands in one state"
        learners = here
    everything = page_at(pages, addresses.COMPETENCIES)
    assert len(named(everything, ".pg-class-coverage")) >= 2
    assert all(part in everything.html + page.html for part in FOR_STAFF), "what others have not"


@together("public")
def test_strangers_have_no_page_of_it(site_of: Callable[[str], Path]) -> None:
    pages = pages_of_site(site_of("public"))
    assert not [one for one in pages if one.startswith(ROOMS)]
    assert not [page.address for page in pages.values() if f">{DOOR}</a>" in page.html]
