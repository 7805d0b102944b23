"""The final form of each part of a story: one walk over HTML whose shape is known.

The HTML comes from the engine alone or from the sanitiser, so tags are regular: lower case,
attributes between double quotes, no `<` outside a tag. What is not named here passes as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from html import escape, unescape

from portfolio_gen.model.story import Story
from portfolio_gen.story.code_blocks import coloured
from portfolio_gen.story.parts import Heading, Reference, Rendered, StoryWords, Target
from portfolio_gen.story.references import Typed, attributes_of
from portfolio_gen.story.web import is_web, scheme_of

_TAG = re.compile(r'<(/?[a-z][a-z0-9]*)((?:[^<>"]|"[^"]*")*)>')
_CODE_BLOCK = re.compile(r'<pre[^<>]*><code(?: class="language-([^"]*)")?>([^<]*)</code></pre>')
_ALERT = re.compile(r"markdown-alert-(note|tip|important|warning|caution)\b")
_NOT_IN_ADDRESS = re.compile(r"[^\w\- ]+")
_BLOCKS = frozenset(
    "/p /li /h1 /h2 /h3 /h4 /h5 /h6 /td /th /dt /dd /pre /summary br /figcaption".split()
)
_SIDES = {"right": "pg-table__right", "center": "pg-table__center"}


class Dressing:
    """One walk over one story; used once and thrown away."""

    def __init__(
        self,
        story: Story,
        resolve: Callable[[Reference], Target],
        heading_level: int,
        prefix: str,
        words: StoryWords,
    ) -> None:
        self._typed = Typed(story)
        self._resolve = resolve
        self._heading_level = heading_level
        self._prefix = prefix
        self._words = words
        self._out: list[str] = []
        self._plain: list[str] = []
        self._headings: list[Heading] = []
        self._open_levels: list[int] = []
        self._open_heading: tuple[int, int, int] | None = None
        self._ids: dict[str, str] = {}
        self._jumps: list[tuple[int, str, str]] = []
        self._link_end: str | None = None
        self._in_link = False
        self._silent = 0
        self._tables = 0

    def dress(self, html: str) -> Rendered:
        """The whole story in its final form, still to be sanitised once more."""
        position = 0
        while found := _TAG.search(html, position):
            self._text(html[position : found.start()])
            name = found[1]
            position = found.end()
            if name == "pre" and (code := _CODE_BLOCK.match(html, found.start())):
                self._code(unescape(code[2]), (code[1] or "").lower())
                position = code.end()
                continue
            part = _PARTS.get(name)
            if part is None:
                self._out.append(found[0])
            else:
                part(self, name, found[2])
            if name in _BLOCKS:
                self._plain.append("\n")
        self._text(html[position:])
        self._join_jumps()
        plain = re.sub(r"\s*\n\s*", "\n", unescape("".join(self._plain))).strip()
        return Rendered(html="".join(self._out), headings=tuple(self._headings), plain=plain)

    def _text(self, text: str) -> None:
        if text:
            self._out.append(text)
            if not self._silent:
                self._plain.append(text)

    def _claim(self, wanted: str) -> str:
        """An id that nothing else in this story has; `wanted` stays what links may ask for."""
        name, number = wanted, 0
        while name in self._ids:
            number += 1
            name = f"{wanted}-{number}"
        self._ids[name] = escape(self._prefix + name)
        return self._ids[name]

    # -- blocks of text --

    def _in_own_direction(self, name: str, written: str) -> None:
        self._out.append(f'<{name} dir="auto">')

    def _paragraph(self, name: str, written: str) -> None:
        title = ' class="pg-alert__title"' if "markdown-alert-title" in written else ""
        self._out.append(f'<p{title} dir="auto">')

    def _item(self, name: str, written: str) -> None:
        label = attributes_of(written).get("id", "")
        own = f' id="{self._claim(label)}"' if label.startswith("fn-") else ""
        self._out.append(f'<li{own} dir="auto">')

    def _tick(self, name: str, written: str) -> None:
        """A box of a task list, which only shows; any other field a learner wrote is dropped."""
        attributes = attributes_of(written)
        if attributes.get("type") != "checkbox" or "disabled" not in attributes:
            return
        done = "checked" in attributes
        label = escape(self._words.done if done else self._words.to_do)
        if self._out and self._out[-1] == '<li dir="auto">':
            self._out[-1] = '<li class="task-list-item" dir="auto">'
        self._out.append(
            '<label class="task-list-control"><input type="checkbox" disabled'
            f'{" checked" if done else ""} aria-label="{label}">'
            '<span class="task-list-indicator"></span></label>'
        )

    def _box(self, name: str, written: str) -> None:
        kind = _ALERT.search(written)
        self._out.append(
            f'<div class="pg-alert pg-alert--{kind[1]}" role="note">' if kind else "<div>"
        )

    # -- headings --

    def _heading(self, name: str, written: str) -> None:
        wanted = int(name[1])
        while self._open_levels and self._open_levels[-1] >= wanted:
            self._open_levels.pop()
        self._open_levels.append(wanted)
        level = min(self._heading_level + len(self._open_levels) - 1, 6)
        self._open_heading = (level, len(self._out), len(self._plain))
        self._out.append("")

    def _heading_end(self, name: str, written: str) -> None:
        if self._open_heading is None:
            return
        level, opened, spoken = self._open_heading
        self._open_heading = None
        text = unescape("".join(self._plain[spoken:])).strip()
        own = self._claim(slug(text))
        self._out[opened] = f'<h{level} id="{own}" dir="auto">'
        self._out.append(f"</h{level}>")
        self._headings.append(Heading(level=level, id=unescape(own), text=text))

    # -- links and pictures --

    def _link(self, name: str, written: str) -> None:
        attributes = attributes_of(written)
        target = attributes.get("href", "")
        self._end_link(name, written)
        if attributes.get("class") == "footnote-backref":
            self._silent += 1
            self._link_end = "</a>"
            own = 'class="footnote-backref" role="doc-backlink"'
            label = f' aria-label="{escape(self._words.back)}"'
            self._jump(target[1:], f"<a {own}{label}", "↩")
        elif target.startswith("#"):
            self._jump_link(target[1:], attributes)
        elif "href" in attributes:
            self._open_link("link", target, attributes)

    def _jump_link(self, label: str, attributes: dict[str, str]) -> None:
        opening = "<a"
        if label.startswith("fn-") and attributes.get("id", "").startswith("fnref-"):
            own = self._claim(attributes["id"])
            opening = f'<a class="footnote-ref" role="doc-noteref" id="{own}"'
        self._link_end = "</a>"
        self._jump(label, opening, "")

    def _jump(self, label: str, opening: str, text: str) -> None:
        """A link to a heading or footnote, filled in when all of them are known."""
        self._jumps.append((len(self._out), label, opening))
        self._out.append("")

    def _join_jumps(self) -> None:
        for index, label, opening in self._jumps:
            own = self._ids.get(label) or self._ids.get(label.lower())
            self._out[index] = f'{opening} href="#{own}">' if own else "<a>"

    def _open_link(self, kind: str, target: str, attributes: dict[str, str]) -> None:
        reached = self._asked(kind, target, attributes.get("data-sourcepos", ""))
        if reached is None or reached.address is None:
            return
        title = f' title="{escape(attributes["title"])}"' if "title" in attributes else ""
        self._out.append(f"<a{_outside(reached)} href=\"{escape(reached.address)}\"{title}>")
        self._link_end = "</a>"

    def _asked(self, kind: str, target: str, mark: str) -> Target | None:
        """What `resolve` answers, unless the address is unsafe to ask for or to use."""
        if scheme_of(target) and not is_web(target):
            return None
        place = self._typed.target(mark, target)
        reached = self._resolve(Reference(kind=kind, target=target, place=place))
        safe = reached.address is None or not scheme_of(reached.address) or is_web(reached.address)
        return reached if safe else None

    def _end_link(self, name: str, written: str) -> None:
        if self._link_end is not None:
            self._out.append(self._link_end)
            self._link_end = None

    def _picture(self, name: str, written: str) -> None:
        attributes = attributes_of(written)
        target, words = attributes.get("src", ""), escape(attributes.get("alt", ""))
        mark = attributes.get("data-sourcepos", "")
        if scheme_of(target):
            self._remote_picture(target, mark, words)
            return
        shown = self._asked("picture", target, mark) if target else None
        if shown is None or shown.address is None:
            self._out.append(f'<span class="pg-gap">{words}</span>')
            return
        size = f' width="{shown.width}" height="{shown.height}"' if shown.width else ""
        title = f' title="{escape(attributes["title"])}"' if "title" in attributes else ""
        self._out.append(
            f'<img src="{escape(shown.address)}" alt="{words}"{title}{size}'
            ' loading="lazy" decoding="async">'
        )

    def _remote_picture(self, target: str, mark: str, words: str) -> None:
        """A picture on another host is never loaded; a link to it stays."""
        reached = None
        if self._link_end is None:
            reached = self._asked("link", target, mark)
        words = words or escape(target)
        if reached is None or reached.address is None:
            self._text(words)
        else:
            address = escape(reached.address)
            self._out.append(f'<a{_outside(reached)} href="{address}">{words}</a>')

    # -- footnotes, tables and code --

    def _raised(self, name: str, written: str) -> None:
        self._out.append("<sup>")
        self._silent += 1

    def _raised_end(self, name: str, written: str) -> None:
        self._out.append("</sup>")
        self._silent = max(0, self._silent - 1)

    def _section(self, name: str, written: str) -> None:
        self._out.append('<div class="footnote"><hr>')

    def _section_end(self, name: str, written: str) -> None:
        self._out.append("</div>")

    def _table(self, name: str, written: str) -> None:
        self._tables += 1
        label = escape(self._words.table.format(number=self._tables))
        self._out.append(
            f'<div class="pg-scroll" role="region" aria-label="{label}" tabindex="0">'
            '<table class="pg-table">'
        )

    def _table_end(self, name: str, written: str) -> None:
        self._out.append("</table></div>")

    def _cell(self, name: str, written: str) -> None:
        attributes = attributes_of(written)
        side = _SIDES.get(attributes.get("align", ""), "")
        spans = "".join(
            f' {span}="{escape(attributes[span])}"'
            for span in ("colspan", "rowspan")
            if span in attributes
        )
        scope = ' scope="col"' if name == "th" else ""
        css = f' class="{side}"' if side else ""
        self._out.append(f'<{name}{css}{scope}{spans} dir="auto">')

    def _plain_block(self, name: str, written: str) -> None:
        self._out.append('<pre tabindex="0">')

    def _code(self, code: str, language: str) -> None:
        self._plain.append(escape(code, quote=False) + "\n")
        self._out.append(
            f'<div class="highlight"><pre><code tabindex="0">{coloured(code, language)}'
            "</code></pre></div>"
        )


def _outside(target: Target) -> str:
    if not target.foreign:
        return ""
    return ' class="pg-outside" rel="noopener noreferrer nofollow ugc"'


def slug(text: str) -> str:
    """The name that a git host gives to a heading of this text, or "part" without letters.

    >>> slug("What I did, and why")
    'what-i-did-and-why'
    """
    words = _NOT_IN_ADDRESS.sub("", unicodedata.normalize("NFC", text).strip().lower())
    return words.replace(" ", "-") if words.strip("- ") else "part"


_PARTS: dict[str, Callable[[Dressing, str, str], None]] = {
    "p": Dressing._paragraph,
    "li": Dressing._item,
    "input": Dressing._tick,
    "div": Dressing._box,
    "a": Dressing._link,
    "/a": Dressing._end_link,
    "img": Dressing._picture,
    "sup": Dressing._raised,
    "/sup": Dressing._raised_end,
    "section": Dressing._section,
    "/section": Dressing._section_end,
    "table": Dressing._table,
    "/table": Dressing._table_end,
    "td": Dressing._cell,
    "th": Dressing._cell,
    "pre": Dressing._plain_block,
    **{f"h{level}": Dressing._heading for level in range(1, 7)},
    **{f"/h{level}": Dressing._heading_end for level in range(1, 7)},
    **{name: Dressing._in_own_direction for name in ("dt", "dd", "summary", "figcaption", "caption")},
}
