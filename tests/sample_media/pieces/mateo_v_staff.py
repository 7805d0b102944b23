"""Mateo's photo: the home-made tide staff on its piling."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import boat, noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.exif import noted
from tests.sample_media.hand import Hand, write
from tests.sample_media.materials import mottled, shade, sticker, wood
from tests.sample_media.paper import Sheet
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.stroke import MARKER, straight
from tests.sample_media.works import work


def _board() -> Image.Image:
    board = Sheet("mateo staff", 260, 2600, "#f2f0e8", 0.3)
    tool = replace(MARKER, width=14, shake=0.6, opacity=1)
    for tenth in range(48):
        y = 2600 - 80 - tenth * 52
        long = 150 if tenth % 10 == 0 else (100 if tenth % 5 == 0 else 66)
        board.draw(straight([(0, y), (long, y)]), tool, "#1d2026")
        if tenth % 10 == 0:
            hand = Hand(size=120, loose=0.02, tool=replace(tool, width=20), colour="#1d2026")
            write(board, str(tenth // 10), 160, y + (40 if tenth else 0), hand)
    return board.image()


def _sea(d: np.ndarray) -> np.ndarray:
    up = np.clip(d[1], 0, 1) ** 0.6
    sky = np.array([[0.86], [0.89], [0.92]]) * (1 - up) + np.array([[0.5], [0.6], [0.72]]) * up
    cloud = noise.layered(d * np.array([[4], [14], [4]]), 4, 9)
    sky = sky * (0.86 + 0.28 * cloud)
    shore = (d[1] < 0.022 + 0.035 * noise.layered(d * np.array([[9], [2], [9]]), 3, 3)) & (
        d[1] > -0.02
    )
    land = shade("#5b6a68") * (0.7 + 0.5 * noise.layered(d * 40, 2, 6))
    return np.where(shore, land * 0.6 + 0.28, sky)


def _boat() -> list[Thing]:
    size, at = (6.2, 2.5, 1.15), {"x": 5.4, "y": -0.12, "z": -6.5, "turn": 24}
    inner = boat.hull(*size, inset=0.08, open_top=True)
    shell = solid.moved(solid.without(boat.hull(*size), inner), **at)
    rail = solid.moved(boat.strake(*size, 0.86, 1.03, 0.06), **at)
    thwarts = [solid.block(x, 0.55, 0, 0.5, 0.08, 9) for x in (-1.3, 0.6, 2.3)]
    seats = solid.moved(solid.within(inner, solid.together(*thwarts)), **at)
    near = (5.4, 0.4, -6.5, 3.4)
    return [
        Thing(shape=shell, paint="#e8e4d8", gloss=0.3, around=near),
        Thing(shape=rail, paint="#2f5f4a", around=near),
        Thing(shape=seats, paint=wood("#a8763f", fine=3), around=near),
        Thing(
            shape=solid.rod((2.75, 0.75, -5.3), (0.3, 1.6, -1.0), 0.035),
            paint="#d8c79a",
            around=(1.5, 1.0, -3.1, 2.6),
        ),
    ]


def _gulls() -> Thing:
    rng = noise.seeded("gulls")
    parts = []
    for _ in range(5):
        x, y, z = rng.uniform(-22, 26), rng.uniform(7, 15), -48
        for side in (-1, 1):
            parts.append(solid.rod((x, y, z), (x + side * 0.9, y + 0.5, z), 0.13))
            parts.append(
                solid.rod((x + side * 0.9, y + 0.5, z), (x + side * 1.7, y + 0.2, z), 0.08)
            )
    return Thing(shape=solid.together(*parts), paint="#54595e", around=(2, 11, -48, 26))


@work("mateo-v", "mareas-del-muelle", "tide-staff.jpg")
def tide_staff() -> Image.Image:
    """The measuring board on the dock's piling; the camera noted which dock."""

    def piling(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
        dry = wood("#8c7358", along=1, fine=3.2, dark=0.55)(p, faces)
        weed = shade("#2e3a1c") * (0.5 + noise.layered(p * 6, 3, 2))
        barnacle = shade("#c9c6b8") * (0.35 + 0.9 * noise.solid(p * 9, 3))
        wet = p[1] + 0.5 * (noise.layered(p * 2.2, 3, 4) - 0.5)
        return np.where(wet < 1.0, weed, np.where(wet < 1.75, barnacle * 0.8, dry))

    plain = sticker(_board(), (-0.5, 6.9, 1.3), (1.0, 0, 0), (0, -9.6, 0), "#e9e6dc", deep=0.3)

    def board(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
        wet = p[1] + 0.4 * (noise.layered(p * 3, 3, 4) - 0.5)
        slime = np.clip((1.35 - wet) / 0.5, 0, 1)
        weed = shade("#39431f") * (0.5 + noise.layered(p * 6, 3, 2))
        return plain(p, faces) * (1 - 0.85 * slime) + weed * 0.85 * slime

    rough = solid.bumpy(solid.drum(0, 2, 0, 1.05, 16, 0.1), 0.3, 0.035)
    crust = [
        solid.ball(1.1 * np.cos(a), 1.35 + 0.32 * np.sin(k * 2.3), 1.1 * np.sin(a), 0.09)
        for k, a in enumerate(np.linspace(0, 6.28, 40))
    ]
    water = solid.bumpy(solid.floor(0), 1.5, 0.075, 3, 3)
    screws = [solid.ball(0.36 * sx, y, 1.33, 0.06) for sx in (-1, 1) for y in (2.6, 6.2)]
    things = [
        Thing(shape=rough, paint=piling, around=(0, 3, 0, 8)),
        Thing(
            shape=solid.block(0, 2.1, 1.2, 1.0, 9.6, 0.2, 0.03),
            paint=board,
            around=(0, 2.1, 1.2, 5),
        ),
        Thing(shape=solid.together(*crust), paint="#cfcabb", around=(0, 1.4, 0, 1.7)),
        Thing(shape=solid.together(*screws), paint="#8e9298", metal=0.5, around=(0, 4.4, 1.3, 2.1)),
        Thing(shape=water, paint=mottled("#4d5d52", 2.0, 0.25), gloss=1.0, sharp=60),
        Thing(
            shape=solid.block(-4.2, 7.4, -1.0, 9.0, 0.5, 3.4, 0.05),
            paint=wood("#8f7a5f", fine=2, board=1.0, across=2),
            around=(-4.2, 7.4, -1, 5),
        ),
        *_boat(),
        _gulls(),
    ]
    light = Light(
        sun=(-0.4, 0.8, 0.7),
        colour=(1.5, 1.45, 1.35),
        hard=5,
        sky=(0.66, 0.7, 0.75),
        bounce=(0.2, 0.22, 0.2),
    )
    camera = Camera(
        eye=(1.7, 3.7, 12.5), at=(1.2, 2.9, 0), angle=42, width=880, height=1080, fine=1.05
    )
    scene = Scene(things=things, light=light, around=_sea, haze=0.004)
    photo = photograph(scene, camera, "tide staff", blur=3.5, exposure=0.72)
    return noted(photo, day="2026:09:11 11:50:12", north=43.9, west=69.2)
