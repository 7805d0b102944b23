"""Lucía's second baking project: runaway dough and half a recipe in cups."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.hand import write
from tests.sample_media.paper import Sheet
from tests.sample_media.pieces.lucia_r import COLOUR, LEAD, NEAT, RED
from tests.sample_media.stroke import (
    FELT_TIP,
    box,
    ring,
    smooth,
    straight,
)
from tests.sample_media.works import work


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
