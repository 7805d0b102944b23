"""Theo's drawings: a footprint measured in shoes, rules for a worm hotel, and a joke."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.hand import Hand, write
from tests.sample_media.paper import Sheet
from tests.sample_media.stroke import (
    CRAYON,
    MARKER,
    SOFT_PENCIL,
    Tool,
    box,
    ring,
    smooth,
    straight,
)
from tests.sample_media.works import work

LEAD = replace(SOFT_PENCIL, width=4.5, shake=1.6)
WAX = replace(CRAYON, width=10)
PEN = replace(MARKER, width=9, shake=1.6)
FAT = replace(MARKER, width=14, shake=2)
PRINT = Hand(size=46, loose=0.13, slant=0.0, gap=0.14, tool=LEAD, colour="#34363d")
POSTER = replace(PRINT, tool=PEN, colour="#2451a6")
GREEN, DARK_GREEN, PINK, DARK_PINK = "#5aa83c", "#2c6a23", "#f0a0a6", "#c45a68"


def footprint(x: float, y: float, size: float) -> np.ndarray:
    """Return the outline of a three-toed footprint that points up, its heel at (x, y)."""
    outline = [(-12, -8), (-30, -44), (-62, -78), (-70, -96), (-60, -100), (-60, -100), (-38, -88)]
    outline += [(-20, -70), (-18, -100), (-12, -136), (0, -150), (0, -150), (12, -134), (18, -98)]
    outline += [(20, -70), (40, -90), (62, -104), (62, -104), (70, -96), (60, -74), (32, -42)]
    outline += [(14, -8), (0, 2), (-12, -8)]
    return smooth(np.array(outline) * size + (x, y))


def shoe(sheet: Sheet, x: float, y: float, part: float = 1.0) -> np.ndarray:
    """Draw one shoe's outline from above with its toe up, or only the first part of it."""
    sole = np.array([(-20, 0), (-24, -34), (-17, -62), (-25, -100), (-14, -132), (4, -138)])
    sole = np.vstack([sole, [(22, -126), (27, -98), (20, -60), (22, -30), (17, 0), (-20, 0)]])
    outline = smooth(sole * (1.35, 1) + (x, y))
    if part < 1:
        cut = y - 138 * part
        outline = outline[outline[:, 1] > cut]
        outline = np.vstack([outline, outline[:1]])
    sheet.draw(outline, replace(LEAD, width=5), "#2b2d34")
    return outline


def dino_head(sheet: Sheet) -> None:
    """Draw the dinosaur that peeks in from the right edge."""
    head = smooth(
        [(1190, 150), (1050, 140), (930, 190), (850, 260), (840, 320), (900, 348), (960, 352)]
        + [(1000, 372), (1060, 380), (1190, 370), (1190, 370), (1190, 150)]
    )
    sheet.colour_in(head, WAX, GREEN, angle=0.5, gap=10, loose=6)
    sheet.draw(head, replace(LEAD, width=6), DARK_GREEN)
    grin = smooth([(852, 318), (910, 316), (980, 306), (1050, 280), (1070, 262)])
    sheet.draw(grin, replace(LEAD, width=6), "#22331d")
    for index in range(7):
        at = grin[int((0.08 + index * 0.12) * len(grin))]
        tooth = np.array([(-9, 0), (0, 20), (0, 20), (10, -1)]) + at
        sheet.fill(tooth, "#fffdf4")
        sheet.draw(straight(tooth), LEAD, "#22331d")
    sheet.fill(ring(1010, 196, 24, 26), "#fffdf4")
    sheet.draw(ring(1010, 196, 24, 26), LEAD, "#22331d")
    sheet.fill(ring(1002, 200, 10, 11), "#22331d")
    sheet.draw(ring(868, 254, 5), LEAD, "#22331d")
    for x in (1040, 1090, 1140, 1180):
        spike = [(x - 26, 148), (x, 96), (x, 96), (x + 24, 150)]
        sheet.colour_in(np.array(spike), WAX, "#e88f2a", gap=9, loose=2)
        sheet.draw(straight(spike), LEAD, DARK_GREEN)


