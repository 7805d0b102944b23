"""The final form of paragraphs, lists, headings, alerts, footnotes, tables and code.

Each function writes one tag of its kind; `dressing.py` says which function serves which tag.
Blocks get `dir="auto"`, so that Arabic in an English page reads from the right.
"""

from __future__ import annotations

import re
import unicodedata
from html import escape, unescape

from portfolio_gen.story.code_blocks import MOST_COLOURED, coloured
from portfolio_gen.story.parts import Heading
from portfolio_gen.story.references import attributes_of
from portfolio_gen.story.walk import Walk

_ALERT = re.compile(r"markdown-alert-(note|tip|important|warning|caution)\b")
_NOT_IN_ADDRESS = re.compile(r"[^\w\- ]+")
_SIDES = {"right": "pg-table__right", "center": "pg-table__center"}


def in_own_direction(walk: Walk, name: str, written: str) -> None:
    walk.out.append(f'<{name} dir="auto">')


def paragraph(walk: Walk, name: str, written: str) -> None:
    """A paragraph, or the title of an alert, whose usual words are those of the page."""
    if "markdown-alert-title" not in written:
        walk.out.append('<p dir="auto">')
        return
    walk.out.append('<p class="pg-alert__title" dir="auto">')


def alert_title(walk: Walk, title: str) -> str:
    """The title of an alert in the page's language, unless its author wrote another."""
    usual, walk.alert = walk.alert, ""
    return escape(getattr(walk.words, usual)) if title == usual.capitalize() else title


def box(walk: Walk, name: str, written: str) -> None:
    kind = _ALERT.search(written)
    walk.alert = kind[1] if kind else ""
    alert = f' class="pg-alert pg-alert--{walk.alert}" role="note"' if kind else ""
    walk.out.append(f"<div{alert}>")


def item(walk: Walk, name: str, written: str) -> None:
    label = attributes_of(written).get("id", "")
    own = f' id="{walk.claim(label)}"' if label.startswith("fn-") else ""
    walk.out.append(f'<li{own} dir="auto">')


def tick(walk: Walk, name: str, written: str) -> None:
    """A box of a task list, which only shows; any other field a learner wrote is dropped."""
    attributes = attributes_of(written)
    if attributes.get("type") != "checkbox" or "disabled" not in attributes:
        return
    done = "checked" in attributes
    label = escape(walk.words.done if done else walk.words.to_do)
    if walk.out and walk.out[-1] == '<li dir="auto">':
        walk.out[-1] = '<li class="task-list-item" dir="auto">'
    walk.out.append(
        '<label class="task-list-control"><input type="checkbox" disabled'
        f'{" checked" if done else ""} aria-label="{label}">'
        '<span class="task-list-indicator"></span></label>'
    )


# -- headings --


def heading(walk: Walk, name: str, written: str) -> None:
    """A heading one level below the one it belongs to, whatever level its author chose."""
    wanted = int(name[1])
    while walk.levels and walk.levels[-1] >= wanted:
        walk.levels.pop()
    walk.levels.append(wanted)
    level = min(walk.heading_level + len(walk.levels) - 1, 6)
    walk.open_heading = (level, len(walk.out), len(walk.spoken))
    walk.out.append("")


def heading_end(walk: Walk, name: str, written: str) -> None:
    if walk.open_heading is None:
        return
    level, opened, spoken = walk.open_heading
    walk.open_heading = None
    text = " ".join(unescape("".join(walk.spoken[spoken:])).split())
    own = walk.claim(slug(text))
    walk.out[opened] = f'<h{level} id="{own}" dir="auto">'
    walk.out.append(f"</h{level}>")
    walk.headings.append(Heading(level=level, id=unescape(own), text=text))


def slug(text: str) -> str:
    """The name that a git host gives to a heading of this text, or "part" without letters.

    >>> slug("What I did, and why")
    'what-i-did-and-why'
    """
    words = _NOT_IN_ADDRESS.sub("", unicodedata.normalize("NFC", text).strip().lower())
    return words.replace(" ", "-") if words.strip("- _") else "part"


# -- footnotes --


def raised(walk: Walk, name: str, written: str) -> None:
    """Raised text; the number of a footnote is shown but is no part of the plain text."""
    sign = "footnote-ref" in written
    walk.raised.append(sign)
    walk.unspoken += sign
    walk.out.append("<sup>")


def raised_end(walk: Walk, name: str, written: str) -> None:
    walk.unspoken -= walk.raised.pop() if walk.raised else 0
    walk.out.append("</sup>")


def section(walk: Walk, name: str, written: str) -> None:
    walk.out.append('<div class="footnote"><hr>')


def section_end(walk: Walk, name: str, written: str) -> None:
    walk.out.append("</div>")


# -- tables and code --


def table(walk: Walk, name: str, written: str) -> None:
    """A table in a box that scrolls by keyboard, so that the page itself never has to."""
    walk.tables += 1
    label = escape(walk.words.table.format(number=walk.tables))
    walk.out.append(
        f'<div class="pg-scroll" role="region" aria-label="{label}" tabindex="0">'
        '<table class="pg-table">'
    )


def table_end(walk: Walk, name: str, written: str) -> None:
    walk.out.append("</table></div>")


def cell(walk: Walk, name: str, written: str) -> None:
    attributes = attributes_of(written)
    side = _SIDES.get(attributes.get("align", ""))
    css = f' class="{side}"' if side else ""
    scope = ' scope="col"' if name == "th" else ""
    spans = "".join(
        f' {span}="{escape(attributes[span])}"'
        for span in ("colspan", "rowspan")
        if span in attributes
    )
    walk.out.append(f'<{name}{css}{scope}{spans} dir="auto">')


def typed_block(walk: Walk, name: str, written: str) -> None:
    walk.out.append('<pre tabindex="0">')


def code(walk: Walk, escaped: str, language: str) -> None:
    """A block of code, `escaped` as the engine wrote it; a story has colours up to a limit."""
    walk.spoken.append(escaped)
    walk.coloured += len(escaped)
    shown = escaped
    if language and walk.coloured <= MOST_COLOURED:
        shown = coloured(unescape(escaped), language)
    walk.out.append(f'<div class="highlight"><pre><code tabindex="0">{shown}</code></pre></div>')
