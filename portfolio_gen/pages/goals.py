"""A learner's goals: what they work on now, kept, changed on the way and let go."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.learner import Goal, Learner
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked_for import competency_link
from portfolio_gen.pages.days import Day, day_if, day_of, days_of_goals, newest
from portfolio_gen.pages.page import Found, Page
from portfolio_gen.pages.parts import Link, Look, Name, Word, ribbon, word
from portfolio_gen.pages.promises import Promise, days_of_promises, promises_of
from portfolio_gen.pages.reflections import about_goal, days_about
from portfolio_gen.pages.words import GOAL_KINDS, GOAL_STATUSES


class GoalStep(Struct, frozen=True, kw_only=True):
    """One step, and the day it was done."""

    text: str
    done: Day | None


class Note(Struct, frozen=True, kw_only=True):
    """A dated check-in."""

    day: Day
    text: str


class GoalPart(Struct, frozen=True, kw_only=True):
    """One goal with everything that was written about it."""

    anchor: str
    text: str
    kind: str | None
    because: str | None
    by: Day | None
    will_see: str | None
    competency: Link | None
    steps: tuple[GoalStep, ...]
    check_ins: tuple[Note, ...]
    reflections: tuple[Link, ...]


class GoalGroup(Struct, frozen=True, kw_only=True):
    """All goals that stand the same way."""

    status: str
    title: str
    goals: tuple[GoalPart, ...]


class GoalsView(Struct, frozen=True, kw_only=True):
    """What a goals page shows."""

    learner: Name
    look: Look
    word: Word
    groups: tuple[GoalGroup, ...]
    promises: tuple[Promise, ...]


def goals_page(shown: Shown, learner: Learner) -> Page:
    """The goals of one learner."""
    name = shown.names[learner.id]
    days = tuple(days_of_goals(learner.goals))
    view = GoalsView(
        learner=Name(text=name, address=addresses.learner(learner.id)),
        look=ribbon(learner.id),
        word=word(shown, "Goals", "goal"),
        groups=tuple(
            GoalGroup(
                status=status,
                title=title,
                goals=tuple(
                    _goal(shown, learner, goal) for goal in learner.goals if goal.status == status
                ),
            )
            for status, title in GOAL_STATUSES.items()
            if any(goal.status == status for goal in learner.goals)
        ),
        promises=promises_of(shown, learner),
    )
    return Page(
        address=addresses.goals(learner.id),
        title=f"Goals of {name}",
        template="goals.html",
        view=view,
        learner=learner.id,
        updated=newest(shown, (*days, *_days_of_words(shown, learner, view.promises))),
        found=Found(kind="goals", day=newest(shown, days)),
    )


def _days_of_words(shown: Shown, learner: Learner, promises: tuple[Promise, ...]) -> Iterator[date]:
    """When the learner wrote about these goals, and about what they said they would do."""
    yield from days_of_promises(promises)
    for goal in learner.goals:
        yield from days_about(shown, learner, f"goal:{goal.id}")


def _goal(shown: Shown, learner: Learner, goal: Goal) -> GoalPart:
    return GoalPart(
        anchor=f"goal-{goal.id}",
        text=goal.goal,
        kind=GOAL_KINDS[goal.kind] if goal.kind else None,
        because=goal.because,
        by=day_if(shown, goal.by),
        will_see=goal.will_see,
        competency=competency_link(shown, goal.competency),
        steps=tuple(GoalStep(text=step.step, done=day_if(shown, step.done)) for step in goal.steps),
        check_ins=tuple(
            Note(day=day_of(shown, one.date), text=one.note)
            for one in sorted(goal.check_ins, key=lambda one: one.date, reverse=True)
        ),
        reflections=about_goal(shown, learner, goal),
    )
