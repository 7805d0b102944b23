"""HTML that a learner typed and that cannot stay, found where it was typed.

Comments vanish without a word: templates use them for hints. Frames and players become links.
"""

from __future__ import annotations

import re

from msgspec import Struct

from portfolio_gen.model.place import Place
from portfolio_gen.story.references import Typed
from portfolio_gen.story.safety import lost_of, made_ready

_TYPED_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9\-]*)(?:[\s/][^<>]{0,500})?>?")


class RemovedTag(Struct, frozen=True, kw_only=True):
    """The first piece of HTML that is left out, shortened, and where it was typed."""

    tag: str
    place: Place


def first_removed(typed: Typed, html: str) -> RemovedTag | None:
    """The first tag that is left out or loses something; `html` is the engine's.

    What stands in the engine's HTML just as it was typed is HTML there too, not code or words.
    """
    html = made_ready(html)
    for number, line in enumerate(typed.lines, 1):
        for found in _TYPED_TAG.finditer(line):
            lost = lost_of(found[0]) if found[0] in html else None
            if lost is not None:
                length = len(found[0].rstrip())
                return RemovedTag(tag=lost, place=typed.place(number, found.start() + 1, length))
    return None
