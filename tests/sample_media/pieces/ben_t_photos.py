"""Ben's photos: the shot sheet on the gym floor and two digits alight."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.hand import Hand, write
from tests.sample_media.materials import indoors, mottled, shade, sticker, wood
from tests.sample_media.paper import Sheet
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.stroke import PENCIL, ring
from tests.sample_media.works import work

ROWS = (
    "...X.X.XXXX.XX.X..XX",
    ".....X.X..XXX..X.X.X",
    ".XXXXX..XXXX..XX...X",
    "X...X.XXX.....X..X.X",
    "XXXX..XXXXX.XX.XX...",
    ".X...XXX..X.X.X..X.X",
    "XXXXXX.XX.X.X.XXXX.X",
    ".XXXX.X..X..XXXXX.XX",
    "X.XXXXXXX.XXXXXX.X.X",
    ".XX.XXX.X.X.XX..X..X",
)


def _sheet() -> Image.Image:
    page = Sheet("ben shots", 1200, 900, "#fbfaf3", 0.5)
    page.rule(72)
    lead = replace(PENCIL, width=4.4, opacity=0.95, tooth=0.4)
    hand = Hand(size=44, loose=0.09, slant=0.12, gap=0.1, tool=lead, colour="#30333c")
    for index, row in enumerate(ROWS):
        y = 138 + index * 72
        for turn, shot in enumerate(row):
            x = 160 + turn * 44
            if shot == "X":
                write(page, "x", x, y, hand.at(54))
            else:
                page.draw(ring(x + 14, y - 12, 4), replace(lead, width=6), hand.colour)
        write(page, str(row.count("X")), 1090, y, hand)
    page.draw(ring(1112, 122, 46, 36), replace(lead, width=5), hand.colour)
    return page.image()


def gym_floor(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
    """Return varnished maple strips with one painted line."""
    plain = wood("#cfa066", along=0, board=0.62, across=2, fine=3.4, dark=0.28)(p, faces)
    step = np.floor(p[2] / 0.62)
    joint = np.abs((p[0] + step * 3.7) % 7.0 - 3.5) > 3.488
    plain = np.where(joint, plain * 0.4, plain)
    return np.where(np.abs(p[0] * 0.94 + p[2] * 0.34 + 5.1) < 0.34, shade("#27518f"), plain)


def ball_skin(x: float, y: float, z: float, radius: float):
    """Return a basketball's leather with its black seams and little bumps."""

    def paint(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
        q = (p - np.array([[x], [y], [z]])) / radius
        a, b, c = 0.8 * q[0] + 0.6 * q[1], 0.8 * q[1] - 0.6 * q[0], q[2]
        seams = (np.abs(a) < 0.028) | (np.abs(b) < 0.028) | (np.abs(np.hypot(c, b) - 0.72) < 0.026)
        pebble = 0.8 + 0.4 * noise.solid(p / 0.05, 4)
        return np.where(seams, shade("#1c1512"), shade("#c9641f") * pebble)

    return paint


@work("ben-t", "free-throw-streaks", "shot-sheet.jpg")
def shot_sheet() -> Image.Image:
    """Two hundred shots in pencil on the gym floor."""
    paper = solid.moved(solid.block(0, 0.012, 0, 6.0, 0.02, 4.5, 0.005), 0, 0, 0, turn=5)
    c, s = np.cos(np.radians(5)), np.sin(np.radians(5))

    def at(u: float, v: float) -> tuple[float, float, float]:
        return (u * c + v * s, 0.02, -u * s + v * c)

    print_ = sticker(_sheet(), at(-3, -2.25), (6 * c, 0, -6 * s), (4.5 * s, 0, 4.5 * c), "#f8f5ea")
    tip, end = np.array((1.2, 0.12, 2.9)), np.array((3.7, 0.12, 1.2))
    way = (end - tip) / np.linalg.norm(end - tip)
    pencil = [
        Thing(shape=solid.rod(tip + way * 0.35, end, 0.1), paint="#e0ac22", gloss=0.4),
        Thing(shape=solid.rod(tip, tip + way * 0.35, 0.03, 3.2), paint="#d8b684"),
        Thing(shape=solid.rod(end, end + way * 0.22, 0.105), paint="#cf7f86"),
    ]
    ball = Thing(
        shape=solid.ball(-4.3, 1.2, -3.3, 1.2),
        paint=ball_skin(-4.3, 1.2, -3.3, 1.2),
        gloss=0.25,
        sharp=20,
        around=(-4.3, 1.2, -3.3, 1.25),
    )
    cone = solid.turned(
        [(0, 2.4), (0.16, 2.4), (0.95, 0.12), (1.3, 0.12), (1.3, 0), (0, 0)], x=4.5, z=-2.5
    )
    things = [
        Thing(shape=solid.floor(0), paint=gym_floor, gloss=1.1, sharp=50),
        Thing(shape=paper, paint=print_),
        *pencil,
        ball,
        Thing(shape=cone, paint="#ee6a1a", gloss=0.3, around=(4.5, 1, -2.5, 1.9)),
    ]
    light = Light(
        sun=(-0.5, 1.0, -0.4),
        colour=(1.9, 1.8, 1.6),
        hard=5,
        sky=(0.62, 0.62, 0.6),
        bounce=(0.3, 0.25, 0.2),
    )
    room = indoors("#b5ad9c", window=(0.2, 1.0, -0.5), size=0.3, bright=4)
    camera = Camera(eye=(0.1, 8.6, 2.6), at=(0.05, 0, -0.12), angle=52, width=1120, height=840)
    return photograph(
        Scene(things=things, light=light, around=room), camera, "shots", blur=0, exposure=0.8
    )


SEGMENTS = {
    "a": (0, 2, 1, 0), "b": (1, 1, 0, 1), "c": (1, -1, 0, 1), "d": (0, -2, 1, 0),
    "e": (-1, -1, 0, 1), "f": (-1, 1, 0, 1), "g": (0, 0, 1, 0),
}  # fmt: skip


def segment(name: str, x: float, y: float, z: float, size: float) -> solid.Shape:
    across, up, flat, tall = SEGMENTS[name]
    at = (x + across * size, y + up * size * 0.98, z)
    if flat:
        return solid.block(*at, size * 1.72, size * 0.3, 0.12, 0.05)
    return solid.block(at[0], y + up * size * 0.98, z, size * 0.3, size * 1.66, 0.12, 0.05)


def _clock_on_bench() -> list[Thing]:
    def leds(bright: float):
        def paint(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
            bead = np.exp(-(((p[0] * 7) % 1 - 0.5) ** 2 + ((p[1] * 7) % 1 - 0.5) ** 2) * 12)
            return np.array([[1.0], [0.06], [0.03]]) * (0.35 + 1.1 * bead) * bright

        return paint

    things = []
    for x, lit in ((-1.65, "abged"), (1.65, "fgbc")):
        for name in SEGMENTS:
            bright = 0.03
            if name in lit:
                bright = 0.22 if name == "g" and x < 0 else 1.0
            glow = 3.4 if bright > 0.1 else 0.1
            shape = segment(name, x, 3.2, 0.55, 1.05)
            things.append(
                Thing(shape=shape, paint=leds(bright), glow=glow, around=(x, 3.2, 0.55, 2.8))
            )
    case = solid.without(
        solid.block(0, 3.2, 0, 7.0, 6.2, 1.3, 0.05), solid.block(0, 3.2, 0.72, 6.6, 5.8, 0.5, 0.02)
    )
    things += [
        Thing(shape=case, paint=mottled("#1b1a1a", 0.6, 0.4, other="#26211f"), gloss=0.4),
        Thing(
            shape=solid.block(0, -0.3, 1.0, 22, 0.6, 7.5, 0.05),
            paint=wood("#a87a48", fine=2.0, board=1.8),
            gloss=0.35,
        ),
        Thing(shape=lambda p: p[2] + 3.0, paint=mottled("#8f8d86", 1.4, 0.2)),
    ]

    def cells(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
        grid = (np.abs((p[0] * 1.4) % 1 - 0.5) > 0.47) | (np.abs((p[1] * 1.4) % 1 - 0.5) > 0.47)
        return np.where(
            grid, shade("#aab4c4"), shade("#182b52") * (0.8 + 0.5 * noise.layered(p, 2))
        )

    panel = solid.moved(solid.block(0, 2.3, 0, 4.0, 4.6, 0.14, 0.03), 6.3, 0, -1.2, tip=-13)
    rim = solid.moved(
        solid.without(
            solid.block(0, 2.3, 0, 4.2, 4.8, 0.2, 0.03), solid.block(0, 2.3, 0, 3.9, 4.5, 1, 0.01)
        ),
        6.3,
        0,
        -1.2,
        tip=-13,
    )
    things += [
        Thing(shape=panel, paint=cells, gloss=0.8, sharp=80),
        Thing(shape=rim, paint="#b9bdc2", metal=0.4),
        Thing(
            shape=solid.melted(
                0.05,
                solid.rod((3.5, 0.6, 0.3), (4.6, 0.08, 1.2), 0.07),
                solid.rod((4.6, 0.08, 1.2), (6.0, 0.08, 0.4), 0.07),
            ),
            paint="#a3281f",
        ),
    ]
    return things


@work("ben-t", "outdoor-shot-clock", "digits-on.jpg")
def digits_on() -> Image.Image:
    """Two digits show 24; the middle bar of the 2 is too dim."""
    things = _clock_on_bench()
    light = Light(
        sun=(-0.5, 0.9, 0.7),
        colour=(0.75, 0.68, 0.58),
        hard=5,
        sky=(0.17, 0.16, 0.16),
        bounce=(0.16, 0.1, 0.08),
    )
    scene = Scene(
        things=things,
        light=light,
        around=indoors("#6d6a64", window=(-0.8, 0.5, 0.6), size=0.3, bright=1.5),
    )
    camera = Camera(eye=(1.6, 4.0, 13.0), at=(1.6, 2.75, 0), angle=46, width=1120, height=800)
    return photograph(scene, camera, "digits", blur=3, exposure=1.05, glare=0.13, corners=0.35)
