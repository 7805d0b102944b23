"""Ivy's paper: a list of birds, the robin's song as a picture, and where the wren scolded."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media.graph import arrow, dashed
from tests.sample_media.hand import Hand, write
from tests.sample_media.paper import Sheet
from tests.sample_media.pieces.ivy_c_sounds import robin
from tests.sample_media.printing import words
from tests.sample_media.sound import RATE
from tests.sample_media.stroke import COLOURED_PENCIL, PENCIL, Tool, box, ring, smooth, straight
from tests.sample_media.works import work

LEAD = replace(PENCIL, width=2.6)
COLOUR = replace(COLOURED_PENCIL, width=5)
IVY = Hand(size=32, loose=0.06, slant=0.04, gap=0.11, tool=LEAD, colour="#3c3f4a")
BIRDS = (
    ("house sparrow", 7), ("starling", 4), ("song sparrow", 3), ("robin", 5), ("mourning dove", 2),
    ("blue jay", 2), ("cardinal", 3), ("chickadee", 4), ("house finch", 3), ("Carolina wren", 1),
    ("goldfinch", 2), ("herring gull", 6), ("crow", 2), ("brown bird", 1),
)  # fmt: skip


def tally(sheet: Sheet, count: int, x: float, y: float) -> None:
    """Draw tally marks, the fifth across the four before it."""
    for index in range(count):
        group, place = divmod(index, 5)
        left = x + group * 80
        if place < 4:
            ends = [(left + place * 13, y - 26), (left + place * 13 + 2, y)]
        else:
            ends = [(left - 8, y - 4), (left + 50, y - 24)]
        sheet.draw(straight(ends), LEAD, IVY.colour)


def strike(sheet: Sheet, text: str, x: float, y: float, hand: Hand) -> None:
    """Write words and cross them out."""
    end = write(sheet, text, x, y, hand)
    for dy in (-12, -7):
        line = smooth([(x - 6, y + dy), ((x + end) / 2, y + dy - 4), (end + 6, y + dy + 1)])
        sheet.draw(line, LEAD, IVY.colour)


def cardinal(sheet: Sheet, x: float, y: float) -> None:
    """Sketch a cardinal with its crest up."""
    body = np.array(
        [(-70, 34), (-44, -6), (-20, -30), (-10, -58), (4, -84), (4, -84), (22, -60), (44, -46)]
    )
    body = np.vstack([body, [(44, -46), (34, -32), (26, -4), (8, 34), (-26, 48), (-70, 34)]])
    sheet.shade(smooth(body + (x, y)), COLOUR, "#c9352c", gap=6, loose=1)
    sheet.draw(smooth(body + (x, y)), LEAD, "#45363a")
    tail = np.array([(-62, 30), (-110, 92), (-110, 92), (-88, 100), (-42, 42)])
    sheet.shade(smooth(np.vstack([tail, tail[:1]]) + (x, y)), COLOUR, "#c9352c", gap=6, loose=1)
    sheet.draw(smooth(tail + (x, y)), LEAD, "#45363a")
    mask = smooth(np.array([(20, -58), (40, -48), (30, -30), (14, -40), (20, -58)]) + (x, y))
    sheet.shade(mask, LEAD, "#26242a", gap=3, loose=0.5)
    sheet.fill(ring(x + 14, y - 52, 3), "#26242a")
    wing = np.array([(-20, -14), (-4, 14), (-34, 36), (-66, 42)])
    sheet.draw(smooth(wing + (x, y)), LEAD, "#45363a")
    for dx in (-20, -2):
        sheet.draw(straight([(x + dx, y + 44), (x + dx + 4, y + 68)]), LEAD, "#45363a")


def wren(sheet: Sheet, x: float, y: float, size: float = 1.0, shaded: bool = True) -> None:
    """Sketch a wren, its tail straight up."""
    body = np.array(
        [(-52, 6), (-30, -18), (0, -30), (26, -44), (46, -36), (46, -36), (70, -30), (50, -24)]
    )
    body = np.vstack([body, [(50, -24), (40, 6), (12, 30), (-28, 26), (-52, 6)]]) * size
    tail = np.array([(-50, 4), (-78, -64), (-78, -64), (-58, -68), (-34, -14)]) * size
    if shaded:
        sheet.shade(smooth(body + (x, y)), COLOUR, "#a0683a", gap=6, loose=1)
        sheet.shade(smooth(np.vstack([tail, tail[:1]]) + (x, y)), COLOUR, "#8a5630", gap=6, loose=1)
    sheet.draw(smooth(body + (x, y)), LEAD, "#4a3a30")
    sheet.draw(smooth(tail + (x, y)), LEAD, "#4a3a30")
    brow = np.array([(24, -34), (34, -38), (48, -34)]) * size
    sheet.draw(smooth(brow + (x, y)), LEAD, "#4a3a30")
    sheet.fill(ring(x + 36 * size, y - 30 * size, 3 * size), "#222222")
    for dx in (-8, 8):
        sheet.draw(
            straight([(x + dx * size, y + 29 * size), (x + (dx + 4) * size, y + 50 * size)]),
            LEAD,
            "#4a3a30",
        )


@work("ivy-c", "garden-list", "bird-list.png")
def bird_list() -> Image.Image:
    """The first list of birds, with the two that were wrong."""
    sheet = Sheet("ivy list", 1000, 1120, "#fdfcf6", 0.5)
    sheet.rule(62)
    title = "Birds at the school garden"
    write(sheet, title, 140, 112, IVY.at(50, colour="#2f4a7c"))
    sheet.draw(smooth([(140, 130), (420, 134), (640, 128)]), LEAD, "#2f4a7c")
    for index, (name, count) in enumerate(BIRDS):
        y = 182 + index * 62
        hand = IVY.at(36)
        write(sheet, f"{index + 1}.", 112 if index > 8 else 122, y, hand)
        if name == "house finch":
            strike(sheet, "purple finch", 170, y, hand)
            write(sheet, name, 176, y - 30, hand.at(29, colour="#2f4a7c"))
        elif name == "brown bird":
            strike(sheet, name, 170, y, hand)
        else:
            write(sheet, name, 170, y, hand)
        tally(sheet, count, 520, y)
    cardinal(sheet, 830, 560)
    wren(sheet, 830, 790, 1.25)
    write(sheet, "tail UP", 770, 900, IVY.at(28))
    return sheet.image()


def _song_picture(width: int, height: int) -> np.ndarray:
    song, size, hop = robin(), 1024, 256
    frames = np.lib.stride_tricks.sliding_window_view(song, size)[::hop] * np.hanning(size)
    strength = np.abs(np.fft.rfft(frames))[:, : round(8000 * size / RATE)]
    loud = 20 * np.log10(strength / strength.max() + 1e-6)
    dark = np.clip((loud + 52) / 46, 0, 1).T[::-1]
    picture = Image.fromarray((255 * dark).astype(np.uint8))
    return np.asarray(picture.resize((width, height), Image.Resampling.BICUBIC), np.float32) / 255


@work("ivy-c", "dawn-chorus", "robin-spectrogram.png")
def robin_spectrogram() -> Image.Image:
    """The robin's song as dark marks: time along, pitch up."""
    sheet = Sheet("ivy spectrogram", 1280, 720, "#ffffff", 0.0)
    left, top, wide, high = 110, 50, 1130, 540
    ruled = Tool(width=2, shake=0, press=0, taper=0)
    ink = Tool(width=1, opacity=0.95)
    sheet.lay(_song_picture(wide, high), (left, top), ink, "#1b2340")
    sheet.draw(straight(box(left, top, wide, high), 40), ruled, "#444a55")
    for second in range(0, 21, 2):
        x = left + wide * second / 20
        sheet.draw(straight([(x, top + high), (x, top + high + 9)], 3), ruled, "#444a55")
        words(sheet, str(second), x, top + high + 28, 22)
    for kilo in range(0, 9, 2):
        y = top + high * (1 - kilo / 8)
        sheet.draw(straight([(left - 9, y), (left, y)], 3), ruled, "#444a55")
        words(sheet, f"{kilo} kHz", left - 16, y, 22, side="right")
    words(sheet, "seconds", left + wide / 2, 670, 24)
    blue = replace(
        IVY.at(36), colour="#b0382e", tool=replace(LEAD, width=3, tooth=0.1, opacity=0.95)
    )
    notes = (
        ("one phrase", (150, 190), (190, 236), (186, 380)),
        ("breath", (410, 560), (450, 524), (430, 470)),
        ("somebody else", (800, 110), (880, 130), (836, 290)),
    )
    for text, at, start, end in notes:
        write(sheet, text, *at, blue)
        bend = ((start[0] + end[0]) / 2 + 14, (start[1] + end[1]) / 2)
        arrow(sheet, smooth([start, bend, end]), blue.tool, blue.colour)
    return sheet.image()


