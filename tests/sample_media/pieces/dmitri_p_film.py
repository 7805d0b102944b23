"""Dmitri's film: the robot that weaved off its line, and the one with a longer nose."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PIL import Image, ImageDraw

from tests.sample_media import film, noise
from tests.sample_media.printing import SANS_BOLD, font
from tests.sample_media.stroke import smooth
from tests.sample_media.works import work

WIDE, HIGH, FINE = 720, 540, 2
LOOP = [
    (120, 420),
    (110, 200),
    (180, 100),
    (330, 96),
    (400, 190),
    (470, 260),
    (590, 210),
    (640, 300),
    (590, 430),
    (400, 450),
    (250, 400),
]


def _course() -> np.ndarray:
    path = smooth(LOOP, closed=True, step=2)
    along = np.r_[0, np.cumsum(np.hypot(*np.diff(path, axis=0).T))]
    where = np.linspace(0, along[-1], 1400, endpoint=False)
    return np.column_stack([np.interp(where, along, path[:, axis]) for axis in range(2)])


def _floor(course: np.ndarray) -> Image.Image:
    rng = noise.seeded("dmitri floor")
    grain = noise.field(rng, HIGH * FINE, 60, 5)
    grain = np.repeat(grain, WIDE * FINE // 60 + 1, axis=1)[:, : WIDE * FINE]
    grain = noise.soften(grain, 6)[..., None]
    tone = np.array([232, 212, 176]) * (0.95 + 0.08 * grain)
    floor = Image.fromarray(tone.astype(np.uint8))
    pen = ImageDraw.Draw(floor)
    reach = 6.5 * FINE
    for x, y in course * FINE:
        pen.ellipse([x - reach, y - reach, x + reach, y + reach], fill="#1d1f24")
    return floor


def _robot(pen: ImageDraw.ImageDraw, at: np.ndarray, turn: float, nose: float) -> None:
    way = np.array([np.cos(turn), np.sin(turn)])
    side = np.array([-way[1], way[0]])

    def slab(ahead: float, across: float, long: float, wide: float, colour: str) -> None:
        middle = at + way * ahead + side * across
        corners = [
            middle + way * long * i / 2 + side * wide * j / 2
            for i, j in ((1, 1), (1, -1), (-1, -1), (-1, 1))
        ]
        pen.polygon([tuple(corner * FINE) for corner in corners], fill=colour)

    slab(2, 3, 48, 34, "#b9a98a")
    for across in (-20, 20):
        slab(0, across, 20, 9, "#26282d")
    slab(0, 0, 46, 32, "#8d939c")
    slab(-8, 0, 18, 20, "#6d737c")
    slab(nose / 2 + 10, 0, max(4.0, nose - 12), 7, "#8d939c")
    slab(nose + 10, 0, 6, 30, "#ee7a1a")


def _words(frame: Image.Image, text: str, colour: str) -> None:
    pen = ImageDraw.Draw(frame)
    pen.rounded_rectangle(
        [24, 24, 24 + 15 * len(text) + 20, 78], 8, fill="#fffdf6", outline="#3e4049", width=2
    )
    pen.text((40, 30), text, font=font(SANS_BOLD, 27), fill=colour)


def _shown(big: Image.Image) -> Image.Image:
    return big.resize((WIDE, HIGH), Image.Resampling.BOX)


def _at(course: np.ndarray, place: float, sway: float, slope: float) -> tuple[np.ndarray, float]:
    index = int(place) % len(course)
    way = course[(index + 4) % len(course)] - course[index - 4]
    way /= np.hypot(*way)
    side = np.array([-way[1], way[0]])
    return course[index] + side * sway, float(np.arctan2(way[1], way[0]) + np.arctan(slope))


def _lost(course: np.ndarray, floor: Image.Image) -> Iterator[Image.Image]:
    last, gone = (course[0], 0.0), None
    for step in range(118):
        place = 60 + step * 4.9
        grown = 2.0 * np.exp(step / 34)
        swing = step * 0.52
        if place < 560:
            last = _at(course, place, grown * np.sin(swing), 0.055 * grown * np.cos(swing))
        else:
            gone = gone or last
            drift = (step - (560 - 60) / 4.9) * 2.6
            way = np.array([np.cos(gone[1]), np.sin(gone[1])])
            last = (gone[0] + way * min(drift, 46), gone[1])
        frame = floor.copy()
        pen = ImageDraw.Draw(frame)
        _robot(pen, *last, 18)
        shown = _shown(frame)
        if gone is not None:
            x, y = gone[0]
            mark = ImageDraw.Draw(shown)
            for slope in (1, -1):
                mark.line([x - 13, y - 13 * slope, x + 13, y + 13 * slope], fill="#c8281e", width=6)
            _words(shown, "run 14: lost", "#c8281e")
        yield shown


def _round(course: np.ndarray, floor: Image.Image) -> Iterator[Image.Image]:
    trail = []
    steps = 142
    for step in range(steps + 34):
        done = min(step, steps)
        place = 60 + done * len(course) / steps
        swing = done * 0.62
        at, turn = _at(course, place, 2.6 * np.sin(swing), 0.06 * np.cos(swing))
        if step <= steps:
            trail.append(tuple(at * FINE))
        frame = floor.copy()
        pen = ImageDraw.Draw(frame)
        if len(trail) > 1:
            pen.line(trail, fill="#2f7fd6", width=3 * FINE, joint="curve")
        _robot(pen, at, turn, 46)
        shown = _shown(frame)
        _words(shown, "run 31: 3 laps" if step > steps else "run 31", "#1d5fae")
        yield shown


def _frames() -> Iterator[Image.Image]:
    course = _course()
    floor = _floor(course)
    yield from _lost(course, floor)
    yield from _round(course, floor)


@work("dmitri-p", "line-follower", "robot-path.mp4")
def robot_path() -> bytes:
    """Run 14 loses the line at the second bend; run 31 keeps it."""
    return film.encoded(_frames(), rate=25, quality=28)
