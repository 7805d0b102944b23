"""A guard for the test of this room, so small that everything is known of it."""

from __future__ import annotations

OPEN = frozenset({"public"})


def may_see(word: str, age: int) -> bool:
    """Whether a word is one of the open ones, for whoever is 13 or older."""
    if age < 13:
        return False
    return word.strip() in OPEN


def unsaid(word: str) -> str:
    """Nobody tests this."""
    return word.strip()
