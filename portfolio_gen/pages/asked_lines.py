"""What lists show of a competency, a unit and an assignment.

These values are apart from how they are worked out, which the public site never does.
"""

from __future__ import annotations

from msgspec import Struct

from portfolio_gen.pages.days import Day
from portfolio_gen.pages.parts import Link, Name


class CompetencyLine(Struct, frozen=True, kw_only=True):
    """One competency as lists show it; `reached` is there for staff."""

    title: str
    address: str
    statement: str | None
    work: str
    reached: str | None


class UnitLine(Struct, frozen=True, kw_only=True):
    """One unit as lists show it."""

    title: str
    address: str
    question: str | None
    authors: tuple[Name, ...]
    work: str


class AssignmentLine(Struct, frozen=True, kw_only=True):
    """One assignment as lists show it; `done` is there for staff."""

    title: str
    address: str
    classes: tuple[str, ...]
    due: Day | None
    not_yet_set: bool
    work: str
    done: str | None


class AskedInSubject(Struct, frozen=True, kw_only=True):
    """What the school asks for in one subject; `sections` lead to the parts of a long page."""

    sections: tuple[Link, ...]
    competencies: tuple[CompetencyLine, ...]
    competencies_title: str
    units: tuple[UnitLine, ...]
    assignments: tuple[AssignmentLine, ...]
