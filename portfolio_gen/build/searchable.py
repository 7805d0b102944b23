"""A page that can be found, and the shard of the index in which it is found.

A shard is a small index of its own; the browser puts them together. So one edited story means
one shard made again. Why there are as many as there are: `benchmarks/search.md`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from hashlib import blake2b, sha256
from typing import Protocol, TypeVar

from msgspec import Struct

#: Pages in one shard at most, on average. Twice as many learners, twice as many shards.
PAGES_IN_A_SHARD = 640

#: What can be found; `theme/search.html` has a name for each.
KINDS = ("learner", "project", "reflection", "goals", "topic", "curriculum", "words", "guide")


class Searchable(Struct, frozen=True, kw_only=True):
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

    @property
    def indexed_as(self) -> str:
        """The language that its words are taken for."""
        return language(self.lang)

    @property
    def place(self) -> int:
        """A number that stays, whoever comes or goes, and says in which shard the page lies."""
        return int.from_bytes(sha256((self.room or self.address).encode()).digest()[:4], "big")

    @property
    def pages(self) -> int:
        """How many pages it is."""
        return 1


class Bundle(Struct, frozen=True, kw_only=True):
    """Pages that lie in one shard, whatever shards there are, without what they say.

    `sign` is that of all that a shard takes from them, and `part` of what they were made with.
    """

    indexed_as: str
    place: int
    pages: int
    sign: bytes
    part: bytes


class Lies(Protocol):
    """What lies in a shard: a page, or some pages at once."""

    @property
    def indexed_as(self) -> str: ...
    @property
    def place(self) -> int: ...
    @property
    def pages(self) -> int: ...


Lying = TypeVar("Lying", bound=Lies)


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


def in_shards(lying: Iterable[Lying]) -> dict[str, list[Lying]]:
    """Pages or bundles by the name of their shard, such as `en-3-of-4`; a learner's stay together.

    Which shard a learner is in depends on their id alone, until the number of shards doubles.
    """
    by_language: dict[str, list[Lying]] = {}
    for one in lying:
        by_language.setdefault(one.indexed_as, []).append(one)
    shards: dict[str, list[Lying]] = {}
    for lang, spoken in by_language.items():
        count = number_of_shards(sum(one.pages for one in spoken))
        for one in spoken:
            shards.setdefault(f"{lang}-{one.place % count}-of-{count}", []).append(one)
    return {name: shards[name] for name in sorted(shards, key=parts_of)}


def lies_in(page: Searchable, shard: str) -> bool:
    """Whether a page lies in the shard of this name, one of those that `in_shards` gave."""
    lang, number, count = parts_of(shard)
    return page.indexed_as == lang and page.place % count == number


def bundles_of(part: bytes, pages: Iterable[Searchable]) -> tuple[Bundle, ...]:
    """The pages of `part` as bundles, whose `html` may be a sign of it."""
    together: dict[tuple[str, int], list[Searchable]] = {}
    for page in pages:
        together.setdefault((page.indexed_as, page.place), []).append(page)
    return tuple(
        Bundle(indexed_as=lang, place=place, pages=len(some), sign=_sign(some), part=part)
        for (lang, place), some in together.items()
    )


def _sign(pages: Iterable[Searchable]) -> bytes:
    return blake2b(repr(pages).encode(), digest_size=16).digest()


def parts_of(name: str) -> tuple[str, int, int]:
    """The language of a shard, its number, and how many there are."""
    lang, number, _, count = name.split("-")
    return lang, int(number), int(count)
