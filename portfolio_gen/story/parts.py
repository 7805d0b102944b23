"""The values that go into a rendered story and come out of it.

They are apart because pages, plans and checks pass them on without rendering anything.
"""

from __future__ import annotations

from html import unescape

from msgspec import Struct

from portfolio_gen.model.place import Place


class Reference(Struct, frozen=True, kw_only=True):
    """A link or picture that a story asks for.

    `kind` is "link" or "picture". `target` is written as in an address (a space is `%20`);
    `place` is where the target was typed, or where the link starts when it cannot be told.
    """

    kind: str
    target: str
    place: Place


class Target(Struct, frozen=True, kw_only=True):
    """Where a reference leads on the page being made.

    `address` None means: do not link, keep the words (or show the picture's description).
    `untold` leaves nothing of a picture, for its description may tell what it shows.
    `foreign` marks an address on another host. `width` and `height` are pixels. `sizes` are
    smaller copies of a picture as WebP, the smallest first: address and width of each.
    """

    address: str | None
    width: int | None = None
    height: int | None = None
    sizes: tuple[tuple[str, int], ...] = ()
    foreign: bool = False
    untold: bool = False


class Heading(Struct, frozen=True, kw_only=True):
    """A heading as it stands on the page, for tables of contents."""

    level: int
    id: str
    text: str


class Rendered(Struct, frozen=True, kw_only=True):
    """A story as safe HTML, with its headings; `spoken` are its words, still as in HTML."""

    html: str
    headings: tuple[Heading, ...] = ()
    spoken: str = ""

    @property
    def plain(self) -> str:
        """The story's words alone, one line for each block; made for the few who ask."""
        return plain_lines(self.spoken)


def plain_lines(spoken: str) -> str:
    """Words of HTML as plain text, without empty lines and with single spaces."""
    lines = (" ".join(line.split()) for line in unescape(spoken).split("\n"))
    return "\n".join(line for line in lines if line)


class StoryWords(Struct, frozen=True, kw_only=True):
    """The few words that rendering adds, in the page's language; English by default."""

    note: str = "Note"
    tip: str = "Tip"
    important: str = "Important"
    warning: str = "Warning"
    caution: str = "Caution"
    done: str = "Done"
    to_do: str = "Not done yet"
    table: str = "Table {number}"
    back: str = "Back to the text"
    too_much: str = "This text is too long or too complicated to show."
