"""Yusuf's ink: string lengths, an eight-fold star and alifs measured in dots; and a melody."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import noise, sound
from tests.sample_media.graph import arrow
from tests.sample_media.hand import Hand, write
from tests.sample_media.paper import Sheet
from tests.sample_media.printing import NASKH_BOLD, letter
from tests.sample_media.sound import RATE
from tests.sample_media.stroke import FINE_PEN, PENCIL, SOFT_PENCIL, Tool, ring, smooth, straight
from tests.sample_media.works import work

INK = replace(FINE_PEN, width=2.2)
FAINT = Tool(width=1.3, opacity=0.55, shake=0.15, press=0.1, taper=0)
GREEN, BLACK, GREY = "#1f6b45", "#1c1b20", "#8b8d93"
YUSUF = Hand(size=27, loose=0.04, slant=0.06, gap=0.1, tool=INK, colour=BLACK)

MELODY = (
    [(0, 1), (204, 1), (355, 1), (498, 1), (702, 1.7), (None, 0.5)]
    + [(702, 1), (498, 1), (355, 1), (204, 1), (0, 1.7), (None, 0.5)]
    + [(0, 1), (355, 1), (702, 1), (498, 1), (355, 1), (204, 1), (355, 4.2)]
    + [(498, 1), (355, 1), (204, 1), (0, 1), (-143, 1.2), (0, 2.4), (None, 1.4)]
    + [(0, 1), (204, 1), (400, 1.5), (498, 1), (702, 2.6)]
)


@work("yusuf-h", "oud-without-frets", "rast-melody.mp3")
def rast_melody() -> bytes:
    """Maqam Rast on C, a little hesitant; then once more with the piano's E."""
    rng = noise.seeded("rast")
    parts, at = [], 0.3
    for cents, beats in MELODY:
        long = beats * 0.72 * rng.uniform(0.96, 1.08)
        if cents is not None:
            pitch = 130.8 * 2 ** (cents / 1200)
            # The two strings of a pair are never quite in tune with each other.
            for detune, late in ((0, 0), (3.5, 0.012)):
                note = sound.pluck(
                    rng, pitch * 2 ** (detune / 1200), min(3.2, long + 1.0), ring=0.9945
                )
                parts.append((at + late, note * rng.uniform(0.75, 1.0)))
            pick = sound.band(rng, 0.03, 900, 4000) * np.linspace(0.12, 0, int(0.03 * RATE))
            parts.append((at, pick))
        at += long
    tune = sound.dulled(sound.mixed(parts, at + 1.6), 2600)
    body = sound.room(tune, rng, 0.05, 0.35)
    return sound.encoded(sound.room(body, rng, 0.5, 0.1), 0.85)


def _oud(sheet: Sheet, x: float, y: float) -> None:
    body = smooth(
        [
            (0, -96),
            (40, -60),
            (74, 0),
            (70, 62),
            (30, 100),
            (-30, 100),
            (-70, 62),
            (-74, 0),
            (-40, -60),
            (0, -96),
        ]
    ) + (x, y)
    sheet.shade(body, INK, "#b0885a", gap=8, loose=0.5)
    sheet.draw(body, INK, BLACK)
    for dx in (-15, 15):
        sheet.draw(straight([(x + dx, y - 80), (x + dx * 0.6, y - 190)]), INK, BLACK)
    sheet.draw(straight([(x - 9, y - 190), (x + 9, y - 190)]), INK, BLACK)
    head = [(x - 9, y - 190), (x - 50, y - 236), (x - 38, y - 246), (x + 9, y - 190)]
    sheet.draw(straight(head), INK, BLACK)
    for index in range(4):
        px, py = x - 16 - index * 9, y - 200 - index * 10
        sheet.draw(straight([(px - 8, py + 6), (px + 14, py - 8)]), INK, BLACK)
    sheet.fill(ring(x, y - 10, 26), "#2c2118")
    sheet.draw(ring(x, y - 10, 30), INK, BLACK)
    for dx in (-45, 40):
        sheet.draw(ring(x + dx * 0.75, y + 38, 11), INK, BLACK)
    sheet.draw(straight([(x - 34, y + 70), (x + 34, y + 70)]), replace(INK, width=6), BLACK)
    for dx in (-10, -4, 4, 10):
        sheet.draw(straight([(x + dx * 1.6, y + 70), (x + dx * 0.7, y - 190)]), FAINT, BLACK)


