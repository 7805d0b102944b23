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


def _rained_on(page: Image.Image) -> Image.Image:
    """Return the sheet with drops on its cover: each magnifies, shines and throws a shadow.

    They are painted because a lens small enough to be a drop is too fine for the rays.
    """
    rng = noise.seeded("rosa drops")
    pixels = np.asarray(page, np.float32) / 255
    for _ in range(110):
        size = float(rng.uniform(7, 27))
        x, y = rng.uniform(40, 960), rng.uniform(40, 1220)
        reach = int(size * 1.5) + 2
        top, left = max(0, int(y) - reach), max(0, int(x) - reach)
        rows, columns = np.mgrid[top : min(1260, int(y) + reach), left : min(1000, int(x) + reach)]
        u, v = (columns - x) / size, (rows - y) / size
        out = np.hypot(u, v)
        inside = np.clip((1 - out) * size, 0, 1)[..., None]
        bent_row = np.clip(y + (rows - y) * (0.55 + 0.45 * out**3), 0, 1259).astype(int)
        bent_column = np.clip(x + (columns - x) * (0.55 + 0.45 * out**3), 0, 999).astype(int)
        slope = (u + v) * 0.7
        drop = pixels[bent_row, bent_column] * (0.86 + 0.2 * slope - 0.16 * out**6)[..., None]
        shine = np.clip(1.25 - np.hypot(u + 0.38, v + 0.42) * 5, 0, 1)[..., None]
        shadow = 1 - 0.3 * np.clip(1.6 - 1.4 * np.hypot(u - 0.22, v - 0.26), 0, 1)[..., None]
        here = (rows, columns)
        pixels[here] = pixels[here] * shadow * (1 - inside) + (drop + shine) * inside
    return Image.fromarray((np.clip(pixels, 0, 1) * 255).astype(np.uint8))


@work("rosa-d", "nitrate-after-rain", "field-sheet.jpg")
def field_sheet() -> Image.Image:
    """The wet sheet on its clipboard, the blanks circled twice."""
    wet = _rained_on(_field_sheet())
    print_ = sticker(wet, (-2.6, 0.1, -3.1), (5.2, 0, 0), (0, 0, 6.55), "#efece0", 0.2)
    board = solid.block(0, 0, 0, 6.0, 0.14, 8.0, 0.05)
    clasp = solid.melted(
        0.05,
        solid.block(0, 0.2, -3.55, 2.6, 0.24, 0.6, 0.1),
        solid.rod((-1.1, 0.34, -3.75), (1.1, 0.34, -3.75), 0.16),
    )
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
            shape=solid.rod((3.35, -0.48, -1.8), (3.6, -0.48, 2.6), 0.12),
            paint="#c8452e",
            gloss=0.5,
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
    )
    camera = Camera(eye=(0.5, 10.2, 4.4), at=(0.1, 0, 0.15), angle=39, width=900, height=1080)
    return photograph(scene, camera, "field sheet", blur=2.5, exposure=0.62)
