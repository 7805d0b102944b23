"""Links of a site that lead nowhere, and whatever would be fetched from another host."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from msgspec import Struct

from portfolio_gen.verify.elements import Elements, elements_of, loaded_by_styles

#: An address that begins with the name of a way to fetch it, or with another host's.
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
#: Addresses for which nobody is asked.
HERE = ("data:", "about:", "blob:")
NOT_FOUND = "404.html"
#: The elements of pages and drawings, by their file.
Pages = Mapping[str, Elements]


class Found(Struct, frozen=True, kw_only=True, order=True):
    """A place of a site: its file and line, and the address that stands there."""

    site_file: str
    line: int
    address: str


def pages_of(site: Mapping[str, bytes]) -> Pages:
    """All of a site, each read once for all that is asked about it."""
    return {
        file: elements_of(data.decode("utf-8", "replace"))
        for file, data in sorted(site.items())
        if file.endswith((".html", ".htm", ".svg"))
    }


def dead_links(site: Mapping[str, bytes], pages: Pages) -> Iterator[Found]:
    """Every link inside the site that leads to no file, or to no place on its page."""
    for file, page in pages.items():
        for target in page.targets:
            if not _leads_away(target.address) and not _is_there(target.address, file, site, pages):
                yield Found(site_file=file, line=target.line, address=target.address)
    for file, address in _of_styles(site):
        if not _leads_away(address) and not _is_there(address, file, site, pages):
            yield Found(site_file=file, line=1, address=address)


def foreign_origins(site: Mapping[str, bytes], pages: Pages) -> Iterator[Found]:
    """Everything that a browser would fetch from another host just to show a page."""
    for file, page in pages.items():
        for target in page.targets:
            if target.loads and _is_foreign(target.address):
                yield Found(site_file=file, line=target.line, address=target.address)
    for file, address in _of_styles(site):
        if _is_foreign(address):
            yield Found(site_file=file, line=1, address=address)


def host_of(address: str) -> str:
    """The host that an address names, without what would be asked of it."""
    found = re.match(r"(?:[a-z][a-z0-9+.-]*:)?//([^/?#]*)", _plain(address), re.IGNORECASE)
    return found[1].rpartition("@")[2] if found else _plain(address).partition(":")[0]


def _of_styles(site: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    for file, data in sorted(site.items()):
        if file.endswith(".css"):
            for address in loaded_by_styles(data.decode("utf-8", "replace")):
                yield file, address


def _plain(address: str) -> str:
    """An address as a browser takes it: without spaces around it and line ends in it."""
    return re.sub(r"[\t\r\n]", "", address).strip().replace("\\", "/")


def _leads_away(address: str) -> bool:
    plain = _plain(address)
    return plain.startswith("//") or SCHEME.match(plain) is not None


def _is_foreign(address: str) -> bool:
    return _leads_away(address) and not _plain(address).casefold().startswith(HERE)


def _is_there(address: str, file: str, site: Mapping[str, bytes], pages: Pages) -> bool:
    path, _, name = _plain(address).partition("#")
    path = unquote(path.partition("?")[0])
    goal = _goal(path, file)
    if goal not in site:
        goal = join(goal, "index.html") if goal else "index.html"
    if goal not in site:
        return False
    return not name or goal not in pages or unquote(name) in pages[goal].ids or name == "top"


def _goal(path: str, file: str) -> str:
    """The file that a path on this page leads to; the page for what is not found is sent at any
    address, so its own paths begin at the site's root."""
    if not path:
        return file
    start = "" if path.startswith("/") or file == NOT_FOUND else dirname(file)
    goal = normpath(join(start, path.lstrip("/")))
    return "" if goal == "." else goal
