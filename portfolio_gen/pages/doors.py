"""The doors goals and reflection: everybody's, as far as this edition shows them."""

from __future__ import annotations

from msgspec import Struct

from portfolio_gen.analysis.shown import ReflectionOf, Shown
from portfolio_gen.pages import addresses
from portfolio_gen.pages.cards import ReflectionCard, reflection_card
from portfolio_gen.pages.days import days_of_goals, newest
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Look, Word, ribbon, word
from portfolio_gen.pages.words import GOAL_STATUSES

NEWEST = 60


class GoalOf(Struct, frozen=True, kw_only=True):
    """One goal as the school's page shows it."""

    text: str
    address: str
    status: str
    status_word: str


class GoalsOf(Struct, frozen=True, kw_only=True):
    """The goals of one learner."""

    learner: str
    address: str
    look: Look
    goals: tuple[GoalOf, ...]


class GoalsDoorView(Struct, frozen=True, kw_only=True):
    """What the school's page of goals shows."""

    word: Word
    learners: tuple[GoalsOf, ...]


class ReflectionsDoorView(Struct, frozen=True, kw_only=True):
    """What the school's page of reflections shows."""

    word: Word
    entries: tuple[ReflectionCard, ...]


def goals_door_page(shown: Shown) -> Page:
    """Everybody's goals."""
    view = GoalsDoorView(
        word=word(shown, "Goals", "goal"),
        learners=tuple(
            GoalsOf(
                learner=shown.names[learner.id],
                address=addresses.goals(learner.id),
                look=ribbon(learner.id),
                goals=tuple(
                    GoalOf(
                        text=goal.goal,
                        address=f"{addresses.goals(learner.id)}#goal-{goal.id}",
                        status=goal.status,
                        status_word=GOAL_STATUSES[goal.status],
                    )
                    for goal in learner.goals
                ),
            )
            for learner in shown.learners.values()
            if learner.goals
        ),
    )
    goals = (goal for learner in shown.learners.values() for goal in learner.goals)
    return Page(
        address=addresses.GOALS,
        title="Goals",
        template="goals_door.html",
        view=view,
        updated=newest(shown, days_of_goals(goals)),
    )


def reflections_door_page(shown: Shown) -> Page:
    """Everybody's newest reflections."""
    written = newest_reflections(shown, NEWEST)
    entries = tuple(reflection_card(shown, one) for one in written)
    view = ReflectionsDoorView(word=word(shown, "Reflections", "reflection"), entries=entries)
    return Page(
        address=addresses.REFLECTIONS,
        title="Reflections",
        template="reflections_door.html",
        view=view,
        updated=newest(shown, (one.reflection.date for one in written)),
    )


def newest_reflections(shown: Shown, number: int) -> tuple[ReflectionOf, ...]:
    """The newest reflections of all learners."""
    every = (
        ReflectionOf(learner=learner, reflection=one)
        for learner in shown.learners.values()
        for one in learner.journal
    )
    newest = sorted(
        every,
        key=lambda one: (one.reflection.date, one.learner.id, one.reflection.id),
        reverse=True,
    )
    return tuple(newest[:number])
