"""The school's subjects, each with the projects that touch it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from portfolio_gen.analysis.asked import every_competency, set_by_now
from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.model.school import Subject
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked_for import called_in
from portfolio_gen.pages.assignments import AssignmentLine, assignment_line
from portfolio_gen.pages.cards import ProjectCard, project_card
from portfolio_gen.pages.competencies import CompetencyLine, competency_line
from portfolio_gen.pages.days import days_of_projects, newest
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Link, long_page
from portfolio_gen.pages.units import UnitLine, unit_line
from portfolio_gen.pages.words import counted, several


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectLine:
    """One subject and how many projects touch it."""

    name: str
    address: str
    projects: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectsView:
    """What the page of all subjects shows."""

    subjects: tuple[SubjectLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectView:
    """What the page of one subject shows."""

    name: str
    sections: tuple[Link, ...]
    projects: tuple[ProjectCard, ...]
    competencies: tuple[CompetencyLine, ...]
    competencies_title: str
    units: tuple[UnitLine, ...]
    assignments: tuple[AssignmentLine, ...]


def subjects_page(shown: Shown) -> Page:
    """All subjects of the school."""
    view = SubjectsView(subjects=subject_lines(shown))
    projects = (one for one in shown.projects.values() if _touched(one) & shown.subjects.keys())
    return Page(
        address=addresses.SUBJECTS,
        title="Subjects",
        template="subjects.html",
        view=view,
        updated=newest(shown, days_of_projects(projects)),
    )


def subject_lines(shown: Shown) -> tuple[SubjectLine, ...]:
    """Each subject as a line that leads to its page."""
    return tuple(
        SubjectLine(
            name=subject.name,
            address=addresses.subject(subject.id),
            projects=_how_many(len(_projects(shown, subject))),
        )
        for subject in shown.school.settings.subjects
    )


def _how_many(number: int) -> str:
    return counted(number, "project", "projects") if number else "no projects yet"


def subject_page(shown: Shown, subject: Subject) -> Page:
    """The page of one subject."""
    touching = _projects(shown, subject)
    many = several(called_in(shown))
    view = SubjectView(
        name=subject.name,
        sections=(),
        projects=tuple(project_card(shown, one) for one in touching),
        competencies=tuple(
            competency_line(shown, one)
            for one in every_competency(shown)
            if one.subject == subject.id
        ),
        competencies_title=many,
        units=tuple(
            unit_line(shown, one) for one in shown.school.units if subject.id in one.subjects
        ),
        assignments=tuple(
            assignment_line(shown, one) for one in set_by_now(shown) if one.subject == subject.id
        ),
    )
    sections = long_page(
        (
            (view.projects, "Projects", "projects"),
            (view.competencies, many, "competencies"),
            (view.units, "Units", "units"),
            (view.assignments, "Assignments", "assignments"),
        )
    )
    return Page(
        address=addresses.subject(subject.id),
        title=subject.name,
        template="subject.html",
        view=replace(view, sections=sections),
        updated=newest(shown, days_of_projects(touching)),
    )


def _projects(shown: Shown, subject: Subject) -> tuple[ProjectOf, ...]:
    return tuple(one for one in shown.projects.values() if subject.id in _touched(one))


def _touched(project_of: ProjectOf) -> set[str]:
    """The subjects that a project names or looks through."""
    project = project_of.project
    return {*project.subjects, *(lens.subject for lens in project.lenses)}
