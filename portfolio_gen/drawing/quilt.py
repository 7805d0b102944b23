"""A learner's own pattern: plain shapes side by side, always the same for the same learner.

It is decoration and says nothing that words do not, so screen readers pass it by. Colours come
from the learner's accent in the stylesheet. The shapes are written down as they stand in the
page: loading a library to draw these few took longer than a page (`tests/drawing/` holds them
against it).
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256

from markupsafe import Markup
from msgspec import Struct

TILE = 40
MIDDLE = TILE // 2
INKS = ("pg-quilt__strong", "pg-quilt__second", "pg-quilt__deep")

#: Each shape in its four turns, with a gap in place of the ink and of each coordinate: {0} is
#: the left edge of the tile, {1} its middle and {2} its right edge, {3} to {5} the same down.
QUARTERS = (
    '<path class="{ink}" d="M {0} {3} L {2} {3} A 40 40 0 0 1 {0} {5} Z "/>',
    '<path class="{ink}" d="M {2} {3} L {2} {5} A 40 40 0 0 1 {0} {3} Z "/>',
    '<path class="{ink}" d="M {2} {5} L {0} {5} A 40 40 0 0 1 {2} {3} Z "/>',
    '<path class="{ink}" d="M {0} {5} L {0} {3} A 40 40 0 0 1 {2} {5} Z "/>',
)
HALVES = (
    '<path class="{ink}" d="M {0} {4} A 20 20 0 0 1 {2} {4} Z "/>',
    '<path class="{ink}" d="M {1} {3} A 20 20 0 0 1 {1} {5} Z "/>',
    '<path class="{ink}" d="M {0} {4} A 20 20 0 0 0 {2} {4} Z "/>',
    '<path class="{ink}" d="M {1} {3} A 20 20 0 0 0 {1} {5} Z "/>',
)
TRIANGLES = (
    '<polygon class="{ink}" points="{2} {3} {2} {5} {0} {5}"/>',
    '<polygon class="{ink}" points="{0} {3} {2} {5} {0} {5}"/>',
    '<polygon class="{ink}" points="{0} {3} {2} {3} {0} {5}"/>',
    '<polygon class="{ink}" points="{0} {3} {2} {3} {2} {5}"/>',
)
CIRCLES = (
    '<circle class="{ink}" cx="{1}" cy="{4}" r="20"/>',
    '<circle class="{ink}" cx="{1}" cy="{4}" r="15"/>',
    '<circle class="{ink}" cx="{1}" cy="{4}" r="11"/>',
    '<circle class="{ink}" cx="{1}" cy="{4}" r="20"/>',
)
LEAVES = (
    '<path class="{ink}" d="M {0} {3} A 40 40 0 0 0 {2} {5} A 40 40 0 0 0 {0} {3} Z "/>',
    '<path class="{ink}" d="M {0} {5} A 40 40 0 0 1 {2} {3} A 40 40 0 0 1 {0} {5} Z "/>',
    '<path class="{ink}" d="M {0} {3} A 40 40 0 0 0 {2} {5} A 40 40 0 0 0 {0} {3} Z "/>',
    '<path class="{ink}" d="M {0} {5} A 40 40 0 0 1 {2} {3} A 40 40 0 0 1 {0} {5} Z "/>',
)
SHAPES = (QUARTERS, HALVES, TRIANGLES, CIRCLES, LEAVES)
CLOTH = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" class="pg-quilt"'
    ' aria-hidden="true" focusable="false">{tiles}</svg>'
)


class Quilt(Struct, frozen=True, kw_only=True):
    """A pattern that is drawn only when a page with it is: lists are planned more often than made.

    >>> Quilt(name="ana", columns=1, rows=1).__html__() == quilt("ana", 1, 1)
    True
    """

    name: str
    columns: int
    rows: int

    def __html__(self) -> Markup:
        return quilt(self.name, self.columns, self.rows)


@lru_cache(maxsize=4096)
def quilt(name: str, columns: int, rows: int) -> Markup:
    """The pattern of one learner, drawn from the letters of their id, in whole tiles."""
    tiles = []
    for number in range(columns * rows):
        digest = sha256(f"{number} {name}".encode()).digest()
        tile = SHAPES[digest[0] % len(SHAPES)][digest[1] % 4]
        row, column = divmod(number, columns)
        x, y = column * TILE, row * TILE
        gaps = (x, x + MIDDLE, x + TILE, y, y + MIDDLE, y + TILE)
        tiles.append(tile.format(*gaps, ink=INKS[digest[2] % len(INKS)]))
    return Markup(CLOTH.format(wide=columns * TILE, high=rows * TILE, tiles="".join(tiles)))
