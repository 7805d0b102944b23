"""Blocks of code that were opened and never closed, which swallow the rest of a story."""

from __future__ import annotations

import re

from msgspec import Struct

from portfolio_gen.model.place import Place
from portfolio_gen.story.references import Typed

_BLOCK = re.compile(r'<pre data-sourcepos="(\d+):(\d+)-(\d+):\d+"')
_OPENING = re.compile(r"(`{3,}|~{3,})")


class OpenFence(Struct, frozen=True, kw_only=True):
    """The sign that opened a block of code, and where it stands."""

    sign: str
    place: Place


def open_fence(typed: Typed, html: str) -> OpenFence | None:
    """The first code fence without an end; `html` is the engine's."""
    for first, column, last in (map(int, found) for found in _BLOCK.findall(html)):
        opening = _OPENING.match(typed.lines[first - 1], column - 1)
        if opening is None:
            continue
        sign = opening[1]
        closing = re.compile(rf"[ \t>]*{sign[0]}{{{len(sign)},}}[ \t]*")
        end = typed.lines[min(last, len(typed.lines)) - 1]
        if last == first or not closing.fullmatch(end):
            return OpenFence(sign=sign, place=typed.place(first, column, len(sign)))
    return None
