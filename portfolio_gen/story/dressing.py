"""One walk over a story's HTML that gives every part its final form.

The HTML comes from the engine alone or from the sanitiser, so its tags are regular: lower
case, attributes between double quotes, no `<` outside a tag. Tags not named here pass as they
are; `last_word` sanitises the result.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from portfolio_gen.story import blocks, links
from portfolio_gen.story.walk import Walk

_TAG = re.compile(r'<(/?[a-z][a-z0-9]*)([^<>"]*(?:"[^"]*"[^<>"]*)*)>')
_CODE_BLOCK = re.compile(r'<pre[^<>]*><code(?: class="language-([^"]*)")?>([^<]*)</code></pre>')
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
#: Tags after which a new line starts in the plain text.
_LINE_ENDS = frozenset(
    {
        "/p", "/li", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "/td", "/th", "/dt", "/dd", "/pre",
        "/summary", "/figcaption", "br",
    }
)  # fmt: skip


def dress(walk: Walk, html: str) -> str:
    """`html` in its final form; headings and plain text are left in `walk`."""
    position = 0
    while found := _TAG.search(html, position):
        if found.start() > position:
            _words(walk, html[position : found.start()])
        name, position = found[1], found.end()
        block = _CODE_BLOCK.match(html, found.start()) if name == "pre" else None
        part = _PARTS.get(name)
        if block is not None:
            blocks.code(walk, block[2], (block[1] or "").lower())
            position = block.end()
        elif part is not None:
            part(walk, name, found[2])
        else:
            walk.out.append(found[0])
        if name in _LINE_ENDS:
            walk.spoken.append("\n")
    _words(walk, html[position:])
    links.finish_jumps(walk)
    return "".join(walk.out)


def _words(walk: Walk, text: str) -> None:
    if walk.alert and walk.out[-1].startswith("<p"):
        text = blocks.alert_title(walk, text)
    walk.text(text)


def plain(walk: Walk) -> str:
    """The story's words alone, one line for each block."""
    lines = unescape("".join(walk.spoken)).split("\n")
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)
