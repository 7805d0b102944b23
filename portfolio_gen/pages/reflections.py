"""Reflections beside what they are about.

They are gathered in one place because a project, a goal, a criterion and feedback all ask the
same question: what did the learner write about this?
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from portfolio_gen.analysis.about import about_key
from portfolio_gen.analysis.shown import ProjectOf, ReflectionOf, Shown
from portfolio_gen.model.learner import Goal, Learner
from portfolio_gen.pages import addresses
from portfolio_gen.pages.cards import ReflectionCard, reflection_card, reflection_title
from portfolio_gen.pages.parts import Link


def _about(shown: Shown, key: str) -> tuple[ReflectionOf, ...]:
    found = shown.about.get(key, ())
    return tuple(sorted(found, key=lambda one: (one.reflection.date, one.reflection.id)))


def about_project(shown: Shown, project_of: ProjectOf) -> tuple[ReflectionCard, ...]:
    """What was written about a project, newest first."""
    key = about_key(project_of.learner.id, f"project:{project_of.project.id}")
    return tuple(reflection_card(shown, one) for one in reversed(_about(shown, key)))


def about_feedback(shown: Shown, project_of: ProjectOf) -> tuple[Link, ...]:
    """What a learner wrote about the feedback on one project."""
    key = about_key(project_of.learner.id, f"feedback:{project_of.project.id}")
    return links(shown, _about(shown, key))


def about_goal(shown: Shown, learner: Learner, goal: Goal) -> tuple[Link, ...]:
    """What a learner wrote about one goal."""
    return links(shown, _about(shown, about_key(learner.id, f"goal:{goal.id}")))


def about_competency(shown: Shown, learner: Learner, code: str | None) -> tuple[Link, ...]:
    """What one learner wrote about one competency; other learners' words stay on theirs."""
    if code is None:
        return ()
    key = f"competency:{code}"
    found = [
        ReflectionOf(learner=learner, reflection=one)
        for one in learner.journal
        if any(about_key(learner.id, thing) == key for thing in one.about)
    ]
    return links(shown, found)


def days_about_project(shown: Shown, project_of: ProjectOf) -> Iterator[date]:
    """The days of every reflection that a project's page shows or leads to."""
    learner, project = project_of.learner, project_of.project
    for thing in (f"project:{project.id}", f"feedback:{project.id}"):
        yield from days_about(shown, learner, thing)
    criteria = project.rubric.criteria if project.rubric else ()
    codes = {f"competency:{one.competency}" for one in criteria if one.competency}
    for reflection in learner.journal:
        if any(about_key(learner.id, thing) in codes for thing in reflection.about):
            yield reflection.date


def days_about(shown: Shown, learner: Learner, thing: str) -> Iterator[date]:
    """The days of every reflection about one thing of a learner: "goal:read-daily"."""
    return (one.reflection.date for one in _about(shown, about_key(learner.id, thing)))


def links(shown: Shown, found: tuple[ReflectionOf, ...]) -> tuple[Link, ...]:
    """A link to each of these reflections."""
    return tuple(
        Link(
            text=reflection_title(shown, one),
            address=addresses.entry(one.learner.id, one.reflection.id),
        )
        for one in found
    )
