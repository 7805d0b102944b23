"""One walk over a story's HTML that gives every part its final form.

The HTML comes from the engine alone or from the sanitiser, so its tags are regular: lower
case, attributes between double quotes, no `<` outside a tag. Tags not named here pass as they
are; `last_word` sanitises the result.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from portfolio_gen.story import blocks, links
from portfolio_gen.story.walk import Walk

#: A block of code whole, or else one tag; a story is split at these.
_TAG = re.compile(
    r'<pre(?![a-z0-9])[^<>]*><code(?: class="language-([^"]*)")?>([^<]*)</code></pre>'
    r'|<(/?[a-z][a-z0-9]*)(?: data-sourcepos="[\d:-]*"|([^<>"]*(?:"[^"]*"[^<>"]*)*))>'
)
_PARTS: dict[str, Callable[[Walk, str, str], None]] = {
    "p": blocks.paragraph,
    "li": blocks.item,
    "input": blocks.tick,
    "div": blocks.box,
    "sup": blocks.raised,
    "/sup": blocks.raised_end,
    "section": blocks.section,
    "/section": blocks.section_end,
    "table": blocks.table,
    "/table": blocks.table_end,
    "td": blocks.cell,
    "th": blocks.cell,
    "pre": blocks.typed_block,
    "a": links.link,
    "/a": links.link_end,
    "img": links.picture,
    **{f"h{level}": blocks.heading for level in range(1, 7)},
    **{f"/h{level}": blocks.heading_end for level in range(1, 7)},
    **{name: blocks.in_own_direction for name in ("dt", "dd", "summary", "figcaption", "caption")},
}
#: Most tags have nothing written on them but their place, and a final form that never varies.
_BARE = {
    "th": '<th scope="col" dir="auto">',
    **{name: f'<{name} dir="auto">' for name in ("p", "li", "td")},
    **{
        f"{end}{name}": f"<{end}{name}>"
        for name in ("strong", "em", "ul", "tr")
        for end in ("", "/")
    },
    **{f"/{name}": f"</{name}>" for name in ("p", "li", "td", "th")},
}
_BLOCKS = frozenset(
    {
        "blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1",
        "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "summary", "td", "th", "ul",
    }
)  # fmt: skip
#: Where a new line starts in the plain text: before and after each block.
_NEW_LINES = frozenset({"br", *_BLOCKS, *(f"/{name}" for name in _BLOCKS)})


def dress(walk: Walk, html: str) -> str:
    """`html` in its final form; headings and plain text are left in `walk`."""
    *pieces, last = _TAG.split(html)
    piece = iter(pieces)
    out, spoken = walk.out, walk.spoken
    for text, language, code, name, written in zip(piece, piece, piece, piece, piece, strict=True):
        if text and (walk.alert or walk.unspoken):
            _words(walk, text)
        elif text:
            out.append(text)
            spoken.append(text)
        if name is None:
            blocks.code(walk, code, (language or "").lower())
        elif not written and name in _BARE:
            out.append(_BARE[name])
        elif part := _PARTS.get(name):
            part(walk, name, written or "")
        else:
            out.append(f"<{name}{written or ''}>")
        if name in _NEW_LINES:
            spoken.append("\n")
    _words(walk, last)
    links.finish_jumps(walk)
    return "".join(out)


def _words(walk: Walk, text: str) -> None:
    if walk.alert and walk.out[-1].startswith("<p"):
        text = blocks.alert_title(walk, text)
    walk.text(text)
