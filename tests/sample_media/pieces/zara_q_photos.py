"""Zara's photos: four mended swatches and a darn from close by."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.hand import write
from tests.sample_media.materials import indoors, mottled, shade, sticker, wood, woven
from tests.sample_media.paper import Sheet
from tests.sample_media.pieces.zara_q import ZARA
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.solid import Shape
from tests.sample_media.stroke import FINE_PEN, straight
from tests.sample_media.works import work

CLOTH = ("#7c8ba0", "#65748c")


RUST = "#b0512c"


def yarn_weave(
    x: float, z: float, half: float, gap: float, thick: float, y: float, pull: float = 0.0
) -> Shape:
    """Return threads that go over and under each other in a square patch.

    `pull` draws one corner of the patch together, as a thread pulled too tight does.
    """

    def shape(p: np.ndarray) -> np.ndarray:
        u, v = p[0] - x, p[2] - z
        if pull:
            near = np.exp(-((u + half) ** 2 + (v + half) ** 2) / (half * half * 0.6))
            u, v = u - pull * near * half * 0.5, v - pull * near * half * 0.5
        low = y + thick * 0.9
        edge = np.maximum(np.maximum(np.abs(u), np.abs(v)) - half, 0)
        row, column = np.round(v / gap), np.round(u / gap)
        wave_u = np.cos(np.pi * u / gap + np.pi * row) * thick * 0.85
        wave_v = -np.cos(np.pi * v / gap + np.pi * column) * thick * 0.85
        across = np.hypot(v - row * gap, (p[1] - low - wave_u) * 0.9) - thick
        down = np.hypot(u - column * gap, (p[1] - low - wave_v) * 0.9) - thick
        return np.maximum(np.minimum(across, down) * 0.7, edge - 0.02)

    return shape


def _swatch(x: float, turn: float) -> Thing:
    sheet = solid.block(0, 0.03, 0, 2.5, 0.05, 2.5, 0.02)
    shape = solid.moved(solid.bumpy(sheet, 0.7, 0.022, int(x * 3) + 20), x, 0, 0, turn=turn)
    return Thing(shape=shape, paint=woven(*CLOTH, 0.03), around=(x, 0, 0, 1.9))


def _stitches(places: list[tuple[float, float, float, float]], thick: float, y: float) -> Shape:
    rods = [solid.rod((ax, y, az), (bx, y, bz), thick) for ax, az, bx, bz in places]
    return solid.together(*rods)


def _letters() -> list[Thing]:
    things = []
    for x, name in zip((-4.5, -1.5, 1.5, 4.5), "ABCD", strict=True):
        paper = Sheet(f"zara label {name}", 160, 120, "#faf6ea", 0.4)
        write(
            paper, name, 80, 92, replace(ZARA.at(84), tool=replace(FINE_PEN, width=8)), middle=True
        )
        print_ = sticker(paper.image(), (x - 0.4, 0.02, -2.15), (0.8, 0, 0), (0, 0, 0.6), "#faf6ea")
        things.append(Thing(shape=solid.block(x, 0.02, -1.85, 0.8, 0.02, 0.6, 0.004), paint=print_))
    return things


def _pins() -> Thing:
    parts = []
    for x in (-4.5, -1.5, 1.5, 4.5):
        for side in (-1, 1):
            at = (x + side * 1.02, 0.1, -1.08)
            parts += [
                solid.rod(at, (at[0] - side * 0.2, 0.07, at[2] + 0.42), 0.02),
                solid.ball(at[0], 0.14, at[2] - 0.04, 0.075),
            ]
    return Thing(shape=solid.together(*parts), paint="#d8d3c8", gloss=0.6, metal=0.3)


def _ruler() -> Thing:
    strip = Sheet("zara ruler", 2400, 160, "#d8b26a", 0.2)
    tool = replace(FINE_PEN, width=4, shake=0, opacity=1)
    for mark in range(0, 117):
        long = 70 if mark % 10 == 0 else (50 if mark % 5 == 0 else 30)
        x = 30 + mark * 20
        strip.draw(straight([(x, 0), (x, long)], 4), tool, "#2b2013")
        if mark % 10 == 0:
            write(
                strip,
                str(mark // 10),
                x,
                130,
                replace(ZARA.at(48), loose=0, tool=tool, colour="#2b2013"),
                middle=True,
            )
    print_ = sticker(strip.image(), (-6.0, 0.06, 1.75), (12, 0, 0), (0, 0, 0.8), "#d8b26a")
    return Thing(shape=solid.block(0, 0.05, 2.15, 12, 0.1, 0.8, 0.01), paint=print_, gloss=0.3)


def _mends() -> list[Thing]:
    rng = noise.seeded("zara mends")
    rows = []
    for line in range(7):
        z = -0.72 + line * 0.24
        for x in np.arange(-2.3, -0.75, 0.2):
            rows.append(
                (
                    x + rng.normal(0, 0.01),
                    z + rng.normal(0, 0.012),
                    x + 0.11,
                    z + rng.normal(0, 0.012),
                )
            )
    zigzag = []
    for row in range(5):
        for step in range(12):
            z = -0.56 + row * 0.28
            x = 0.88 + step * 0.1
            zigzag.append((x, z + 0.1 * (-1) ** step, x + 0.1, z - 0.1 * (-1) ** step))
    hole = solid.drum(4.5, 0.08, 0.0, 0.5, 0.04, 0.01)
    patch = [(3.75, 0.07), (5.25, 0.07)]
    flat = solid.cut(
        [(patch[0][0], -0.72), (patch[1][0], -0.72), (patch[1][0], 0.45), (patch[0][0], 0.45)],
        0.06,
        0.09,
    )
    lift = solid.moved(
        solid.cut([(-0.75, 0), (0.75, 0), (0.75, 0.36), (-0.75, 0.36)], -0.015, 0.015),
        4.5,
        0.075,
        0.44,
        tip=-34,
    )
    ridge = [
        solid.rod(
            (1.5 + np.cos(a) * 0.66, 0.03, np.sin(a) * 0.66),
            (1.5 + np.cos(a) * 1.1, 0.02, np.sin(a) * 1.1),
            0.06,
            0.5,
        )
        for a in np.arange(0.3, 6.2, 0.7)
    ]
    under = solid.block(-1.5, 0.055, 0, 1.15, 0.02, 1.15, 0.01)
    return [
        Thing(
            shape=yarn_weave(-4.5, 0.0, 0.56, 0.085, 0.026, 0.05),
            paint=mottled(RUST, 0.05, 0.3),
            around=(-4.5, 0.1, 0, 0.9),
        ),
        Thing(shape=under, paint=woven("#5a6880", "#4d5a72", 0.03), around=(-1.5, 0.05, 0, 0.9)),
        Thing(shape=_stitches(rows, 0.021, 0.075), paint="#f1eee4", around=(-1.5, 0.08, 0, 1.2)),
        Thing(shape=_stitches(zigzag, 0.016, 0.075), paint="#b4b7bb", around=(1.5, 0.08, 0, 1.0)),
        Thing(
            shape=solid.melted(0.12, *ridge), paint=woven(*CLOTH, 0.03), around=(1.5, 0.03, 0, 1.3)
        ),
        Thing(
            shape=solid.together(flat, lift, hole),
            paint=woven("#4f5d78", "#44516b", 0.03),
            gloss=0.15,
            around=(4.5, 0.1, 0, 1.3),
        ),
    ]


@work("zara-q", "mended-sleeve", "four-swatches.jpg")
def four_swatches() -> Image.Image:
    """Four swatches of one shirt, mended in four ways, pinned in a row."""
    table = Thing(
        shape=solid.floor(0), paint=wood("#9a958c", fine=2.2, board=2.9, dark=0.3), gloss=0.12
    )
    swatches = [
        _swatch(x, turn)
        for x, turn in zip((-4.5, -1.5, 1.5, 4.5), (1.5, -1.0, 2.2, -1.6), strict=True)
    ]
    things = [table, *swatches, *_mends(), *_letters(), _pins(), _ruler()]
    light = Light(
        sun=(-0.9, 0.8, -0.35),
        colour=(2.2, 2.1, 1.95),
        hard=10,
        sky=(0.55, 0.57, 0.62),
        bounce=(0.25, 0.24, 0.22),
    )
    scene = Scene(
        things=things, light=light, around=indoors("#c2bfb8", window=(-0.9, 0.8, -0.3), bright=2.5)
    )
    camera = Camera(eye=(0, 11.5, 1.6), at=(0, 0, 0.1), angle=57, width=1200, height=620)
    return photograph(scene, camera, "swatches", blur=0, exposure=0.72)


@work("zara-q", "mended-sleeve", "darn-close-up.jpg")
def darn_close_up() -> Image.Image:
    """The darn from close by, with the corner that was pulled too tight."""

    def cloth(p: np.ndarray) -> np.ndarray:
        u, v = p[0] + 1.75, p[2] + 1.75
        out = np.hypot(u, v)
        fold = np.cos(np.arctan2(v, u) * 11) * np.exp(-((out - 0.9) ** 2) / 0.7) * 0.15
        return (p[1] - fold - 0.02 * np.cos(p[0] * 1.3) * np.sin(p[2] * 1.1)) * 0.75

    yarn = yarn_weave(0, 0, 1.75, 0.27, 0.09, 0.0, pull=0.55)

    def fuzzy(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
        twist = np.sin((p[0] + p[2]) * 62) * 0.16 + np.sin((p[0] - p[2]) * 62) * 0.16
        fibre = noise.layered(p * 22, 2, 3)
        return shade(RUST) * (0.72 + twist + 0.5 * fibre)

    needle_way = np.array((2.6, 0.0, -1.3))
    start = np.array((-2.3, 0.36, 1.55))
    needle = solid.rod(start, start + needle_way * 1.75, 0.075)
    eye = solid.rod(start + needle_way * 1.52, start + needle_way * 1.68, 0.05)
    tail = [
        solid.rod((1.7, 0.1, 1.5), (2.3, 0.12, 1.9), 0.075),
        solid.rod((2.3, 0.12, 1.9), (2.7, 0.1, 2.6), 0.075),
    ]
    things = [
        Thing(shape=cloth, paint=woven(*CLOTH, 0.1)),
        Thing(shape=yarn, paint=fuzzy, around=(0, 0.1, 0, 2.9)),
        Thing(shape=solid.melted(0.1, *tail), paint=fuzzy, around=(2.2, 0.1, 2.0, 1.0)),
        Thing(
            shape=solid.without(needle, eye),
            paint="#d3d6da",
            metal=0.85,
            gloss=0.6,
            sharp=90,
            around=(0, 0.36, 0.4, 2.8),
        ),
    ]
    light = Light(
        sun=(-0.8, 0.75, -0.5),
        colour=(2.4, 2.25, 2.05),
        hard=9,
        sky=(0.5, 0.53, 0.6),
        bounce=(0.22, 0.2, 0.2),
    )
    scene = Scene(
        things=things, light=light, around=indoors("#bdbab2", window=(-0.8, 0.7, -0.4), bright=4)
    )
    camera = Camera(eye=(0.6, 6.2, 4.6), at=(0.0, 0.0, 0.15), angle=42, width=1120, height=840)
    return photograph(scene, camera, "darn", blur=7, exposure=0.72)
