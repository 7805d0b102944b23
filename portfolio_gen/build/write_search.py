"""The index to search in, made again only in those shards in which a page has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Protocol

from msgspec import Struct

from portfolio_gen.build.edition import EditionOf
from portfolio_gen.build.jobs import at_once
from portfolio_gen.build.kept import Unreadable, digest, from_bytes_as, to_bytes
from portfolio_gen.build.make_pages import Entry, Made, Workplace, kept_bodies
from portfolio_gen.build.search import (
    BY_NAME_ONLY,
    common_files,
    entry_address,
    languages_of,
    make_shard,
    program_files,
    search_version,
)
from portfolio_gen.build.search_index import SearchIndex, Shard
from portfolio_gen.build.searchable import Searchable, bundles_of, in_shards, lies_in
from portfolio_gen.build.shell import Guide, Shell
from portfolio_gen.build.store import key_of
from portfolio_gen.build.tree import sign_of
from portfolio_gen.pages.addresses import GOALS
from portfolio_gen.pages.days import language_of


class ContentsAreLost(Exception):  # noqa: N818 - whoever catches it makes them again
    """The store no longer has the contents of some pages that nobody had to make again."""


def write_search(
    edition: EditionOf, shell: Shell, place: Workplace, made: Iterable[Made]
) -> dict[str, bytes]:
    """Write the index of the site into the tree; its files with their signs."""
    index, lang = edition.state.search, language_of(edition.school)
    parts: dict[bytes, _Part] = {_sign_of_made(one, lang): _Made(place, one, lang) for one in made}
    parts[_sign_of_guides(shell.guides, lang)] = _Guides(shell.guides, lang)
    index.bundles = {
        sign: index.bundles[sign] if sign in index.bundles else bundles_of(sign, part.pages())
        for sign, part in parts.items()
    }
    shards = in_shards(bundle for bundles in index.bundles.values() for bundle in bundles)
    keeper = _Keeper(search_version(), place)
    inputs = {
        name: keeper.sign(name, sorted(one.sign for one in bundles))
        for name, bundles in shards.items()
    }

    def write(name: str) -> Shard:
        own = [parts[sign] for sign in dict.fromkeys(one.part for one in shards[name])]
        return keeper.written(inputs[name], lambda: _make(name, own), entry_address(name))

    changed = [name for name in shards if not keeper.has(index.shards.get(name), inputs[name])]
    changed.sort(key=lambda name: -sum(one.pages for one in shards[name]))  # None is alone at last.
    new = dict(zip(changed, at_once(write, changed, edition.jobs), strict=True))
    index.shards = {name: new.get(name) or index.shards[name] for name in shards}
    _write_shared(index, keeper)
    return {file: sign for shard in index.all for file, sign in shard.files.items()}


def _write_shared(index: SearchIndex, keeper: _Keeper) -> None:
    entries = {name: shard.entry for name, shard in index.shards.items()}
    languages = languages_of(entries)
    inputs = keeper.sign([(lang, names[0]) for lang, names in languages.items()])
    if not keeper.has(index.programs, inputs):
        index.programs = keeper.written(inputs, lambda: program_files(languages))
    inputs = keeper.sign(entries)
    if not keeper.has(index.common, inputs):
        index.common = keeper.written(inputs, lambda: common_files(entries))


class _Keeper(Struct, frozen=True):
    """Leaves alone what is as it was, and takes from the store what has been made before."""

    version: str | None
    place: Workplace

    def sign(self, *made_from: object) -> bytes:
        """The sign of everything that files are made from."""
        return digest((self.version, made_from))

    def has(self, known: Shard | None, inputs: bytes) -> bool:
        """Whether the tree has what is made from that."""
        return known is not None and known.inputs == inputs and known.is_in(self.place.there)

    def written(
        self, inputs: bytes, make: Callable[[], dict[str, bytes]], entry: str = ""
    ) -> Shard:
        """Write what `make` makes, or what it made of the same before."""
        store, key = self.place.desk.store, key_of("search", inputs)
        try:
            files = from_bytes_as(dict, store.get(key) or b"")
        except Unreadable:
            files = make()
            store.put(key, to_bytes(files))
        signs = {file: self.place.put(file, content) for file, content in files.items()}
        return Shard(inputs=inputs, files=signs, entry=files.get(entry, b""))


class _Part(Protocol):
    """Pages that were made together."""

    def pages(self) -> Iterable[Searchable]:
        """Those that can be found; a sign stands for what each says."""
        ...

    def contents(self) -> Mapping[str, str]:
        """What each says, by its sign."""
        ...


def _make(name: str, parts: Iterable[_Part]) -> dict[str, bytes]:
    """The files of one shard, with only one part's contents at hand at a time."""
    found = {
        page.address: (page, part) for part in parts for page in part.pages() if lies_in(page, name)
    }
    held: list[tuple[_Part, Mapping[str, str]]] = []

    def html_of(page: Searchable) -> str:
        if not page.html:
            return ""
        part = found[page.address][1]
        if not held or held[0][0] is not part:
            held[:] = [(part, part.contents())]
        html = held[0][1].get(page.html)
        if html is None:
            raise ContentsAreLost(page.address)
        return html

    return make_shard(name, (page for page, _ in found.values()), html_of)


class _Made(Struct, frozen=True):
    """The pages of one learner, or of a part of the school's, that were written into the site."""

    place: Workplace
    made: Made
    lang: str

    def pages(self) -> Iterator[Searchable]:
        for entry in self.made.entries:
            if entry.kind is not None and entry.address != GOALS:
                yield _searchable(entry, self.lang)

    def contents(self) -> Mapping[str, str]:
        kept = kept_bodies(self.place.desk, self.made.bodies)
        return {sign.hex(): html for sign, html in kept.items()}


def _sign_of_made(made: Made, lang: str) -> bytes:
    return blake2b(lang.encode() + b"\n" + made.listed, digest_size=16).digest()


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


class _Guides(Struct, frozen=True):
    """The hand-written pages of the site."""

    guides: Sequence[Guide]
    lang: str

    def pages(self) -> Iterator[Searchable]:
        for guide in self.guides:
            yield Searchable(
                address=guide.address,
                title=guide.title,
                kind="guide",
                html=_sign_of_guide(guide),
                lang=self.lang,
            )

    def contents(self) -> Mapping[str, str]:
        return {_sign_of_guide(guide): guide.html for guide in self.guides}


def _sign_of_guides(guides: Iterable[Guide], lang: str) -> bytes:
    return digest((lang, [(one.address, one.title, one.html) for one in guides]))


def _sign_of_guide(guide: Guide) -> str:
    return sign_of(guide.html.encode()).hex()
