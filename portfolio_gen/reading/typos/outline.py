"""How the lines of a text hang together, read as they were meant rather than as they are.

It is apart because every rule about a slip asks the same things of a line: is it a new name or
item, does it go on with the text above, and with which line should it line up?
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from portfolio_gen.reading.typos.names import REFERENCES, known_names
from portfolio_gen.reading.typos.shape import (
    BLOCK,
    MARKS,
    NUMBERED,
    ONLY_BLANKS,
    WORD,
    Shape,
    Style,
    shape_of,
    without_name,
)
from portfolio_gen.reading.typos.spans import Spot, bracket_end, quote_end

SECTION = re.compile(r"(?:---|\.\.\.)(?:\s|$)|%")
LEFT_OVER = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)")
FIRST_WORD = re.compile(rf"{WORD}")
ID = re.compile(r"[\w.-]+$")


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
    UNEVEN = "does not line up"
    ALSO_UNEVEN = "does not line up, like the line above it"
    DASH_IN_TEXT = "a dash inside a text"
    LIST_AFTER_TEXT = "a list below a text"
    NO_COLON = "a name without its colon"
    LOOSE = "a text at the edge"
    AFTER_QUOTES = "more text after the quotes were closed"
    NUMBERED = "a list with numbers"
    EARLY_END = "text that starts further left than its block"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
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


class _Kind(Enum):
    NAMES = "names"
    ITEMS = "items"


class _Open(Enum):
    """What may follow the last name or dash."""

    NOTHING_YET = "a value, or lines further in"
    TEXT = "more text"
    BLOCK = "a block of text"
    CLOSED = "nothing more"


@dataclass(frozen=True, slots=True)
class _Level:
    column: int
    kind: _Kind
    row: int


def outline(text: str) -> tuple[Line, ...]:
    """Every line of the text with its part in the whole."""
    walk = _Walk(text.split("\n"))
    row = 0
    while row < len(walk.texts):
        row = walk.step(row)
    return tuple(walk.lines)


@dataclass(slots=True)
class _Walk:
    """The way down through the lines; `levels` are the columns in use, outermost first.

    `base` is the column of the name or dash whose value is open, -1 before the first one.
    """

    texts: Sequence[str]
    lines: list[Line] = field(default_factory=list)
    levels: list[_Level] = field(default_factory=list)
    open: _Open = _Open.NOTHING_YET
    base: int = -1
    since: int = 0
    block_lead: int | None = None
    shift: tuple[int, int] | None = None
    shapes: dict[int, Shape] = field(default_factory=dict)

    def step(self, row: int) -> int:
        """Take in the line at this row, and the lines inside its value; the row to go on with."""
        text = self.texts[row]
        if ONLY_BLANKS.match(text):
            return self._add(row, Part.BLANK)
        if LEFT_OVER.match(text):
            return self._add(row, Part.LEFT_OVER)
        if self.open is _Open.BLOCK:
            if self._in_block(row):
                return row + 1
            self.open = _Open.TEXT
        if SECTION.match(text):
            self.levels, self.open, self.base, self.shift = [], _Open.NOTHING_YET, -1, None
            return self._add(row, Part.SECTION)
        shape = self._shape(row)
        if shape.start < len(text) and text[shape.start] == "#" and not shape.dashes:
            return self._add(row, Part.COMMENT, shape)
        lead = self._shifted(shape.lead)
        if lead > self.base and self.open in (_Open.TEXT, _Open.CLOSED):
            return self._below_text(row, shape, lead)
        return self._entry(row, shape, lead)

    # -- looking around --

    def _shape(self, row: int) -> Shape:
        if row not in self.shapes:
            self.shapes[row] = shape_of(self.texts[row])
        return self.shapes[row]

    def _next(self, row: int) -> Shape | None:
        """The shape of the next line that holds something, a few lines further at most."""
        for below in range(row + 1, min(row + 20, len(self.texts))):
            text = self.texts[below]
            if not ONLY_BLANKS.match(text) and not text.lstrip().startswith("#"):
                return self._shape(below)
        return None

    def _shifted(self, lead: int) -> int:
        """Where a line below a shifted one is meant to start: as much further in as that one."""
        if self.shift is None:
            return lead
        wrong, right = self.shift
        if lead < wrong or any(level.column == lead for level in self.levels):
            self.shift = None
            return lead
        return lead + right - wrong

    def _add(self, row: int, part: Part, shape: Shape | None = None, **more: object) -> int:
        self.lines.append(Line(row=row, text=self.texts[row], part=part, shape=shape, **more))
        return row + 1

    # -- text that goes on --

    def _in_block(self, row: int) -> bool:
        """Take in a line of a block of text after | or >, unless the block is over."""
        text = self.texts[row]
        spaces = len(text) - len(text.lstrip(" "))
        if spaces > self.base:
            self.block_lead = spaces if self.block_lead is None else self.block_lead
            fit = Fit.WELL if spaces >= self.block_lead else Fit.EARLY_END
            self._add(row, Part.INSIDE, fit=fit, lead=self.block_lead, like=self.since)
            return True
        if self._shape(row).lead <= self.base:
            return False
        lead = self.base + 2 if self.block_lead is None else self.block_lead
        self._add(row, Part.INSIDE, self._shape(row), fit=Fit.EARLY_END, lead=lead)
        return True

    def _below_text(self, row: int, shape: Shape, lead: int) -> int:
        """A line further in than the name or dash above it, which already has a value."""
        if shape.dashes and not shape.tight_dash and self.texts[row][shape.dashes[0]] == "-":
            return self._dash_below_text(row, shape, lead)
        if self._is_name_below_text(shape, lead):
            return self._entry(row, shape, lead)
        if self.open is _Open.CLOSED:
            return self._add(row, Part.MORE, shape, fit=Fit.AFTER_QUOTES, like=self.since)
        return self._add(row, Part.MORE, shape, lead=lead, like=self.since)

    def _is_name_below_text(self, shape: Shape, lead: int) -> bool:
        """Whether a line below a text is a name that does not line up, not more of the text."""
        if not (shape.name and shape.one_word) or shape.tight or shape.dashes:
            return False
        near = self._nearest(lead, _Kind.NAMES)
        return shape.name in known_names() or bool(near and abs(near.column - lead) <= 1)

    def _dash_below_text(self, row: int, shape: Shape, lead: int) -> int:
        top = self.levels[-1] if self.levels else None
        if top and top.kind is _Kind.ITEMS and self.base == top.column:
            return self._open_up(row, shape, top.column, Fit.DASH_IN_TEXT, top.row)
        near = self._nearest(lead, _Kind.ITEMS)
        if near and abs(near.column - lead) <= 2:
            self._keep(near)
            return self._open_up(row, shape, near.column, Fit.UNEVEN, near.row)
        self.levels.append(_Level(lead, _Kind.ITEMS, row))
        return self._open_up(row, shape, lead, Fit.LIST_AFTER_TEXT, self.since)

    # -- names and items --

    def _entry(self, row: int, shape: Shape, lead: int) -> int:
        """A line that starts something: an item, a name, or a text on a line of its own."""
        if shape.tight and not self._is_tight_name(row, shape, lead):
            shape = without_name(self.texts[row], shape)
        if not shape.dashes and not shape.name:
            return self._text_alone(row, shape, lead)
        kind = _Kind.ITEMS if shape.dashes else _Kind.NAMES
        column, fit, like = self._place(row, lead, kind)
        blanks = self.texts[row][: shape.indent]
        if fit is Fit.UNEVEN and blanks.strip(" "):
            fit = Fit.WELL  # A Tab or a hidden sign is to blame, and is named by its own rule.
        elif fit is Fit.UNEVEN:
            self.shift = (shape.lead, column)
        elif fit is Fit.WELL and self.shift and shape.lead != column:
            fit = Fit.ALSO_UNEVEN
        return self._open_up(row, shape, column, fit, like)

    def _is_tight_name(self, row: int, shape: Shape, lead: int) -> bool:
        """Whether `word:more` without a space is a name here, and not just text."""
        known = shape.name in known_names()
        below = self._next(row)
        if shape.dashes:
            if below and below.lead > lead and below.name and not below.dashes:
                return True
            return known and not (shape.name in REFERENCES and ID.match(shape.text))
        if any(level == _Level(lead, _Kind.NAMES, level.row) for level in self.levels):
            return True
        return known or bool(below and below.lead == lead and below.name and not below.dashes)

    def _place(self, row: int, lead: int, kind: _Kind) -> tuple[int, Fit, int]:
        """The column that a new name or item belongs to, and the row it lines up with."""
        kept = [level for level in self.levels if level.column <= lead]
        if kind is _Kind.NAMES and len(kept) > 1 and kept[-2].column == lead:
            kept.pop()  # The list stood right below its name, with no spaces of its own.
        if kept and kept[-1].column == lead and kept[-1].kind is kind:
            like = kept[-1].row
            self.levels = [*kept[:-1], _Level(lead, kind, row)]
            return lead, Fit.WELL, like
        below_name = bool(kept) and kept[-1].column == lead and kind is _Kind.ITEMS
        further_in = lead > self.base or (lead == self.base and below_name)
        if self.open is _Open.NOTHING_YET and further_in and len(kept) == len(self.levels):
            self.levels.append(_Level(lead, kind, row))
            return lead, Fit.WELL, row
        near = self._nearest(lead, kind)
        if near is None:
            self.levels = [*kept, _Level(lead, kind, row)]
            after_text = kind is _Kind.ITEMS and self.open is not _Open.NOTHING_YET
            return lead, Fit.LIST_AFTER_TEXT if after_text else Fit.WELL, self.since
        self._keep(near)
        return near.column, Fit.UNEVEN, near.row

    def _nearest(self, lead: int, kind: _Kind) -> _Level | None:
        alike = [level for level in self.levels if level.kind is kind]
        return min(alike, key=lambda level: (abs(level.column - lead), -level.column), default=None)

    def _keep(self, level: _Level) -> None:
        """Close every level further in than this one."""
        self.levels = self.levels[: self.levels.index(level) + 1]

    def _open_up(self, row: int, shape: Shape, column: int, fit: Fit, like: int) -> int:
        """Enter the dashes and the name of a line, then its value."""
        lead = column
        for number, dash in enumerate(shape.dashes):
            if number:
                self.levels.append(_Level(column, _Kind.ITEMS, row))
            following = shape.dashes[number + 1] if number + 1 < len(shape.dashes) else shape.start
            self.base = column
            column += max(2, following - dash)
        named = shape.name or (shape.dashes and self._lacks_colon(row, shape, lead))
        if shape.dashes and named:
            self.levels.append(_Level(column, _Kind.NAMES, row))
        if named:
            self.base = column
        if named and not shape.name:
            fit = Fit.NO_COLON
        return self._value(row, shape, fit, lead, like)

    def _lacks_colon(self, row: int, shape: Shape, lead: int) -> bool:
        """Whether the words of this item are a name and its value, since names follow below."""
        below = self._next(row)
        return bool(
            shape.style is Style.PLAIN
            and below
            and below.lead > lead
            and below.name
            and below.one_word
            and not below.dashes
        )

    # -- texts and values --

    def _text_alone(self, row: int, shape: Shape, lead: int) -> int:
        """A line without dash or colon, where something new could start."""
        if self.open is _Open.NOTHING_YET and lead > self.base:
            if self._starts_names(row, shape, lead):
                self.levels.append(_Level(lead, _Kind.NAMES, row))
                self.base = lead
                return self._value(row, shape, Fit.NO_COLON, lead, row)
            if NUMBERED.match(shape.text) and self._goes_on_numbered(row, lead):
                return self._value(row, shape, Fit.NUMBERED, lead, row)
            return self._value(row, shape, Fit.WELL, lead, row)
        if self._could_be_name(row, shape, lead):
            self._keep(next(level for level in self.levels[::-1] if level.column == lead))
            self.base = lead
            return self._value(row, shape, Fit.NO_COLON, lead, row)
        if self.open is _Open.TEXT:
            return self._add(row, Part.MORE, shape, fit=Fit.LOOSE, like=self.since)
        return self._value(row, shape, Fit.NO_COLON, lead, row)

    def _starts_names(self, row: int, shape: Shape, lead: int) -> bool:
        """Whether this first line of something is a name whose colon is missing."""
        if shape.style is not Style.PLAIN:
            return False
        below = self._next(row)
        if below and below.lead == lead and below.name and below.one_word and not below.dashes:
            return True
        known = _first_word(shape.text) in known_names()
        return known and self.base == -1 and below is None and " " in shape.text

    def _could_be_name(self, row: int, shape: Shape, lead: int) -> bool:
        """Whether a known name starts this line, and not simply more of the text above it."""
        if not any(_Level(lead, _Kind.NAMES, level.row) == level for level in self.levels):
            return False
        if _first_word(shape.text) not in known_names() or " " not in shape.text:
            return False
        above = self.texts[row - 1]
        return self.open is not _Open.TEXT or bool(above.strip()) and len(above) <= 60

    def _goes_on_numbered(self, row: int, lead: int) -> bool:
        below = self._next(row)
        return bool(below and below.lead == lead and NUMBERED.match(below.text))

    def _value(self, row: int, shape: Shape, fit: Fit, lead: int, like: int) -> int:
        """Take in a line and the lines inside its value."""
        self.since = row
        ends: Spot | None = None
        at = shape.value + _marks(shape.text)
        if shape.style is Style.EMPTY:
            self.open = _Open.NOTHING_YET
        elif shape.style is Style.PLAIN:
            self.open = _Open.TEXT
        elif shape.style is Style.BLOCK:
            self.open = _Open.BLOCK
            indicated = BLOCK.match(self.texts[row], at)[1]
            self.block_lead = max(self.base, 0) + int(indicated) if indicated else None
        else:
            self.open = _Open.CLOSED
            find = quote_end if shape.style is Style.QUOTED else bracket_end
            ends = find(self.texts, row, at, self.base)
        self._add(row, Part.ENTRY, shape, fit=fit, lead=lead, like=like, ends=ends)
        for inside in range(row + 1, ends[0] + 1 if ends else row):
            self._add(inside, Part.INSIDE, like=row)
        return ends[0] + 1 if ends else row + 1


def _marks(text: str) -> int:
    """How long the words with & and ! in front of a value are."""
    found = MARKS.match(text)
    return found.end() if found else 0


def _first_word(text: str) -> str:
    found = FIRST_WORD.match(text)
    return found[0] if found else ""
