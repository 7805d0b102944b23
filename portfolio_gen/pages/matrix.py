"""Many learners at once: their levels in every topic, and how far they are with assignments.

A page holds thousands of these cells, so each is a letter for its look, a sign, and its words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, partial
from itertools import groupby

from portfolio_gen.analysis.at_a_glance import AtAGlance, Cell, SetWork
from portfolio_gen.analysis.classes import classes_of
from portfolio_gen.analysis.growth import target_place
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.school import Competency
from portfolio_gen.model.values import slug_of_code
from portfolio_gen.pages import addresses
from portfolio_gen.pages.growth_words import STATE_WORDS
from portfolio_gen.pages.standings import level_at
from portfolio_gen.pages.words import counted

#: The letter and the sign of each state; a level that was given stands as its place on the scale.
LOOKS = {
    "not-started": ("n", "·"),
    "no-evidence": ("e", "○"),
    "missed": ("m", "✕"),
    "self-only": ("s", "○"),
}
THERE, BELOW = "y", "c"
DONE, PARTLY, OPEN, OVERDUE, NOT_SET = "d", "p", "o", "l", "x"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """One cell: `look` is a letter for the styles, `anchor` the place on the learner's page."""

    look: str
    sign: str
    says: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One learner: `page` is what the cells' anchors belong to, `count` what the table counts."""

    name: str
    address: str
    grade: str
    classes: str
    count: int
    page: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixColumn:
    """One topic or assignment; `ends` where the next column is about another subject."""

    title: str
    address: str
    ends: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixGroup:
    """Columns side by side that are about one subject."""

    name: str
    span: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something to narrow a table down to."""

    value: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A sign of the table and what it means."""

    look: str
    sign: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixPart:
    """A table of learners, and what it can be narrowed down to; `counted` heads the counts."""

    counted: str
    groups: tuple[MatrixGroup, ...]
    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]
    signs: tuple[Sign, ...]
    classes: tuple[Choice, ...]
    grades: tuple[Choice, ...]
    states: tuple[Choice, ...]
    levels: tuple[Choice, ...]


def levels_matrix(shown: Shown, learners: Iterable[Learner]) -> MatrixPart | None:
    """Learners and topics, the topics by subject; None without any topics."""
    subjects = by_subject(shown)
    if not subjects:
        return None
    learners = tuple(learners)
    cell_for = cache(partial(_level_cell, shown, target_place(shown.school)))
    codes = [str(one.id) for _, ones in subjects for one in ones]
    rows = tuple(
        _row(
            shown,
            learner,
            len(shown.glances[learner.id].gaps),
            tuple(cell_for(shown.glances[learner.id].cells[code], code) for code in codes),
        )
        for learner in learners
        if learner.id in shown.glances
    )
    return MatrixPart(
        counted="Gaps",
        groups=tuple(MatrixGroup(name=name, span=len(ones)) for name, ones in subjects),
        columns=tuple(
            MatrixColumn(
                title=str(one.title),
                address=addresses.competency(one.id),
                ends=one is ones[-1],
            )
            for _, ones in subjects
            for one in ones
        ),
        rows=rows,
        signs=tuple(_level_signs(shown)),
        classes=_class_choices(shown, learners),
        grades=_grade_choices(learners),
        states=tuple(_state_choices()),
        levels=tuple(
            Choice(value=str(place), text=f"{place} {level.name}")
            for place, level in enumerate(shown.school.settings.levels, start=1)
        ),
    )


def by_subject(shown: Shown) -> list[tuple[str, list[Competency]]]:
    """The school's topics by subject, in the order in which subjects come up first."""
    found: dict[str, list[Competency]] = {}
    for framework in shown.school.frameworks:
        for one in framework.competencies:
            subject = shown.subjects.get(one.subject or "")
            name = str(subject.name) if subject else "Across subjects"
            found.setdefault(name, []).append(one)
    return list(found.items())


