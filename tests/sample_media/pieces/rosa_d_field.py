"""Rosa's photo: the field sheet in the rain."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.hand import write
from tests.sample_media.materials import indoors, mottled, sticker, wood
from tests.sample_media.paper import Sheet
from tests.sample_media.pieces.rosa_d import BLACK, ROSA
from tests.sample_media.printing import SANS_BOLD, words
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.stroke import PENCIL, Tool, ring, straight
from tests.sample_media.works import work

COLUMNS = ("time", "temp", "site 1", "site 2", "duplicate", "blank")


READINGS = (
    ("6:40", "11.2", "0.3", "1.3", "1.3", "0.0"),
    ("12:35", "11.0", "0.4", "2.1", "2.2", "0.0"),
    ("18:30", "10.8", "0.5", "3.4", "3.3", "0.4"),
    ("0:40", "10.6", "0.5", "2.6", "2.6", "0.0"),
    ("6:35", "10.5", "0.4", "2.0", "1.9", "0.0"),
    ("18:40", "10.9", "0.4", "1.7", "1.7", "0.0"),
)


def _field_sheet() -> Image.Image:
    page = Sheet("rosa field", 1000, 1260, "#f3f0e4", 0.5)
    words(page, "FIELD SHEET   after rain", 70, 80, 40, BLACK, face=SANS_BOLD, side="left")
    ruled = Tool(width=2.2, shake=0, press=0)
    for y in range(150, 1200, 118):
        page.draw(straight([(50, y), (950, y)], 60), ruled, "#5a5f66")
    for index in range(7):
        x = 50 + index * 150
        page.draw(straight([(x, 150), (x, 1094)], 60), ruled, "#5a5f66")
    for index, name in enumerate(COLUMNS):
        words(page, name, 125 + index * 150, 208, 29, BLACK, face=SANS_BOLD)
    lead = replace(PENCIL, width=4.6, tooth=0.45, opacity=0.95)
    hand = replace(ROSA.at(46), tool=lead, colour="#3a3d44")
    for row, values in enumerate(READINGS):
        for column, value in enumerate(values):
            write(page, value, 125 + column * 150, 344 + row * 118, hand, middle=True)
    # The third blank was not blank: it is why the column is circled twice.
    for turn in range(2):
        page.draw(
            ring(876, 660 + turn * 4, 72 + turn * 8, 520 + turn * 10, turn=turn + 1.0),
            lead,
            "#3a3d44",
        )
    for x, y, size in ((250, 900, 150), (760, 1080, 190), (420, 420, 90)):
        page.wash(ring(x, y, size, size * 0.7), "#cfc8ac", 0.5, 22)
    return page.image()


def _drops() -> solid.Shape:
    rng = noise.seeded("rosa drops")
    count, cell = 130, 0.01
    at = np.stack([rng.uniform(-2.9, 2.9, count), rng.uniform(-3.0, 3.9, count)])
    size = rng.uniform(0.03, 0.14, count)
    x, z = np.meshgrid(np.arange(-3.2, 3.2, cell), np.arange(-4.2, 4.2, cell))
    # A map of which drop lies where spares every point the question about all the others.
    owner = np.full(x.shape, -1)
    for index in range(count):
        owner[np.hypot(x - at[0, index], z - at[1, index]) < size[index] + cell] = index

    def shape(p: np.ndarray) -> np.ndarray:
        column = np.clip(((p[0] + 3.2) / cell).astype(int), 0, x.shape[1] - 1)
        row = np.clip(((p[2] + 4.2) / cell).astype(int), 0, x.shape[0] - 1)
        mine = owner[row, column]
        out = (p[0] - at[0, mine]) ** 2 + (p[2] - at[1, mine]) ** 2
        high = 0.1 + 0.55 * np.sqrt(np.clip(size[mine] ** 2 - out, 0, 1))
        far = np.where(mine >= 0, p[1] - high, np.maximum(p[1] - 0.1, 0.05)) * 0.6
        return far.astype(np.float32)

    return shape


@work("rosa-d", "nitrate-after-rain", "field-sheet.jpg")
def field_sheet() -> Image.Image:
    """The wet sheet on its clipboard, the blanks circled twice."""
    print_ = sticker(_field_sheet(), (-2.6, 0.1, -3.1), (5.2, 0, 0), (0, 0, 6.55), "#efece0", 0.2)
    board = solid.block(0, 0, 0, 6.0, 0.14, 8.0, 0.05)
    clasp = solid.melted(
        0.05,
        solid.block(0, 0.2, -3.55, 2.6, 0.24, 0.6, 0.1),
        solid.rod((-1.1, 0.34, -3.75), (1.1, 0.34, -3.75), 0.16),
    )
    drops = _drops()
    panes = [Thing(shape=drops, paint="#eef4f6", gloss=1.2, sharp=120, around=(0, 0.1, 0.3, 5.2))]
    things = [
        Thing(shape=board, paint=wood("#6b4a2e", fine=2.5), gloss=0.3),
        Thing(
            shape=solid.block(0, 0.08, 0.17, 5.2, 0.04, 6.55, 0.01),
            paint=print_,
            gloss=0.55,
            sharp=60,
        ),
        Thing(shape=clasp, paint="#b4b8bf", metal=0.7, gloss=0.5),
        Thing(shape=solid.floor(-0.6), paint=mottled("#5b5f52", 0.35, 0.7, other="#3f4a35")),
        Thing(
            shape=solid.rod((3.35, 0.12, -1.8), (3.6, 0.12, 2.6), 0.12), paint="#c8452e", gloss=0.5
        ),
    ]
    light = Light(
        sun=(-0.4, 1.0, -0.5),
        colour=(1.2, 1.22, 1.25),
        hard=4,
        sky=(0.8, 0.84, 0.9),
        bounce=(0.25, 0.26, 0.24),
    )
    scene = Scene(
        things=things,
        light=light,
        around=indoors("#aab0b4", window=(-0.2, 1, -0.4), size=0.5, bright=2.2),
        glass=panes,
    )
    camera = Camera(eye=(0.5, 10.2, 4.4), at=(0.1, 0, 0.15), angle=39, width=900, height=1080)
    return photograph(scene, camera, "field sheet", blur=2.5, exposure=0.8)
