"""What readers can search for: the pages of one edition, indexed by Pagefind in several shards.

A shard is a small index of its own; the browser puts them together. So one edited story means
one shard made again. Why there are as many as there are: `benchmarks/search.md`.
"""

from __future__ import annotations

import gzip
import json
import re
from base64 import b64decode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from html import escape

from portfolio_gen.build.pagefind import (
    PLACES_IN_A_FILE,
    NoSearch,
    conversation,
    program_version,
)

#: Where everything about searching lies in a site.
FOLDER = "search/"

#: Pages in one shard at most, on average. Twice as many learners, twice as many shards.
PAGES_IN_A_SHARD = 640

#: Which templates are found, and as what. The others only repeat these pages.
KINDS = {
    "learner.html": "learner",
    "project.html": "project",
    "entry.html": "reflection",
    "goals.html": "goals",
    "topic.html": "topic",
    "glossary.html": "words",
    "guide": "guide",
}

#: Kinds that are found by their name alone, because the rest of the page repeats others.
BY_NAME_ONLY = frozenset({"topic"})

#: Parts of a page that say the same on every page, or that have a page of their own.
REPEATED = (
    ".headerlink", ".pg-about__kind", ".pg-all", ".pg-cards", ".pg-chain", ".pg-descriptors", ".pg-environments__head",
    ".pg-facts__status", ".pg-facts dt", ".pg-fold summary", ".pg-goal__word", ".pg-head__name",
    ".pg-head__over", ".pg-head__title", ".pg-hidden", ".pg-level", ".pg-lines__hint",
    ".pg-lines__title", ".pg-looked", ".pg-meaning", ".pg-more summary", ".pg-next__word",
    ".pg-notes", ".pg-path", ".pg-piece__kind", ".pg-plan__day", ".pg-plan__state",
    ".pg-promise__open", ".pg-proof", ".pg-quiet", ".pg-rating__who", ".pg-rubric thead",
    ".pg-rubric__from", ".pg-rubric__rater", ".pg-section__title", ".pg-sections", ".pg-since",
    ".pg-source__word", ".pg-take", ".pg-trail", ".pg-tree", ".pg-turn", "audio", "nav", "time",
    "video",
)  # fmt: skip

#: Pictures have no words, and Pagefind would index the names of their files.
WITHOUT_WORDS = re.compile(
    r"""<svg\b.*?</svg>|<img\b(?:[^>"']|"[^"]*"|'[^']*')*>""", re.DOTALL | re.IGNORECASE
)

#: The names of files that Pagefind gives and expects, the one that is ours, and how theirs begin.
ENTRY, PROGRAM, FACETS = "pagefind-entry.json", "pagefind.js", "facets.json"
SIGNATURE = b"pagefind_dcd"

#: To be raised with every change of this module that changes a shard's bytes.
FORMAT = 1


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


def search_version() -> str | None:
    """What the bytes of a shard depend on beside its pages; None where there is no Pagefind."""
    said = program_version()
    rules = (FORMAT, PAGES_IN_A_SHARD, PLACES_IN_A_FILE, REPEATED, sorted(BY_NAME_ONLY))
    return said and f"{said}, {sha256(repr(rules).encode()).hexdigest()[:12]}"


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
    """The pages by the name of their shard, such as `en-3`; a learner's stay together.

    Which shard a learner is in depends on their id alone, until the number of shards doubles.
    """
    by_language: dict[str, list[Searchable]] = {}
    for page in pages:
        by_language.setdefault(language(page.lang), []).append(page)
    shards: dict[str, list[Searchable]] = {}
    for lang, spoken in by_language.items():
        shown = number_of_shards(len(spoken))
        for page in spoken:
            shards.setdefault(f"{lang}-{_place(page) % shown}", []).append(page)
    return {
        name: tuple(sorted(shards[name], key=lambda page: page.address)) for name in sorted(shards)
    }


def _place(page: Searchable) -> int:
    return int.from_bytes(sha256((page.room or page.address).encode()).digest()[:4], "big")


def make_shard(name: str, pages: Iterable[Searchable]) -> dict[str, bytes]:
    """The files of the shard `name` by their address in the site; NoSearch when it cannot be.

    >>> make_shard("en-0", [])
    {}
    """
    by_address = {page.address: page for page in pages}
    if not by_address:
        return {}
    documents = {address: _for_pagefind(page) for address, page in by_address.items()}
    made = _index(name.rpartition("-")[0], documents)
    found = {address: by_address[address] for address in _ids(made).values()}
    if len(found) != len(by_address):
        raise NoSearch(f"Pagefind read {len(found)} of {len(by_address)} pages.")
    facets = _facets({one: by_address[address] for one, address in _ids(made).items()})
    files = {
        path: content
        for path, content in made.items()
        if path.startswith(("fragment/", "index/")) or path.endswith((".pf_meta", ENTRY))
    }
    return {f"{FOLDER}{name}/{path}": files[path] for path in sorted(files)} | {
        f"{FOLDER}{name}/{FACETS}": facets
    }