@work("dino-fan", "dino-feet", "shoe-count.png")
def shoe_count() -> Image.Image:
    """Four shoes and a bit fit into one dinosaur foot."""
    sheet = Sheet("theo shoes", 1180, 960, "#fcfaf4", 0.85)
    foot = footprint(470, 868, 5.5)
    sheet.colour_in(foot, replace(WAX, opacity=0.55), "#d9c089", angle=0.3, gap=15, loose=8)
    sheet.draw(foot, replace(WAX, width=9), "#7a5a2a")
    for index in range(4):
        base = 830 - index * 150
        sole = shoe(sheet, 470, base)
        sheet.colour_in(sole, replace(WAX, opacity=0.5, width=8), "#6aa2dd", gap=16, loose=1)
        write(sheet, str(index + 1), 456, base - 50, PRINT.at(50))
    shoe(sheet, 470, 230, part=0.32)
    write(sheet, "and a bit", 596, 190, PRINT)
    sheet.draw(smooth([(590, 182), (556, 184), (510, 206)]), LEAD, "#34363d")
    dino_head(sheet)
    write(sheet, "4 and a bit!!", 780, 560, PRINT.at(56))
    write(sheet, "shoes", 850, 630, PRINT.at(56))
    return sheet.image()


def worm(sheet: Sheet, spine: np.ndarray, thick: float, tool: Tool = PEN) -> None:
    """Draw a pink worm along a line, with rings and a saddle."""
    path = smooth(spine)
    sheet.draw(path, replace(FAT, width=thick, opacity=1.0, taper=0.6, covers=True), PINK)
    for index in range(6, len(path) - 5, 5):
        at, way = path[index], path[index + 1] - path[index - 1]
        way = way / (np.hypot(*way) + 1e-9)
        across = np.array([-way[1], way[0]]) * thick * 0.36
        bend = smooth([at - across, at + way * thick * 0.1, at + across], step=3)
        sheet.draw(bend, replace(PEN, width=2.5, shake=0.5, opacity=0.7), DARK_PINK)


def _no_sun(sheet: Sheet, x: float, y: float) -> None:
    sheet.colour_in(ring(x, y, 56), FAT, "#f7c61f", gap=11)
    sheet.draw(ring(x, y, 60), PEN, "#e09a12")
    for turn in np.arange(0, 6.2, 0.63):
        way = np.array([np.cos(turn), np.sin(turn)])
        sheet.draw(straight([way * 74 + (x, y), way * 106 + (x, y)]), PEN, "#f0b01a")
    for slope in (1, -1):
        ends = [(x - 110, y - 92 * slope), (x + 110, y + 92 * slope)]
        sheet.draw(straight(ends), replace(FAT, width=16), "#d8262c")


def _spray(sheet: Sheet, x: float, y: float) -> None:
    bottle = smooth(
        [(-44, -20), (-52, 100), (-52, 100), (52, 100), (52, 100), (44, -20), (18, -44)]
    )
    bottle = np.vstack([bottle, [(-18, -44), (-44, -20)]]) + (x, y)
    sheet.colour_in(bottle, PEN, "#bfe0f2", angle=0.2, gap=8)
    sheet.draw(bottle, PEN, "#2f6fae")
    head = np.array(
        [(-22, -44), (-22, -72), (-66, -72), (-66, -94), (26, -94), (26, -44), (-22, -44)]
    )
    sheet.colour_in(head + (x, y), PEN, "#e05a3a", gap=8, loose=1)
    sheet.draw(straight(head + (x, y)), PEN, "#a33a22")
    sheet.draw(smooth(np.array([(-22, -70), (-44, -46), (-48, -24)]) + (x, y)), PEN, "#a33a22")
    for dx, dy in ((-100, -96), (-112, -60), (-140, -110), (-150, -72), (-136, -34), (-178, -88)):
        drop = np.array([(0, -16), (-9, 4), (0, 12), (9, 4), (0, -16)]) + (x + dx, y + dy)
        sheet.fill(smooth(drop), "#2f86d6", 0.95)


