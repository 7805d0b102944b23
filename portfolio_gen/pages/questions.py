"""Every question that learners ask, across the school: still open, and explored."""

from __future__ import annotations

from dataclasses import dataclass

from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.pages import addresses
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Link
from portfolio_gen.pages.words import direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question, who asks it and in which project; `subject` when it is a lens."""

    text: str
    learner: str
    project: Link
    subject: str | None
    lang: str | None
    direction: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsView:
    """What the page of questions shows."""

    still_open: tuple[Question, ...]
    explored: tuple[Question, ...]


def questions_page(shown: Shown) -> Page:
    """All questions that this edition shows."""
    every = [(one, questions_of(shown, one)) for one in shown.projects.values()]
    view = QuestionsView(
        still_open=tuple(
            asked
            for one, questions in every
            for asked in questions
            if one.project.status != "finished"
        ),
        explored=tuple(
            asked
            for one, questions in every
            for asked in questions
            if one.project.status == "finished"
        ),
    )
    return Page(
        address=addresses.QUESTIONS, title="Questions", template="questions.html", view=view
    )


def questions_of(shown: Shown, project_of: ProjectOf) -> tuple[Question, ...]:
    """The main question of a project, then those of its lenses."""
    project = project_of.project
    asked = [(project.question, None)]
    asked += [(lens.question, shown.subjects.get(lens.subject)) for lens in project.lenses]
    return tuple(
        Question(
            text=text,
            learner=shown.names[project_of.learner.id],
            project=Link(text=project.title, address=addresses.project(*project_of.key)),
            subject=subject.name if subject else None,
            lang=project.lang,
            direction=direction(project.lang),
        )
        for text, subject in asked
        if text
    )
