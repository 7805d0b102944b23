"""Everything the school hopes its learners learn, by subject and area."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from portfolio_gen.analysis.asked import every_competency, set_by_now
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.school import Competency
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked_for import called_in
from portfolio_gen.pages.asked_lines import CompetencyLine
from portfolio_gen.pages.coverage import ClassCoverage, class_coverages, how_many, target_name
from portfolio_gen.pages.days import days_of_projects, newest
from portfolio_gen.pages.evidence_of import number_of, work_for
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Link, Word, word
from portfolio_gen.pages.words import counted, inside, several


class AreaPart(Struct, frozen=True, kw_only=True):
    """The competencies of one area of a subject."""

    name: str | None
    competencies: tuple[CompetencyLine, ...]


class SubjectPart(Struct, frozen=True, kw_only=True):
    """The competencies of one subject by area."""

    anchor: str
    name: str
    areas: tuple[AreaPart, ...]


class Source(Struct, frozen=True, kw_only=True):
    """Where a framework comes from, and what others may do with it."""

    title: str
    source: str | None
    license: str | None


class CompetenciesView(Struct, frozen=True, kw_only=True):
    """What the page of all competencies shows."""

    word: Word
    says: str
    doors: tuple[Link, ...]
    subjects: tuple[SubjectPart, ...]
    coverage: tuple[ClassCoverage, ...]
    target: str
    sources: tuple[Source, ...]


def competencies_page(shown: Shown) -> Page:
    """All competencies of the school."""
    many = several(called_in(shown))
    competencies = every_competency(shown)
    number = counted(len(competencies), *_in_a_sentence(shown))
    view = CompetenciesView(
        word=word(shown, many, called_in(shown)),
        says=f"{number}: what we hope everybody here learns.",
        doors=_doors(shown),
        subjects=_by_subject(shown, competencies),
        coverage=competencies_by_class(shown),
        target=target_name(shown),
        sources=tuple(
            Source(title=str(framework.title), source=framework.source, license=framework.license)
            for framework in shown.school.frameworks
        ),
    )
    work = work_for(shown, (f"competency:{competency.id}" for competency in competencies))
    return Page(
        address=addresses.COMPETENCIES,
        title=many,
        template="competencies.html",
        view=view,
        updated=newest(shown, days_of_projects(work)),
    )


def competencies_by_class(shown: Shown) -> tuple[ClassCoverage, ...]:
    """How far every class is in each competency; nothing outside the staff edition."""
    asked = (
        (Link(text=str(one.title), address=addresses.competency(one.id)), (str(one.id),))
        for one in every_competency(shown)
    )
    return class_coverages(shown, asked, _in_a_sentence(shown))


def _in_a_sentence(shown: Shown) -> tuple[str, str]:
    """The school's word for one competency and for several."""
    return inside(called_in(shown)), inside(several(called_in(shown)))


def competency_line(shown: Shown, competency: Competency) -> CompetencyLine:
    """One competency as a line that leads to its page."""
    code = str(competency.id)
    return CompetencyLine(
        title=str(competency.title),
        address=addresses.competency(code),
        statement=competency.statement,
        work=number_of(shown.work.get(f"competency:{code}", ())),
        reached=how_many(shown, (code,)),
    )


def _doors(shown: Shown) -> tuple[Link, ...]:
    """The other pages about what the school asks for."""
    doors = (
        (shown.school.units, "Units", addresses.UNITS),
        (set_by_now(shown), "Assignments", addresses.ASSIGNMENTS),
        (shown.school.standards, "Standards", addresses.STANDARDS),
    )
    return tuple(Link(text=text, address=address) for there, text, address in doors if there)


def _by_subject(shown: Shown, competencies: Iterable[Competency]) -> tuple[SubjectPart, ...]:
    """The subjects in the school's order, then what belongs to none."""
    found: dict[str, list[Competency]] = {name: [] for name in (*shown.subjects, "")}
    for competency in competencies:
        name = str(competency.subject or "")
        found[name if name in shown.subjects else ""].append(competency)
    return tuple(_subject(shown, name, ones) for name, ones in found.items() if ones)


def _subject(shown: Shown, subject_id: str, competencies: Iterable[Competency]) -> SubjectPart:
    subject = shown.subjects.get(subject_id)
    name = str(subject.name) if subject else "In every subject"
    return SubjectPart(
        anchor=f"subject-{subject_id or 'none'}",
        name=name,
        areas=tuple(_by_area(shown, competencies, whole=name)),
    )


def _by_area(shown: Shown, competencies: Iterable[Competency], whole: str) -> Iterator[AreaPart]:
    """The areas of a subject; a single one that is called like all of it needs no name."""
    areas: dict[str | None, list[CompetencyLine]] = {}
    for competency in competencies:
        areas.setdefault(competency.area, []).append(competency_line(shown, competency))
    for name, lines in areas.items():
        is_all = len(areas) == 1 and name == whole
        yield AreaPart(name=None if is_all else name, competencies=tuple(lines))
