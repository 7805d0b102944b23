"""The school's own files: settings, roster, consent, people, classes, frameworks, templates."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from portfolio_gen.messages import problem
from portfolio_gen.model.place import Items, Mapping, Place, Source, Written
from portfolio_gen.model.problem import Problem, Weight
from portfolio_gen.model.project import Feedback, Rubric
from portfolio_gen.model.school import (
    Consent,
    Framework,
    Level,
    Person,
    RosterLine,
    School,
    SchoolClass,
    SchoolSettings,
    Template,
)
from portfolio_gen.model.values import Record
from portfolio_gen.reading.fields import keys_of, read_record, read_records
from portfolio_gen.reading.folder import Folder
from portfolio_gen.reading.front_matter import read_document
from portfolio_gen.reading.learner import read_feedback_below
from portfolio_gen.reading.nearest import nearest
from portfolio_gen.reading.tree import read_tree

AnyRecord = TypeVar("AnyRecord", bound=Record)

#: The scale of a school that has not written its own yet.
USUAL_LEVELS = (
    Level(id="beginning", name="Beginning", family="is beginning"),
    Level(id="developing", name="Developing", family="is working toward"),
    Level(id="meeting", name="Meeting", family="can do"),
    Level(id="exceeding", name="Exceeding", family="goes beyond"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolFiles:
    """What `school/` says: the school itself, who is in it, what families agreed to."""

    school: School
    roster: tuple[RosterLine, ...]
    consent: dict[str, Consent]
    feedback: tuple[Feedback, ...]


def read_school(folder: Folder) -> SchoolFiles:
    """Everything in `school/`; the folder keeps the problems."""
    school = School(
        settings=_settings(folder),
        people=_list_file(folder, "people.yml", Person),
        classes=_list_file(folder, "classes.yml", SchoolClass),
        frameworks=tuple(_frameworks(folder)),
        glossary=_glossary(folder),
        templates=tuple(_templates(folder)),
    )
    return SchoolFiles(
        school=school,
        roster=_roster(folder),
        consent=_consent(folder),
        feedback=read_feedback_below(folder, "feedback"),
    )


def _tree(folder: Folder, name: str) -> Mapping | Items | None:
    found = folder.find(name)
    source = folder.read(found) if found else None
    if source is None:
        return None
    tree, problems = read_tree(source)
    folder.problems += problems
    return tree


def _block(folder: Folder, name: str) -> Mapping | None:
    tree = _tree(folder, name)
    if isinstance(tree, Items):
        folder.problems.append(
            problem("wrong-shape", tree.place, expected="lines of “name: value”", skeleton="title: …")
        )
        return None
    return tree


def _settings(folder: Folder) -> SchoolSettings:
    """`school.yml`; its mistakes are privacy problems where they concern audiences."""
    block = _block(folder, "school.yml")
    if block is None:
        return SchoolSettings(name="Our school", levels=USUAL_LEVELS)
    if "audiences" in block:
        _check_audiences(folder, block)
    levels = {} if "levels" in block else {"levels": USUAL_LEVELS}
    settings, problems = read_record(SchoolSettings, block, **levels)
    folder.problems += [_policy(found, "audiences") for found in problems]
    return settings or SchoolSettings(name="Our school", levels=USUAL_LEVELS)


def _check_audiences(folder: Folder, block: Mapping) -> None:
    """A narrowing that names no field narrows nothing, so nothing may be published."""
    from portfolio_gen.model.learner import Goal, Learner, Profile, Reflection
    from portfolio_gen.model.project import Project

    records = (Learner, Profile, Goal, Reflection, Project, School)
    known = sorted({key for record in records for key in keys_of(record)} | {"ratings"})
    audiences = block["audiences"]
    for key in list(audiences) if isinstance(audiences, Mapping) else ():
        if key not in known:
            folder.problems.append(
                problem("unknown-field-in-audiences", key.place, key=key,
                        nearest=nearest(key, known), choices=known)
            )  # fmt: skip


def _policy(found: Problem, key: str) -> Problem:
    return replace(found, privacy=True) if key in found.message else found


def _list_file(folder: Folder, name: str, model: type[AnyRecord]) -> tuple[AnyRecord, ...]:
    tree = _tree(folder, name)
    if tree is None:
        return ()
    if isinstance(tree, Mapping):
        folder.problems.append(
            problem("wrong-shape", tree.place, expected="a list", skeleton="- id: … / name: …")
        )
        return ()
    records, problems = read_records(model, tree)
    folder.problems += problems
    return records


def _frameworks(folder: Folder) -> Iterable[Framework]:
    for name in folder.below("frameworks"):
        block = _block(folder, f"frameworks/{name}")
        if block is not None:
            stem = Written(name.rpartition(".")[0], block.place)
            framework, problems = read_record(Framework, block, id=stem)
            folder.problems += problems
            if framework is not None:
                yield framework


def _glossary(folder: Folder) -> dict[str, str]:
    block = _block(folder, "glossary.yml")
    if block is None:
        return {}
    terms = {}
    for term, meaning in block.items():
        if isinstance(meaning, str):
            terms[term] = meaning
        else:
            folder.problems.append(problem("text-expected", term.place, key=term))
    return terms


def _templates(folder: Folder) -> Iterable[Template]:
    for name in folder.below("templates/rubrics"):
        block = _block(folder, f"templates/rubrics/{name}")
        if block is None:
            continue
        rubric, problems = read_record(Rubric, block)
        folder.problems += problems
        if rubric is not None:
            yield Template(
                id=name.rpartition(".")[0], kind="rubric", title=rubric.title,
                version=rubric.version, changes=rubric.changes, rubric=rubric,
            )  # fmt: skip
    for name in folder.below("templates/projects"):
        yield _project_template(folder, name)


def _project_template(folder: Folder, name: str) -> Template:
    file = f"templates/projects/{name}/project.md"
    source = folder.read(file) if f"{folder.path}/{file}" in folder.files else None
    document = None
    if source is not None:
        document, problems = read_document(source)
        folder.problems += problems
    fields = (document.fields if document else None) or {}
    changes = fields.get("changes", ())
    return Template(
        id=name,
        kind="project",
        title=fields.get("title"),
        version=fields.get("version"),
        changes=tuple(changes) if isinstance(changes, list) else (),
    )


def _roster(folder: Folder) -> tuple[RosterLine, ...]:
    if folder.find("roster.csv") is None:
        return ()
    source = folder.read("roster.csv")
    return tuple(_roster_lines(source, folder.problems)) if source else ()


def _roster_lines(source: Source, problems: list[Problem]) -> Iterable[RosterLine]:
    rows = csv.reader(source.text.splitlines())
    keys = [key.strip().casefold() for key in next(rows, [])]
    seen: dict[str, int] = {}
    for row in rows:
        number = rows.line_num
        if not any(cell.strip() for cell in row):
            continue
        place = Place(file=source.path, line=number)
        block = Mapping(place)
        for key, cell in zip(keys, row, strict=False):
            if cell.strip():
                block[Written(key, place)] = Written(cell.strip(), place)
        if "classes" in block:
            classes = Items(place)
            classes += [Written(c.strip(), place) for c in block["classes"].split(";") if c.strip()]
            block[Written("classes", place)] = classes
        line, found = read_record(RosterLine, block)
        problems += found
        if line is None:
            continue
        if line.id in seen:
            problems.append(problem("duplicate-id", place, id=line.id, other=seen[line.id]))
            continue
        seen[line.id] = number
        yield line


def _consent(folder: Folder) -> dict[str, Consent]:
    """What families agreed to. Any mistake here closes that learner and stops publishing."""
    before = len(folder.problems)
    block = _block(folder, "consent.yml")
    consents = {}
    for learner, entry in (block or {}).items():
        if not isinstance(entry, Mapping):
            folder.problems.append(problem("block-expected", learner.place, key=learner))
            continue
        consent, problems = read_record(Consent, entry)
        folder.problems += problems
        if consent is not None and not problems:
            consents[str(learner)] = consent
    folder.problems[before:] = [
        replace(found, privacy=found.privacy or found.weight is Weight.MUST_FIX)
        for found in folder.problems[before:]
    ]
    return consents
