"""Owen's photo: the skiff upside down in the shed."""

from __future__ import annotations

import numpy as np
from PIL import Image

from tests.sample_media import boat, noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.materials import indoors, mottled, wood
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.works import work


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


def _trestles() -> list[Thing]:
    things = []
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
    return things


def _shed_things() -> list[Thing]:
    things = _upside_down()
    things += _trestles()
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
    return things


@work("owen-b", "skiff", "skiff-in-shed.jpg")
def skiff_in_shed() -> Image.Image:
    """The skiff upside down on trestles, half of its bottom boards on."""
    things = _shed_things()
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
        eye=(-4.4, 8.4, 11.8), at=(-0.1, 3.4, 0), angle=54, width=1160, height=840, fine=1.05
    )
    return photograph(scene, camera, "shed", blur=3, exposure=0.84, warm=0.03, glare=0.1)
