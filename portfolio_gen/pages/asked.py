"""An assignment as it stands with one learner: its status in words, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from portfolio_gen.analysis.assignments import DONE, PARTLY, AssignmentOf
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.school import Level
from portfolio_gen.pages import addresses
from portfolio_gen.pages.days import Day, day_of
from portfolio_gen.pages.parts import Link
from portfolio_gen.pages.words import counted, joined


class AskedPart(Struct, frozen=True, kw_only=True):
    """One assignment as it stands, and what it still needs."""

    title: str
    address: str
    status: str
    status_word: str
    says: str
    due: Day | None
    overdue: bool
    work: tuple[Link, ...]
    proofs: tuple[Link, ...]


def asked_part(shown: Shown, learner: Learner, asked: AssignmentOf) -> AskedPart:
    """One assignment with its status in words; the status follows from ratings."""
    due = asked.assignment.due
    proofs = [one.met_by for one in asked.met if one.met_by]
    word = {DONE: "Done", PARTLY: "Partly done"}.get(asked.status, "Open")
    return AskedPart(
        title=str(asked.assignment.title),
        address=addresses.assignment(asked.assignment.id),
        status=asked.status,
        status_word="Missed chance" if asked.missed and asked.status != PARTLY else word,
        says=_status_says(shown, asked),
        due=day_of(shown, due) if due else None,
        overdue=asked.overdue,
        work=project_links(shown, learner, asked.work),
        proofs=project_links(shown, learner, dict.fromkeys(one.project for one in proofs)),
    )


def _status_says(shown: Shown, asked: AssignmentOf) -> str:
    if asked.done_on:
        return f"Done on {day_of(shown, asked.done_on).text}"
    missing = joined([_target_says(shown, one.competency, one.place) for one in asked.missing])
    if asked.met:
        of = counted(len(asked.targets), "target", "targets")
        return f"{len(asked.met)} of {of}; still missing: {missing}"
    return f"Still missing: {missing}" if missing else "No targets are set"


def _target_says(shown: Shown, code: str, place: int) -> str:
    competency = shown.competencies.get(code)
    title = competency.title if competency else code
    return f"{title} at {level_at(shown, place).name}"


def project_links(shown: Shown, learner: Learner, projects: Iterable[str]) -> tuple[Link, ...]:
    keys = [(str(learner.id), str(project)) for project in projects]
    return tuple(
        Link(text=shown.projects[key].project.title, address=addresses.project(*key))
        for key in keys
        if key in shown.projects
    )


def level_at(shown: Shown, place: int) -> Level:
    """The level at a place of the scale, counted from 1."""
    return shown.school.settings.levels[place - 1]
