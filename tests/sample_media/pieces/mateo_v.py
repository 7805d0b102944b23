"""Mateo's ballpoint: rolling wheels, clearing water and a month of tides."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.graph import Graph, arrow, dashed, dot, square, triangle
from tests.sample_media.hand import Hand, write
from tests.sample_media.paper import Sheet
from tests.sample_media.stroke import FELT_TIP, PEN, box, ring, smooth, straight
from tests.sample_media.works import work

BIRO = replace(PEN, width=2.4, shake=0.7, tooth=0.22, press=0.3)
BLUE, INK, ORANGE = "#2b4aa8", "#25326e", "#e07a1f"
MATEO = Hand(size=28, loose=0.08, slant=0.16, narrow=0.86, gap=0.08, tool=BIRO, colour=INK)
FELT = replace(FELT_TIP, width=5)


def _wheel(sheet: Sheet, x: float, y: float, size: float) -> None:
    for turn in range(3):
        sheet.draw(ring(x, y, size - turn, turn=turn), BIRO, INK)
    sheet.draw(ring(x, y, size * 0.34), BIRO, INK)
    sheet.shade(ring(x, y, size * 0.3), BIRO, INK, gap=4, loose=0.5)


def _ramp(sheet: Sheet) -> None:
    ramp = [(90, 400), (90, 210), (140, 200), (140, 200), (360, 394), (360, 394), (90, 400)]
    sheet.draw(smooth(ramp), replace(BIRO, width=3), INK)
    sheet.shade(
        np.array([(92, 400), (92, 212), (138, 204), (352, 396)]), BIRO, INK, gap=15, loose=1
    )
    deck = smooth([(96, 168), (112, 178), (220, 246), (240, 250)])
    for dy in (0, 7):
        sheet.draw(deck + (0, dy), replace(BIRO, width=3.4), INK)
    for x, y in ((130, 208), (206, 258)):
        _wheel(sheet, x, y, 15)
    sheet.draw(straight([(40, 404), (1160, 400)]), replace(BIRO, width=3), INK)
    arrow(sheet, straight([(400, 376), (1090, 372)]), replace(BIRO, width=3.4), INK, head=24)
    arrow(sheet, straight([(58, 300), (58, 206)]), BIRO, INK)
    arrow(sheet, straight([(58, 310), (58, 396)]), BIRO, INK)
    write(sheet, "40 cm", 10, 190, MATEO.at(26))
    write(sheet, "¿hasta dónde rueda?", 520, 350, MATEO.at(38))


@work("mateo-v", "quiet-wheels", "roll-test.png")
def roll_test() -> Image.Image:
    """Soft wheels win on asphalt, hard ones in the gym."""
    sheet = Sheet("mateo roll", 1200, 960, "#fbfaf5", 0.4)
    sheet.rule(46, "#bccbdd", margin=None)
    write(sheet, "ROLL TEST", 440, 84, MATEO.at(60))
    write(sheet, "same ramp, same board, nobody pushes", 440, 140, MATEO.at(30))
    _ramp(sheet)
    base, scale = 846, 14.5
    groups = (
        ("ASFALTO", 250, ((14.2, "soft 78A"), (9.1, "hard 99A"))),
        ("GYM", 620, ((17.8, "soft 78A"), (21.6, "hard 99A"))),
    )
    sheet.draw(straight([(150, base), (860, base)]), replace(BIRO, width=3), INK)
    for name, x, bars in groups:
        for index, (metres, wheel) in enumerate(bars):
            left = x + (index - 1) * 110
            bar = box(left, base - metres * scale, 88, metres * scale)
            angle, gap = (0.9, 9) if index == 0 else (-0.7, 5)
            sheet.shade(bar, BIRO, BLUE if index == 0 else "#7a2f2a", angle=angle, gap=gap, loose=1)
            sheet.draw(straight(bar), replace(BIRO, width=3), INK)
            write(
                sheet,
                f"{metres} m",
                left + 44,
                base - metres * scale - 12,
                MATEO.at(32),
                middle=True,
            )
            write(sheet, wheel, left + 44, base + 30, MATEO.at(21), middle=True)
        write(sheet, name, x, base + 82, MATEO.at(36), middle=True)
    _wheel(sheet, 1010, 640, 96)
    write(sheet, "78A", 1010, 602, MATEO.at(40, tool=replace(BIRO, width=4)), middle=True)
    for turn in (0.4, 1.2, 2.2, 3.4, 4.4, 5.4):
        way = np.array([np.cos(turn), np.sin(turn)])
        sheet.draw(straight([way * 112 + (1010, 640), way * 134 + (1010, 640)]), BIRO, INK)
    write(sheet, "blanda gana", 900, 824, MATEO.at(40, colour=ORANGE, tool=FELT))
    write(sheet, "afuera", 940, 876, MATEO.at(40, colour=ORANGE, tool=FELT))
    return sheet.image()


@work("mateo-v", "oyster-reef-tank", "clearing-graph.png")
def clearing_graph() -> Image.Image:
    """How far one can see into three tanks over eight hours."""
    sheet = Sheet("mateo clearing", 1240, 920, "#fbfbf7", 0.4)
    sheet.squares(36, "#a9bfe0")
    write(sheet, "HOW FAR CAN YOU SEE?", 600, 76, MATEO.at(50), middle=True)
    graph = Graph(
        sheet=sheet, left=144, top=144, width=792, height=612, across=(0, 8), up=(0, 60),
        hand=MATEO, tool=replace(BIRO, width=3.2), colour=INK,
    )  # fmt: skip
    graph.axes()
    graph.ticks_across((0, 1, 2, 4, 6, 8), 30)
    graph.ticks_up(range(0, 61, 10), 28)
    graph.text("hours", 540, 866, 34)
    write(sheet, "centimetres of clear water", 160, 138, MATEO.at(28))
    rows = (
        ("oysters 21 C", (12, 15, 19, 28, 41, 53), "#1f6b45", dot, 0),
        ("shells 21 C", (12, 12, 13, 14, 15, 16), "#a3341f", square, -14),
        ("oysters 8 C", (12, 12, 13, 13, 14, 15), BLUE, triangle, 26),
    )
    for name, values, colour, mark, shift in rows:
        points = list(zip((0, 1, 2, 4, 6, 8), values, strict=True))
        graph.line(points, replace(BIRO, width=3), colour, mark, 9)
        x, y = graph.at(8, values[-1])
        write(sheet, name, x + 26, y + 10 + shift, MATEO.at(32, colour=colour))
    return sheet.image()


def _moon(sheet: Sheet, x: float, y: float, kind: str) -> None:
    size = 24
    sheet.fill(ring(x, y, size), "#ffffff")
    if kind == "new":
        sheet.fill(ring(x, y, size), "#20242c")
    if kind == "half":
        angles = np.linspace(np.pi / 2, 3 * np.pi / 2, 30)
        sheet.fill(
            np.column_stack([x + size * np.cos(angles), y + size * np.sin(angles)]), "#20242c"
        )
    sheet.draw(ring(x, y, size), BIRO, "#20242c")


@work("mateo-v", "mareas-del-muelle", "tide-chart.png")
def tide_chart() -> Image.Image:
    """The tide table's curve and what was measured at the dock."""
    sheet = Sheet("mateo tide", 1280, 860, "#fbfbf7", 0.4)
    sheet.squares(34, "#b5c8e2")
    write(sheet, "MAREA ALTA EN EL MUELLE", 620, 74, MATEO.at(48), middle=True)
    graph = Graph(
        sheet=sheet, left=136, top=170, width=952, height=510, across=(10, 29),
        up=(2.0, 3.6), hand=MATEO, tool=replace(BIRO, width=3.2), colour=INK,
    )  # fmt: skip
    graph.axes()
    graph.ticks_across(range(11, 29), 23)
    graph.ticks_up(
        np.arange(2.0, 3.7, 0.2), 25, [f"{value:.1f}" for value in np.arange(2.0, 3.7, 0.2)]
    )
    graph.text("día (septiembre 2026)", 610, 780, 32)
    write(sheet, "metros", 30, 150, MATEO.at(30))
    table = {
        11: 3.1,
        14: 3.1,
        15: 3.0,
        16: 2.8,
        17: 2.6,
        18: 2.4,
        21: 2.3,
        22: 2.4,
        24: 2.8,
        25: 2.9,
        28: 3.2,
    }
    seen = {
        11: 3.1,
        14: 3.4,
        15: 3.1,
        16: 2.8,
        17: 2.5,
        18: 2.4,
        21: 2.3,
        22: 2.4,
        24: 2.8,
        25: 2.8,
        28: 3.2,
    }
    curve = smooth([graph.at(*pair) for pair in table.items()])
    for piece in dashed(curve, (16, 11)):
        sheet.draw(piece, replace(BIRO, width=3.4, shake=0.3), BLUE)
    for day, metres in seen.items():
        full = ring(*graph.at(day, metres), 10)
        sheet.fill(full, ORANGE)
        sheet.draw(full, replace(BIRO, width=2), "#9a4a0a")
    for day, kind in ((11, "new"), (18, "half"), (26, "full")):
        _moon(sheet, graph.at(day, 2)[0], 132, kind)
    x, y = graph.at(14, 3.4)
    write(sheet, "viento del este", x + 44, y - 22, MATEO.at(32, colour="#8a2f1f"))
    arrow(sheet, smooth([(x + 40, y - 28), (x + 24, y - 24), (x + 12, y - 12)]), BIRO, "#8a2f1f")
    write(sheet, "la tabla", 1102, 250, MATEO.at(32, colour=BLUE))
    sheet.fill(ring(1116, 330, 10), ORANGE)
    write(sheet, "lo que medí", 1102, 372, MATEO.at(32, colour="#a8540f"))
    return sheet.image()
