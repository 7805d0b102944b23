"""A project's timeline: each step with its day, and whether it is done, late or still to come.

Late is worked out from the day the site is made for; nobody has to tick it.
"""

from __future__ import annotations

from datetime import date

from markupsafe import Markup
from msgspec import Struct

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.drawing.timeline import timeline
from portfolio_gen.model.project import Project, TimelineStep
from portfolio_gen.pages.days import Day, day_if
from portfolio_gen.pages.parts import Word, word
from portfolio_gen.pages.words import STEP_STATES

AT_REST = ("finished", "paused")
FEWEST_FOLDED = 4


class PlanStep(Struct, frozen=True, kw_only=True):
    """One step with its state in a word; `by` only where it differs from `done`."""

    text: str
    by: Day | None
    done: Day | None
    state: str
    state_word: str


class PlanPart(Struct, frozen=True, kw_only=True):
    """A whole timeline, drawn and in words; `folded` is what stands for the steps at first."""

    word: Word
    drawn: Markup | None
    steps: tuple[PlanStep, ...]
    folded: str | None
    calendar: str | None


def plan_part(shown: Shown, project: Project, calendar: str) -> PlanPart | None:
    """The timeline of a project; `calendar` is the address of its file for a calendar."""
    if not project.timeline:
        return None
    states = states_of(project, shown.as_of)
    dated = [
        (day, state)
        for step, state in zip(project.timeline, states, strict=True)
        if (day := step.done or step.by)
    ]
    return PlanPart(
        word=word(shown, "My timeline", "timeline"),
        drawn=timeline(dated),
        steps=tuple(
            PlanStep(
                text=step.step,
                by=None if step.done == step.by else day_if(shown, step.by),
                done=day_if(shown, step.done),
                state=state,
                state_word=STEP_STATES[state],
            )
            for step, state in zip(project.timeline, states, strict=True)
        ),
        folded=_folded(project.status, states),
        calendar=calendar if any(step.by for step in project.timeline) else None,
    )


def _folded(status: str, states: list[str]) -> str | None:
    """A finished project's steps are history: one line says how it went, the rest unfolds."""
    if status != "finished" or len(states) < FEWEST_FOLDED:
        return None
    done = states.count("done")
    if done == len(states):
        return f"All {done} steps done"
    return f"{done} of {len(states)} steps done"


def states_of(project: Project, as_of: date) -> list[str]:
    """The state of every step on a day: done, late, next, ahead or left."""
    states = [_state(step, project.status, as_of) for step in project.timeline]
    if "ahead" in states:
        states[states.index("ahead")] = "next"
    return states


def _state(step: TimelineStep, status: str, as_of: date) -> str:
    if step.done and step.done <= as_of:
        return "done"
    if status in AT_REST:
        return "left" if status == "finished" else "ahead"
    return "late" if step.by and step.by < as_of else "ahead"
