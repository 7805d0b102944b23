"""Full names of learners in somebody's words, those that strangers may not read.

It is apart because it is asked of every text of a school: so it looks for words, not for names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Self
from zlib import crc32

from portfolio_gen.analysis.consent import JOINS, NOTHING, Agreed, first_and_last, name_words
from portfolio_gen.analysis.spelling import folded
from portfolio_gen.model.school import RosterLine

#: So many signs has what is kept of the words of a learner.
SIGNS = 8192

WORD = re.compile(r"[^\W_]+")
#: The same for letters without accents, as that is faster: all between two words is a space.
APART = {number: " " for number in range(128) if not chr(number).isalnum()}
#: What may stand between the parts of one word, as in O'Neil and Jean-Luc.
WITHIN = f"[{re.escape(''.join(sorted(JOINS)))} ]{{0,2}}"
#: What may stand between two words of a name: a space or one end of a line, with signs for bold
#: and the like about it.
SPACE = r"[*_~'’\"”)]*(?:[^\S\r\n]+|[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*)[*_~'‘\"“(]*"


class PrivateNames(Mapping[bytes, tuple[str, ...]]):
    """The full names that strangers may not read, asked for by the sign of somebody's words.

    Found are those whose words may all be among them. So whoever keeps what was found before knows
    whether it still holds when a roster changes, and need not keep the words themselves.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._by_first: dict[int, list[tuple[str, list[int]]]] = defaultdict(list)
        for name in sorted(names):
            first, *others = map(_number_of, WORD.findall(name))
            self._by_first[first].append((name, others))

    @classmethod
    def on(cls, roster: Iterable[RosterLine], agreed: Mapping[str, Agreed]) -> Self:
        """The full names of a roster, less those that their families let strangers read."""
        private: set[str] = set()
        public: set[str] = set()
        for line in roster:
            agreement = agreed.get(str(line.id), NOTHING)
            is_open = agreement.publicly and agreement.consent.name == "full"
            (public if is_open else private).update(_as_spoken(str(line.name)))
        return cls(private - public)

    def __getitem__(self, sign: bytes) -> tuple[str, ...]:
        return tuple(
            name
            for first, names in self._by_first.items()
            if sign[first >> 3] >> (first & 7) & 1
            for name, others in names
            if all(sign[other >> 3] >> (other & 7) & 1 for other in others)
        )

    def __iter__(self) -> Iterator[bytes]:
        return iter(())  # There is a sign for whatever somebody writes.

    def __len__(self) -> int:
        return 0


def words_in(text: str) -> set[str]:
    """The words of a text as they are compared."""
    plain = folded(text)
    return set(plain.translate(APART).split() if plain.isascii() else WORD.findall(plain))


def sign_of(words: Iterable[str]) -> bytes:
    """A short sign of these words: it tells of any word that it is not among them, or may be."""
    sign = bytearray(SIGNS // 8)
    for number in map(_number_of, words):
        sign[number >> 3] |= 1 << (number & 7)
    return bytes(sign)


def _number_of(word: str) -> int:
    return crc32(word.encode()) % SIGNS


def _as_spoken(full: str) -> Iterator[str]:
    """The ways in which people say a full name, as they are compared: one with more than two words
    also as the first with the last.

    >>> list(_as_spoken("O'Neil, Zoë")), list(_as_spoken("Ana Maria Lima")), list(_as_spoken("Bo"))
    (["zoe o'neil"], ['ana maria lima', 'ana lima'], [])
    """
    spoken = folded(" ".join(first_and_last(full)))
    words = [word for word in name_words(spoken) if WORD.search(word)]
    if len(words) > 1:
        yield " ".join(words)
    if len(words) > 2:
        yield f"{words[0]} {words[-1]}"


def among(names: Iterable[str], words: AbstractSet[str]) -> list[str]:
    """Those names all of whose words are among these."""
    return [name for name in names if words.issuperset(WORD.findall(name))]


def names_in(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    """Where such names begin and end in a text.

    >>> names_in("With ZOË O’Neil.", ["zoe o'neil"])
    [(5, 15)]
    """
    plain = folded(text)
    found = {at.span() for name in names for at in _pattern(name).finditer(plain)}
    if not found or text.isascii():
        return sorted(found)
    # Of each sign that is compared, where what was typed for it stands.
    typed = [number for number, sign in enumerate(text) for _ in folded(sign)]
    return sorted((typed[start], typed[end - 1] + 1) for start, end in found)


@lru_cache(maxsize=1024)
def _pattern(name: str) -> re.Pattern[str]:
    *words, last = (WITHIN.join(map(re.escape, WORD.findall(word))) for word in name.split())
    # Behind the first name a full stop ends a sentence, and in Mary St. John it does not.
    stops = ("" if number == 0 else r"\.?" for number in range(len(words)))
    parts = (f"{word}{stop}{SPACE}" for word, stop in zip(words, stops, strict=True))
    return re.compile(rf"(?<![^\W_]){''.join(parts)}{last}(?![^\W_])")
