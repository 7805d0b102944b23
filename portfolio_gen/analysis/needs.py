"""Who needs somebody, why, and who needs them most: for a teacher of ninety with one day.

Only what is out of the ordinary is told. Every number of days and every weight stands here once;
the page says them in words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from portfolio_gen.analysis.glances import AtAGlance, SetWork
from portfolio_gen.analysis.growth import target_place
from portfolio_gen.model.school import School

#: A learner who has rated a project waits for staff for so many days before it is told.
RATING_AFTER = 7
#: A suggestion may wait for an answer for so many days.
ANSWER_AFTER = 14
#: So many days without anything new from the learner.
NEW_AFTER = 21
#: So many days without a word from staff.
SEEN_AFTER = 28
#: Gaps are told from so many on, where they are half of what was rated or missed.
FEWEST_GAPS = 4
#: How much each thing counts; whoever comes to most stands first.
WEIGHTS = {
    "overdue": 3,
    "waiting": 3,
    "unseen": 3,
    "unanswered": 2,
    "nothing-new": 2,
    "far-apart": 1,
    "gaps": 1,
}


class Need(Struct, frozen=True, kw_only=True):
    """One reason to talk to a learner; `kind` is a name of `WEIGHTS`.

    `about` is an assignment's or a project's id, `codes` are competencies, `day` is since when,
    `days` how long that is, and `text` what somebody on the staff suggested.
    """

    kind: str
    about: str = ""
    codes: tuple[str, ...] = ()
    day: date | None = None
    days: int = 0
    text: str = ""

    @property
    def weight(self) -> int:
        return WEIGHTS[self.kind]


def needs_of(glance: AtAGlance, school: School, as_of: date) -> tuple[Need, ...]:
    """Every reason to talk to one learner on a day, the most pressing first.

    What was due, rated or said before the school year began is left out.
    """
    since = year_began(school, as_of)
    found = [
        *_overdue(glance, school, as_of),
        *_waiting(glance, since, as_of),
        *_out_of_sight(glance, since, as_of),
        *_unanswered(glance, since, as_of),
        *(Need(kind="far-apart", codes=(code,)) for code in glance.far_apart),
        *_gaps(glance, target_place(school)),
    ]
    order = list(WEIGHTS)
    return tuple(sorted(found, key=lambda one: (-one.weight, -one.days, order.index(one.kind))))


def urgency(needs: tuple[Need, ...]) -> tuple[int, int]:
    """What learners are sorted by, lowest first: all weights together, then the longest wait."""
    return -sum(one.weight for one in needs), -max((one.days for one in needs), default=0)


def year_began(school: School, as_of: date) -> date:
    """The day on which the school year of this day began; the first of all days if unknown."""
    year = school.settings.year
    return year.starts if year and year.starts <= as_of else date.min


def set_this_year(glance: AtAGlance, school: School, as_of: date) -> tuple[SetWork, ...]:
    """What a learner has been set, without what was due before the school year began."""
    since = year_began(school, as_of)
    past = {str(one.id) for one in school.assignments if one.due and one.due < since}
    return tuple(one for one in glance.set_work if one.assignment not in past)


def _overdue(glance: AtAGlance, school: School, as_of: date) -> Iterator[Need]:
    due = {str(one.id): one.due for one in school.assignments}
    for one in set_this_year(glance, school, as_of):
        day = due.get(one.assignment)
        if one.overdue and day:
            yield _since(day, as_of, kind="overdue", about=one.assignment, codes=one.missing)


def _waiting(glance: AtAGlance, since: date, as_of: date) -> Iterator[Need]:
    for project, day in glance.waiting:
        if day >= since and (as_of - day).days >= RATING_AFTER:
            yield _since(day, as_of, kind="waiting", about=project)


def _unanswered(glance: AtAGlance, since: date, as_of: date) -> Iterator[Need]:
    for said in glance.unanswered:
        if said.day >= since and (as_of - said.day).days >= ANSWER_AFTER:
            yield _since(said.day, as_of, kind="unanswered", about=said.project, text=said.text)


def _out_of_sight(glance: AtAGlance, since: date, as_of: date) -> Iterator[Need]:
    """Nobody has to have written or worked in the first weeks of a year."""
    for kind, last, after in (
        ("unseen", glance.seen, SEEN_AFTER),
        ("nothing-new", glance.worked, NEW_AFTER),
    ):
        counted_from = max(last or date.min, since)
        if counted_from == date.min or (as_of - counted_from).days >= after:
            yield _since(last, as_of, kind=kind)


def _gaps(glance: AtAGlance, target: int) -> Iterator[Need]:
    """Below the level that the school hopes for in half or more of what was rated or missed."""
    looked_at = [one for one in glance.cells.values() if one.state in ("confirmed", "missed")]
    below = {
        code
        for code, one in glance.cells.items()
        if one.state == "missed" or (one.state == "confirmed" and (one.place or 0) < target)
    }
    if len(below) >= FEWEST_GAPS and 2 * len(below) >= len(looked_at):
        yield Need(kind="gaps", codes=tuple(code for code in glance.gaps if code in below))


def _since(day: date | None, as_of: date, **fields: object) -> Need:
    return Need(day=day, days=(as_of - day).days if day else 0, **fields)
