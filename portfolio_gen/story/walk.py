"""What one walk over a story knows so far: what it has written, its ids, headings and jumps.

It is apart so that every kind of part (`blocks.py`, `links.py`) can be a plain function of it.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from msgspec import Struct, field

from portfolio_gen.story.parts import Heading, Reference, StoryWords, Target
from portfolio_gen.story.references import Typed


class Jump(Struct):
    """A link inside the story, finished when all headings and footnotes are known."""

    label: str
    opening: str
    opened: int
    closed: int | None = None


class Walk(Struct, kw_only=True):
    """The notebook of one walk; used once and thrown away."""

    typed: Typed
    resolve: Callable[[Reference], Target | None]
    heading_level: int
    prefix: str
    words: StoryWords
    out: list[str] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)
    open_heading: tuple[int, int, int] | None = None
    ids: dict[str, str] = field(default_factory=dict)
    taken: dict[str, int] = field(default_factory=dict)
    jumps: list[Jump] = field(default_factory=list)
    open_jump: Jump | None = None
    in_link: bool = False
    raised: list[bool] = field(default_factory=list)
    unspoken: int = 0
    alert: str = ""
    tables: int = 0
    coloured: int = 0

    def text(self, text: str) -> None:
        """Words of the story; those of footnote signs are shown but are no part of the text."""
        self.out.append(text)
        if not self.unspoken:
            self.spoken.append(text)

    def claim(self, wanted: str) -> str:
        """An id that nothing else in this story has, ready to stand in an attribute."""
        label = wanted
        while label in self.ids:
            self.taken[wanted] = self.taken.get(wanted, 0) + 1
            label = f"{wanted}-{self.taken[wanted]}"
        self.ids[label] = escape(self.prefix + label)
        return self.ids[label]
