"""Which file of a learner's folder a typed path means, and which files an edition publishes."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from posixpath import normpath

from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Project
from portfolio_gen.model.story import Story
from portfolio_gen.story import references, resolve_in_folder


#: A path that begins with one of these starts at the learner's folder, not the project's.
TOP_NAMES = frozenset({"projects", "journal", "feedback", "about.md", "goals.yml", "profile.yml"})


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedFile:
    """A file that a page of this edition shows; `file` is relative to the repository."""

    file: str
    kind: str


def file_of(learner: Learner, project: Project | None, typed: str) -> str | None:
    """The repository path that a typed path means: from the project's folder or the learner's.

    None when it leads out of the learner's folder.
    """
    room = start = f"students/{learner.id}"
    if project is not None and typed.strip().split("/")[0] not in TOP_NAMES:
        start = f"{room}/projects/{project.id}"
    path = normpath(f"{start}/{typed.strip()}")
    return path if path.startswith(f"{room}/") else None


def stories_of(learner: Learner) -> Iterator[Story]:
    """Everything a learner wrote in Markdown."""
    if learner.about:
        yield learner.about
    for entry in learner.journal:
        if entry.story:
            yield entry.story
    for project in learner.projects:
        if project.story:
            yield project.story


def wanted_files(
    written: tuple[Learner, ...], shown: tuple[Learner, ...], files: Collection[str]
) -> tuple[WantedFile, ...]:
    """The files that an edition publishes: named by what it shows, and not held back.

    A file that `shows` lists for a narrower audience stays out even where a story uses it.
    """
    everything = {str(learner.id): learner for learner in written}
    wanted: dict[str, WantedFile] = {}
    for learner in shown:
        open_files = dict(_shown_files(learner))
        held_back = dict(_shown_files(everything[str(learner.id)])).keys() - open_files.keys()
        for story in stories_of(learner):
            for reference in references(story):
                file = resolve_in_folder(story, reference.target)
                if file:
                    open_files.setdefault(file, "other")
        for file, kind in open_files.items():
            if file in files and file not in held_back and not file.endswith((".md", ".yml")):
                wanted.setdefault(file, WantedFile(file=file, kind=kind))
    return tuple(wanted[file] for file in sorted(wanted))


def _shown_files(learner: Learner) -> Iterator[tuple[str, str]]:
    for project in learner.projects:
        for show in project.shows:
            file = file_of(learner, project, show.file)
            if file:
                yield file, show.kind
