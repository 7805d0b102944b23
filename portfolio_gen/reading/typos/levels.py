"""The columns in use at one point of a text: where names stand and where the dashes of items.

It is apart because this is the one question of spaces: with which line above does this one line
up, and if with none, with which was it meant to?
"""

from __future__ import annotations

from enum import Enum

from msgspec import Struct, field
from msgspec.structs import replace

from portfolio_gen.reading.typos.lines import Fit
from portfolio_gen.reading.typos.shape import Shape


class Kind(Enum):
    """What stands at a column."""

    NAMES = "names"
    ITEMS = "items"


class Level(Struct, frozen=True):
    """A column in use, and the last row that used it."""

    column: int
    kind: Kind
    row: int


class Levels(Struct):
    """The levels that are open, outermost first."""

    open: list[Level] = field(default_factory=list)

    @property
    def top(self) -> Level | None:
        return self.open[-1] if self.open else None

    def add(self, column: int, kind: Kind, row: int) -> Level:
        """Open a level further in."""
        self.open.append(Level(column, kind, row))
        return self.open[-1]

    def move(self, column: int, to: int) -> None:
        """Let the innermost level stand at another column than it was typed at."""
        if self.open and self.open[-1].column == column:
            self.open[-1] = replace(self.open[-1], column=to)

    def has(self, column: int, kind: Kind | None = None) -> bool:
        """Whether something, or something of this kind, stands at this column."""
        return any(level.column == column and kind in (None, level.kind) for level in self.open)

    def keep(self, level: Level) -> None:
        """Close every level further in than this one."""
        self.open = self.open[: self.open.index(level) + 1]

    def nearest(self, lead: int, kind: Kind, below: Shape | None = None) -> Level | None:
        """The level of this kind closest to a column; of two the one further in.

        When the next line is given, a level that leaves this line its place comes first.
        """
        alike = [level for level in self.open if level.kind is kind]

        def distance(level: Level) -> tuple[bool, int, int]:
            return not self._leaves(level, below), abs(level.column - lead), -level.column

        return min(alike, key=distance, default=None)

    def _leaves(self, level: Level, below: Shape | None) -> bool:
        """Whether the next line could follow, if everything further in than `level` were over."""
        if below is None or not (below.dashes or below.name):
            return True
        kind = Kind.ITEMS if below.dashes else Kind.NAMES
        kept = self.open[: self.open.index(level) + 1]
        return any(other.column == below.lead and other.kind is kind for other in kept)

    def place(
        self, row: int, lead: int, kind: Kind, base: int | None, below: Shape | None
    ) -> tuple[int, Fit, int]:
        """The column that a new name or item belongs to, how it fits, and the row it is like.

        `base` is the column of the name or dash above when that has no value yet, else None;
        `below` is the next line, when this one has its value already.
        """
        kept = [level for level in self.open if level.column <= lead]
        if kind is Kind.NAMES and len(kept) > 1 and kept[-2].column == lead:
            kept.pop()  # The list stood right below its name, with no spaces of its own.
        if kept and kept[-1].column == lead and kept[-1].kind is kind:
            like = kept[-1].row
            self.open = [*kept[:-1], Level(lead, kind, row)]
            return lead, Fit.WELL, like
        if base is not None and len(kept) == len(self.open):
            below_name = bool(kept) and kept[-1].column == lead and kind is Kind.ITEMS
            if lead > base or (lead == base and below_name):
                self.add(lead, kind, row)
                return lead, Fit.WELL, row
        near = self.nearest(lead, kind, below)
        if near is None:
            self.open = [*kept, Level(lead, kind, row)]
            return lead, Fit.STRAY, row
        self.keep(near)
        return near.column, Fit.UNEVEN, near.row
