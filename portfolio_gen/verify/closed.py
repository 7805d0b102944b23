"""What an edition may not show: everything a school wrote, less what the edition may show.

It begins with the files as they are typed, and not with what we read from them: notes, keys that
nobody knows, and files that no page is made from are looked for, too.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from msgspec import Struct

from portfolio_gen.analysis.attach import with_feedback
from portfolio_gen.analysis.audience import Narrowing
from portfolio_gen.analysis.consent import NOTHING, Agreements, first_and_last, name_of
from portfolio_gen.analysis.who_sees import shows, sights_of_learner, sights_of_school
from portfolio_gen.media.kinds import kind_of
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Place, place_of
from portfolio_gen.reading.portfolio import Reading
from portfolio_gen.reading.saved import way_of
from portfolio_gen.verify.words import ROW, Row, rows_of, telling_rows, words_in

#: What parts one value from the next on a line of our files.
BETWEEN = re.compile(r"""[\[\]{},;:"“”|>]|^\s*-\s|\s#|!\[|\]\(""")
#: What explains the folders to whoever works in them. No page is made from it, and nobody's private
#: words are in it; its everyday words stand on pages by chance.
HELP = ("school/README.md", "students/README.md")
#: A short name with fewer letters stands anywhere by chance.
SHORTEST_ID = 3
PACKAGE = Path(__file__).resolve().parent.parent
#: Our own words, which every site may say.
OURS = ("pages", "drawing", "story", "model", "build")


class Closed(Struct, frozen=True, kw_only=True, dict=True):
    """Rows of words that must not be in a site, each with a place where it was written.

    `names` are those among them that are what somebody is called; `ids` are the short names of
    those who are not in it, unless they are words that may be.
    """

    rows: dict[Row, Place]
    names: frozenset[Row] = frozenset()
    ids: dict[str, Place] = {}

    def but_for(self, said: Iterable[Row]) -> Closed:
        """The same without these rows; names stay."""
        open_rows = frozenset(said) - self.names
        rows = {row: place for row, place in self.rows.items() if row not in open_rows}
        return Closed(rows=rows, names=self.names, ids=self.ids)

    @cached_property
    def firsts(self) -> frozenset[str]:
        """The words with which such a row begins."""
        return frozenset(row[0] for row in self.rows)

    @cached_property
    def first_names(self) -> frozenset[str]:
        """The words with which a name begins."""
        return frozenset(row[0] for row in self.names)


def closed_to(
    edition: Edition, reading: Reading, as_of: date, *, rows_of_site: Iterable[Row]
) -> Closed:
    """What is written in the repository and may not be in this edition.

    `rows_of_site` every site may have: those in the files of `docs/` and of the theme.
    """
    open_rows = set(_open_rows(edition, reading, as_of))
    open_rows.update(_our_rows())
    open_rows.update(rows_of_site)
    open_rows.update((name.casefold(),) for name in (*calendar.month_name, *calendar.day_name))
    open_rows.update(rows_of(words_in(f"edition {edition}")))
    names = {row: place for row, place in _names(reading) if row not in open_rows}
    rows = dict(names)
    for text, place in written_in(reading.root):
        for row in telling_rows(text):
            if row not in open_rows:
                rows.setdefault(row, place)
    ids = dict(_ids(edition, reading, as_of, open_rows))
    return Closed(rows=rows, names=frozenset(names), ids=ids)


def _open_rows(edition: Edition, reading: Reading, as_of: date) -> Iterator[Row]:
    """Every row of words that the edition may show."""
    narrowing = Narrowing.of(reading.school)
    agreements = Agreements.on(as_of, reading.learners, reading.school)
    for sight in sights_of_school(reading.school, narrowing):
        if shows(sight, edition, ""):
            yield from rows_of(words_in(str(sight.value)))
    said = [*reading.feedback, *(one for learner in reading.learners for one in learner.said)]
    for learner in reading.learners:
        about = with_feedback(learner, (one for one in said if one.learner == learner.id))
        yield from _open_rows_of(about, edition, agreements, narrowing)


def _names(reading: Reading) -> Iterator[tuple[Row, Place]]:
    """Every learner's full name, as it is spoken. However short it is, it tells who they are."""
    for learner in reading.learners:
        if learner.roster:
            name = learner.roster.name
            place = place_of(name) or Place(file="school/roster.csv")
            row = tuple(words_in(" ".join(first_and_last(name))))
            if 1 < len(row) <= ROW:
                yield row, Place(file=place.file, line=place.line)


def _ids(
    edition: Edition, reading: Reading, as_of: date, open_rows: set[Row]
) -> Iterator[tuple[str, Place]]:
    """The short name of everybody whom the edition does not show. One that is a word of it, or has
    only a letter or two, or digits as a year has, would be found by chance."""
    agreed = Agreements.on(as_of, reading.learners, reading.school).by_learner
    for learner in reading.learners:
        name, row = str(learner.id), tuple(words_in(learner.id))
        tells = len(name) >= SHORTEST_ID and not "".join(row).isdecimal() and row not in open_rows
        if tells and edition.kind_for(name) not in agreed.get(name, NOTHING).kinds:
            place = place_of(learner.roster.id if learner.roster else name)
            yield name, place or Place(file="school/roster.csv")


def _open_rows_of(
    learner: Learner, edition: Edition, agreements: Agreements, narrowing: Narrowing
) -> Iterator[Row]:
    owner = str(learner.id)
    agreed = agreements.by_learner.get(owner, NOTHING)
    if edition.kind_for(owner) in agreed.kinds:
        yield from rows_of(words_in(name_of(learner, agreed.consent, edition)))
    for sight in sights_of_learner(learner, agreements, narrowing):
        is_name = sight.keys == ("roster", "name")
        if not is_name and shows(sight, edition, owner):
            yield from rows_of(words_in(str(sight.value)))


def written_in(root: Path) -> Iterator[tuple[str, Place]]:
    """Everything that is typed below `students/` and `school/`, piece by piece, names of files
    among it; only not what `HELP` says."""
    for room in ("school", "students"):
        for file in sorted((root / room).rglob("*")):
            name = file.relative_to(root).as_posix()
            if name in HELP:
                continue
            yield file.name.partition(".")[0], Place(file=name)
            if file.is_symlink() or not file.is_file():
                continue
            for number, line in enumerate((_text(file) or "").splitlines(), start=1):
                place = Place(file=name, line=number)
                yield from ((piece, place) for piece in BETWEEN.split(line) if piece)


def _text(file: Path) -> str | None:
    """The text of a file; None where it is a picture or another thing that nobody types."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    mark, encoding = way_of(data)
    if encoding == "utf-8" and (b"\0" in data or (kind_of(data) and file.suffix != ".svg")):
        return None
    return data[len(mark) :].decode(encoding, "replace")


def rows_in(files: Iterable[Path]) -> frozenset[Row]:
    """Every row of the words in these files; nothing of pictures."""
    return frozenset(row for file in files for row in rows_of(words_in(_text(file) or "")))


@cache
def _our_rows() -> frozenset[Row]:
    """The rows of this program's own words, the same for every edition."""
    return rows_in(file for room in OURS for file in (PACKAGE / room).rglob("*.py"))
