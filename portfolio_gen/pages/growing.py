"""What a learner's own page shows of their growth: the newest steps, and what they know well.

These values are apart from how they are worked out, which the public site never does.
"""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from portfolio_gen.pages.days import Day
from portfolio_gen.pages.parts import Link, Word


class StepUp(Struct, frozen=True, kw_only=True):
    """A level reached: in what, from where, when."""

    title: str
    address: str
    drawn: Markup
    level: str
    before: str | None
    day: Day


class Known(Struct, frozen=True, kw_only=True):
    """One topic that a learner knows well, with the work that shows it and who confirmed it."""

    trail: tuple[Link, ...]
    work: Link
    day: Day
    confirmed_by: str


class GrowthPart(Struct, frozen=True, kw_only=True):
    """The part about growth; `pages` lead to all of it."""

    word: Word
    says: str
    steps: tuple[StepUp, ...]
    known: tuple[Known, ...]
    known_word: Word
    pages: tuple[Link, ...]
