"""Owen's drawings: the skiff's lines and a sketch of an oar."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import boat
from tests.sample_media.graph import arrow, dashed
from tests.sample_media.hand import Hand, write
from tests.sample_media.paper import Sheet
from tests.sample_media.stroke import PENCIL, Tool, ring, smooth, straight
from tests.sample_media.works import work

LEAD = replace(PENCIL, width=2.2, shake=0.12, press=0.12, taper=0.1)
FAINT = Tool(width=1.2, opacity=0.5, shake=0.05, press=0.1, taper=0)
SOFT = replace(PENCIL, width=3.2, shake=0.8)
GREY, RED = "#35383f", "#bf2a20"
OWEN = Hand(size=30, loose=0.05, slant=0.0, narrow=1.0, gap=0.16, tool=LEAD, colour=GREY)
"""Capitals with room around them: Owen letters the way boat plans are lettered."""

LEFT, RIGHT = 110.0, 890.0
STATIONS = (0.14, 0.32, 0.5, 0.68, 0.86)


def _along(t: np.ndarray | float) -> np.ndarray | float:
    return LEFT + (RIGHT - LEFT) * t


def _profile(sheet: Sheet, base: float, high: float) -> None:
    t = np.linspace(0.02, 1, 90)
    top, low = base - boat.sheer(t) * high, base - boat.rocker(t) * high
    stem = [(_along(-0.045), base - boat.sheer(np.array(0.0)) * high), (_along(0.02), low[0])]
    sheet.draw(np.column_stack([_along(t), top]), replace(LEAD, width=3), GREY)
    sheet.draw(straight([stem[0], (_along(t[0]), top[0])]), replace(LEAD, width=3), GREY)
    sheet.draw(np.column_stack([_along(t), low]), replace(LEAD, width=3), GREY)
    sheet.draw(straight(stem), replace(LEAD, width=3), GREY)
    sheet.draw(straight([(RIGHT, low[-1]), (RIGHT + 22, top[-1])]), replace(LEAD, width=3), GREY)
    sheet.draw(straight([(RIGHT, top[-1]), (RIGHT + 22, top[-1])]), LEAD, GREY)
    middle = low + (top - low) * 0.52
    bump = 17 * np.exp(-(((t - 0.5) / 0.05) ** 2))
    red = replace(LEAD, width=3, opacity=0.95, tooth=0.3)
    sheet.draw(np.column_stack([_along(t), middle]), LEAD, GREY)
    near = (t > 0.36) & (t < 0.64)
    sheet.draw(np.column_stack([_along(t), middle - bump])[near], red, RED)
    arrow(
        sheet,
        smooth(
            [
                (640, base - high - 18),
                (590, base - high + 40),
                (_along(0.52), base - high * 0.52 - 2),
            ]
        ),
        red,
        RED,
    )
    write(sheet, "3 5 not 5 3", 650, base - high - 16, replace(OWEN.at(38), tool=red, colour=RED))
    for piece in dashed(straight([(60, base - high * 0.3), (930, base - high * 0.3)]), (22, 9)):
        sheet.draw(piece, FAINT, "#3f6d9a")
    write(sheet, "WATERLINE", 70, base - high * 0.3 - 9, OWEN.at(17))


def _plan(sheet: Sheet, centre: float, half: float) -> None:
    t = np.linspace(0.0, 1, 110)
    for curve, wide in ((boat.breadth, 3.0), (boat.chine, 2.4)):
        y = centre - curve(t) * half
        sheet.draw(
            np.column_stack([_along(t - 0.045 * (1 - t)), y]), replace(LEAD, width=wide), GREY
        )
    mid = (boat.breadth(t) + boat.chine(t)) / 2
    for piece in dashed(np.column_stack([_along(t), centre - mid * half]), (22, 9)):
        sheet.draw(piece, FAINT, "#3f6d9a")
    for value in (boat.breadth(np.array(1.0)), boat.chine(np.array(1.0))):
        sheet.draw(
            straight([(RIGHT, centre), (RIGHT, centre - float(value) * half)]),
            replace(LEAD, width=3),
            GREY,
        )


def _body(sheet: Sheet, x: float, base: float, high: float, half: float) -> None:
    for index, t in enumerate(STATIONS):
        side = -1 if index < 3 else 1
        t = np.array(t)
        low = base - float(boat.rocker(t)) * high
        top = base - float(boat.sheer(t)) * high
        bilge = x + side * float(boat.chine(t)) * half
        gunwale = x + side * float(boat.breadth(t)) * half
        sheet.draw(straight([(x, low), (bilge, low), (gunwale, top)]), LEAD, GREY)
        write(sheet, str(index + 1), gunwale + side * 14, top - 8, OWEN.at(18), middle=True)
    sheet.draw(straight([(x, base + 24), (x, base - high - 30)]), FAINT, GREY)
    for piece in dashed(
        straight([(x - half - 20, base - high * 0.3), (x + half + 20, base - high * 0.3)]), (22, 9)
    ):
        sheet.draw(piece, FAINT, "#3f6d9a")


@work("owen-b", "skiff", "lines-plan.png")
def lines_plan() -> Image.Image:
    """The lines of the skiff in three views, and the two swapped numbers at station 3."""
    sheet = Sheet("owen lines", 1320, 900, "#f1efe4", 0.35)
    write(sheet, "SKIFF 12 FT 4 IN", 90, 84, OWEN.at(48))
    base, high, centre, half = 400.0, 210.0, 800.0, 200.0
    for y in (base, centre):
        sheet.draw(straight([(60, y), (980, y)]), FAINT, GREY)
    write(sheet, "BASE LINE", 72, base + 26, OWEN.at(17))
    write(sheet, "CENTRE LINE", 72, centre + 26, OWEN.at(17))
    for index, t in enumerate(STATIONS):
        x = _along(t)
        sheet.draw(straight([(x, base - high - 20), (x, base + 14)]), FAINT, GREY)
        sheet.draw(straight([(x, centre - half - 20), (x, centre + 14)]), FAINT, GREY)
        for y in (base + 40, centre + 40):
            write(sheet, str(index + 1), x, y, OWEN.at(24), middle=True)
    _profile(sheet, base, high)
    _plan(sheet, centre, half)
    _body(sheet, 1140, 620.0, 210.0, 130.0)
    sheet.draw(straight([(990, 620), (1290, 620)]), FAINT, GREY)
    for name, x, y in (
        ("PROFILE", 620, base + 76),
        ("HALF BREADTH", 580, centre + 78),
        ("BODY PLAN", 1060, 700),
    ):
        write(sheet, name, x, y, OWEN.at(22))
    write(sheet, "BOW", 60, centre - 30, OWEN.at(20))
    write(sheet, "TRANSOM", 912, centre - 70, OWEN.at(20))
    return sheet.image()


def _oar(sheet: Sheet, y: float, *, top: bool) -> None:
    handle = [(70, y - 9), (170, y - 11), (180, y - 16)]
    loom = [(760, y - 13), (830, y - 10)]
    blade = (
        [(880, y - 38), (1010, y - 48), (1130, y - 42)]
        if top
        else [(880, y - 12), (1010, y - 9), (1130, y - 4)]
    )
    upper = smooth([*handle, *loom, *blade])
    lower = np.column_stack([upper[:, 0], 2 * y - upper[:, 1]])
    outline = np.vstack([upper, lower[::-1], upper[:1]])
    sheet.shade(outline, SOFT, "#a58a66", angle=0.05, gap=9, loose=1)
    sheet.draw(outline, SOFT, GREY)
    leather = np.array([(300, y - 17), (400, y - 17), (400, y + 17), (300, y + 17), (300, y - 17)])
    sheet.shade(leather, SOFT, "#6b4a2c", gap=5, loose=0.5)
    sheet.draw(straight(leather), SOFT, GREY)


@work("owen-b", "oars", "oar-sketch.png")
def oar_sketch() -> Image.Image:
    """One oar from the side and the top, two blades, and the see-saw it really is."""
    sheet = Sheet("owen oar", 1240, 960, "#f7f4ea", 0.6)
    write(sheet, "OAR", 60, 80, OWEN.at(48))
    for y, name, top in ((154, "TOP", True), (290, "SIDE", False)):
        _oar(sheet, y, top=top)
        write(sheet, name, 1160, y + 10, OWEN.at(20))
    for name, x in (("HANDLE", 80), ("LEATHER", 296), ("LOOM", 560), ("BLADE", 940), ("TIP", 1096)):
        write(sheet, name, x, 240, OWEN.at(20))
    for x, curve, name in ((220, 0.0, "FLAT"), (760, 1.0, "SPOON")):
        spine = smooth(
            [
                (x, 400),
                (x + 80, 404 + 4 * curve),
                (x + 200, 404 + 34 * curve),
                (x + 280, 400 + 12 * curve),
            ]
        )
        for dy in (-7, 7):
            sheet.draw(spine + (0, dy), SOFT, GREY)
        sheet.draw(straight([spine[-1] - (0, 7), spine[-1] + (0, 7)], 3), SOFT, GREY)
        sheet.draw(straight([(x - 130, 393), (x, 393)]), SOFT, GREY)
        sheet.draw(straight([(x - 130, 407), (x, 407)]), SOFT, GREY)
        write(sheet, name, x + 90, 516, OWEN.at(28), middle=True)
        for turn in range(3):
            at = x + 90 + turn * 60
            arrow(sheet, straight([(at, 478), (at, 434 + 20 * curve)]), LEAD, "#3f6d9a", head=10)
    beam = straight([(90, 690), (1130, 640)])
    sheet.draw(beam, replace(SOFT, width=7), GREY)
    pivot = (404, 676)
    sheet.draw(straight([pivot, (350, 790), (458, 790), pivot]), SOFT, GREY)
    sheet.shade(np.array([pivot, (350, 790), (458, 790)]), SOFT, "#8b8d93", gap=9, loose=1)
    sheet.fill(ring(*pivot, 9), GREY)
    write(sheet, "ROWLOCK", 404, 832, OWEN.at(24), middle=True)
    arrow(sheet, straight([(120, 590), (120, 668)]), SOFT, RED)
    write(sheet, "ME", 88, 572, OWEN.at(32))
    arrow(sheet, straight([(1090, 740), (1090, 656)]), SOFT, "#3f6d9a")
    write(sheet, "WATER", 1020, 786, OWEN.at(30))
    for a, b, name, y in ((96, 400, "26 IN", 880), (410, 1124, "?", 880)):
        arrow(sheet, straight([((a + b) / 2 - 50, y), (a, y)]), LEAD, GREY)
        arrow(sheet, straight([((a + b) / 2 + 50, y), (b, y)]), LEAD, GREY)
        write(sheet, name, (a + b) / 2, y + 14, OWEN.at(34 if name == "26 IN" else 60), middle=True)
    return sheet.image()
