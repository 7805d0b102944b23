"""The pictures and recordings that go with a learner, and every copy of them in another room.

It is apart from `forget.py` because a copy is told by its bytes, and not by what a file says: what
kept the one from strangers is written in one place, and the other lies there without it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from filecmp import cmp
from pathlib import Path

from msgspec import Struct

from portfolio_gen.analysis.files import WRITTEN, file_of, sameness
from portfolio_gen.exchange.mentions import SEEN_OR_HEARD, files_in
from portfolio_gen.media.kinds import kind_of
from portfolio_gen.model.place import Place, place_of
from portfolio_gen.reading.portfolio import Reading

#: Where a copy goes. One in `docs/` stands on a page of the school's own, so a person decides.
OURS = ("students", "school")
#: What somebody made or is seen in, rather than wrote.
MADE = SEEN_OR_HEARD | {"pdf"}


class PicturesWith(Struct, frozen=True, kw_only=True):
    """The files in which one learner is seen or heard, `meant` however somebody types them.

    `unclear` are the pages that name one that is not there: nobody can say what it is called.
    """

    files: tuple[str, ...]
    meant: frozenset[str]
    unclear: tuple[Place, ...]

    def have(self, file: str | None) -> bool:
        """Whether this path means one of the files, also with a slip in its name."""
        return file is not None and sameness(file) in self.meant


def pictures_with(reading: Reading, learner: str) -> PicturesWith:
    """Every file that some project says this learner is seen or heard in, and its copies."""
    named: dict[str, Place] = {}
    for owner in reading.learners:
        for project in owner.projects:
            for show in project.shows:
                file = file_of(owner, project, show.file)
                page = place_of(project.title)
                if file and page and learner in map(str, show.people):
                    named[sameness(file)] = Place(file=page.file)
    every = [file for file in files_in(reading.root, OURS, ()) if not file.endswith(WRITTEN)]
    there = [file for file in every if sameness(file) in named]
    missing = named.keys() - {sameness(file) for file in there}
    files = (*there, *copies_of(reading.root, there, every))
    return PicturesWith(
        files=files,
        meant=frozenset(map(sameness, files)) | named.keys(),
        unclear=tuple(sorted({named[file] for file in missing})),
    )


def copies_of(root: Path, files: Collection[str], among: Iterable[str]) -> Iterator[str]:
    """Those `among` others that hold the same bytes; an empty file is a copy of nothing."""
    by_size = defaultdict(list)
    for file in files:
        by_size[(root / file).stat().st_size].append(file)
    by_size.pop(0, None)
    for other in among:
        alike = by_size.get((root / other).stat().st_size, ())
        if other not in files and any(cmp(root / file, root / other, False) for file in alike):
            yield other


def copies_that_stay(root: Path, gone: tuple[str, ...]) -> Iterator[Place]:
    """The copies of what a learner made that do not go: it may be a classmate's work, too."""
    stay = tuple(files_in(root, (*OURS, "docs"), gone))
    goes = set(files_in(root, OURS, ())) - set(stay)
    made = {file for file in goes if _is_made(root / file)}
    return (Place(file=file) for file in copies_of(root, made, stay))


def _is_made(file: Path) -> bool:
    with file.open("rb") as opened:
        return kind_of(opened.read(2000)) in MADE
