"""Handwriting: whose hand it is, and words written on a sheet with it.

It is apart from the letters because the same alphabet looks like a six-year-old's capitals or a
twelfth-grader's notes, depending only on size, slant, steadiness and tool.
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass, replace

import numpy as np

from tests.sample_media import noise
from tests.sample_media.letters import GLYPHS, MARK_STROKES
from tests.sample_media.paper import Colour, Sheet
from tests.sample_media.stroke import PEN, Tool, smooth


@dataclass(frozen=True, kw_only=True)
class Hand:
    """How one learner writes.

    `size` is the height of a tall letter in pixels; `slant` leans to the right; `loose` is how far
    letters stray; `narrow` squeezes widths; `gap` is the space between letters; `low` is the height
    of small letters against tall ones; `mirror` is how often a letter comes out back to front.
    """

    size: float = 30
    slant: float = 0.05
    loose: float = 0.06
    narrow: float = 0.92
    gap: float = 0.1
    low: float = 1.0
    mirror: float = 0.0
    tool: Tool = PEN
    colour: Colour = "#26324d"

    def at(self, size: float, **changes: object) -> Hand:
        """Return the same hand writing larger or smaller, its line growing with it."""
        wide = max(1.3, self.tool.width * (size / self.size) ** 0.5)
        return replace(self, **{"size": size, "tool": replace(self.tool, width=wide), **changes})


def _letter(character: str) -> tuple[float, list[list[tuple[float, float]]]]:
    plain, *marks = unicodedata.normalize("NFD", character)
    width, strokes = GLYPHS[plain]
    lift = 9.0 if plain.isupper() else (-1.5 if plain == "i" else 0.0)
    if plain == "i" and marks:
        strokes = strokes[:1]
    for mark in marks:
        shift = (width - 10) / 2
        strokes = strokes + [
            [(x + shift, y + lift) for x, y in stroke] for stroke in MARK_STROKES[mark]
        ]
    return width, strokes


def width_of(text: str, hand: Hand) -> float:
    """Return how wide a line of writing will be, in pixels."""
    unit = hand.size / 20
    return sum(_letter(letter)[0] * hand.narrow + 20 * hand.gap for letter in text) * unit


def write(
    sheet: Sheet,
    text: str,
    x: float,
    y: float,
    hand: Hand,
    *,
    angle: float = 0.0,
    middle: bool = False,
) -> float:
    """Write one line with its base at (x, y) and return where it ends."""
    rng, unit = sheet.rng, hand.size / 20
    if middle:
        half = width_of(text, hand) / 2
        x, y = x - half * math.cos(angle), y - half * math.sin(angle)
    turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    cursor, wander = 0.0, hand.loose * 5 * noise.drift(rng, len(text) + 2, 5)
    for index, letter in enumerate(text):
        width, strokes = _letter(letter)
        grown = 1 + rng.normal(0, hand.loose * 0.9)
        lean = hand.slant + rng.normal(0, hand.loose * 0.35)
        flipped = letter.isalnum() and rng.random() < hand.mirror
        for stroke in strokes:
            points = np.array(stroke)
            if flipped:
                points[:, 0] = width - points[:, 0]
            small = np.clip(points[:, 1], 0, 10)
            points[:, 1] += small * (hand.low - 1) if letter.islower() else 0
            points = points * grown + rng.normal(0, hand.loose * 2.2, (1, 2))
            _keep_corners(points, rng, hand.loose * 3.2)
            points[:, 0] = points[:, 0] * hand.narrow + points[:, 1] * lean + cursor
            points[:, 1] = -points[:, 1] - wander[index]
            path = smooth(points * unit @ turn + (x, y), step=max(2.0, hand.size / 14))
            sheet.draw(path, hand.tool, hand.colour)
        cursor += (width * hand.narrow + 20 * hand.gap) * (1 + rng.normal(0, hand.loose * 0.5))
    return x + cursor * unit * math.cos(angle)


def _keep_corners(points: np.ndarray, rng: np.random.Generator, reach: float) -> None:
    same = np.r_[False, (np.diff(points, axis=0) == 0).all(1)]
    points += rng.normal(0, reach * 0.16, points.shape)
    points[same] = points[np.flatnonzero(same) - 1]


def write_lines(
    sheet: Sheet,
    text: str,
    x: float,
    y: float,
    hand: Hand,
    *,
    line: float,
    wide: float = 0.0,
) -> float:
    """Write several lines, broken at `wide` pixels where given, and return the last base line."""
    for part in text.strip("\n").split("\n"):
        for row in _broken(part, hand, wide):
            stray = sheet.rng.normal(0, hand.loose * hand.size * 0.12)
            tilt = sheet.rng.normal(0, hand.loose * 0.06)
            write(sheet, row, x + stray * 3, y + stray, hand, angle=tilt)
            y += line
    return y - line


def _broken(text: str, hand: Hand, wide: float) -> list[str]:
    if not wide:
        return [text]
    rows = [""]
    for word in text.split(" "):
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and width_of(longer, hand) > wide:
            rows.append(word)
        else:
            rows[-1] = longer
    return rows
