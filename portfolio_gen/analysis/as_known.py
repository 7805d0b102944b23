"""A learner as the school knew them on a day: what happened or was said later is not there yet.

What bears no day (a profile, a story, a plan) cannot be turned back and stays as it is today.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from portfolio_gen.model.learner import Goal, Learner, Profile
from portfolio_gen.model.project import Project
from portfolio_gen.model.values import Record, Said

Dated = TypeVar("Dated", bound=Record)


def as_known_on(learner: Learner, day: date) -> Learner:
    """The learner without anything that is dated later.

    A project of which everything that happened is later had not begun; one that was finished
    later was still being worked on. A plan alone is no reason to hide anything.
    """
    return learner.model_copy(
        update={
            "profile": _profile(learner.profile, day),
            "goals": tuple(goal for one in learner.goals if (goal := _goal(one, day))),
            "journal": _until(learner.journal, day),
            "projects": tuple(
                _project(one, day) for one in learner.projects if _had_begun(one, day)
            ),
            "log": _until(learner.log, day),
            "said": _until(learner.said, day),
        }
    )


def _until(dated: Iterable[Dated], day: date) -> tuple[Dated, ...]:
    return tuple(one for one in dated if one.date <= day)


def _profile(profile: Profile, day: date) -> Profile:
    """The lines of a profile that were there, as far as they say since when."""
    kept = {
        name: tuple(one for one in value if not _is_later(one, day))
        for name, value in profile
        if isinstance(value, tuple)
    }
    kept["agreed"] = tuple(one for one in profile.agreed if one.on <= day)
    changed = {name: value for name, value in kept.items() if value != getattr(profile, name)}
    return profile.model_copy(update=changed) if changed else profile


def _is_later(line: object, day: date) -> bool:
    since = getattr(line, "as_of", None) if isinstance(line, Record | Said) else None
    return since is not None and since > day


def _goal(goal: Goal, day: date) -> Goal | None:
    """The goal on that day; None when everything known of it happened later."""
    happened = [one.done for one in goal.steps if one.done]
    happened += [one.date for one in goal.check_ins]
    if happened and min(happened) > day:
        return None
    later = any(one > day for one in happened)
    steps = tuple(
        one.model_copy(update={"done": None}) if one.done and one.done > day else one
        for one in goal.steps
    )
    changed = {"steps": steps, "check_ins": _until(goal.check_ins, day)}
    return goal.model_copy(update={**changed, **({"status": "active"} if later else {})})


def _happened(project: Project) -> list[date]:
    days = [one.done for one in project.timeline if one.done]
    days += [one.date for one in (*project.assessments, *project.feedback)]
    days += [one.when for one in project.shared_with if one.when]
    return days


def _had_begun(project: Project, day: date) -> bool:
    happened = _happened(project)
    return not happened or min(happened) <= day


def _project(project: Project, day: date) -> Project:
    was_ahead = project.status in ("finished", "paused") and any(
        one > day for one in _happened(project)
    )
    changed = {
        "timeline": tuple(
            one.model_copy(update={"done": None}) if one.done and one.done > day else one
            for one in project.timeline
        ),
        "assessments": _until(project.assessments, day),
        "feedback": _until(project.feedback, day),
        "shared_with": tuple(
            one for one in project.shared_with if one.when is None or one.when <= day
        ),
    }
    if was_ahead:
        changed |= {"status": "working", "showcase": None}
    return project.model_copy(update=changed)
