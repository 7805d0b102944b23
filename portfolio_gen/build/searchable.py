"""A page that can be found, and the shard of the index in which it is found.

A shard is a small index of its own; the browser puts them together. So one edited story means
one shard made again. Why there are as many as there are: `benchmarks/search.md`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

#: Pages in one shard at most, on average. Twice as many learners, twice as many shards.
PAGES_IN_A_SHARD = 640

#: What can be found; `theme/search.html` has a name for each.
KINDS = ("learner", "project", "reflection", "goals", "topic", "curriculum", "words", "guide")


@dataclass(frozen=True, slots=True, kw_only=True)
class Searchable:
    """One page that can be found.

    `address` is relative to the site's root and ends with "/"; `html` is what stands inside the
    page's `<article>`. `kind` is a value of `KINDS`, `learner` the name that readers see, `topics`
    the steps of its topic paths, `day` the day it is about, `picture` the address of a small
    picture. `room` is the learner's id: all pages of a learner lie in one shard.
    """

    address: str
    title: str
    kind: str
    html: str
    lang: str
    learner: str | None = None
    room: str | None = None
    topics: tuple[str, ...] = ()
    day: date | None = None
    picture: str | None = None


def number_of_shards(pages: int) -> int:
    """How many shards so many pages of one language make: one, two, four, eight and so on.

    >>> [number_of_shards(pages) for pages in (0, 640, 641, 1280, 1281, 10_000)]
    [1, 1, 2, 2, 4, 16]
    """
    return 1 << max(0, (pages - 1) // PAGES_IN_A_SHARD).bit_length()


def language(lang: str) -> str:
    """The language by which a page is indexed, without its country.

    >>> language("pt-BR"), language(""), language("ar")
    ('pt', 'unknown', 'ar')
    """
    first = re.split("[-_]", lang.casefold())[0]
    return first if re.fullmatch("[a-z]{2,3}", first) else "unknown"


def in_shards(pages: Iterable[Searchable]) -> dict[str, tuple[Searchable, ...]]:
    """The pages by the name of their shard, such as `en-3-of-4`; a learner's stay together.

    Which shard a learner is in depends on their id alone, until the number of shards doubles.
    """
    by_language: dict[str, list[Searchable]] = {}
    for page in pages:
        by_language.setdefault(language(page.lang), []).append(page)
    shards: dict[str, list[Searchable]] = {}
    for lang, spoken in by_language.items():
        count = number_of_shards(len(spoken))
        for page in spoken:
            shards.setdefault(f"{lang}-{_place(page) % count}-of-{count}", []).append(page)
    names = sorted(shards, key=parts_of)
    return {name: tuple(sorted(shards[name], key=lambda one: one.address)) for name in names}


def _place(page: Searchable) -> int:
    return int.from_bytes(sha256((page.room or page.address).encode()).digest()[:4], "big")


def parts_of(name: str) -> tuple[str, int, int]:
    """The language of a shard, its number, and how many there are."""
    lang, number, _, count = name.split("-")
    return lang, int(number), int(count)
