"""Where a school's files may still speak of a learner, and which of them nobody can read.

It is apart from `forget.py` because nothing here is changed: only a person can decide about it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from portfolio_gen.analysis.consent import first_and_last
from portfolio_gen.analysis.files import stories_of
from portfolio_gen.media.kinds import PICTURES, RECORDINGS, kind_of
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Place
from portfolio_gen.reading.folder import JUNK
from portfolio_gen.reading.saved import text_in
from portfolio_gen.story import references, resolve_in_folder

#: Where somebody may be mentioned; what else lies in a repository is not ours.
ROOMS = ("students", "school", "docs", ".github", "mkdocs.yml", "README.md", "CODEOWNERS")
#: A first name so short is too often a part of other words.
SHORT = 3
#: What shows people and holds no words; each is looked at where it is shown.
SEEN_OR_HEARD = PICTURES | RECORDINGS | {"heic"}


def names_of(learner: str, person: Learner | None) -> tuple[str, ...]:
    """What others may have called a learner: id, name, its parts, and the name for strangers."""
    name = str(person.roster.name) if person and person.roster else ""
    parts = [part for part in first_and_last(name) if len(part) >= SHORT] if name else []
    pseudonym = person.consent.pseudonym if person and person.consent else None
    return tuple(filter(None, (learner, name, *parts, str(pseudonym or ""))))


def mentions(
    root: Path, names: Collection[str], changed: Mapping[str, str], gone: tuple[str, ...]
) -> Iterator[Place]:
    """The lines that are there afterwards and hold one of these names, however it is composed."""
    words = "|".join(re.escape(_composed(name)) for name in names)
    wanted = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)
    for file in files_in(root, ROOMS, gone):
        text = changed[file] if file in changed else text_in(root / file) or ""
        for number, line in enumerate(text.split("\n"), start=1):
            found = wanted.search(_composed(line))
            if found:
                at = _typed_at(line, found.start())
                yield Place(file=file, line=number, column=at + 1, length=len(found[0]))
        if wanted.search(_composed(file)):
            yield Place(file=file)


def unread_files(root: Path, gone: tuple[str, ...]) -> Iterator[str]:
    """The files whose words nobody can look for; pictures and recordings have none."""
    for file in files_in(root, ROOMS, gone):
        name = file.rpartition("/")[2]
        if name.startswith(".") or name.casefold() in JUNK or text_in(root / file) is not None:
            continue
        with (root / file).open("rb") as opened:
            if kind_of(opened.read(2000)) not in SEEN_OR_HEARD:
                yield file


def shown_in_stories(
    root: Path, other: Learner, goes: Callable[[str | None], bool], changed: Mapping[str, str]
) -> Iterator[Place]:
    """Where this learner's stories show or lead to files that go, counted in the changed text."""
    for story in stories_of(other):
        before = text_in(root / story.file) or ""
        fewer = before.count("\n") - changed.get(story.file, before).count("\n")
        for reference in references(story):
            if goes(resolve_in_folder(story, reference.target)):
                place = reference.place
                yield Place(file=place.file, line=place.line - fewer, column=place.column)


def files_in(root: Path, rooms: tuple[str, ...], gone: tuple[str, ...]) -> Iterator[str]:
    """Every file of these rooms that is not among what goes: folders end with a `/` there."""
    folders = tuple(one for one in gone if one.endswith("/"))
    for room in rooms:
        place = root / room
        for file in [place] if place.is_file() else sorted(place.rglob("*")):
            name = file.relative_to(root).as_posix()
            stays = not name.startswith(folders) and name not in gone
            if stays and file.is_file() and not file.is_symlink():
                yield name


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def _typed_at(line: str, at: int) -> int:
    """Where the sign stands in a line as it was typed that is at `at` in the composed one."""
    if line.isascii():
        return at
    return next((n for n in range(len(line)) if len(_composed(line[: n + 1])) > at), at)
