"""What the school asks for in one subject: its competencies, units and assignments."""

from __future__ import annotations

from portfolio_gen.analysis.asked import every_competency, set_by_now
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.school import Subject
from portfolio_gen.pages.asked_for import called_in
from portfolio_gen.pages.asked_lines import AskedInSubject
from portfolio_gen.pages.assignments import assignment_line
from portfolio_gen.pages.competencies import competency_line
from portfolio_gen.pages.parts import long_page
from portfolio_gen.pages.units import unit_line
from portfolio_gen.pages.words import several


def asked_in_subject(shown: Shown, subject: Subject) -> AskedInSubject:
    """Everything that is asked for in one subject."""
    school, title = shown.school, several(called_in(shown))
    competencies = [one for one in every_competency(shown) if one.subject == subject.id]
    units = [one for one in school.units if subject.id in one.subjects]
    assignments = [one for one in set_by_now(shown) if one.subject == subject.id]
    return AskedInSubject(
        sections=long_page(
            (
                (True, "Projects", "projects"),
                (competencies, title, "competencies"),
                (units, "Units", "units"),
                (assignments, "Assignments", "assignments"),
            )
        ),
        competencies=tuple(competency_line(shown, one) for one in competencies),
        competencies_title=title,
        units=tuple(unit_line(shown, one) for one in units),
        assignments=tuple(assignment_line(shown, one) for one in assignments),
    )
