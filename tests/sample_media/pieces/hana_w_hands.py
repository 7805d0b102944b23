"""Hana's page of hand shapes, drawn from the front."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.hand import write
from tests.sample_media.paper import Sheet
from tests.sample_media.pieces.hana_w import BLACK, GREY, HANA, INK, LEAD
from tests.sample_media.stroke import (
    box,
    ring,
    smooth,
    straight,
)
from tests.sample_media.works import work


def _capsule(start: tuple[float, float], end: tuple[float, float], wide: float) -> np.ndarray:
    a, b = np.array(start, float), np.array(end, float)
    turn = np.arctan2(*(b - a)[::-1])
    tip = np.linspace(turn - np.pi / 2, turn + np.pi / 2, 14)
    curve = b + wide / 2 * np.column_stack([np.cos(tip), np.sin(tip)])
    side = wide / 2 * np.array([np.cos(turn - np.pi / 2), np.sin(turn - np.pi / 2)])
    return np.vstack([[a + side], curve, [a - side]])


def _finger(
    sheet: Sheet, start: tuple[float, float], end: tuple[float, float], wide: float = 40
) -> None:
    outline = _capsule(start, end, wide)
    sheet.fill(outline, "#fdfbf4")
    sheet.draw(outline, INK, BLACK)
    a, b = np.array(start, float), np.array(end, float)
    if np.hypot(*(b - a)) > 90:
        way = (b - a) / np.hypot(*(b - a))
        across = np.array([-way[1], way[0]]) * wide * 0.3
        for part in (0.38, 0.68):
            middle = a + (b - a) * part
            sheet.draw(
                smooth([middle - across, middle + way * 3, middle + across]),
                replace(INK, width=1.4),
                "#77737c",
            )


def _palm(sheet: Sheet, x: float, y: float) -> None:
    palm = smooth(
        [(-84, -40), (-88, 40), (-66, 110), (-56, 190), (56, 190), (64, 110), (88, 50), (86, -40)]
    ) + (x, y)
    sheet.fill(palm, "#fdfbf4")
    sheet.draw(palm, INK, BLACK)
    for dy in (0, 9):
        sheet.draw(
            smooth(
                [
                    (x - 56, y + 172 + dy * 0.4),
                    (x, y + 177 + dy * 0.4),
                    (x + 56, y + 171 + dy * 0.4),
                ]
            ),
            replace(INK, width=1.3),
            "#77737c",
        )


def _fist(sheet: Sheet, x: float, y: float, count: int, first: int = 0) -> None:
    _palm(sheet, x, y)
    for index in range(first, count):
        left = x - 64 + index * 43
        _finger(sheet, (left, y + 44), (left, y - 46), 44)
        knuckle = smooth([(left - 15, y + 38), (left, y + 46), (left + 15, y + 38)])
        sheet.draw(knuckle, INK, BLACK)


def _shape_one(sheet: Sheet, x: float, y: float) -> None:
    _palm(sheet, x, y)
    _finger(sheet, (x - 62, y - 20), (x - 66, y - 190), 42)
    for index in range(1, 4):
        left = x - 62 + index * 42
        _finger(sheet, (left, y + 44), (left, y - 44), 43)
    _finger(sheet, (x - 84, y + 86), (x + 6, y + 40), 40)


def _shape_five(sheet: Sheet, x: float, y: float) -> None:
    for dx, ex, ey in ((-64, -112, -170), (-22, -36, -206), (22, 42, -196), (64, 114, -150)):
        _finger(sheet, (x + dx, y - 10), (x + ex, y + ey), 40)
    _finger(sheet, (x - 66, y + 84), (x - 158, y - 6), 42)
    _palm(sheet, x, y)
    sheet.fill(ring(x, y - 34, 78, 20), "#fdfbf4", soft=2)
    sheet.fill(ring(x - 76, y + 56, 15, 30), "#fdfbf4", soft=2)
    sheet.draw(
        smooth([(x - 60, y + 130), (x - 30, y + 80), (x - 40, y + 30)]),
        replace(INK, width=1.6),
        "#77737c",
    )
    sheet.draw(
        smooth([(x - 58, y + 16), (x, y + 34), (x + 66, y + 10)]),
        replace(INK, width=1.6),
        "#77737c",
    )


def _shape_b(sheet: Sheet, x: float, y: float) -> None:
    for dx, tall in ((-64, 176), (-22, 204), (21, 196), (63, 160)):
        _finger(sheet, (x + dx, y - 10), (x + dx, y - tall), 43)
    _palm(sheet, x, y)
    sheet.fill(ring(x, y - 32, 80, 19), "#fdfbf4", soft=2)
    _finger(sheet, (x - 80, y + 98), (x + 30, y + 52), 42)


def _shape_s(sheet: Sheet, x: float, y: float) -> None:
    _fist(sheet, x, y, 4)
    _finger(sheet, (x - 86, y + 76), (x + 48, y + 10), 44)


def _shape_c(sheet: Sheet, x: float, y: float) -> None:
    outer = smooth(
        [
            (80, -150),
            (10, -178),
            (-70, -140),
            (-106, -50),
            (-98, 40),
            (-64, 120),
            (-56, 190),
            (56, 190),
            (60, 130),
            (110, 96),
            (132, 58),
        ]
    )
    inner = smooth(
        [
            (132, 58),
            (112, 38),
            (64, 58),
            (10, 60),
            (-28, 20),
            (-34, -50),
            (-6, -104),
            (50, -112),
            (84, -106),
            (96, -130),
            (80, -150),
        ]
    )
    shape = np.vstack([outer, inner]) + (x, y)
    sheet.fill(shape, "#fdfbf4")
    sheet.draw(outer + (x, y), INK, BLACK)
    sheet.draw(inner + (x, y), INK, BLACK)
    for dy in (12, 26, 40):
        line = smooth(
            [
                (x + 72 - dy * 0.3, y - 148 + dy * 0.9),
                (x - 20, y - 140 + dy),
                (x - 72 + dy * 0.5, y - 60 + dy),
            ]
        )
        sheet.draw(line, replace(INK, width=1.5), "#77737c")


@work("hana-w", "signed-prologue", "hand-shapes.png")
def hand_shapes() -> Image.Image:
    """Five hand shapes, and what a hand shape is not."""
    sheet = Sheet("hana hands", 1300, 1120, "#fdfbf4", 0.4)
    write(sheet, "hand shapes, my notes", 60, 84, replace(HANA.at(48), colour="#2f3a66"))
    makers = (
        (_shape_one, "1"),
        (_shape_five, "5"),
        (_shape_b, "B"),
        (_shape_s, "S"),
        (_shape_c, "C"),
    )
    for index, (make, name) in enumerate(makers):
        x = 230 + (index % 3) * 410 + (205 if index > 2 else 0)
        y = 360 + (index // 3) * 440
        sheet.draw(straight(box(x - 180, y - 232, 370, 430)), LEAD, GREY)
        make(sheet, x + 8, y - 4)
        write(sheet, name, x - 150, y - 170, replace(HANA.at(54), colour="#2f3a66", tool=INK))
    note = replace(HANA.at(31), colour="#2f3a66")
    write(sheet, "a hand shape is not a word. Joanna says:", 80, 1056, note)
    write(sheet, "shape, place, movement, palm, FACE.", 80, 1100, note)
    return sheet.image()