def _ids(made: Mapping[str, bytes]) -> dict[str, str]:
    """The address of each page by the id that Pagefind gave it."""
    return {
        path.removeprefix("fragment/").partition(".")[0]: json.loads(
            gzip.decompress(content).removeprefix(SIGNATURE)
        )["url"]
        for path, content in sorted(made.items())
        if path.startswith("fragment/")
    }


def _facets(pages: Mapping[str, Searchable]) -> bytes:
    """By what the pages of a shard can be narrowed down: for each page, numbers of words in lists.

    Pagefind has filters for that, but writes them in another order each time.
    """
    rows = sorted(pages.items(), key=lambda row: row[1].address)
    told: dict[str, object] = {"ids": [one for one, _ in rows]}
    for name, words_of in FACETS_OF.items():
        words = sorted({word for page in pages.values() for word in words_of(page)})
        number = {word: place for place, word in enumerate(words)}
        told[name] = [words, [[number[word] for word in words_of(page)] for _, page in rows]]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()


#: The words by which a page can be found again among many, by what they tell.
FACETS_OF: Mapping[str, Callable[[Searchable], tuple[str, ...]]] = {
    "kind": lambda page: (page.kind,),
    "learner": lambda page: (page.learner,) if page.learner else (),
    "topic": lambda page: page.topics,
    "year": lambda page: (f"{page.day.year:04}",) if page.day else (),
}


def entry_address(name: str) -> str:
    """The file of a shard that `common_files` wants to see."""
    return f"{FOLDER}{name}/{ENTRY}"


def common_files(entries: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files that all shards share, by address; `entries` holds each shard's entry by its name.

    Pagefind looks for a language's program beside the first shard of it, and only there.
    """
    files: dict[str, bytes] = {}
    languages: dict[str, list[str]] = {}
    for name in sorted(entries, key=_by_number):
        languages.setdefault(name.rpartition("-")[0], []).append(name)
    told = {"languages": languages, "version": "", "state": _state(entries)}
    for lang, names in languages.items():
        program, made = language_program(lang)
        told["version"] = json.loads(made[ENTRY])["version"]
        files[f"{FOLDER}{names[0]}/{program}"] = made[program]
        files[FOLDER + PROGRAM] = made[PROGRAM]
    files[FOLDER + "search.json"] = json.dumps(told, ensure_ascii=False).encode()
    return files


def _by_number(name: str) -> tuple[str, int]:
    lang, _, number = name.rpartition("-")
    return lang, int(number)


def _state(entries: Mapping[str, bytes]) -> str:
    """A short sign that changes with any shard, so that a browser keeps no old entry."""
    return sha256(repr(sorted(entries.items())).encode()).hexdigest()[:12]


@cache
def language_program(lang: str) -> tuple[str, Mapping[str, bytes]]:
    """The name of a language's program, and all that Pagefind writes beside an index."""
    made = _index(lang, {"a/": _document("<p>a</p>", "")})
    program = json.loads(made[ENTRY])["languages"][lang]["wasm"] or "unknown"
    return f"wasm.{program}.pagefind", made


def _for_pagefind(page: Searchable) -> str:
    """The page as Pagefind should see it: its own words, and its marks where they cost nothing.

    Pagefind makes every word of a page's metadata searchable, also the name of a picture's file.
    An id is kept with the page and not searched, so kind, day and picture stand in ids.
    """
    marks = [_mark("title", page.title)]
    if page.learner:
        marks.append(_mark("learner", page.learner))
    if page.topics:
        marks.append(_mark("topics", " / ".join(page.topics)))
    ids = [f"pg-kind:{page.kind}"]
    if page.day:
        ids.append(f"pg-day:{page.day.isoformat()}")
    if page.picture:
        ids.append(f"pg-picture:{page.picture}")
    anchors = "".join(f'<i id="{escape(one)}"></i>' for one in ids)
    name = f"<h1>{escape(page.title)}</h1>"  # Without a word, Pagefind would leave the page out.
    words = "" if page.kind in BY_NAME_ONLY else WITHOUT_WORDS.sub(" ", page.html)
    return _document(f"{anchors}{name}{words}", "".join(marks))


def _mark(name: str, value: str) -> str:
    return f'<meta data-pagefind-meta="{name}[content]" content="{escape(value)}">'


def _document(words: str, marks: str) -> str:
    head = f'<head><meta charset="utf-8">{marks}</head>'
    return f"<!doctype html><html>{head}<body><main data-pagefind-body>{words}</main></body></html>"


def _index(lang: str, documents: Mapping[str, str]) -> dict[str, bytes]:
    """What Pagefind makes of these documents, by path; they are HTML by address.

    They go to it one by one, because in a folder it would find them in an order of its own.
    """
    settings = {"force_language": lang, "exclude_selectors": list(REPEATED)}
    asked: list[dict[str, object]] = [{"type": "NewIndex", "config": settings}]
    asked += [
        {"type": "AddFile", "index_id": 0, "url": address, "file_contents": document}
        for address, document in documents.items()
    ]
    answers = conversation([*asked, {"type": "GetFiles", "index_id": 0}])
    return {file["path"]: b64decode(file["content"]) for file in answers[-1]["files"]}
