"""A class, or everybody whom one member of staff works with, at a glance; for staff only.

First who needs somebody, then the levels of everybody in every topic, then the assignments.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from portfolio_gen.analysis.classes import learners_in, learners_with
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.school import Person, SchoolClass
from portfolio_gen.pages import addresses
from portfolio_gen.pages.class_sheet import levels_sheet
from portfolio_gen.pages.days import Day, day_of, newest
from portfolio_gen.pages.download import Download
from portfolio_gen.pages.matrix import MatrixPart, levels_matrix
from portfolio_gen.pages.needs import FIRST, MOST, NeedsPart, how_many, left_out, needs_part, ranked
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Link, Name
from portfolio_gen.pages.set_work import set_work_matrix
from portfolio_gen.pages.words import counted

#: A table of more learners than this helps nobody; their classes have tables of their own.
LARGEST_TABLE = 200


class ClassLine(Struct, frozen=True, kw_only=True):
    """One class, or one member of staff, in the list of them."""

    name: str
    address: str
    over: str
    says: str
    first: tuple[Name, ...]


class ClassesView(Struct, frozen=True, kw_only=True):
    """What the page of all classes shows."""

    classes: tuple[ClassLine, ...]
    people: tuple[ClassLine, ...]


class ClassView(Struct, frozen=True, kw_only=True):
    """What the page shows; `elsewhere` are the classes that have the tables of a large group."""

    title: str
    says: str
    staff: Link | None
    as_of: Day
    needs: NeedsPart
    levels: MatrixPart | None
    work: MatrixPart | None
    left_out: str | None
    elsewhere: tuple[Link, ...]
    sheet: str | None
    sections: tuple[Link, ...]


def classes_page(shown: Shown) -> Page:
    """Every class, and everybody on the staff who works with learners."""
    return Page(
        address=addresses.CLASSES,
        title="Classes",
        template="classes.html",
        view=ClassesView(
            classes=tuple(
                _line(
                    shown,
                    str(one.name),
                    addresses.class_page(one.id),
                    learners,
                    shown.people.get(one.teacher or ""),
                )
                for one, learners in classes_with_learners(shown)
            ),
            people=tuple(
                _line(
                    shown,
                    str(one.name),
                    addresses.my_learners(one.id),
                    learners,
                    str(one.role).capitalize() if one.role else None,
                )
                for one, learners in staff_with_learners(shown)
            ),
        ),
        updated=newest(shown, _days(shown, tuple(shown.learners.values()))),
    )


def class_page(shown: Shown, one: SchoolClass) -> Page:
    """One class."""
    person = next((each for each in shown.school.people if each.id == one.teacher), None)
    return _page(
        shown,
        addresses.class_page(one.id),
        str(one.name),
        learners_in(shown, one),
        staff=Link(text=str(person.name), address=addresses.my_learners(person.id))
        if person
        else None,
        most=None,
    )


def my_learners_page(shown: Shown, person: Person) -> Page:
    """Everybody whom one member of staff works with."""
    learners = learners_with(shown, person)
    return _page(
        shown,
        addresses.my_learners(person.id),
        f"The learners of {person.name}",
        learners,
        staff=None,
        most=MOST,
    )


def classes_with_learners(shown: Shown) -> Iterator[tuple[SchoolClass, tuple[Learner, ...]]]:
    """Every class with somebody in it."""
    for one in shown.school.classes:
        learners = learners_in(shown, one)
        if learners:
            yield one, learners


def staff_with_learners(shown: Shown) -> Iterator[tuple[Person, tuple[Learner, ...]]]:
    """Everybody on the staff who works with somebody."""
    for person in shown.school.people:
        learners = learners_with(shown, person)
        if learners:
            yield person, learners


def class_downloads(shown: Shown) -> Iterator[Download]:
    """The levels of every class and of everybody's learners, for spreadsheets."""
    if not shown.competencies:
        return
    for one, learners in classes_with_learners(shown):
        yield levels_sheet(shown, learners, addresses.class_page(one.id))
    for person, learners in staff_with_learners(shown):
        yield levels_sheet(shown, learners, addresses.my_learners(person.id))


def _line(
    shown: Shown, name: str, address: str, learners: tuple[Learner, ...], over: str | None
) -> ClassLine:
    needy = [one for one, needs in ranked(shown, learners) if needs]
    return ClassLine(
        name=name,
        address=address,
        over=over or "",
        says=f"{how_many(len(needy), len(learners))} may need somebody",
        first=tuple(
            Name(text=shown.names[one.id], address=addresses.learner(one.id))
            for one in needy[:FIRST]
        ),
    )


def _page(
    shown: Shown,
    address: str,
    title: str,
    learners: tuple[Learner, ...],
    *,
    staff: Link | None,
    most: int | None,
) -> Page:
    is_large = len(learners) > LARGEST_TABLE
    levels = None if is_large else levels_matrix(shown, learners)
    work = None if is_large else set_work_matrix(shown, learners)
    view = ClassView(
        title=title,
        says=counted(len(learners), "learner", "learners"),
        staff=staff,
        as_of=day_of(shown, shown.as_of),
        needs=needs_part(shown, learners, most),
        levels=levels,
        work=work,
        left_out=left_out(shown),
        elsewhere=tuple(_classes_of(shown, learners)) if is_large else (),
        sheet=addresses.levels_sheet(address) if shown.competencies else None,
        sections=tuple(
            Link(text=text, address=f"#{anchor}")
            for part, text, anchor in (
                (True, "Who needs me", "needs"),
                (levels, "Levels", "levels"),
                (work, "Assignments", "assignments"),
            )
            if part
        ),
    )
    return Page(
        address=address,
        title=title,
        template="class.html",
        view=view,
        script=addresses.CLASS_SCRIPT,
        updated=newest(shown, _days(shown, learners)),
    )


def _classes_of(shown: Shown, learners: tuple[Learner, ...]) -> Iterator[Link]:
    here = {name for one in learners if one.roster for name in one.roster.classes}
    for one in shown.school.classes:
        if one.id in here:
            yield Link(text=str(one.name), address=addresses.class_page(one.id))


def _days(shown: Shown, learners: tuple[Learner, ...]) -> Iterator[date | None]:
    for one in learners:
        glance = shown.glances.get(one.id)
        if glance:
            yield from (glance.worked, glance.seen)
