"""Theo's photos: a chalk footprint on the playground and the worm hotel on two days."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.hand import Hand, write
from tests.sample_media.materials import asphalt, indoors, mottled, shade, sticker, wood
from tests.sample_media.paper import Sheet
from tests.sample_media.pieces.dino_fan import footprint
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.stroke import CHALK, MARKER, straight
from tests.sample_media.works import work

DARK, SAND = "#4a3524", "#d9b870"


def label(
    name: str, text: str, width: int = 420, height: int = 120, size: float = 70
) -> Image.Image:
    """Return a strip of masking tape with a few words in marker."""
    tape = Sheet(name, width, height, "#ead9ac", 0.8)
    hand = Hand(size=size, loose=0.09, gap=0.14, tool=replace(MARKER, width=8), colour="#26262a")
    write(tape, text, width / 2, height / 2 + size * 0.42, hand, middle=True)
    return tape.image()


def _chalk() -> np.ndarray:
    board = Sheet("theo chalk", 1040, 1200, "#000000", 0.9)
    dust = replace(CHALK, width=17, shake=3.2, tooth=1.0)
    foot = footprint(520, 1124, 6.95)
    for turn in range(3):
        board.draw(foot + (turn * 4 - 4, turn * 3), dust, "#ffffff")
    board.colour_in(
        foot, replace(dust, width=12, opacity=0.5), "#ffd84a", angle=1.1, gap=24, loose=12
    )
    board.draw(foot, dust, "#fff4c0")
    return board.pixels


def _sneaker(x: float, z: float) -> list[Thing]:
    up = solid.melted(
        0.14,
        solid.egg(x, 0.2, z + 0.42, 0.3, 0.3, 0.5),
        solid.egg(x, 0.18, z - 0.35, 0.33, 0.24, 0.62),
        solid.egg(x, 0.36, z + 0.45, 0.27, 0.3, 0.4),
    )
    hole = solid.egg(x, 0.64, z + 0.5, 0.2, 0.3, 0.34)
    sole = solid.melted(
        0.12,
        solid.within(
            solid.egg(x, 0.06, z - 0.35, 0.39, 0.5, 0.68), solid.block(x, 0.08, z, 2, 0.16, 3)
        ),
        solid.within(
            solid.egg(x, 0.06, z + 0.45, 0.34, 0.5, 0.56), solid.block(x, 0.08, z, 2, 0.16, 3)
        ),
    )
    laces = [
        solid.rod(
            (x - 0.17, 0.47 - i * 0.045, z + 0.12 - i * 0.14),
            (x + 0.17, 0.47 - i * 0.045, z + 0.1 - i * 0.14),
            0.028,
        )
        for i in range(4)
    ]
    near = (x, 0.3, z, 1.3)
    return [
        Thing(
            shape=solid.without(up, hole),
            paint=mottled("#2f62b5", 0.03, 0.25),
            gloss=0.15,
            around=near,
        ),
        Thing(shape=sole, paint="#f0efe8", gloss=0.2, around=near),
        Thing(shape=solid.together(*laces), paint="#f7f6f0", around=near),
    ]


def _tape_measure() -> list[Thing]:
    ruler = Sheet("theo tape", 160, 3200, "#f3c613", 0.2)
    for index in range(1, 90):
        y, long = index * 34, 60 if index % 10 == 0 else (40 if index % 5 == 0 else 24)
        ruler.draw(
            straight([(0, y), (long, y)], 4),
            replace(MARKER, width=4, shake=0, opacity=1),
            "#1a1a1a",
        )
        if index % 10 == 0:
            hand = Hand(size=52, loose=0, tool=replace(MARKER, width=6, shake=0), colour="#1a1a1a")
            write(ruler, str(index), 72, y + 20, hand)
    paint = sticker(ruler.image(), (3.7, 0.05, 4.3), (0.2, 0, 0), (0, 0, -8.9), "#e8bd12")
    blade = solid.block(3.8, 0.02, -0.1, 0.2, 0.03, 8.8, 0.005)
    case = solid.block(3.8, 0.3, 4.75, 0.62, 0.6, 0.9, 0.16)
    return [
        Thing(shape=blade, paint=paint, gloss=0.2),
        Thing(shape=case, paint="#2b2d31", gloss=0.5, around=(3.8, 0.3, 4.75, 0.8)),
    ]


@work("dino-fan", "dino-feet", "chalk-foot.jpg")
def chalk_foot() -> Image.Image:
    """The footprint in chalk with a shoe in its heel and a tape measure beside it."""
    chalk = _chalk()
    amount = chalk.max(2) ** 0.8
    ground = asphalt("#85868a", 0.045)
    cover = sticker(chalk, (-4.5, 0, -4.9), (8.23, 0, 0), (0, 0, 9.5), "#000000")
    share = sticker(np.dstack([amount] * 3), (-4.5, 0, -4.9), (8.23, 0, 0), (0, 0, 9.5), "#000000")

    def paint(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
        rough = np.clip(noise.layered(p / 0.09, 3, 21) * 2.6 - 0.45, 0.1, 1)
        part = np.clip(share(p, faces) ** 0.6 * rough, 0, 0.92)
        return ground(p, faces) * (1 - part) + cover(p, faces) ** 0.5 * part * 0.9

    def flat(p: np.ndarray) -> np.ndarray:
        return p[1]

    things = [Thing(shape=flat, paint=paint), *_sneaker(-0.4, 2.9), *_tape_measure()]
    light = Light(sun=(-0.6, 1.0, 0.35), colour=(2.7, 2.5, 2.2), hard=20)
    camera = Camera(
        eye=(0.1, 12.6, 0.5), at=(0.1, 0, 0), angle=45, width=900, height=1150, up=(0, 0, -1)
    )
    scene = Scene(things=things, light=light, around=lambda d: np.ones_like(d) * 0.8)
    return photograph(scene, camera, "chalk", blur=0, exposure=0.62, corners=0.3)


def _layers(mixed: bool) -> np.ndarray:
    """Return the jar's filling unrolled: five stripes, later smeared and tunnelled."""
    rng = noise.seeded(f"worm hotel {mixed}")
    high, wide = 500, 900
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    lift = (noise.field(rng, high, wide, 120) - 0.5) * (18 if not mixed else 60)
    if mixed:
        lift += (noise.clouds(rng, high, wide, 90, 4) - 0.5) * 110
    stripe = np.clip((y + lift) / high * 5, 0, 4.999)
    sandy = np.abs(stripe % 2 - 1.5) < 0.5
    share = noise.soften(sandy.astype(np.float32), 1.2 if not mixed else 2.0)
    if mixed:
        fleck = noise.clouds(rng, high, wide, 26, 4)
        share = np.clip(share * 0.85 + (fleck - 0.55) * 1.1, 0, 1)
    grain = noise.field(rng, high, wide, 2.2)
    crumb = noise.clouds(rng, high, wide, 14, 3)
    soil = shade(DARK)[:, 0] * (0.4 + 1.0 * crumb + 0.5 * grain)[..., None]
    sand = shade(SAND)[:, 0] * (0.72 + 0.3 * grain + 0.15 * crumb)[..., None]
    tone = soil * (1 - share[..., None]) + sand * share[..., None]
    if mixed:
        tone = _tunnels(tone, rng, x, y)
    return np.clip(tone, 0, 1) ** (1 / 2.2)


