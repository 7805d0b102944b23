"""Hana's paper: a stage set and a cue sheet with pencil on it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.graph import dashed
from tests.sample_media.hand import Hand, write
from tests.sample_media.paper import Sheet
from tests.sample_media.printing import SANS_BOLD, words
from tests.sample_media.stroke import (
    FINE_PEN,
    PENCIL,
    SOFT_PENCIL,
    Tool,
    box,
    ring,
    smooth,
    straight,
)
from tests.sample_media.works import work

LEAD = replace(PENCIL, width=2.6, shake=0.6)


SOFT = replace(SOFT_PENCIL, width=3.6)


INK = replace(FINE_PEN, width=2.8, shake=0.35)


GREY, RED, BLACK = "#3d3f48", "#b8342a", "#1e1d24"


HANA = Hand(size=27, loose=0.05, slant=-0.06, narrow=0.94, gap=0.1, tool=LEAD, colour=GREY)


def _figure(sheet: Sheet, x: float, y: float, *, signing: bool) -> None:
    head = ring(x, y - 150, 24, 29)
    sheet.fill(head, "#f3e7cf", 0.85)
    sheet.draw(head, LEAD, GREY)
    coat = smooth(
        [
            (x - 14, y - 118),
            (x - 46, y - 100),
            (x - 40, y + 40),
            (x - 34, y + 130),
            (x + 34, y + 130),
            (x + 40, y + 40),
            (x + 46, y - 100),
            (x + 14, y - 118),
        ]
    )
    sheet.fill(coat, "#efe3cb" if signing else "#c9c6c0", 0.85)
    sheet.draw(coat, LEAD, GREY)
    if signing:
        for side in (-1, 1):
            arm = smooth(
                [(x + side * 44, y - 92), (x + side * 62, y - 30), (x + side * 30, y - 66)]
            )
            sheet.draw(arm, LEAD, GREY)
            palm = np.array((x + side * 28, y - 72))
            for spread in (-0.7, -0.25, 0.2, 0.65):
                tip = palm + 24 * np.array([np.sin(spread), -np.cos(spread)])
                sheet.draw(straight([palm, tip], 4), LEAD, GREY)
    else:
        sheet.draw(straight([(x + 44, y - 88), (x + 70, y - 20)]), LEAD, GREY)


def _lights(sheet: Sheet) -> None:
    cones = (((860, 96), (770, 640), (960, 640)), ((1120, 120), (790, 520), (940, 640)))
    for lamp, left, right in cones:
        sheet.wash(np.array([lamp, left, right]), "#ffdf8a", 0.32, 6)
        for end in (left, right):
            for piece in dashed(straight([lamp, end]), (14, 10)):
                sheet.draw(piece, LEAD, "#9a7a2a")
        sheet.draw(straight(box(lamp[0] - 24, lamp[1] - 34, 48, 34)), LEAD, GREY)
    sheet.draw(straight([(60, 62), (1240, 62)]), replace(LEAD, width=4), GREY)


def _notes(sheet: Sheet) -> None:
    lantern = box(846, 300, 44, 60)
    sheet.draw(straight(lantern), SOFT, GREY)
    sheet.draw(smooth([(846, 300), (868, 270), (890, 300)]), SOFT, GREY)
    sheet.draw(straight([(868, 272), (868, 130)]), LEAD, GREY)
    red = replace(SOFT, width=7, tooth=0.4, covers=True, opacity=0.95)
    for slope in (1, -1):
        sheet.draw(straight([(800, 325 - 70 * slope), (936, 325 + 70 * slope)]), red, "#d6382c")
    notes = (
        ("light on hands", 1270, 560, GREY),
        ("AND face", 1270, 596, GREY),
        ("no patterns behind", 1270, 240, GREY),
        ("voice stays out of the light", 40, 826, GREY),
        ("bell: hit it = light changes too", 470, 840, GREY),
        ("NO lantern in", 1270, 390, RED),
        ("front of her!", 1270, 426, RED),
    )
    for text, x, y, colour in notes:
        write(sheet, text, x, y, replace(HANA.at(29), colour=colour))
    for start, end in (
        ((1262, 232), (1010, 250)),
        ((1262, 384), (946, 336)),
        ((1262, 552), (930, 486)),
    ):
        sheet.draw(
            smooth([start, ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - 14), end]),
            LEAD,
            GREY,
        )
    sheet.draw(smooth([(640, 806), (668, 600), (684, 440)]), LEAD, GREY)
    sheet.draw(smooth([(130, 798), (120, 740), (126, 706)]), LEAD, GREY)


@work("hana-w", "signed-prologue", "stage-set-sketch.png")
def stage_set_sketch() -> Image.Image:
    """The ferry landing at dusk, and where light must not be in the way."""
    sheet = Sheet("hana set", 1560, 900, "#faf6ec", 0.7)
    sheet.wash(box(40, 66, 1220, 560), "#6f86a8", 0.62, 9)
    sheet.wash(box(40, 430, 1220, 200), "#b08a9a", 0.35, 22)
    sheet.fill(ring(520, 250, 120), "#f4efdc", 0.92, soft=2)
    sheet.draw(ring(520, 250, 121), LEAD, "#77705c")
    sheet.wash(box(730, 150, 270, 478), "#3a4258", 0.6, 6)
    _lights(sheet)
    sheet.wash(ring(866, 690, 170, 40), "#ffe08a", 0.75, 8)
    sheet.wash(np.array([(40, 626), (1260, 626), (1300, 780), (0, 780)]), "#8a6a48", 0.55, 6)
    for x in range(-60, 1310, 90):
        sheet.draw(straight([(650 + (x - 650) * 0.93, 628), (x, 780)]), LEAD, "#5f4a33")
    sheet.draw(straight([(40, 626), (1260, 626)]), SOFT, GREY)
    sheet.draw(straight([(0, 780), (1300, 780)]), SOFT, GREY)
    post = box(610, 330, 32, 330)
    sheet.wash(post, "#6b4a2e", 0.85, 3)
    sheet.draw(straight(post), SOFT, GREY)
    sheet.draw(straight([(642, 356), (690, 356)]), SOFT, GREY)
    bell = smooth(
        [
            (676, 366),
            (672, 392),
            (660, 414),
            (660, 414),
            (720, 414),
            (720, 414),
            (708, 392),
            (704, 366),
        ]
    )
    sheet.wash(np.vstack([bell, bell[:1]]), "#c9952f", 0.9, 2)
    sheet.draw(bell, SOFT, GREY)
    sheet.fill(ring(690, 422, 7), GREY)
    for x, y, size in ((330, 580, 96), (432, 600, 76), (358, 500, 78)):
        crate = box(x, y, size, size)
        sheet.wash(crate, "#9a7347", 0.75, 3)
        sheet.draw(straight(crate), SOFT, GREY)
        sheet.draw(straight([(x, y), (x + size, y + size)]), LEAD, GREY)
        sheet.draw(straight([(x, y + size / 2), (x + size, y + size / 2)]), LEAD, GREY)
    _figure(sheet, 866, 560, signing=True)
    _figure(sheet, 130, 560, signing=False)
    lectern = [(186, 690), (186, 552), (168, 536), (232, 520), (240, 540), (204, 552), (204, 690)]
    sheet.draw(straight(lectern), SOFT, GREY)
    _notes(sheet)
    return sheet.image()


CUES = (
    ("41", "12", "lights", "dusk 2, 20 sec"),
    ("42", "12", "sound", "gulls out"),
    ("43", "13", "fly", "moon in"),
    ("44", "13", "fly", "backcloth out"),
    ("45", "14", "lights", "pool on Hana"),
    ("46", "14", "stage", "crates off left"),
)


@work("hana-w", "visible-cues", "cue-sheet.png")
def cue_sheet() -> Image.Image:
    """A printed cue sheet, the new signs drawn on it in pencil."""
    sheet = Sheet("hana cues", 1280, 820, "#fcfbf7", 0.3)
    words(
        sheet, "CUE SHEET   Act One, pages 12 to 14", 60, 70, 32, BLACK, face=SANS_BOLD, side="left"
    )
    ruled = Tool(width=1.8, shake=0, press=0)
    edges = (50, 130, 220, 350, 490, 670, 800, 1240)
    heads = ("cue", "page", "who", "warn", "stand by", "go", "notes")
    for row in range(8):
        y = 120 + row * 78
        sheet.draw(straight([(50, y), (1240, y)], 60), ruled, "#55575e")
    for x in edges:
        sheet.draw(straight([(x, 120), (x, 666)], 60), ruled, "#55575e")
    for left, head in zip(edges, heads, strict=False):
        words(sheet, head, left + 12, 160, 23, BLACK, face=SANS_BOLD, side="left")
    for row, (cue, page, who, note) in enumerate(CUES):
        y = 237 + row * 78
        for left, text in zip(edges, (cue, page, who), strict=False):
            words(sheet, text, left + 14, y, 25, BLACK, side="left")
        words(sheet, note, 816, y, 22, BLACK, side="left")
        for x, name in ((418, "W"), (520, "S"), (716, "G")):
            words(sheet, name, x, y, 22, "#8a8c93")
        if cue in ("43", "44"):
            pencil = replace(SOFT, width=4.5)
            sheet.draw(straight(box(570, y - 24, 48, 48)), pencil, GREY)
            sheet.draw(ring(762, y, 24), pencil, GREY)
    for cue_row in (0, 1):
        y = 237 + cue_row * 78
        check = smooth([(392, y), (402, y + 14), (402, y + 14), (426, y - 20)])
        sheet.draw(check, LEAD, GREY)
    note = HANA.at(31)
    write(sheet, "looked away here.", 850, 708, note, angle=-0.03)
    write(sheet, "buzz the wrist too?", 850, 756, note, angle=-0.03)
    sheet.draw(smooth([(846, 690), (800, 620), (812, 520), (830, 494)]), LEAD, GREY)
    write(sheet, "[ ] = stand by   o = go", 60, 736, note)
    return sheet.image()
