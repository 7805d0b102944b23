"""What a school asks for, where it names something that is not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from portfolio_gen.analysis.checks.looked_at import OneLearner, WholeSchool
from portfolio_gen.analysis.checks.unknown import all_unknown, where
from portfolio_gen.analysis.known import Known
from portfolio_gen.analysis.targets import parts_of
from portfolio_gen.messages import problem
from portfolio_gen.model.curriculum import Assignment
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.values import slug_of_code


def in_school(looked_at: WholeSchool) -> Iterator[Problem]:
    """Names in standards, units, assignments and the report card that name nothing."""
    school, known = looked_at.school, looked_at.known
    yield from _in_standards(looked_at)
    for unit in school.units:
        yield from all_unknown("unknown-subject", unit.subjects, known.subjects)
        yield from all_unknown("unknown-competency", unit.competencies, known.competencies)
        yield from all_unknown("unknown-learner", _learners(unit.authors, known), known.learners)
    for assignment in school.assignments:
        yield from _in_assignment(assignment, known)
    yield from _in_report_card(looked_at)


def in_learner(looked_at: OneLearner) -> Iterator[Problem]:
    """Units and assignments that a project names and nobody has set."""
    known = looked_at.known
    for project in looked_at.learner.projects:
        yield from _unknown("unknown-unit", [project.unit], known.units)
        yield from _unknown("unknown-assignment", [project.assignment], known.assignments)


def _in_standards(looked_at: WholeSchool) -> Iterator[Problem]:
    known, by_address = looked_at.known, {}
    for standard in looked_at.school.standards:
        code = standard.code
        other = by_address.setdefault(slug_of_code(code), code)
        if other is not code:
            yield problem("same-address", where(code), value=code, other=other, quotes=(other,))
        yield from _unknown("unknown-standard", [standard.parent], known.standards)
    for framework in looked_at.school.frameworks:
        for competency in framework.competencies:
            yield from _unknown("unknown-standard", competency.standards, known.standards)


def _in_assignment(assignment: Assignment, known: Known) -> Iterator[Problem]:
    yield from all_unknown("unknown-subject", [assignment.subject], known.subjects)
    yield from _unknown("unknown-unit", [assignment.unit], known.units)
    yield from all_unknown("unknown-class", assignment.classes, known.classes)
    yield from all_unknown("unknown-learner", _learners(assignment.authors, known), known.learners)
    codes = [parts_of(target)[0] for target in assignment.targets]
    yield from _unknown("unknown-competency", codes, known.competencies)


def _in_report_card(looked_at: WholeSchool) -> Iterator[Problem]:
    known = looked_at.known
    for line in looked_at.school.report_card:
        yield from all_unknown("unknown-subject", [line.subject], known.subjects)
        yield from _unknown("unknown-competency", line.competencies, known.competencies)


def _learners(authors: Iterable[str], known: Known) -> list[str]:
    """The authors who should be learners; staff write units and assignments, too."""
    return [author for author in authors if author not in known.people]


def _unknown(code: str, names: Iterable[str | None], choices: Iterable[str]) -> Iterator[Problem]:
    """The problems of names that name nothing, also where nothing has been set yet."""
    yield from all_unknown(code, names, tuple(choices) or ("–",))
