"""Zara's photo: the tailor's account book."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import solid
from tests.sample_media.camera import photograph
from tests.sample_media.hand import Hand, write
from tests.sample_media.materials import indoors, shade, sticker, wood
from tests.sample_media.paper import Sheet
from tests.sample_media.pieces.zara_q import BLACK
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.stroke import FINE_PEN, PENCIL, smooth, straight
from tests.sample_media.works import work

ENTRIES = (
    ("shirt, collar turned", "1.25"), ("trousers, seat", "0.90"), ("coat, new lining", "6.50"),
    ("stockings 3 pr", "0.45"), ("shirt, collar turned", "1.25"), ("jacket, elbows", "1.10"),
    ("trousers, hem", "0.35"), ("shirt, cuffs", "0.80"), ("overcoat, pocket", "0.60"),
)  # fmt: skip


def _ledger_page(left: bool) -> Image.Image:
    page = Sheet(f"zara ledger {left}", 900, 1120, "#eee0bb", 0.8)
    page.rule(84, "#b9a98a", margin=None)
    faint = replace(FINE_PEN, width=2.4, shake=0, opacity=0.6)
    for x in (250, 700):
        page.draw(straight([(x, 0), (x, 1120)], 40), faint, "#b5584a")
    brown = Hand(
        size=44,
        loose=0.05,
        slant=0.34,
        narrow=0.74,
        gap=0.04,
        low=0.9,
        tool=replace(FINE_PEN, width=3.6),
        colour="#5d3a1e",
    )
    shift = 0 if left else 4
    for index, (item, price) in enumerate(ENTRIES[:9]):
        y = 244 + index * 84
        item, price = ENTRIES[(index + shift) % 9]
        write(page, f"{2 + index * 3 + left}", 190, y, brown.at(38))
        write(page, item, 268, y, brown)
        write(
            page,
            price,
            730,
            y,
            replace(brown.at(40), tool=replace(PENCIL, width=3.4), colour="#55565c"),
        )
    write(page, "March 1964" if left else "April", 270, 130, brown.at(58))
    page.wash(np.array([(780, 900), (880, 880), (890, 1010), (800, 1020)]), "#cdb483", 0.5, 10)
    return page.image()


def _tape() -> Thing:
    bends = (
        (4.3, -3.1),
        (4.0, -2.2),
        (5.0, -1.8),
        (5.0, -0.9),
        (4.1, -0.7),
        (4.2, 0.3),
        (5.1, 0.9),
    )
    way = smooth(np.array(bends), step=0.08).astype(np.float32)[:, :, None]

    def shape(p: np.ndarray) -> np.ndarray:
        aside = np.hypot(*(way - p[[0, 2]]).transpose(1, 0, 2)).min(0) - 0.19
        return np.maximum(aside, np.abs(p[1] - 0.05) - 0.025) * 0.9

    def inches(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
        gaps = np.hypot(*(way - p[[0, 2]]).transpose(1, 0, 2))
        step, aside = gaps.argmin(0), gaps.min(0)
        mark = ((step % 4 == 0) & (aside > 0.09)) | (step % 20 == 0)
        return np.where(mark, shade(BLACK), shade("#e8c840"))

    return Thing(shape=shape, paint=inches, gloss=0.2, around=(4.6, 0.05, -1.1, 2.4))


def _counter() -> list[Thing]:
    things = [
        Thing(
            shape=solid.floor(0), paint=wood("#7d4f2c", fine=1.8, board=3.4, dark=0.45), gloss=0.08
        )
    ]
    for left in (True, False):
        side = -1 if left else 1
        arch = [
            (0, 0.05),
            (0, 0.3),
            (side * 0.5, 0.52),
            (side * 1.8, 0.5),
            (side * 3.5, 0.34),
            (side * 3.5, 0.05),
        ]
        corner = (-3.5, 0.45, -2.2) if left else (0.0, 0.45, -2.2)
        print_ = sticker(_ledger_page(left), corner, (3.5, 0, 0), (0, 0, 4.4), "#e4d4aa", deep=0.5)
        page = solid.cut(arch, -2.2, 2.2, axis=2)
        things.append(Thing(shape=page, paint=print_, around=(side * 1.75, 0.3, 0, 3.0)))
        strip_x = -3.1 if left else 0.42
        strip = solid.moved(
            solid.block(0, 0, 0, 0.62, 0.015, 3.3, 0.004),
            strip_x,
            0.42 if left else 0.56,
            0.32,
            roll=7 if left else -1,
        )
        things.append(Thing(shape=strip, paint="#f6f3ea", around=(strip_x, 0.5, 0.32, 1.8)))
    things.append(Thing(shape=solid.block(0, 0.06, 0, 7.3, 0.12, 4.6, 0.04), paint="#4a2c22"))
    thimble = solid.without(
        solid.turned(
            [(0, 0), (0.34, 0), (0.36, 0.05), (0.27, 0.66), (0.16, 0.76), (0, 0.78)], x=4.35, z=2.0
        ),
        solid.ball(4.35, -0.1, 2.0, 0.25),
    )

    def dimples(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
        a = np.arctan2(p[0] - 4.35, p[2] - 2.0)
        dot_ = (np.hypot((a * 5.6) % 1 - 0.5, (p[1] * 14) % 1 - 0.5) < 0.3) & (p[1] > 0.2)
        return np.where(dot_, shade("#8a8d92"), shade("#d0d3d8"))

    things += [
        _tape(),
        Thing(shape=thimble, paint=dimples, metal=0.5, gloss=0.5, around=(4.35, 0.4, 2.0, 0.7)),
    ]
    return things


@work("zara-q", "who-stopped-mending", "ledger-page.jpg")
def ledger_page() -> Image.Image:
    """The tailor's account book, its customers' names covered."""
    things = _counter()
    light = Light(
        sun=(-0.7, 0.9, -0.6),
        colour=(2.1, 1.9, 1.55),
        hard=6,
        sky=(0.5, 0.5, 0.5),
        bounce=(0.3, 0.22, 0.15),
    )
    scene = Scene(
        things=things, light=light, around=indoors("#a89a84", window=(-0.6, 0.8, -0.7), bright=2)
    )
    camera = Camera(eye=(0.5, 8.0, 6.2), at=(0.55, 0.1, -0.05), angle=53, width=1120, height=800)
    return photograph(scene, camera, "ledger", blur=3, exposure=0.78, warm=0.03)
