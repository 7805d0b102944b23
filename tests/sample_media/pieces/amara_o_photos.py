"""Amara's photos: her solar oven in the yard, and two ovens side by side."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.exif import noted
from tests.sample_media.hand import write
from tests.sample_media.materials import asphalt, mottled, outdoors, shade, sticker, wood
from tests.sample_media.paper import Sheet
from tests.sample_media.people import body_of, hand_of, head_of, limb
from tests.sample_media.pieces.amara_o import AMARA
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.stroke import MARKER, ring, straight
from tests.sample_media.works import work

CARD = mottled("#c2a27e", 0.25, 0.14)


def crinkled(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
    """Return kitchen foil: bright facets and the dark and light lines between them."""
    bend = np.stack([p[0] + 0.3 * p[1], p[1] * 0.8 - p[2] * 0.6, p[2] + 0.2 * p[0]])
    ridge = sum(np.abs(noise.layered(bend * size, 2, int(size * 10)) - 0.5) for size in (2.1, 4.7))
    facet = noise.solid(bend * 3.3, 3)
    tone = 0.3 + 0.75 * facet + 0.55 * np.clip(0.16 - ridge, 0, 1) * 6 - 0.5 * (ridge > 0.42)
    return np.clip(tone, 0.34, 1.4) * np.array([[0.93], [0.96], [1.0]])


def _dial() -> Image.Image:
    face = Sheet("amara dial", 400, 400, "#f7f5ee", 0.1)
    pen = replace(MARKER, width=11, shake=0, opacity=1)
    for index in range(11):
        angle = np.radians(130 + index * 28)
        way = np.array([np.cos(angle), np.sin(angle)])
        face.draw(straight([200 + way * 150, 200 + way * 180], 4), pen, "#222222")
    face.draw(ring(200, 200, 190), pen, "#222222")
    angle = np.radians(130 + 7 * 28)
    tip = (200 + 140 * np.cos(angle), 200 + 140 * np.sin(angle))
    face.draw(straight([(200, 200), tip], 4), replace(pen, width=18), "#c2221c")
    write(face, "°C", 200, 310, replace(AMARA.at(60), loose=0), middle=True)
    return face.image()


def news(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
    """Return newspaper: rows of grey that look like print."""
    row = np.abs(np.sin(p[1] * 40)) > 0.45
    word_ = noise.solid(np.stack([p[0] * 9 + p[2] * 9, p[1] * 13, p[2] * 2])) > 0.42
    return np.where(row & word_, 0.22, 0.6) * np.array([[1.0], [0.98], [0.92]])


def oven(lean: float, thermometer: bool) -> list[Thing]:
    """Return a pizza-box oven around the origin, its flap opened to `lean` degrees."""
    box = solid.without(
        solid.block(0, 0.48, 0, 4.2, 0.96, 4.2, 0.03),
        solid.block(0, 0.6, 0, 3.95, 1.05, 3.95, 0.02),
    )
    rim = solid.without(
        solid.block(0, 0.97, 0, 4.3, 0.06, 4.3, 0.02),
        solid.block(0, 0.97, 0.05, 3.2, 0.4, 3.2, 0.01),
    )
    panel = solid.block(0, 0, 1.6, 3.2, 0.06, 3.2, 0.01)
    flap = solid.moved(panel, 0, 1.02, -1.55, tip=-lean)
    sheet = solid.moved(solid.block(0, -0.1, 1.6, 3.1, 0.06, 3.1, 0.01), 0, 1.02, -1.55, tip=-lean)
    foil = solid.bumpy(sheet, 0.34, 0.035, octaves=3)
    rolls = [solid.rod((x, 0.4, -1.75), (x, 0.4, 1.75), 0.3) for x in (-1.75, 1.75)]
    rolls += [solid.rod((-1.75, 0.4, z), (1.75, 0.4, z), 0.3) for z in (-1.75, 1.75)]
    near = (0, 0.8, 0, 3.6)
    things = [
        Thing(shape=solid.together(box, rim), paint=CARD, around=near),
        Thing(shape=flap, paint=CARD, around=near),
        Thing(shape=foil, paint=crinkled, metal=0.35, gloss=0.5, sharp=30, around=near),
        Thing(shape=solid.together(*rolls), paint=news, around=near),
        Thing(
            shape=solid.block(0, 0.07, 0, 3.9, 0.03, 3.9, 0.005),
            paint=mottled("#1c1c1e", 0.4, 0.2),
            around=near,
        ),
    ]
    if thermometer:
        things += _cooking()
    return things


def _cooking() -> list[Thing]:
    face = sticker(_dial(), (-1.26, 0.82, 0.1), (0.72, 0, 0), (0, -0.72, 0), "#d4d4d2", deep=0.3)
    dial = solid.moved(solid.drum(0, 0, 0, 0.39, 0.14, 0.03), -0.9, 0.46, 0.04, tip=82)
    card = [
        solid.moved(solid.block(0, 0, 0, 1.2, 0.8, 0.03, 0.005), -0.95, 0.5, -0.5, tip=-6),
        solid.moved(solid.block(0, 0, 0, 0.03, 0.8, 0.8, 0.005), -1.5, 0.5, -0.15, turn=8),
        solid.moved(solid.block(0, 0, 0, 1.2, 0.03, 0.6, 0.005), -0.95, 0.9, -0.28, tip=8),
    ]
    lid = solid.without(
        solid.drum(0.75, 0.14, 0.25, 0.85, 0.12, 0.02),
        solid.drum(0.75, 0.22, 0.25, 0.78, 0.16, 0.01),
    )
    cracker = [solid.block(0.75, 0.24, 0.25, 0.86, 0.09, 0.86, 0.03)]
    top = solid.moved(
        solid.block(0, 0, 0, 0.84, 0.09, 0.84, 0.03), 0.78, 0.71, 0.22, tip=8, roll=-6, turn=14
    )
    white = solid.bumpy(solid.drum(0.75, 0.5, 0.25, 0.34, 0.3, 0.12), 0.3, 0.02)
    near = (0.75, 0.4, 0.25, 1.3)
    return [
        Thing(shape=dial, paint=face, gloss=0.4, around=(-0.9, 0.6, -0.05, 0.7)),
        Thing(shape=solid.together(*card), paint="#f1efe8", around=(-1.1, 0.7, -0.2, 1.3)),
        Thing(shape=lid, paint="#c9ccd0", metal=0.6, gloss=0.3, around=near),
        Thing(
            shape=solid.together(*cracker, top), paint=mottled("#c08a4a", 0.08, 0.35), around=near
        ),
        Thing(
            shape=solid.block(0.75, 0.32, 0.25, 0.62, 0.09, 0.6, 0.03),
            paint="#4a2a1a",
            gloss=0.6,
            around=near,
        ),
        Thing(shape=white, paint="#f3eee4", around=near),
    ]


def _ruler() -> Thing:
    ruler = solid.moved(
        solid.block(0, 1.1, 0, 0.3, 2.3, 0.05, 0.01), 1.62, 0.96, 1.2, tip=-20, roll=-1
    )

    def marks(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
        plain = wood("#d9ac62", along=1, fine=5)(p, faces)
        line = (np.abs((p[1] * 10) % 1 - 0.5) > 0.42) & (p[0] > 1.62)
        return np.where(line, plain * 0.2, plain)

    return Thing(shape=ruler, paint=marks, gloss=0.2, around=(1.62, 1.9, 1.0, 1.5))


@work("amara-o", "solar-oven", "oven-v2-in-the-yard.jpg")
def oven_in_the_yard() -> Image.Image:
    """Version 2 on the picnic table in the sun; the camera noted more than it should."""
    planks = wood("#557a58", fine=2.4, board=1.45, dark=0.4)
    wrap = Thing(
        shape=solid.block(0, 0.98, 0.05, 3.25, 0.02, 3.25, 0.005),
        paint="#f4f7f7",
        gloss=1.2,
        sharp=90,
        around=(0, 0.98, 0, 2.5),
    )
    table = solid.within(solid.floor(0), solid.block(0, -0.5, 0.6, 17, 1.0, 8.6, 0.1))
    grass = Thing(shape=solid.floor(-7.5), paint=mottled("#6f8350", 0.8, 0.8, other="#4a6236"))
    things = [Thing(shape=table, paint=planks, gloss=0.25), grass, *oven(52, True), _ruler()]
    light = Light(sun=(-0.55, 0.72, 0.75), colour=(3.4, 3.15, 2.7), hard=24)
    scene = Scene(things=things, light=light, around=outdoors(line=0.05), glass=[wrap])
    camera = Camera(eye=(0.9, 6.8, 9.0), at=(0.1, 1.05, 0.05), angle=40, width=1120, height=840)
    photo = photograph(scene, camera, "oven v2", blur=7, exposure=0.5, warm=0.04, glare=0.09)
    return noted(photo, day="2026:03:18 12:41:07", north=43.9042, west=69.2015)


def _sign(name: str) -> Image.Image:
    paper = Sheet(f"amara sign {name}", 600, 220, "#fbfaf4", 0.4)
    write(
        paper,
        name,
        300,
        146,
        AMARA.at(82, tool=replace(MARKER, width=11), colour="#20242c"),
        middle=True,
    )
    return paper.image()


def _shifted(things: list[Thing], x: float, turn: float) -> list[Thing]:
    out = []
    for thing in things:
        paint = thing.paint
        c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))

        def painted_there(p, faces, paint=paint, c=c, s=s):
            q = np.stack([(p[0] - x) * c - p[2] * s, p[1], (p[0] - x) * s + p[2] * c])
            return paint(q, faces) if callable(paint) else np.repeat(shade(paint), p.shape[1], 1)

        near = (x, 0.8, 0, 3.6)
        out.append(
            replace(
                thing,
                shape=solid.moved(thing.shape, x, turn=turn),
                paint=painted_there,
                around=near,
            )
        )
    return out


def _girl() -> list[Thing]:
    skin, shirt = "#8a5638", "#d8b24a"
    at = np.array((0.6, 0, -4.6))
    joints = {
        "left shoulder": at + (0.45, 4.4, -0.85),
        "right shoulder": at + (0.55, 4.4, 0.85),
        "hips": at + (-0.3, 1.7, 0),
    }
    head = at + (0.85, 5.75, 0)
    board = solid.moved(
        solid.block(0, 0, 0, 1.5, 0.06, 1.9, 0.02), *(at + (2.5, 3.05, 0.3)), roll=24
    )
    paper = solid.moved(
        solid.block(0, 0.05, 0, 1.3, 0.03, 1.6, 0.01), *(at + (2.5, 3.05, 0.3)), roll=24
    )
    arm = [at + (0.6, 4.3, 1.0), at + (0.9, 3.1, 1.35), at + (2.2, 3.3, 0.7)]
    other = [at + (0.5, 4.3, -0.95), at + (0.9, 3.0, -1.1), at + (2.3, 2.9, -0.5)]
    things = [body_of(joints, 1.3, mottled(shirt, 0.4, 0.12))]
    things += head_of(head, 0.82, skin, "#1d1512", face=(0.85, -0.35, 0.42), cut="puffs")
    for joints_ in (arm, other):
        things.append(limb([joints_[0], (joints_[0] + joints_[1]) / 2], 0.44, 0.42, shirt))
        things.append(limb(joints_, 0.32, 0.24, skin))
        things.append(hand_of(joints_[2], joints_[2] + (0.4, 0.1, -0.1), 0.46, skin))
    for z in (-0.6, 0.6):
        leg = [at + (-0.3, 1.5, z), at + (1.5, 0.5, z * 1.2), at + (-1.4, 0.35, z * 1.2)]
        things.append(limb(leg, 0.62, 0.4, mottled("#3b5488", 0.3, 0.15)))
    neck = limb([at + (0.5, 4.5, 0), head], 0.36, 0.34, skin)
    pencil = solid.rod(arm[2] + (0.45, -0.1, -0.2), arm[2] + (0.3, 0.75, 0.1), 0.06)
    things += [
        neck,
        Thing(shape=board, paint="#8a6238"),
        Thing(shape=paper, paint="#f5f3ea"),
        Thing(shape=pencil, paint="#e8751a"),
    ]
    return things


@work("amara-o", "solar-oven", "side-by-side.jpg")
def side_by_side() -> Image.Image:
    """A fixed flap against a tilted one, with the shadow stick between them."""
    things = [Thing(shape=solid.floor(0), paint=asphalt("#5b5d62", 0.06))]
    things += _shifted(oven(62, False), -3.5, 6)
    things += _shifted(oven(96, False), 3.5, -6)
    for x, name in ((-3.4, "FIXED FLAP"), (3.3, "TILTED")):
        print_ = sticker(_sign(name), (x - 1.3, 0.02, 2.75), (2.6, 0, 0), (0, 0, 0.95), "#fbfaf4")
        things.append(Thing(shape=solid.block(x, 0.02, 3.22, 2.6, 0.03, 0.95, 0.005), paint=print_))
    things.append(
        Thing(
            shape=solid.bumpy(solid.egg(0, 0.15, 1.2, 0.5, 0.36, 0.5), 0.3, 0.04),
            paint="#5f8f6a",
            around=(0, 0.15, 1.2, 0.7),
        )
    )
    things.append(
        Thing(
            shape=solid.rod((0, 0.3, 1.2), (0, 2.0, 1.2), 0.1),
            paint="#e0b02a",
            gloss=0.3,
            around=(0, 1.1, 1.2, 1.1),
        )
    )
    things += _girl()
    light = Light(sun=(-0.5, 0.95, 0.5), colour=(3.2, 2.95, 2.5), hard=22)
    scene = Scene(things=things, light=light, around=outdoors(line=0.0))
    camera = Camera(eye=(0.4, 8.6, 15.6), at=(0.1, 2.55, -1.0), angle=45, width=1120, height=840)
    return photograph(scene, camera, "side by side", blur=4, exposure=0.52, warm=0.03)
