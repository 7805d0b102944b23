"""Days in an order that cannot be, and days far away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from portfolio_gen.messages import problem
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Place, place_of
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.portfolio import Reading

#: A day further ahead than this is more likely a slip than a plan.
FAR = timedelta(days=366 * 8)


def problems_in(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Check-ins after the day a goal was for, a reflection before its project began, far days."""
    year = reading.school.settings.year
    if year and year.ends < year.starts:
        place = Place(file="school/school.yml")
        yield problem("dates-out-of-order", place, first=year.starts, second=year.ends)
    for learner in reading.learners:
        yield from _far(learner, as_of)
        yield from _journal_before_project(learner)


def _far(learner: Learner, as_of: date) -> Iterator[Problem]:
    for goal in learner.goals:
        if goal.by and goal.by > as_of + FAR:
            yield _at(goal.id, "far-away-day", learner, day=goal.by)
        days = [check_in.date for check_in in goal.check_ins]
        for earlier, later in zip(days, days[1:], strict=False):
            if later < earlier:
                yield _at(goal.id, "dates-out-of-order", learner, first=earlier, second=later)
    for project in learner.projects:
        planned = [step for step in project.timeline if step.by]
        for step in planned:
            if step.by > as_of + FAR:
                yield _at(step.step, "far-away-day", learner, day=step.by)
        for earlier, later in zip(planned, planned[1:], strict=False):
            if later.by < earlier.by:
                yield _at(
                    later.step, "dates-out-of-order", learner, first=earlier.by, second=later.by
                )


def _journal_before_project(learner: Learner) -> Iterator[Problem]:
    starts = {}
    for project in learner.projects:
        days = [day for step in project.timeline for day in (step.by, step.done) if day]
        if days:
            starts[str(project.id)] = min(days) - timedelta(days=120)
    for entry in learner.journal:
        for thing in entry.about:
            kind, _, name = thing.partition(":")
            if kind == "project" and name in starts and entry.date < starts[name]:
                yield _at(
                    thing, "dates-out-of-order", learner, first=entry.date, second=starts[name]
                )


def _at(typed: str, code: str, learner: Learner, **values: object) -> Problem:
    return problem(code, place_of(typed) or Place(file=f"students/{learner.id}"), **values)
