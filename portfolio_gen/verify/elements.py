"""What a published page leads to and what it loads, read from its HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from msgspec import Struct, field

#: Attributes of any element whose value is an address.
ADDRESSES = (
    "href", "src", "poster", "data", "action", "formaction", "background", "manifest", "xlink:href",
)  # fmt: skip
#: A link with one of these tells something about a page, and nothing is fetched for it.
TELLING = frozenset({"canonical", "alternate", "prev", "next", "author", "license", "bookmark"})
IN_STYLES = re.compile(r"""url\(\s*['"]?(.*?)['"]?\s*\)|@import\s+['"]([^'"]+)""", re.IGNORECASE)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
REFRESH = re.compile(r"url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)


class Target(Struct, frozen=True, kw_only=True):
    """An address on a page, the line it stands on, and whether a browser fetches it unasked."""

    address: str
    line: int
    loads: bool


class Elements(Struct, kw_only=True):
    """The names that links can lead to on a page, and every address on it."""

    ids: set[str] = field(default_factory=set)
    targets: list[Target] = field(default_factory=list)


def elements_of(html: str) -> Elements:
    """What one page leads to and loads."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


def loaded_by_styles(css: str) -> list[str]:
    """Every address that a style sheet fetches."""
    return [one or other for one, other in IN_STYLES.findall(COMMENT.sub("", css))]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = Elements()
        self._in_style = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        given = {name: value or "" for name, value in attributes}
        self.found.ids.update(given[name] for name in ("id", "name") if given.get(name))
        follows = tag in ("a", "area") or (tag == "link" and _only_tells(given.get("rel", "")))
        for name in ADDRESSES:
            if name in given:
                self._add(given[name], loads=not follows)
        for candidate in given.get("srcset", "").split(","):
            if candidate.strip():
                self._add(candidate.split()[0], loads=True)
        for address in loaded_by_styles(given.get("style", "")):
            self._add(address, loads=True)
        if tag == "meta" and given.get("http-equiv", "").casefold() == "refresh":
            for address in REFRESH.findall(given.get("content", "")):
                self._add(address, loads=True)

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if self._in_style:
            for address in loaded_by_styles(data):
                self._add(address, loads=True)

    def _add(self, address: str, *, loads: bool) -> None:
        self.found.targets.append(Target(address=address, line=self.getpos()[0], loads=loads))


def _only_tells(rel: str) -> bool:
    words = set(rel.casefold().split())
    return bool(words) and words <= TELLING
