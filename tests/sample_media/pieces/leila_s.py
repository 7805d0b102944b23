"""Leila's map of the cannery, drawn from what four people remember, and her walk past it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.graph import dashed
from tests.sample_media.hand import Hand, write
from tests.sample_media.paper import Colour, Sheet
from tests.sample_media.stroke import FINE_PEN, PENCIL, SOFT_PENCIL, box, ring, smooth, straight
from tests.sample_media.works import work

INK = replace(FINE_PEN, width=2.3, shake=0.5)
LEAD = replace(PENCIL, width=2.8, shake=0.7)
BLACK, RED = "#26242a", "#b5382a"
LEILA = Hand(
    size=25, loose=0.04, slant=0.26, narrow=0.78, gap=0.06, low=0.92, tool=INK, colour=BLACK
)


def _room(
    sheet: Sheet, outline: np.ndarray, colour: Colour, name: str, at: tuple[float, float]
) -> None:
    sheet.wash(outline, colour, 0.5, 5)
    sheet.draw(straight(outline), replace(INK, width=3), BLACK)
    write(sheet, name, *at, LEILA, middle=True)


def _place(sheet: Sheet, number: int, x: float, y: float) -> None:
    sheet.fill(ring(x, y, 19), "#fffaf0")
    sheet.draw(ring(x, y, 20), replace(INK, width=3), RED)
    write(sheet, str(number), x, y + 10, LEILA.at(27, colour=RED), middle=True)


def _north(sheet: Sheet, x: float, y: float) -> None:
    sheet.draw(straight([(x, y + 60), (x, y - 40)]), INK, BLACK)
    sheet.fill([(x, y - 56), (x - 13, y - 20), (x, y - 30)], BLACK)
    sheet.draw(straight([(x, y - 56), (x + 13, y - 20), (x, y - 30), (x, y - 56)]), INK, BLACK)
    write(sheet, "N", x, y - 66, LEILA.at(30), middle=True)


@work("leila-s", "cannery-line", "cannery-map.png")
def cannery_map() -> Image.Image:
    """The cannery on its wharf, and the canteen in both the places it was remembered."""
    sheet = Sheet("leila map", 1280, 1010, "#faf5e8", 0.5)
    shore = [(0, 250), (300, 236), (640, 250), (980, 232), (1280, 246), (1280, 0), (0, 0)]
    sheet.wash(np.array(shore), "#8fb9cf", 0.5, 8)
    for y in (60, 108, 158):
        for x in range(60 + y % 70, 1240, 170):
            wave = [(x, y), (x + 18, y - 8), (x + 36, y), (x + 54, y - 7), (x + 72, y)]
            sheet.draw(smooth(wave), replace(INK, width=1.5), "#5a86a0")
    write(sheet, "harbour", 1040, 92, LEILA.at(30, colour="#3f6d8a"))
    _room(sheet, box(80, 200, 1080, 92), "#c9a877", "wharf", (980, 258))
    for x in range(110, 1150, 46):
        sheet.draw(straight([(x, 206), (x, 286)]), replace(INK, width=1.2), "#8a7350")
    _room(sheet, box(300, 150, 190, 90), "#d9c9a0", "unloading", (395, 204))
    _room(sheet, box(100, 330, 150, 150), "#bcd6de", "ice house", (175, 412))
    _room(sheet, box(290, 330, 280, 140), "#e3cf9f", "cutting tables", (430, 366))
    for x in range(320, 540, 56):
        sheet.draw(straight(box(x, 390, 36, 56)), INK, BLACK)
    _room(sheet, box(290, 500, 560, 86), "#ead9b4", "Line 1", (360, 552))
    _room(sheet, box(290, 600, 560, 86), "#ead9b4", "Line 2", (360, 652))
    for y in (543, 643):
        for x in range(430, 830, 34):
            sheet.draw(ring(x, y, 7), replace(INK, width=1.6), BLACK)
        for dy in (-16, 16):
            sheet.draw(straight([(410, y + dy), (836, y + dy)]), INK, BLACK)
    _room(sheet, box(610, 330, 240, 140), "#d8b9a4", "retorts", (730, 366))
    for x in (656, 730, 804):
        sheet.draw(ring(x, 420, 30), replace(INK, width=3), BLACK)
        sheet.draw(ring(x, 420, 20), INK, BLACK)
    _room(sheet, box(890, 330, 190, 150), "#d6cfa6", "label room", (985, 412))
    _room(sheet, box(890, 510, 190, 176), "#cfc0a0", "loading dock", (985, 606))
    _room(sheet, box(100, 740, 190, 120), "#c9d2a6", "canteen", (195, 790))
    dotted = replace(INK, width=3)
    for piece in dashed(straight(box(800, 740, 190, 110)), (4, 9)):
        sheet.draw(piece, dotted, RED)
    write(sheet, "canteen?", 895, 806, LEILA.at(27, colour=RED), middle=True)
    write(sheet, "yard", 560, 790, LEILA.at(28, colour="#77716a"))
    sheet.draw(straight([(40, 900), (500, 900)]), replace(INK, width=4), BLACK)
    sheet.draw(straight([(620, 900), (1200, 900)]), replace(INK, width=4), BLACK)
    for x in (500, 620):
        sheet.draw(straight(box(x - 8, 884, 16, 32)), INK, BLACK)
    write(sheet, "gate", 560, 944, LEILA, middle=True)
    for number, x, y in ((1, 800, 664), (2, 832, 356), (3, 262, 764), (4, 590, 880)):
        _place(sheet, number, x, y)
    _north(sheet, 1210, 400)
    write(sheet, "drawn from what four people remember.", 716, 946, LEILA.at(25))
    write(sheet, "They do not agree about the canteen.", 716, 984, LEILA.at(25, colour=RED))
    return sheet.image()


STOPS = ((170, 760), (300, 640), (440, 560), (610, 520), (800, 470), (930, 360), (1090, 280))
MINUTES = (4, 3, 6, 2, 5, 3)


@work("leila-s", "cannery-walk", "walk-stops.png")
def walk_stops() -> Image.Image:
    """Seven stops from the school to the old wharf, and the steps nobody had thought of."""
    sheet = Sheet("leila walk", 1240, 900, "#fbf9f3", 0.6)
    write(sheet, "cannery walk, seven stops", 60, 72, LEILA.at(40))
    creek = np.array(
        [(0, 640), (90, 660), (180, 690), (240, 610), (330, 560), (400, 470), (470, 440)]
    )
    for dx in (-12, 14):
        sheet.draw(smooth(creek + (dx, dx * 0.6)), LEAD, "#5f7f9a")
    write(sheet, "creek", 60, 626, LEILA.at(26, colour="#5f7f9a"), angle=0.15)
    quay = [(470, 440), (640, 420), (800, 380), (920, 280), (1010, 190), (1240, 150)]
    sheet.draw(smooth(quay), replace(LEAD, width=4), BLACK)
    for y in range(120, 400, 44):
        x = 500 + (400 - y) * 0.7
        wave = [(x, y), (x + 20, y - 8), (x + 40, y), (x + 60, y - 8), (x + 80, y)]
        sheet.draw(smooth(wave), replace(LEAD, opacity=0.6), "#5f7f9a")
    write(sheet, "quay", 660, 404, LEILA.at(26, colour="#66615a"), angle=-0.1)
    sheet.draw(
        straight([(60, 860), (60, 800), (110, 766), (160, 800), (160, 860), (60, 860)]), LEAD, BLACK
    )
    write(sheet, "school", 66, 892, LEILA.at(26))
    sheet.draw(straight(box(1100, 170, 110, 70)), LEAD, BLACK)
    for x in range(1110, 1210, 16):
        sheet.draw(straight([(x, 172), (x, 238)]), replace(LEAD, width=1.6), BLACK)
    write(sheet, "old wharf", 1090, 150, LEILA.at(26))
    path = smooth([*STOPS])
    for piece in dashed(path, (15, 10)):
        sheet.draw(piece, replace(SOFT_PENCIL, width=4, shake=0.6), "#4a464e")
    for index, (x, y) in enumerate(STOPS):
        sheet.fill(ring(x, y, 24), "#fbf9f3")
        sheet.draw(ring(x, y, 25), replace(LEAD, width=3.6), BLACK)
        write(sheet, str(index + 1), x, y + 12, LEILA.at(32), middle=True)
    for (a, b), minutes in zip(zip(STOPS, STOPS[1:], strict=False), MINUTES, strict=True):
        x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
        write(sheet, f"{minutes} min", x + 8, y + 46, LEILA.at(26, colour="#5a5660"))
    write(sheet, "?", 752, 446, LEILA.at(60, colour=RED, tool=replace(LEAD, width=5)))
    for index in range(6):
        step = [
            (838 + index * 9, 452 - index * 12),
            (838 + index * 9, 440 - index * 12),
            (847 + index * 9, 440 - index * 12),
        ]
        sheet.draw(straight(step, 3), LEAD, BLACK)
    detour = smooth([(824, 482), (930, 530), (1040, 500), (1040, 410), (954, 372)])
    for piece in dashed(detour, (4, 9)):
        sheet.draw(piece, replace(LEAD, width=4), RED)
    write(sheet, "ramp by the ice house", 900, 574, LEILA.at(27, colour=RED))
    write(sheet, "steps! what about Bea's chair?", 620, 640, LEILA.at(30, colour=RED))
    sheet.draw(smooth([(740, 612), (760, 560), (786, 506)]), LEAD, RED)
    write(sheet, "23 minutes without stopping", 620, 820, LEILA.at(28))
    return sheet.image()
