"""Owen's photos: the half model, the loft floor, the skiff in the shed and its first row."""

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
        dark = np.floor(p[1] / 0.42) % 2 > 0.5
        pale = wood("#d9b47c", fine=3.5, dark=0.16)(p, faces)
        brown = wood("#7d4a28", fine=3.5, dark=0.25)(p, faces)
        glue = np.abs(p[1] / 0.42 - np.round(p[1] / 0.42)) * 0.42 < 0.012
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


@work("owen-b", "skiff", "loft-floor.jpg")
def loft_floor() -> Image.Image:
    """A batten held to a fair curve by nails and lead."""
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


def _shed(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
    return wood("#7d6a54", along=1, board=1.7, across=0, fine=1.7, dark=0.5)(p, faces)


def _upside_down() -> list[Thing]:
    size = (9.6, 3.6, 2.4)
    outer = boat.hull(*size)
    inner = boat.hull(*size, inset=0.1, open_top=True, open_below=True)
    sides = solid.without(outer, inner)
    bottom = boat.hull(*size)

    def boards(p: np.ndarray) -> np.ndarray:
        t = p[0] / size[0] + 0.5
        skin = np.abs(p[1] - boat.rocker(t) * size[2]) - 0.06
        gap = 0.02 - np.abs(p[0] / 0.62 - np.round(p[0] / 0.62)) * 0.62
        return np.maximum(np.maximum(np.maximum(bottom(p), skin * 0.8), p[0] + 0.3), gap * 0.8)

    frames = [
        solid.within(
            boat.hull(*size, inset=0.06),
            solid.without(solid.block(x, 1, 0, 0.16, 5, 9), solid.block(x, 1.25, 0, 1, 1.9, 2.3)),
        )
        for x in (-2.6, -0.6, 1.4, 3.4)
    ]
    keelson = solid.block(0.4, 0.24, 0, 8.4, 0.12, 0.34, 0.02)
    rail = boat.strake(*size, 0.93, 1.02, 0.07)
    place = {"x": 0.2, "y": 5.1, "z": 0, "tip": 180}

    def along(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
        plain = wood("#c79a62", along=0, fine=2.4, dark=0.3)(p, faces)
        seam = np.abs((5.1 - p[1]) - 0.95) < 0.018
        return np.where(seam, plain * 0.35, plain)

    near = (0.2, 4.0, 0, 5.8)
    return [
        Thing(shape=solid.moved(sides, **place), paint=along, gloss=0.2, around=near),
        Thing(
            shape=solid.moved(boards, **place),
            paint=wood("#dcb27a", along=2, board=0.62, across=0, fine=2.5),
            gloss=0.15,
            around=near,
        ),
        Thing(
            shape=solid.moved(solid.together(*frames, keelson), **place),
            paint=wood("#a8713c", fine=3),
            around=near,
        ),
        Thing(
            shape=solid.moved(rail, **place), paint=wood("#8a4f2a", fine=3), gloss=0.3, around=near
        ),
    ]


def _clamp(x: float, z: float) -> Thing:
    y = 3.92
    shape = solid.together(
        solid.rod((x, y, z), (x, y, z + 0.75), 0.07),
        solid.rod((x, y - 0.62, z), (x, y - 0.62, z + 0.75), 0.07),
        solid.rod((x, y, z + 0.75), (x, y - 0.62, z + 0.75), 0.09),
        solid.rod((x, y - 0.95, z + 0.14), (x, y - 0.5, z + 0.14), 0.06),
    )
    return Thing(shape=shape, paint="#3b4f78", gloss=0.4, around=(x, y - 0.3, z + 0.35, 0.9))


@work("owen-b", "skiff", "skiff-in-shed.jpg")
def skiff_in_shed() -> Image.Image:
    """The skiff upside down on trestles, half of its bottom boards on."""
    things = _upside_down()
    for x in (-2.9, 3.1):
        legs = [
            solid.rod((x + dx, 0, z * 1.35), (x, 3.0, z), 0.13)
            for dx in (-0.5, 0.5)
            for z in (-1.3, 1.3)
        ]
        bar = solid.block(x, 2.95, 0, 0.3, 0.35, 3.8, 0.03)
        things.append(
            Thing(
                shape=solid.together(*legs, bar),
                paint=wood("#9c7a50", along=1, fine=2.5),
                around=(x, 1.6, 0, 3.0),
            )
        )
    things += [_clamp(-1.6, 1.36), _clamp(0.9, 1.52), _clamp(3.2, 1.4)]
    rng = noise.seeded("shavings")
    for _ in range(26):
        x, z = rng.uniform(-6.5, 6.5), rng.uniform(1.6, 5.6)
        curl = solid.loop((x, 0.14, z), rng.normal(0, 1, 3) + (0, 0.3, 0), 0.16, 0.035)
        things.append(Thing(shape=curl, paint="#e3c490", around=(x, 0.14, z, 0.25)))
    stove = solid.melted(
        0.08,
        solid.drum(-6.3, 1.5, -3.0, 0.95, 2.2, 0.15),
        solid.rod((-6.3, 2.4, -3.0), (-6.3, 9, -3.0), 0.26),
    )
    feet = [
        solid.rod((-6.3 + dx, 0, -3 + dz), (-6.3 + dx, 0.5, -3 + dz), 0.09)
        for dx in (-0.6, 0.6)
        for dz in (-0.6, 0.6)
    ]
    panes = [
        solid.block(3.2 + dx, 6.6 + dy, -5.9, 1.5, 1.25, 0.1, 0.02)
        for dx in (-0.85, 0.85)
        for dy in (-0.72, 0.72)
    ]
    frame = solid.without(
        solid.block(3.2, 6.6, -5.8, 3.8, 3.3, 0.3, 0.02),
        *(
            solid.block(3.2 + dx, 6.6 + dy, -5.8, 1.45, 1.2, 2)
            for dx in (-0.85, 0.85)
            for dy in (-0.72, 0.72)
        ),
    )
    things += [
        Thing(
            shape=solid.floor(0),
            paint=wood("#8b765c", along=2, board=1.5, across=0, fine=1.8, dark=0.45),
            gloss=0.1,
        ),
        Thing(shape=lambda p: p[2] + 6.0, paint=_shed),
        Thing(
            shape=solid.together(stove, *feet),
            paint=mottled("#24262a", 0.4, 0.4),
            gloss=0.3,
            around=(-6.3, 4, -3, 5.5),
        ),
        Thing(shape=solid.block(-6.3, 1.4, -2.08, 0.7, 0.5, 0.1, 0.03), paint="#ff7a22", glow=2.2),
        Thing(
            shape=solid.together(*panes), paint="#e6f0f8", glow=2.6, around=(3.2, 6.6, -5.9, 2.6)
        ),
        Thing(shape=frame, paint="#d8d2c4", around=(3.2, 6.6, -5.8, 2.8)),
    ]
    light = Light(
        sun=(0.75, 0.85, 0.35),
        colour=(1.9, 1.8, 1.6),
        hard=5,
        sky=(0.42, 0.44, 0.48),
        bounce=(0.3, 0.24, 0.18),
    )
    scene = Scene(
        things=things, light=light, around=indoors("#6d6252", window=(0.6, 0.5, 0.3), bright=2.5)
    )
    camera = Camera(
        eye=(-4.4, 8.4, 11.8), at=(-0.1, 3.4, 0), angle=54, width=1160, height=840, fine=1.1
    )
    return photograph(scene, camera, "shed", blur=3, exposure=0.84, warm=0.03, glare=0.1)
