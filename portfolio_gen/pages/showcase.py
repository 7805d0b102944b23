"""Finished work that learners chose to show, each with the reason."""

from __future__ import annotations

from msgspec import Struct

from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.pages import addresses
from portfolio_gen.pages.cards import ProjectCard, project_card
from portfolio_gen.pages.days import days_of_projects, last_day_of, newest
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Word, word


class ShowcaseView(Struct, frozen=True, kw_only=True):
    """What the showcase shows."""

    word: Word
    projects: tuple[ProjectCard, ...]


def showcase_page(shown: Shown) -> Page:
    """The showcase of the school."""
    every = chosen(shown)
    projects = tuple(project_card(shown, one) for one in every)
    return Page(
        address=addresses.SHOWCASE,
        title="Showcase",
        template="showcase.html",
        view=ShowcaseView(word=word(shown, "Showcase"), projects=projects),
        updated=newest(shown, days_of_projects(every)),
    )


def chosen(shown: Shown) -> tuple[ProjectOf, ...]:
    """Finished projects with a reason to be shown, newest first."""
    every = (
        one
        for one in shown.projects.values()
        if one.project.showcase and one.project.status == "finished"
    )
    return tuple(sorted(every, key=_newest, reverse=True))


def _newest(project_of: ProjectOf) -> tuple[str, tuple[str, str]]:
    day = last_day_of(project_of.project)
    return day.isoformat() if day else "", project_of.key
