"""What a learner said they would do next, beside what they later wrote about it.

A reflection says `next`; a later one says `answers` with the earlier one's name. Nobody ticks a
promise off: it is answered when somebody wrote about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from portfolio_gen.analysis.shown import ReflectionOf, Shown
from portfolio_gen.model.learner import Learner, Reflection
from portfolio_gen.pages import addresses
from portfolio_gen.pages.cards import reflection_title
from portfolio_gen.pages.days import Day, day_of
from portfolio_gen.pages.parts import Link
from portfolio_gen.pages.stories import excerpt


class Answer(Struct, frozen=True, kw_only=True):
    """What was later written about a promise."""

    link: Link
    day: Day
    excerpt: str


class Promise(Struct, frozen=True, kw_only=True):
    """What was said, where and when, and every later answer."""

    text: str
    said_in: Link
    day: Day
    answers: tuple[Answer, ...]


def promises_of(shown: Shown, learner: Learner) -> tuple[Promise, ...]:
    """Every "I will …" of a learner's journal, the newest first."""
    in_order = sorted(learner.journal, key=lambda one: (one.date, one.id))
    promises = [
        Promise(
            text=one.next,
            said_in=_link(shown, learner, one),
            day=day_of(shown, one.date),
            answers=tuple(
                Answer(
                    link=_link(shown, learner, later),
                    day=day_of(shown, later.date),
                    excerpt=excerpt(shown, later.story),
                )
                for later in in_order
                if answers(later, one)
            ),
        )
        for one in in_order
        if one.next
    ]
    return tuple(reversed(promises))


def days_of_promises(promises: Iterable[Promise]) -> Iterator[date]:
    """Every day on which one of these promises was made or written about again."""
    for promise in promises:
        yield date.fromisoformat(promise.day.iso)
        yield from (date.fromisoformat(answer.day.iso) for answer in promise.answers)


def answers(later: Reflection, earlier: Reflection) -> bool:
    """Whether a reflection takes up what an earlier one said would come next."""
    if later.answers is None or later.date < earlier.date or later.id == earlier.id:
        return False
    named = later.answers.strip().removeprefix("journal:").removeprefix("journal/")
    return named.removesuffix(".md") == earlier.id


def answered_by(shown: Shown, learner: Learner, reflection: Reflection) -> Promise | None:
    """The promise that a reflection takes up, when this edition shows it."""
    for earlier in learner.journal:
        if earlier.next and answers(reflection, earlier):
            return Promise(
                text=earlier.next,
                said_in=_link(shown, learner, earlier),
                day=day_of(shown, earlier.date),
                answers=(),
            )
    return None


def _link(shown: Shown, learner: Learner, reflection: Reflection) -> Link:
    of = ReflectionOf(learner=learner, reflection=reflection)
    return Link(
        text=reflection_title(shown, of), address=addresses.entry(learner.id, reflection.id)
    )
