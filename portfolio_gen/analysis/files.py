"""Which file of a learner's folder a typed path means, and which files an edition publishes."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from posixpath import normpath
from urllib.parse import unquote

from msgspec import Struct

from portfolio_gen.analysis.consent import Agreements, is_recording
from portfolio_gen.model.audience import EditionKind
from portfolio_gen.model.learner import EVERYTHING, Learner
from portfolio_gen.model.project import Project, Show
from portfolio_gen.model.story import Story
from portfolio_gen.story import references, resolve_in_folder

#: A path that begins with one of these starts at the learner's folder, not the project's.
TOP_NAMES = frozenset({"projects", "journal", "feedback", "about.md", "goals.yml", "profile.yml"})

#: Files with these endings are read, and not shown.
WRITTEN = (".md", ".yml")


class WantedFile(Struct, frozen=True, kw_only=True):
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
    written: Learner,
    shown: Learner,
    files: Collection[str],
    agreements: Agreements,
    kind: EditionKind,
    hashes: Mapping[str, str] | None = None,
    faces: Mapping[str, tuple[str, ...]] | None = None,
) -> tuple[WantedFile, ...]:
    """One learner's files that an edition publishes: named by what it shows, not held back.

    With the hash of each file, what somebody did not agree to stays out under any name; and with
    who is in a file by its hash, in any learner's folder, whoever said that they are in it.
    """
    signs, in_it = hashes or {}, faces or {}

    def may_show(file: str, shown_as: str) -> bool:
        people = in_it.get(signs[file], ()) if file in signs else ()
        show = Show.model_construct(kind=shown_as, file=file, people=people)
        return not people or agreements.may_show(show, str(written.id), kind)

    wanted: dict[str, WantedFile] = {}
    for file, shown_as in _open_files(written, shown, files, agreements, kind, signs):
        if file in files and not file.endswith(WRITTEN) and may_show(file, shown_as):
            wanted.setdefault(file, WantedFile(file=file, kind=shown_as))
    return tuple(wanted[file] for file in sorted(wanted))


def named_files(written: Learner, files: Collection[str]) -> tuple[str, ...]:
    """One learner's files that something names to be shown, whoever may see it."""
    named = {file for _, file in _shows(written)} | set(_in_stories(written))
    return tuple(sorted(file for file in named & set(files) if not file.endswith(WRITTEN)))


def _open_files(
    written: Learner,
    shown: Learner,
    files: Collection[str],
    agreements: Agreements,
    kind: EditionKind,
    hashes: Mapping[str, str],
) -> Iterator[tuple[str, str]]:
    """The files that one learner shows here, each with the kind of work it is.

    A file that `shows` lists for a narrower audience stays out where only a story uses it or a
    copy of it; so does a file of a project that is not shown. What somebody did not agree to stays
    out wherever it is listed once more, and what a slip is about wherever it is used.
    """
    owner = str(written.id)
    refused, listed = _waiting(written), set()
    for show, file in _shows(written):
        (listed if agreements.may_show(show, owner, kind) else refused).add(sameness(file))
    refused |= {sameness(file) for file in _uncertain(written, files)}
    named = {file: show.kind for show, file in _shows(shown)}
    held_back = (listed - {sameness(file) for file in named}) | refused
    refused_content = {hashes.get(file) for file in files if sameness(file) in refused} - {None}
    listed_content = {hashes.get(file) for file in files if sameness(file) in held_back} - {
        None, *map(hashes.get, named)
    }  # fmt: skip
    unheard = kind == "public" and not agreements.heard(owner)
    closed = _closed_rooms(shown, files)
    for file in _in_stories(shown):
        unasked = unheard and is_recording(file)
        if not (unasked or file.startswith(closed) or hashes.get(file) in listed_content):
            named.setdefault(file, "other")
    for file, shown_as in named.items():
        if sameness(file) not in held_back and hashes.get(file) not in refused_content:
            yield file, shown_as


def _closed_rooms(shown: Learner, files: Collection[str]) -> tuple[str, ...]:
    """The folders of projects that this edition does not show; no story shows anything of them."""
    rooms = f"students/{shown.id}/projects/"
    there = {file.removeprefix(rooms).split("/")[0] for file in files if file.startswith(rooms)}
    open_here = {str(project.id) for project in shown.projects}
    return tuple(f"{rooms}{name}/" for name in sorted(there - open_here))


def _uncertain(written: Learner, files: Collection[str]) -> Iterator[str]:
    """The files that may be what nobody may show: all those of a project that could not be read;
    and where it is not certain what a piece of work that is meant for few, or has somebody in it,
    is called, those of its project that are not listed there for themselves."""
    rooms = f"students/{written.id}/projects/"
    unread = tuple(
        f"{rooms}{name}/" for name, typed in written.waiting.items() if EVERYTHING in typed
    )
    yield from (file for file in files if file.startswith(unread))
    for project in written.projects:
        listed = {file_of(written, project, show.file) for show in project.shows}
        guarded = (show for show in project.shows if show.people or show.audience)
        if any(file_of(written, project, show.file) not in files for show in guarded):
            room = f"{rooms}{project.id}/"
            yield from (file for file in files if file.startswith(room) and file not in listed)


def _waiting(learner: Learner) -> set[str]:
    """The files that nobody may show until a slip about them is put right."""
    found = (
        file_of(learner, project, typed)
        for project in learner.projects
        for typed in learner.waiting.get(project.id, ())
    )
    return {sameness(file) for file in found if file}


def _in_stories(learner: Learner) -> Iterator[str]:
    for story in stories_of(learner):
        for reference in references(story):
            file = resolve_in_folder(story, reference.target)
            if file:
                yield file


def _shows(learner: Learner) -> Iterator[tuple[Show, str]]:
    for project in learner.projects:
        for show in project.shows:
            file = file_of(learner, project, show.file)
            if file:
                yield show, file


def sameness(file: str) -> str:
    """A path as somebody may have meant it: a slip in a name must not open what it closes."""
    return unicodedata.normalize("NFC", normpath(unquote(file).replace("\\", "/"))).casefold()
