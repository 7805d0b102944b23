"""The index to search in, made again only in those shards in which a page has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import blake2b

from portfolio_gen.build.edition import EditionOf
from portfolio_gen.build.jobs import each
from portfolio_gen.build.kept import Unreadable, digest, from_bytes_as, to_bytes
from portfolio_gen.build.make_pages import Entry, Made, Workplace, kept_bodies
from portfolio_gen.build.search import (
    BY_NAME_ONLY,
    common_files,
    entry_address,
    make_shard,
    search_version,
)
from portfolio_gen.build.search_index import Shard
from portfolio_gen.build.searchable import Searchable, in_shards
from portfolio_gen.build.shell import Guide, Shell
from portfolio_gen.build.store import key_of
from portfolio_gen.build.tree import sign_of
from portfolio_gen.pages.addresses import GOALS
from portfolio_gen.pages.days import language_of

#: The store's key of some contents, and the entries of the pages that they belong to.
_Listed = list[tuple[str, tuple[Entry, ...]]]
#: A shard is its name and its pages; the sign of its content stands for each page's content.
_Members = tuple[str, tuple[Searchable, ...]]


class ContentsAreLost(Exception):  # noqa: N818 - whoever catches it makes them again
    """The store no longer has the contents of some pages that nobody had to make again."""


def write_search(
    edition: EditionOf, shell: Shell, place: Workplace, made: Iterable[Made]
) -> dict[str, bytes]:
    """Write the index of the site into the tree; its files with their signs."""
    version, index = search_version(), edition.state.search
    listed = [(one.bodies, one.entries) for one in made]
    contents = _Contents(place, listed, shell.guides)
    shards = in_shards([*_pages(edition, listed), *_guides(edition, shell)])
    inputs = {shard: _inputs(version, shard, members) for shard, members in shards.items()}

    def write(shard: _Members) -> Shard:
        name, members = shard
        make = lambda: make_shard(name, contents.of(members))  # noqa: E731
        return _written(place, inputs[name], make, entry_address(name))

    changed = []
    for shard in shards.items():
        known = index.shards.get(shard[0])
        if known is None or known.inputs != inputs[shard[0]] or not known.is_in(place.there):
            changed.append(shard)
    fresh = zip(changed, each(write, changed, edition.jobs, fewest=2), strict=True)
    new = {name: shard for (name, _), shard in fresh}
    index.shards = {name: new.get(name) or index.shards[name] for name in shards}
    entries = {name: shard.entry for name, shard in index.shards.items()}
    shared = digest((version, entries))
    known = index.common
    if known is None or known.inputs != shared or not known.is_in(place.there):
        index.common = _written(place, shared, lambda: common_files(entries), None)
    parts = [*index.shards.values(), index.common]
    return {file: sign for part in parts if part for file, sign in part.files.items()}


class _Contents:
    """The contents of pages by their signs: kept with each learner's pages, or given for guides."""

    def __init__(self, place: Workplace, listed: _Listed, guides: Iterable[Guide]) -> None:
        self._place = place
        self._keys = {entry.body: bodies for bodies, entries in listed for entry in entries}
        self._guides = {_sign_of_guide(guide): guide.html for guide in guides}

    def of(self, members: Iterable[Searchable]) -> Iterator[Searchable]:
        """The pages with their contents in the place of the signs; a learner's stand together."""
        kept: tuple[str | None, Mapping[bytes, str]] = (None, {})
        for page in members:
            html = self._guides.get(page.html)
            if html is None and page.html:
                sign = bytes.fromhex(page.html)
                key = self._keys[sign]
                if kept[0] != key:
                    kept = key, kept_bodies(self._place.desk, key)
                html = kept[1].get(sign)
                if html is None:
                    raise ContentsAreLost(key)
            yield replace(page, html=html or "")


def _inputs(version: str | None, name: str, members: Iterable[Searchable]) -> bytes:
    """The sign of everything that a shard is made from."""
    sign = blake2b(f"{version}\n{name}".encode(), digest_size=16)
    for page in members:
        sign.update(
            f"\n{page.address}\t{page.title}\t{page.kind}\t{page.html}\t{page.lang}\t"
            f"{page.learner}\t{page.topics}\t{page.day}\t{page.picture}".encode()
        )
    return sign.digest()


def _written(
    place: Workplace, inputs: bytes, make: Callable[[], dict[str, bytes]], entry: str | None
) -> Shard:
    """Write what `make` makes, or what it made of the same before."""
    key = key_of("search", inputs)
    try:
        files = from_bytes_as(dict, place.desk.store.get(key) or b"")
    except Unreadable:
        files = make()
        place.desk.store.put(key, to_bytes(files))
    signs = {file: place.put(file, content) for file, content in files.items()}
    return Shard(inputs=inputs, files=signs, entry=files[entry] if entry else b"")


def _pages(edition: EditionOf, listed: _Listed) -> Iterator[Searchable]:
    """The pages that can be found."""
    lang = language_of(edition.school)
    for _, entries in listed:
        for entry in entries:
            if entry.kind is not None and entry.address != GOALS:
                yield _searchable(entry, lang)


def _searchable(entry: Entry, lang: str) -> Searchable:
    return Searchable(
        address=entry.address,
        title=entry.title,
        kind=entry.kind or "",
        html="" if entry.kind in BY_NAME_ONLY else entry.body.hex(),
        lang=entry.lang or lang,
        learner=entry.name,
        room=entry.learner,
        topics=entry.topics,
        day=entry.day,
        picture=entry.picture,
    )


def _guides(edition: EditionOf, shell: Shell) -> Iterator[Searchable]:
    lang = language_of(edition.school)
    for guide in shell.guides:
        yield Searchable(
            address=guide.address,
            title=guide.title,
            kind="guide",
            html=_sign_of_guide(guide),
            lang=lang,
        )


def _sign_of_guide(guide: Guide) -> str:
    return sign_of(guide.html.encode()).hex()
