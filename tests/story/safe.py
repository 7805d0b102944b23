"""Looks at finished HTML as a browser would and lists what could do harm in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from justhtml import JustHTML

#: Every tag that a story may end with, and nothing else.
TAGS = frozenset(
    {
        "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details",
        "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr", "i", "img", "input", "ins", "kbd", "label", "li", "mark", "ol", "p", "pre", "q",
        "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "summary", "sup",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var",
    }
)  # fmt: skip
ATTRIBUTES = frozenset(
    {
        "alt", "aria-label", "checked", "class", "colspan", "decoding", "dir", "disabled", "height",
        "href", "id", "loading", "open", "rel", "role", "rowspan", "scope", "src", "start",
        "tabindex", "title", "type", "width",
    }
)  # fmt: skip
_CLASS = re.compile(
    r"(pg-[a-z_\-]+|footnote(-ref|-backref)?|highlight|task-list-\w+|[a-z]{1,3}\d?)"
)
_ADDRESS = re.compile(r"(https?://[a-z0-9.\-\[]|mailto:|#s-|/[mp]/|[a-z0-9._%\-]+(/|\.|$))", re.I)


def harm_in(html: str) -> list[str]:
    """Everything in this HTML that a story may not hold; empty when it is safe."""
    document = JustHTML(f"<!doctype html><main><article>{html}</article></main>", sanitize=False)
    inside = list(_elements(document.query("main > article")[0]))
    around = ("html", "head", "body", "main", "article")
    everything = [node.name for node in _elements(document.root)]
    found = [] if len(everything) == len(inside) + len(around) else ["left its box"]
    found += [f"<{name}>" for name in everything if name not in TAGS and name not in around]
    for node in inside:
        found += _harm_in_tag(node.name, dict(node.attrs or {}))
    ids = [node.attrs["id"] for node in inside if "id" in (node.attrs or {})]
    return found + (["an id twice"] if len(ids) != len(set(ids)) else [])


def _elements(node: object) -> Iterator[object]:
    for child in getattr(node, "children", None) or ():
        if not child.name.startswith(("#", "!")):
            yield child
        elif child.name == "#comment":
            raise AssertionError("a comment")
        yield from _elements(child)


def _harm_in_tag(name: str, attributes: dict[str, str | None]) -> Iterator[str]:
    if name not in TAGS:
        yield f"<{name}>"
    for attribute, value in attributes.items():
        value = value or ""
        if attribute not in ATTRIBUTES:
            yield f"{name} {attribute}"
        elif attribute == "id" and not value.startswith("s-"):
            yield f"id {value}"
        elif attribute == "class" and not all(map(_CLASS.fullmatch, value.split())):
            yield f"class {value}"
        elif attribute in ("href", "src") and not _ADDRESS.match(value):
            yield f"{attribute} {value}"
        elif attribute == "src" and not value.startswith("/m/"):
            yield f"a picture from {value}"
    if name == "input" and (attributes.get("type") != "checkbox" or "disabled" not in attributes):
        yield "a field to type in"
