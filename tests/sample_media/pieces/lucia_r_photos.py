"""Lucía's photos: three bottles with balloons, and an orange for a moon."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.hand import Hand, write
from tests.sample_media.materials import indoors, mottled, shade, sticker, wood
from tests.sample_media.paper import Sheet
from tests.sample_media.render import Camera, Light, Scene, Thing, march, normal
from tests.sample_media.stroke import MARKER, PENCIL, ring, smooth
from tests.sample_media.works import work

TILE = 1.5


def _tiles(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
    """Return blue and white kitchen tiles, every second one with a small flower."""
    u, v = p[0] / TILE, p[1] / TILE
    a, b = u - np.floor(u) - 0.5, v - np.floor(v) - 0.5
    odd = (np.floor(u) + np.floor(v)) % 2 > 0.5
    out = np.hypot(a, b)
    turn = np.arctan2(b, a)
    petal = out < 0.2 + 0.14 * np.cos(4 * turn)
    ring_ = np.abs(out - 0.42) < 0.022
    blue = (odd & ~petal & (out > 0.07)) | (~odd & ((petal & (out > 0.07)) | ring_))
    tone = np.where(blue, shade("#2f5fa8"), shade("#f2f0e8"))
    tone = tone * (0.93 + 0.12 * noise.layered(p * 3, 2))
    joint = np.maximum(np.abs(a), np.abs(b)) > 0.487
    return np.where(joint, shade("#b9b4a6"), tone)


def _label(text: str) -> Image.Image:
    paper = Sheet(f"lucia label {text}", 440, 260, "#fbf7ea", 0.6)
    hand = Hand(size=92, loose=0.08, gap=0.12, tool=replace(MARKER, width=14), colour="#1f2a5c")
    write(paper, text, 220, 165, hand.at(128 if len(text) < 6 else 92), middle=True)
    return paper.image()


def _bottle(
    x: float, label: str, balloon: str, full: bool, foam: bool
) -> tuple[list[Thing], Thing]:
    glass = solid.turned(
        [
            (0, 0),
            (0.72, 0),
            (0.78, 0.1),
            (0.78, 1.75),
            (0.6, 2.1),
            (0.3, 2.45),
            (0.27, 2.95),
            (0.33, 3.0),
        ]
        + [
            (0.33, 3.1),
            (0.22, 3.1),
            (0.22, 2.4),
            (0.52, 2.05),
            (0.71, 1.72),
            (0.71, 0.1),
            (0, 0.1),
        ],
        x=x,
    )
    top = 1.66 if foam else 0.98
    water = solid.turned([(0, 0.1), (0.7, 0.12), (0.7, 0.95), (0, 0.95)], x=x)
    froth = solid.bumpy(solid.turned([(0, 0.9), (0.7, 0.9), (0.7, top), (0, top)], x=x), 0.1, 0.02)
    if full:
        skin = solid.melted(
            0.25,
            solid.egg(x, 4.55, 0, 1.0, 1.16, 1.0),
            solid.rod((x, 2.9, 0), (x, 3.5, 0), 0.38, 0.9),
        )
    else:
        lean = 1 if x < 0 else -1
        skin = solid.melted(
            0.18,
            solid.rod((x, 2.9, 0), (x + 0.05 * lean, 3.3, 0), 0.38, 0.5),
            solid.rod((x + 0.05 * lean, 3.36, 0.02), (x + 0.42 * lean, 3.3, 0.2), 0.16, 1.0),
            solid.egg(x + 0.62 * lean, 2.72, 0.32, 0.24, 0.56, 0.1),
        )
    tag = solid.within(
        solid.turned([(0.785, 0.45), (0.795, 0.45), (0.795, 1.05), (0.785, 1.05)], x=x),
        solid.block(x, 0.75, 0.8, 1.06, 2, 1.0),
    )
    printed = sticker(
        _label(label), (x - 0.53, 1.05, 0.8), (1.06, 0, 0), (0, -0.6, 0), "#f7f2e4", 0.5
    )
    near = (x, 1.2, 0, 1.6)
    things = [
        Thing(shape=water, paint=mottled("#c9b48c", 0.3, 0.1), gloss=0.2, around=near),
        Thing(shape=froth, paint=mottled("#e3cfa6", 0.07, 0.35), around=near),
        Thing(shape=skin, paint=balloon, gloss=0.8, sharp=70, around=(x, 3.8, 0, 2.0)),
        Thing(shape=tag, paint=printed, around=(x, 0.75, 0.5, 0.9)),
    ]
    return things, Thing(
        shape=glass, paint="#d3e4dd", gloss=0.8, sharp=160, around=(x, 1.5, 0, 1.9)
    )


@work("lucia-r", "pan-de-abuela", "three-jars.jpg")
def three_jars() -> Image.Image:
    """Yeast in cold, warm and hot water: only the middle balloon stands up."""
    counter = Thing(
        shape=solid.block(0, -0.3, 0.8, 16, 0.6, 5.6, 0.08),
        paint=mottled("#d8d2c4", 0.08, 0.3),
        gloss=0.5,
    )
    wall = Thing(shape=lambda p: p[2] + 1.9, paint=_tiles, gloss=0.5, sharp=90)
    things, glass = [counter, wall], []
    for x, label, balloon, full in (
        (-2.5, "fría", "#f2c51c", False),
        (0.0, "tibia", "#d7282c", True),
        (2.5, "caliente", "#2f9a4a", False),
    ):
        more, pane = _bottle(x, label, balloon, full, foam=full)
        things += more
        glass.append(pane)
    light = Light(
        sun=(-0.75, 0.9, 0.75),
        colour=(2.2, 2.0, 1.7),
        hard=6,
        sky=(0.62, 0.64, 0.68),
        bounce=(0.4, 0.36, 0.3),
    )
    room = indoors("#d7d0c2", window=(-0.8, 0.45, 0.8), size=0.45, bright=5)
    scene = Scene(things=things, light=light, around=room, glass=glass)
    camera = Camera(eye=(0.6, 3.4, 11.2), at=(0.05, 2.75, 0), angle=46, width=980, height=752)
    return photograph(scene, camera, "three jars", blur=5, exposure=0.72, warm=0.03)


def _pencil_circle() -> Image.Image:
    paper = Sheet("lucia orbit", 900, 900, "#f8f6ef", 0.6)
    lead = replace(PENCIL, width=3.5)
    paper.draw(ring(450, 450, 310), lead, "#55585f")
    hand = Hand(size=40, loose=0.08, tool=lead, colour="#3a3d48")
    for index in range(8):
        angle = index * np.pi / 4
        x, y = 450 + 310 * np.cos(angle), 450 + 310 * np.sin(angle)
        paper.draw(ring(x, y, 36), lead, "#3a3d48")
        write(
            paper,
            str(index + 1),
            450 + 392 * np.cos(angle),
            464 + 392 * np.sin(angle),
            hand,
            middle=True,
        )
    paper.draw(
        smooth([(430, 450), (450, 430), (470, 450), (450, 470)], closed=True), lead, "#3a3d48"
    )
    write(paper, "yo", 450, 520, hand, middle=True)
    return paper.image()


@work("lucia-r", "moon-diary", "orange-lamp.jpg")
def orange_lamp() -> Image.Image:
    """An orange on a pencil, half bright and half dark beside a bare lamp."""

    def peel(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
        pores = np.clip((noise.solid(p / 0.045, 4) - 0.62) * 4, 0, 1)
        return mottled("#f08a1a", 0.5, 0.2)(p, faces) * (1 - 0.3 * pores)

    orange = solid.bumpy(solid.egg(1.7, 2.5, 0.4, 0.98, 0.93, 0.98), 0.1, 0.003)
    pencil = solid.rod((1.7, 0.35, 0.4), (1.7, 1.8, 0.4), 0.085)
    sheet = sticker(_pencil_circle(), (-0.9, 0.02, -2.2), (5.2, 0, 0), (0, 0, 5.2), "#f4f1e8")
    base = solid.melted(
        0.1,
        solid.drum(-3.2, 0.15, 0, 0.95, 0.3, 0.1),
        solid.rod((-3.2, 0.2, 0), (-3.2, 1.75, 0), 0.11),
    )
    bulb = solid.melted(
        0.16, solid.ball(-3.2, 2.62, 0, 0.5), solid.rod((-3.2, 1.9, 0), (-3.2, 2.3, 0), 0.24)
    )
    things = [
        Thing(shape=solid.floor(0), paint=wood("#8f6236", fine=2.0, board=2.2)),
        Thing(shape=solid.block(1.7, 0.01, 0.4, 5.2, 0.02, 5.2, 0.004), paint=sheet),
        Thing(shape=orange, paint=peel, gloss=0.35, sharp=24, around=(1.7, 2.5, 0.4, 1.1)),
        Thing(shape=pencil, paint="#e3b62c", gloss=0.3, around=(1.7, 1.1, 0.4, 0.9)),
        Thing(
            shape=solid.bumpy(solid.egg(1.7, 0.22, 0.4, 0.32, 0.25, 0.32), 0.2, 0.03),
            paint="#5f8f6a",
            around=(1.7, 0.2, 0.4, 0.5),
        ),
        Thing(shape=base, paint="#3d4a5c", gloss=0.5, around=(-3.2, 0.9, 0, 1.5)),
        Thing(shape=solid.drum(-3.2, 1.86, 0, 0.26, 0.34, 0.04), paint="#b9b2a0", gloss=0.6),
    ]
    light = Light(
        lamp=(-3.2, 2.62, 0),
        colour=(12, 9.8, 7),
        fade=0.06,
        hard=14,
        sky=(0.03, 0.033, 0.045),
        bounce=(0.03, 0.025, 0.02),
    )

    def dark(d: np.ndarray) -> np.ndarray:
        board = (np.abs(d[0] - 0.2) < 0.5) & (np.abs(d[1] - 0.1) < 0.16)
        return np.where(board, 0.012, 0.022) * np.array([[1.0], [0.92], [0.85]]) * (1 + d[1])

    scene = Scene(things=things, light=light, around=dark)
    camera = Camera(eye=(0.3, 3.9, 10.9), at=(0.1, 1.75, 0), angle=48, width=980, height=720)

    def lit_bulb(picture: np.ndarray, depth: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        # The light sits inside the bulb, so a bulb among the things would shade the whole room.
        rays, eye = camera.rays(), np.array(camera.eye, np.float32)[:, None]
        away = march(bulb, eye, rays)
        seen = np.flatnonzero(away < depth.ravel())
        facing = -(normal(bulb, eye + rays[:, seen] * away[seen]) * rays[:, seen]).sum(0)
        warm = np.array([[2.2], [1.6], [0.85]]) + np.array([[5], [4.9], [4.4]]) * facing
        picture.reshape(-1, 3)[seen] = warm.T
        depth.ravel()[seen] = away[seen]
        return picture, depth

    return photograph(
        scene, camera, "orange", blur=4, add=lit_bulb, exposure=0.8, glare=0.12, corners=0.35
    )
