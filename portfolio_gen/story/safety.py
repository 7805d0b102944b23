"""What learner HTML may hold: everything not named here is taken out, twice.

`taken_in` reads raw HTML as a browser would and keeps only harmless tags, so that the rest of
this room works on a structure it can trust. `last_word` runs over the finished HTML, after
every rewriting, and knows the exact set of classes, roles and values a story may end with.
The sanitiser is apart so that this list can be read, and argued about, in one place.
"""

from __future__ import annotations

import re
from string import ascii_lowercase, ascii_uppercase

import nh3

from portfolio_gen.story.code_blocks import TOKEN_CLASSES

#: Tags that a learner may write; their attributes are chosen below, and are few.
_WRITTEN_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details",
    "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s",
    "samp", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "u", "ul", "var",
}  # fmt: skip
#: Tags that go together with what stands inside them.
_EMPTIED_TAGS = {
    "frameset", "iframe", "math", "noembed", "noframes", "noscript", "plaintext", "script",
    "select", "style", "svg", "template", "textarea", "title", "xmp",
}  # fmt: skip
_SPANS = {"colspan", "rowspan"}
#: Without this the sanitiser lets every tag have a `lang` and a `title`.
_ANY_TAG: dict[str, set[str]] = {"*": set()}

_HARMLESS = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "details": {"open"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "td": {"align"} | _SPANS,
    "th": {"align"} | _SPANS,
}
#: Attributes that are dropped without a word: the page has its own answer to each.
_UNMISSED = {"align", "alt", "dir", "height", "lang", "width"}
#: What the engine writes on its tags for the rest of this room; dropped again by `dressing`.
_MARKS = {
    "a": {"class", "id", "data-sourcepos"},
    "code": {"class"},
    "div": {"class"},
    "img": {"data-sourcepos"},
    "input": {"type", "checked", "disabled"},
    "li": {"id"},
    "p": {"class"},
    "section": {"class"},
    "sup": {"class"},
}

_INTAKE = nh3.Cleaner(
    tags=_WRITTEN_TAGS | {"input", "section"},
    clean_content_tags=_EMPTIED_TAGS,
    attributes=_ANY_TAG
    | {tag: _HARMLESS.get(tag, set()) | _MARKS.get(tag, set()) for tag in _HARMLESS | _MARKS},
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)

#: How wide a picture in a story may stand: a page's words, or nearly the whole of a phone.
ROOM_FOR_PICTURES = "(min-width: 48em) 44rem, 92vw"
_DIR = {"dir": {"auto"}}
_LAST_WORD = nh3.Cleaner(
    tags=_WRITTEN_TAGS | {"input", "label", "picture", "source"},
    clean_content_tags=_EMPTIED_TAGS,
    attributes=_ANY_TAG | {
        "a": {"href", "title", "id", "rel", "aria-label"},
        "abbr": {"title"},
        "details": {"open"},
        "div": {"aria-label"},
        "h1": {"id"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "h5": {"id"}, "h6": {"id"},
        "img": {"src", "alt", "title", "width", "height"},
        "input": {"checked", "disabled", "aria-label"},
        "li": {"id"},
        "ol": {"start"},
        "source": {"srcset"},
        "sup": {"id"},
        "td": _SPANS,
        "th": _SPANS,
    },
    tag_attribute_values={
        **{tag: _DIR for tag in (
            "h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "dt", "dd", "summary",
            "figcaption", "caption",
        )},
        "th": {"dir": {"auto"}, "scope": {"col", "row"}},
        "a": {"role": {"doc-noteref", "doc-backlink"}},
        "code": {"tabindex": {"0"}},
        "pre": {"tabindex": {"0"}},
        "div": {"role": {"note", "region"}, "tabindex": {"0"}},
        "img": {"loading": {"lazy"}, "decoding": {"async"}},
        "input": {"type": {"checkbox"}},
        "source": {"type": {"image/webp"}, "sizes": {ROOM_FOR_PICTURES}},
    },
    allowed_classes={
        "a": {"pg-outside", "footnote-ref", "footnote-backref"},
        "div": {
            "pg-alert", "pg-alert--note", "pg-alert--tip", "pg-alert--important",
            "pg-alert--warning", "pg-alert--caution", "pg-scroll", "highlight", "footnote",
        },
        "label": {"task-list-control"},
        "li": {"task-list-item"},
        "p": {"pg-alert__title", "pg-gap"},
        "span": {"pg-gap", "task-list-indicator"} | TOKEN_CLASSES,
        "table": {"pg-table"},
        "td": {"pg-table__right", "pg-table__center"},
        "th": {"pg-table__right", "pg-table__center"},
    },
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)  # fmt: skip

_SOURCE = re.compile(r'<source(?: type="image/webp"(?: srcset="([^"]*)")?)?[^>]*>')
#: A smaller copy of a picture, named after its bytes, and how wide it is.
_COPY = re.compile(r"(?:\.\./)*media/[0-9a-f]{20}\.webp [1-9][0-9]{0,3}w")

_EMBEDDING = {"audio", "embed", "iframe", "object", "source", "video"}
# The end of the tag may be missing, and a limit keeps a page of unclosed tags cheap.
_EMBED = re.compile(
    rf"<(?:{'|'.join(sorted(_EMBEDDING))})\b[^<>]{{0,500}}?\s(?:src|data)\s*=\s*"
    r"(\"[^\"<>]{0,2000}\"|'[^'<>]{0,2000}'|[^\s\"'<>]{1,2000})[^<>]{0,500}>",
    re.IGNORECASE | re.ASCII,
)
# Without ASCII, the old letter ſ would be an s here, and to no browser.
_EMPTIED = re.compile(
    rf"<({'|'.join(sorted(_EMPTIED_TAGS))})(?![a-z0-9-])", re.IGNORECASE | re.ASCII
)
#: Small letters for capitals, one for one: the small form of İ is longer.
_SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)
_ATTRIBUTE_NAME = re.compile(r"[\s\"'/]([a-zA-Z][a-zA-Z0-9:_\-]*)\s*=")
_TURNING_SIGNS = re.compile("[\u202a-\u202e]")


