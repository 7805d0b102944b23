"""Where a school's files may still speak of a learner, and which of them nobody can read.

It is apart from `forget.py` because nothing here is changed: only a person can decide about it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from portfolio_gen.analysis.consent import LAST_FIRST, name_words
from portfolio_gen.analysis.files import stories_of
from portfolio_gen.analysis.spelling import SHORT, folded, name_in_id
from portfolio_gen.media.kinds import PICTURES, RECORDINGS, kind_of
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Place
from portfolio_gen.reading.folder import JUNK
from portfolio_gen.reading.saved import text_in
from portfolio_gen.story import references, resolve_in_folder

#: Where somebody may be mentioned; what else lies in a repository is not ours.
ROOMS = ("students", "school", "docs", ".github", "mkdocs.yml", "README.md", "CODEOWNERS")
#: Words of a name that stand in many names, and so tell nobody's.
OF_MANY = frozenset({
    "bin", "das", "del", "della", "den", "der", "dos", "ibn", "las", "los", "van", "von",
})  # fmt: skip
#: Where one word ends and the next begins without a space: as in `TeamBen`, or at an unseen sign.
UNSPACED = re.compile("(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|[\u00ad\u200b-\u200f\u2060\ufeff]")
LETTER, SIGN = r"[^\W\d_]", r"[^\W_]"
#: What shows people and holds no words; each is looked at where it is shown.
SEEN_OR_HEARD = PICTURES | RECORDINGS | {"heic"}


def names_of(learner: str, person: Learner | None) -> tuple[str, ...]:
    """What others may have called a learner: id, name, its parts, and the name for strangers."""
    name = str(person.roster.name) if person and person.roster else ""
    words = name_words(name)
    parts = [*words, *(part for word in words for part in word.split("-"))]
    parts.append(name_in_id(learner, name))
    told = [part for part in parts if len(part) >= SHORT and folded(part) not in OF_MANY]
    told += [word[1:] for word in words if len(word) >= SHORT and LAST_FIRST.search(word)]
    pseudonym = person.consent.pseudonym if person and person.consent else None
    return tuple(filter(None, dict.fromkeys((learner, name, *told, str(pseudonym or "")))))


def mentions(
    root: Path, names: Collection[str], changed: Mapping[str, str], gone: tuple[str, ...]
) -> Iterator[Place]:
    """The lines and the names of files that are there afterwards and hold one of these names,
    whatever stands between its parts, with and without accents."""
    in_line, in_name = _any_of(names, SHORT), _any_of(names, SHORT - 1)
    for file in files_in(root, ROOMS, gone):
        text = changed[file] if file in changed else text_in(root / file) or ""
        if _found(in_line, text):
            for number, line in enumerate(text.split("\n"), start=1):
                found = _found(in_line, line)
                if found:
                    at, length = found
                    yield Place(file=file, line=number, column=at + 1, length=length)
        if _found(in_name, file):
            yield Place(file=file)


def _any_of(names: Collection[str], least: int) -> re.Pattern[str]:
    """What finds one of these names in a folded text. One of fewer letters than `least` has to
    stand alone; any other may have beside it whatever is no letter."""
    return re.compile("|".join(filter(None, (_one(name, least) for name in names))) or "(?!)")


def _one(name: str, least: int) -> str:
    parts = re.findall(f"{SIGN}+", folded(name))
    signs, words = "".join(parts), r"[\W_]*".join(map(re.escape, parts))
    if not signs or LAST_FIRST.search(signs):  # Nothing stands between two words there.
        return words
    if len(signs) < least:
        return rf"(?<![\w-]){words}(?![\w-])"
    before, after = (SIGN if sign.isdigit() else LETTER for sign in (signs[0], signs[-1]))
    return f"(?<!{before}){words}(?!{after})"


def _found(wanted: re.Pattern[str], typed: str) -> tuple[int, int] | None:
    """Where a text as it was typed holds what is wanted, and how long that is."""
    for fold in (folded, _spaced):
        found = wanted.search(fold(typed))
        if found:
            return _typed_at(typed, found.start(), fold), len(found[0])
    return None


def _spaced(text: str) -> str:
    return folded(UNSPACED.sub(" ", text))


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


def _typed_at(typed: str, at: int, fold: Callable[[str], str]) -> int:
    """Where the sign stands in a text as it was typed that is at `at` in the folded one."""
    ends = range(len(typed) + 1)
    return bisect_right(ends, at, key=lambda end: len(fold(typed[:end]))) - 1
