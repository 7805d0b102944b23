"""Units: a question that many projects join, written by staff or by learners."""

from __future__ import annotations

from msgspec import Struct

from portfolio_gen.analysis.asked import set_by_now
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.curriculum import Unit
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked_for import called_in, competency_links, subject_links
from portfolio_gen.pages.asked_lines import UnitLine
from portfolio_gen.pages.days import days_of_projects, newest
from portfolio_gen.pages.evidence_of import WorkPart, days_of_work, number_of, work_for, work_part
from portfolio_gen.pages.page import Found, Page
from portfolio_gen.pages.parts import Link, Name, Word, speaker, word
from portfolio_gen.pages.words import several


class UnitsView(Struct, frozen=True, kw_only=True):
    """What the page of all units shows."""

    word: Word
    units: tuple[UnitLine, ...]


class UnitView(Struct, frozen=True, kw_only=True):
    """What the page of one unit shows."""

    title: str
    question: str | None
    authors: tuple[Name, ...]
    subjects: tuple[Link, ...]
    competencies: tuple[Link, ...]
    competencies_title: str
    assignments: tuple[Link, ...]
    work: WorkPart


def units_page(shown: Shown) -> Page:
    """All units of the school."""
    units = shown.school.units
    work = work_for(shown, (f"unit:{unit.id}" for unit in units))
    return Page(
        address=addresses.UNITS,
        title="Units",
        template="units.html",
        view=UnitsView(
            word=word(shown, "Units", "unit"),
            units=tuple(unit_line(shown, unit) for unit in units),
        ),
        updated=newest(shown, days_of_projects(work)),
    )


def unit_line(shown: Shown, unit: Unit) -> UnitLine:
    """One unit as a line that leads to its page."""
    return UnitLine(
        title=str(unit.title),
        address=addresses.unit(unit.id),
        question=unit.question,
        authors=authors_of(shown, unit.authors),
        work=number_of(shown.work.get(f"unit:{unit.id}", ())),
    )


def unit_page(shown: Shown, unit: Unit) -> Page:
    """The page of one unit."""
    work = work_for(shown, (f"unit:{unit.id}",))
    view = UnitView(
        title=str(unit.title),
        question=unit.question,
        authors=authors_of(shown, unit.authors),
        subjects=subject_links(shown, unit.subjects),
        competencies=competency_links(shown, unit.competencies),
        competencies_title=several(called_in(shown)),
        assignments=tuple(
            Link(text=str(one.title), address=addresses.assignment(one.id))
            for one in set_by_now(shown)
            if one.unit == unit.id
        ),
        work=work_part(shown, work),
    )
    return Page(
        address=addresses.unit(unit.id),
        title=view.title,
        template="unit.html",
        view=view,
        description=unit.question or "",
        updated=newest(shown, days_of_work(work)),
        found=Found(kind="curriculum"),
    )


def authors_of(shown: Shown, authors: tuple[str, ...]) -> tuple[Name, ...]:
    """Staff, and those learners whom this edition shows, by the names they have here."""
    names = (speaker(shown, str(author)) for author in dict.fromkeys(authors))
    return tuple(name for name in names if name)
