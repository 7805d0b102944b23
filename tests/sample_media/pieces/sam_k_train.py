"""Sam's train: every window drawn, on a stone bridge with two arches."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.paper import Sheet
from tests.sample_media.pieces.sam_k import COLOUR, INK
from tests.sample_media.stroke import box, ring, smooth, straight
from tests.sample_media.works import work

LINE = replace(INK, width=2.2, shake=0.2)
DARK = "#23262e"
RAIL = 470


def _carriage(sheet: Sheet, x: float) -> None:
    body = box(x, RAIL - 158, 236, 118)
    sheet.fill(body, "#f5ead0", 0.9)
    sheet.shade(body, COLOUR, "#e6cf9a", angle=0.02, gap=7, loose=1)
    band = box(x, RAIL - 82, 236, 14)
    sheet.fill(band, "#2c6a45", 0.9)
    roof = smooth(
        [
            (x - 4, RAIL - 158),
            (x + 12, RAIL - 176),
            (x + 118, RAIL - 180),
            (x + 224, RAIL - 176),
            (x + 240, RAIL - 158),
        ]
    )
    sheet.fill(roof, "#8b8f96", 0.85)
    for outline in (straight(body), straight(band), np.vstack([roof, roof[:1]])):
        sheet.draw(outline, LINE, DARK)
    for index in range(6):
        pane = box(x + 14 + index * 36.5, RAIL - 142, 26, 44)
        sheet.fill(pane, "#cfe4ee", 0.95)
        sheet.draw(
            straight([(pane[0][0] + 5, RAIL - 106), (pane[0][0] + 18, RAIL - 134)]), LINE, "#ffffff"
        )
        sheet.draw(straight(pane), LINE, DARK)
    sheet.fill(box(x + 8, RAIL - 40, 220, 10), "#3a3d44")
    for wheel in (38, 72, 164, 198):
        _wheel(sheet, x + wheel, 15)
    sheet.draw(straight([(x + 236, RAIL - 46), (x + 254, RAIL - 46)]), replace(LINE, width=5), DARK)


def _wheel(sheet: Sheet, x: float, size: float) -> None:
    sheet.fill(ring(x, RAIL - size, size), "#55585f")
    sheet.draw(ring(x, RAIL - size, size), LINE, DARK)
    sheet.draw(ring(x, RAIL - size, size * 0.35), LINE, "#e8e8e8")


def _engine(sheet: Sheet, x: float) -> None:
    body = [(x, RAIL - 40), (x, RAIL - 168), (x + 190, RAIL - 168), (x + 232, RAIL - 120)]
    body = np.array([*body, (x + 244, RAIL - 40), (x, RAIL - 40)], float)
    sheet.fill(body, "#2d6b46", 0.85)
    sheet.shade(body, COLOUR, "#174d2e", angle=0.03, gap=6, loose=1)
    sheet.draw(straight(body), replace(LINE, width=3), DARK)
    sheet.draw(
        straight([(x, RAIL - 76), (x + 238, RAIL - 76)]),
        replace(LINE, width=6, covers=True),
        "#f0d68a",
    )
    cab = [
        (x + 176, RAIL - 154),
        (x + 192, RAIL - 154),
        (x + 218, RAIL - 118),
        (x + 176, RAIL - 118),
    ]
    sheet.fill(cab, "#cfe4ee")
    sheet.draw(straight([*cab, cab[0]]), LINE, DARK)
    for index in range(5):
        grille = box(x + 18 + index * 26, RAIL - 150, 16, 52)
        sheet.draw(straight(grille), LINE, "#0f2d1b")
        for y in range(RAIL - 144, RAIL - 100, 9):
            sheet.draw(
                straight([(x + 18 + index * 26, y), (x + 34 + index * 26, y)]), LINE, "#0f2d1b"
            )
    sheet.fill(ring(x + 238, RAIL - 60, 8), "#ffe9a0")
    sheet.draw(ring(x + 238, RAIL - 60, 8), LINE, DARK)
    sheet.fill(box(x + 6, RAIL - 40, 234, 12), "#3a3d44")
    for wheel in (36, 74, 112, 150, 204):
        _wheel(sheet, x + wheel, 17)


def _stones(sheet: Sheet, shape: np.ndarray, holes: list[np.ndarray]) -> None:
    mask = sheet.mask_of(shape)
    for hole in holes:
        mask = mask * (1 - sheet.mask_of(hole))
    sheet.lay(mask, (0, 0), replace(LINE, opacity=0.85, tooth=0, covers=True), "#b9b2a4")
    rng = sheet.rng
    for row, y in enumerate(range(RAIL + 22, 760, 34)):
        for x in range(-30 + 32 * (row % 2), 1240, 64):
            corners = [(y + dy, min(1239, max(0, x + dx))) for dy in (5, 29) for dx in (5, 58)]
            if min(mask[corner] for corner in corners) < 0.5:
                continue
            stone = box(x + 3, y + 3, 57, 28)
            colour = ("#a39b8b", "#c6bfb0", "#948d80", "#b3aa98")[rng.integers(4)]
            sheet.shade(stone, COLOUR, colour, angle=0.3, gap=5, loose=1)
            sheet.draw(straight(stone), replace(LINE, width=1.5), "#5f594e")


def _arch(x: float) -> np.ndarray:
    angles = np.linspace(np.pi, 0, 30)
    top = np.column_stack([x + 190 * np.cos(angles), 690 - 150 * np.sin(angles)])
    return np.vstack([[(x - 190, 780)], top, [(x + 190, 780)]])


@work("sam-k", "late-train", "train-at-bridge.png")
def train_at_bridge() -> Image.Image:
    """One engine and three carriages on the low bridge, the signal at green."""
    sheet = Sheet("sam train", 1240, 860, "#fdfcf7", 0.6)
    sheet.shade(box(0, 10, 1240, 330), COLOUR, "#c9def0", angle=0.02, gap=11, loose=4)
    water = box(0, 700, 1240, 150)
    sheet.fill(water, "#a9cbe4", 0.5)
    sheet.shade(water, COLOUR, "#4d86bd", angle=0.015, gap=8, loose=5)
    arches = [_arch(330), _arch(890)]
    _stones(sheet, box(0, RAIL + 14, 1240, 266), arches)
    for arch in arches:
        sheet.draw(straight(arch[1:-1]), replace(LINE, width=4), "#4b463d")
        sheet.draw(straight(arch[1:-1] + (0, -14)), LINE, "#4b463d")
    for y in (RAIL + 14, RAIL + 20):
        sheet.draw(straight([(0, y), (1240, y)]), replace(LINE, width=3), "#4b463d")
    sheet.draw(straight([(0, RAIL + 2), (1240, RAIL + 2)]), replace(LINE, width=5), DARK)
    for x in range(10, 1240, 26):
        sheet.fill(box(x, RAIL + 5, 14, 8), "#6b4a2c")
    for index in range(3):
        _carriage(sheet, 30 + index * 254)
    _engine(sheet, 792)
    sheet.draw(straight([(1140, RAIL), (1140, 210)]), replace(LINE, width=6), "#4b4f57")
    lamp = box(1118, 150, 44, 100)
    sheet.fill(lamp, "#2b2e34")
    sheet.draw(straight(lamp), LINE, DARK)
    for y, colour in ((176, "#5a2422"), (224, "#35d05a")):
        sheet.fill(ring(1140, y, 15), colour)
    for turn in np.arange(0, 6.28, 0.785):
        way = np.array([np.cos(turn), np.sin(turn)])
        sheet.draw(straight([way * 27 + (1140, 224), way * 40 + (1140, 224)]), LINE, "#2fae4b")
    return sheet.image()