def _leaf(sheet: Sheet, x: float, y: float) -> None:
    leaf = smooth([(-110, 40), (-80, -34), (-10, -74), (70, -64), (116, -40), (116, -40), (90, 30)])
    leaf = np.vstack([leaf, smooth([(90, 30), (20, 66), (-50, 66), (-110, 40)])]) + (x, y)
    sheet.colour_in(leaf, FAT, "#9a6a3a", angle=-0.4, gap=12)
    sheet.draw(leaf, PEN, "#5f3d1c")
    sheet.draw(smooth(np.array([(-150, 74), (-60, 22), (110, -36)]) + (x, y)), PEN, "#5f3d1c")
    for dx in (-40, 10, 56):
        base = np.array((dx, 22 - (dx + 40) * 0.4))
        for tip in ((34, -42), (44, 28)):
            sheet.draw(straight([base + (x, y), base + tip + (x, y)]), PEN, "#5f3d1c")


def _jar(sheet: Sheet, x: float, y: float) -> None:
    jar = box(x - 60, y - 70, 120, 170)
    for row, colour in enumerate(("#6a4526", "#e7c768", "#6a4526", "#e7c768")):
        sheet.colour_in(
            box(x - 58, y - 30 + row * 32, 116, 32), PEN, colour, angle=0.1, gap=8, loose=2
        )
    sheet.draw(straight(jar), PEN, "#555b66")
    cloth = smooth(
        [(-92, 50), (-84, -60), (-60, -104), (0, -116), (62, -104), (88, -58), (96, 44), (96, 44)]
        + [(66, 20), (40, 46), (10, 16), (-24, 46), (-54, 18), (-92, 50)]
    ) + (x, y)
    sheet.fill(cloth, "#8e7cc3", 0.85)
    sheet.colour_in(cloth, PEN, "#7a66b5", angle=1.1, gap=18, loose=2)
    sheet.draw(cloth, PEN, "#4e3c86")
    for dx, dy in ((-50, -50), (0, -70), (50, -44), (-20, -20), (36, 4), (-62, 10)):
        sheet.fill(ring(x + dx, y + dy, 9), "#ffe27a")


