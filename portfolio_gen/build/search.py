"""The files that a site is searched with: each shard's index, and what all shards share.

It decides which words of a page are found. `searchable.py` says which page lies in which shard.
"""

from __future__ import annotations

import gzip
import json
import re
from base64 import b64decode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from html import escape

from portfolio_gen.build.pagefind import NoSearch, conversation, program_version
from portfolio_gen.build.searchable import Searchable, parts_of

#: Where everything about searching lies in a site.
FOLDER = "search/"

#: How many places of words one file of an index holds, as Pagefind does it. A reader fetches one
#: file of each shard for each word, so the files of many shards are smaller, down to the least.
PLACES_IN_A_FILE, LEAST_PLACES = 20_000, 2_000

#: Kinds that are found by their name alone, because the rest of the page repeats others.
BY_NAME_ONLY = frozenset({"topic"})

#: Parts of a page that say the same on every page, or that have a page of their own.
REPEATED = (
    ".headerlink", ".pg-about__kind", ".pg-all", ".pg-cards", ".pg-chain", ".pg-descriptors",
    ".pg-environments__head",
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


def search_version() -> str | None:
    """What the bytes of a shard depend on beside its pages; None where there is no Pagefind."""
    said = program_version()
    rules = (FORMAT, REPEATED, sorted(BY_NAME_ONLY), PLACES_IN_A_FILE, LEAST_PLACES)
    return said and f"{said}, {sha256(repr(rules).encode()).hexdigest()[:12]}"


def _own_html(page: Searchable) -> str:
    return page.html


def make_shard(
    name: str,
    pages: Iterable[Searchable],
    html_of: Callable[[Searchable], str] = _own_html,
) -> dict[str, bytes]:
    """The files of the shard `name` by their address in the site; NoSearch when it cannot be.

    A page's content is asked for when its turn comes, in the order of addresses.

    >>> make_shard("en-0-of-1", [])
    {}
    """
    by_address = {page.address: page for page in sorted(pages, key=lambda page: page.address)}
    if not by_address:
        return {}
    documents = (
        (address, _for_pagefind(page, html_of(page))) for address, page in by_address.items()
    )
    lang, _, count = parts_of(name)
    places = max(LEAST_PLACES, PLACES_IN_A_FILE // count)
    made = _index(lang, documents, len(by_address), places)
    ids = _ids(made)
    found = {by_address[address].address for address in ids.values()}
    if len(found) != len(by_address):
        raise NoSearch(f"Pagefind read {len(found)} of {len(by_address)} pages.")
    facets = _facets({one: by_address[address] for one, address in ids.items()})
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


def languages_of(names: Iterable[str]) -> dict[str, list[str]]:
    """The names of shards by their language.

    >>> languages_of(["en-10-of-16", "en-2-of-16", "ar-0-of-1"])
    {'ar': ['ar-0-of-1'], 'en': ['en-2-of-16', 'en-10-of-16']}
    """
    languages: dict[str, list[str]] = {}
    for name in sorted(names, key=parts_of):
        languages.setdefault(parts_of(name)[0], []).append(name)
    return languages


def program_files(languages: Mapping[str, Sequence[str]]) -> dict[str, bytes]:
    """The programs that search in these shards, by address.

    Pagefind looks for a language's program beside the first shard of it, and only there.
    """
    files: dict[str, bytes] = {}
    for lang, names in languages.items():
        program, made = language_program(lang)
        files[f"{FOLDER}{names[0]}/{program}"] = made[program]
        files[FOLDER + PROGRAM] = made[PROGRAM]
    return files


def common_files(entries: Mapping[str, bytes]) -> dict[str, bytes]:
    """What a browser asks for first, by address; `entries` holds each shard's entry by its name."""
    version = json.loads(next(iter(entries.values())))["version"] if entries else ""
    told = {"languages": languages_of(entries), "version": version, "state": _state(entries)}
    return {FOLDER + "search.json": json.dumps(told, ensure_ascii=False).encode()}


def _state(entries: Mapping[str, bytes]) -> str:
    """A short sign that changes with any shard, so that a browser keeps no old entry."""
    return sha256(repr(sorted(entries.items())).encode()).hexdigest()[:12]


@cache
def language_program(lang: str) -> tuple[str, Mapping[str, bytes]]:
    """The name of a language's program, and all that Pagefind writes beside an index."""
    made = _index(lang, [("a/", _document("<p>a</p>", ""))], 1)
    program = json.loads(made[ENTRY])["languages"][lang]["wasm"] or "unknown"
    return f"wasm.{program}.pagefind", made


def _for_pagefind(page: Searchable, html: str) -> str:
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
    words = "" if page.kind in BY_NAME_ONLY else WITHOUT_WORDS.sub(" ", html)
    return _document(f"{anchors}{name}{words}", "".join(marks))


def _mark(name: str, value: str) -> str:
    return f'<meta data-pagefind-meta="{name}[content]" content="{escape(value)}">'


def _document(words: str, marks: str) -> str:
    head = f'<head><meta charset="utf-8">{marks}</head>'
    return f"<!doctype html><html>{head}<body><main data-pagefind-body>{words}</main></body></html>"


def _index(
    lang: str, documents: Iterable[tuple[str, str]], count: int, places: int = PLACES_IN_A_FILE
) -> dict[str, bytes]:
    """What Pagefind makes of `count` documents, by path; they are addresses and HTML.

    They go to it one by one, because in a folder it would find them in an order of its own.
    """
    settings = {"force_language": lang, "exclude_selectors": list(REPEATED)}

    def asked() -> Iterator[dict[str, object]]:
        yield {"type": "NewIndex", "config": settings}
        for address, html in documents:
            yield {"type": "AddFile", "index_id": 0, "url": address, "file_contents": html}
        yield {"type": "GetFiles", "index_id": 0}

    answers = conversation(asked(), count + 2, places)
    return {file["path"]: b64decode(file["content"]) for file in answers[-1]["files"]}
