"""Lucía's pages: a recipe card, a moon diary, runaway dough and half a recipe in cups."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.hand import Hand, width_of, write
from tests.sample_media.paper import Sheet
from tests.sample_media.stroke import (
    COLOURED_PENCIL,
    CRAYON,
    FELT_TIP,
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


@work("lucia-r", "half-conchas", "dough-escape.png")
def dough_escape() -> Image.Image:
    """At five o'clock the dough was no longer in its bowl."""
    sheet = Sheet("lucia dough", 1200, 900, "#fdfaf2", 0.75)
    table = box(16, 690, 1168, 196)
    sheet.colour_in(table, replace(COLOUR, width=12), "#c99a63", angle=0.06, gap=12, loose=4)
    sheet.draw(straight([(16, 690), (1184, 686)]), LEAD, "#6b4a25")
    _clock(sheet, 170, 190)
    bowl = smooth(
        [
            (400, 600),
            (430, 730),
            (520, 780),
            (680, 780),
            (770, 730),
            (800, 600),
            (800, 600),
            (400, 600),
        ]
    )
    sheet.fill(bowl, "#86c08a", 0.7)
    sheet.colour_in(bowl, replace(COLOUR, width=9), "#3f9a55", angle=0.5, gap=9, loose=1)
    sheet.draw(bowl, LEAD, "#22502c")
    dough = smooth(
        [
            (390, 620),
            (330, 560),
            (350, 470),
            (410, 400),
            (500, 340),
            (600, 318),
            (720, 340),
            (800, 400),
        ]
        + [
            (856, 480),
            (860, 560),
            (810, 620),
            (820, 690),
            (850, 740),
            (940, 764),
            (930, 800),
            (800, 806),
        ]
        + [(760, 770), (770, 700), (740, 640), (600, 656), (450, 640)],
        closed=True,
    )
    sheet.fill(dough, "#f8ecc9")
    for shade in (dough, box(640, 480, 190, 130)):
        sheet.shade(shade, COLOUR, "#e2c78c", angle=0.6, gap=17)
    sheet.draw(dough, replace(LEAD, width=4.5), "#6d5728")
    for x, y, r in ((470, 450, 16), (690, 420, 12), (780, 520, 15), (430, 560, 11), (860, 770, 9)):
        sheet.draw(ring(x, y, r), replace(LEAD, width=3), "#a98a4c")
    for x in (548, 640):
        sheet.fill(ring(x, 486, 15, 20), "#2d2a26")
        sheet.fill(ring(x + 5, 479, 5), "#ffffff")
        sheet.fill(ring(x - 14 + 28 * (x > 600), 528, 19, 11), "#f0a69a", 0.8)
    sheet.draw(smooth([(556, 530), (594, 562), (634, 530)]), replace(LEAD, width=5), "#4d2f20")
    _towel(sheet)
    _bubble(sheet)
    return sheet.image()


def _towel(sheet: Sheet) -> None:
    towel = smooth(
        [
            (420, 386),
            (450, 330),
            (520, 296),
            (610, 270),
            (700, 290),
            (760, 330),
            (800, 392),
            (800, 392),
        ]
        + [
            (770, 372),
            (740, 400),
            (700, 356),
            (650, 350),
            (600, 334),
            (540, 344),
            (490, 366),
            (460, 410),
        ]
        + [(420, 386)]
    )
    sheet.fill(towel, "#fdfbf6")
    for x in range(440, 800, 44):
        lean = (x - 610) * 0.22
        mid = 268 + abs(x - 610) ** 2 / 700
        stripe = [(x - lean * 0.4, mid + 8), (x + lean * 0.3, mid + 64)]
        sheet.draw(straight(stripe), replace(COLOUR, width=13, taper=0.1), "#d3483f")
    sheet.draw(towel, LEAD, "#55403a")


def _clock(sheet: Sheet, x: float, y: float) -> None:
    sheet.fill(ring(x, y, 100), "#ffffff")
    sheet.draw(ring(x, y, 104), replace(COLOUR, width=12), "#3c78b8")
    for hour in range(1, 13):
        angle = hour * np.pi / 6 - np.pi / 2
        at = (x + 78 * np.cos(angle), y + 78 * np.sin(angle) + 8)
        write(sheet, str(hour), *at, NEAT.at(20), middle=True)
    for length, angle, wide in ((46, 5 * np.pi / 6 - np.pi / 2, 7), (66, -np.pi / 2, 5)):
        end = (x + length * np.cos(angle), y + length * np.sin(angle))
        sheet.draw(straight([(x, y), end]), replace(LEAD, width=wide), "#23262e")


