"""The lines further down, for a guess that needs more than the line at hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from portfolio_gen.reading.typos.shape import ONLY_BLANKS, Shape, shape_of

#: Nobody means a line that is further away.
NEAR = 40


class Ahead(Struct):
    """The shapes of all lines, each made once and only when it is asked for."""

    texts: Sequence[str]
    made: dict[int, Shape] = field(default_factory=dict)

    def shape(self, row: int) -> Shape:
        """The shape of the line at this row."""
        if row not in self.made:
            self.made[row] = shape_of(self.texts[row])
        return self.made[row]

    def below(self, row: int) -> Shape | None:
        """The next line that holds something, a few lines further at most."""
        return next((shape for _, shape in self._following(row)), None)

    def item(self, row: int, column: int) -> int | None:
        """The row of the next list item at this column, in the same block of lines."""
        for at, shape in self._following(row):
            if shape.lead <= column:
                return at if shape.lead == column and shape.dashes else None
        return None

    def _following(self, row: int) -> Iterator[tuple[int, Shape]]:
        for at in range(row + 1, min(row + NEAR, len(self.texts))):
            text = self.texts[at]
            if not ONLY_BLANKS.match(text) and not text.lstrip().startswith("#"):
                yield at, self.shape(at)
