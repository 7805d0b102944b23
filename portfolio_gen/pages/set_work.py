"""Many learners at once: how far each is with every assignment that any of them has been set."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from portfolio_gen.analysis.glances import AtAGlance, SetWork
from portfolio_gen.analysis.needs import set_this_year
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.pages import addresses
from portfolio_gen.pages.growth_words import NO_SUBJECT
from portfolio_gen.pages.matrix import (
    MatrixCell,
    MatrixColumn,
    MatrixGroup,
    MatrixPart,
    Sign,
    matrix_row,
)
from portfolio_gen.pages.words import counted

#: The letters for the looks of a cell.
DONE, PARTLY, OPEN, OVERDUE, NOT_SET = "d", "p", "o", "l", "x"


def set_work_matrix(shown: Shown, learners: Iterable[Learner]) -> MatrixPart | None:
    """Learners and the assignments that any of them has been set; None without any.

    What was due before the school year began is left out, as it is of who needs somebody.
    """
    learners = [one for one in learners if one.id in shown.glances]
    set_for = {str(one.id): _set_work(shown, shown.glances[one.id]) for one in learners}
    wanted = {name for own in set_for.values() for name in own}
    assignments = [one for one in shown.school.assignments if str(one.id) in wanted]
    if not assignments:
        return None
    subjects = {
        one.id: str(shown.subjects[one.subject].name) if one.subject in shown.subjects else ""
        for one in assignments
    }
    order = list(dict.fromkeys(subjects.values()))
    assignments.sort(key=lambda one: order.index(subjects[one.id]))
    grouped = [(name, list(ones)) for name, ones in groupby(assignments, lambda a: subjects[a.id])]
    return MatrixPart(
        counted="Overdue",
        groups=tuple(
            MatrixGroup(name=name or NO_SUBJECT, span=len(ones)) for name, ones in grouped
        ),
        columns=tuple(
            MatrixColumn(
                title=str(one.title), address=addresses.assignment(one.id), ends=one is ones[-1]
            )
            for _, ones in grouped
            for one in ones
        ),
        rows=tuple(
            matrix_row(
                shown,
                learner,
                sum(one.overdue for one in set_for[str(learner.id)].values()),
                tuple(_work_cell(set_for[str(learner.id)].get(str(one.id))) for one in assignments),
            )
            for learner in learners
        ),
        signs=(
            Sign(look=DONE, sign="✓", says="Done"),
            Sign(look=PARTLY, sign="1/2", says="Partly done: so many of its targets"),
            Sign(look=OPEN, sign="…", says="Open"),
            Sign(look=OVERDUE, sign="!", says="Overdue"),
            Sign(look=NOT_SET, sign="–", says="Not set"),
        ),
        classes=(),
        grades=(),
        states=(),
        levels=(),
    )


def _set_work(shown: Shown, glance: AtAGlance) -> dict[str, SetWork]:
    return {one.assignment: one for one in set_this_year(glance, shown.school, shown.as_of)}


def _work_cell(work: SetWork | None) -> MatrixCell:
    if work is None:
        return MatrixCell(look=NOT_SET, sign="–", says="Not set", anchor="")
    if work.status == "done":
        return MatrixCell(look=DONE, sign="✓", says="Done", anchor="assignments")
    met = work.targets - len(work.missing)
    of = f"{met} of {counted(work.targets, 'target', 'targets')}" if met else ""
    sign = f"{met}/{work.targets}" if met else ""
    if work.overdue:
        says = f"Overdue, {of}" if of else "Overdue"
        return MatrixCell(look=OVERDUE, sign=f"{sign}!", says=says, anchor="assignments")
    look = PARTLY if met else OPEN
    return MatrixCell(look=look, sign=sign or "…", says=of or "Open", anchor="assignments")
