"""A page as it was published: its elements, what it points at, and where that lies on the disk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from urllib.parse import unquote

from justhtml import JustHTML

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ELSEWHERE = ("http:", "https:", "//")
NOT_A_FILE = ("mailto:", "tel:", "data:", "about:")


@dataclass(frozen=True, kw_only=True)
class Element:
    """One element; `in_article` says that it belongs to the page's own content."""

    name: str
    attributes: dict[str, str]
    in_article: bool
    node: object = field(repr=False)

    @property
    def words(self) -> str:
        """The words in it."""
        return " ".join(self.node.to_text().split())

    def __str__(self) -> str:
        shown = "".join(f' {key}="{value}"' for key, value in self.attributes.items())
        return f"<{self.name}{shown}>"[:300]


@dataclass(frozen=True, kw_only=True)
class BuiltPage:
    """One HTML file of the folder `site`."""

    site: Path
    file: Path

    @property
    def address(self) -> str:
        """Where the page stands in its site, as messages name it."""
        return self.file.relative_to(self.site).as_posix()

    @cached_property
    def html(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> JustHTML:
        return JustHTML(self.html, collect_errors=True, sanitize=False)

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        return tuple(_walk(self.tree.root, False))

    @cached_property
    def ids(self) -> tuple[str, ...]:
        return tuple(
            element.attributes["id"] for element in self.elements if "id" in element.attributes
        )

    def named(self, *names: str) -> list[Element]:
        return [element for element in self.elements if element.name in names]

    def targets(self) -> Iterator[tuple[Element, str]]:
        """Everything the page leads to or loads."""
        for element in self.elements:
            for key in ("href", "src", "poster", "data", "action", "formaction"):
                if key in element.attributes:
                    yield element, element.attributes[key]
            for candidate in element.attributes.get("srcset", "").split(","):
                if candidate.strip():
                    yield element, candidate.split()[0]


def _walk(node: object, in_article: bool) -> Iterator[Element]:
    for child in getattr(node, "children", None) or ():
        name = getattr(child, "name", "")
        if not name or name.startswith(("#", "!")):
            continue
        inside = in_article or name == "article"
        attributes = {key: value or "" for key, value in (child.attrs or {}).items()}
        yield Element(name=name, attributes=attributes, in_article=inside, node=child)
        yield from _walk(child, inside)


@lru_cache(maxsize=1)
def pages_of_site(site: Path) -> dict[str, BuiltPage]:
    """Every page of a built edition by its address, read once while one edition is looked at."""
    pages = [BuiltPage(site=site, file=file) for file in sorted(site.rglob("*.html"))]
    assert pages, f"{site} has no pages"
    return {page.address: page for page in pages}


def is_elsewhere(target: str) -> bool:
    """Whether an address leads to another host."""
    return target.strip().casefold().startswith(ELSEWHERE)


def file_of(page: BuiltPage, target: str) -> tuple[Path, str]:
    """The file that an address of this site stands for, and the name inside it.

    The page for what is not found is sent at any address, so its own begin at the site's root.
    """
    path, _, name = target.partition("#")
    path = unquote(path.partition("?")[0])
    if not path:
        return page.file, unquote(name)
    start = page.site if path.startswith("/") else page.file.parent
    file = Path(_normal(start / path.lstrip("/")))
    return (file / "index.html" if file.is_dir() or path.endswith("/") else file), unquote(name)


def _normal(path: Path) -> str:
    import os

    return os.path.normpath(path)
