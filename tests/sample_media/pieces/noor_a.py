"""Noor's crayon pictures: fish counted in two languages and a hungry snail."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.hand import Hand, write
from tests.sample_media.paper import Sheet
from tests.sample_media.printing import NASKH_BOLD, letter
from tests.sample_media.stroke import (
    CRAYON,
    MARKER,
    SOFT_PENCIL,
    Tool,
    box,
    ring,
    shaken,
    smooth,
    straight,
)
from tests.sample_media.works import work

WAX = replace(CRAYON, width=9, shake=2.6)
THICK = replace(CRAYON, width=12, shake=3)
OVER_PAINT = replace(WAX, covers=True, opacity=0.9, tooth=0.8)
BOLD_OVER = replace(OVER_PAINT, width=12, shake=3)
NUMERALS = Hand(size=62, loose=0.17, slant=0.0, tool=WAX, colour="#3b3a44")
ORANGE, BLUE, GREEN, RED = "#ee7b1d", "#2f6fc4", "#3c9a46", "#d33b34"
EASTERN = ["١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩", "١٠"]


def fish(
    sheet: Sheet,
    x: float,
    y: float,
    size: float,
    colour: str,
    *,
    full: bool = True,
    wax: Tool = WAX,
) -> None:
    """Draw one fish: an egg, a triangle and an eye, never twice the same."""
    rng = sheet.rng
    long, high = size * rng.uniform(0.9, 1.12), size * rng.uniform(0.5, 0.62)
    body = ring(x, y, long, high, turn=rng.uniform(0, 3))
    tail = [(x + long * 0.85, y), (x + long * 1.5, y - high * 0.9)]
    tail += [tail[-1], (x + long * 1.42, y + high * 0.85), (x + long * 1.42, y + high * 0.85)]
    tail = np.array([*tail, (x + long * 0.85, y)])
    if full:
        angle = rng.uniform(0.3, 1.2)
        sheet.colour_in(body, wax, colour, angle=angle, gap=wax.width + 1, loose=5)
        sheet.colour_in(tail, wax, colour, angle=angle + 1, gap=wax.width + 2, loose=5)
    sheet.draw(body, wax, colour)
    sheet.draw(smooth(tail), wax, colour)
    eye = (x - long * 0.55, y - high * 0.2)
    sheet.fill(ring(*eye, 7), "#ffffff", 0.8)
    sheet.draw(ring(*eye, 4), replace(SOFT_PENCIL, width=5), "#222222")
    mouth = smooth([(x - long * 0.92, y + 9), (x - long * 0.72, y + 17), (x - long * 0.6, y + 9)])
    sheet.draw(mouth, replace(SOFT_PENCIL, width=4), "#333333")


def stick_fish(sheet: Sheet, x: float, y: float) -> None:
    """Draw the fish that is made of sticks."""
    corners = [(x - 62, y), (x, y - 36), (x + 60, y), (x + 2, y + 36), (x - 62, y)]
    for a, b in zip(corners, corners[1:], strict=False):
        sheet.draw(straight([a, b]), BOLD_OVER, "#8a5a2b")
    for ends in ([(60, 0), (96, -32)], [(60, 0), (94, 30)], [(96, -32), (94, 30)]):
        sheet.draw(straight([(x + dx, y + dy) for dx, dy in ends]), BOLD_OVER, "#8a5a2b")
    for dx in (-24, 4, 30):
        sheet.draw(straight([(x + dx, y - 18), (x + dx + 3, y + 20)]), OVER_PAINT, "#a8773f")
    sheet.draw(ring(x - 36, y - 4, 4), replace(SOFT_PENCIL, width=5), "#222222")


def shoe(sheet: Sheet, x: float, y: float) -> None:
    """Draw the small brown shoe with a fish in it."""
    outline = smooth(
        [(-100, -60), (-104, 46), (-104, 46), (20, 52), (104, 46), (112, 18), (70, -4), (34, -12)]
        + [(28, -56), (28, -56)]
    ) + (x, y)
    sheet.colour_in(outline, BOLD_OVER, "#8b5a33", angle=0.4, gap=11)
    sheet.draw(outline, BOLD_OVER, "#5c381d")
    for dx in (36, 56, 76):
        lace = smooth([(x + dx - 8, y - 14), (x + dx + 8, y + 4)])
        sheet.draw(lace, OVER_PAINT, "#f4e2c0")


@work("noor-a", "counting-two-ways", "first-try.png")
def first_try() -> Image.Image:
    """Nine fish in a wobbly line: eight was forgotten, and seven looks the other way."""
    sheet = Sheet("noor first try", 1300, 640, "#fdfbf5", 0.9)
    colours = [ORANGE, BLUE, GREEN, ORANGE, GREEN, BLUE, ORANGE, BLUE, GREEN]
    names = ["1", "2", "3", "4", "5", "6", "7", "9", "10"]
    for index, (colour, name) in enumerate(zip(colours, names, strict=True)):
        x = 92 + index * 138 + sheet.rng.uniform(-9, 9)
        y = 240 + 46 * math.sin(index * 1.15) + index * 6 + sheet.rng.uniform(-12, 12)
        fish(sheet, x, y, 44, colour, full=index % 3 != 2)
        hand = replace(NUMERALS, mirror=1.0 if name == "7" else 0.0)
        size = sheet.rng.uniform(56, 86)
        angle = sheet.rng.normal(0, 0.1)
        write(sheet, name, x - 12 - 14 * len(name), y + 190, hand.at(size), angle=angle)
    return sheet.image()


@work("noor-a", "counting-two-ways", "ten-fish.png")
def ten_fish() -> Image.Image:
    """Ten fish in two rows, counted above in one way and below in the other."""
    sheet = Sheet("noor ten fish", 1300, 880, "#fdfbf5", 0.9)
    sea = box(14, 14, 1272, 852)
    sheet.wash(sea, "#a9d8ef", 0.6, 9)
    for row in range(7):
        y = 52 + row * 130
        waves = [(x, y + (13 if i % 2 else -13)) for i, x in enumerate(range(20, 1290, 44))]
        sheet.draw(smooth(waves), WAX, "#5fa6d6")
    colours = [RED, ORANGE, "#f2c21b", GREEN, "#18a3a3", "", "#7a4bb0", "#e46aa0", BLUE, "#6d7a86"]
    for index in range(10):
        x = 150 + (index % 5) * 248 + sheet.rng.uniform(-8, 8)
        y = (240 if index < 5 else 650) + sheet.rng.uniform(-16, 16)
        if index == 0:
            fish(sheet, 150, 232, 70, colours[0], wax=OVER_PAINT)
            shoe(sheet, 150, 304)
        elif index == 5:
            stick_fish(sheet, x, y)
        else:
            fish(sheet, x, y, 70, colours[index], wax=OVER_PAINT)
        name = str(index + 1)
        write(sheet, name, x - 14 * len(name), y - 82, NUMERALS.at(sheet.rng.uniform(58, 70)))
        at = (x, y + (160 if index == 0 else 112))
        letter(sheet, EASTERN[index], *at, NASKH_BOLD, 96, OVER_PAINT, "#8a2f6b", wobble=3.2)
    return sheet.image()


def snail(sheet: Sheet) -> None:
    """Draw the snail: a foot, two feelers and a shell that goes round three times."""
    body = smooth(
        [(150, 640), (230, 560), (330, 600), (620, 610), (860, 590), (930, 470), (1000, 400)]
        + [(1070, 420), (1080, 500), (1030, 600), (960, 668), (700, 690), (330, 690), (150, 640)]
    )
    sheet.colour_in(body, THICK, "#a3a3a8", angle=0.15, gap=11, loose=5)
    sheet.draw(body, SOFT_PENCIL, "#3d3d42")
    sheet.draw(body, replace(SOFT_PENCIL, shake=3), "#4d4d52")
    for dx, dy in ((1010, 250), (1106, 268)):
        feeler = smooth([(1030, 420), ((1030 + dx) / 2 + 12, 340), (dx, dy)])
        sheet.draw(feeler, THICK, "#8f8f95")
        sheet.draw(feeler + (3, 2), SOFT_PENCIL, "#3d3d42")
        sheet.fill(ring(dx, dy, 15), "#2a2a2e", 0.9)
        sheet.draw(ring(dx, dy, 16), SOFT_PENCIL, "#222222")
    sheet.draw(smooth([(1030, 520), (1050, 545), (1074, 528)]), SOFT_PENCIL, "#3d3d42")
    shell = shaken(ring(560, 400, 258, 240), sheet.rng, 7)
    sheet.colour_in(shell, THICK, "#9a6434", angle=0.9, gap=13, loose=7)
    sheet.colour_in(shell, THICK, "#b98246", angle=-0.6, gap=27, loose=7)
    turns = np.linspace(0, 3 * 2 * math.pi, 150)
    radius = 12 + turns / turns[-1] * 238
    coil = np.column_stack([560 + radius * np.cos(turns), 400 + 0.93 * radius * np.sin(turns)])
    sheet.draw(coil, replace(THICK, width=13, shake=5), "#4f2d12")
    sheet.draw(shell, SOFT_PENCIL, "#3d2a18")


@work("noor-a", "hungry-snail", "snail-day-one.png")
def snail_day_one() -> Image.Image:
    """The snail from the side on its lettuce leaf, as large as the page."""
    sheet = Sheet("noor snail", 1240, 930, "#fdfbf5", 0.95)
    leaf = smooth(
        [(40, 740), (170, 660), (420, 690), (640, 664), (900, 680), (1090, 650), (1190, 720)]
        + [(1130, 800), (930, 850), (700, 880), (430, 860), (180, 840), (40, 740)]
    )
    frill = shaken(leaf, sheet.rng, 11)
    sheet.colour_in(frill, THICK, "#6cb33f", angle=0.3, gap=11, loose=8)
    sheet.draw(frill, THICK, "#3d8a2c")
    sheet.draw(smooth([(70, 750), (420, 770), (800, 760), (1150, 725)]), WAX, "#3d8a2c")
    for x in range(230, 1050, 130):
        sheet.draw(smooth([(x, 766), (x + 50, 815)]), WAX, "#3d8a2c")
        sheet.draw(smooth([(x, 764), (x + 52, 716)]), WAX, "#3d8a2c")
    snail(sheet)
    cap = smooth([(1090, 858), (1100, 910), (1200, 912), (1212, 860)])
    sheet.colour_in(np.vstack([cap, cap[:1]]), WAX, RED, angle=1.3, gap=8)
    sheet.draw(cap, WAX, "#a51f1f")
    sheet.fill(ring(1150, 857, 54, 14), "#8cc8ea")
    sheet.draw(ring(1150, 856, 60, 17), WAX, RED)
    return sheet.image()


def _foods(sheet: Sheet) -> None:
    sheet.colour_in(ring(140, 150, 74, 70), WAX, "#9ccf7a", gap=10)
    sheet.draw(ring(140, 150, 78, 74), THICK, "#2f8a3a")
    for dx, dy in ((-22, -14), (18, -22), (2, 22), (30, 18), (-32, 22)):
        sheet.draw(ring(140 + dx, 150 + dy, 6, 4), SOFT_PENCIL, "#6a8a4a")
    sheet.colour_in(ring(140, 362, 70, 66), THICK, ORANGE, angle=0.4, gap=10)
    sheet.draw(ring(140, 362, 72, 68), WAX, "#c9560b")
    sheet.draw(ring(140, 362, 24, 22), WAX, "#c9560b")
    leaf = smooth(
        [(60, 600), (96, 524), (150, 506), (214, 548), (206, 620), (140, 646)], closed=True
    )
    frill = shaken(leaf, sheet.rng, 7)
    sheet.colour_in(frill, WAX, "#74bb4a", angle=1.2, gap=10)
    sheet.draw(frill, WAX, "#3d8a2c")
    sheet.draw(smooth([(66, 604), (130, 575), (200, 545)]), WAX, "#3d8a2c")
    bread = smooth(
        [(74, 846), (74, 762), (58, 730), (96, 704), (180, 704), (220, 730), (204, 764), (204, 846)]
        + [(204, 846), (74, 846)]
    )
    sheet.colour_in(bread, WAX, "#d9aa6a", angle=0.2, gap=10)
    sheet.draw(bread, THICK, "#8b5a2b")


@work("noor-a", "hungry-snail", "leaf-holes.png")
def leaf_holes() -> Image.Image:
    """How many holes the snail ate in each food, counted as circles in a row."""
    sheet = Sheet("noor holes", 1240, 900, "#fdfcf6", 0.8)
    sheet.squares(44, "#b5cfdd")
    _foods(sheet)
    for row, count in enumerate((9, 2, 6, 0)):
        y = 150 + row * 212
        sheet.draw(straight([(20, y + 104), (1220, y + 108)]), SOFT_PENCIL, "#777777")
        for index in range(count):
            x = 300 + index * 98 + sheet.rng.uniform(-8, 8)
            middle = (x, y + sheet.rng.uniform(-14, 14))
            wide, high = sheet.rng.uniform(19, 30), sheet.rng.uniform(18, 27)
            sheet.draw(ring(*middle, wide, high), replace(MARKER, width=7), "#1d1d1f")
        if not count:
            sheet.draw(straight([(300, y), (352, y + 6)]), replace(MARKER, width=7), "#1d1d1f")
    return sheet.image()
