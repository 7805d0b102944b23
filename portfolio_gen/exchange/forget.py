"""A learner taken out of a school's files: what goes, what changes, what a person must look at.

Nothing is touched while this is worked out; `forget` does it. A change that would make a file read
otherwise than without the learner is not made, and told as something to do by hand.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, field

from portfolio_gen.analysis.files import file_of
from portfolio_gen.exchange.mentions import (
    files_in,
    mentions,
    names_of,
    shown_in_stories,
    unread_files,
)
from portfolio_gen.exchange.pictures import PicturesWith, copies_that_stay, pictures_with
from portfolio_gen.exchange.taken_out import (
    without_block,
    without_cells,
    without_item,
    without_lines,
    without_name,
)
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Place, Source, place_of
from portfolio_gen.model.project import Project
from portfolio_gen.model.values import ID_PATTERN
from portfolio_gen.reading.dated import ALMOST
from portfolio_gen.reading.folder import is_still_read, right_name
from portfolio_gen.reading.portfolio import Reading, read_school_files
from portfolio_gen.reading.saved import save_text, text_in
from portfolio_gen.reading.tree import read_tree

ROSTER, CONSENT = "roster.csv", "consent.yml"
#: Where a list says whose room a folder is.
OWNERS = ("CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS")


class Farewell(Struct, frozen=True, kw_only=True):
    """What is done for one learner.

    `folders` and `files` go, `changed` gives other files their new text, and `by_hand` are lines
    that may still be about the learner. Of the `unread` files nobody can say.
    """

    learner: str
    folders: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    changed: dict[str, str] = field(default_factory=dict)
    by_hand: tuple[Place, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """Everything that is touched."""
        return (*self.folders, *self.files, *self.changed)


def farewell(reading: Reading, learner: str) -> Farewell:
    """What has to be done so that no edition knows this learner any more.

    Nothing, for what cannot be the name of a learner: `..` is a folder, too.
    """
    root = reading.root
    if not re.fullmatch(ID_PATTERN, learner):
        return Farewell(learner=learner)
    folders = tuple(_folders(root, learner))
    rooms = tuple(f"{folder}/" for folder in folders)
    pictures = pictures_with(reading, learner)
    theirs = dict.fromkeys((*pictures.files, *_said_by(reading, learner)))
    files = tuple(file for file in theirs if not file.startswith(rooms))
    gone = (*rooms, *files)
    changed = _work_with(reading, learner, pictures) | _lists(root, learner)
    person = next((one for one in reading.learners if one.id == learner), None)
    places = set(mentions(root, names_of(learner, person), changed, gone))
    for other in reading.learners:
        if any(file.startswith(f"students/{other.id}/") for file in files):
            places.update(shown_in_stories(root, other, pictures.have, changed))
    places.update(copies_that_stay(root, gone), pictures.unclear)
    return Farewell(
        learner=learner,
        folders=folders,
        files=files,
        changed={file: text for file, text in changed.items() if not file.startswith(rooms)},
        by_hand=tuple(sorted(place for place in places if not place.file.startswith(rooms))),
        unread=tuple(unread_files(root, gone)),
    )


def forget(root: Path, wanted: Farewell) -> None:
    """Do it."""
    for file, text in wanted.changed.items():
        save_text(root / file, text)
    for file in wanted.files:
        (root / file).unlink(missing_ok=True)
    for folder in wanted.folders:
        shutil.rmtree(root / folder)


def still_known(root: Path, learner: str) -> tuple[str, ...]:
    """The files by which the school knows a learner; a list that nobody can read is among them,
    because anybody may be in it."""
    if not re.fullmatch(ID_PATTERN, learner):
        return ()
    school = read_school_files(root)
    in_roster = any(line.id == learner for line in school.roster)
    files = list(_folders(root, learner))
    for name, is_known in ((ROSTER, in_roster), (CONSENT, learner in school.consent)):
        lists = _lists_called(root, name)
        files += lists if is_known else [one for one in lists if text_in(root / one) is None]
    return tuple(files)


def _folders(root: Path, learner: str) -> Iterator[str]:
    """The learner's own room, and what others said about them."""
    candidates = [root / "students" / learner, root / "school/feedback" / learner]
    candidates += sorted(root.glob(f"students/*/feedback/{learner}"))
    for folder in candidates:
        if folder.is_dir() and not folder.is_symlink():
            yield folder.relative_to(root).as_posix()


