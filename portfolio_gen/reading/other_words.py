"""Other words than `audience` with which somebody may want to say who may see a thing.

They are apart because they are guessed at, never obeyed: whoever uses one is told, and what
it stands in becomes private.
"""

from __future__ import annotations

from portfolio_gen.model.audience import Audience
from portfolio_gen.model.place import Items, Mapping
from portfolio_gen.reading.nearest import looks_like

#: Keys that ask who may see a thing, without capitals and what stands between their words.
KEYS = frozenset({
    "confidential", "donotpublish", "donotshow", "dontpublish", "dontshow", "draft", "hidden",
    "hide", "notpublic", "onlyfor", "permission", "permissions", "privacy", "privat", "private",
    "privé", "restricted", "restrictedto", "secret", "seenby", "unlisted", "unpublished",
    "visibility", "visible", "visiblefor", "visibleto", "whocansee", "whomaysee", "whosees",
})  # fmt: skip
#: Keys that ask for it only right in the thing: a block in it may say who helped.
KEYS_RIGHT_HERE = frozenset({
    "public", "publish", "share", "shared", "sharedto", "sharedwith", "sharewith", "who",
})  # fmt: skip
#: Keys that ask for it only where a thing has an audience: a book may have been `published`.
KEYS_BESIDE_AUDIENCE = frozenset({"published"})
#: Those who see a thing that is not for everybody; nothing was ever narrowed by "public".
FEW = frozenset({each.value for each in Audience if each is not Audience.PUBLIC}) | {
    "families", "me", "parents", "teachers",
}  # fmt: skip
#: Answers that can only mean that others should not see a thing.
HIDDEN = frozenset({
    "confidential", "draft", "hidden", "justme", "nobody", "noone", "notpublic", "private",
    "restricted", "unlisted", "unpublished",
    *(f"{each}only" for each in FEW), *(f"only{each}" for each in FEW),
})  # fmt: skip
#: Answers that mean an audience.
AUDIENCES = HIDDEN | FEW - {"me"}


def like_audience(key: str) -> bool:
    """Whether a key nobody knows was most likely meant to say who may see a thing."""
    return means_audience(key) or _plain(key) in KEYS_RIGHT_HERE


def asks_who(key: str) -> bool:
    """Whether a key may ask who is in a thing just as well as who may see it."""
    return _plain(key) == "who"


def hides(value: object) -> bool:
    """Whether an answer can only mean that others should not see a thing."""
    return isinstance(value, str) and _plain(value) in HIDDEN


def is_audience(word: str) -> bool:
    """Whether a word means an audience that is not everybody."""
    return _plain(word) in AUDIENCES


def names_audience(key: str, value: object) -> bool:
    """Whether a key nobody knows, in a thing that has an audience, was most likely meant as it."""
    words = value if isinstance(value, Items) and value else [value]
    named = all(isinstance(word, str) and is_audience(word) for word in words)
    return named or _plain(key) in KEYS_BESIDE_AUDIENCE


def holds_audience(value: object) -> bool:
    """Whether an audience stands in a block, or a block in it, where nobody looks for one.

    One in a list is about that item of the list only.
    """
    return isinstance(value, Mapping) and any(
        means_audience(key) or holds_audience(inside) for key, inside in value.items()
    )


def means_audience(key: str) -> bool:
    """Whether a key can mean nothing else than who may see a thing, wherever it stands."""
    return looks_like(key, "audience") or _plain(key) in KEYS


def _plain(word: str) -> str:
    """A word without capitals, spaces and signs, so that `Who-sees` is `who_sees`."""
    return "".join(letter for letter in word.casefold() if letter.isalnum())
