"""Planned pages made into whole files of a tree; only what changed is rendered or written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct, field

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.build import make_media
from portfolio_gen.build.desk import Desk
from portfolio_gen.build.folder_links import with_file_names
from portfolio_gen.build.frames import Frames, pieces_of
from portfolio_gen.build.kept import Unreadable, from_bytes, from_bytes_as, to_bytes
from portfolio_gen.build.store import key_of
from portfolio_gen.build.trace import Seen, Trace
from portfolio_gen.build.tree import file_of, save, sign_of
from portfolio_gen.pages.addresses import relative
from portfolio_gen.pages.download import Download
from portfolio_gen.pages.frame import Site, frame_of
from portfolio_gen.pages.mistakes import MistakesView
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.templates import render_body


class Entry(Struct, frozen=True, kw_only=True):
    """One made page as lists of pages know it; `kind` is None where search leaves it out.

    `name` is what its learner is called here, and `body` the sign of its content among the
    contents that were kept with it.
    """

    address: str
    title: str
    lang: str | None
    learner: str | None
    name: str | None
    updated: date | None
    kind: str | None
    topics: tuple[str, ...]
    day: date | None
    picture: str | None
    body: bytes


class Made(Struct, frozen=True, kw_only=True):
    """The pages and files of one learner, or of one part of the school's.

    `files` are signs by file, `bodies` the store's key of the contents of its pages, and
    `rendered` how many of those were not known before. `trace`, `seen` and `listed` are kept bytes,
    of what was looked up and of the entries: most builds need none of them.
    """

    files: dict[str, bytes]
    listed: bytes
    bodies: str
    rendered: int
    trace: bytes
    seen: bytes

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What lists of pages say of each page."""
        return from_bytes(self.listed)


class Workplace(Struct, frozen=True, kw_only=True):
    """Where pages are written and what stands around them.

    `there` are the files that the tree has already, with their signs. `welcome` stands on the
    home page over its own content. Only a preview has `mistakes`, by the address of the page
    above which they are shown, and a `note` above the pages that gather everybody.
    """

    desk: Desk
    site: Site
    frames: Frames
    tree: str
    there: Mapping[str, bytes]
    fresh: bool
    welcome: str = ""
    mistakes: Mapping[str, MistakesView] = field(default_factory=dict)
    note: str = ""

    def put(self, file: str, content: bytes) -> bytes:
        """Write a file into the tree unless it is there already; its sign."""
        sign = sign_of(content)
        if self.there.get(file) != sign:
            save(self.tree, file, content, fresh=self.fresh)
        return sign


def make_pages(
    place: Workplace,
    shown: Shown,
    pages: Iterable[Page],
    *,
    downloads: Iterable[Download] = (),
    media: Mapping[str, str] | None = None,
    known: str | None = None,
    trace: Trace | None = None,
    seen: Seen | None = None,
) -> Made | None:
    """Write these pages, downloads and media; `known` is the store's key of earlier contents.

    None when the store has lost the bytes of a file of `media`.
    """
    before = kept_bodies(place.desk, known)
    bodies: dict[bytes, str] = {}
    files: dict[str, bytes] = {}
    entries = []
    rendered = 0
    for page in pages:
        sign = sign_of(repr((place.desk.program, page.address, page.template, page.view)).encode())
        body = before.get(sign)
        if body is None:
            rendered += 1
            body = body_of(place.desk, page)
        bodies[sign] = body
        file = file_of(page.address)
        files[file] = place.put(file, whole_page(place, shown, page, body).encode())
        entries.append(_entry(shown, page, sign))
    for download in downloads:
        files[download.address] = place.put(download.address, download.data)
    for address, key in (media or {}).items():
        files[address] = key.encode()
        if place.there.get(address) != files[address]:
            content = make_media.content_of(place.desk.store, key, address)
            if content is None:
                return None
            save(place.tree, address, content, fresh=place.fresh)
    return Made(
        files=files,
        listed=to_bytes(tuple(entries)),
        bodies=_keep(place.desk, bodies, before, known),
        rendered=rendered,
        trace=to_bytes(trace or {}),
        seen=to_bytes(seen or {}),
    )


def body_of(desk: Desk, page: Page) -> str:
    """The page's own content."""
    return render_body(desk.templates, page, lambda to: relative(page.address, to))


def whole_page(place: Workplace, shown: Shown, page: Page, body: str) -> str:
    """The page as readers get it."""
    frame = frame_of(shown, page, place.site)
    pieces = pieces_of(place.desk.templates, frame, lambda to: relative(page.address, to))
    content = f"{place.welcome}\n{body}" if page.address == "" else body
    content = f"{_note(place, page)}{content}"
    html = place.frames.filled(page.address, frame, {**pieces, "content": content})
    return for_reader(place.desk, html)


def _note(place: Workplace, page: Page) -> str:
    note = "" if page.learner else place.note
    view = place.mistakes.get(page.address)
    if view is None:
        return note
    part = place.desk.templates.get_template("pages/mistakes_part.html")
    return note + part.render(view=view)


def for_reader(desk: Desk, html: str) -> str:
    """Editions that go home are opened from a folder, without a server."""
    return with_file_names(html) if desk.for_readers.learner else html


def _entry(shown: Shown, page: Page, body: bytes) -> Entry:
    found = page.found
    return Entry(
        address=page.address,
        title=page.title,
        lang=page.lang,
        learner=page.learner,
        name=shown.names.get(page.learner) if page.learner else None,
        updated=page.updated,
        kind=found.kind if found else None,
        topics=found.topics if found else (),
        day=found.day if found else None,
        picture=found.picture if found else None,
        body=body,
    )


def kept_bodies(desk: Desk, key: str | None) -> dict[bytes, str]:
    """The contents that were kept under this key of the store, by their signs."""
    try:
        return from_bytes_as(dict, desk.store.get(key) or b"") if key else {}
    except Unreadable:
        return {}


def _keep(
    desk: Desk, bodies: dict[bytes, str], before: dict[bytes, str], known: str | None
) -> str:
    """The store's key of these contents, which are put there unless they are those of before."""
    if known and before and bodies.keys() == before.keys():
        return known
    key = key_of("bodies", *sorted(bodies))
    desk.store.put(key, to_bytes(bodies))
    return key
