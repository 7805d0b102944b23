"""One learner's folder, read file by file; what one file gets wrong stays in that file."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from portfolio_gen.messages import problem
from portfolio_gen.model.learner import Goal, Learner, LogLine, Profile, Reflection
from portfolio_gen.model.place import Items, Mapping, Place, Source, Written
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.project import Assessment, Feedback, Project, Rubric, SourceUsed
from portfolio_gen.model.story import Story
from portfolio_gen.model.values import ID_PATTERN, Record
from portfolio_gen.reading.fields import read_record, read_records
from portfolio_gen.reading.folder import Folder
from portfolio_gen.reading.front_matter import read_document
from portfolio_gen.reading.tree import read_tree

AnyRecord = TypeVar("AnyRecord", bound=Record)

DATED = re.compile(r"(?P<date>\d{4}-\d{2}-\d{2})(?:-(?P<rest>[a-z0-9-]+))?$")
KNOWN_NAMES = frozenset(
    {"profile.yml", "about.md", "goals.yml", "log.yml", "README.md", "journal", "projects",
     "feedback", "media"}
)  # fmt: skip


def read_learner(folder: Folder) -> Learner:
    """Everything in one folder of `students/`; the folder keeps the problems."""
    name = folder.path.rpartition("/")[2]
    about = folder.find("about.md") and folder.read("about.md")
    learner = Learner(
        id=Written(name, Place(file=folder.path)),
        profile=_one(folder, "profile.yml", Profile) or Profile(),
        about=_story_only(folder, about) if about else None,
        goals=_several(folder, "goals.yml", Goal),
        journal=_journal(folder),
        projects=_projects(folder),
        log=_several(folder, "log.yml", LogLine),
        said=read_feedback_below(folder, "feedback", who=name, rater="peer"),
    )
    _name_strays(folder)
    return learner


def _one(folder: Folder, name: str, model: type[AnyRecord], **known: Any) -> AnyRecord | None:
    """The record of a file that holds one block; None when it is missing or cannot be read."""
    found = folder.find(name)
    source = folder.read(found) if found else None
    if source is None:
        return None
    tree, problems = read_tree(source)
    folder.problems += problems
    if tree is None:
        return None
    if not isinstance(tree, Mapping):
        folder.problems.append(_wrong_shape("lines of “name: value”", source, name))
        return None
    record, problems = read_record(model, tree, **known)
    folder.problems += problems
    return record


def _several(folder: Folder, name: str, model: type[AnyRecord]) -> tuple[AnyRecord, ...]:
    """The records of a file that holds a list."""
    found = folder.find(name)
    source = folder.read(found) if found else None
    if source is None:
        return ()
    tree, problems = read_tree(source)
    folder.problems += problems
    if tree is None:
        return ()
    if not isinstance(tree, Items):
        folder.problems.append(_wrong_shape("a list, each item starting with “- ”", source, name))
        return ()
    records, problems = read_records(model, tree)
    folder.problems += problems
    return records


def _wrong_shape(expected: str, source: Source, name: str) -> Problem:
    skeleton = SKELETONS.get(name.rpartition("/")[2], "level: meeting")
    place = Place(file=source.path)
    return problem("wrong-shape", place, expected=expected, skeleton=skeleton)


#: What the beginning of each file looks like, for whoever put something else there.
SKELETONS = {
    "profile.yml": "headline: I learn by building things",
    "goals.yml": "- id: read-daily / goal: Read every day",
    "log.yml": "- date: 2026-03-04 / doing: Measuring",
    "rubric.yml": "criteria: / - id: my-plan / name: My plan",
    "sources.yml": "- title: The book's name / who: The writer",
}


def _story_only(folder: Folder, source: Source) -> Story | None:
    """A Markdown file that has no fields of its own."""
    document, problems = read_document(source)
    folder.problems += problems
    if document is None:
        return None
    if document.fields:
        key = next(iter(document.fields))
        folder.problems.append(
            problem("unknown-key", key.place, key=key, choices=["(none in this file)"])
        )
        return None
    return _story(document, source)


def _story(document: Any, source: Source) -> Story | None:
    if not document.text.strip():
        return None
    return Story(text=document.text, file=source.path, first_line=document.first_line)


def _entry(
    folder: Folder, name: str, model: type[AnyRecord], **known: Any
) -> AnyRecord | None:
    """The record of a Markdown file: its fields between the --- lines, then its story."""
    source = folder.read(name)
    if source is None:
        return None
    document, problems = read_document(source)
    folder.problems += problems
    if document is None:
        return None
    fields = document.fields
    if fields is None:
        fields = Mapping(Place(file=source.path))
    record, problems = read_record(model, fields, story=_story(document, source), **known)
    folder.problems += problems
    return record


def _journal(folder: Folder) -> tuple[Reflection, ...]:
    entries = []
    for name in folder.below("journal"):
        stem, ending = _split(name)
        if ending != "md":
            continue
        dated = DATED.match(stem)
        file = f"journal/{name}"
        if not dated:
            folder.problems.append(problem("undated-file", Place(file=f"{folder.path}/{file}")))
            continue
        entry = _entry(folder, file, Reflection, id=stem, date=dated["date"])
        if entry is not None:
            entries.append(entry)
    return tuple(sorted(entries, key=lambda entry: (entry.date, entry.id)))


def _projects(folder: Folder) -> tuple[Project, ...]:
    projects = []
    for name in folder.below("projects"):
        place = f"projects/{name}"
        file = folder.find(f"{place}/project.md")
        if not file:
            folder.problems.append(
                problem("no-project-file", Place(file=f"{folder.path}/{place}"))
            )
            continue
        if not re.match(ID_PATTERN, name):
            folder.problems.append(problem("unsafe-id", Place(file=f"{folder.path}/{place}")))
            continue
        project = _entry(
            folder,
            file,
            Project,
            id=Written(name, Place(file=f"{folder.path}/{file}")),
            rubric=_one(folder, f"{place}/rubric.yml", Rubric),
            assessments=_assessments(folder, f"{place}/assessments"),
            sources=_several(folder, f"{place}/sources.yml", SourceUsed),
        )
        if project is not None:
            projects.append(project)
    return tuple(projects)


def _assessments(folder: Folder, below: str) -> tuple[Assessment, ...]:
    assessments = []
    for name in folder.below(below):
        stem, ending = _split(name)
        dated = DATED.match(stem)
        if ending not in ("yml", "yaml"):
            continue
        if not dated:
            file = f"{folder.path}/{below}/{name}"
            folder.problems.append(problem("undated-file", Place(file=file)))
            continue
        assessment = _one(folder, f"{below}/{name}", Assessment, date=dated["date"])
        if assessment is not None:
            assessments.append(assessment)
    return tuple(sorted(assessments, key=lambda assessment: assessment.date))


def read_feedback_below(
    folder: Folder, below: str, *, who: str | None = None, rater: str = "teacher"
) -> tuple[Feedback, ...]:
    """The feedback files below `<below>/<learner>/<project>/`, oldest first.

    In a classmate's own folder `who` is that classmate; in `school/feedback/` it follows the
    date in the file's name.
    """
    found = []
    for learner in folder.below(below):
        for project in folder.below(f"{below}/{learner}"):
            for name in folder.below(f"{below}/{learner}/{project}"):
                file = f"{below}/{learner}/{project}/{name}"
                dated = DATED.match(_split(name)[0])
                author = who or (dated["rest"] if dated else None)
                if not dated or not author:
                    place = Place(file=f"{folder.path}/{file}")
                    folder.problems.append(problem("undated-file", place))
                    continue
                place = Place(file=f"{folder.path}/{file}")
                feedback = _one(
                    folder,
                    file,
                    Feedback,
                    learner=Written(learner, place),
                    project=Written(project, place),
                    who=Written(author, place),
                    date=dated["date"],
                )
                if feedback is not None:
                    typed_rater = "rater" in feedback.model_fields_set
                    kept = feedback if typed_rater else feedback.model_copy(update={"rater": rater})
                    found.append(kept)
    return tuple(sorted(found, key=lambda feedback: (feedback.date, feedback.who)))


def _split(name: str) -> tuple[str, str]:
    stem, _, ending = name.rpartition(".")
    return stem, ending.casefold()


def _name_strays(folder: Folder) -> None:
    """Name files at the top of the folder that nothing will ever show."""
    for name in folder.below(""):
        file = Place(file=f"{folder.path}/{name}")
        if name == "consent.yml":
            folder.problems.append(problem("consent-in-own-folder", file))
        elif name not in KNOWN_NAMES and not any(
            found.place.file == file.file for found in folder.problems
        ):
            folder.problems.append(problem("unused-file", file, choices=sorted(KNOWN_NAMES)))
