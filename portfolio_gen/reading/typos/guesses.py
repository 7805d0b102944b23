"""What a line without its colon, dash or space was most likely meant to be.

It is apart because these are guesses: each looks at one line, the next one, and the columns in
use, and a wrong one costs somebody a misleading sentence.
"""

from __future__ import annotations

import re
from typing import TypeGuard

from portfolio_gen.reading.typos.ahead import Ahead
from portfolio_gen.reading.typos.levels import Kind, Levels
from portfolio_gen.reading.typos.names import REFERENCES, known_names
from portfolio_gen.reading.typos.shape import NUMBERED, TALK_DASHES, WORD, Shape, Style, width

FIRST_WORD = re.compile(WORD)
ID = re.compile(r"[\w./-]+$")
#: A line as long as this was wrapped, so the next one probably goes on with it.
WRAPPED = 60


def is_name(shape: Shape | None) -> TypeGuard[Shape]:
    """Whether a line plainly starts with a name and a colon."""
    if shape is None or shape.dashes or not shape.one_word:
        return False
    return not shape.tight or shape.name in known_names()


def is_tight_name(shape: Shape, lead: int, below: Shape | None, levels: Levels) -> bool:
    """Whether `word:more` without a space is a name here, and not just text."""
    known = shape.name in known_names()
    if shape.dashes:
        if is_name(below) and below.lead > lead:
            return True
        return known and not (shape.name in REFERENCES and ID.match(shape.text))
    if known or levels.has(lead, Kind.NAMES):
        return True
    return is_name(below) and below.lead == lead


def is_talk(sign: str, shape: Shape, lead: int, below: Shape | None, levels: Levels) -> bool:
    """Whether a long dash starts a text, as in `– Hello!`, and not one item of a list."""
    if sign[0] not in TALK_DASHES or shape.name in known_names() or levels.has(lead, Kind.ITEMS):
        return False
    return not (below and below.lead == lead and below.dashes)


def is_name_below_text(shape: Shape, lead: int, levels: Levels) -> bool:
    """Whether a line below a text is a name that does not line up, not more of the text."""
    if not shape.one_word or shape.tight or shape.dashes:
        return False
    near = levels.nearest(lead, Kind.NAMES)
    return shape.name in known_names() or bool(near and abs(near.column - lead) <= 1)


def like_item(row: int, shape: Shape, ahead: Ahead) -> int | None:
    """The row of the second item of a list, when the first one is off by one space."""
    below = ahead.below(row)
    if not (shape.dashes and shape.name and is_name(below)):
        return None
    off = below.lead - shape.lead - (shape.start - shape.dashes[0])
    return ahead.item(row, shape.lead + off) if abs(off) == 1 else None


def lead_with_tabs(row: int, shape: Shape, base: int | None, levels: Levels, ahead: Ahead) -> int:
    """How far in a line with a Tab in front was meant to start: a Tab may look 2, 4 or 8 wide.

    `base` is the column of the name or dash above when that has no value yet, else None.
    """
    blanks = ahead.texts[row][: shape.indent]
    kind = Kind.ITEMS if shape.dashes else Kind.NAMES
    names = shape.start - shape.dashes[0] if shape.dashes else 0
    below = ahead.below(row)
    for tab in (2, 4, 8):
        lead = width(blanks, tab)
        opens = base is not None and lead > base
        if opens and shape.dashes and shape.name and is_name(below) and not below.tab:
            opens = below.lead == lead + names
        if opens or levels.has(lead, kind):
            return lead
    return shape.lead


def lacks_dash(
    row: int, shape: Shape, lead: int, first: str | None, levels: Levels, ahead: Ahead
) -> bool:
    """Whether this name starts an item, right where a dash should stand.

    `first` is the name that the items at this column start with, if there are any.
    """
    if shape.dashes or levels.has(lead, Kind.NAMES):
        return False
    if levels.has(lead, Kind.ITEMS):
        return first == shape.name
    below = ahead.below(row)
    if shape.style is not Style.PLAIN or not is_name(below) or below.lead != lead + 2:
        return False
    return ahead.item(row, lead) is not None


def lacks_colon(shape: Shape, lead: int, below: Shape | None) -> bool:
    """Whether the words of an item are a name and its value, since names follow below."""
    return shape.style is Style.PLAIN and is_name(below) and below.lead >= lead + 2


def starts_names(shape: Shape, lead: int, below: Shape | None, *, at_top: bool) -> bool:
    """Whether this first line of something is a name whose colon is missing."""
    if shape.style is not Style.PLAIN:
        return False
    if is_name(below) and below.lead == lead:
        return True
    if first_word(shape.text) not in known_names() or not at_top:
        return False
    return " " in shape.text if below is None else _opens(shape, lead, below)


def could_be_name(shape: Shape, lead: int, below: Shape | None, above: str | None) -> bool:
    """Whether a known name starts this line, and not more of the text in the line `above`."""
    if first_word(shape.text) not in known_names():
        return False
    if " " not in shape.text and not _opens(shape, lead, below):
        return False
    return above is None or (bool(above.strip()) and len(above) <= WRAPPED)


def goes_on_numbered(shape: Shape, lead: int, below: Shape | None) -> bool:
    """Whether this and the next line are the first two of a list with numbers."""
    if below is None or below.lead != lead or not NUMBERED.match(shape.text):
        return False
    return bool(NUMBERED.match(below.text))


def first_word(text: str) -> str:
    found = FIRST_WORD.match(text)
    return found[0] if found else ""


def _opens(shape: Shape, lead: int, below: Shape | None) -> bool:
    """Whether a single word is a name with a list or names below it."""
    if below is None or " " in shape.text:
        return False
    return below.lead > lead or (below.lead == lead and bool(below.dashes))