@work("yusuf-h", "oud-without-frets", "string-lengths.png")
def string_lengths() -> Image.Image:
    """One string, and where the finger stops it for each note."""
    sheet = Sheet("yusuf string", 1300, 760, "#f8f0dc", 0.55)
    left, right, y = 80, 1220, 430
    scale = (right - left) / 600
    for dy in (-3, 3):
        sheet.draw(straight([(left, y + dy), (right, y + dy)]), replace(INK, shake=0.2), BLACK)
    for x, name in ((left, "nut"), (right, "bridge")):
        sheet.draw(straight([(x, y - 34), (x, y + 34)]), replace(INK, width=9, shake=0.3), BLACK)
        write(sheet, name, x, y + 74, YUSUF, middle=True)
    marks = (
        (66.7, "D", "66.7", -70, BLACK, 190),
        (95.5, "E flat (piano)", "95.5", 90, GREY, 250),
        (111.0, "E half-flat (mine)", "111", -150, GREEN, 330),
        (123.8, "E (piano)", "123.8", 160, GREY, 345),
        (150.0, "F", "150", -70, BLACK, 400),
        (200.0, "G", "200", -70, BLACK, 520),
        (300.0, "C the octave", "300", -70, BLACK, 650),
    )
    for distance, name, label, dy, colour, x_label in marks:
        x = left + distance * scale
        tool = replace(INK, width=3.4 if colour == GREEN else 2.2)
        sheet.draw(straight([(x, y - 20), (x, y + 20)]), tool, colour)
        x_label = max(x_label, x - 30)
        side = 1 if dy > 0 else -1
        sheet.draw(
            straight([(x, y + 22 * side), (x_label + 12, y + dy - 10 * side)]), FAINT, colour
        )
        base = y + dy + (24 if dy > 0 else -14)
        hand = replace(YUSUF, colour=colour)
        write(sheet, name, x_label, base, hand)
        write(sheet, f"{label} mm", x_label, base + (32 if dy > 0 else -34), hand.at(23))
    star_at = (302, y - 178)
    points = [
        (
            star_at[0] + (14 if i % 2 == 0 else 6) * np.sin(i * np.pi / 5),
            star_at[1] - (14 if i % 2 == 0 else 6) * np.cos(i * np.pi / 5),
        )
        for i in range(10)
    ]
    sheet.fill(points, GREEN)
    low = y + 230
    arrow(sheet, straight([(700, low), (left, low)]), FAINT, BLACK)
    arrow(sheet, straight([(600, low), (right, low)]), FAINT, BLACK)
    write(sheet, "600 mm", 650, low - 14, YUSUF.at(32), middle=True)
    write(sheet, "one string, one finger", 80, 84, YUSUF.at(44))
    letter(sheet, "وتر واحد", 790, 76, NASKH_BOLD, 54, INK, BLACK, wobble=0.8, language="ar")
    _oud(sheet, 1120, 270)
    return sheet.image()


@work("yusuf-h", "star-patterns", "eight-fold-star.png")
def eight_fold_star() -> Image.Image:
    """The eight-pointed star from two squares in a circle, construction lines left in."""
    sheet = Sheet("yusuf star", 1060, 1060, "#fbf6ea", 0.45)
    middle, radius = np.array((530.0, 520.0)), 400
    exact = replace(INK, shake=0.0, press=0.05, taper=0)
    thin = replace(FAINT, shake=0.0)
    points = [middle + radius * np.array([np.cos(a), np.sin(a)]) for a in np.arange(8) * np.pi / 4]
    for index in range(4):
        way = points[index] - middle
        sheet.draw(straight([middle - way * 1.13, middle + way * 1.13]), thin, GREY)
    for index in range(8):
        sheet.draw(straight([points[index], points[(index + 1) % 8]]), thin, "#b6b7bc")
    for point in points[::2]:
        way = (point - middle) / radius
        bow = np.arctan2(way[1], way[0])
        angles = np.linspace(bow - 0.95, bow + 0.95, 40)
        arc = point + radius * 0.77 * np.column_stack(
            [np.cos(angles + np.pi), np.sin(angles + np.pi)]
        )
        sheet.draw(arc, thin, "#b6b7bc")
    circle = np.linspace(0, 2 * np.pi, 160)
    sheet.draw(
        middle + radius * np.column_stack([np.cos(circle), np.sin(circle)]),
        replace(exact, width=1.8),
        BLACK,
    )
    for start in (0, 1):
        square = [points[(start + 2 * turn) % 8] for turn in range(5)]
        sheet.draw(straight(square), replace(exact, width=4.5), GREEN)
    for index, point in enumerate(points):
        sheet.fill(ring(*point, 6), BLACK)
        out = middle + (point - middle) * 1.16
        write(sheet, str(index + 1), out[0], out[1] + 10, YUSUF, middle=True)
    _angle(sheet, points[6], 45, 135, 56, "90°", (14, 104))
    inner = middle + radius * np.sqrt(0.5) / np.cos(np.pi / 8) * np.array(
        [np.cos(-np.pi / 8), np.sin(-np.pi / 8)]
    )
    _angle(sheet, inner, -90, 45, 44, "135°", (50, -34))
    write(sheet, "two squares, eight points", 530, 1030, YUSUF.at(32), middle=True)
    letter(sheet, "خاتم", 950, 74, NASKH_BOLD, 64, INK, GREEN, wobble=0.6, language="ar")
    return sheet.image()


