"""Owen's photos: the half model and the loft floor."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import boat, noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.materials import indoors, mottled, shade, sticker, wood
from tests.sample_media.paper import Sheet
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.stroke import PENCIL, smooth, straight
from tests.sample_media.works import work


@work("owen-b", "half-model", "half-model.jpg")
def half_model() -> Image.Image:
    """Half a skiff in pale and dark layers on its board."""
    model = boat.hull(9.4, 4.6, 2.5, flat=0.045)
    half = solid.within(model, lambda p: -p[2])

    def layers(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
        dark = np.floor(p[1] / 0.51) % 2 < 0.5
        pale = wood("#d9b47c", fine=3.5, dark=0.16)(p, faces)
        brown = wood("#7d4a28", fine=3.5, dark=0.25)(p, faces)
        glue = np.abs(p[1] / 0.51 - np.round(p[1] / 0.51)) * 0.51 < 0.012
        tone = np.where(dark, brown, pale)
        return np.where(glue, tone * 0.45, tone)

    def wall(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
        return wood("#a89a86", along=1, board=2.3, across=0, fine=1.8, dark=0.3)(p, faces)

    board = solid.block(-0.2, 1.2, -0.18, 12.4, 4.0, 0.34, 0.14)
    hooks = [
        solid.melted(0.05, solid.rod((x, 3.6, -0.5), (x, 3.6, 0.25), 0.07)) for x in (-5.2, 4.8)
    ]
    things = [
        Thing(shape=half, paint=layers, gloss=0.5, sharp=50, around=(0, 1.2, 0.6, 5.9)),
        Thing(shape=board, paint=wood("#a8733c", fine=1.9, dark=0.3), gloss=0.7, sharp=60),
        Thing(shape=lambda p: p[2] + 0.4, paint=wall),
        Thing(shape=solid.together(*hooks), paint="#b9952f", metal=0.6),
        Thing(
            shape=solid.together(
                *(solid.ball(x, y, 0.0, 0.09) for x in (-6.0, 5.6) for y in (-0.4, 2.8))
            ),
            paint="#b9952f",
            metal=0.7,
            gloss=0.5,
        ),
    ]
    light = Light(
        sun=(-0.75, 0.75, 0.6),
        colour=(2.3, 2.1, 1.75),
        hard=7,
        sky=(0.45, 0.46, 0.48),
        bounce=(0.25, 0.2, 0.15),
    )
    scene = Scene(
        things=things,
        light=light,
        around=indoors("#948c7e", window=(-0.8, 0.5, 0.6), size=0.4, bright=4),
    )
    camera = Camera(eye=(1.3, 2.4, 13.4), at=(-0.25, 1.15, 0), angle=55, width=1120, height=680)
    return photograph(scene, camera, "half model", blur=2, exposure=0.76, warm=0.03)


def _loft() -> Image.Image:
    floor = Sheet("owen loft", 1500, 1100, "#efede6", 0.5)
    lead = replace(PENCIL, width=2.6, shake=0.2)
    for y in (180, 900):
        floor.draw(straight([(0, y), (1500, y)]), lead, "#55575c")
    for x in range(120, 1500, 230):
        floor.draw(straight([(x, 60), (x, 1040)]), lead, "#6b6d73")
    for start, middle, end in ((760, 420, 560), (820, 540, 650), (880, 700, 780)):
        floor.draw(
            smooth([(0, start), (480, (start + middle) / 2 - 60), (960, middle), (1500, end)]),
            lead,
            "#3f4147",
        )
    for x, y in ((350, 470), (580, 420), (810, 396), (1040, 400)):
        for side in (1, -1):
            floor.draw(straight([(x - 9, y - 9 * side), (x + 9, y + 9 * side)]), lead, "#3f4147")
    scuff = noise.clouds(floor.rng, 1100, 1500, 200, 5)
    floor.pixels *= (0.93 + 0.09 * scuff)[..., None]
    return floor.image()


def _nails(knots: np.ndarray) -> list[solid.Shape]:
    nails = []
    for index in range(1, len(knots) - 1, 2):
        way = knots[index + 1] - knots[index - 1]
        way = way / np.hypot(*way)
        side = np.array((-way[1], way[0])) * (0.17 if index % 4 == 1 else -0.17)
        x, z = knots[index] + side
        nails += [
            solid.rod((x, 0, z), (x, 0.42, z), 0.035),
            solid.drum(x, 0.44, z, 0.085, 0.04, 0.01),
        ]
    return nails


def _weights() -> list[Thing]:
    weights = []
    for x, z, turn in ((-1.9, -0.25, -25), (2.5, -0.45, 14)):
        whale = solid.melted(
            0.2,
            solid.egg(0, 0.3, 0.55, 0.34, 0.3, 0.72),
            solid.rod((0, 0.3, 0), (0, 0.16, -0.5), 0.1, 0.5),
        )
        weights.append(
            Thing(
                shape=solid.moved(whale, x, 0, z, turn=turn),
                paint=mottled("#5c6066", 0.2, 0.3),
                metal=0.25,
                gloss=0.3,
                around=(x, 0.3, z, 1.6),
            )
        )
    return weights


def _loft_things() -> list[Thing]:
    scale = 11.0 / 1500
    print_ = sticker(_loft(), (-5.5, 0, -4.0), (11, 0, 0), (0, 0, 1100 * scale), "#e9e6dd")
    knots = smooth(
        [(-5.6, 1.35), (-3.0, -0.35), (-0.6, -1.02), (1.6, -1.08), (3.4, -0.75), (5.7, 0.25)],
        step=0.5,
    )
    batten = solid.together(
        *(
            solid.rod((a[0], 0.13, a[1]), (b[0], 0.13, b[1]), 0.1)
            for a, b in zip(knots, knots[1:], strict=False)
        )
    )
    nails, weights = _nails(knots), _weights()
    square = solid.together(
        solid.block(-3.4, 0.03, 2.6, 3.4, 0.05, 0.4, 0.01),
        solid.block(-4.9, 0.03, 1.3, 0.4, 0.05, 2.6, 0.01),
    )

    def ticks(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
        mark = (np.abs((p[0] * 5) % 1 - 0.5) > 0.44) & (p[2] < 2.56)
        return np.where(mark, shade("#3a3d42"), shade("#a9adb3"))

    bevel = solid.together(
        solid.moved(solid.block(0.7, 0.1, 0, 1.7, 0.2, 0.28, 0.05), 0.9, 0, 2.5, turn=20),
    )
    blade = solid.moved(solid.block(0.9, 0.12, 0, 2.3, 0.04, 0.2, 0.01), 0.9, 0, 2.5, turn=-35)
    pencil = solid.rod((3.0, 0.09, 2.6), (4.8, 0.09, 1.9), 0.09)
    tip = solid.rod((2.75, 0.07, 2.7), (3.0, 0.09, 2.6), 0.02, 4)
    things = [
        Thing(shape=solid.floor(0), paint=print_, gloss=0.15),
        Thing(shape=batten, paint=wood("#d0a468", fine=3), gloss=0.2, around=(0, 0.1, 0, 6.2)),
        Thing(shape=solid.together(*nails), paint="#8a8d92", metal=0.6, around=(0, 0.2, 0, 6)),
        *weights,
        Thing(shape=square, paint=ticks, metal=0.4, gloss=0.3, around=(-3.6, 0, 2, 2.6)),
        Thing(shape=bevel, paint=wood("#7a3f22", fine=4), gloss=0.5, around=(1.6, 0.1, 2.3, 1.3)),
        Thing(shape=blade, paint="#b9bdc3", metal=0.6, gloss=0.4, around=(1.7, 0.1, 3.0, 1.6)),
        Thing(
            shape=solid.together(pencil, tip),
            paint="#b8352a",
            gloss=0.3,
            around=(3.8, 0.1, 2.3, 1.3),
        ),
    ]
    return things


@work("owen-b", "skiff", "loft-floor.jpg")
def loft_floor() -> Image.Image:
    """A batten held to a fair curve by nails and lead."""
    things = _loft_things()
    light = Light(
        sun=(-0.85, 0.6, -0.6),
        colour=(2.2, 2.05, 1.8),
        hard=9,
        sky=(0.5, 0.53, 0.58),
        bounce=(0.28, 0.26, 0.22),
    )
    scene = Scene(
        things=things, light=light, around=indoors("#a39a8a", window=(-0.8, 0.5, -0.6), bright=2.5)
    )
    camera = Camera(eye=(-0.6, 7.0, 7.6), at=(-0.1, 0, 0.6), angle=60, width=1160, height=800)
    return photograph(scene, camera, "loft", blur=4, exposure=0.72)
