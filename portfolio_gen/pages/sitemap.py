"""The list of pages that search engines may show, with the day each last changed.

MkDocs writes such a list, too, but with the day of the build for every page: a search engine that
reads the same day everywhere stops believing it. A page that asks not to be shown is not listed: a
list is read by more than those who heed that. Sites that are not for everybody have no list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

from portfolio_gen.model.audience import Edition
from portfolio_gen.pages import addresses
from portfolio_gen.pages.days import latest
from portfolio_gen.pages.frame import Site, unlisted

#: What the protocol has allowed from its first day on, so that every reader takes the files.
MOST_ADDRESSES = 50_000
MOST_BYTES = 10_000_000
SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
DECLARATION = b"<?xml version='1.0' encoding='utf-8'?>\n"

Listed = tuple[str, date | None]


def sitemaps(edition: Edition, site: Site, pages: Iterable[Listed]) -> dict[str, bytes]:
    """The files, by their address, that list those of these pages that may be found: each an
    address and its last day.

    There is none where the site has no address of its own or is not for everybody. Too many
    pages for one file stand in several, and `sitemap.xml` then names those.
    """
    if not site.url or edition.kind != "public":
        return {}
    found = {address: day for address, day in pages if not unlisted(edition, site, address)}
    files = list(_filled(site.url, sorted(found.items())))
    if len(files) == 1:
        return {addresses.SITEMAP: files[0][0]}
    parts = {addresses.sitemap(number): data for number, (data, _) in enumerate(files, start=1)}
    days = (day for _, day in files)
    index = [
        _entry("sitemap", addresses.absolute(site.url, name), day)
        for name, day in zip(parts, days, strict=True)
    ]
    return {addresses.SITEMAP: _file("sitemapindex", index), **parts}


def _filled(site_url: str, pages: Iterable[Listed]) -> Iterator[tuple[bytes, date | None]]:
    """Files as full as they may be, each with the newest day in it."""
    entries: list[bytes] = []
    days: list[date | None] = []
    empty = size = len(_file("urlset", ()))
    for address, day in pages:
        entry = _entry("url", addresses.absolute(site_url, address), day)
        if entries and (len(entries) == MOST_ADDRESSES or size + len(entry) > MOST_BYTES):
            yield _file("urlset", entries), latest(days)
            entries, days, size = [], [], empty
        entries.append(entry)
        days.append(day)
        size += len(entry)
    yield _file("urlset", entries), latest(days)


def _entry(name: str, address: str, day: date | None) -> bytes:
    entry = Element(name)
    SubElement(entry, "loc").text = address
    if day:
        SubElement(entry, "lastmod").text = day.isoformat()
    return tostring(entry, encoding="utf-8") + b"\n"


def _file(name: str, entries: Iterable[bytes]) -> bytes:
    """The entries inside one element; each is written by itself, so that its size is known."""
    head, foot = f'<{name} xmlns="{SCHEMA}">\n', f"</{name}>\n"
    return DECLARATION + head.encode() + b"".join(entries) + foot.encode()
