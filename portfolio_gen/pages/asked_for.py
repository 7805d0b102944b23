"""Links to what a school asks for: competencies, standards, units and assignments.

Each is a link where this edition has a page of it, and None where it has not.
"""

from __future__ import annotations

from collections.abc import Iterable

from portfolio_gen.analysis.asked import set_by_now
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.school import SchoolClass
from portfolio_gen.pages import addresses
from portfolio_gen.pages.parts import Link, Name

#: What the door to all of it is called.
DOOR = "What we learn"


def called_in(shown: Shown) -> str:
    """What this school calls one competency."""
    words = (str(one.called) for one in shown.school.frameworks if one.called)
    return next(words, "Competency")


def competency_link(shown: Shown, code: str | None) -> Link | None:
    """The page of a competency."""
    competency = shown.competencies.get(str(code or ""))
    if competency is None:
        return None
    return Link(text=str(competency.title), address=addresses.competency(competency.id))


def competency_links(shown: Shown, codes: Iterable[str | None]) -> tuple[Link, ...]:
    """The pages of these competencies, each once."""
    links = (competency_link(shown, code) for code in dict.fromkeys(codes))
    return tuple(link for link in links if link)


def unit_link(shown: Shown, unit_id: str | None) -> Link | None:
    """The page of a unit."""
    for unit in shown.school.units:
        if unit.id == unit_id:
            return Link(text=str(unit.title), address=addresses.unit(unit.id))
    return None


def assignment_link(shown: Shown, assignment_id: str | None) -> Link | None:
    """The page of an assignment."""
    for assignment in set_by_now(shown):
        if assignment.id == assignment_id:
            return Link(text=str(assignment.title), address=addresses.assignment(assignment.id))
    return None


def subject_links(shown: Shown, subjects: Iterable[str | None]) -> tuple[Link, ...]:
    """The pages of these subjects, each once."""
    return tuple(
        Link(text=str(shown.subjects[one].name), address=addresses.subject(one))
        for one in dict.fromkeys(subjects)
        if one and one in shown.subjects
    )


def class_name(shown: Shown, school_class: SchoolClass) -> Name:
    """A class, with its own page for staff, else with the place of its learners; none, no link."""
    lines = (one.roster for one in shown.learners.values())
    here = any(line and line.status == "active" and school_class.id in line.classes
               for line in lines)  # fmt: skip
    page = addresses.class_page if shown.edition.kind == "staff" else addresses.school_class
    return Name(text=str(school_class.name), address=page(school_class.id) if here else None)