def _tunnels(
    tone: np.ndarray, rng: np.random.Generator, x: np.ndarray, y: np.ndarray
) -> np.ndarray:
    for start, turn in ((300, 0.4), (385, 1.9), (470, 3.0), (560, 4.4)):
        line = start + 46 * np.sin(y / 62 + turn) + 26 * np.sin(y / 23 + turn * 2)
        first, last = rng.uniform(10, 120), rng.uniform(280, 460)
        away = np.abs(x - line) / 6.5
        here = np.clip(1.3 - away, 0, 1) * ((y > first) & (y < last))
        tone = tone * (1 - 0.86 * here[..., None])
    return tone


def _worm() -> Thing:
    spine = [(0.02, 1.62), (0.22, 1.7), (0.38, 1.58), (0.56, 1.5), (0.72, 1.62), (0.86, 1.76)]
    body = []
    for (x0, y0), (x1, y1) in zip(spine, spine[1:], strict=False):
        z0, z1 = np.sqrt(1.3**2 - x0 * x0), np.sqrt(1.3**2 - x1 * x1)
        body.append(solid.rod((x0, y0, z0), (x1, y1, z1), 0.065))
    return Thing(shape=solid.melted(0.06, *body), paint=mottled("#d98f8a", 0.05, 0.3), gloss=0.7)


