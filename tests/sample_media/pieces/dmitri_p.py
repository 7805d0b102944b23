"""Dmitri's diagrams: a wiring sketch, a chess position, node counts and an arm's reach."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.graph import RULED, Graph, dashed, dot, full_triangle, square
from tests.sample_media.hand import Hand, write
from tests.sample_media.paper import Sheet
from tests.sample_media.printing import SANS_BOLD, words
from tests.sample_media.stroke import (
    COLOURED_PENCIL,
    FINE_PEN,
    PENCIL,
    Tool,
    box,
    ring,
    smooth,
    straight,
)
from tests.sample_media.works import work

INK = replace(FINE_PEN, width=2.6, shake=0.5)
LEAD = replace(PENCIL, width=2.4, shake=0.4)
RED_PENCIL = replace(COLOURED_PENCIL, width=5, shake=1.6)
BLACK, RED, BLUE = "#1d1f24", "#c22d24", "#2458a8"
DMITRI = Hand(
    size=26, loose=0.05, slant=0.2, narrow=0.8, gap=0.07, low=0.95, tool=INK, colour=BLACK
)


def _wire(sheet: Sheet, points: list[tuple[float, float]], colour: str) -> None:
    sheet.draw(straight(points), replace(INK, width=3.6, shake=0.8), colour)


def _motor(sheet: Sheet, x: float, y: float, name: str) -> None:
    sheet.draw(ring(x, y, 52), INK, BLACK)
    write(sheet, "M", x, y + 12, DMITRI.at(40), middle=True)
    write(sheet, name, x, y + 88, DMITRI.at(24), middle=True)


def _board(sheet: Sheet) -> None:
    sheet.draw(straight(box(520, 300, 200, 260)), replace(INK, width=3.2), BLACK)
    sheet.draw(straight(box(575, 380, 90, 90)), INK, BLACK)
    write(sheet, "board", 620, 350, DMITRI.at(34), middle=True)
    for index in range(9):
        for x in (512, 728):
            sheet.fill(ring(x, 325 + index * 26, 5), BLACK)
    sheet.draw(straight(box(590, 545, 60, 30)), INK, BLACK)


@work("dmitri-p", "line-follower", "wiring-sketch.png")
def wiring_sketch() -> Image.Image:
    """The wiring, with the one wire that was not there for three days."""
    sheet = Sheet("dmitri wiring", 1240, 900, "#fcfbf7", 0.4)
    sheet.squares(31, "#b9cbd6")
    write(sheet, "line follower, wiring as found", 60, 62, DMITRI.at(36))
    _board(sheet)
    sheet.draw(straight(box(250, 330, 150, 190)), replace(INK, width=3.2), BLACK)
    write(sheet, "driver", 325, 436, DMITRI.at(34), middle=True)
    _motor(sheet, 100, 300, "left")
    _motor(sheet, 100, 560, "right")
    for (y, end), colour in zip(
        ((350, 286), (376, 314), (470, 546), (496, 574)), (RED, BLACK, RED, BLACK), strict=True
    ):
        _wire(sheet, [(250, y), (190, y), (190, end), (150, end)], colour)
    sheet.draw(straight(box(900, 250, 110, 360)), replace(INK, width=3.2), BLACK)
    for index in range(5):
        y = 292 + index * 68
        sheet.draw(ring(955, y, 20), INK, BLACK)
        sheet.draw(ring(955, y, 8), INK, BLACK)
        write(sheet, f"S{index + 1}", 1024, y + 10, DMITRI.at(28))
        _wire(
            sheet,
            [
                (900, y),
                (840 - index * 18, y),
                (840 - index * 18, 351 + index * 26),
                (728, 351 + index * 26),
            ],
            BLUE,
        )
    write(sheet, "light sensors", 888, 232, DMITRI.at(27))
    for index, y in enumerate((351, 377, 403, 429)):
        bend = 490 - 18 * index
        _wire(sheet, [(512, y), (bend, y), (bend, y + 16), (400, y + 16)], BLUE)
    _battery(sheet)
    missing = straight([(360, 520), (360, 600), (480, 600), (480, 533), (512, 533)])
    for piece in dashed(missing, (13, 10)):
        sheet.draw(piece, replace(INK, width=3.6), BLACK)
    write(sheet, "missing!", 388, 634, DMITRI.at(26))
    sheet.draw(ring(306, 640, 52, 74, turn=1.0), RED_PENCIL, RED)
    red = replace(DMITRI.at(34), tool=replace(RED_PENCIL, width=4, shake=0.8), colour=RED)
    write(sheet, "GROUND NOT SHARED.", 40, 790, red)
    write(sheet, "three days.", 40, 838, red)
    for index, (name, colour) in enumerate(
        (("plus", RED), ("minus (ground)", BLACK), ("signal", BLUE))
    ):
        y = 742 + index * 44
        _wire(sheet, [(940, y), (1000, y)], colour)
        write(sheet, name, 1016, y + 9, DMITRI.at(26))
    return sheet.image()


def _battery(sheet: Sheet) -> None:
    sheet.draw(straight(box(480, 700, 280, 110)), replace(INK, width=3.2), BLACK)
    for index in range(4):
        x = 500 + index * 64
        sheet.draw(straight(box(x, 722, 52, 66)), INK, BLACK)
        write(sheet, "+" if index % 2 == 0 else "-", x + 26, 764, DMITRI.at(26), middle=True)
    write(sheet, "6 V", 784, 768, DMITRI.at(36))
    _wire(sheet, [(520, 700), (520, 664), (284, 664), (284, 520)], RED)
    _wire(sheet, [(680, 700), (680, 618), (640, 618), (640, 575)], RED)
    _wire(sheet, [(548, 700), (548, 682), (322, 682), (322, 520)], BLACK)
    _wire(sheet, [(728, 533), (800, 533), (800, 640), (920, 640), (920, 610)], RED)
    _wire(sheet, [(728, 507), (822, 507), (822, 660), (980, 660), (980, 610)], BLACK)


PIECES = dict(zip("KQRBNPkqrbnp", "♔♕♖♗♘♙♚♛♜♝♞♟", strict=True))
POSITION = "r1bqk1nr/pppp1ppp/2n5/2b1p3/2B1P3/5N2/PPPP1PPP/RNBQK2R"


@work("dmitri-p", "chess-engine", "horizon-position.png")
def horizon_position() -> Image.Image:
    """The position in which the engine saw a free pawn and nothing behind it."""
    sheet = Sheet("dmitri chess", 980, 980, "#ffffff", 0.0)
    left, top, size = 80, 50, 104
    for row in range(8):
        for column in range(8):
            colour = "#f3ead2" if (row + column) % 2 == 0 else "#a9a9a6"
            sheet.fill(box(left + column * size, top + row * size, size, size), colour, soft=0)
    sheet.draw(straight(box(left, top, 8 * size, 8 * size), 40), replace(RULED, width=3), BLACK)
    for index in range(8):
        words(sheet, "abcdefgh"[index], left + (index + 0.5) * size, top + 8 * size + 36, 30, BLACK)
        words(sheet, str(8 - index), left - 32, top + (index + 0.5) * size, 30, BLACK)
    for row, rank in enumerate(POSITION.split("/")):
        column = 0
        for letter in rank:
            if letter.isdigit():
                column += int(letter)
                continue
            at = (left + (column + 0.5) * size, top + (row + 0.5) * size + 14)
            # A white piece is an outline; a patch of white keeps the dark square out of it.
            if letter.isupper():
                words(sheet, PIECES[letter.lower()], *at, 84, "#ffffff", face="DejaVuSans")
            words(sheet, PIECES[letter], *at, 84, BLACK, face="DejaVuSans")
            column += 1
    start = np.array((left + 5.5 * size, top + 5.5 * size))
    end = np.array((left + 4.5 * size, top + 3.5 * size))
    way = (end - start) / np.hypot(*(end - start))
    tool = Tool(width=7, shake=0, press=0, taper=0, covers=True)
    for piece in dashed(straight([start + way * 46, end - way * 40]), (18, 12)):
        sheet.draw(piece, tool, "#b3261e")
    across = np.array([-way[1], way[0]])
    tip = end - way * 26
    sheet.fill([tip, tip - way * 30 + across * 17, tip - way * 30 - across * 17], "#b3261e")
    words(sheet, "?", end[0] + 36, end[1] - 26, 44, "#b3261e", face=SANS_BOLD)
    return sheet.image()


@work("dmitri-p", "chess-engine", "node-counts.png")
def node_counts() -> Image.Image:
    """How many positions three versions looked at, on a scale of tens."""
    sheet = Sheet("dmitri nodes", 1240, 820, "#ffffff", 0.0)
    words(sheet, "Positions looked at", 560, 46, 36, BLACK, face=SANS_BOLD)
    graph = Graph(
        sheet=sheet,
        left=150,
        top=90,
        width=720,
        height=590,
        across=(0.8, 4),
        up=(1, 6.4),
        tool=RULED,
        colour=BLACK,
    )
    graph.grid(range(2, 7), "#d5d8dc")
    graph.axes()
    graph.ticks_across((1, 2, 3, 4), 26)
    graph.ticks_up(range(1, 7), 22, [f"{10**power:,}" for power in range(1, 7)])
    words(sheet, "depth (half-moves)", 510, 770, 26, BLACK)
    rows = (
        ("everything", (34, 1184, 38323, 1310832), BLACK, dot, ((-34, -22), (-40, -22))),
        ("pruning", (34, 730, 2500, 13468), "#2458a8", square, ((42, 4), (-16, -30))),
        (
            "pruning, captures first",
            (34, 105, 1495, 5843),
            "#9a3a12",
            full_triangle,
            ((20, 30), (20, 30)),
        ),
    )
    for name, counts, colour, mark, shifts in rows:
        points = [(depth, np.log10(count)) for depth, count in enumerate(counts, start=1)]
        graph.line(points, replace(RULED, width=4), colour, mark, 10)
        for point, count, (dx, dy) in zip(points[1:3], counts[1:3], shifts, strict=True):
            x, y = graph.at(*point)
            words(sheet, f"{count:,}", x + dx, y + dy, 21, colour)
        x, y = graph.at(*points[-1])
        words(sheet, f"{counts[-1]:,}", x + 22, y, 22, colour, side="left")
        after = 22 + 13 * len(f"{counts[-1]:,}") + 8
        words(sheet, name, x + after, y, 20, colour, face=SANS_BOLD, side="left")
    x, y = graph.at(1, np.log10(34))
    words(sheet, "34", x, y + 34, 21, BLACK)
    return sheet.image()


@work("dmitri-p", "chess-arm", "arm-reach.png")
def arm_reach() -> Image.Image:
    """Twelve squares that the arm cannot reach."""
    sheet = Sheet("dmitri arm", 1100, 1180, "#fcfbf7", 0.5)
    scale, middle, low = 2.7, 520, 840
    size = 35 * scale
    left, top = middle - 4 * size, low - 8 * size
    shoulder = np.array((middle, low + 43 * scale))
    for row in range(8):
        for column in range(8):
            square_ = box(left + column * size, top + row * size, size, size)
            if (row + column) % 2:
                sheet.shade(
                    square_, replace(LEAD, opacity=0.35), "#777777", angle=0.0, gap=9, loose=0.6
                )
            centre = (left + (column + 0.5) * size, top + (row + 0.5) * size)
            if np.hypot(*(np.array(centre) - shoulder)) > 280 * scale:
                sheet.shade(square_, replace(LEAD, width=3), "#8a2f22", angle=0.8, gap=10, loose=1)
            sheet.draw(straight(square_), LEAD, "#55585f")
    for index in range(8):
        write(
            sheet,
            "abcdefgh"[index],
            left + (index + 0.5) * size,
            low + 32,
            DMITRI.at(24),
            middle=True,
        )
        write(sheet, str(8 - index), left - 30, top + (index + 0.5) * size + 8, DMITRI.at(24))
    angles = np.radians(np.linspace(200, 340, 120))
    arc = shoulder + 280 * scale * np.column_stack([np.cos(angles), np.sin(angles)])
    for piece in dashed(arc, (20, 12)):
        sheet.draw(piece, replace(LEAD, width=3.4), BLACK)
    elbow = shoulder + 150 * scale * np.array([np.cos(np.radians(-128)), np.sin(np.radians(-128))])
    hand = elbow + 130 * scale * np.array([np.cos(np.radians(-62)), np.sin(np.radians(-62))])
    for a, b, wide in ((shoulder, elbow, 22), (elbow, hand, 17)):
        way = (b - a) / np.hypot(*(b - a))
        across = np.array([-way[1], way[0]]) * wide
        outline = np.array([a + across, b + across * 0.8, b - across * 0.8, a - across, a + across])
        sheet.fill(outline, "#fcfbf7", 0.85)
        sheet.draw(straight(outline), replace(INK, width=3), BLACK)
    for at, reach in ((shoulder, 26), (elbow, 20), (hand, 11)):
        sheet.fill(ring(*at, reach), "#fcfbf7")
        sheet.draw(ring(*at, reach), replace(INK, width=3), BLACK)
        sheet.fill(ring(*at, 5), BLACK)
    write(sheet, "shoulder", shoulder[0] + 40, shoulder[1] + 16, DMITRI.at(28))
    write(sheet, "150 + 130 mm", 760, 960, DMITRI.at(34))
    write(sheet, "squares 35 mm", 760, 1012, DMITRI.at(34))
    write(sheet, "12 squares out of reach", 60, 1100, replace(DMITRI.at(38), colour="#8a2f22"))
    sheet.draw(smooth([(58, 1116), (230, 1120), (420, 1114)]), LEAD, "#8a2f22")
    return sheet.image()
