"""Days in an order that cannot be, and days far away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise

from portfolio_gen.analysis.checks.looked_at import OneLearner, WholeSchool
from portfolio_gen.analysis.checks.unknown import where
from portfolio_gen.messages import problem
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Place, Source
from portfolio_gen.model.problem import Problem

#: A day further ahead than this is more likely a slip than a plan.
AHEAD = timedelta(days=366 * 8)
#: Nobody at a school writes about a day longer ago as if it were their own.
AGO = timedelta(days=366 * 30)
#: A project is often thought about before its first planned day.
BEFORE_A_PROJECT = timedelta(days=120)

#: Where families' words stand.
CONSENT = "school/consent.yml"

#: A day, and the typed words beside it that know their place.
Placed = tuple[date, str]


def in_school(looked_at: WholeSchool) -> Iterator[Problem]:
    """A year or work that ends before it starts; a family's word from a day to come."""
    year = looked_at.school.settings.year
    if year and year.ends < year.starts:
        start = Place(file="school/school.yml")
        yield _swapped(_found(year.ends, start, looked_at.sources), year.starts, year.ends)
    for one in looked_at.school.assignments:
        if one.assigned and one.due and one.due < one.assigned:
            place = _found(one.due, where(one.title), looked_at.sources)
            yield _swapped(place, one.assigned, one.due)
    yield from _signed_in_advance(looked_at)


def _signed_in_advance(looked_at: WholeSchool) -> Iterator[Problem]:
    """Signatures from a day to come: until then the family has agreed to nothing."""
    for line in looked_at.roster:
        consent = looked_at.consent.get(str(line.id))
        day = consent.signed if consent else None
        if day and day > looked_at.as_of:
            near = _line_of(str(line.id), CONSENT, looked_at.sources)
            place = _found(day, near, looked_at.sources)
            yield problem("day-to-come", place, day=day, quotes=(day.isoformat(),))


def in_learner(looked_at: OneLearner) -> Iterator[Problem]:
    """Notes and plans out of order, days far away."""
    learner, as_of = looked_at.learner, looked_at.as_of
    yield from _out_of_order(learner, looked_at.sources)
    yield from _journal_before_project(learner)
    for day, beside in _days(learner):
        if not as_of - AGO <= day <= as_of + AHEAD:
            place = _found(day, where(beside), looked_at.sources)
            yield problem("far-away-day", place, day=day, quotes=(day.isoformat(),))
    for day, beside in _said_to_have_happened(looked_at):
        if as_of < day <= as_of + AHEAD:
            place = _found(day, where(beside), looked_at.sources)
            yield problem("day-to-come", place, day=day, quotes=(day.isoformat(),))


def _out_of_order(learner: Learner, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Check-ins and planned steps that go back in time."""
    runs: list[list[Placed]] = [
        [(check_in.date, check_in.note) for check_in in goal.check_ins] for goal in learner.goals
    ]
    runs += [
        [(step.by, step.step) for step in project.timeline if step.by]
        for project in learner.projects
    ]
    for (earlier, _), (later, beside) in (pair for run in runs for pair in pairwise(run)):
        if later < earlier:
            place = _found(later, where(beside), sources)
            yield _swapped(place, earlier, later)


def _journal_before_project(learner: Learner) -> Iterator[Problem]:
    """Reflections on a project from long before its first day."""
    starts = {}
    for project in learner.projects:
        days = [day for step in project.timeline for day in (step.by, step.done) if day]
        if days:
            starts[f"project:{project.id}"] = min(days)
    for entry in learner.journal:
        for thing in entry.about:
            start = starts.get(thing.strip())
            if start and entry.date < start - BEFORE_A_PROJECT:
                yield _swapped(where(thing), entry.date, start)


def _days(learner: Learner) -> Iterator[Placed]:
    """Every day that a learner typed, with words that stand beside it."""
    for goal in learner.goals:
        yield from _those([(goal.by, goal.id)])
        yield from _those((step.done, step.step) for step in goal.steps)
        yield from ((check_in.date, check_in.note) for check_in in goal.check_ins)
    for project in learner.projects:
        for step in project.timeline:
            yield from _those([(step.by, step.step), (step.done, step.step)])
    for entry in learner.journal:
        yield entry.date, entry.id
    for said in learner.said:
        yield said.date, said.learner


def _said_to_have_happened(looked_at: OneLearner) -> Iterator[Placed]:
    """Every day on which something is said to have happened or was written."""
    learner = looked_at.learner
    for goal in learner.goals:
        yield from _those((step.done, step.step) for step in goal.steps)
        yield from ((check_in.date, check_in.note) for check_in in goal.check_ins)
    for project in learner.projects:
        yield from _those((step.done, step.step) for step in project.timeline)
        for one in project.assessments:
            yield one.date, next(iter(one.ratings), learner.id)
    for entry in learner.journal:
        yield entry.date, entry.id
    for said in (*learner.said, *looked_at.staff):
        yield said.date, said.learner


def _those(days: Iterable[tuple[date | None, str]]) -> Iterator[Placed]:
    return ((day, beside) for day, beside in days if day)


def _swapped(place: Place, first: date, second: date) -> Problem:
    quotes = (first.isoformat(), second.isoformat())
    return problem("dates-out-of-order", place, first=first, second=second, quotes=quotes)


def _line_of(learner: str, file: str, sources: Mapping[str, Source]) -> Place:
    """Where a file begins to speak of somebody; its first line when that is not found."""
    source = sources.get(file)
    lines = source.text.split("\n") if source else []
    starts = (row for row, line in enumerate(lines, start=1) if line.startswith(f"{learner}:"))
    return Place(file=file, line=next(starts, 1))


def _found(day: date, near: Place, sources: Mapping[str, Source]) -> Place:
    """Where a day stands: the line nearest to `near` that holds it.

    A day is only ever typed in one way, so its own text finds it again.
    """
    source = sources.get(near.file)
    typed = day.isoformat()
    lines = source.text.split("\n") if source else []
    rows = [row for row, line in enumerate(lines, start=1) if typed in line]
    if not rows:
        return near
    row = min(rows, key=lambda row: abs(row - near.line))
    return Place(
        file=near.file, line=row, column=lines[row - 1].index(typed) + 1, length=len(typed)
    )