def _leaves(count: int) -> list[Thing]:
    rng = noise.seeded("worm leaves")
    leaves = []
    for index in range(count):
        angle, out = rng.uniform(0, 6.28), rng.uniform(0, 0.85)
        leaf = solid.egg(0, 0, 0, 0.42, 0.022, 0.24)
        at = (out * np.cos(angle), 3.36 + 0.05 * (index % 5), out * np.sin(angle))
        shape = solid.moved(
            leaf, *at, turn=rng.uniform(0, 360), tip=rng.uniform(-28, 28), roll=rng.uniform(-28, 28)
        )
        colour = ("#8a5a2e", "#a06a34", "#6f4523", "#b37e3f")[index % 4]
        leaves.append(
            Thing(shape=shape, paint=mottled(colour, 0.1, 0.4), gloss=0.1, around=(*at, 0.5))
        )
    return leaves


def _hotel(day: str, mixed: bool) -> Image.Image:
    outline = [(0, 0.1), (1.28, 0.1), (1.32, 0.2), (1.32, 3.3), (0, 3.3)]
    filling = solid.turned(outline)
    unrolled = _layers(mixed)

    def soil(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
        angle = np.arctan2(p[0], p[2])
        u = np.clip((angle / 3.2 + 0.5) * 899, 0, 899).astype(int)
        v = np.clip((3.3 - p[1]) / 3.2 * 499, 0, 499).astype(int)
        return (unrolled[v, u] ** 2.2).T

    tape = label(day, day)
    strip = sticker(tape, (-0.62, 2.92, 1.3), (1.24, 0, 0), (0, -0.36, 0), soil, deep=0.5)
    glass = solid.turned(
        [(0, 0), (1.36, 0), (1.42, 0.12), (1.42, 3.72), (1.2, 4.05), (1.2, 4.35), (1.27, 4.38)]
        + [(1.27, 4.46), (1.12, 4.46), (1.12, 4.02), (1.34, 3.68), (1.34, 0.12), (0, 0.08)]
    )
    cloth = solid.bumpy(
        solid.melted(
            0.1,
            *(
                solid.block(3.1 + 0.05 * i, 0.1 + 0.17 * i, 0.5, 2.0, 0.15, 1.7, 0.07)
                for i in range(4)
            ),
        ),
        0.5,
        0.03,
    )
    tag = solid.within(
        solid.turned([(1.42, 2.56), (1.435, 2.56), (1.435, 2.92), (1.42, 2.92)]),
        solid.block(0, 2.7, 1.3, 1.24, 2, 1.2),
    )
    things = [
        Thing(
            shape=solid.floor(0), paint=wood("#b5804c", fine=2.2, board=2.4, dark=0.3), gloss=0.35
        ),
        Thing(shape=filling, paint=soil, around=(0, 1.7, 0, 2.2)),
        Thing(shape=tag, paint=strip, around=(0, 2.7, 1.3, 1.0)),
        Thing(shape=cloth, paint=mottled("#8c9096", 0.06, 0.3), around=(3.1, 0.4, 0.5, 1.7)),
        *_leaves(4 if mixed else 26),
    ]
    if mixed:
        things.append(_worm())
    room = indoors("#c9bda6", window=(-0.9, 0.5, 0.45), size=0.4, bright=5)
    light = Light(
        sun=(-0.9, 0.95, 0.8),
        colour=(2.3, 2.15, 1.9),
        hard=7,
        sky=(0.6, 0.6, 0.58),
        bounce=(0.35, 0.28, 0.2),
    )
    pane = Thing(shape=glass, paint="#c9dcd5", gloss=0.9, sharp=180, around=(0, 2.2, 0, 2.8))
    scene = Scene(things=things, light=light, around=room, glass=[pane])
    camera = Camera(eye=(0.9, 3.5, 9.6), at=(0.75, 2.0, 0), angle=38, width=900, height=1080)
    return photograph(scene, camera, day, blur=6, exposure=0.75, warm=0.03)


@work("dino-fan", "worm-hotel", "hotel-day-1.jpg")
def hotel_day_1() -> Image.Image:
    """The worm hotel when its five stripes were new."""
    return _hotel("DAY 1", mixed=False)


@work("dino-fan", "worm-hotel", "hotel-day-15.jpg")
def hotel_day_15() -> Image.Image:
    """The worm hotel two weeks later, its stripes pulled about."""
    return _hotel("DAY 15", mixed=True)
