"""Every question that learners ask, across the school: still open, and explored."""

from __future__ import annotations

from msgspec import Struct

from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.pages import addresses
from portfolio_gen.pages.days import days_of_projects, newest
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Link
from portfolio_gen.pages.words import direction, joined


class LensQuestion(Struct, frozen=True, kw_only=True):
    """The same topic asked through one subject."""

    subject: str
    text: str


class Question(Struct, frozen=True, kw_only=True):
    """The question of one project, who asks it, and what it asks through other subjects."""

    text: str
    learner: str
    project: Link
    lenses: tuple[LensQuestion, ...]
    lenses_word: str
    lang: str | None
    direction: str


class QuestionsView(Struct, frozen=True, kw_only=True):
    """What the page of questions shows."""

    still_open: tuple[Question, ...]
    explored: tuple[Question, ...]


def questions_page(shown: Shown) -> Page:
    """All questions that this edition shows."""
    every = [(one, asked) for one in shown.projects.values() if (asked := question_of(shown, one))]
    view = QuestionsView(
        still_open=tuple(asked for one, asked in every if one.project.status != "finished"),
        explored=tuple(asked for one, asked in every if one.project.status == "finished"),
    )
    return Page(
        address=addresses.QUESTIONS,
        title="Questions",
        template="questions.html",
        view=view,
        updated=newest(shown, days_of_projects(one for one, _ in every)),
    )


def question_of(shown: Shown, project_of: ProjectOf) -> Question | None:
    """What a project asks; one with lenses only asks through its title, one without is not here."""
    project = project_of.project
    lenses = tuple(
        LensQuestion(subject=shown.subjects[lens.subject].name, text=lens.question)
        for lens in project.lenses
        if lens.question and lens.subject in shown.subjects
    )
    if not project.question and not lenses:
        return None
    return Question(
        text=project.question or project.title,
        learner=shown.names[project_of.learner.id],
        project=Link(text=project.title, address=addresses.project(*project_of.key)),
        lenses=lenses,
        lenses_word=f"Through {joined([lens.subject for lens in lenses])}",
        lang=project.lang,
        direction=direction(project.lang),
    )