def _angle(
    sheet: Sheet,
    at: np.ndarray,
    first: float,
    last: float,
    size: float,
    name: str,
    shift: tuple[float, float],
) -> None:
    angles = np.radians(np.linspace(first, last, 24))
    arc = at + size * np.column_stack([np.cos(angles), np.sin(angles)])
    sheet.draw(arc, replace(INK, shake=0, width=2.6), "#b5472c")
    write(
        sheet,
        name,
        at[0] + shift[0],
        at[1] + shift[1],
        replace(YUSUF.at(30), colour="#b5472c"),
        middle=name == "90°",
    )


def _dots(sheet: Sheet, x: float, top: float, count: int, size: float) -> None:
    for index in range(count):
        y = top + size * (2 * index + 1)
        stray = sheet.rng.normal(0, 1.2, 2)
        diamond = [(0, -size), (size * 0.9, 0), (0, size), (-size * 0.9, 0)]
        sheet.fill(np.array(diamond) + (x, y) + stray, "#b3261e", 0.93, soft=1.0)


def _alif(
    sheet: Sheet, x: float, top: float, tall: float, wide: float, *, head: bool, lean: float
) -> None:
    right = [(0.5, 0), (0.42, 0.1), (0.36, 0.35), (0.3, 0.65), (0.12, 0.93), (-0.16, 1.0)]
    left = [(-0.22, 0.96), (-0.36, 0.8), (-0.46, 0.5), (-0.5, 0.2), (-0.5, 0.03)]
    outline = [(u * wide + x + lean * (v - 0.5) * wide, top + v * tall) for u, v in right + left]
    shape = smooth([*outline, outline[0]])
    shape = np.vstack([shape, shape[:1]])
    parts = [shape]
    if head:
        barb = [
            (-0.5, 0.03),
            (0.1, -0.025),
            (1.1, 0.03),
            (1.5, 0.105),
            (1.5, 0.105),
            (0.9, 0.085),
            (0.4, 0.09),
        ]
        parts.append(smooth([(u * wide + x - lean * 0.5 * wide, top + v * tall) for u, v in barb]))
    mask = np.max([sheet.mask_of(part, 0.8) for part in parts], axis=0)
    grain = noise.field(sheet.rng, sheet.height, sheet.width, 4)
    streak = 0.98 + 0.02 * noise.soften(grain, 2)
    sheet.lay(mask * streak, (0, 0), Tool(width=1, opacity=0.97, covers=True), "#17151a")


@work("yusuf-h", "alif-in-dots", "alif-seven-dots.png")
def alif_seven_dots() -> Image.Image:
    """A tall alif of seven dots, a plain one of five, and two that came out too fat."""
    sheet = Sheet("yusuf alif", 1000, 1180, "#f7ecd2", 0.6)
    letter(
        sheet,
        "ألف بالنقط",
        500,
        110,
        NASKH_BOLD,
        92,
        Tool(width=1, opacity=0.97),
        "#17151a",
        wobble=0.8,
        language="ar",
    )
    guide = replace(FAINT, shake=0.2)
    for y in (250, 250 + 14 * 36, 250 + 14 * 36 - 10 * 36):
        sheet.draw(straight([(90, y), (920, y)]), guide, "#9a8f7a")
    _alif(sheet, 330, 250, 14 * 36, 62, head=True, lean=-0.7)
    _dots(sheet, 220, 250, 7, 36)
    _alif(sheet, 690, 394, 10 * 36, 54, head=False, lean=0.0)
    _dots(sheet, 800, 394, 5, 36)
    pencil = replace(SOFT_PENCIL, width=4)
    note = Hand(size=26, loose=0.05, tool=PENCIL, colour="#5a5c63")
    write(sheet, "7", 150, 520, note.at(40))
    write(sheet, "5", 850, 590, note.at(40))
    for x, lean in ((320, -0.4), (690, 0.5)):
        _alif(sheet, x, 850, 250, 96, head=x == 320, lean=lean)
        for side in (1, -1):
            line = smooth([(x - 110, 975 - 105 * side), (x + 6, 978), (x + 110, 975 + 110 * side)])
            sheet.draw(line, pencil, "#5a5c63")
    write(sheet, "too fat", 440, 1140, note.at(34))
    return sheet.image()
