"""Lucía's pages: a recipe card and a moon diary."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.hand import Hand, width_of, write
from tests.sample_media.paper import Sheet
from tests.sample_media.stroke import (
    COLOURED_PENCIL,
    CRAYON,
    SOFT_PENCIL,
    Tool,
    box,
    ring,
    smooth,
    straight,
)
from tests.sample_media.works import work

LEAD = replace(SOFT_PENCIL, width=3.4, shake=0.9, tooth=0.6)


COLOUR = replace(COLOURED_PENCIL, width=6)


WAX = replace(CRAYON, width=11)


RED = "#c8342f"


NEAT = Hand(size=40, loose=0.08, slant=0.02, gap=0.12, tool=LEAD, colour="#3a3d48")


def butter_stain(sheet: Sheet, x: float, y: float, size: float) -> None:
    """Leave a small see-through stain."""
    sheet.wash(ring(x, y, size, size * 0.8), "#f3dfa2", 0.9, 8)
    sheet.wash(ring(x + size * 1.2, y + size * 0.5, size * 0.25), "#f3dfa2", 0.8, 4)


def steam(sheet: Sheet, x: float, y: float) -> None:
    """Draw three wavy lines of steam."""
    for dx in (-40, 0, 40):
        path = [(x + dx, y), (x + dx + 14, y - 22), (x + dx - 8, y - 44), (x + dx + 10, y - 70)]
        sheet.draw(smooth(path), LEAD, "#6a6f7c")


@work("lucia-r", "pan-de-abuela", "recipe-card.png")
def recipe_card() -> Image.Image:
    """Grandmother's bread, as dictated across the kitchen table."""
    sheet = Sheet("lucia recipe", 1200, 860, "#fbf1d9", 0.6)
    faint = Tool(width=1.5, opacity=0.6, shake=0, press=0)
    sheet.draw(straight([(0, 150), (1200, 150)], 40), replace(faint, width=2.4), "#d98a86")
    for y in range(230, 850, 84):
        sheet.draw(straight([(0, y), (1200, y)], 40), faint, "#a9bcd0")
    butter_stain(sheet, 1010, 640, 60)
    write(sheet, "Pan de Abuela", 90, 126, NEAT.at(74, colour="#2f3c6e"))
    rows = ("harina  4 tazas", "agua tibia  1 taza", "levadura  2 cucharaditas")
    rows = (*rows, "azúcar  3 cucharadas", "sal  un poquito")
    rows = (*rows, "esperar hasta que crezca el doble")
    for index, row in enumerate(rows):
        y = 224 + index * 84
        write(sheet, "-", 70, y, NEAT.at(46))
        write(sheet, row, 108, y, NEAT.at(46))
    left = 108 + width_of("agua ", NEAT.at(46))
    wide = width_of("tibia", NEAT.at(46))
    for dy in (16, 27):
        line = straight([(left, 308 + dy), (left + wide, 306 + dy)])
        sheet.draw(line, replace(COLOUR, shake=1.6, width=5), RED)
    loaf = smooth(
        [
            (900, 380),
            (912, 300),
            (1010, 254),
            (1110, 300),
            (1124, 380),
            (1124, 380),
            (1010, 396),
            (900, 380),
        ]
    )
    sheet.shade(loaf, COLOUR, "#c98d4a", gap=8)
    sheet.draw(loaf, LEAD, "#5a3d1d")
    for x in (965, 1010, 1055):
        sheet.draw(smooth([(x - 18, 300), (x, 312), (x + 12, 340)]), LEAD, "#5a3d1d")
    steam(sheet, 1010, 236)
    return sheet.image()


def _moon(sheet: Sheet, x: float, y: float, size: float, lit: float) -> None:
    angles = np.linspace(-np.pi / 2, np.pi / 2, 24)
    right = np.column_stack([x + size * np.cos(angles), y + size * np.sin(angles)])
    inner = (1 - 2 * lit) * size
    back = np.column_stack([x + inner * np.cos(angles[::-1]), y + size * np.sin(angles[::-1])])
    shape = np.vstack([right, back])
    sheet.fill(shape, "#fbe27a", 0.97)
    sheet.colour_in(shape, replace(WAX, width=7), "#f2c431", gap=9, loose=0.5)
    sheet.draw(straight(np.vstack([shape, shape[:1]])), replace(WAX, width=4, shake=1), "#e0a81c")


def _cloud(sheet: Sheet, x: float, y: float, size: float) -> None:
    cloud = smooth(
        np.array(
            [(-1, 0.3), (-0.9, -0.2), (-0.45, -0.3), (-0.15, -0.7), (0.35, -0.5), (0.6, -0.15)]
        )
        * size
        + (x, y)
    )
    cloud = np.vstack(
        [
            cloud,
            smooth(
                [
                    (x + 0.6 * size, y - 0.15 * size),
                    (x + size, y + 0.1 * size),
                    (x + 0.8 * size, y + 0.42 * size),
                    (x - size, y + 0.3 * size),
                ]
            ),
        ]
    )
    sheet.fill(cloud, "#b9bec6", 0.95)
    sheet.colour_in(cloud, replace(WAX, width=8), "#8d939d", angle=0.2, gap=12, loose=3)
    sheet.draw(cloud, replace(WAX, width=5), "#6f757f")


@work("lucia-r", "moon-diary", "moon-page-january.png")
def moon_page() -> Image.Image:
    """Fourteen evenings of January: eight moons that grow and six clouds."""
    sheet = Sheet("lucia moon", 1330, 620, "#fbf8f0", 0.8)
    write(sheet, "la luna de enero", 40, 62, NEAT.at(44, colour="#2f3c6e"))
    days = [str(day) for day in range(19, 32)] + ["1"]
    seen = {0: 0.03, 2: 0.12, 3: 0.2, 5: 0.42, 7: 0.64, 9: 0.84, 11: 0.96, 13: 1.0}
    for index, day in enumerate(days):
        x, y = 30 + (index % 7) * 182, 90 + (index // 7) * 262
        frame = box(x, y, 174, 250)
        sky = box(x + 6, y + 48, 162, 196)
        sheet.fill(sky, "#33498f", 0.55)
        sheet.colour_in(sky, WAX, "#22377c", angle=1.2 + 0.2 * (index % 3), gap=11, loose=4)
        sheet.draw(straight(frame), LEAD, "#454a57")
        write(sheet, day, x + 12, y + 38, NEAT.at(30))
        if index in seen:
            _moon(sheet, x + 87, y + 146, 56, seen[index])
        else:
            _cloud(sheet, x + 86, y + 150, 58)
    return sheet.image()
