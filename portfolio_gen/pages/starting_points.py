"""The school's templates: their versions, who began with which, and which are old by now."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.model.school import Template
from portfolio_gen.pages import addresses
from portfolio_gen.pages.days import days_of_projects, newest
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Link

KINDS = {"project": "For a project", "rubric": "For a rubric"}


class Use(Struct, frozen=True, kw_only=True):
    """The projects that began with one version of a template."""

    version: str | None
    old: bool
    projects: tuple[Link, ...]


class TemplateRow(Struct, frozen=True, kw_only=True):
    """One template with its history and its uses."""

    title: str
    anchor: str
    kind: str
    version: str | None
    changes: tuple[str, ...]
    uses: tuple[Use, ...]


class StartingPointsView(Struct, frozen=True, kw_only=True):
    """What the page of templates shows."""

    templates: tuple[TemplateRow, ...]


def starting_points_page(shown: Shown) -> Page:
    """All templates of the school."""
    uses = [(template, tuple(_uses(shown, template))) for template in shown.school.templates]
    begun = (project_of for _, used in uses for _, project_of in used)
    return Page(
        address=addresses.TEMPLATES,
        title="Starting points",
        template="starting_points.html",
        view=StartingPointsView(templates=tuple(_row(template, used) for template, used in uses)),
        updated=newest(shown, days_of_projects(begun)),
    )


def template_named(typed: str) -> tuple[str, str | None]:
    """The template and version that a project says it began with.

    >>> template_named("first-project@3"), template_named("open-inquiry")
    (('first-project', '3'), ('open-inquiry', None))
    """
    name, _, version = typed.strip().partition("@")
    found = re.search(r"\d[\d.]*", version)
    return name.strip(), found[0] if found else None


def template_title(shown: Shown, typed: str | None) -> str | None:
    """The name of the template a project began with, where this edition shows it."""
    wanted, _ = template_named(typed or "")
    for template in shown.school.templates:
        if template.kind == "project" and template.id == wanted:
            return template.title or template.id
    return None


def _row(template: Template, used: tuple[tuple[str | None, ProjectOf], ...]) -> TemplateRow:
    by_version: dict[str | None, list[Link]] = {}
    for version, project_of in used:
        link = Link(text=project_of.project.title, address=addresses.project(*project_of.key))
        by_version.setdefault(version, []).append(link)
    return TemplateRow(
        title=template.title or template.id,
        anchor=f"{template.kind}-{template.id}",
        kind=KINDS[template.kind],
        version=template.version,
        changes=template.changes,
        uses=tuple(
            Use(
                version=version,
                old=version is not None and version != template.version,
                projects=tuple(projects),
            )
            for version, projects in sorted(
                by_version.items(), key=lambda use: use[0] or "", reverse=True
            )
        ),
    )


def _uses(shown: Shown, template: Template) -> Iterator[tuple[str | None, ProjectOf]]:
    for project_of in shown.projects.values():
        project = project_of.project
        if template.kind == "project" and project.template:
            name, version = template_named(project.template)
        elif template.kind == "rubric" and project.rubric and project.rubric.based_on:
            name, version = project.rubric.based_on, None  # Its own version is the learner's.
        else:
            continue
        if name == template.id:
            yield version, project_of