@work("dino-fan", "worm-hotel", "worm-poster.png")
def worm_poster() -> Image.Image:
    """The poster with the rules of the worm hotel."""
    sheet = Sheet("theo poster", 940, 1240, "#fffdf6", 0.4)
    for index, (word, colour) in enumerate((("WORM HOTEL", "#c43a7a"), ("RULES", "#2451a6"))):
        hand = POSTER.at(112 if index == 0 else 100, colour=colour, tool=FAT, loose=0.1)
        write(sheet, word, 470, 150 + index * 128, hand, angle=-0.02 + index * 0.03, middle=True)
    rules = (
        (_no_sun, "1 NO SUN"),
        (_spray, "2 SPRAY WATER"),
        (_leaf, "3 LEAFS ONLY"),
        (_jar, "4 DARK PLEASE"),
    )
    for index, (paint, rule) in enumerate(rules):
        x, y = (250, 450) if index % 2 == 0 else (700, 450)
        y += 370 * (index // 2)
        paint(sheet, x, y)
        hand = POSTER.at(42, loose=0.15)
        write(sheet, rule, x, y + 172, hand, angle=sheet.rng.normal(0, 0.03), middle=True)
    spine = [
        (430, 1190),
        (500, 1130),
        (570, 1170),
        (640, 1196),
        (700, 1140),
        (690, 1100),
        (740, 1084),
    ]
    worm(sheet, np.array(spine), 46)
    _bellhop(sheet, 756, 1092)
    write(sheet, "OK!", 820, 1120, POSTER.at(50, colour="#c43a7a"))
    return sheet.image()


def _bellhop(sheet: Sheet, x: float, y: float) -> None:
    cap = np.array([(-26, -6), (-24, -34), (24, -40), (30, -12), (-26, -6)]) + (x - 22, y - 10)
    sheet.fill(cap, "#d8262c")
    sheet.draw(straight(cap), replace(PEN, width=4), "#8c1418")
    sheet.draw(straight(cap[[0, 3]] + (0, -3)), replace(PEN, width=7, covers=True), "#f5c518")
    sheet.fill(ring(x - 23, y - 50, 6), "#f5c518")
    for dx in (-18, 2):
        sheet.fill(ring(x + dx - 8, y + 2, 6, 8), "#ffffff")
        sheet.fill(ring(x + dx - 7, y + 3, 3, 4), "#222222")
    smile = smooth([(x - 30, y + 15), (x - 18, y + 21), (x - 4, y + 15)])
    sheet.draw(smile, replace(PEN, width=4), "#a8384a")


@work("dino-fan", "dino-worms", "idea-drawing.png")
def idea_drawing() -> Image.Image:
    """A dinosaur's foot comes down, and the worm below has seen it before."""
    sheet = Sheet("theo idea", 1180, 900, "#fffdf6", 0.4)
    soil = box(14, 450, 1152, 436)
    sheet.fill(soil, "#a9784a", 0.55)
    sheet.colour_in(soil, replace(FAT, width=20, opacity=0.55), "#7a4a22", angle=0.12, gap=19)
    leg = smooth(
        [
            (400, 0),
            (410, 180),
            (360, 300),
            (240, 380),
            (170, 440),
            (170, 440),
            (330, 442),
            (400, 420),
        ]
        + [(430, 446), (430, 446), (610, 446), (640, 420), (690, 446), (690, 446), (850, 440)]
        + [(800, 380), (700, 300), (660, 180), (670, 0)]
    )
    sheet.fill(leg, GREEN, 0.7)
    sheet.colour_in(leg, replace(FAT, width=18), GREEN, angle=1.2, gap=17, loose=5)
    sheet.draw(leg, PEN, DARK_GREEN)
    for x, y in ((200, 430), (470, 438), (560, 438), (720, 436), (810, 430)):
        claw = smooth(
            [(x - 26, y - 22), (x, y - 40), (x + 26, y - 20), (x, y + 22), (x - 26, y - 22)]
        )
        sheet.fill(claw, "#fff2c4")
        sheet.draw(claw, replace(PEN, width=5), "#5a4a1c")
    for x, y in ((460, 90), (560, 60), (520, 190), (600, 270), (430, 320)):
        sheet.fill(ring(x, y, 24, 19), "#3b8228", 0.9)
    for x in range(20, 1160, 26):
        if not 170 < x < 850:
            blade = [(x, 458), (x + sheet.rng.uniform(-14, 14), 404 + sheet.rng.uniform(-14, 14))]
            sheet.draw(straight(blade), PEN, "#3f9a2e")
    tunnel = smooth([(120, 740), (300, 690), (470, 720), (640, 690), (820, 730), (960, 700)])
    sheet.draw(tunnel, replace(FAT, width=112, covers=True, opacity=1), "#5d3716")
    worm(sheet, np.array([(240, 716), (360, 696), (470, 724), (580, 706), (660, 700)]), 50)
    for dx in (0, 20):
        sheet.fill(ring(634 + dx, 690, 9, 11), "#ffffff")
        sheet.fill(ring(635 + dx, 687, 4, 5), "#111111")
    bubble = smooth(
        [(740, 560), (880, 520), (1080, 530), (1130, 590), (1060, 650), (860, 656), (740, 610)],
        closed=True,
    )
    tail = [(790, 630), (690, 684), (690, 684), (836, 648)]
    for shape in (bubble, np.array(tail)):
        sheet.fill(shape, "#fffef8")
    sheet.draw(bubble, PEN, "#222222")
    sheet.fill([(798, 622), (700, 681), (828, 640)], "#fffef8")
    sheet.draw(straight(tail), replace(PEN, width=6), "#222222")
    write(sheet, "again??", 940, 612, POSTER.at(66, colour="#222222"), middle=True)
    return sheet.image()
