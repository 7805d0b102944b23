"""Words found nowhere else, planted in a copy of a school wherever an edition may not look.

Built with them, the edition must be what it was without them, byte for byte.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, get_args

from msgspec import Struct

from portfolio_gen.analysis.attach import with_feedback
from portfolio_gen.analysis.audience import Narrowing
from portfolio_gen.analysis.consent import Agreements
from portfolio_gen.analysis.who_sees import Sight, shows, sights_of_learner
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.place import Place
from portfolio_gen.model.project import Show
from portfolio_gen.model.story import Story
from portfolio_gen.model.values import Record, Text
from portfolio_gen.reading.portfolio import Reading, read_portfolio
from portfolio_gen.reading.saved import save_text, text_in
from portfolio_gen.verify.pictures import turn_pictures
from portfolio_gen.verify.unpack import files_in_addresses, texts_in

#: It ends so that a search engine that cuts endings off cuts none off this.
CANARY = re.compile(r"zq[a-z0-9]{5}x")
#: The signs of a canary.
SIGNS = "bcdfghjklmnpqrstvwxyz0123456789a"
WORD = re.compile(r"\w+")
#: What others read a learner's own rooms in.
ROOMS = ("students/", "school/feedback/")


def canary(number: int) -> str:
    """The word of this number.

    >>> canary(0), canary(32)
    ('zqbbbbbx', 'zqbbbccx')
    """
    word = ""
    for _ in range(5):
        number, sign = divmod(number, len(SIGNS) - 1)
        word = SIGNS[sign] + word
    return f"zq{word}x"


class Planted(Struct, frozen=True, kw_only=True):
    """Every canary with the place it stands at, and the pictures that were turned into others."""

    words: dict[str, Place]
    pictures: tuple[str, ...] = ()

    def found_in(self, site: Mapping[str, bytes]) -> Iterator[tuple[str, Place]]:
        """Every file of a site that holds a canary, with where that stands in the school."""
        for file, data in sorted(site.items()):
            words: set[str] = set()
            for held in (data, *files_in_addresses(data)):
                for text in (file, *texts_in(held)):
                    words.update(CANARY.findall(text.casefold()))
            yield from ((file, self.words[word]) for word in sorted(words & self.words.keys()))


def plant(root: Path, edition: Edition, as_of: date) -> Planted:
    """Put a canary into every value of the school at `root` that the edition may not show.

    A picture becomes its negative. A file that reads otherwise with canaries in it stays as it
    was.
    """
    reading = read_portfolio(root)
    agreements = Agreements.on(as_of, reading.learners, reading.school)
    pictures = turn_pictures(edition, reading, agreements)
    words: dict[str, Place] = {}
    by_file: dict[str, list[tuple[Place, str]]] = defaultdict(list)
    for number, place in enumerate(closed_places(edition, reading, as_of)):
        word = canary(number)
        words[word] = place
        by_file[place.file].append((place, word))
    before = {file: (root / file).read_bytes() for file in by_file}
    for file, planted in by_file.items():
        text = text_in(root / file)
        if text is not None:
            save_text(root / file, _with_canaries(text, planted))
    for file in _otherwise(reading, read_portfolio(root)) & before.keys():
        (root / file).write_bytes(before[file])
        words = {word: place for word, place in words.items() if place.file != file}
    return Planted(words=words, pictures=pictures)


def closed_places(edition: Edition, reading: Reading, as_of: date) -> list[Place]:
    """Where words stand that the edition may not show; 0 as a line means the end of a story."""
    opened: set[Place] = set()
    closed: dict[Place, None] = {}
    for owner, sight in _sights(reading, as_of):
        place = _place(sight)
        if place is not None and place.file.startswith(ROOMS):
            if shows(sight, edition, owner):
                opened.add(place)
            elif _takes_words(sight):
                closed[place] = None
    return [place for place in closed if place not in opened]


def _sights(reading: Reading, as_of: date) -> Iterator[tuple[str, Sight]]:
    agreements = Agreements.on(as_of, reading.learners, reading.school)
    narrowing = Narrowing.of(reading.school)
    said = [*reading.feedback, *(one for learner in reading.learners for one in learner.said)]
    for learner in reading.learners:
        about = with_feedback(learner, (one for one in said if one.learner == learner.id))
        for sight in sights_of_learner(about, agreements, narrowing):
            yield str(learner.id), sight


def _place(sight: Sight) -> Place | None:
    if sight.field == (Story, "file"):
        return Place(file=str(sight.value), line=0)
    return sight.place


def _takes_words(sight: Sight) -> bool:
    """Whether anything may be written in the field of this value, and not only a name."""
    model, name = sight.field
    if model is Story:
        return name == "file"
    if model is Record or (model, name) == (Show, "file"):
        return False  # A file that a closed list names stays closed; a canary would open it.
    field = model.model_fields[name]
    return _is_text((field.annotation, *field.metadata))


def _is_text(kinds: Iterable[Any]) -> bool:
    mark = Text.__metadata__[0]
    return any(kind is mark or _is_text(get_args(kind)) for kind in kinds)


def _with_canaries(text: str, planted: list[tuple[Place, str]]) -> str:
    lines = text.split("\n")
    for place, word in sorted(planted, reverse=True):
        if place.line == 0:
            lines[-1] += f"\n\n{word}\n"
            continue
        line, start = lines[place.line - 1], place.column - 1
        first = WORD.search(line, start, start + place.length)
        if first:
            lines[place.line - 1] = f"{line[: first.end()]} {word}{line[first.end() :]}"
    return "\n".join(lines)


def _otherwise(before: Reading, after: Reading) -> set[str]:
    """The files in which something reads otherwise than it did."""
    codes = [
        {(found.place.file, found.code) for found in reading.problems}
        for reading in (before, after)
    ]
    return {file for file, _ in codes[0] ^ codes[1]}
