"""Mateo's photos: two tanks at nine and at three."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.exif import noted
from tests.sample_media.hand import Hand, write
from tests.sample_media.materials import indoors, mottled, sticker
from tests.sample_media.paper import Sheet
from tests.sample_media.people import body_of, head_of, limb
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.stroke import MARKER, ring, straight
from tests.sample_media.works import work

TANKS = (-3.1, 3.1)


PRINT = Hand(size=80, loose=0.05, slant=0.08, tool=replace(MARKER, width=9), colour="#25326e")


def _clock(hour: int) -> Image.Image:
    face = Sheet(f"mateo clock {hour}", 420, 420, "#f7f6f1", 0.1)
    hand = Hand(
        size=34, loose=0.0, tool=replace(MARKER, width=5, shake=0, opacity=1), colour="#1d2026"
    )
    for number in range(1, 13):
        angle = number * np.pi / 6 - np.pi / 2
        write(
            face,
            str(number),
            210 + 158 * np.cos(angle),
            224 + 158 * np.sin(angle),
            hand,
            middle=True,
        )
    for length, angle, wide in ((92, hour * np.pi / 6 - np.pi / 2, 15), (138, -np.pi / 2, 10)):
        end = (210 + length * np.cos(angle), 210 + length * np.sin(angle))
        face.draw(straight([(210, 210), end]), replace(hand.tool, width=wide), "#1d2026")
    face.fill(ring(210, 210, 12), "#b3261e")
    return face.image()


def _label(text: str) -> Image.Image:
    paper = Sheet(f"mateo {text}", 460, 130, "#fbfaf3", 0.3)
    write(paper, text, 230, 92, PRINT, middle=True)
    return paper.image()


def _shells(x: float, *, alive: bool) -> list[Thing]:
    rng = noise.seeded(f"oysters {alive}")
    things = []
    for index in range(14):
        at = (
            x - 1.9 + 0.62 * (index % 7) + rng.uniform(-0.12, 0.12),
            0.36,
            0.95 - 0.75 * (index // 7) + rng.uniform(-0.1, 0.1),
        )
        shell = solid.egg(0, 0, 0, 0.36, 0.2 if alive else 0.1, 0.5)
        shape = solid.moved(
            shell,
            *at,
            turn=rng.uniform(0, 360),
            tip=rng.uniform(-25, 25),
            roll=rng.uniform(-20, 20),
        )
        rough = solid.bumpy(shape, 0.13, 0.045 if alive else 0.02, index)
        colour = (
            ("#8a8a80", "#75766c", "#9b988a")[index % 3]
            if alive
            else ("#d9d4c6", "#c9c2b2", "#e4e0d4")[index % 3]
        )
        things.append(Thing(shape=rough, paint=mottled(colour, 0.12, 0.6), around=(*at, 0.62)))
    return things


TANK = (4.9, 4.0, 2.8)


def _frame(x: float) -> solid.Shape:
    wide, high, deep = TANK
    return solid.together(
        *(
            solid.block(x + dx, 2.0, dz, 0.09, high, 0.09, 0.01)
            for dx in (-wide / 2, wide / 2)
            for dz in (-deep / 2, deep / 2)
        ),
        solid.without(
            solid.block(x, 0.06, 0, wide + 0.1, 0.12, deep + 0.1, 0.02),
            solid.block(x, 0.3, 0, 1, 0.1, 1),
        ),
        solid.without(
            solid.block(x, 4.0, 0, wide + 0.14, 0.14, deep + 0.14, 0.02),
            solid.block(x, 4, 0, wide - 0.1, 1, deep - 0.1),
        ),
    )


def _air(x: float, label: str) -> tuple[list[solid.Shape], solid.Shape]:
    rng = noise.seeded(f"bubbles {label}")
    bubbles = [
        solid.ball(
            x + 2.0 + rng.uniform(-0.16, 0.16),
            0.7 + i * 0.16,
            0.4 + rng.uniform(-0.14, 0.14),
            rng.uniform(0.035, 0.08),
        )
        for i in range(19)
    ]
    tube = solid.melted(
        0.1,
        solid.rod((x + 2.0, 0.5, 0.4), (x + 2.0, 4.3, 0.4), 0.05),
        solid.rod((x + 2.0, 4.3, 0.4), (x + 2.4, 4.7, -1.4), 0.05),
    )
    return bubbles, tube


def _tank(x: float, murk: float, label: str, *, alive: bool) -> tuple[list[Thing], list[Thing]]:
    wide, high, deep = TANK
    frame = _frame(x)

    def disc_paint(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
        black = (p[0] - x) * (p[1] - 2.3) > 0
        return np.where(black, 0.012, 0.86) * np.ones((3, 1))

    disc = solid.moved(solid.drum(0, 0, 0, 0.95, 0.06, 0.01), x, 2.3, -deep / 2 - 0.1, tip=90)
    gravel = solid.bumpy(solid.block(x, 0.2, 0, wide - 0.2, 0.2, deep - 0.2, 0.03), 0.16, 0.05)
    bubbles, tube = _air(x, label)
    tag = solid.block(x - 1.0, 0.62, deep / 2 + 0.09, 1.9, 0.52, 0.02, 0.004)
    printed = sticker(
        _label(label), (x - 1.95, 0.88, deep / 2 + 0.1), (1.9, 0, 0), (0, -0.52, 0), "#fbfaf3"
    )
    near = (x, 2.0, 0, 3.7)
    things = [
        Thing(shape=frame, paint="#24272c", gloss=0.4, around=near),
        Thing(shape=disc, paint=disc_paint, around=(x, 2.3, -1.5, 1.1)),
        Thing(shape=gravel, paint=mottled("#a89678", 0.1, 0.7), around=(x, 0.2, 0, 2.9)),
        Thing(
            shape=solid.together(*bubbles),
            paint="#f4fbfb",
            gloss=1.0,
            glow=0.25,
            around=(x + 2, 2.2, 0.4, 2.0),
        ),
        Thing(shape=tube, paint="#cfe3e0", gloss=0.6, around=(x + 2, 2.5, -0.3, 2.7)),
        Thing(shape=tag, paint=printed, around=(x - 1, 0.62, 1.5, 1.1)),
        *_shells(x, alive=alive),
    ]
    cloudy = np.array([[0.30], [0.33], [0.17]])

    def water(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
        swirl = noise.layered(p * 0.8, 3, 5)
        return cloudy * (0.75 + 0.35 * swirl) * (0.72 + 0.1 * p[1])

    pool = solid.block(x, 1.85, 0, wide - 0.08, 3.5, deep - 0.08, 0.01)
    wall = solid.block(x, 2.0, 0, wide, high, deep, 0.01)
    panes = [
        Thing(shape=pool, paint=water, murk=murk, gloss=0.15, sharp=80, around=near),
        Thing(shape=wall, paint="#f2f8f6", gloss=0.5, sharp=160, around=near),
    ]
    return things, panes


def _boy() -> list[Thing]:
    skin, hoodie = "#c08a62", mottled("#4c6d9c", 0.4, 0.15)
    joints = {
        "left shoulder": (-7.5, 3.4, 3.7),
        "right shoulder": (-7.1, 3.3, 2.1),
        "hips": (-8.3, -0.8, 2.8),
    }
    head = (-6.1, 4.75, 2.9)
    things = [body_of(joints, 1.5, hoodie)]
    things += head_of(head, 0.98, skin, "#2a1c14", face=(0.85, -0.3, -0.42), cut="curls")
    things.append(limb([(-7.2, 3.6, 2.9), head], 0.45, 0.42, skin))
    hood = solid.melted(0.3, solid.rod((-7.75, 3.9, 3.6), (-7.6, 3.9, 2.2), 0.55))
    things.append(Thing(shape=hood, paint=hoodie, around=(-7.7, 3.9, 2.9, 1.6)))
    arm = [(-7.6, 3.3, 4.0), (-8.5, 1.5, 4.4), (-9.6, 0.5, 3.4)]
    things.append(limb(arm, 0.55, 0.4, hoodie))
    return things


def _tanks(hour: int, murks: tuple[float, float], *, boy: bool) -> Image.Image:
    things, glass = [], []
    for x, murk, label, alive in zip(
        TANKS, murks, ("A oysters", "B shells"), (True, False), strict=True
    ):
        more, panes = _tank(x, murk, label, alive=alive)
        things += more
        glass += panes
    clock = sticker(
        _clock(hour), (-0.95, 6.75, -2.3), (1.9, 0, 0), (0, -1.9, 0), "#2a2d33", deep=0.3
    )
    face = solid.moved(solid.drum(0, 0, 0, 0.93, 0.16, 0.03), 0, 5.8, -2.42, tip=90)
    rim = solid.loop((0, 5.8, -2.36), (0, 0, 1), 0.96, 0.08)
    things += [
        Thing(
            shape=solid.block(0, -0.3, 0.4, 30, 0.6, 7, 0.06),
            paint=mottled("#6d7176", 0.5, 0.12),
            gloss=0.5,
        ),
        Thing(shape=lambda p: p[2] + 2.5, paint=mottled("#e9e7e0", 2.0, 0.05)),
        Thing(shape=face, paint=clock, around=(0, 5.8, -2.4, 1.1)),
        Thing(shape=rim, paint="#2a2d33", gloss=0.5, around=(0, 5.8, -2.4, 1.2)),
    ]
    things += _boy() if boy else []
    light = Light(
        sun=(0.4, 1.0, 0.9),
        colour=(1.5, 1.48, 1.4),
        hard=4,
        sky=(0.75, 0.78, 0.8),
        bounce=(0.35, 0.35, 0.34),
    )
    room = indoors("#c9cac6", window=(0.5, 0.5, 0.9), size=0.3, bright=3)
    scene = Scene(things=things, light=light, around=room, glass=glass)
    camera = Camera(
        eye=(-1.3, 4.0, 15.2), at=(-1.3, 3.0, 0), angle=56, width=1120, height=740, fine=1.05
    )
    return photograph(scene, camera, f"tanks {hour}", blur=2.5, exposure=0.74)


@work("mateo-v", "oyster-reef-tank", "tanks-hour-0.jpg")
def tanks_hour_0() -> Image.Image:
    """Both tanks cloudy at nine; the camera noted more than it should."""
    return noted(
        _tanks(9, (1.25, 1.25), boy=False), day="2025:12:05 09:00:41", north=43.9, west=69.2
    )


@work("mateo-v", "oyster-reef-tank", "tanks-hour-6.jpg")
def tanks_hour_6() -> Image.Image:
    """At three the oysters' tank is clear; a clay-like boy leans in to look."""
    return _tanks(3, (0.035, 0.85), boy=True)