@work("ivy-c", "wren-scold", "garden-plan.png")
def garden_plan() -> Image.Image:
    """The school garden from above, with circles round the brush pile and a cross per scold."""
    sheet = Sheet("ivy garden", 1160, 900, "#fdfcf7", 0.6)
    write(sheet, "the school garden from above", 60, 70, IVY.at(42))
    sheet.draw(straight(box(50, 100, 1060, 750)), replace(LEAD, width=3.4), "#3c3f4a")
    middle = np.array((560, 500))
    for metres in (3, 6, 9):
        path = ring(*middle, metres * 36)
        for piece in dashed(path, (9, 9)):
            sheet.draw(piece, LEAD, "#6c7080")
        write(
            sheet,
            f"{metres} m",
            middle[0] + metres * 36 * 0.72 + 4,
            middle[1] - metres * 36 * 0.72,
            IVY.at(26),
        )
    rng = sheet.rng
    for _ in range(46):
        at = middle + rng.normal(0, 26, 2)
        angle = rng.uniform(0, 3.14)
        way = np.array([np.cos(angle), np.sin(angle)]) * rng.uniform(24, 46)
        sheet.draw(straight([at - way, at + way]), COLOUR, "#8a5a2e")
    wren(sheet, middle[0] + 4, middle[1] - 44, 0.6)
    write(sheet, "brush pile", middle[0] - 62, middle[1] + 138, IVY.at(28, colour="#7a4a20"))
    bench = box(170, 650, 190, 46)
    sheet.shade(bench, COLOUR, "#3a72b8", gap=6, loose=1)
    sheet.draw(straight(bench), LEAD, "#2b4a78")
    write(sheet, "bench", 220, 736, IVY.at(28))
    for x in range(150, 480, 40):
        sheet.draw(straight([(x, 160), (x + 20, 210), (x + 40, 160)]), LEAD, "#3c3f4a")
        leaf = smooth([(x + 12, 196), (x + 20, 176), (x + 30, 198), (x + 20, 206)], closed=True)
        sheet.shade(leaf, COLOUR, "#4b9a4a", gap=4, loose=1)
    write(sheet, "bean fence", 240, 252, IVY.at(28))
    for x in (880, 966):
        sheet.draw(straight(box(x, 720, 76, 76)), LEAD, "#3c3f4a")
        sheet.shade(box(x, 720, 76, 76), LEAD, "#6b6258", gap=9, loose=1)
    write(sheet, "compost bins", 880, 830, IVY.at(28))
    sheet.draw(straight(box(900, 130, 180, 120)), LEAD, "#3c3f4a")
    sheet.draw(straight([(900, 190), (1080, 190)]), LEAD, "#3c3f4a")
    write(sheet, "shed", 960, 290, IVY.at(28))
    _crosses(sheet, middle)
    return sheet.image()


def _crosses(sheet: Sheet, middle: np.ndarray) -> None:
    places = [(1.6, 3.9), (2.2, 0.8), (2.8, 5.2), (3.6, 2.4), (4.1, 4.6), (4.4, 0.3), (4.9, 1.5)]
    places += [(5.2, 5.7), (5.5, 3.3), (5.7, 2.8), (3.2, 1.9), (7.4, 4.2), (8.3, 0.9)]
    for metres, angle in places:
        x, y = middle + metres * 36 * np.array([np.cos(angle), np.sin(angle)])
        for side in (1, -1):
            sheet.draw(
                straight([(x - 10, y - 10 * side), (x + 10, y + 10 * side)]),
                replace(LEAD, width=3.6),
                "#26282f",
            )
    write(sheet, "x = it scolded me here", 80, 826, IVY.at(28))
