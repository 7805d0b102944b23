"""Amara's drawings: a temperature graph, the gap between the pictures, and a timeline."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.graph import Graph, arrow, circle, square, triangle
from tests.sample_media.hand import Hand, write
from tests.sample_media.paper import Sheet
from tests.sample_media.stroke import (
    COLOURED_PENCIL,
    FELT_TIP,
    MARKER,
    PENCIL,
    SOFT_PENCIL,
    box,
    ring,
    smooth,
    straight,
)
from tests.sample_media.works import work

LEAD = replace(PENCIL, width=3.0, shake=0.9)
SOFT = replace(SOFT_PENCIL, width=4)
FELT = replace(FELT_TIP, width=5.5)
COLOUR = replace(COLOURED_PENCIL, width=5)
ORANGE, GREY = "#e8751a", "#3e4049"
AMARA = Hand(size=34, loose=0.08, slant=-0.02, narrow=1.02, gap=0.12, tool=LEAD, colour=GREY)


@work("amara-o", "solar-oven", "temperature-graph.png")
def temperature_graph() -> Image.Image:
    """How hot three ovens got in an hour, and the one reading that was wrong."""
    sheet = Sheet("amara graph", 1240, 960, "#f0f7ea", 0.5)
    sheet.squares(30, "#a5cf9f", bold_every=5)
    capitals = AMARA.at(46, loose=0.1)
    write(sheet, "HOW HOT DID IT GET INSIDE?", 600, 82, capitals, middle=True)
    graph = Graph(
        sheet=sheet, left=150, top=150, width=840, height=660, across=(0, 60), up=(0, 100),
        hand=AMARA, tool=replace(LEAD, width=3.6),
    )  # fmt: skip
    graph.axes()
    graph.ticks_across(range(0, 61, 10), 30)
    graph.ticks_up(range(0, 101, 10), 28)
    graph.text("minutes", 560, 918, 34)
    write(sheet, "°C", 176, 150, AMARA.at(38))
    rows = (
        ("v1", (22, 34, 43, 49, 52, 53, 51), "#2c62b8", circle),
        ("v2", (19, 38, 52, 61, 67, 70, 72), ORANGE, square),
        ("v3", (21, 45, 62, 74, 81, 86, 88), "#2f8a3f", triangle),
    )
    for name, values, colour, mark in rows:
        points = list(zip(range(0, 61, 10), values, strict=True))
        graph.line(points, replace(FELT, width=4.4), colour, mark, 11)
        x, y = graph.at(60, values[-1])
        write(sheet, name, x + 34, y + 14, AMARA.at(44, colour=colour, tool=FELT))
    x, y = graph.at(10, 61)
    blue = replace(FELT, width=4)
    sheet.draw(ring(x, y, 12), blue, "#2c62b8")
    for side in (1, -1):
        sheet.draw(straight([(x - 19, y - 19 * side), (x + 19, y + 19 * side)]), blue, "#2c62b8")
    write(sheet, "sun on", 186, 240, AMARA.at(32))
    write(sheet, "thermometer!", 186, 282, AMARA.at(32))
    arrow(sheet, smooth([(260, 298), (276, 340), (x + 4, y - 26)]), LEAD, GREY)
    return sheet.image()


def hand_above(sheet: Sheet, x: float, y: float, size: float) -> None:
    """Draw a hand reaching up, fingers spread, its fingertips near (x, y)."""
    outline = [
        (-18, 150),
        (-20, 96),
        (-44, 70),
        (-62, 46),
        (-54, 38),
        (-54, 38),
        (-36, 52),
        (-26, 56),
    ]
    outline += [
        (-32, 22),
        (-34, 2),
        (-24, 0),
        (-24, 0),
        (-14, 44),
        (-10, 8),
        (-6, -10),
        (4, -8),
        (4, -8),
    ]
    outline += [
        (4, 44),
        (14, 10),
        (20, -2),
        (28, 4),
        (28, 4),
        (18, 50),
        (32, 26),
        (40, 20),
        (46, 28),
    ]
    outline += [(46, 28), (32, 66), (22, 96), (20, 150)]
    path = smooth(np.array(outline) * size + (x, y))
    sheet.fill(np.vstack([path, path[:1]]), "#a9714b", 0.55)
    sheet.shade(path[len(path) // 2 :], SOFT, "#6b4a34", gap=9, loose=1)
    sheet.draw(path, SOFT, "#3a332f")


def basketball(sheet: Sheet, x: float, y: float, size: float, turn: float = 0.3, tool=LEAD) -> None:
    """Draw a basketball in orange felt pen with its seams."""
    sheet.fill(ring(x, y, size), "#f2a052", 0.75)
    sheet.colour_in(ring(x, y, size * 0.96), FELT, ORANGE, angle=turn + 0.7, gap=6, loose=0.6)
    sheet.draw(ring(x, y, size), tool, "#4a2a10")
    c, s = np.cos(turn), np.sin(turn)
    for seam in (
        [(-1, 0), (0, 0.04), (1, 0)],
        [(0, -1), (0.04, 0), (0, 1)],
        [(-0.74, -0.68), (-0.36, 0), (-0.74, 0.68)],
        [(0.74, -0.68), (0.36, 0), (0.74, 0.68)],
    ):
        path = [(x + size * (u * c - v * s), y + size * (u * s + v * c)) for u, v in seam]
        sheet.draw(smooth(path), tool, "#4a2a10")


def _backboard(sheet: Sheet) -> None:
    lead = replace(SOFT, width=4.5)
    sheet.draw(straight(box(400, 130, 400, 230)), lead, GREY)
    sheet.draw(straight(box(530, 220, 140, 100)), lead, GREY)
    sheet.draw(ring(600, 366, 84, 18), replace(FELT, width=7), ORANGE)
    for index in range(7):
        x = 524 + index * 25
        sheet.draw(straight([(x, 376), (600 + (x - 600) * 0.6, 450)]), LEAD, GREY)
    for y in (400, 424, 446):
        sheet.draw(
            smooth([(538 + (y - 400) * 0.5, y), (600, y + 9), (662 - (y - 400) * 0.5, y)]),
            LEAD,
            GREY,
        )
    sheet.fill(box(520, 30, 160, 88), "#2b2c31")
    sheet.draw(straight(box(520, 30, 160, 88)), lead, GREY)
    red = AMARA.at(66, colour="#ff4a3c", tool=replace(MARKER, width=8, covers=True, opacity=1))
    write(sheet, "0.1", 600, 100, red, middle=True)


def _frame(sheet: Sheet, number: int, x: float) -> None:
    y = 560
    sheet.draw(straight(box(x, y, 260, 230)), replace(LEAD, width=3.6), GREY)
    write(sheet, str(number), x + 14, y + 46, AMARA.at(36))
    clock = "0.0" if number == 4 else "0.1"
    write(sheet, clock, x + 196, y + 42, AMARA.at(30, colour="#c8281e", tool=FELT))
    lift = (0, 6, 0, 24)[number - 1]
    hand_above(sheet, x + 118, y + 128 + (14 if number == 4 else 0), 0.68)
    ball = (x + 128 + number * 3, y + 88 - lift)
    if number == 3:
        for dx, fade in ((-22, 0.25), (-12, 0.35), (0, 0.45), (12, 0.35), (24, 0.25)):
            sheet.fill(ring(ball[0] + dx, ball[1] - dx * 0.4, 34), "#ee8a3a", fade, soft=9)
        write(
            sheet,
            "?",
            x + 188,
            y + 176,
            AMARA.at(110, colour=ORANGE, tool=replace(MARKER, width=10)),
        )
    else:
        basketball(sheet, *ball, 34, 0.3 * number)


@work("amara-o", "instant-replay-science", "shot-clock-drawing.png")
def shot_clock_drawing() -> Image.Image:
    """Four frames of a last-second shot, and the 33 milliseconds nobody saw."""
    sheet = Sheet("amara clock", 1240, 960, "#fdfcf8", 0.6)
    _backboard(sheet)
    for y in (536, 800):
        sheet.fill(box(40, y, 1160, 18), "#4a4b52", 0.8)
        for x in range(56, 1190, 46):
            sheet.fill(box(x, y + 3, 22, 12), "#fdfcf8")
    for number in range(1, 5):
        _frame(sheet, number, 62 + (number - 1) * 284)
    felt = replace(FELT, width=5)
    bracket = [(630, 834), (630, 856), (630, 856), (900, 856), (900, 856), (900, 876), (900, 876)]
    bracket += [(900, 856), (900, 856), (1172, 856), (1172, 856), (1172, 834)]
    sheet.draw(smooth(bracket), felt, ORANGE)
    write(
        sheet,
        "33 ms, nobody saw this",
        900,
        922,
        AMARA.at(38, colour=ORANGE, tool=FELT),
        middle=True,
    )
    for index, row in enumerate(("THE GAP", "BETWEEN", "THE PICTURES")):
        write(sheet, row, 40, 200 + index * 72, AMARA.at(46, narrow=0.9))
    return sheet.image()


EVENTS = (
    (1954, "24-second shot clock", 1),
    (1955, "hockey goal shown again from film, Canada", -1),
    (1963, "first videotape replay, US football game", 1),
    (1967, "slow motion from a magnetic disc", 1),
    (2002, "pro basketball referees may use replay for last-second shots", 1),
    (2014, "one replay center for the whole league", -1),
    (2019, "coach's challenge", 1),
)


@work("amara-o", "instant-replay-history", "replay-timeline.png")
def replay_timeline() -> Image.Image:
    """From the shot clock to the coach's challenge, with the long gap in between."""
    sheet = Sheet("amara timeline", 1440, 800, "#f7eedb", 0.6)
    base = 430
    places = {1954: 70, 1955: 140, 1963: 270, 1967: 430, 2002: 880, 2014: 990, 2019: 1120}
    line = [(30, base), (400, base + 3), (800, base - 3), (1410, base)]
    sheet.draw(smooth(line), replace(FELT, width=6), GREY)
    colours = ("#2c62b8", "#2f8a3f", ORANGE, "#8a3f8f", "#c8281e", "#2c7a8a", "#6b4a2a")
    felt = replace(FELT, width=4)
    for (year, text, side), colour in zip(EVENTS, colours, strict=True):
        x = places[year]
        sheet.fill(ring(x, base, 15), colour)
        sheet.draw(ring(x, base, 15), felt, colour)
        angle = -0.62 if side > 0 else 0.5
        hand = AMARA.at(30, colour=colour, tool=felt, narrow=0.8)
        start = np.array((x + 10, base - 30) if side > 0 else (x - 2, base + 50))
        along = np.array([np.cos(angle), np.sin(angle)])
        write(sheet, str(year), *start, hand.at(40), angle=angle)
        for index, row in enumerate(_rows(text, 25)):
            at = start + along * 96 + 34 * index * np.array([-along[1], along[0]])
            write(sheet, row, *at, hand, angle=angle)
    gap = smooth([(500, base + 40), (590, base + 96), (760, base + 96), (864, base + 34)])
    arrow(sheet, gap, replace(FELT, width=7), ORANGE, head=26)
    hand = AMARA.at(50, colour=ORANGE, tool=replace(FELT, width=6))
    write(sheet, "39 years!!", 690, base + 170, hand, middle=True)
    write(sheet, "why?", 690, base + 236, hand, middle=True)
    basketball(sheet, 700, base - 46, 40)
    for dx in (-64, -84, -104):
        streak = [(700 + dx, base - 66), (700 + dx - 14, base - 46), (700 + dx, base - 24)]
        sheet.draw(smooth(streak), LEAD, GREY)
    return sheet.image()


def _rows(text: str, longest: int) -> list[str]:
    rows = [""]
    for word in text.split():
        if rows[-1] and len(rows[-1]) + len(word) >= longest:
            rows.append(word)
        else:
            rows[-1] = f"{rows[-1]} {word}".strip()
    return rows
