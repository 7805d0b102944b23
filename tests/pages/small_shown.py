"""A few records of an invented school as pages receive them: joined, with nothing to hide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from justhtml import JustHTML

from portfolio_gen.analysis.at_a_glance import at_a_glance
from portfolio_gen.analysis.join import join
from portfolio_gen.analysis.shown import Media, Shown
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.school import School
from portfolio_gen.pages import all_pages
from portfolio_gen.pages.addresses import relative
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.templates import environment, render_body

TODAY = date(2026, 11, 22)
THEME = Path(__file__).parent.parent.parent / "theme"

SETTINGS = {
    "name": "Alder Creek School",
    "year": {"starts": "2026-09-01", "ends": "2027-06-11"},
    "subjects": [
        {"id": "science", "name": "Science"},
        {"id": "math", "name": "Math"},
        {"id": "arts", "name": "Arts"},
    ],
    "levels": [
        {"id": "beginning", "name": "Beginning"},
        {"id": "developing", "name": "Developing"},
        {"id": "meeting", "name": "Meeting"},
        {"id": "exceeding", "name": "Exceeding"},
    ],
}
SCHOOL = {
    "settings": SETTINGS,
    "people": [{"id": "ms-okafor", "name": "Ngozi Okafor", "role": "teacher"}],
    "classes": [
        {"id": "harbor", "name": "Harbor Studio", "teacher": "ms-okafor"},
        {"id": "willow", "name": "Willow Room"},
    ],
    "frameworks": [
        {
            "id": "alder",
            "title": "Alder",
            "called": "Measurement topic",
            "competencies": [{"id": "SCI.INQ", "title": "Asking and investigating"}],
        }
    ],
}
OVEN = {
    "id": "oven",
    "title": "How hot can a pizza box get?",
    "question": "What makes a cardboard solar oven hotter?",
    "topic": ["Energy", "Sunlight", "Solar oven"],
    "status": "working",
}


def learner(name: str = "ana", **fields: Any) -> Learner:
    """A learner with a line in the roster and whatever a test adds."""
    roster = {"id": name, "name": f"{name.capitalize()} Lima", "grade": "6", "classes": ["harbor"]}
    roster |= fields.pop("roster", {})
    return Learner.model_validate({"id": name, "roster": roster, **fields})


def with_project(name: str = "ana", **fields: Any) -> Learner:
    """A learner whose one project is the oven, with whatever a test changes in it."""
    return learner(name, projects=[OVEN | fields])


def shown_of(
    *learners: Learner,
    media: dict[str, Media] | None = None,
    edition: str = "staff",
    as_of: date = TODAY,
    **school: Any,
) -> Shown:
    """These learners of the small school, joined; staff see how those are who have progress."""
    asked = School.model_validate(SCHOOL | school)
    glances = {
        str(one.id): at_a_glance(one, asked, as_of)
        for one in learners
        if edition == "staff" and one.progress
    }
    return join(
        edition=Edition.named(edition),
        as_of=as_of,
        school=asked,
        learners=learners,
        media=media or {},
        glances=glances,
    )


@cache
def templates() -> jinja2.Environment:
    """The theme of this repository."""
    return environment(THEME)


def body_of(page: Page) -> str:
    """The page's content as HTML."""
    return render_body(templates(), page, lambda to: relative(page.address, to))


def bodies(shown: Shown) -> Iterator[tuple[Page, str]]:
    """Every page with its content."""
    for page in all_pages(shown):
        yield page, body_of(page)


def html_of(shown: Shown, address: str) -> str:
    """The content of the page at an address."""
    return next(body_of(page) for page in all_pages(shown) if page.address == address)


def tree_of(html: str) -> JustHTML:
    """A content as a whole document, to ask questions of."""
    return JustHTML(
        f'<!doctype html><html lang="en"><head><title>x</title></head><body>{html}</body></html>',
        collect_errors=True,
        sanitize=False,
    )


def words_of(html: str) -> str:
    """What a reader reads, with one space between words."""
    return _spaced(tree_of(html).query("body")[0].to_text())


def read(shown: Shown, address: str) -> str:
    """The words of the page at an address."""
    return words_of(html_of(shown, address))


def found(html: str, selector: str) -> list[str]:
    """The words of everything that a selector finds."""
    return [_spaced(node.to_text()) for node in tree_of(html).query(selector)]


def _spaced(text: str) -> str:
    """Text as it looks: the parser puts a space between any two elements."""
    return re.sub(r" ([,.:;)])", r"\1", " ".join(text.split()))
