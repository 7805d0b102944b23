"""Whose family's word it is that stands in `consent.yml` under a name that is on no roster.

It is apart because the answer closes people: somebody may have taken their word back there, and
nobody reads it. Whoever can be meant has agreed to nothing until a person puts it right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator

from msgspec import Struct, field

from portfolio_gen.messages import problem
from portfolio_gen.model.place import Written
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.model.school import RosterLine
from portfolio_gen.model.values import ID_PATTERN
from portfolio_gen.reading.nearest import LONGEST, with_plain_lookalikes
from portfolio_gen.reading.roster import Roster

#: Of names this long two letters may be wrong, of shorter ones a single letter.
LONG = 10
#: Names longer than this are not tried out with two letters fewer: there would be too many.
TOO_LONG = 40


class Unclear(Struct, frozen=True, kw_only=True):
    """An entry of nobody on the roster, as it is told, and the ids of those who may be meant."""

    told: Problem
    meant: tuple[str, ...] = ()


def unclear_entries(
    typed: Collection[Written], agreed: Collection[str], roster: Roster
) -> list[Unclear]:
    """The entries whose name is on no roster. `agreed` are those in which a family said something.

    The short name of a learner who has left, and is like no other, only wants tidying up. What
    could never be a short name is always somebody's who is here, or nobody can tell.
    """
    ids = {str(line.id) for line in roster.lines}
    strangers = [key for key in typed if key not in ids]
    known = _Known.of(roster.lines) if strangers else _Known()
    found = []
    for key in strangers:
        if roster.may_hold(key) and key.strip().casefold() not in ids:
            continue
        meant = known.meant_by(key)
        if meant or not re.match(ID_PATTERN, key):
            found.append(Unclear(told=_told(key, meant, typed), meant=meant))
        elif key in agreed:
            found.append(Unclear(told=problem("unknown-learner", key.place, value=key)))
    return found


def _told(key: Written, meant: tuple[str, ...], typed: Collection[str]) -> Problem:
    """Correcting the name would help only where its learner has no entry yet."""
    only = meant[0] if len(meant) == 1 and meant[0] not in typed else None
    return problem(
        "consent-for-nobody", key.place, value=key, nearest="” or “".join(meant) or None,
        quotes=meant, fixes=(Fix(place=key.place, text=only),) if only else (),
    )  # fmt: skip


class _Known(Struct, frozen=True, kw_only=True):
    """Everybody on the roster, to be found by what is nearly their id or their name.

    `words` are those of each id, and of each name.
    """

    words: dict[str, tuple[list[str], list[str]]] = field(default_factory=dict)
    by_form: dict[str, set[str]] = field(default_factory=dict)
    by_word: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: tuple[RosterLine, ...]) -> _Known:
        known = cls()
        for line in lines:
            learner, name = str(line.id), _words(line.name)
            known.words[learner] = (_words(learner), name)
            turned = (name[1:] + name[:1], name[-1:] + name[:-1])
            for spelt in (*known.words[learner], *turned):
                for form in _forms("".join(spelt)):
                    known.by_form.setdefault(form, set()).add(learner)
            for word in (*name, *(word[0] for word in name)):
                known.by_word.setdefault(word, set()).add(learner)
        return known

    def meant_by(self, typed: str) -> tuple[str, ...]:
        """The ids of those who can be meant, in the order of the roster."""
        words = _words(typed[:LONGEST])
        meant = {
            one
            for form in _forms("".join(words))
            for one in self.by_form.get(form, ())
            if _may_be_one(_numbers(one), _numbers(typed))
        }
        if any(len(word) > 1 for word in words):
            meant |= set.intersection(*(self.by_word.get(word, set()) for word in words))
        if not re.match(ID_PATTERN, typed):
            meant |= self._named_among(frozenset(words))
        return tuple(learner for learner in self.words if learner in meant)

    def _named_among(self, words: frozenset[str]) -> set[str]:
        """Whose id or whole name stands among other words, as in "ana (withdrawn)"."""
        return {
            learner
            for learner, named in self.words.items()
            if any(one and words.issuperset(one) for one in named)
        }


def _words(text: str) -> list[str]:
    """The words and numbers in a text, as a hasty reader sees them and without accents."""
    plain = unicodedata.normalize("NFKD", with_plain_lookalikes(text))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.findall(r"[^\W_]+", letters)


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def _may_be_one(one: list[str], other: list[str]) -> bool:
    """Whether two names may be one by their numbers: where these differ, neither is a slip."""
    return one == other or not one or not other


def _forms(word: str) -> Iterator[str]:
    """A word, and what is left of it when letters are lost.

    Two words are nearly the same when they have one of these in common: that is so after a letter
    too many or too few, a wrong one, and two that changed places.
    """
    yield word
    shorter = _without_a_letter(word) if len(word) > 2 else set()
    yield from shorter
    if LONG <= len(word) <= TOO_LONG:
        for one in shorter:
            yield from _without_a_letter(one)


def _without_a_letter(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}
