"""One line of a text and its part in the whole: what `outline.py` finds and the rules ask for."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from portfolio_gen.reading.typos.shape import Shape
from portfolio_gen.reading.typos.spans import Spot


class Part(Enum):
    """What a line is part of."""

    BLANK = "blank"
    COMMENT = "comment"
    SECTION = "section"
    LEFT_OVER = "left over from a merge"
    ENTRY = "entry"
    MORE = "more of the text above"
    INSIDE = "inside quotes, brackets or a block of text"


class Fit(Enum):
    """How a line fits what stands above it."""

    WELL = "well"
    STRAY = "of a kind that is not at home here"
    UNEVEN = "does not line up"
    ALSO_UNEVEN = "does not line up, like the line above it"
    DASH_IN_TEXT = "a dash inside a text"
    NO_DASH = "an item without its dash"
    LIST_AFTER_TEXT = "a list below a text"
    NO_COLON = "a name without its colon"
    LOOSE = "a text at the edge"
    AFTER_QUOTES = "more text after the quotes were closed"
    NUMBERED = "a list with numbers"
    EARLY_END = "text that starts further left than its block"


class Open(Enum):
    """What may follow the last name or dash."""

    NOTHING_YET = "a value, or lines further in"
    TEXT = "more text"
    BLOCK = "a block of text"
    CLOSED = "nothing more"


class Line(Struct, frozen=True, kw_only=True):
    """One line and its part in the whole; rows and columns count from 0.

    `lead` is the width of the space it should start with, `like` the row it should line up
    with, `ends` the spot of the closing quote or bracket (None while it is not closed).
    """

    row: int
    text: str
    part: Part
    shape: Shape | None = None
    fit: Fit = Fit.WELL
    lead: int = 0
    like: int = 0
    ends: Spot | None = None
