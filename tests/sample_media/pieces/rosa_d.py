"""Rosa's charts and her map of the river: neat, and plain about what is left out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.graph import RULED, Graph, arrow, dashed, dot, square
from tests.sample_media.hand import Hand, write
from tests.sample_media.paper import Sheet
from tests.sample_media.printing import SANS_BOLD, words
from tests.sample_media.stroke import FINE_PEN, box, ring, smooth, straight
from tests.sample_media.works import work

INK = replace(FINE_PEN, width=2.4, shake=0.35)
HAIR = replace(FINE_PEN, width=1.5, shake=0.3)
BLACK, TEAL, RUST = "#1f2328", "#1f6f7a", "#a3481f"
ROSA = Hand(size=26, loose=0.035, slant=0.08, narrow=0.86, gap=0.1, tool=INK, colour=BLACK)


@work("rosa-d", "river-baseline", "nitrate-chart.png")
def nitrate_chart() -> Image.Image:
    """The middle nitrate value at four sites, and an empty box for the fifth."""
    sheet = Sheet("rosa nitrate", 1200, 820, "#ffffff", 0.0)
    words(
        sheet,
        "Nitrate (mg/L as nitrogen), middle value of six visits,",
        600,
        42,
        29,
        BLACK,
        face=SANS_BOLD,
    )
    words(sheet, "Oct 2025 to Mar 2026", 600, 82, 29, BLACK, face=SANS_BOLD)
    graph = Graph(
        sheet=sheet,
        left=100,
        top=130,
        width=1040,
        height=570,
        across=(0, 5),
        up=(0, 2.5),
        tool=RULED,
        colour=BLACK,
    )
    graph.grid(np.arange(0.5, 2.6, 0.5))
    sites = ((0.35, 0.2, 0.5), (1.5, 1.0, 2.4), (0.75, 0.5, 1.2), (1.2, 0.8, 1.6))
    names = ("1 footbridge", "2 dairy fields", "3 Alder Creek", "4 town steps", "5 cannery slip")
    low = graph.at(0, 0)[1]
    for index, (middle, least, most) in enumerate(sites):
        x, top = graph.at(index + 0.5, middle)
        sheet.fill(box(x - 64, top, 128, low - top), TEAL, soft=0.3)
        _, high = graph.at(0, most)
        _, bottom = graph.at(0, least)
        sheet.draw(straight([(x, bottom), (x, high)]), replace(RULED, width=3, covers=True), BLACK)
        for y in (bottom, high):
            sheet.draw(
                straight([(x - 14, y), (x + 14, y)]), replace(RULED, width=3, covers=True), BLACK
            )
        sheet.fill(box(x - 62, top - 40, 54, 32), "#ffffff")
        words(sheet, f"{middle:g}", x - 38, top - 22, 25, BLACK, face=SANS_BOLD)
    x = graph.at(4.5, 0)[0]
    empty = box(x - 84, low - 200, 168, 200)
    for piece in dashed(straight(empty), (10, 7)):
        sheet.draw(piece, RULED, "#6a6f78")
    for index, row in enumerate(("left out:", "salt water", "spoils", "this test")):
        words(sheet, row, x, low - 158 + index * 36, 23, BLACK)
    graph.axes()
    graph.ticks_up(np.arange(0, 2.6, 0.5), 23, [f"{value:.1f}" for value in np.arange(0, 2.6, 0.5)])
    for index, name in enumerate(names):
        words(sheet, name, graph.at(index + 0.5, 0)[0], low + 36, 23, BLACK)
    words(
        sheet,
        "thin line: from the lowest to the highest of the six visits",
        620,
        784,
        21,
        "#4a5058",
    )
    return sheet.image()


@work("rosa-d", "nitrate-after-rain", "rain-nitrate-chart.png")
def rain_nitrate_chart() -> Image.Image:
    """Rain above, nitrate below, the same forty-eight hours."""
    sheet = Sheet("rosa rain", 1240, 960, "#ffffff", 0.0)
    words(
        sheet, "Rain and nitrate, 48 hours from 14 October 2026", 600, 44, 30, BLACK, face=SANS_BOLD
    )
    rain = Graph(
        sheet=sheet,
        left=130,
        top=110,
        width=800,
        height=230,
        across=(0, 48),
        up=(16, 0),
        tool=RULED,
        colour=BLACK,
    )
    rain.grid((4, 8, 12))
    for start, amount in ((0, 9), (6, 14), (12, 4)):
        left, top = rain.at(start + 0.35, 0)
        right, low = rain.at(start + 5.65, amount)
        sheet.fill(box(left, top, right - left, low - top), "#4d86bd", soft=0.3)
        words(sheet, str(amount), (left + right) / 2, low + 20, 23, BLACK, face=SANS_BOLD)
    words(sheet, "then 0", rain.at(24, 0)[0], 140, 23, BLACK)
    sheet.draw(straight([(130, 110), (940, 110)], 40), RULED, BLACK)
    sheet.draw(straight([(130, 110), (130, 350)], 40), RULED, BLACK)
    rain.ticks_up((0, 4, 8, 12), 22)
    words(sheet, "rain, mm in 6 hours", 950, 122, 23, BLACK, side="left")
    nitrate = Graph(
        sheet=sheet,
        left=130,
        top=400,
        width=800,
        height=440,
        across=(0, 48),
        up=(0, 4),
        tool=RULED,
        colour=BLACK,
    )
    nitrate.grid((1, 2, 3, 4))
    nitrate.axes()
    nitrate.ticks_across(range(0, 49, 6), 23)
    nitrate.ticks_up(range(5), 23)
    words(sheet, "hours after the rain began", 530, 918, 25, BLACK)
    words(sheet, "nitrate, mg/L as nitrogen", 150, 392, 23, BLACK, side="left")
    hours = (0, 6, 12, 18, 24, 36, 48)
    rows = (
        (("below the", "dairy fields"), (1.3, 2.1, 3.4, 2.6, 2.0, 1.7, 1.4), RUST, dot),
        (("footbridge,", "upstream"), (0.3, 0.4, 0.5, 0.5, 0.4, 0.4, 0.3), TEAL, square),
    )
    for name, values, colour, mark in rows:
        nitrate.line(
            list(zip(hours, values, strict=True)), replace(RULED, width=4), colour, mark, 9
        )
        x, y = nitrate.at(48, values[-1])
        for index, row in enumerate(name):
            words(sheet, row, x + 24, y - 12 + index * 30, 24, colour, face=SANS_BOLD, side="left")
        for hour, value in zip(hours, values, strict=True):
            x, y = nitrate.at(hour, value)
            words(sheet, f"{value}", x + (22 if hour == 0 else 4), y - 26, 19, colour)
    return sheet.image()


def _cow(sheet: Sheet, x: float, y: float) -> None:
    body = smooth([(-22, -12), (16, -14), (24, -4), (22, 8), (-20, 8), (-22, -12)]) + (x, y)
    sheet.fill(body, "#fbf9f2")
    sheet.draw(body, INK, BLACK)
    for dx in (-16, -9, 11, 18):
        sheet.draw(straight([(x + dx, y + 7), (x + dx, y + 21)], 4), INK, BLACK)
    sheet.draw(ring(x + 30, y - 13, 8, 6), INK, BLACK)
    sheet.fill(ring(x - 8, y - 3, 7, 5), BLACK)
    sheet.fill(ring(x + 9, y + 1, 6, 4), BLACK)
    sheet.draw(smooth([(x - 22, y - 10), (x - 28, y), (x - 26, y + 8)]), HAIR, BLACK)


def _flag(sheet: Sheet, number: int, x: float, y: float) -> None:
    sheet.draw(straight([(x, y), (x, y - 66)]), replace(INK, width=3.4), BLACK)
    sheet.fill([(x, y - 68), (x + 46, y - 56), (x, y - 38)], "#c8452e")
    sheet.draw(straight([(x, y - 68), (x + 46, y - 56), (x, y - 38)]), INK, BLACK)
    write(
        sheet,
        str(number),
        x + 13,
        y - 46,
        ROSA.at(25, colour="#ffffff", tool=replace(INK, covers=True, width=3)),
        middle=True,
    )
    sheet.fill(ring(x, y, 6), BLACK)


def _land(sheet: Sheet) -> None:
    for x, y, size in ((90, 190, 90), (190, 160, 120), (310, 180, 84), (60, 300, 60)):
        hill = smooth(
            [
                (x - size, y),
                (x - size * 0.4, y - size * 0.62),
                (x + size * 0.2, y - size * 0.7),
                (x + size, y),
            ]
        )
        sheet.draw(hill, INK, BLACK)
        for step in range(5):
            foot = (x + size * (0.2 + step * 0.14), y - size * (0.56 - step * 0.12))
            sheet.draw(straight([foot, (foot[0] + 8, foot[1] + size * 0.22)], 4), HAIR, "#6a6f66")
    for x, y in ((400, 120), (450, 160), (380, 200), (500, 110), (120, 380), (180, 400), (90, 430)):
        sheet.draw(straight([(x, y), (x, y + 18)], 4), INK, BLACK)
        sheet.draw(smooth([(x - 14, y), (x, y - 34), (x + 14, y)], closed=True), INK, "#3c6b3c")
    for y in (330, 372, 414):
        for x in range(560, 800, 30):
            sheet.draw(smooth([(x, y), (x + 12, y - 6), (x + 24, y)]), HAIR, "#8a9a5a")
    sheet.draw(
        straight([(545, 290), (820, 290), (836, 450), (560, 450), (545, 290)]), HAIR, "#6a6f66"
    )
    for x, y in ((600, 350), (690, 330), (760, 400)):
        _cow(sheet, x, y)
    for x, y, wide in (
        (870, 812, 44),
        (926, 838, 40),
        (976, 800, 46),
        (1056, 790, 40),
        (880, 868, 40),
    ):
        sheet.draw(
            straight(
                [
                    (x, y),
                    (x, y - 26),
                    (x + wide / 2, y - 48),
                    (x + wide, y - 26),
                    (x + wide, y),
                    (x, y),
                ]
            ),
            INK,
            BLACK,
        )


@work("rosa-d", "river-baseline", "sampling-map.png")
def sampling_map() -> Image.Image:
    """Five sites from the hills to the sea, and how far the salt comes up."""
    sheet = Sheet("rosa map", 1320, 980, "#fbf9f2", 0.4)
    river = np.array(
        [
            (230, 190),
            (330, 270),
            (420, 330),
            (500, 470),
            (620, 540),
            (740, 600),
            (830, 680),
            (900, 690),
            (1010, 660),
            (1110, 740),
            (1200, 830),
        ]
    )
    upper, lower = smooth(river + (0, -9)), smooth(river * (1.0, 1.0) + (-6, 12))
    water = np.vstack([upper, lower[::-1]])
    sea = np.array([(1150, 980), (1178, 900), (1200, 830), (1250, 760), (1320, 720), (1320, 980)])
    for shape in (water, sea):
        sheet.wash(shape, "#8fbcd4", 0.55, 3)
    for bank in (upper, lower):
        sheet.draw(bank, INK, "#2f5f7a")
    creek = smooth([(1240, 330), (1120, 400), (1010, 440), (930, 520), (890, 600), (862, 676)])
    sheet.draw(creek, replace(INK, width=6), "#6fa3bf")
    sheet.draw(
        smooth([(1150, 980), (1178, 900), (1200, 830), (1250, 760), (1320, 720)]), INK, BLACK
    )
    _land(sheet)
    school = box(960, 560, 70, 44)
    sheet.draw(straight(school), INK, BLACK)
    sheet.draw(straight([(955, 560), (995, 532), (1035, 560)]), INK, BLACK)
    write(sheet, "school", 1042, 596, ROSA.at(22))
    write(sheet, "Alder Creek", 1044, 400, ROSA.at(24, colour="#2f5f7a"), angle=-0.35)
    write(sheet, "sea", 1250, 880, ROSA.at(34, colour="#2f5f7a"))
    write(sheet, "hills", 300, 70, ROSA.at(26))
    write(sheet, "dairy fields", 690, 276, ROSA.at(24))
    write(sheet, "harbour town", 700, 850, ROSA.at(24))
    flags = (
        (1, 330, 268, "footbridge in the woods", 390, 262),
        (2, 560, 516, "below the dairy fields", 320, 570),
        (3, 850, 684, "mouth of Alder Creek", 590, 706),
        (4, 958, 680, "town steps", 868, 736),
        (5, 1112, 744, "old cannery slip", 1080, 652),
    )
    for number, x, y, name, text_x, text_y in flags:
        _flag(sheet, number, x, y)
        write(sheet, name, text_x, text_y, ROSA.at(23))
    salt = smooth([(1030, 590), (1044, 660), (1036, 740), (1010, 820)])
    for piece in dashed(salt, (13, 9)):
        sheet.draw(piece, replace(INK, width=3.4), RUST)
    for index, row in enumerate(("salt water comes up", "to here at high tide")):
        write(sheet, row, 720, 930 + index * 32, ROSA.at(24, colour=RUST))
    sheet.draw(smooth([(930, 908), (990, 880), (1012, 830)]), INK, RUST)
    arrow(sheet, smooth([(560, 590), (620, 630), (690, 660)]), INK, "#2f5f7a", head=18)
    write(sheet, "flow", 556, 660, ROSA.at(23, colour="#2f5f7a"))
    sheet.fill([(1220, 90), (1202, 160), (1220, 146)], BLACK)
    sheet.draw(
        straight([(1220, 90), (1202, 160), (1220, 146), (1238, 160), (1220, 90)]), INK, BLACK
    )
    write(sheet, "N", 1220, 78, ROSA.at(32), middle=True)
    for index in range(4):
        sheet.fill(box(80 + index * 45, 880, 45, 12), BLACK if index % 2 == 0 else "#fbf9f2")
    sheet.draw(straight(box(80, 880, 180, 12)), INK, BLACK)
    write(sheet, "1 km", 270, 894, ROSA.at(25))
    return sheet.image()
