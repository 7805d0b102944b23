"""Assignments: what is asked of whom by when, the work that answers, and how far everybody is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from portfolio_gen.analysis.asked import set_by_now
from portfolio_gen.analysis.assignments import DONE, PARTLY
from portfolio_gen.analysis.at_a_glance import SetWork
from portfolio_gen.analysis.coverage import learners_here
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.analysis.targets import parts_of
from portfolio_gen.model.curriculum import Assignment
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked_for import class_name, subject_links, unit_link
from portfolio_gen.pages.asked_lines import AssignmentLine
from portfolio_gen.pages.competency import descriptor
from portfolio_gen.pages.days import Day, day_if, day_of, days_of_projects, newest
from portfolio_gen.pages.evidence_of import WorkPart, days_of_work, number_of, work_for, work_part
from portfolio_gen.pages.page import Found, Page
from portfolio_gen.pages.parts import Link, Name, Word, word
from portfolio_gen.pages.units import authors_of
from portfolio_gen.pages.words import counted, joined

RULE = "Done when staff have confirmed every target; nobody can tick it."
#: How far somebody is, in the order in which a teacher looks.
STATUSES = {
    "overdue": "Overdue",
    "partly": "Partly done",
    "open": "Open",
    "done": "Done",
}


class AssignmentsView(Struct, frozen=True, kw_only=True):
    """What the page of all assignments shows."""

    word: Word
    rule: str
    assignments: tuple[AssignmentLine, ...]


class TargetPart(Struct, frozen=True, kw_only=True):
    """One target: the competency, the level, and what it looks like."""

    name: Name
    level: str
    text: str | None


class StatusLine(Struct, frozen=True, kw_only=True):
    """How far one learner is."""

    learner: Link
    says: str


class StatusGroup(Struct, frozen=True, kw_only=True):
    """All learners who are equally far."""

    status: str
    word: str
    number: str
    learners: tuple[StatusLine, ...]


class AssignmentView(Struct, frozen=True, kw_only=True):
    """What the page of one assignment shows; `statuses` are there for staff."""

    title: str
    authors: tuple[Name, ...]
    classes: tuple[Name, ...]
    assigned: Day | None
    due: Day | None
    not_yet_set: bool
    unit: Link | None
    subjects: tuple[Link, ...]
    targets: tuple[TargetPart, ...]
    rule: str
    work: WorkPart
    statuses: tuple[StatusGroup, ...]


def assignments_page(shown: Shown) -> Page:
    """All assignments, the one that is due last first."""
    there = sorted(
        set_by_now(shown), key=lambda one: one.due or one.assigned or date.min, reverse=True
    )
    work = work_for(shown, (f"assignment:{one.id}" for one in there))
    return Page(
        address=addresses.ASSIGNMENTS,
        title="Assignments",
        template="assignments.html",
        view=AssignmentsView(
            word=word(shown, "Assignments", "assignment"),
            rule=RULE,
            assignments=tuple(assignment_line(shown, one) for one in there),
        ),
        updated=newest(shown, days_of_projects(work)),
    )


def assignment_line(shown: Shown, assignment: Assignment) -> AssignmentLine:
    """One assignment as a line that leads to its page."""
    return AssignmentLine(
        title=str(assignment.title),
        address=addresses.assignment(assignment.id),
        classes=tuple(one.text for one in _classes(shown, assignment)),
        due=day_if(shown, assignment.due),
        not_yet_set=_is_ahead(shown, assignment),
        work=number_of(shown.work.get(f"assignment:{assignment.id}", ())),
        done=_how_many_done(shown, assignment),
    )


def assignment_page(shown: Shown, assignment: Assignment) -> Page:
    """The page of one assignment."""
    work = work_for(shown, (f"assignment:{assignment.id}",))
    targets = tuple(_targets(shown, assignment))
    view = AssignmentView(
        title=str(assignment.title),
        authors=authors_of(shown, assignment.authors),
        classes=_classes(shown, assignment),
        assigned=day_if(shown, assignment.assigned),
        due=day_if(shown, assignment.due),
        not_yet_set=_is_ahead(shown, assignment),
        unit=unit_link(shown, assignment.unit),
        subjects=subject_links(shown, (assignment.subject,)),
        targets=targets,
        rule=RULE,
        work=work_part(shown, work),
        statuses=_statuses(shown, assignment, len(targets)),
    )
    return Page(
        address=addresses.assignment(assignment.id),
        title=view.title,
        template="assignment.html",
        view=view,
        description=RULE,
        updated=newest(shown, days_of_work(work)),
        found=Found(kind="curriculum"),
    )


def _classes(shown: Shown, assignment: Assignment) -> tuple[Name, ...]:
    return tuple(
        class_name(shown, one) for one in shown.school.classes if one.id in assignment.classes
    )


def _is_ahead(shown: Shown, assignment: Assignment) -> bool:
    return assignment.assigned is not None and assignment.assigned > shown.as_of


def _targets(shown: Shown, assignment: Assignment) -> Iterator[TargetPart]:
    """The targets whose level is on the scale; nobody could meet another."""
    for target in assignment.targets:
        code, name = parts_of(target)
        level, competency = shown.level(name), shown.competencies.get(code)
        if level is None:
            continue
        place = shown.place_on_scale(level)
        yield TargetPart(
            name=Name(
                text=str(competency.title) if competency else code,
                address=addresses.competency(code) if competency else None,
            ),
            level=str(level.name),
            text=descriptor(shown, competency, place) if competency else None,
        )


def _set_work(shown: Shown, assignment: Assignment) -> Iterator[tuple[str, SetWork]]:
    """The learners who were set an assignment, with how far each is."""
    for name in learners_here(shown):
        for one in shown.glances[name].set_work:
            if one.assignment == assignment.id:
                yield name, one


def _how_many_done(shown: Shown, assignment: Assignment) -> str | None:
    given = [one for _, one in _set_work(shown, assignment)]
    if not given:
        return None
    done = sum(one.status == DONE for one in given)
    return f"done by {done or 'none'} of {counted(len(given), 'learner', 'learners')}"


def _statuses(shown: Shown, assignment: Assignment, of: int) -> tuple[StatusGroup, ...]:
    groups: dict[str, list[StatusLine]] = {status: [] for status in STATUSES}
    for name, one in _set_work(shown, assignment):
        status = "overdue" if one.overdue else one.status
        groups[status].append(
            StatusLine(
                learner=Link(text=shown.names[name], address=addresses.progress(name)),
                says=_says(shown, one, of),
            )
        )
    return tuple(
        StatusGroup(
            status=status,
            word=STATUSES[status],
            number=counted(len(lines), "learner", "learners"),
            learners=tuple(lines),
        )
        for status, lines in groups.items()
        if lines
    )


def _says(shown: Shown, one: SetWork, of: int) -> str:
    """How far one learner is, with the day or with what is missing."""
    if one.done_on:
        return f"done on {day_of(shown, one.done_on).text}"
    missing = joined([_title(shown, code) for code in one.missing])
    if one.status == PARTLY:
        return f"{of - len(one.missing)} of {of} targets; missing: {missing}"
    return f"missing: {missing}" if missing else "no target yet"


def _title(shown: Shown, code: str) -> str:
    competency = shown.competencies.get(code)
    return str(competency.title) if competency else code
