"""How the lines of a text hang together, read as they were meant rather than as they are.

It is apart because every rule about a slip asks the same things of a line: is it a new name or
item, does it go on with the text above, and with which line should it line up?
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field

from portfolio_gen.reading.typos.ahead import Ahead
from portfolio_gen.reading.typos.guesses import (
    could_be_name,
    goes_on_numbered,
    is_name_below_text,
    is_talk,
    is_tight_name,
    lacks_colon,
    lacks_dash,
    lead_with_tabs,
    like_item,
    starts_names,
)
from portfolio_gen.reading.typos.levels import Kind, Levels
from portfolio_gen.reading.typos.lines import Fit, Line, Open, Part
from portfolio_gen.reading.typos.names import known_names
from portfolio_gen.reading.typos.shape import (
    BLOCK,
    ONLY_BLANKS,
    Shape,
    Style,
    dash_at,
    marks_before,
    without_dash,
    without_name,
)
from portfolio_gen.reading.typos.spans import (
    MOST_LINES,
    MOST_SEARCHED,
    Spot,
    bracket_end,
    quote_end,
)

SECTION = re.compile(r"(?:---|\.\.\.)(?:\s|$)|%")
LEFT_OVER = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)")
#: What a name over several lines starts with; it is refused where the tree is built.
PAIR_SIGN = re.compile(r"[?:](?:\s|$)")


def outline(text: str) -> tuple[Line, ...]:
    """Every line of the text with its part in the whole."""
    texts = text.split("\n")
    walk = _Walk(texts, Ahead(texts))
    row = 0
    while row < len(walk.texts):
        row = walk.step(row)
    return tuple(walk.lines)


class _Walk(Struct):
    """The way down through the lines; `levels` are the columns in use.

    `base` is the column of the name or dash whose value is open, -1 before the first one.
    """

    texts: Sequence[str]
    ahead: Ahead
    lines: list[Line] = field(default_factory=list)
    levels: Levels = field(default_factory=Levels)
    open: Open = Open.NOTHING_YET
    base: int = -1
    since: int = 0
    block_lead: int | None = None
    shift: tuple[int, int] | None = None
    first_names: dict[int, str] = field(default_factory=dict)
    searched: int = 0

    def step(self, row: int) -> int:
        """Take in the line at this row, and the lines inside its value; the row to go on with."""
        text = self.texts[row]
        if ONLY_BLANKS.match(text):
            return self._add(row, Part.BLANK)
        if LEFT_OVER.match(text):
            return self._add(row, Part.LEFT_OVER)
        if self.open is Open.BLOCK:
            if self._in_block(row):
                return row + 1
            self.open = Open.TEXT
        if SECTION.match(text):
            self.levels, self.open, self.base, self.shift = Levels(), Open.NOTHING_YET, -1, None
            return self._add(row, Part.SECTION)
        shape = self.ahead.shape(row)
        if shape.start < len(text) and text[shape.start] == "#" and not shape.dashes:
            return self._add(row, Part.COMMENT, shape)
        lead = self._shifted(shape)
        if shape.tab:
            lead = lead_with_tabs(row, shape, self._open_base, self.levels, self.ahead)
        if lead > self.base and self.open in (Open.TEXT, Open.CLOSED):
            return self._below_text(row, shape, lead)
        return self._entry(row, shape, lead)

    # -- looking around --

    def _shifted(self, shape: Shape) -> int:
        """Where a line below a shifted one is meant to start: as much further in as that one."""
        lead, kind = shape.lead, Kind.ITEMS if shape.dashes else Kind.NAMES
        if self.shift is None:
            return lead
        wrong, right = self.shift
        if lead < wrong or self.levels.has(lead, kind):
            self.shift = None
            return lead
        return lead + right - wrong

    @property
    def _open_base(self) -> int | None:
        return self.base if self.open is Open.NOTHING_YET else None

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
        shape = self.ahead.shape(row)
        if shape.lead <= self.base and (shape.name or shape.dashes or text[0] != "\t"):
            return False
        lead = self.base + 2 if self.block_lead is None else self.block_lead
        self._add(row, Part.INSIDE, shape, fit=Fit.EARLY_END, lead=lead)
        return True

    def _below_text(self, row: int, shape: Shape, lead: int) -> int:
        """A line further in than the name or dash above it, which already has a value."""
        if shape.dashes and not shape.tight_dash and self._is_dash(row, shape):
            return self._dash_below_text(row, shape, lead)
        if is_name_below_text(shape, lead, self.levels):
            return self._entry(row, shape, lead)
        if self.open is Open.CLOSED:
            return self._add(row, Part.MORE, shape, fit=Fit.AFTER_QUOTES, like=self.since)
        return self._add(row, Part.MORE, shape, lead=lead, like=self.since)

    def _is_dash(self, row: int, shape: Shape) -> bool:
        return dash_at(self.texts[row], shape.dashes[0]) == "-"

    def _dash_below_text(self, row: int, shape: Shape, lead: int) -> int:
        top = self.levels.top
        if top and top.kind is Kind.ITEMS and self.base == top.column:
            return self._open_up(row, shape, top.column, Fit.DASH_IN_TEXT, top.row)
        near = self.levels.nearest(lead, Kind.ITEMS)
        if near and abs(near.column - lead) <= 2:
            self.levels.keep(near)
            return self._open_up(row, shape, near.column, Fit.UNEVEN, near.row)
        self.levels.add(lead, Kind.ITEMS, row)
        return self._open_up(row, shape, lead, Fit.LIST_AFTER_TEXT, self.since)

    # -- names and items --

    def _entry(self, row: int, shape: Shape, lead: int) -> int:
        """A line that starts something: an item, a name, or a text on a line of its own."""
        text = self.texts[row]
        if shape.tight and not is_tight_name(shape, lead, self.ahead.below(row), self.levels):
            shape = without_name(text, shape)
        if shape.dashes and self._is_talk(row, shape, lead):
            shape = without_dash(text, shape)
        if not shape.dashes and not shape.name:
            return self._text_alone(row, shape, lead)
        first = self.first_names.get(lead)
        if lacks_dash(row, shape, lead, first, self.levels, self.ahead):
            return self._item_without_dash(row, shape, lead)
        column, fit, like = self._place(row, shape, lead)
        if fit is Fit.UNEVEN and text[: shape.indent].strip(" "):
            fit = Fit.WELL  # A Tab or a hidden sign is to blame, and is named by its own rule.
        elif fit is Fit.UNEVEN:
            self.shift = (shape.lead, column)
        elif fit is Fit.WELL and self.shift and shape.lead != column:
            fit = Fit.ALSO_UNEVEN
        elif fit is Fit.WELL and like == row and (other := like_item(row, shape, self.ahead)):
            column, fit, like = self.ahead.shape(other).lead, Fit.UNEVEN, other
            self.levels.move(lead, column)
        return self._open_up(row, shape, column, fit, like)

    def _place(self, row: int, shape: Shape, lead: int) -> tuple[int, Fit, int]:
        """Where a new name or item belongs, how it fits, and the row it is like."""
        kind = Kind.ITEMS if shape.dashes else Kind.NAMES
        base = self._open_base
        alone = shape.dashes or shape.style is Style.EMPTY
        below = None if alone else self.ahead.below(row)
        column, fit, like = self.levels.place(row, lead, kind, base, below)
        if fit is Fit.STRAY and shape.dashes and base is None:
            return column, Fit.LIST_AFTER_TEXT, self.since
        return column, fit, like

    def _open_up(self, row: int, shape: Shape, column: int, fit: Fit, like: int) -> int:
        """Enter the dashes and the name of a line, then its value."""
        lead = column
        for number, dash in enumerate(shape.dashes):
            if number:
                self.levels.add(column, Kind.ITEMS, row)
            following = shape.dashes[number + 1] if number + 1 < len(shape.dashes) else shape.start
            self.base = column
            column += max(2, following - dash)
        named = shape.name or (shape.dashes and lacks_colon(shape, lead, self.ahead.below(row)))
        if shape.dashes and named:
            self.levels.add(column, Kind.NAMES, row)
            self.first_names[lead] = shape.name
        if named:
            self.base = column
        if named and not shape.name:
            fit = Fit.NO_COLON
        return self._value(row, shape, fit, lead, like)

    def _is_talk(self, row: int, shape: Shape, lead: int) -> bool:
        if self._is_dash(row, shape):
            return False
        sign = dash_at(self.texts[row], shape.dashes[0])
        return is_talk(sign, shape, lead, self.ahead.below(row), self.levels)

    def _item_without_dash(self, row: int, shape: Shape, lead: int) -> int:
        items = self.levels.nearest(lead, Kind.ITEMS)
        if items is None or items.column != lead:
            items = self.levels.add(lead, Kind.ITEMS, self.ahead.item(row, lead) or row)
        self.levels.keep(items)
        self.base = lead + 2
        self.levels.add(self.base, Kind.NAMES, row)
        self.shift = (shape.lead, self.base)
        return self._value(row, shape, Fit.NO_DASH, lead, items.row)

    # -- texts and values --

    def _text_alone(self, row: int, shape: Shape, lead: int) -> int:
        """A line without dash or colon, where something new could start."""
        below = self.ahead.below(row)
        if self.open is Open.NOTHING_YET and lead > self.base:
            if starts_names(shape, lead, below, at_top=self.base == -1):
                self.levels.add(lead, Kind.NAMES, row)
                self.base = lead
                return self._value(row, shape, Fit.NO_COLON, lead, row)
            numbered = goes_on_numbered(shape, lead, below)
            return self._value(row, shape, Fit.NUMBERED if numbered else Fit.WELL, lead, row)
        if PAIR_SIGN.match(self.texts[row], shape.start):
            return self._add(row, Part.INSIDE, shape, lead=lead)
        above = self.texts[row - 1] if self.open is Open.TEXT else None
        at_home = self.levels.has(lead, Kind.NAMES)
        if at_home and could_be_name(shape, lead, below, above):
            self.levels.keep(self.levels.nearest(lead, Kind.NAMES))
            self.base = lead
            return self._value(row, shape, Fit.NO_COLON, lead, row)
        if self.open is Open.TEXT:
            return self._add(row, Part.MORE, shape, fit=Fit.LOOSE, like=self.since)
        return self._value(row, shape, Fit.NO_COLON, lead, row)

    def _value(self, row: int, shape: Shape, fit: Fit, lead: int, like: int) -> int:
        """Take in a line and the lines inside its value."""
        self.since = row
        ends: Spot | None = None
        at = shape.value + marks_before(shape.text)
        if shape.style is Style.EMPTY:
            self.open = Open.NOTHING_YET
        elif shape.style is Style.PLAIN:
            opens = fit is Fit.NO_COLON and shape.text in known_names()
            self.open = Open.NOTHING_YET if opens else Open.TEXT
        elif shape.style is Style.BLOCK:
            self.open = Open.BLOCK
            indicated = BLOCK.match(self.texts[row], at)[1]
            self.block_lead = max(self.base, 0) + int(indicated) if indicated else None
        else:
            ends = self._end(row, at, shape.style)
            self.open = Open.CLOSED if ends else Open.TEXT
        self._add(row, Part.ENTRY, shape, fit=fit, lead=lead, like=like, ends=ends)
        for inside in range(row + 1, ends[0] + 1 if ends else row):
            self._add(inside, Part.INSIDE, like=row)
        return ends[0] + 1 if ends else row + 1

    def _end(self, row: int, column: int, style: Style) -> Spot | None:
        """Where the quotes or brackets at this spot are closed."""
        if self.searched > MOST_SEARCHED:
            return None
        find = quote_end if style is Style.QUOTED else bracket_end
        end = find(self.texts, row, column, self.base)
        self.searched += 0 if end else MOST_LINES
        return end
