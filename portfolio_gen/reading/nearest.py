"""The word somebody most likely meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

NUMBER_WORDS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
    "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
}  # fmt: skip


def nearest(typed: str, choices: Iterable[str]) -> str | None:
    """The choice that looks most like what was typed; None when nothing does.

    >>> nearest("metting", ["beginning", "meeting"])
    'meeting'
    """
    by_shape = {choice.casefold(): choice for choice in choices}
    found = get_close_matches(typed.strip().casefold(), by_shape, n=1, cutoff=0.6)
    return by_shape[found[0]] if found else None


def looks_like(typed: str, word: str) -> bool:
    """Whether `typed` is `word` misspelt, or spelt with letters of another alphabet.

    Only letters that a reader could mistake are folded, because this guards `audience`.
    """
    folded = typed.casefold().translate(_LOOKALIKES)
    folded = "".join(letter for letter in folded if letter.isalnum())
    return folded == word or nearest(folded, [word]) == word


_LOOKALIKES = str.maketrans("аеосіԁпրυа", "aeocidnpua")