def _bubble(sheet: Sheet) -> None:
    bubble = smooth(
        [(820, 150), (960, 110), (1120, 130), (1160, 200), (1090, 268), (930, 280), (826, 236)],
        closed=True,
    )
    sheet.fill(bubble, "#ffffff")
    sheet.draw(bubble, replace(LEAD, width=4), "#33363f")
    tail = [(880, 268), (800, 400), (800, 400), (940, 278)]
    sheet.fill([(886, 262), (802, 396), (934, 272)], "#ffffff")
    sheet.draw(straight(tail), replace(LEAD, width=4), "#33363f")
    write(
        sheet,
        "¡hola!",
        990,
        218,
        NEAT.at(62, colour="#a83a6e", tool=replace(FELT_TIP, width=6)),
        middle=True,
    )


def _cup(sheet: Sheet, x: float, y: float, level: float, colour: str, size: float = 1.0) -> None:
    wide, high = 76 * size, 86 * size
    lip, foot = wide / 2, wide * 0.4
    cup = np.array([(-lip, -high), (-foot, 0), (foot, 0), (lip, -high)]) + (x, y)
    rise = high * 0.92 * level
    part = foot + (lip - foot) * rise / high
    inside = [(x - part, y - rise), (x - foot, y), (x + foot, y), (x + part, y - rise)]
    sheet.shade(np.array(inside), COLOUR, colour, angle=0.5, gap=6, loose=1)
    sheet.draw(straight([inside[0], inside[3]]), LEAD, "#4d5160")
    sheet.draw(straight(cup), replace(LEAD, width=4), "#2e323c")
    handle = smooth(
        [
            (x + lip * 0.96, y - high * 0.8),
            (x + lip + 24 * size, y - high * 0.6),
            (x + foot + 7, y - high * 0.3),
        ]
    )
    sheet.draw(handle, LEAD, "#2e323c")


def _spoon(sheet: Sheet, x: float, y: float, colour: str) -> None:
    bowl = ring(x, y - 24, 30, 20)
    sheet.shade(bowl, COLOUR, colour, gap=5, loose=1)
    sheet.draw(bowl, replace(LEAD, width=4), "#2e323c")
    for dy in (-4, 4):
        sheet.draw(straight([(x + 28, y - 24 + dy), (x + 100, y - 30 + dy)]), LEAD, "#2e323c")
    sheet.draw(straight([(x + 100, y - 34), (x + 100, y - 26)]), LEAD, "#2e323c")


@work("lucia-r", "half-conchas", "fraction-cups.png")
def fraction_cups() -> Image.Image:
    """The whole recipe on the left, half of it on the right, and one pair that went wrong."""
    sheet = Sheet("lucia cups", 1240, 960, "#fdfcf6", 0.5)
    sheet.squares(40, "#a8c6dc")
    write(sheet, "toda la receta", 440, 84, NEAT.at(42, colour="#2f3c6e"), middle=True)
    write(sheet, "la mitad", 960, 84, NEAT.at(42, colour="#2f3c6e"), middle=True)
    sheet.draw(straight([(720, 50), (716, 930)]), LEAD, "#777d8c")
    rows = (
        ("harina", "#d9b877", (1, 1, 1), "3", (1, 0.5), "1½"),
        ("leche", "#8fb6dd", (1,), "1", (0.5,), "½"),
        ("azúcar", "#e6a6bf", (0.5,), "½", (0.25,), "¼"),
    )
    for index, (name, colour, whole, count, half, half_count) in enumerate(rows):
        y = 250 + index * 200
        write(sheet, name, 40, y - 20, NEAT)
        for turn, level in enumerate(whole):
            _cup(sheet, 330 + turn * 120, y, level, colour)
        write(sheet, count, 652, y - 20, NEAT.at(46))
        for turn, level in enumerate(half):
            _cup(sheet, 820 + turn * 120, y, level, colour)
        write(sheet, half_count, 1130, y - 20, NEAT.at(46))
    y = 860
    write(sheet, "levadura", 40, y - 20, NEAT)
    for x in (330, 480):
        _spoon(sheet, x, y, "#b98d55")
    write(sheet, "2", 652, y - 20, NEAT.at(46))
    _spoon(sheet, 830, y, "#b98d55")
    write(sheet, "1", 1130, y - 20, NEAT.at(46))
    sheet.draw(ring(614, y - 30, 602, 92, turn=2.2), replace(COLOUR, shake=3), RED)
    write(sheet, "!", 1180, y - 130, NEAT.at(96, colour=RED, tool=replace(COLOUR, width=11)))
    return sheet.image()