def cell_words(shown: Shown, cell: Cell) -> str:
    """A learner's state in one topic in words, with the level where there is one."""
    if cell.place:
        return f"{cell.place} {level_at(shown, cell.place).name}"
    if cell.state == "self-only":
        if not cell.own:
            return "Only rated by a classmate"
        return f"{STATE_WORDS['self-only']}: {cell.own} {level_at(shown, cell.own).name}"
    return STATE_WORDS[cell.state]


def _level_cell(shown: Shown, target: int, cell: Cell, code: str) -> MatrixCell:
    anchor = slug_of_code(code)
    if cell.place:
        return MatrixCell(
            look=THERE if cell.place >= target else BELOW,
            sign=str(cell.place),
            says=str(level_at(shown, cell.place).name),
            anchor=anchor,
        )
    look, sign = LOOKS[cell.state]
    return MatrixCell(
        look=look,
        sign=str(cell.own) if cell.state == "self-only" and cell.own else sign,
        says=cell_words(shown, cell),
        anchor=anchor,
    )


def _level_signs(shown: Shown) -> Iterable[Sign]:
    levels, target = shown.school.settings.levels, target_place(shown.school)
    for place, level in enumerate(levels, start=1):
        yield Sign(
            look=THERE if place >= target else BELOW, sign=str(place), says=str(level.name)
        )
    for state, (look, sign) in LOOKS.items():
        is_own = state == "self-only"
        yield Sign(
            look=look,
            sign=str(target) if is_own else sign,
            says=f"{STATE_WORDS[state]}: the level they say" if is_own else STATE_WORDS[state],
        )


def _state_choices() -> Iterable[Choice]:
    yield Choice(value=THERE, text="Confirmed, at the level we hope for or above")
    yield Choice(value=BELOW, text="Confirmed, below that level")
    for state, (look, _) in reversed(LOOKS.items()):
        yield Choice(value=look, text=STATE_WORDS[state])


def _row(
    shown: Shown, learner: Learner, count: int, cells: tuple[MatrixCell, ...]
) -> MatrixRow:
    roster = learner.roster
    return MatrixRow(
        name=shown.names[learner.id],
        address=addresses.learner(learner.id),
        grade=str(roster.grade or "") if roster else "",
        classes=" ".join(str(one.id) for one in classes_of(shown, learner)),
        count=count,
        page=addresses.progress(learner.id),
        cells=cells,
    )


def _class_choices(shown: Shown, learners: tuple[Learner, ...]) -> tuple[Choice, ...]:
    found = {str(one.id): one for learner in learners for one in classes_of(shown, learner)}
    if len(found) < 2:
        return ()
    return tuple(
        Choice(value=str(one.id), text=str(one.name))
        for one in shown.school.classes
        if one.id in found
    )


def _grade_choices(learners: tuple[Learner, ...]) -> tuple[Choice, ...]:
    grades = {str(one.roster.grade) for one in learners if one.roster and one.roster.grade}
    ordered = sorted(grades, key=lambda grade: (grade.isdecimal(), grade.zfill(4)))
    return tuple(Choice(value=grade, text=f"Grade {grade}") for grade in ordered)


def set_work_matrix(shown: Shown, learners: Iterable[Learner]) -> MatrixPart | None:
    """Learners and the assignments that any of them has been set; None without any."""
    learners = [one for one in learners if one.id in shown.glances]
    set_for = {str(one.id): _set_work(shown.glances[one.id]) for one in learners}
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
            MatrixGroup(name=name or "Across subjects", span=len(ones)) for name, ones in grouped
        ),
        columns=tuple(
            MatrixColumn(
                title=str(one.title), address=addresses.assignment(one.id), ends=one is ones[-1]
            )
            for _, ones in grouped
            for one in ones
        ),
        rows=tuple(
            _row(
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
            Sign(look=OPEN, sign="○", says="Open"),
            Sign(look=OVERDUE, sign="!", says="Overdue"),
            Sign(look=NOT_SET, sign="–", says="Not set"),
        ),
        classes=(),
        grades=(),
        states=(),
        levels=(),
    )


def _set_work(glance: AtAGlance) -> dict[str, SetWork]:
    return {one.assignment: one for one in glance.set_work}


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
    return MatrixCell(look=look, sign=sign or "○", says=of or "Open", anchor="assignments")
