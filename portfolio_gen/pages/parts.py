"""The small values that many pages show: links, words with a meaning, pictures, names.

A view holds only values like these, so that a page is made again when, and only when,
something on it changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sized
from hashlib import sha256

from msgspec import Struct

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.drawing.quilt import Quilt
from portfolio_gen.pages import addresses

#: How many accents `theme/assets/portfolio/css/accents.css` knows.
ACCENTS = 8
SHOWN_AT_FIRST = 3
FEWEST_SECTIONS = 4


class Link(Struct, frozen=True, kw_only=True):
    """Words that lead to a page of this site; `current` where the reader already is."""

    text: str
    address: str
    current: bool = False


class Name(Struct, frozen=True, kw_only=True):
    """What a person is called here, and their page where there is one."""

    text: str
    address: str | None


class Word(Struct, frozen=True, kw_only=True):
    """A heading's words, with the term behind them and its meaning where the glossary has it."""

    text: str
    term: str
    meaning: str | None
    address: str


class Picture(Struct, frozen=True, kw_only=True):
    """A picture of a page, sized so that nothing jumps while it loads.

    `sizes` are its smaller copies, the smallest first: address and width of each.
    """

    address: str
    alt: str
    width: int | None
    height: int | None
    sizes: tuple[tuple[str, int], ...]

    @property
    def smallest(self) -> str:
        """The address of the smallest copy."""
        return self.sizes[0][0] if self.sizes else self.address


class Look(Struct, frozen=True, kw_only=True):
    """What makes a learner's pages theirs: one of the accents and their pattern."""

    accent: int
    quilt: Quilt


def accent_of(learner_id: str) -> int:
    """The same accent for the same learner on every page and in every build."""
    return sha256(learner_id.encode()).digest()[0] % ACCENTS + 1


def band(learner_id: str) -> Look:
    """The pattern over a learner's own page."""
    return Look(accent=accent_of(learner_id), quilt=Quilt(name=learner_id, columns=12, rows=2))


def ribbon(learner_id: str) -> Look:
    """The narrow pattern over the pages inside a learner's portfolio."""
    return Look(accent=accent_of(learner_id), quilt=Quilt(name=learner_id, columns=24, rows=1))


def patch(name: str, learner_id: str) -> Look:
    """The pattern of a card that has no picture: the learner's accent, the thing's own shapes."""
    return Look(accent=accent_of(learner_id), quilt=Quilt(name=name, columns=5, rows=3))


def word(shown: Shown, text: str, term: str | None = None) -> Word:
    """The word of a heading; `term` is how the glossary spells it where that differs."""
    wanted = (term or text).casefold()
    for name, meaning in shown.school.glossary.items():
        if name.casefold() == wanted:
            return Word(text=text, term=name, meaning=meaning, address=addresses.term(name))
    return Word(text=text, term=text, meaning=None, address=addresses.GLOSSARY)


def long_page(parts: Iterable[tuple[object, str, str]]) -> tuple[Link, ...]:
    """Links to those parts of a page that are there; a short page needs no such list."""
    links = tuple(Link(text=text, address=f"#{anchor}") for part, text, anchor in parts if part)
    return links if len(links) >= FEWEST_SECTIONS else ()


def at_first(things: Sized) -> int:
    """How many of a long list a page shows before the reader asks for the rest.

    One more than that is shown too: nobody should have to open a fold for a single thing.
    """
    return len(things) if len(things) <= SHOWN_AT_FIRST + 1 else SHOWN_AT_FIRST


def learner_name(shown: Shown, learner_id: str) -> Name | None:
    """A learner as this edition calls them; None when this edition does not show them."""
    if learner_id not in shown.learners:
        return None
    return Name(text=shown.names[learner_id], address=addresses.learner(learner_id))


def speaker(shown: Shown, person_id: str) -> Name | None:
    """Whoever says something about a learner's work: staff, a classmate, or nobody to name."""
    if person_id in shown.people:
        return Name(text=shown.people[person_id], address=None)
    return learner_name(shown, person_id)
