"""One thing the school hopes everybody learns: its levels, ways to show it, and the work."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup
from msgspec import Struct

from portfolio_gen.analysis.asked import set_by_now
from portfolio_gen.analysis.growth import target_place
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.analysis.targets import parts_of
from portfolio_gen.drawing.steps import steps
from portfolio_gen.model.school import Competency
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked_for import called_in, subject_links
from portfolio_gen.pages.coverage import CoverageTable, WherePart, coverage_table, who_is_where
from portfolio_gen.pages.days import newest
from portfolio_gen.pages.evidence_of import WorkPart, days_of_work, work_for, work_part
from portfolio_gen.pages.page import Found, Page
from portfolio_gen.pages.parts import Link, Word, long_page, word


class Rung(Struct, frozen=True, kw_only=True):
    """One level of the ladder; `wanted` is the one that the school hopes for."""

    level: str
    place: int
    of: int
    drawn: Markup
    text: str | None
    wanted: bool


class StandardLink(Struct, frozen=True, kw_only=True):
    """A standard that a competency is aligned to."""

    code: str
    address: str
    statement: str


class CompetencyView(Struct, frozen=True, kw_only=True):
    """What the page of one competency shows; `where` and `coverage` are there for staff.

    `own` leads to the learner whose edition this is."""

    title: str
    called: str
    code: str
    statement: str | None
    subjects: tuple[Link, ...]
    area: str | None
    sections: tuple[Link, ...]
    levels: tuple[Rung, ...]
    levels_word: Word
    ways: tuple[str, ...]
    units: tuple[Link, ...]
    assignments: tuple[Link, ...]
    report_lines: tuple[str, ...]
    standards: tuple[StandardLink, ...]
    work: WorkPart
    work_word: Word
    own: Link | None
    where: tuple[WherePart, ...]
    coverage: CoverageTable | None


def competency_page(shown: Shown, competency: Competency) -> Page:
    """The page of one competency."""
    code = str(competency.id)
    work = work_for(shown, (f"competency:{code}",))
    where = who_is_where(shown, code)
    subjects = subject_links(shown, (competency.subject,))
    view = CompetencyView(
        title=str(competency.title),
        called=called_in(shown),
        code=code,
        statement=competency.statement,
        subjects=subjects,
        area=None if competency.area in {one.text for one in subjects} else competency.area,
        sections=long_page(
            (
                (True, "The levels", "levels"),
                (competency.ways, "Ways to show it", "ways"),
                (where, "Who is where", "where"),
                (work, "The work", "work"),
                (competency.standards, "Standards", "standards"),
            )
        ),
        levels=ladder(shown, competency),
        levels_word=word(shown, "What each level looks like", "level"),
        ways=competency.ways,
        units=_units(shown, code),
        assignments=_assignments(shown, code),
        report_lines=tuple(
            str(line.title) for line in shown.school.report_card if code in line.competencies
        ),
        standards=tuple(_standards(shown, competency)),
        work=work_part(shown, work),
        work_word=word(shown, "Work that shows it", "evidence"),
        own=_own(shown, code),
        where=where,
        coverage=coverage_table(shown, (code,)),
    )
    return Page(
        address=addresses.competency(code),
        title=view.title,
        template="competency.html",
        view=view,
        description=competency.statement or "",
        updated=newest(shown, days_of_work(work)),
        found=Found(kind="curriculum"),
    )


def _own(shown: Shown, code: str) -> Link | None:
    """Where the learner is whose edition this is."""
    learner = shown.learners.get(shown.edition.learner or "")
    if learner is None or not learner.progress:
        return None
    name = shown.names[learner.id]
    return Link(text=f"Where {name} is", address=addresses.progress(learner.id, code))


def ladder(shown: Shown, competency: Competency) -> tuple[Rung, ...]:
    """Every level of the scale, the lowest first, with what it looks like here."""
    of, wanted = len(shown.school.settings.levels), target_place(shown.school)
    return tuple(
        Rung(
            level=str(level.name),
            place=place,
            of=of,
            drawn=steps("teacher", place, of),
            text=descriptor(shown, competency, place),
            wanted=place == wanted,
        )
        for place, level in enumerate(shown.school.settings.levels, start=1)
    )


def descriptor(shown: Shown, competency: Competency, place: int) -> str | None:
    """What the level at a place of the scale looks like."""
    level = shown.school.settings.levels[place - 1]
    texts = (text for name, text in competency.levels.items() if shown.level(name) == level)
    return next(texts, None)


def _units(shown: Shown, code: str) -> tuple[Link, ...]:
    return tuple(
        Link(text=str(unit.title), address=addresses.unit(unit.id))
        for unit in shown.school.units
        if code in unit.competencies
    )


def _assignments(shown: Shown, code: str) -> tuple[Link, ...]:
    return tuple(
        Link(text=str(one.title), address=addresses.assignment(one.id))
        for one in set_by_now(shown)
        if code in (parts_of(target)[0] for target in one.targets)
    )


def _standards(shown: Shown, competency: Competency) -> Iterator[StandardLink]:
    standards = {str(one.code): one for one in shown.school.standards}
    for code in dict.fromkeys(map(str, competency.standards)):
        if code in standards:
            yield StandardLink(
                code=code,
                address=addresses.standard(code),
                statement=str(standards[code].statement),
            )
