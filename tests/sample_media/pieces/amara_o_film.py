"""Amara's film: a ball falls past a rule while a counter counts the pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from PIL import Image, ImageDraw

from tests.sample_media import film
from tests.sample_media.hand import write
from tests.sample_media.paper import Sheet
from tests.sample_media.pieces.amara_o import AMARA, FELT, GREY, LEAD, basketball
from tests.sample_media.printing import SANS_BOLD, font, words
from tests.sample_media.stroke import COLOURED_PENCIL, box, straight
from tests.sample_media.works import work

WIDE, HIGH = 640, 720
TOP, FLOOR, SIZE = 92, 664, 26
PIXELS_PER_METRE = (FLOOR - TOP) / 2.0


def _wall() -> Image.Image:
    sheet = Sheet("amara wall", WIDE, HIGH, "#f4ece0", 0.3)
    brick = replace(COLOURED_PENCIL, width=4, opacity=0.5)
    for row, y in enumerate(range(20, FLOOR, 46)):
        for x in range(-40 + 44 * (row % 2), WIDE, 88):
            outline = box(x + 3, y + 3, 82, 40)
            sheet.draw(straight(outline), replace(brick, width=2), "#b98a74")
            sheet.shade(outline, brick, "#c98a6a", angle=0.2, gap=9, loose=1)
    sheet.fill(box(0, FLOOR, WIDE, HIGH - FLOOR), "#d9c39c")
    sheet.draw(straight([(0, FLOOR), (WIDE, FLOOR)]), replace(LEAD, width=4), GREY)
    rule = box(300, TOP + SIZE, 36, FLOOR - TOP - SIZE)
    sheet.fill(rule, "#f6d77a")
    sheet.draw(straight(rule), LEAD, GREY)
    for step in range(20):
        y = FLOOR - step * PIXELS_PER_METRE / 10
        long = 24 if step % 5 == 0 else 13
        sheet.draw(straight([(300, y), (300 + long, y)], 4), LEAD, GREY)
    for metres in (1, 2):
        y = FLOOR - metres * PIXELS_PER_METRE
        write(sheet, f"{metres} m", 252, y + 12, AMARA.at(24))
    for y in (TOP + 40, FLOOR - 60):
        sheet.fill(box(286, y, 64, 22), "#cfd8e0", 0.85)
    sheet.fill(box(350, TOP + SIZE, 150, 12), "#8a5a2e")
    sheet.draw(straight(box(350, TOP + SIZE, 150, 12)), LEAD, GREY)
    return sheet.image()


def _ball() -> Image.Image:
    sheet = Sheet("amara film ball", 4 * SIZE, 4 * SIZE, "#ffffff", 0.3)
    basketball(sheet, 2 * SIZE, 2 * SIZE, SIZE, tool=replace(FELT, width=2.4))
    ball = sheet.image().convert("RGBA")
    mask = Image.new("L", (16 * SIZE, 16 * SIZE))
    edge = (4 * SIZE - 6, 12 * SIZE + 6)
    ImageDraw.Draw(mask).ellipse([edge[0], edge[0], edge[1], edge[1]], fill=255)
    ball.putalpha(mask.resize(ball.size, Image.Resampling.LANCZOS))
    return ball


def _frames() -> Iterator[Image.Image]:
    wall, ball = _wall(), _ball()
    words_at = Sheet("amara words", 300, 40, "#ffffff", 0)
    words(words_at, "240 pictures a second", 150, 20, 22, face=SANS_BOLD)
    note = words_at.image()
    # Each shown picture stands for about two of the camera's; the first half second is still.
    counts = [0] * 12 + [min(154, round(step * 1.9)) for step in range(82)] + [154] * 40
    for count in counts:
        frame = wall.copy()
        drop = 0.5 * 9.81 * (count / 240) ** 2
        start = FLOOR - SIZE - 0.5 * 9.81 * (154 / 240) ** 2 * PIXELS_PER_METRE
        y = start + drop * PIXELS_PER_METRE
        turned = ball.rotate(-count * 0.5, Image.Resampling.BICUBIC)
        frame.paste(turned, (390 - 2 * SIZE, round(y) - 2 * SIZE), turned)
        pen = ImageDraw.Draw(frame)
        pen.rectangle([20, 20, 226, 112], fill="#ffffff", outline="#3e4049", width=2)
        pen.text((36, 22), f"{count}", font=font(SANS_BOLD, 46), fill="#c8281e")
        frame.paste(note.resize((196, 26), Image.Resampling.LANCZOS), (25, 82))
        if count == 154:
            pen.rectangle([120, 300, 520, 372], fill="#fff4d8", outline="#3e4049", width=3)
            pen.text((146, 312), "154 frames = 0.642 s", font=font(SANS_BOLD, 34), fill="#3e4049")
        yield Image.fromarray(np.asarray(frame))


@work("amara-o", "instant-replay-science", "ball-drop.mp4")
def ball_drop() -> bytes:
    """Two metres, slowed down, counted picture by picture."""
    return film.encoded(_frames(), rate=25)
