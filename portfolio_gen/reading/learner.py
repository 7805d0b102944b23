"""One learner's folder, read file by file; what one file gets wrong stays in that file."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from portfolio_gen.messages import problem
from portfolio_gen.model.learner import EVERYTHING, Goal, Learner, LogLine, Profile, Reflection
from portfolio_gen.model.place import Mapping, Written
from portfolio_gen.model.project import Assessment, Project, Rubric, SourceUsed
from portfolio_gen.model.story import Story
from portfolio_gen.model.values import ID_PATTERN, Record
from portfolio_gen.reading.dated import dated_files
from portfolio_gen.reading.feedback import classmate_feedback, rows_of
from portfolio_gen.reading.fields import read_record
from portfolio_gen.reading.files import record_in, records_in
from portfolio_gen.reading.folder import Folder
from portfolio_gen.reading.front_matter import Document, read_document
from portfolio_gen.reading.nearest import nearest, nearest_id
from portfolio_gen.reading.odd_names import odd_names
from portfolio_gen.reading.other_words import asks_for_privacy
from portfolio_gen.reading.waiting import ShowsAsTyped

AnyRecord = TypeVar("AnyRecord", bound=Record)

#: What a learner's own folder may hold, and what a project's.
OWN_NAMES = (
    "profile.yml", "about.md", "goals.yml", "log.yml", "journal", "projects", "feedback", "media",
    "README.md",
)  # fmt: skip
PROJECT_NAMES = (
    "project.md", "rubric.yml", "sources.yml", "assessments", "media", "README.md",
)  # fmt: skip


def read_learner(folder: Folder) -> Learner:
    """Everything in one folder of `students/`; the folder keeps the problems."""
    name = Written(folder.path.rpartition("/")[2], folder.place(""))
    _name_own_consent(folder)
    learner = Learner(
        id=name,
        profile=record_in(folder, "profile.yml", Profile) or Profile(),
        about=_about(folder),
        goals=records_in(folder, "goals.yml", Goal),
        journal=_journal(folder),
        **_projects(folder),
        log=records_in(folder, "log.yml", LogLine),
        said=classmate_feedback(folder, name),
    )
    _name_strays(folder, "", OWN_NAMES)
    folder.problems += odd_names(folder)
    return learner


def _about(folder: Folder) -> Story | None:
    """`about.md`: a story alone. One with fields may ask for what it cannot have, so it waits."""
    name = folder.find("about.md")
    document = _document(folder, name) if name else None
    if name is None or document is None:
        return None
    if not document.fields:
        return _story(folder, name, document)
    key = next(iter(document.fields))
    fields = document.fields.items()
    asks = next((key for key, value in fields if asks_for_privacy(key, value)), None)
    code = "audience-not-here" if asks is not None else "no-names-here"
    folder.problems.append(problem(code, (key if asks is None else asks).place))
    return None


def _document(folder: Folder, name: str) -> Document | None:
    source = folder.read(name)
    if source is None:
        return None
    document, problems = read_document(source)
    folder.problems += problems
    return document


def _story(folder: Folder, name: str, document: Document) -> Story | None:
    if not document.text.strip():
        return None
    file = folder.place(name).file
    return Story(text=document.text, file=file, first_line=document.first_line)


def _entry(folder: Folder, name: str, model: type[AnyRecord], **known: Any) -> AnyRecord | None:
    """The record of a Markdown file: its fields between the --- lines, then its story."""
    document = _document(folder, name)
    return None if document is None else _record(folder, name, document, model, **known)


def _record(
    folder: Folder, name: str, document: Document, model: type[AnyRecord], **known: Any
) -> AnyRecord | None:
    fields = document.fields if document.fields is not None else Mapping(folder.place(name))
    story = _story(folder, name, document)
    record, problems = read_record(model, fields, story=story, **known)
    folder.problems += problems
    return record


def _journal(folder: Folder) -> tuple[Reflection, ...]:
    found = [
        _entry(folder, file.name, Reflection, id=file.stem, date=file.day)
        for file in dated_files(folder, "journal", "md")
    ]
    entries = [entry for entry in found if entry is not None]
    return tuple(sorted(entries, key=lambda entry: (entry.date, entry.id)))


def _projects(folder: Folder) -> dict[str, Any]:
    """Every project that can be shown, and the files that wait until a slip is put right."""
    read = {name: _project(folder, name) for name in folder.below("projects")}
    found = [one for one in read.values() if one is not None]
    waiting = {project.id: files for project, files in found if files}
    for name in (nearest_id(name) for name, one in read.items() if one is None):
        if name:
            waiting.setdefault(name, (EVERYTHING,))
    return {"projects": tuple(project for project, _ in found), "waiting": waiting}


def _project(folder: Folder, name: str) -> tuple[Project, tuple[str, ...]] | None:
    """One folder of `projects/`; None when it is no project that can be shown."""
    below = f"projects/{name}"
    if not folder.has_folder(below):
        folder.tell("file-instead-of-folder", below)
        return None
    if not re.match(ID_PATTERN, name):
        folder.tell("unsafe-id", below, value=name, nearest=nearest_id(name))
        return None
    file = folder.find(f"{below}/project.md")
    if file is None:
        folder.tell("no-project-file", below)
        return None
    project = _project_in(folder, below, file)
    _name_strays(folder, below, PROJECT_NAMES)
    return project


def _project_in(
    folder: Folder, below: str, file: str
) -> tuple[Project, tuple[str, ...]] | None:
    before = len(folder.problems)
    document = _document(folder, file)
    if document is None:
        return None
    typed = ShowsAsTyped.of(document)
    rubric = record_in(folder, f"{below}/rubric.yml", Rubric)
    project = _record(
        folder,
        file,
        document,
        Project,
        id=Written(below.rpartition("/")[2], folder.place(file)),
        rubric=rubric,
        assessments=_assessments(folder, f"{below}/assessments", rubric),
        sources=records_in(folder, f"{below}/sources.yml", SourceUsed),
        feedback=(),
    )
    if project is None:
        return None
    here = folder.place(file).file
    told = [found for found in folder.problems[before:] if found.place.file == here]
    return typed.settle(project, told)


def _assessments(folder: Folder, below: str, rubric: Rubric | None) -> tuple[Assessment, ...]:
    rows = rows_of(rubric)
    found = [
        record_in(folder, file.name, Assessment, rows, date=file.day)
        for file in dated_files(folder, below, "yml")
    ]
    assessments = [assessment for assessment in found if assessment is not None]
    return tuple(sorted(assessments, key=lambda assessment: assessment.date))


def _name_own_consent(folder: Folder) -> None:
    """Name every file with which a learner would agree in place of the family."""
    for file in sorted(folder.files):
        if file.rpartition("/")[2].casefold().startswith("consent."):
            folder.tell("consent-in-own-folder", file.removeprefix(f"{folder.path}/"))


def _name_strays(folder: Folder, below: str, known: tuple[str, ...]) -> None:
    """Name what lies in a folder and will never be shown, unless something was said of it.

    A project's folder may hold notes of any kind: only a name that is a slip is told there.
    """
    told = {found.place.file for found in folder.problems}
    for name in folder.below(below):
        path = f"{below}/{name}".lstrip("/")
        if name in known or folder.place(path).file in told:
            continue
        near = nearest(name, known)
        if not below or near is not None:
            folder.tell("unused-file", path, choices=known, nearest=near)
