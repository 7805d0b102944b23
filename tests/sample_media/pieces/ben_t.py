"""Ben's charts: tidy, few words, blue and orange."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.graph import RULED, Graph, arrow, dashed
from tests.sample_media.hand import write
from tests.sample_media.paper import Sheet
from tests.sample_media.pieces.amara_o import AMARA, COLOUR, FELT, GREY, LEAD, ORANGE
from tests.sample_media.printing import SANS_BOLD, words
from tests.sample_media.stroke import Tool, box, ring, straight
from tests.sample_media.works import work

BLUE, DARK = "#2f6fb5", "#1f2430"


@work("ben-t", "free-throw-streaks", "shuffles.png")
def shuffles() -> Image.Image:
    """Ten thousand shuffles of two hundred shots, and where the real ones lie."""
    sheet = Sheet("ben shuffles", 1200, 760, "#ffffff", 0.0)
    words(sheet, "10,000 shuffles of my 200 shots", 600, 48, 34, DARK, face=SANS_BOLD)
    graph = Graph(
        sheet=sheet,
        left=120,
        top=100,
        width=1020,
        height=520,
        across=(38, 78),
        up=(0, 3500),
        tool=RULED,
    )
    graph.grid(range(500, 3501, 500))
    heights = {40: 5, 44: 51, 48: 438, 52: 1574, 56: 2871, 60: 3144, 64: 1552, 68: 332, 72: 32}
    for start, height in heights.items():
        left, top = graph.at(start + 0.12, height)
        right, low = graph.at(start + 3.88, 0)
        sheet.fill(box(left, top, right - left, low - top), BLUE, soft=0.3)
        words(sheet, f"{height:,}", (left + right) / 2, top - 16, 18, "#4a5160")
    graph.axes()
    graph.ticks_across(range(40, 77, 4), 22)
    graph.ticks_up(range(0, 3501, 500), 20, [f"{value:,}" for value in range(0, 3501, 500)])
    words(sheet, "percent made after two makes", 630, 712, 26, DARK)
    x, low = graph.at(62.1, 0)
    line = straight([(x, 96), (x, low)])
    for piece in dashed(line, (14, 9)):
        sheet.draw(piece, replace(RULED, width=4, covers=True), "#d9600a")
    words(sheet, "me: 62.1", x + 12, 112, 26, "#b84e00", face=SANS_BOLD, side="left")
    return sheet.image()


def _arc(x: float, y: float, radius: float, first: float, last: float) -> np.ndarray:
    angles = np.radians(np.linspace(first, last, 60))
    return np.column_stack([x + radius * np.cos(angles), y - radius * np.sin(angles)])


@work("ben-t", "shot-chart", "shot-chart.png")
def shot_chart() -> Image.Image:
    """Half a court from above, darker where a shot is worth more."""
    sheet = Sheet("ben court", 1200, 1060, "#fdfdfb", 0.15)
    words(sheet, "POINTS PER SHOT, 12 GAMES", 600, 46, 34, DARK, face=SANS_BOLD)
    left, base, wide = 100, 960, 1000
    hoop = (600, base - 84)
    arc = _arc(*hoop, 440, 18, 162)
    corner = base - 84 - 440 * np.sin(np.radians(18))
    inside = np.vstack([[(arc[0][0], base)], arc, [(arc[-1][0], base)]])
    close = np.vstack([[(780, base)], _arc(*hoop, 180, 0, 180), [(420, base)]])
    top = np.vstack(
        [[(left + wide, corner)], [(left + wide, 200), (left, 200), (left, corner)], arc[::-1]]
    )
    hatch_ = Tool(width=2.0, shake=0.2, press=0, taper=0, opacity=0.8)
    zones = (
        (top, 0.81, 15),
        (inside, 0.6, 24),
        (close, 0.96, 9),
        (np.array(box(left, corner, arc[-1][0] - left, base - corner)), 1.02, 6),
        (np.array(box(arc[0][0], corner, left + wide - arc[0][0], base - corner)), 1.02, 6),
    )
    for outline, points, gap in zones:
        if points in (0.96,):
            sheet.fill(outline, "#fdfdfb")
        sheet.fill(outline, "#5c93cc", (points - 0.45) * 0.75, soft=0.3)
        thick = replace(hatch_, width=1.2 + (points - 0.6) * 4.5)
        sheet.shade(outline, thick, "#1f5a9c", angle=0.8, gap=gap, loose=0.3)
    for line in (inside, close, box(left, 200, wide, base - 200), box(450, base - 330, 300, 330)):
        sheet.draw(straight(line), replace(RULED, width=3), DARK)
    sheet.draw(_arc(600, base - 330, 120, 0, 180), replace(RULED, width=3), DARK)
    sheet.draw(straight([(540, base - 66), (660, base - 66)]), replace(RULED, width=5), DARK)
    sheet.draw(ring(*hoop, 15), replace(RULED, width=4), "#d9600a")
    for x, y, rows in (
        (600, base - 180, ("CLOSE", "71/148 = 0.96", "a shot")),
        (600, base - 390, ("MIDDLE", "29/96 = 0.60")),
        (600, 300, ("TOP 3", "18/67 = 0.81")),
        (150, base - 124, ("CORNER 3",)),
        (1050, base - 124, ("CORNER 3",)),
    ):
        high = 36 * len(rows)
        half = 118 if len(rows) > 1 else 46
        if len(rows) > 1:
            sheet.fill(
                box(x - half, y - high / 2 - 6, 2 * half, high + 12), "#ffffff", 0.93, soft=2
            )
            for index, row in enumerate(rows):
                face = SANS_BOLD if index == 0 else "NotoSans-Regular"
                words(sheet, row, x, y - high / 2 + 18 + index * 36, 26, DARK, face=face)
    for x in (143, 1057):
        sheet.fill(box(x - 41, base - 196, 82, 150), "#ffffff", 0.93, soft=2)
        for index, row in enumerate(("CORNER", "3", "14/41", "= 1.02")):
            face = SANS_BOLD if index < 2 else "NotoSans-Regular"
            words(sheet, row, x, base - 172 + index * 34, 19, DARK, face=face)
    words(sheet, "darker, closer lines = more points a shot", 600, 1010, 22, "#4a5160")
    return sheet.image()


@work("ben-t", "outdoor-shot-clock", "panel-angle.png")
def panel_angle() -> Image.Image:
    """Which angle of the panel gives the most watts, drawn by Amara."""
    sheet = Sheet("amara panel", 1200, 900, "#f0f7ea", 0.5)
    sheet.squares(30, "#a5cf9f", bold_every=5)
    write(sheet, "WHICH ANGLE GIVES THE MOST WATTS?", 600, 76, AMARA.at(40), middle=True)
    write(sheet, "Oct 15, about noon, sunny", 600, 124, AMARA.at(30), middle=True)
    graph = Graph(
        sheet=sheet, left=150, top=200, width=900, height=570, across=(0, 4), up=(0, 12),
        hand=AMARA, tool=replace(LEAD, width=3.6),
    )  # fmt: skip
    graph.axes()
    graph.ticks_up(range(0, 11, 2), 28)
    write(sheet, "watts", 60, 190, AMARA.at(30))
    bars = (("flat", 0, 5.4), ("30°", 30, 7.7), ("45°", 45, 8.2), ("60°", 60, 8.0))
    for index, (name, angle, watts) in enumerate(bars):
        x, top = graph.at(index + 0.5, watts)
        low = graph.at(0, 0)[1]
        bar = box(x - 62, top, 124, low - top)
        sheet.colour_in(bar, replace(FELT, opacity=0.8), ORANGE, angle=0.9, gap=8, loose=1)
        sheet.draw(straight(bar), replace(LEAD, width=3.4), GREY)
        graph.text(name, x, low + 36, 34)
        write(sheet, f"{watts}", x, top - 16, AMARA.at(36), middle=True)
        turn = np.radians(angle)
        way = np.array([np.cos(turn), -np.sin(turn)]) * 44
        foot = np.array((x - way[0] / 2, top - 74))
        sheet.draw(straight([foot - (26, 0), foot + (70, 0)]), LEAD, "#8a8c94")
        sheet.draw(straight([foot, foot + way]), replace(FELT, width=7), "#2c4a8a")
    sun = (1126, 300)
    sheet.colour_in(ring(*sun, 26), FELT, "#f2b81c", gap=6, loose=1)
    sheet.draw(ring(*sun, 27), FELT, ORANGE)
    for turn in np.arange(0, 6.2, 0.7):
        way = np.array([np.cos(turn), np.sin(turn)])
        sheet.draw(straight([way * 36 + sun, way * 50 + sun]), FELT, ORANGE)
    write(sheet, "sun 40° up", 1020, 390, AMARA.at(28))
    arrow(sheet, straight([(1090, 330), (1050, 362)]), COLOUR, ORANGE, head=10)
    return sheet.image()
