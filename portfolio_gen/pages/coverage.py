"""How far classes and learners are in what the school asks for; the staff edition alone has it."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup
from msgspec import Struct

from portfolio_gen.analysis.at_a_glance import Cell
from portfolio_gen.analysis.coverage import coverage_of, learners_here, learners_of
from portfolio_gen.analysis.growth import target_place
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.drawing.steps import steps
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked_for import class_name
from portfolio_gen.pages.growth_words import STATE_WORDS
from portfolio_gen.pages.parts import Link, Name
from portfolio_gen.pages.words import counted

#: In these there is nothing yet that could be looked at.
WITHOUT = ("no-evidence", "missed", "not-started")


class ClassRow(Struct, frozen=True, kw_only=True):
    """One class and how many of its learners are how far."""

    name: Name
    learners: int
    reached: int
    on_the_way: int
    nothing: int


class CoverageTable(Struct, frozen=True, kw_only=True):
    """How far every class is; `target` is the level that the school hopes for."""

    target: str
    rows: tuple[ClassRow, ...]


class CoverageRow(Struct, frozen=True, kw_only=True):
    """One thing that is asked for, and how many learners of one class are how far."""

    name: Link
    reached: int
    on_the_way: int
    nothing: int


class ClassCoverage(Struct, frozen=True, kw_only=True):
    """One class in everything that is asked for; nobody has reached what is in `none`."""

    name: Name
    learners: str
    says: str
    none: tuple[Link, ...]
    rows: tuple[CoverageRow, ...]


class LearnerAt(Struct, frozen=True, kw_only=True):
    """One learner, with what they say of themselves where staff have said nothing."""

    name: str
    address: str
    says: str | None


class WherePart(Struct, frozen=True, kw_only=True):
    """All learners who stand the same way; `drawn` where that is a level."""

    state: str
    word: str
    place: int | None
    of: int
    drawn: Markup | None
    number: str
    learners: tuple[LearnerAt, ...]


def target_name(shown: Shown) -> str:
    """The name of the level that the school hopes for; nothing in a school without levels."""
    levels = shown.school.settings.levels
    return str(levels[target_place(shown.school) - 1].name) if levels else ""


def coverage_table(shown: Shown, codes: Iterable[str]) -> CoverageTable | None:
    """How far each class is in these competencies together; None outside the staff edition."""
    wanted, target = tuple(codes), target_place(shown.school)
    if not shown.glances or not wanted or not shown.levels:
        return None
    rows = []
    for school_class in shown.school.classes:
        learners = learners_of(shown, school_class)
        if learners:
            found = coverage_of(shown, learners, wanted, target)
            rows.append(
                ClassRow(
                    name=class_name(shown, school_class),
                    learners=len(learners),
                    reached=found.reached,
                    on_the_way=found.on_the_way,
                    nothing=found.nothing,
                )
            )
    return CoverageTable(target=target_name(shown), rows=tuple(rows)) if rows else None


def class_coverages(
    shown: Shown, asked: Iterable[tuple[Link, tuple[str, ...]]], what: tuple[str, str]
) -> tuple[ClassCoverage, ...]:
    """How far each class is in each of these things, which are competencies by their codes.

    `what` is the word for one of the things and for several.
    """
    things, target = tuple(asked), target_place(shown.school)
    if not shown.glances or not things or not shown.levels:
        return ()
    found = []
    for school_class in shown.school.classes:
        learners = learners_of(shown, school_class)
        if not learners:
            continue
        rows = tuple(_row(shown, link, learners, codes, target) for link, codes in things)
        none = tuple(row.name for row in rows if not row.reached)
        found.append(
            ClassCoverage(
                name=class_name(shown, school_class),
                learners=counted(len(learners), "learner", "learners"),
                says=_says(target_name(shown), len(rows) - len(none), len(rows), what),
                none=none,
                rows=rows,
            )
        )
    return tuple(found)


def _row(
    shown: Shown, link: Link, learners: tuple[str, ...], codes: tuple[str, ...], target: int
) -> CoverageRow:
    found = coverage_of(shown, learners, codes, target)
    return CoverageRow(
        name=link, reached=found.reached, on_the_way=found.on_the_way, nothing=found.nothing
    )


def _says(target: str, reached: int, of: int, what: tuple[str, str]) -> str:
    if reached == of:
        return f"In each {what[0]} somebody is confirmed at {target}."
    return f"In {reached} of {counted(of, *what)} somebody is confirmed at {target}."


def how_many(shown: Shown, codes: tuple[str, ...]) -> str | None:
    """How many learners are confirmed at the target level, in words."""
    learners = learners_here(shown)
    if not learners or not shown.levels:
        return None
    reached = coverage_of(shown, learners, codes, target_place(shown.school)).reached
    everybody = counted(len(learners), "learner", "learners")
    return f"{reached or 'none'} of {everybody} at {target_name(shown)}"


def who_is_where(shown: Shown, code: str) -> tuple[WherePart, ...]:
    """Learners by how far they are in one competency, the highest level first."""
    groups: dict[tuple[str, int | None], list[LearnerAt]] = {}
    for name in learners_here(shown):
        cell = shown.glances[name].cells.get(code)
        if cell:
            at = LearnerAt(
                name=shown.names[name],
                address=addresses.progress(name, code),
                says=_own_level(shown, cell),
            )
            groups.setdefault((cell.state, cell.place), []).append(at)
    levels = shown.school.settings.levels
    order = [("confirmed", place) for place in range(len(levels), 0, -1)]
    order += [(state, None) for state in ("self-only", *WITHOUT)]
    return tuple(
        WherePart(
            state=state,
            word=str(levels[place - 1].name) if place else STATE_WORDS[state],
            place=place,
            of=len(levels),
            drawn=steps("teacher", place, len(levels)) if place else None,
            number=counted(len(groups[state, place]), "learner", "learners"),
            learners=tuple(groups[state, place]),
        )
        for state, place in order
        if (state, place) in groups
    )


def _own_level(shown: Shown, cell: Cell) -> str | None:
    if cell.state != "self-only":
        return None
    if not cell.own:
        return "rated by a classmate"
    return f"says {shown.school.settings.levels[cell.own - 1].name}"
