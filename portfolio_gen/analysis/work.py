"""Work by what it is for: a competency, a unit or an assignment; finished work first.

It is gathered once, so that no page of a large school looks through every project for itself.
"""

from __future__ import annotations

from collections.abc import Iterable

from portfolio_gen.analysis.growth import codes_in
from portfolio_gen.analysis.shown import ProjectOf
from portfolio_gen.model.project import Project


def work_by_purpose(projects: Iterable[ProjectOf]) -> dict[str, tuple[ProjectOf, ...]]:
    """The projects for each "competency:<code>", "unit:<id>" and "assignment:<id>"."""
    found: dict[str, list[ProjectOf]] = {}
    for one in sorted(projects, key=lambda one: one.project.status != "finished"):
        for purpose in _purposes(one.project):
            found.setdefault(purpose, []).append(one)
    return {purpose: tuple(ones) for purpose, ones in found.items()}


def _purposes(project: Project) -> list[str]:
    purposes = [f"competency:{code}" for code in codes_in(project)]
    if project.unit:
        purposes.append(f"unit:{project.unit}")
    if project.assignment:
        purposes.append(f"assignment:{project.assignment}")
    return purposes
