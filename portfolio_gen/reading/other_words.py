"""Other words than `audience` with which somebody may want to say who may see a thing.

They are apart because they are guessed at, never obeyed: whoever uses one is told, and what
it stands in becomes private.
"""

from __future__ import annotations

import re

from portfolio_gen.model.place import Items, Mapping
from portfolio_gen.reading.audience_words import (
    ASKING,
    AUDIENCES,
    CLOSING_PARTS,
    HIDDEN,
    JOINING,
    KEYS,
    KEYS_BESIDE_AUDIENCE,
    KEYS_RIGHT_HERE,
    KINDS,
    PERSONAL,
    PUBLIC,
    TURNING,
    YES_OR_NO,
    plain,
)
from portfolio_gen.reading.nearest import looks_like

#: What stands between two audiences.
_BETWEEN = re.compile(r"[,;/&،]|\b(?:and|or|y|o|e|u)\b|\sو\s?")
#: Where one word of a key ends: at a sign, or before a capital letter.
_PARTS = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z])")
#: Signs that tie the words of a key together; a blank does so in prose, too.
_TIES = re.compile(r"[_.-]|(?<=[a-z])(?=[A-Z])")


def asks_for_privacy(key: str, value: object) -> bool:
    """Whether a key nobody knows, with what stands behind it, may say who may see a thing."""
    return (
        like_audience(key)
        or names_audience(key, value)
        or is_question(key, value)
        or holds_audience(value)
    )


def like_audience(key: str) -> bool:
    """Whether a key nobody knows was most likely meant to say who may see a thing."""
    return means_audience(key) or plain(key) in KEYS_RIGHT_HERE


def means_audience(key: str) -> bool:
    """Whether a key can mean nothing else than who may see a thing, wherever it stands."""
    parts = (key, *_TIES.split(key))
    return plain(key) in KEYS | HIDDEN or any(looks_like(part, "audience") for part in parts)


def asks_who(key: str) -> bool:
    """Whether a key may ask who is in a thing just as well as who may see it."""
    return plain(key) == "who"


def says_who_may_not(key: str) -> bool:
    """Whether a key names those who should not see a thing, as `not_for` does."""
    return any(plain(part) in TURNING for part in _PARTS.split(key))


def asks_beside_audience(key: str) -> bool:
    """Whether a key asks who may see a thing that has an audience, and something else elsewhere."""
    return plain(key) in KEYS_BESIDE_AUDIENCE


def hides(value: object) -> bool:
    """Whether an answer can only mean that others should not see a thing."""
    return isinstance(value, str) and plain(value) in HIDDEN


def hides_as_a_choice(value: object) -> bool:
    """Whether what was typed for a choice means it: a goal may be a "family" one, a "staff" note
    is for staff."""
    parts = _PARTS.split(value) if isinstance(value, str) else ()
    return hides(value) or any(plain(part) in CLOSING_PARTS for part in parts)


def is_audience(word: str) -> bool:
    """Whether a word means an audience that is not everybody."""
    return plain(word) in AUDIENCES


def is_public(word: str) -> bool:
    """Whether a word means everybody."""
    return plain(word) in PUBLIC


def audiences_in(words: str) -> list[str]:
    """The words between which "and", "or" or a comma stands, without quotes."""
    return [word.strip(" \"'“”") for word in _BETWEEN.split(words)]


def is_yes_or_no(value: object) -> bool:
    """Whether this answers a question that has two answers."""
    return isinstance(value, str) and plain(value) in YES_OR_NO


def is_question(key: str, value: object) -> bool:
    """Whether a key asks for yes or no about who may see a thing, as `show_family`, and gets it."""
    if not is_yes_or_no(value):
        return False
    parts = {plain(part) for part in _PARTS.split(key)} - {""}
    return parts <= ASKING | JOINING and not parts.isdisjoint(ASKING)


def names_audience(key: str, value: object) -> bool:
    """Whether what stands behind a key nobody knows is an audience that is not everybody."""
    typed = value if isinstance(value, Items) and value else [value]
    if not all(isinstance(one, str) for one in typed):
        return False
    words = [word for one in typed for word in audiences_in(one)]
    if plain(key) in KINDS and any(plain(word) == PERSONAL for word in words):
        return False
    return all(map(is_audience, words))


def holds_audience(value: object) -> bool:
    """Whether an audience stands in a block, or a block in it, where nobody looks for one.

    One in a list is about that item of the list only.
    """
    return isinstance(value, Mapping) and any(
        means_audience(key) or names_audience(key, inside) or holds_audience(inside)
        for key, inside in value.items()
    )
