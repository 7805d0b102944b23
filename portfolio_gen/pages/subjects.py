"""The school's subjects, each with the projects that touch it."""

from __future__ import annotations

from msgspec import Struct

from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.model.school import Subject
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked_lines import AskedInSubject
from portfolio_gen.pages.cards import ProjectCard, project_card
from portfolio_gen.pages.days import days_of_projects, newest
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.words import counted


class SubjectLine(Struct, frozen=True, kw_only=True):
    """One subject and how many projects touch it."""

    name: str
    address: str
    projects: str


class SubjectsView(Struct, frozen=True, kw_only=True):
    """What the page of all subjects shows."""

    subjects: tuple[SubjectLine, ...]


class SubjectView(Struct, frozen=True, kw_only=True):
    """What the page of one subject shows; `asked` where the edition shows what is asked for."""

    name: str
    projects: tuple[ProjectCard, ...]
    asked: AskedInSubject | None


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
    view = SubjectView(
        name=subject.name,
        projects=tuple(project_card(shown, one) for one in touching),
        asked=_asked(shown, subject),
    )
    return Page(
        address=addresses.subject(subject.id),
        title=subject.name,
        template="subject.html",
        view=view,
        updated=newest(shown, days_of_projects(touching)),
    )


def _asked(shown: Shown, subject: Subject) -> AskedInSubject | None:
    school = shown.school
    if not (shown.competencies or school.units or school.assignments):
        return None  # The public site is made without ever loading what works it out.
    from portfolio_gen.pages.subject_part import asked_in_subject

    return asked_in_subject(shown, subject)


def _projects(shown: Shown, subject: Subject) -> tuple[ProjectOf, ...]:
    return tuple(one for one in shown.projects.values() if subject.id in _touched(one))


def _touched(project_of: ProjectOf) -> set[str]:
    """The subjects that a project names or looks through."""
    project = project_of.project
    return {*project.subjects, *(lens.subject for lens in project.lenses)}
