"""A day tells something, too: no page, list or feed knows of one that its reader may not see."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from portfolio_gen.pages.addresses import FEED, SITEMAP
from tests.editions.hidden import hiding_school, site_bytes
from tests.small_school import made_pages, taken_in_afresh, write_school

OVEN = "learners/ana/projects/oven/"
#: A file that strangers may not know of, written on a day of its own, and who sees that day.
HIDDEN = {
    "students/ana/projects/oven/assessments/2026-09-09.yml": "ratings: {heat: exceeding}\n",
    "school/feedback/ana/oven/2026-09-09-ms-okafor.yml": "saw: Steam\n",
    "students/ben/feedback/ana/oven/2026-09-09.yml": "saw: Steam\n",
    "students/ana/journal/2026-09-09-a.md": "---\nabout: [project:oven]\n---\n\nSteam\n",
    "students/ana/journal/2026-09-09-b.md": "---\nanswers: 2026-03-08-sun\n---\n\nSteam\n",
    "students/ana/goals.yml": "- id: read\n  goal: Read\n"
    "  check_ins: [{date: 2026-09-09, note: Steam}]\n",
    "students/ana/profile.yml": "headline: I build\nstrengths: [{text: Steam, as_of: 2026-09-09}]\n"
    "agreed: [{with: Steam, on: 2026-09-09}]\n",
}
DAY = date(2026, 9, 9)


def days_in(root: Path, edition: str) -> dict[str, date | None]:
    """The day of every page of an edition by its address."""
    pages = (page for _, page in made_pages(taken_in_afresh(root, edition)))
    return {page.address: page.updated for page in pages}


@pytest.fixture
def root(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    return write_school(tmp_path, hiding_school() | {request.param: HIDDEN[request.param]})


@pytest.mark.parametrize("root", HIDDEN, indirect=True)
def test_strangers_find_no_trace_of_a_hidden_day(root: Path) -> None:
    site = site_bytes(root, "public")
    assert site[SITEMAP] and site[FEED]
    for address, data in site.items():
        assert b"2026-09-09" not in data and repr(DAY).encode() not in data, address


@pytest.mark.parametrize("root", HIDDEN, indirect=True)
def test_the_family_reads_the_day_on_the_page_that_shows_it(root: Path) -> None:
    assert DAY in days_in(root, "family:ana").values()


def test_the_day_of_a_page_is_as_different_as_what_its_readers_see(tmp_path: Path) -> None:
    root = write_school(tmp_path, hiding_school())
    days = {edition: days_in(root, edition) for edition in ("public", "family:ana", "staff")}
    assert days["public"][OVEN] == date(2026, 3, 8)  # The public reflection about it.
    assert days["family:ana"][OVEN] == date(2026, 3, 9)  # A classmate's words.
    assert days["staff"][OVEN] == date(2026, 3, 10)  # The teacher's note for staff.