def _said_by(reading: Reading, learner: str) -> Iterator[str]:
    """What the learner said in the staff's room: the name of a file there says whose it is."""
    if any(person.id == learner for person in reading.school.people):
        return
    for file in files_in(reading.root, ("school/feedback",), ()):
        stem = (right_name(file.rpartition("/")[2], "yml") or "").removesuffix(".yml")
        found = ALMOST.match(stem)
        if found and found["rest"].casefold() == learner:
            yield file


def _lists(root: Path, learner: str) -> dict[str, str]:
    """The school's own lists without the learner."""
    taken_out = [(file, without_cells, learner) for file in _lists_called(root, ROSTER)]
    taken_out += [(file, without_block, learner) for file in _lists_called(root, CONSENT)]
    taken_out += [(file, without_lines, f"students/{learner}/") for file in OWNERS]
    changed = {}
    for file, without, words in taken_out:
        text = text_in(root / file)
        if text is not None and without(text, words) != text:
            changed[file] = without(text, words)
    return changed


def _lists_called(root: Path, name: str) -> list[str]:
    """The school's files of this name, also those whose ending or capitals are a little off."""
    ending = name.rpartition(".")[2]
    return [
        f"school/{file.name}"
        for file in sorted((root / "school").glob("*"))
        if file.is_file() and not file.is_symlink() and is_still_read(file.name)
        and (right_name(file.name, ending) or "").casefold() == name
    ]  # fmt: skip


def _work_with(reading: Reading, learner: str, pictures: PicturesWith) -> dict[str, str]:
    """The new text of others' projects and stories that name the learner or show them."""
    changed: dict[str, str] = {}
    for other in reading.learners:
        if str(other.id) == learner:
            continue
        for project in other.projects:
            place = place_of(project.title)
            text = place and text_in(reading.root / place.file)
            if place and text:
                cut = _without_pictures(other, place.file, text, project, learner, pictures)
                changed[place.file] = _without_names(cut, place.file, learner)
        for story in (entry.story for entry in other.journal if entry.story):
            text = text_in(reading.root / story.file)
            if text:
                changed[story.file] = _without_names(text, story.file, learner)
    before = {file: text_in(reading.root / file) for file in changed}
    return {file: text for file, text in changed.items() if text != before[file]}


def _without_pictures(
    other: Learner, file: str, text: str, project: Project, learner: str, pictures: PicturesWith
) -> str:
    """A project's page without the work in which the learner is seen or heard."""
    for show in reversed(project.shows):
        place, found = place_of(show.file), file_of(other, project, show.file)
        if place and (learner in map(str, show.people) or pictures.have(found)):
            text = _sound(text, without_item(text, "shows", place.line), file) or text
    return text


def _without_names(text: str, file: str, learner: str) -> str:
    """A page whose lists no longer lead to the learner or to their work."""

    def is_theirs(name: str) -> bool:
        return name == learner or name.rpartition(":")[2].startswith(f"{learner}/")

    for key in ("team", "people", "builds_on", "about"):
        text = _sound(text, without_name(text, key, is_theirs), file) or text
    return text


def _sound(before: str, after: str, file: str) -> str | None:
    """The new text, where it reads as well as the old one did."""
    return after if len(_mistakes(after, file)) <= len(_mistakes(before, file)) else None


def _mistakes(text: str, file: str) -> tuple[object, ...]:
    front = re.match(r"---[ \t]*\n(.*?)^---[ \t]*$", text, re.DOTALL | re.MULTILINE)
    if front is None:
        return ("no part between the lines",)
    return tuple(read_tree(Source(path=file, text=front[1]))[1])
