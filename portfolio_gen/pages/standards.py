"""Outside standards, broad to narrow: which are reached by what the school asks for, and how."""

from __future__ import annotations

from msgspec import Struct

from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.analysis.standards import StandardOf, every_standard, standards_tree
from portfolio_gen.model.curriculum import Standard
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked_for import called_in, competency_link
from portfolio_gen.pages.asked_lines import CompetencyLine
from portfolio_gen.pages.competencies import competency_line
from portfolio_gen.pages.coverage import (
    ClassCoverage,
    CoverageTable,
    class_coverages,
    coverage_table,
    target_name,
)
from portfolio_gen.pages.days import days_of_projects, newest
from portfolio_gen.pages.evidence_of import (
    WorkPart,
    days_of_work,
    number_of,
    work_for,
    work_part,
)
from portfolio_gen.pages.page import Found, Page
from portfolio_gen.pages.parts import Link, Word, word
from portfolio_gen.pages.words import inside, several

#: Statements are long; in a list of what is missing their start is enough.
SHORT = 60


class StandardLine(Struct, frozen=True, kw_only=True):
    """One standard of the tree with its narrower ones."""

    code: str
    address: str
    statement: str
    competencies: tuple[Link, ...]
    work: str
    gap: str | None
    narrower: tuple[StandardLine, ...]


class StandardsView(Struct, frozen=True, kw_only=True):
    """What the page of all standards shows."""

    word: Word
    says: str
    lines: tuple[StandardLine, ...]
    without_competency: tuple[Link, ...]
    without_competency_title: str
    without_work: tuple[Link, ...]
    coverage: tuple[ClassCoverage, ...]
    target: str


class StandardView(Struct, frozen=True, kw_only=True):
    """What the page of one standard shows; `gap` says in words what is missing."""

    code: str
    statement: str
    grade: str | None
    trail: tuple[Link, ...]
    narrower: tuple[StandardLine, ...]
    competencies: tuple[CompetencyLine, ...]
    competencies_title: str
    gap: str | None
    work: WorkPart
    coverage: CoverageTable | None


def standards_page(shown: Shown) -> Page:
    """The tree of all standards."""
    tree = standards_tree(shown.school)
    every = tuple(every_standard(tree))
    reached = tuple(one for one in every if one.reached_by)
    work = tuple(one for root in tree for one in _work(shown, root))
    view = StandardsView(
        word=word(shown, "Standards", "standard"),
        says=f"What others ask of our school, and which of our {_many(shown)} lead there.",
        lines=tuple(standard_line(shown, one) for one in tree),
        without_competency=tuple(_short(one) for one in every if not one.reached_by),
        without_competency_title=f"No {_one(shown)} leads here yet",
        without_work=tuple(_short(one) for one in reached if not _is_shown(shown, one)),
        coverage=class_coverages(
            shown,
            ((_link(one.standard), _codes(one)) for one in reached),
            ("standard", "standards"),
        ),
        target=target_name(shown),
    )
    return Page(
        address=addresses.STANDARDS,
        title="Standards",
        template="standards.html",
        view=view,
        updated=newest(shown, days_of_projects(work)),
    )


def standard_page(shown: Shown, standard_of: StandardOf) -> Page:
    """The page of one standard."""
    standard, work = standard_of.standard, _work(shown, standard_of)
    statement = str(standard.statement)
    view = StandardView(
        code=str(standard.code),
        statement=statement,
        grade=standard.grade,
        trail=tuple(_link(one) for one in standard_of.broader),
        narrower=tuple(standard_line(shown, one) for one in standard_of.narrower),
        competencies=tuple(competency_line(shown, one) for one in standard_of.aligned),
        competencies_title=several(called_in(shown)),
        gap=_gap(shown, standard_of, work),
        work=work_part(shown, work),
        coverage=coverage_table(shown, _codes(standard_of)),
    )
    return Page(
        address=addresses.standard(standard.code),
        title=f"{standard.code}: {statement}",
        template="standard.html",
        view=view,
        description=statement,
        updated=newest(shown, days_of_work(work)),
        found=Found(kind="curriculum"),
    )


def _work(shown: Shown, standard_of: StandardOf) -> tuple[ProjectOf, ...]:
    """The work for every competency that leads to a standard or to a narrower one."""
    return work_for(shown, (f"competency:{code}" for code in _codes(standard_of)))


def _is_shown(shown: Shown, standard_of: StandardOf) -> bool:
    return any(shown.work.get(f"competency:{code}") for code in _codes(standard_of))


def _codes(standard_of: StandardOf) -> tuple[str, ...]:
    return tuple(str(one.id) for one in standard_of.reached_by)


def standard_line(shown: Shown, standard_of: StandardOf) -> StandardLine:
    """One standard, with those below it, as a line that leads to its page."""
    standard, work = standard_of.standard, _work(shown, standard_of)
    links = (competency_link(shown, one.id) for one in standard_of.aligned)
    return StandardLine(
        code=str(standard.code),
        address=addresses.standard(standard.code),
        statement=str(standard.statement),
        competencies=tuple(link for link in links if link),
        work=number_of(work),
        gap=_gap(shown, standard_of, work),
        narrower=tuple(standard_line(shown, one) for one in standard_of.narrower),
    )


def _gap(shown: Shown, standard_of: StandardOf, work: tuple[ProjectOf, ...]) -> str | None:
    """What is missing, in words."""
    if not standard_of.reached_by:
        return f"No {_one(shown)} leads here yet."
    if not work:
        return "No work is shown for it yet."
    return None


def _link(standard: Standard) -> Link:
    return Link(text=str(standard.code), address=addresses.standard(standard.code))


def _short(standard_of: StandardOf) -> Link:
    standard = standard_of.standard
    words = str(standard.statement)
    if len(words) > SHORT:
        words = f"{words[:SHORT].rpartition(' ')[0]} …"
    return Link(text=f"{standard.code}: {words}", address=addresses.standard(standard.code))


def _one(shown: Shown) -> str:
    return inside(called_in(shown))


def _many(shown: Shown) -> str:
    return inside(several(called_in(shown)))
