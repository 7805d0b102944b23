"""Yusuf's photo: stars and crosses cut from paper, one of which does not fit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image, ImageDraw

from tests.sample_media import noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.graph import arrow
from tests.sample_media.hand import write
from tests.sample_media.materials import indoors, sticker, wood
from tests.sample_media.paper import Sheet
from tests.sample_media.pieces.yusuf_h import YUSUF
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.stroke import PENCIL, smooth
from tests.sample_media.works import work

CELL, ROWS, COLUMNS = 300, 4, 4
STAR = CELL / 2
FLAT = STAR / np.sqrt(2)


def star(x: float, y: float, size: float = STAR) -> np.ndarray:
    """Return the outline of an eight-pointed star whose tips are `size` from its middle."""
    inner = size * np.sqrt(0.5) / np.cos(np.pi / 8)
    angles = np.arange(16) * np.pi / 8
    reach = np.where(np.arange(16) % 2 == 0, size, inner)
    return np.column_stack([x + reach * np.cos(angles), y + reach * np.sin(angles)])


def cross(x: float, y: float) -> np.ndarray:
    """Return the outline of the cross that four stars around (x, y) leave between them."""
    outline = []
    for turn in range(4):
        near = star(0, 0)[0:5]
        c, s = np.cos(turn * np.pi / 2), np.sin(turn * np.pi / 2)
        part = near - (STAR, STAR)
        outline.append(part @ np.array([[c, s], [-s, c]]))
    return np.vstack(outline)[:, :] + (x, y)


def _tile(
    picture: Image.Image, rng: np.random.Generator, outline: np.ndarray, colour: tuple, shift=(0, 0)
) -> None:
    middle = outline.mean(0)
    turn = rng.normal(0, 0.006)
    c, s = np.cos(turn), np.sin(turn)
    shape = (
        (outline - middle) * 0.985 @ np.array([[c, s], [-s, c]])
        + middle
        + rng.normal(0, 1.1, 2)
        + shift
    )
    pen = ImageDraw.Draw(picture)
    tone = np.array(colour) * rng.uniform(0.92, 1.06)
    pen.polygon([tuple(p + (3, 4)) for p in shape], fill=(62, 44, 30))
    pen.polygon([tuple(p) for p in shape], fill=tuple(int(min(255, v)) for v in tone))


def _tiling() -> tuple[Image.Image, Image.Image]:
    rng = noise.seeded("yusuf tiling")
    wide, high = CELL * COLUMNS + 60, CELL * ROWS + 60
    picture = Image.new("RGB", (wide, high), (120, 84, 54))
    for row in range(ROWS):
        for column in range(COLUMNS):
            at = (30 + CELL * (column + 0.5), 30 + CELL * (row + 0.5))
            last = row == ROWS - 1 and column == COLUMNS - 1
            _tile(picture, rng, star(*at), (82, 156, 156), (13, 9) if last else (0, 0))
    for row in range(1, ROWS):
        for column in range(1, COLUMNS):
            _tile(picture, rng, cross(30 + CELL * column, 30 + CELL * row), (30, 58, 112))
    page = Sheet("yusuf note", 300, 210, "#f6f1e2", 0.5)
    lead = replace(PENCIL, width=5)
    write(page, "2 mm!", 40, 190, replace(YUSUF.at(58), tool=lead, colour="#33353c"))
    arrow(page, smooth([(150, 140), (140, 90), (80, 24)]), lead, "#33353c", head=30)
    fibre = noise.clouds(rng, high, wide, 6, 2)[..., None]
    pixels = np.asarray(picture, np.float32) * (0.93 + 0.12 * fibre)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)), page.image()


def _shares(size: tuple[int, int]) -> Image.Image:
    mask = Image.new("RGB", size)
    pen = ImageDraw.Draw(mask)
    for row in range(ROWS):
        for column in range(COLUMNS):
            at = (30 + CELL * (column + 0.5), 30 + CELL * (row + 0.5))
            shift = (13, 9) if (row, column) == (ROWS - 1, COLUMNS - 1) else (0, 0)
            pen.polygon([tuple(p) for p in star(at[0] + shift[0], at[1] + shift[1])], fill="white")
    for row in range(1, ROWS):
        for column in range(1, COLUMNS):
            pen.polygon(
                [tuple(p) for p in cross(30 + CELL * column, 30 + CELL * row)], fill="white"
            )
    return mask


def _scissors() -> list[Thing]:
    def part(mirror: int) -> list[Thing]:
        blade = [(0, 0.1), (2.6, 0.02 * mirror), (2.6, -0.02 * mirror), (0, -0.1)]
        turned = {"x": -4.7, "y": 0.1 + 0.05 * (mirror > 0), "z": -1.5, "turn": 78 + 13 * mirror}
        ring_ = solid.moved(solid.loop((-1.7, 0, 0.3 * mirror), (0, 1, 0), 0.42, 0.12), **turned)
        arm = solid.moved(solid.rod((-1.25, 0, 0.12 * mirror), (0.1, 0, 0), 0.1), **turned)
        steel = solid.moved(solid.cut(blade, -0.03, 0.03), **turned)
        return [
            Thing(
                shape=solid.melted(0.08, ring_, arm),
                paint="#b3392c",
                gloss=0.5,
                around=(-4.7, 0.1, -1.5, 3),
            ),
            Thing(shape=steel, paint="#c7cbd0", metal=0.7, gloss=0.4, around=(-4.7, 0.1, -1.5, 3)),
        ]

    return [*part(1), *part(-1)]


def _compass() -> list[Thing]:
    top, foot, lead = (5.2, 0.25, 1.9), (4.4, 0.1, -0.6), (5.3, 0.1, -0.8)
    legs = solid.together(solid.rod(top, foot, 0.1, 0.5), solid.rod(top, lead, 0.1, 0.7))
    near = (5.0, 0.2, 0.6, 2.4)
    return [
        Thing(shape=legs, paint="#b9bdc4", metal=0.7, gloss=0.5, around=near),
        Thing(
            shape=solid.rod((5.2, 0.25, 1.9), (5.32, 0.28, 2.4), 0.15), paint="#3a3d44", gloss=0.5
        ),
        Thing(
            shape=solid.rod((5.36, 0.17, 0.1), (5.22, 0.12, -1.1), 0.09), paint="#e0ac22", gloss=0.4
        ),
    ]


@work("yusuf-h", "star-patterns", "star-and-cross.jpg")
def star_and_cross() -> Image.Image:
    """Four rows of turquoise stars and the crosses between them, on a library table."""
    tiles, note = _tiling()
    scale = 6.6 / tiles.width
    place = ((-3.3, 0, -3.4), (6.6, 0, 0), (0, 0, tiles.height * scale))
    colour, share = sticker(tiles, *place), sticker(_shares(tiles.size), *place, "#000000")
    table = wood("#8a5c34", fine=2.1, board=2.6, dark=0.4)

    def paint(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
        return np.where(share(p, faces) > 0.5, colour(p, faces), table(p, faces))

    paper = sticker(note, (2.95, 0.02, 2.95), (1.5, 0, -0.12), (0.08, 0, 1.05), "#f6f1e2")
    slip = solid.moved(solid.block(0, 0.015, 0, 1.5, 0.02, 1.05, 0.004), 3.73, 0, 3.41, turn=4.5)
    things = [
        Thing(shape=solid.floor(0), paint=paint, gloss=0.06),
        Thing(shape=slip, paint=paper),
        *_scissors(),
        *_compass(),
    ]
    light = Light(
        sun=(-0.7, 0.9, -0.5),
        colour=(2.0, 1.9, 1.7),
        hard=6,
        sky=(0.6, 0.6, 0.62),
        bounce=(0.3, 0.24, 0.18),
    )
    scene = Scene(
        things=things, light=light, around=indoors("#b9ae9a", window=(-0.6, 0.9, -0.6), bright=3)
    )
    camera = Camera(eye=(0.2, 11.4, 1.4), at=(0.2, 0, 0.12), angle=55, width=1120, height=860)
    return photograph(scene, camera, "stars", blur=0, exposure=0.78, warm=0.02)
