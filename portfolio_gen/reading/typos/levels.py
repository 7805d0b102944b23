"""The columns in use at one point of a text: where names stand and where the dashes of items.

It is apart because this is the one question of spaces: with which line above does this one line
up, and if with none, with which was it meant to?
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from portfolio_gen.reading.typos.lines import Fit


class Kind(Enum):
    """What stands at a column."""

    NAMES = "names"
    ITEMS = "items"


@dataclass(frozen=True, slots=True)
class Level:
    """A column in use, and the last row that used it."""

    column: int
    kind: Kind
    row: int


@dataclass(slots=True)
class Levels:
    """The levels that are open, outermost first."""

    open: list[Level] = field(default_factory=list)

    @property
    def top(self) -> Level | None:
        return self.open[-1] if self.open else None

    def add(self, column: int, kind: Kind, row: int) -> None:
        self.open.append(Level(column, kind, row))

    def has(self, column: int, kind: Kind | None = None) -> bool:
        """Whether something, or something of this kind, stands at this column."""
        return any(level.column == column and kind in (None, level.kind) for level in self.open)

    def keep(self, level: Level) -> None:
        """Close every level further in than this one."""
        self.open = self.open[: self.open.index(level) + 1]

    def nearest(self, lead: int, kind: Kind) -> Level | None:
        """The level of this kind closest to a column; of two the one further in."""
        alike = [level for level in self.open if level.kind is kind]
        return min(alike, key=lambda level: (abs(level.column - lead), -level.column), default=None)

    def place(self, row: int, lead: int, kind: Kind, base: int | None) -> tuple[int, Fit, int]:
        """The column that a new name or item belongs to, how it fits, and the row it is like.

        `base` is the column of the name or dash above when that has no value yet, else None.
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
        near = self.nearest(lead, kind)
        if near is None:
            self.open = [*kept, Level(lead, kind, row)]
            return lead, Fit.STRAY, row
        self.keep(near)
        return near.column, Fit.UNEVEN, near.row
