"""What stands around a page, made once for each depth and filled in for each page.

The theme's own frame costs more than most pages. Nothing of one page goes into it: it is made
with marks, and the pieces that belong to the page are put in their places, word for word as the
theme would have printed them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import jinja2
from msgspec import Struct

from portfolio_gen.pages.frame import Frame

#: The pieces of a page in the order in which main.html prints them.
PIECES = ("head", "doors", "before", "content", "after")
MARKS = {name: f"<!-- pg: the {name} of the page -->" for name in PIECES}


class FrameHasNoPlace(Exception):  # noqa: N818 - a fault in a theme, told as one sentence
    """The theme's main.html prints a piece of the page never, or more than once."""


class Frames(Struct, frozen=True, kw_only=True):
    """The theme's frame by how deep a page lies, cut where the pieces of a page go.

    `whole` makes the frame of one page instead, for a theme that a school has changed: what it
    prints may depend on the page. Nobody can tell whether it is as it was, so `made` is another
    each time.
    """

    by_depth: Mapping[int, tuple[str, ...]]
    whole: Callable[[str, Frame], str] | None = None
    made: bytes = b""

    def filled(self, address: str, frame: Frame, pieces: Mapping[str, str]) -> str:
        """The whole page at this address."""
        if self.whole is None:
            between = self.by_depth[address.count("/")]
        else:
            between = cut(self.whole(address, frame))
        parts = [between[0]]
        for name, text in zip(PIECES, between[1:], strict=True):
            parts += (pieces[name], text)
        return "".join(parts)


def cut(frame: str) -> tuple[str, ...]:
    """A frame with marks as the text before, between and after them."""
    between = []
    for name in PIECES:
        before, mark, frame = frame.partition(MARKS[name])
        if not mark:
            raise FrameHasNoPlace(name)
        between.append(before)
    return (*between, frame)


def pieces_of(
    templates: jinja2.Environment, frame: Frame, to: Callable[[str], str]
) -> dict[str, str]:
    """The pieces around the content of one page; `to` writes a link as the page does."""
    made: Any = templates.get_template("parts/frame.html").module
    return {name: str(getattr(made, name)(frame, to)) for name in PIECES if name != "content"}


def foot_of(templates: jinja2.Environment, frame: Frame, to: Callable[[str], str]) -> str:
    """What stands under every page that lies equally deep."""
    made: Any = templates.get_template("parts/frame.html").module
    return str(made.foot(frame, to))
