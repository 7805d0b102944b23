"""Ivy's photo: her field notebook on the window sill at first light."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.graph import arrow
from tests.sample_media.hand import write
from tests.sample_media.materials import mottled, shade, sticker, wood
from tests.sample_media.paper import Sheet
from tests.sample_media.pieces.ivy_c import IVY, LEAD
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.stroke import ring, smooth, straight
from tests.sample_media.works import work

TIMES = (
    ("4:31", "robin"),
    ("4:44", "song sparrow"),
    ("4:52", "cardinal"),
    ("4:58", "wren"),
    ("5:06", "dove"),
)


def _left_page() -> Image.Image:
    page = Sheet("ivy may left", 760, 1040, "#f7f3e6", 0.5)
    page.rule(74, margin=None)
    bold = IVY.at(66, tool=replace(LEAD, width=7.5), colour="#22242c")
    write(page, "May 14", 70, 128, bold.at(88))
    for index, (time, bird) in enumerate(TIMES):
        y = 290 + index * 148
        write(page, time, 60, y, bold)
        write(page, bird, 240, y, bold)
    return page.image()


def _right_page() -> Image.Image:
    page = Sheet("ivy may right", 760, 1040, "#f7f3e6", 0.5)
    page.rule(74, margin=None)
    lead = replace(LEAD, width=8)
    for ends in (
        [(40, 760), (420, 470), (420, 470), (740, 700)],
        [(40, 800), (420, 512), (740, 742)],
    ):
        page.draw(straight(ends), lead, "#4a4d57")
    for x in range(90, 720, 66):
        low = 760 - (x - 40) * 0.76 if x < 420 else 470 + (x - 420) * 0.72
        page.draw(straight([(x, low + 46), (x, low + 230)]), replace(lead, width=5), "#7a7c86")
    body = np.array(
        [
            (-70, 30),
            (-40, -34),
            (10, -62),
            (40, -92),
            (76, -86),
            (96, -74),
            (74, -62),
            (62, -10),
            (14, 34),
            (-70, 30),
        ]
    )
    robin = smooth(body + (410, 424))
    page.shade(
        smooth(np.array([(50, -52), (62, -10), (14, 30), (2, -10), (50, -52)]) + (410, 424)),
        lead,
        "#b4552c",
        gap=6,
        loose=1,
    )
    page.draw(robin, lead, "#26282f")
    page.draw(straight([(340, 454), (270, 500)]), lead, "#3a3c45")
    page.fill(ring(462, 346, 5), "#222222")
    bold = IVY.at(84, tool=replace(lead, width=9.5), colour="#22242c")
    write(page, "HERE", 80, 226, bold)
    arrow(page, smooth([(250, 250), (300, 300), (348, 344)]), lead, "#22242c", head=34)
    return page.image()


def _page(left: bool, image: Image.Image) -> Thing:
    side = -1 if left else 1
    shape = solid.cut(
        [
            (0, 0.02),
            (0, 0.16),
            (side * 0.4, 0.3),
            (side * 1.5, 0.32),
            (side * 3.1, 0.2),
            (side * 3.1, 0.02),
        ],
        -2.1,
        2.1,
        axis=2,
    )
    corner = (-3.1, 0.25, -2.1) if left else (0.0, 0.25, -2.1)
    paint = sticker(image, corner, (3.1, 0, 0), (0, 0, 4.2), "#f2ecdb", deep=0.4)
    return Thing(shape=shape, paint=paint, around=(side * 1.55, 0.2, 0, 2.7))


def _mug(x: float, z: float) -> list[Thing]:
    wall = [(0, 0), (0.78, 0), (0.85, 0.1), (0.88, 1.9), (0.8, 1.9), (0.76, 0.2), (0, 0.2)]
    handle = solid.moved(solid.hoop(0, 0, 0, 0.46, 0.1), x + 0.92, 1.0, z, tip=90)
    froth = mottled("#6b3f22", 0.25, 0.5, other="#9a6a40")
    near = (x, 1, z, 1.9)
    return [
        Thing(
            shape=solid.melted(0.06, solid.turned(wall, x=x, z=z), handle),
            paint=mottled("#5d7f8c", 0.4, 0.15),
            gloss=0.6,
            sharp=60,
            around=near,
        ),
        Thing(shape=solid.drum(x, 0.95, z, 0.79, 1.4, 0.02), paint=froth, gloss=0.5, around=near),
    ]


def _recorder(x: float, z: float) -> list[Thing]:
    screen = Sheet("ivy recorder", 220, 160, "#b9c7a4", 0.1)
    write(screen, "00:31", 18, 100, replace(IVY.at(64, colour="#20261c"), loose=0.01))
    turn = -14

    def part(shape: solid.Shape) -> solid.Shape:
        return solid.moved(shape, x, 0, z, turn=turn)

    body = part(solid.block(0, 0.2, 0, 0.95, 0.4, 2.5, 0.1))
    mics = part(
        solid.melted(
            0.02, solid.ball(-0.22, 0.26, -1.35, 0.24), solid.ball(0.22, 0.26, -1.35, 0.24)
        )
    )
    c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))

    def place(u: float, v: float) -> tuple[float, float, float]:
        return (x + u * c + v * s, 0.4, z - u * s + v * c)

    corner, right, down = place(-0.36, -0.75), (0.72 * c, 0, -0.72 * s), (0.55 * s, 0, 0.55 * c)
    near = (x, 0.2, z, 1.8)
    return [
        Thing(
            shape=body,
            paint=sticker(screen.image(), corner, right, down, "#34373d"),
            gloss=0.4,
            around=near,
        ),
        Thing(shape=mics, paint=mottled("#55585e", 0.03, 0.8), gloss=0.3, around=near),
        Thing(
            shape=part(solid.drum(0, 0.42, 0.45, 0.17, 0.08, 0.02)),
            paint="#c2302c",
            gloss=0.5,
            glow=0.4,
            around=near,
        ),
    ]


def _dawn(d: np.ndarray) -> np.ndarray:
    up = np.clip(d[1] * 2 + 0.95, 0, 1)
    sky = np.array([[0.62], [0.68], [0.8]]) * (0.75 + 0.5 * up)
    roof = (d[1] < -0.26 - 0.3 * np.abs(d[0] + 0.24)) & (np.abs(d[0] + 0.24) < 0.42)
    tree = d[1] < -0.46 + 0.16 * noise.layered(d * 6, 3, 7)
    tone = np.where(roof, shade("#3d4450") * 0.7, sky)
    return np.where(tree, shade("#3a4642") * (0.5 + 0.6 * noise.layered(d * 30, 2, 3)), tone)


@work("ivy-c", "dawn-chorus", "notebook-may-14.jpg")
def notebook() -> Image.Image:
    """The page of May 14, a mug of cocoa and the recorder."""
    frame = [solid.block(x, 4, -3.4, 0.36, 9, 0.4, 0.05) for x in (-5.4, 0.9, 7.2)]
    things = [
        Thing(
            shape=solid.block(0, -0.3, 0.5, 18, 0.6, 8, 0.08),
            paint=wood("#ddd8cc", fine=3.0, dark=0.28),
            gloss=0.35,
        ),
        Thing(
            shape=solid.together(*frame, solid.block(0, 0.2, -3.4, 18, 0.5, 0.5, 0.06)),
            paint="#d9d5ca",
            gloss=0.2,
        ),
        Thing(shape=solid.block(0, 0.03, 0, 6.5, 0.06, 4.5, 0.03), paint="#39584a", gloss=0.2),
        _page(True, _left_page()),
        _page(False, _right_page()),
        *_mug(4.6, -1.3),
        *_recorder(4.5, 1.6),
        Thing(
            shape=solid.rod((-3.7, 0.11, 1.7), (-3.9, 0.11, -1.6), 0.1), paint="#d8a928", gloss=0.3
        ),
    ]
    light = Light(
        sun=(-0.35, 0.55, -0.9),
        colour=(0.85, 0.9, 1.05),
        hard=2.5,
        sky=(0.6, 0.66, 0.78),
        bounce=(0.24, 0.23, 0.22),
    )
    scene = Scene(things=things, light=light, around=_dawn)
    camera = Camera(eye=(0.9, 6.5, 8.1), at=(0.85, 0.3, -0.45), angle=54, width=1000, height=740)
    return photograph(scene, camera, "may 14", blur=5, exposure=1.0, warm=-0.02, corners=0.35)
