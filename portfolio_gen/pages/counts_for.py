"""What a project counts for: its competencies, and the lines of the report card they stand in."""

from __future__ import annotations

from msgspec import Struct

from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.pages import addresses
from portfolio_gen.pages.parts import Link


class CountsFor(Struct, frozen=True, kw_only=True):
    """One competency of a project: where the learner is in it, and its line."""

    progress: Link
    report_line: Link | None


def counts_for(shown: Shown, project_of: ProjectOf) -> tuple[CountsFor, ...]:
    """Everything that a project counts for, where this edition shows the learner's progress."""
    learner, project = project_of.learner, project_of.project
    if not learner.progress:
        return ()
    criteria = project.rubric.criteria if project.rubric else ()
    codes = [*(one.competency for one in criteria), *project.competencies]
    codes += [code for said in project.feedback for code in said.competencies]
    return tuple(
        CountsFor(
            progress=Link(
                text=str(shown.competencies[code].title),
                address=addresses.progress(learner.id, code),
            ),
            report_line=report_line_of(shown, learner, code),
        )
        for code in dict.fromkeys(str(code) for code in codes if code)
        if code in shown.competencies
    )


def report_line_of(shown: Shown, learner: Learner, code: str) -> Link | None:
    """The line of the learner's report card that speaks of a competency."""
    for line in shown.school.report_card:
        if code in line.competencies:
            return Link(text=str(line.title), address=addresses.report(learner.id, line.id))
    return None
