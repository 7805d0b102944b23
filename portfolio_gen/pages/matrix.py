"""Many learners at once: a table of them, and their levels in every topic.

A page holds thousands of these cells, so each is a letter for its look, a sign, and its words.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial

from msgspec import Struct

from portfolio_gen.analysis.classes import classes_of
from portfolio_gen.analysis.glances import Cell
from portfolio_gen.analysis.growth import target_place
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.school import Competency
from portfolio_gen.model.values import slug_of_code
from portfolio_gen.pages import addresses
from portfolio_gen.pages.growth_words import STATE_WORDS, subject_name
from portfolio_gen.pages.standings import level_at

#: The letter and the sign of each state, the same as in `growth.css`; a level that was given stands
#: as its place on the scale, and what is left of self-ratings is a classmate's.
LOOKS = {
    "not-started": ("n", "·"),
    "no-evidence": ("e", "○"),
    "missed": ("m", "✕"),
    "self-only": ("s", "◆"),
}
THERE, BELOW = "y", "c"


class MatrixCell(Struct, frozen=True, kw_only=True):
    """One cell: `look` is a letter for the styles, `anchor` the place on the learner's page."""

    look: str
    sign: str
    says: str
    anchor: str


class MatrixRow(Struct, frozen=True, kw_only=True):
    """One learner: `page` is what the cells' anchors belong to, `count` what the table counts."""

    name: str
    address: str
    grade: str
    classes: str
    count: int
    page: str
    cells: tuple[MatrixCell, ...]


class MatrixColumn(Struct, frozen=True, kw_only=True):
    """One topic or assignment; `ends` where the next column is about another subject."""

    title: str
    address: str
    ends: bool


class MatrixGroup(Struct, frozen=True, kw_only=True):
    """Columns side by side that are about one subject."""

    name: str
    span: int


class Choice(Struct, frozen=True, kw_only=True):
    """Something to narrow a table down to."""

    value: str
    text: str


class Sign(Struct, frozen=True, kw_only=True):
    """A sign of the table and what it means."""

    look: str
    sign: str
    says: str


class MatrixPart(Struct, frozen=True, kw_only=True):
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
        matrix_row(
            shown,
            learner,
            len(shown.glances[learner.id].gaps),
            tuple(cell_for(shown.glances[learner.id].cells[code], code) for code in codes),
        )
        for learner in learners
        if learner.id in shown.glances
    )
    return MatrixPart(
        counted=not_yet_there(shown),
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


def not_yet_there(shown: Shown) -> str:
    """What heads the number of topics that are not confirmed at the level we hope for."""
    if not shown.school.settings.levels:
        return "Not yet confirmed"
    return f"Not yet at {level_at(shown, target_place(shown.school)).name}"


def by_subject(shown: Shown) -> list[tuple[str, list[Competency]]]:
    """The school's topics by subject, in the order in which subjects come up first."""
    found: dict[str, list[Competency]] = {}
    for framework in shown.school.frameworks:
        for one in framework.competencies:
            found.setdefault(subject_name(shown, one), []).append(one)
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
        yield Sign(look=THERE if place >= target else BELOW, sign=str(place), says=str(level.name))
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


def matrix_row(
    shown: Shown, learner: Learner, count: int, cells: tuple[MatrixCell, ...]
) -> MatrixRow:
    """The row of one learner in any table."""
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
