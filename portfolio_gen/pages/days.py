"""Days as a page writes them, and when things happened.

A project has no date of its own: it happened when its steps, ratings and feedback did. A plan is
nothing that happened: the day something is due makes no page newer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from msgspec import Struct

from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.model.learner import Goal
from portfolio_gen.model.project import Project
from portfolio_gen.model.school import SchoolYear
from portfolio_gen.pages.words import LANGUAGES


class Day(Struct, frozen=True, kw_only=True):
    """A day for machines (`iso`) and for people (`text`)."""

    iso: str
    text: str


def language_of(shown: Shown) -> str:
    """The language of the site's own words: the first of the school's that they exist in."""
    named = (language for language in shown.school.settings.languages if language in LANGUAGES)
    return next(named, LANGUAGES[0])


@lru_cache(maxsize=4096)
def _written(day: date, language: str) -> Day:
    locale = Locale.parse(language, sep="-")
    return Day(iso=day.isoformat(), text=format_date(day, "long", locale=locale))


def day_of(shown: Shown, day: date) -> Day:
    """This day in the site's language."""
    return _written(day, language_of(shown))


def day_if(shown: Shown, day: date | None) -> Day | None:
    """This day in the site's language, if there is one."""
    return None if day is None else day_of(shown, day)


def latest(days: Iterable[date | None]) -> date | None:
    """The last of these days; None when there is none."""
    return max((day for day in days if day is not None), default=None)


def newest(shown: Shown, days: Iterable[date | None]) -> date | None:
    """The last of these days that has come by the day the site is made for."""
    return latest(day for day in days if day is not None and day <= shown.as_of)


def days_of_project(project: Project) -> tuple[date, ...]:
    """Every day on which something is known to have happened in a project, in order."""
    return tuple(sorted(_days(project)))


def days_of_projects(projects: Iterable[ProjectOf]) -> Iterator[date]:
    """Every day on which something happened in any of these projects, in no order."""
    for project_of in projects:
        yield from _days(project_of.project)


def _days(project: Project) -> list[date]:
    days = [step.done for step in project.timeline if step.done]
    days += [assessment.date for assessment in project.assessments]
    days += [feedback.date for feedback in project.feedback]
    days += [shared.when for shared in project.shared_with if shared.when]
    return days


def days_of_goals(goals: Iterable[Goal]) -> Iterator[date]:
    """Every day on which a step of these goals was done or a note about one was written."""
    for goal in goals:
        yield from (step.done for step in goal.steps if step.done)
        yield from (check_in.date for check_in in goal.check_ins)


def last_day_of(project: Project) -> date | None:
    """The last day on which something happened, or else the first that is planned."""
    planned = (step.by for step in project.timeline if step.by)
    return max(_days(project), default=None) or min(planned, default=None)


def school_year(year: SchoolYear | None, day: date) -> str:
    """The school year a day belongs to; the calendar year where the school has not said.

    >>> school_year(SchoolYear(starts="2026-08-31", ends="2027-06-18"), date(2026, 3, 4))
    '2025–26'
    """
    if year is None:
        return str(day.year)
    started = (day.month, day.day) >= (year.starts.month, year.starts.day)
    first = day.year if started else day.year - 1
    return f"{first}–{(first + 1) % 100:02d}"
