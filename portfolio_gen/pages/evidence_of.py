"""The work that answers what a school asks for, as far as this edition shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.pages import addresses
from portfolio_gen.pages.cards import ProjectCard, project_card
from portfolio_gen.pages.days import days_of_projects
from portfolio_gen.pages.words import counted

#: So many projects stand as cards, and so many more as links; a large school has thousands.
CARDS, LINKS = 12, 60


class WorkLine(Struct, frozen=True, kw_only=True):
    """A project as a line of a list."""

    title: str
    address: str
    lang: str | None
    learner: str


class WorkPart(Struct, frozen=True, kw_only=True):
    """Work on cards, finished first, and more of it in a list; `not_listed` says how much more."""

    number: str
    cards: tuple[ProjectCard, ...]
    more: tuple[WorkLine, ...]
    not_listed: str | None


def work_for(shown: Shown, purposes: Iterable[str]) -> tuple[ProjectOf, ...]:
    """The projects for any of these purposes, each once, finished ones first."""
    found = {
        project_of.key: project_of
        for purpose in purposes
        for project_of in shown.work.get(purpose, ())
    }
    return tuple(sorted(found.values(), key=lambda one: one.project.status != "finished"))


def work_part(shown: Shown, work: tuple[ProjectOf, ...], cards: int = CARDS) -> WorkPart:
    """These projects as a page shows them, so many of them as cards."""
    first = cards if len(work) > cards + 1 else len(work)
    last = first + LINKS
    left = len(work) - last
    return WorkPart(
        number=number_of(work),
        cards=tuple(project_card(shown, one) for one in work[:first]),
        more=tuple(
            WorkLine(
                title=str(one.project.title),
                address=addresses.project(*one.key),
                lang=one.project.lang,
                learner=shown.names[one.learner.id],
            )
            for one in work[first:last]
        ),
        not_listed=f"And {counted(left, 'project', 'projects')} more." if left > 0 else None,
    )


def number_of(work: tuple[ProjectOf, ...]) -> str:
    """How many projects there are, in words."""
    return counted(len(work), "project", "projects") if work else "no work shown yet"


def days_of_work(work: tuple[ProjectOf, ...]) -> Iterator[date]:
    """Every day on which something happened in the projects that a page lists."""
    return days_of_projects(work[: CARDS + LINKS])
