"""Sam's exact work: two maps of one walk, a chart of late trains and a train on its bridge."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.graph import Graph, dashed, dot
from tests.sample_media.hand import Hand, write
from tests.sample_media.paper import Sheet
from tests.sample_media.stroke import (
    COLOURED_PENCIL,
    FINE_PEN,
    PENCIL,
    SOFT_PENCIL,
    Tool,
    box,
    ring,
    smooth,
    straight,
)
from tests.sample_media.works import work

LEAD = replace(SOFT_PENCIL, width=4, shake=2.2)
RULER = replace(PENCIL, width=2.6, shake=0.25, press=0.15)
COLOUR = replace(COLOURED_PENCIL, width=5, shake=0.6)
INK = replace(FINE_PEN, width=2.4, shake=0.3)
NEAT = Hand(size=26, loose=0.04, slant=0.0, gap=0.12, tool=INK, colour="#262a35")
GREY, BLUE = "#454a52", "#2d62b0"


def _house(sheet: Sheet, x: float, y: float, size: float, turn: float) -> None:
    shape = np.array([(-1, 1), (-1, -0.4), (0, -1.3), (1, -0.4), (1, 1), (-1, 1)]) * size
    door = np.array([(-0.25, 1), (-0.25, 0.3), (0.25, 0.3), (0.25, 1)]) * size
    c, s = np.cos(turn), np.sin(turn)
    matrix = np.array([[c, s], [-s, c]])
    for part in (shape, door):
        sheet.draw(straight(part @ matrix + (x, y)), LEAD, GREY)
    for wx in (-0.6, 0.6):
        window = box(wx * size - 0.16 * size, -0.25 * size, 0.32 * size, 0.32 * size)
        sheet.draw(straight(window @ matrix + (x, y)), replace(LEAD, width=3), GREY)


@work("sam-k", "way-to-school", "map-one.png")
def map_one() -> Image.Image:
    """The first map: the paper was turned while it was drawn, so houses lie on their sides."""
    sheet = Sheet("sam map one", 900, 1180, "#fcfaf5", 0.85)
    _house(sheet, 180, 1050, 66, 0.1)
    _house(sheet, 640, 200, 92, 0.0)
    write(sheet, "SCHOOL", 640, 62, NEAT.at(40, tool=LEAD, loose=0.14, colour=GREY), middle=True)
    write(sheet, "HOME", 280, 1110, NEAT.at(40, tool=LEAD, loose=0.14, colour=GREY))
    for x, y, size, turn in (
        (520, 1000, 46, 1.6),
        (150, 770, 44, -1.5),
        (700, 760, 48, 1.4),
        (380, 330, 44, -1.7),
        (760, 420, 40, 3.0),
    ):
        _house(sheet, x, y, size, turn)
    path = np.array(
        [
            (250, 1000),
            (330, 930),
            (300, 820),
            (400, 740),
            (430, 640),
            (440, 520),
            (520, 420),
            (510, 350),
            (600, 306),
        ]
    )
    for side in (-17, 17):
        sheet.draw(smooth(path + (side, side * 0.4)), replace(LEAD, shake=3.2), GREY)
    for dy in (0, 34, 68):
        waves = [(x, 560 + dy + 20 * np.sin(x / 46.0) + x * 0.03) for x in range(0, 930, 24)]
        sheet.draw(
            smooth([wave for wave in waves if not 396 < wave[0] < 490][:17]), LEAD, "#5f6b78"
        )
        sheet.draw(smooth([wave for wave in waves if wave[0] > 484]), LEAD, "#5f6b78")
    for dx in (-46, 44):
        sheet.draw(
            smooth([(436 + dx, 540), (436 + dx * 0.8, 600), (432 + dx, 672)]),
            replace(LEAD, width=6),
            GREY,
        )
    rail = np.array([(0, 900), (200, 850), (420, 800), (640, 850), (900, 880)])
    for dy in (0, 34):
        sheet.draw(smooth(rail + (0, dy)), LEAD, GREY)
    along = smooth(rail, step=34)
    for x, y in along[::1]:
        sheet.draw(straight([(x - 4, y - 14), (x + 3, y + 48)]), replace(LEAD, width=3.4), GREY)
    for x, y in ((640, 560), (120, 360), (250, 180)):
        sheet.draw(straight([(x, y + 60), (x + 2, y + 8)]), replace(LEAD, width=6), GREY)
        sheet.draw(
            smooth(
                [(x - 44, y), (x - 30, y - 50), (x + 20, y - 56), (x + 46, y - 6), (x, y + 18)],
                closed=True,
            ),
            LEAD,
            GREY,
        )
    return sheet.image()


def _legend(sheet: Sheet) -> None:
    sheet.fill(box(840, 640, 320, 300), "#fdfcf8")
    sheet.draw(straight(box(840, 640, 320, 300)), RULER, "#262a35")
    for index, name in enumerate(("bridge", "railway", "big tree", "bench")):
        y = 690 + index * 66
        write(sheet, name, 960, y + 10, NEAT)
        _symbol(sheet, index, 900, y)


def _symbol(sheet: Sheet, kind: int, x: float, y: float) -> None:
    if kind == 0:
        for side in (-12, 12):
            ends = [
                (x - 26, y + side),
                (x - 18, y + side * 0.6),
                (x + 18, y + side * 0.6),
                (x + 26, y + side),
            ]
            sheet.draw(straight(ends), INK, "#262a35")
    elif kind == 1:
        railway(sheet, np.array([(x - 36, y), (x + 36, y)]))
    elif kind == 2:
        sheet.shade(ring(x, y, 20), COLOUR, "#4f9a4a", gap=5, loose=1)
        sheet.draw(ring(x, y, 20), INK, "#2c6a2c")
        sheet.draw(ring(x, y, 3), INK, "#2c6a2c")
    else:
        sheet.fill(box(x - 20, y - 6, 40, 12), "#9a6a3a", 0.8)
        sheet.draw(straight(box(x - 20, y - 6, 40, 12)), INK, "#5c3b1c")


def railway(sheet: Sheet, path: np.ndarray) -> None:
    """Draw a railway as maps do: a double line filled black and white by turns."""
    line = straight(path)
    wide = Tool(width=11, shake=0, press=0, taper=0, covers=True)
    sheet.draw(line, wide, "#1d1f25")
    for piece in dashed(line, (20, 20)):
        sheet.draw(piece, replace(wide, width=6), "#ffffff")


@work("sam-k", "way-to-school", "map-three.png")
def map_three() -> Image.Image:
    """The third map: straight from above, with a scale, a north arrow and a legend."""
    sheet = Sheet("sam map three", 1200, 980, "#fdfdf9", 0.45)
    sheet.squares(40, "#9fc4b8")
    river = smooth(
        [
            (0, 520),
            (160, 500),
            (320, 540),
            (520, 500),
            (720, 520),
            (820, 470),
            (1010, 500),
            (1200, 460),
        ]
    )
    low = river[::-1] + (0, 64)
    water = np.vstack([river, low])
    sheet.fill(water, "#bfdcf2", 0.6)
    sheet.shade(water, COLOUR, "#4f90cf", angle=0.03, gap=8, loose=2)
    for bank in (river, low):
        sheet.draw(bank, INK, "#23558f")
    railway(sheet, np.array([(0, 330), (560, 290), (1200, 240)]))
    walk = np.array([(200, 908), (440, 908), (440, 400), (640, 400), (640, 140)])
    red = replace(COLOUR, width=6, shake=0.3, tooth=0.3, opacity=0.95)
    for piece in dashed(straight(walk), (22, 13)):
        sheet.draw(piece, red, "#cc2f2a")
    for x, y, wide, high, colour in (
        (120, 880, 80, 56, "#e3b36a"),
        (580, 60, 200, 80, "#d98d6a"),
        (200, 680, 80, 40, "#cfcfcf"),
        (260, 780, 120, 60, "#cfcfcf"),
        (720, 360, 80, 80, "#cfcfcf"),
        (320, 120, 120, 80, "#cfcfcf"),
        (40, 640, 80, 60, "#cfcfcf"),
    ):
        sheet.shade(box(x, y, wide, high), COLOUR, colour, gap=5, loose=0.8)
        sheet.draw(straight(box(x, y, wide, high)), INK, "#262a35")
    write(sheet, "home", 126, 868, NEAT)
    write(sheet, "school", 794, 110, NEAT)
    for side in (-20, 20):
        edge = [
            (440 + side * 1.5, 486),
            (440 + side, 500),
            (440 + side, 590),
            (440 + side * 1.5, 606),
        ]
        sheet.draw(straight(edge), replace(INK, width=3.4), "#262a35")
    for kind, x, y in ((2, 520, 640), (2, 250, 450), (3, 500, 440), (2, 840, 330)):
        _symbol(sheet, kind, x, y)
    _legend(sheet)
    _north(sheet, 1080, 130)
    for index in range(5):
        colour = "#262a35" if index % 2 == 0 else "#fdfdf9"
        sheet.fill(box(560 + index * 40, 886, 40, 14), colour)
    sheet.draw(straight(box(560, 886, 200, 14)), INK, "#262a35")
    write(sheet, "1 square = 20 steps", 560, 936, NEAT)
    return sheet.image()


def _north(sheet: Sheet, x: float, y: float) -> None:
    sheet.fill([(x, y - 76), (x - 18, y), (x, y - 12)], "#262a35")
    sheet.draw(
        straight([(x, y - 76), (x - 18, y), (x, y - 12), (x + 18, y), (x, y - 76)]), INK, "#262a35"
    )
    sheet.draw(straight([(x, y - 12), (x, y + 48)]), INK, "#262a35")
    write(sheet, "N", x, y - 84, NEAT.at(34), middle=True)


@work("sam-k", "late-train", "minutes-late.png")
def minutes_late() -> Image.Image:
    """Seventeen trains, one dot each, and six that the slow watch spoiled."""
    sheet = Sheet("sam minutes", 1200, 680, "#fdfdf9", 0.45)
    sheet.squares(40, "#9fc4b8")
    graph = Graph(
        sheet=sheet,
        left=400,
        top=120,
        width=720,
        height=440,
        across=(0, 9),
        up=(0, 5.5),
        hand=NEAT,
        tool=RULER,
    )
    low = graph.at(0, 0)[1]
    sheet.draw(straight([(360, low), (1160, low)]), RULER, "#333a44")
    graph.ticks_across(range(10), 26)
    graph.text("minutes late", 760, low + 88, 28)
    for minutes, count in {0: 3, 1: 5, 2: 4, 3: 3, 4: 1, 9: 1}.items():
        for turn in range(count):
            x, _ = graph.at(minutes, 0)
            dot(sheet, x, low - 40 - turn * 80 * 0.9, 17, INK, BLUE)
    for index in range(6):
        x, y = 120 + (index % 2) * 80, 280 + (index // 2) * 80
        sheet.draw(ring(x, y, 17), replace(INK, width=3), "#9094a0")
    grey = replace(NEAT, colour="#6d717c")
    write(sheet, "slow watch,", 64, 520, grey)
    write(sheet, "not counted", 64, 556, grey)
    write(sheet, "17 trains", 480, 76, NEAT.at(36))
    return sheet.image()
