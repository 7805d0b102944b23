"""Words as a careful person would type them into one of our files, quotes where they need them."""

from __future__ import annotations

import json
import re
import unicodedata

#: Words that need no quotes: they begin with a letter or digit and hold no sign with a meaning.
PLAIN = re.compile(r"\w(?:[^\n:#\"\\{}\[\]]|:(?=\S)|(?<=\S)#)*")


def typed(words: str) -> str:
    """One value, quoted where a colon or another sign in it would be misread.

    >>> typed("Can I cook with sunlight?"), typed("Basketball: the replay")
    ('Can I cook with sunlight?', '"Basketball: the replay"')
    """
    words = words.strip()
    plain = PLAIN.fullmatch(words) and not words.endswith(":") and "---" not in words
    return words if plain else json.dumps(words, ensure_ascii=False)


def field(key: str, words: str, indent: str = "") -> str:
    """A `key: value` line; several lines of words stand below their key."""
    if "\n" not in words.strip():
        return f"{indent}{key}: {typed(words)}\n"
    lines = [line.rstrip() for line in words.strip().splitlines()]
    return f"{indent}{key}: |\n" + "".join(
        f"{indent}  {line}\n" if line else "\n" for line in lines
    )


def items(key: str, entries: list[str], indent: str = "") -> str:
    """A key with a list below it."""
    return f"{indent}{key}:\n" + "".join(f"{indent}  - {typed(entry)}\n" for entry in entries)


def slug(title: str) -> str:
    """A short name for a title, of a to z, 0 to 9 and -; empty when no such letter is in it.

    >>> slug("Why is my soufflé flat?"), slug("موسيقى")
    ('why-is-my-souffle-flat', '')
    """
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", letters.replace("'", "")).strip("-")[:40].rstrip("-")
