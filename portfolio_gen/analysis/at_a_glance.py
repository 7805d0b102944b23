"""One learner as a teacher of ninety needs them: where they are, and whether they need somebody.

It is part of a learner's row in the staff edition, and of no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from portfolio_gen.analysis.about import about_key
from portfolio_gen.analysis.glances import AtAGlance, Cell, SetWork, Suggestion
from portfolio_gen.analysis.growth import Growth, Standing, growth_of
from portfolio_gen.analysis.ratings import STAFF
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Project
from portfolio_gen.model.school import School

#: A learner and a teacher who are so many levels apart have something to talk about.
FAR_APART = 2
#: In these a learner is at work, so that a suggestion waits for an answer.
UNDER_WAY = ("proposed", "approved", "working")


def at_a_glance(learner: Learner, school: School, as_of: date) -> AtAGlance:
    """A learner, projected for staff, on a day."""
    growth = growth_of(learner, school, as_of)
    return AtAGlance(
        cells={str(one.competency.id): _cell(one) for one in growth.standings},
        gaps=tuple(str(one.competency.id) for one in growth.gaps()),
        far_apart=tuple(_far_apart(growth)),
        worked=max(_own_days(learner, as_of), default=None),
        seen=max(_staff_days(learner, as_of), default=None),
        waiting=tuple(_waiting(learner)),
        unanswered=tuple(_unanswered(learner)),
        set_work=tuple(
            SetWork(
                assignment=str(one.assignment.id),
                status=one.status,
                done_on=one.done_on,
                overdue=one.overdue,
                targets=len(one.targets),
                missing=tuple(missing.competency for missing in one.missing),
            )
            for one in growth.assignments
        ),
    )


def _cell(standing: Standing) -> Cell:
    return Cell(
        state=standing.state,
        place=standing.place,
        own=standing.own.place if standing.own else None,
        day=standing.last_day,
    )


def _far_apart(growth: Growth) -> list[str]:
    distances = {
        str(one.competency.id): abs(one.own.place - one.place)
        for one in growth.standings
        if one.own and one.place
    }
    far = [code for code, distance in distances.items() if distance >= FAR_APART]
    return sorted(far, key=lambda code: -distances[code])


def _own_days(learner: Learner, as_of: date) -> Iterator[date]:
    """Every day, up to this one, on which the learner wrote or did something."""
    for project in learner.projects:
        yield from (day for day in _days_in(project) if day <= as_of)
    days = [one.date for one in (*learner.journal, *learner.log, *learner.said)]
    for goal in learner.goals:
        days += [one.date for one in goal.check_ins]
        days += [step.done for step in goal.steps if step.done]
    yield from (day for day in days if day <= as_of)


def _days_in(project: Project) -> Iterator[date]:
    """Every day on which the learner did something in a project."""
    yield from (step.done for step in project.timeline if step.done)
    yield from (one.date for one in project.assessments)
    yield from (one.when for one in project.shared_with if one.when)


def _staff_days(learner: Learner, as_of: date) -> Iterator[date]:
    for project in learner.projects:
        yield from (
            said.date for said in project.feedback if said.rater in STAFF and said.date <= as_of
        )


def _waiting(learner: Learner) -> Iterator[tuple[str, date]]:
    """Projects in which the learner's newest rating is newer than any from staff."""
    for project in learner.projects:
        own = max((one.date for one in project.assessments if one.ratings), default=date.min)
        staff = [one for one in project.feedback if one.rater in STAFF]
        rated = [one.date for one in staff if one.ratings or one.competencies]
        if own > max(rated, default=date.min):
            yield str(project.id), own


def _unanswered(learner: Learner) -> Iterator[Suggestion]:
    """The newest suggestion in each project under way, where nothing has followed it."""
    for project in learner.projects:
        said = [one for one in project.feedback if one.next and one.rater in STAFF]
        if not said or project.status not in UNDER_WAY:
            continue
        newest = max(said, key=lambda one: one.date)
        followed = [*_days_in(project), *_written_about(learner, project)]
        if not any(day > newest.date for day in followed):
            yield Suggestion(
                project=str(project.id), who=str(newest.who), day=newest.date, text=newest.next
            )


def _written_about(learner: Learner, project: Project) -> Iterator[date]:
    """The days of reflections about a project or about the feedback on it."""
    keys = {about_key(learner.id, f"{kind}:{project.id}") for kind in ("project", "feedback")}
    for entry in learner.journal:
        if any(about_key(learner.id, thing) in keys for thing in entry.about):
            yield entry.date
