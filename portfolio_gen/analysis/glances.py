"""What a glance at one learner holds, for the staff edition and no other.

It is apart from how it is worked out: every build knows these values, few ever make one.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct


class Cell(Struct, frozen=True, kw_only=True):
    """Where a learner is in one competency; `day` is that of the newest rating."""

    state: str
    place: int | None
    own: int | None
    day: date | None


class Suggestion(Struct, frozen=True, kw_only=True):
    """A `next` that nothing in its project has followed yet; `who` said it."""

    project: str
    who: str
    day: date
    text: str


class SetWork(Struct, frozen=True, kw_only=True):
    """How far an assignment is: its status, and the codes of the `targets` that are missing."""

    assignment: str
    status: str
    done_on: date | None
    overdue: bool
    targets: int
    missing: tuple[str, ...]


class AtAGlance(Struct, frozen=True, kw_only=True):
    """`cells` are by competency; `gaps` and `far_apart` are codes, the most pressing first.

    `worked` is the last day with anything of the learner's own, `seen` the last day on which
    staff said something. `waiting` are the projects that the learner rated after staff did, with
    the day.
    """

    cells: dict[str, Cell]
    gaps: tuple[str, ...]
    far_apart: tuple[str, ...]
    worked: date | None
    seen: date | None
    waiting: tuple[tuple[str, date], ...]
    unanswered: tuple[Suggestion, ...]
    set_work: tuple[SetWork, ...]