def taken_in(html: str) -> str:
    """Well-formed HTML with harmless tags only."""
    return _INTAKE.clean(made_ready(html))


def made_ready(html: str) -> str:
    """HTML whose players and frames are links, still unsafe.

    A tag that swallows what stands inside it and is never closed becomes words, because a
    learner who only mentions it would lose the rest of the story.
    """
    html = _EMBED.sub(_linked, html)
    small = html.translate(_SMALL)
    closed_at = {tag: small.rfind(f"</{tag}") for tag in _EMPTIED_TAGS}

    def opened(found: re.Match[str]) -> str:
        closed = closed_at[found[1].lower()] > found.start()
        return found[0] if closed else f"&lt;{found[0][1:]}"

    return _EMPTIED.sub(opened, html)


def _linked(found: re.Match[str]) -> str:
    address = found[1].strip("\"'").replace('"', "%22")
    return f'<a href="{address}">{address.partition("?")[0]}</a>'


def last_word(html: str) -> str:
    """The same HTML when it is safe, else what remains of it; always run last.

    Whoever reads it takes one byte order mark from its start, so none is left there.
    """
    cleaned = _LAST_WORD.clean(html)
    if "<source" in cleaned:
        cleaned = _SOURCE.sub(_own_copies, cleaned)
    return cleaned.lstrip("\ufeff")


def _own_copies(found: re.Match[str]) -> str:
    """What leads to the smaller copies of a picture; nothing when it leads anywhere else."""
    copies = found[1].split(", ") if found[1] else [""]
    return found[0] if all(map(_COPY.fullmatch, copies)) else ""


def in_reading_order(html: str) -> str:
    """The HTML without the invisible signs that turn the order of letters around."""
    return html if html.isascii() else _TURNING_SIGNS.sub("", html)


def lost_of(tag: str) -> str | None:
    """What is left out of a typed tag, as a person would name it; None when all of it stays.

    >>> lost_of("<script src=x>"), lost_of("<b onclick=x>"), lost_of("<kbd>")
    ('<script>', '<b onclick>', None)
    """
    name = re.sub(r"[^a-z0-9].*", "", tag[1:].lower(), flags=re.DOTALL)
    if name not in _WRITTEN_TAGS:
        return None if name in _EMBEDDING else f"<{name}>"
    for attribute in _ATTRIBUTE_NAME.findall(tag.lower()):
        if attribute not in _HARMLESS.get(name, set()) | _UNMISSED:
            return f"<{name} {attribute}>"
    return None
