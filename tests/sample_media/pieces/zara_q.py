"""Zara's precise ink: a wash test, a timeline on indigo cloth and a filter for lint."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.graph import Graph, arrow, dashed
from tests.sample_media.hand import Hand, width_of, write
from tests.sample_media.paper import Sheet
from tests.sample_media.stroke import FINE_PEN, Tool, box, ring, smooth, straight
from tests.sample_media.works import work

INK = replace(FINE_PEN, width=2.2, shake=0.25)
HAIR = replace(FINE_PEN, width=1.4, shake=0.2)
BLACK, INDIGO, RUST = "#201f26", "#27356b", "#a8472a"
ZARA = Hand(size=25, loose=0.03, slant=0.1, narrow=0.84, gap=0.09, tool=INK, colour=BLACK)


@work("zara-q", "mended-sleeve", "wash-test.png")
def wash_test() -> Image.Image:
    """Twenty-five washes: three mends hold, the iron-on patch does not."""
    sheet = Sheet("zara wash", 1240, 860, "#fbf9f3", 0.3)
    write(
        sheet,
        "MILLIMETRES OF LIFTED EDGE AFTER EACH FIVE WASHES",
        620,
        70,
        ZARA.at(33),
        middle=True,
    )
    graph = Graph(
        sheet=sheet, left=110, top=120, width=760, height=600, across=(0, 25), up=(0, 40),
        hand=ZARA, tool=replace(INK, shake=0.1), colour=BLACK,
    )  # fmt: skip
    graph.grid((10, 20, 30, 40), "#d9d4c8")
    graph.axes()
    graph.ticks_across(range(0, 26, 5), 25)
    graph.ticks_up(range(0, 41, 10), 25)
    graph.text("washes", 490, 812, 28)
    write(sheet, "mm", 130, 118, ZARA)
    rows = (
        ("A darn", (0, 0, 0, 1, 1, 2), RUST, (), -12),
        ("B patch and running stitch", (0, 0, 0, 0, 1, 1), INDIGO, (14, 7), 9),
        ("C zigzag", (0, 0, 2, 3, 5, 6), "#5d6068", (3, 7), -14),
        ("D iron-on", (0, 3, 11, 19, 28, 36), BLACK, (22, 7, 4, 7), 0),
    )
    for name, values, colour, dashes, shift in rows:
        points = list(zip(range(0, 26, 5), values, strict=True))
        graph.line(points, replace(INK, width=3.4, shake=0.15), colour, None, 0, dashes)
        for point in points:
            sheet.fill(ring(*graph.at(*point), 5), colour)
        x, y = graph.at(25, values[-1])
        write(sheet, name, x + 20, y + 9 + shift, ZARA.at(27, colour=colour))
    return sheet.image()


EVENTS = (
    ("1851", "sewing machines for homes", "begin to be sold widely", False),
    ("1941", "Britain rations clothes", "", False),
    ("1942", "US order L-85 limits cloth", "in new clothes", False),
    ("1943", "'Make Do and Mend'", "booklet, Britain", False),
    ("early 1950s", "polyester cloth in shops", "", False),
    ("1964", "last shirt in the tailor's ledger", "marked 'collar turned'", True),
    ("1987", "'zips only' written in", "the tailor's ledger", True),
    ("2026", "repair table at school", "", False),
)


def _cloth(sheet: Sheet, left: float, wide: float) -> None:
    edge = [(left + sheet.rng.normal(0, 2.2), y) for y in range(30, sheet.height - 20, 26)]
    other = [(left + wide + sheet.rng.normal(0, 2.2), y) for y in range(sheet.height - 40, 20, -26)]
    sheet.fill(np.array(edge + other), INDIGO, 0.95)
    thread = Tool(width=1.2, opacity=0.35, covers=True, shake=0.5)
    for x in np.arange(left + 5, left + wide - 3, 7):
        sheet.draw(straight([(x, 34), (x, sheet.height - 34)], 20), thread, "#5c6ba8")
    for y in (32, sheet.height - 36):
        for x in np.arange(left + 4, left + wide, 8):
            ends = [(x, y), (x + sheet.rng.normal(0, 3), y + (-22 if y < 100 else 20))]
            sheet.draw(straight(ends, 4), replace(thread, opacity=0.9), INDIGO)


@work("zara-q", "who-stopped-mending", "timeline.png")
def timeline() -> Image.Image:
    """A strip of indigo cloth with a running stitch and a label for every date."""
    sheet = Sheet("zara timeline", 960, 1400, "#f8f4ea", 0.5)
    _cloth(sheet, 390, 180)
    stitch = Tool(width=5, opacity=1, covers=True, shake=0.5, press=0.1, taper=0.3)
    for y in range(60, 1350, 34):
        sheet.draw(
            straight([(480, y), (480 + sheet.rng.normal(0, 1.2), y + 20)], 4), stitch, "#f4efe2"
        )
    for index, (date, first, second, single) in enumerate(EVENTS):
        y = 84 + index * 162
        left = 28 if index % 2 == 0 else 592
        label = box(left, y, 340, 112) + sheet.rng.normal(0, 1.5, (5, 2))
        hole = (left + 322, y + 20) if index % 2 == 0 else (left + 18, y + 20)
        string = smooth([(480, y + 6), ((480 + hole[0]) / 2, y + 34), hole])
        sheet.fill(label + (4, 5), "#d9d0bd", 0.7, soft=2)
        sheet.fill(label, "#fffdf5")
        sheet.draw(straight(label), HAIR, "#6b6455")
        sheet.draw(ring(*hole, 7), INK, "#6b6455")
        sheet.draw(string, replace(stitch, width=2.6), "#8a6a48")
        start = left + (20 if index % 2 == 0 else 40)
        write(sheet, date, start, y + 40, ZARA.at(31, colour=INDIGO))
        write(sheet, first, start - 4, y + 72, ZARA.at(22))
        write(sheet, second, start - 4, y + 99, ZARA.at(22))
        if single:
            thread = Tool(width=3.6, opacity=1, covers=True, shake=0.6, taper=0.1)
            mark = replace(ZARA.at(58), tool=thread, colour=RUST)
            write(sheet, "?", left + 292 - 20 * (index % 2), y + 62, mark)
            note = ZARA.at(23, colour=RUST)
            wide = width_of("one source only", note)
            write(sheet, "one source only", left + 326 - wide, y + 140, note)
    return sheet.image()


def _machine(sheet: Sheet) -> None:
    sheet.draw(straight(box(60, 120, 300, 380)), INK, BLACK)
    sheet.draw(straight([(60, 180), (360, 180)]), INK, BLACK)
    for size in (100, 84, 78):
        sheet.draw(ring(210, 340, size), INK, BLACK)
    for dx in range(-60, 61, 14):
        high = np.sqrt(76**2 - dx**2)
        wave = [(210 + dx, 340 + high), (210 + dx + 5, 360), (210 + dx, 350)]
        sheet.draw(smooth(wave), HAIR, "#6f7a94")
    for x in (90, 120):
        sheet.draw(ring(x, 150, 12), INK, BLACK)
    sheet.draw(straight(box(250, 136, 90, 28)), INK, BLACK)


@work("zara-q", "lint-in-the-wash", "filter-sketch.png")
def filter_sketch() -> Image.Image:
    """Where the lint is caught on its way from the machine to the bucket."""
    sheet = Sheet("zara filter", 1240, 860, "#fbf9f3", 0.35)
    write(sheet, "lint filter, first version", 60, 76, ZARA.at(38))
    _machine(sheet)
    hose = np.array([(360, 430), (430, 420), (470, 300), (540, 220), (620, 230), (640, 300)])
    for dx, dy in ((-11, -7), (11, 7)):
        sheet.draw(smooth(hose + (dx, dy)), INK, BLACK)
    for point in smooth(hose, step=13)[1:-1]:
        sheet.draw(smooth([point + (-9, -6), point + (2, 1), point + (9, 6)]), HAIR, "#6b6e78")
    sheet.draw(ring(640, 352, 84, 22), replace(INK, width=4), BLACK)
    bag = smooth(
        [(556, 356), (572, 460), (606, 540), (640, 562), (676, 540), (708, 460), (724, 356)]
    )
    sheet.draw(bag, INK, BLACK)
    for angle in (0.7, -0.7):
        sheet.shade(np.vstack([bag, bag[:1]]), HAIR, "#8a8d96", angle=angle, gap=9, loose=0.5)
    for x, y in ((610, 520), (640, 540), (668, 516), (634, 500), (652, 524)):
        sheet.fill(ring(x, y, 9, 6), INDIGO, 0.55, soft=1.5)
    bucket = np.array([(520, 470), (556, 760), (724, 760), (760, 470)])
    sheet.draw(straight(bucket), replace(INK, width=3), BLACK)
    sheet.draw(ring(640, 470, 120, 26), INK, BLACK)
    sheet.draw(ring(640, 664, 96, 18), HAIR, "#4f6fa8")
    for y in (690, 716, 738):
        sheet.draw(smooth([(566, y), (610, y + 5), (660, y - 3), (712, y + 3)]), HAIR, "#4f6fa8")
    blue = "#2f5fa8"
    for path in (
        [(640, 300), (640, 340)],
        [(640, 572), (640, 640)],
        [(596, 556), (584, 632)],
        [(684, 556), (696, 632)],
        [(396, 392), (430, 372), (446, 310)],
    ):
        arrow(sheet, smooth(path), replace(INK, width=3), blue, head=14)
    _scale(sheet)
    for text, x, y in (
        ("weigh filter DRY first", 860, 300),
        ("same load, 30 °C", 90, 560),
        ("is 0.1 g enough?", 890, 780),
    ):
        write(sheet, text, x, y, ZARA.at(31, colour=RUST if "?" in text else BLACK))
    for text, x, y, end in (
        ("drain hose", 660, 190, (590, 214)),
        ("hoop", 780, 340, (728, 350)),
        ("fine mesh bag", 780, 420, (716, 430)),
        ("bucket", 790, 640, (742, 640)),
    ):
        write(sheet, text, x, y, ZARA.at(25))
        for piece in dashed(straight([(x - 6, y - 8), end]), (6, 5)):
            sheet.draw(piece, HAIR, "#6b6e78")
    return sheet.image()


def _scale(sheet: Sheet) -> None:
    sheet.draw(
        smooth(
            [
                (880, 690),
                (900, 600),
                (900, 600),
                (1130, 600),
                (1130, 600),
                (1150, 690),
                (1150, 690),
                (880, 690),
            ]
        ),
        INK,
        BLACK,
    )
    sheet.draw(ring(1015, 592, 116, 14), INK, BLACK)
    sheet.draw(straight(box(960, 628, 110, 40)), INK, BLACK)
    write(sheet, "1.6 g", 1015, 660, ZARA.at(30), middle=True)
    cone = [(940, 500), (1090, 500), (1040, 588), (990, 588), (940, 500)]
    sheet.draw(straight(cone), INK, BLACK)
    sheet.draw(ring(1015, 500, 75, 16), INK, BLACK)
    for x in range(952, 1084, 12):
        sheet.draw(straight([(x, 506), (1015 + (x - 1015) * 0.36, 584)]), HAIR, "#8a8d96")
    write(sheet, "coffee filter", 960, 462, ZARA.at(25))
