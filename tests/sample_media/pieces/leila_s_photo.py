"""Leila's photo: the recorder on Dolores's kitchen table."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.hand import write_lines
from tests.sample_media.materials import indoors, shade, sticker
from tests.sample_media.paper import Sheet
from tests.sample_media.pieces.leila_s import BLACK, LEILA
from tests.sample_media.printing import SANS_BOLD, words
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.stroke import FINE_PEN, Tool, box, ring, smooth, straight
from tests.sample_media.works import work


def oilcloth(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
    """Return a table cover of red lines and small flowers."""
    u, v = p[0] / 1.1, p[2] / 1.1
    a, b = u - np.round(u), v - np.round(v)
    line = (np.abs(np.abs(a) - 0.46) < 0.018) | (np.abs(np.abs(b) - 0.46) < 0.018)
    out, turn = np.hypot(a, b), np.arctan2(b, a)
    flower = (out < 0.13 + 0.06 * np.cos(5 * turn)) & (out > 0.045)
    tone = np.where(line, shade("#b8453c"), shade("#efe8d6"))
    tone = np.where(flower, shade("#4a6ea0"), tone)
    return np.where(out < 0.04, shade("#dfae3c"), tone) * (0.94 + 0.1 * noise.layered(p, 2))


def _form() -> Image.Image:
    page = Sheet("leila form", 700, 920, "#fbfbf7", 0.2)
    words(page, "May we keep your story?", 60, 90, 34, BLACK, face=SANS_BOLD, side="left")
    grey = Tool(width=7, opacity=0.5, shake=0.3, press=0.6, taper=0)
    for row in range(17):
        y = 160 + row * 40
        end = 620 - (row % 5) * 34
        page.draw(straight([(60, y), (end, y)], 14), grey, "#9a9da4")
    for y in (860, 810):
        page.draw(straight(box(60, y - 24, 26, 26)), replace(FINE_PEN, width=3), BLACK)
    page.draw(smooth([(60, 858), (70, 870), (92, 826)]), replace(FINE_PEN, width=4), "#2a3f8a")
    return page.image()


def _notes() -> Image.Image:
    page = Sheet("leila notes", 900, 700, "#f6f2e4", 0.4)
    page.rule(34, margin=None)
    rng = page.rng
    rows = ["".join(rng.choice(list("aeimnorstuw   "), 46)) for _ in range(17)]
    hand = LEILA.at(15, tool=replace(FINE_PEN, width=1.8))
    write_lines(page, "\n".join(rows), 50, 100, hand, line=34)
    return page.image()


def _tin_label() -> Image.Image:
    paper = Sheet("leila tin", 1200, 420, "#d9c79a", 0.8)
    paper.fill(box(0, 40, 1200, 60), "#8a3b30", 0.8)
    paper.fill(box(0, 330, 1200, 50), "#8a3b30", 0.8)
    for x in (180, 600, 1020):
        body = smooth(
            [
                (x - 130, 220),
                (x - 40, 160),
                (x + 80, 190),
                (x + 110, 216),
                (x + 80, 244),
                (x - 40, 272),
                (x - 130, 220),
            ]
        )
        paper.fill(body, "#5f7f8f", 0.85)
        paper.fill([(x + 96, 216), (x + 160, 176), (x + 150, 216), (x + 160, 260)], "#5f7f8f", 0.85)
        paper.fill(ring(x - 86, 208, 8), "#f2ead2")
    paper.wash(box(700, 30, 300, 380), "#c2a878", 0.7, 40)
    return paper.image()


def _tea(x: float, z: float) -> tuple[list[Thing], Thing]:
    glass = solid.turned(
        [
            (0, 0),
            (0.42, 0),
            (0.46, 0.1),
            (0.36, 0.6),
            (0.52, 1.3),
            (0.47, 1.3),
            (0.31, 0.6),
            (0.4, 0.12),
            (0, 0.1),
        ],
        x=x,
        y=0.1,
        z=z,
    )
    tea = solid.turned(
        [(0, 0.1), (0.4, 0.12), (0.31, 0.6), (0.44, 1.08), (0, 1.08)], x=x, y=0.1, z=z
    )
    saucer = solid.turned(
        [(0, 0), (0.5, 0), (0.9, 0.13), (0.88, 0.17), (0.5, 0.07), (0, 0.07)], x=x, z=z
    )
    near = (x, 0.7, z, 1.1)
    things = [
        Thing(shape=tea, paint="#9a4a16", gloss=0.4, around=near),
        Thing(shape=saucer, paint="#f3efe4", gloss=0.5, around=near),
    ]
    return things, Thing(shape=glass, paint="#e6efe9", gloss=0.9, sharp=120, around=near)


def _oranges(x: float, z: float) -> list[Thing]:
    plate = solid.turned(
        [(0, 0), (0.9, 0), (1.5, 0.2), (1.47, 0.26), (0.9, 0.09), (0, 0.09)], x=x, z=z
    )
    things = [Thing(shape=plate, paint="#dfe6e8", gloss=0.6, around=(x, 0.1, z, 1.7))]
    for index in range(7):
        angle = index * 0.9
        at = (
            x + 0.72 * np.cos(angle) * (index > 0),
            0.2 + 0.03 * index,
            z + 0.72 * np.sin(angle) * (index > 0),
        )

        def flesh(p: np.ndarray, faces: np.ndarray, at=at) -> np.ndarray:
            out = np.hypot(p[0] - at[0], p[2] - at[2])
            turn = np.arctan2(p[2] - at[2], p[0] - at[0])
            wall = (np.abs(np.sin(turn * 5)) < 0.12) | (out < 0.06) | ((out > 0.4) & (out < 0.44))
            tone = np.where(wall, shade("#fbe2b4"), shade("#f39a1e"))
            return np.where(out > 0.455, shade("#e8801a"), tone)

        shape = solid.moved(
            solid.drum(0, 0, 0, 0.5, 0.12, 0.03), *at, tip=8, roll=7 * (-1) ** index
        )
        things.append(Thing(shape=shape, paint=flesh, gloss=0.5, around=(*at, 0.6)))
    return things


def _recorder() -> list[Thing]:
    body = solid.moved(solid.block(0, 0.18, 0, 0.85, 0.36, 2.1, 0.1), -0.35, 0, 1.2, turn=18)
    screen = solid.moved(solid.block(0, 0.37, -0.35, 0.6, 0.02, 0.5, 0.01), -0.35, 0, 1.2, turn=18)
    light = solid.moved(solid.ball(0.0, 0.37, -0.8, 0.075), -0.35, 0, 1.2, turn=18)
    keys = solid.moved(
        solid.together(*(solid.drum(0.2 * i, 0.36, 0.35, 0.08, 0.06, 0.02) for i in (-1, 0, 1))),
        -0.35,
        0,
        1.2,
        turn=18,
    )
    near = (-0.35, 0.2, 1.2, 1.3)
    return [
        Thing(shape=body, paint="#8b8f95", gloss=0.4, around=near),
        Thing(shape=screen, paint="#3a4238", gloss=0.6, around=near),
        Thing(shape=keys, paint="#4b4f56", around=near),
        Thing(shape=light, paint="#ff2a1a", glow=7.0, around=near),
    ]


@work("leila-s", "cannery-line", "recorder-on-table.jpg")
def recorder_on_table() -> Image.Image:
    """The recorder's red light, orange slices, tea and an old tin."""
    c, s = np.cos(np.radians(-10)), np.sin(np.radians(-10))
    form_at = (2.35, 0.02, -1.5)
    form = sticker(_form(), form_at, (2.6 * c, 0, -2.6 * s), (3.4 * s, 0, 3.4 * c), "#fbfbf7")
    sheet = solid.moved(solid.block(1.3, 0.012, 1.7, 2.6, 0.02, 3.4, 0.005), *form_at, turn=-10)
    book = sticker(_notes(), (2.0, 0.2, 0.55), (3.3, 0, 0.35), (-0.27, 0, 2.55), "#f6f2e4", 0.1)
    cover = solid.moved(solid.block(1.66, 0.1, 1.28, 3.32, 0.2, 2.57, 0.03), 2.0, 0, 0.55, turn=-6)
    label = _tin_label()
    pixels = (np.asarray(label, np.float32) / 255) ** 2.2

    def tin(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
        angle = np.arctan2(p[0] + 3.4, p[2] + 1.8)
        u = np.clip((angle / (2 * np.pi) + 0.5) * 1199, 0, 1199).astype(int)
        v = np.clip((1.95 - p[1]) / 1.75 * 419, 0, 419).astype(int)
        metal = (p[1] > 1.95) | (p[1] < 0.2)
        rust = shade("#8a6a4a") * (0.6 + 0.6 * noise.layered(p * 4, 3))
        return np.where(metal, rust, pixels[v, u].T)

    can = solid.without(
        solid.drum(-3.4, 1.07, -1.8, 0.95, 2.14, 0.04), solid.drum(-3.4, 1.4, -1.8, 0.88, 2.0, 0.02)
    )
    teas, panes = [], []
    for x, z in ((-2.6, 1.9), (1.2, -2.2)):
        more, pane = _tea(x, z)
        teas += more
        panes.append(pane)
    things = [
        Thing(shape=solid.floor(0), paint=oilcloth, gloss=0.35, sharp=50),
        Thing(shape=sheet, paint=form),
        Thing(shape=cover, paint=book, around=(3.6, 0.1, 1.9, 2.5)),
        Thing(shape=can, paint=tin, gloss=0.3, around=(-3.4, 1.07, -1.8, 1.6)),
        Thing(shape=solid.rod((2.7, 0.3, 2.3), (4.6, 0.3, 1.6), 0.07), paint="#2a3f8a", gloss=0.5),
        *teas,
        *_oranges(-1.2, -1.6),
        *_recorder(),
    ]
    light = Light(
        sun=(-0.8, 0.9, -0.5),
        colour=(2.1, 1.95, 1.65),
        hard=7,
        sky=(0.5, 0.52, 0.56),
        bounce=(0.3, 0.26, 0.22),
    )
    room = indoors("#b3a893", window=(-0.7, 0.75, -0.55), size=0.3, bright=2.2)
    camera = Camera(eye=(0.2, 9.4, 4.2), at=(0.35, 0.2, 0.1), angle=50, width=1120, height=840)
    return photograph(
        Scene(things=things, light=light, around=room, glass=panes),
        camera,
        "recorder",
        blur=2.5,
        exposure=0.74,
        warm=0.03,
    )
