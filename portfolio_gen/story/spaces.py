"""File names with spaces in a link: to Markdown they are no link at all, only odd words.

It is apart because the engine never sees these as references, so they are looked for in the
typed text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from msgspec import Struct

from portfolio_gen.model.place import Place
from portfolio_gen.story.references import Typed

_SPACED = re.compile(r"!?\[[^\[\]]{0,300}\]\(([^()<>\"'\s]{1,300} [^()<>\"']{0,300}\.\w{1,5})\)")
_CODE = re.compile(r"<code[^<>]*>[^<]*</code>")


class SpacedName(Struct, frozen=True, kw_only=True):
    """A file name with spaces, as typed inside the brackets of a link or picture."""

    name: str
    place: Place


def spaced_names(typed: Typed, html: str) -> Iterator[SpacedName]:
    """Names with spaces that stand in the page as plain words; `html` is the engine's."""
    words = None
    for number, line in enumerate(typed.lines, 1):
        if "](" not in line:
            continue
        for found in _SPACED.finditer(line):
            words = _CODE.sub("", html) if words is None else words
            if escape(found[1], quote=False) in words:
                name = found[1]
                yield SpacedName(
                    name=name, place=typed.place(number, found.start(1) + 1, len(name))
                )
