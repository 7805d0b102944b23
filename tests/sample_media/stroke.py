"""Lines as a hand draws them: pencil, crayon, marker, pen, chalk and brush.

It is apart from the paper because a stroke is only a path with a pressure; the sheet decides how
the colour sits on it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from tests.sample_media.noise import drift

Points = list[tuple[float, float]] | np.ndarray


@dataclass(frozen=True, kw_only=True)
class Tool:
    """A thing to draw with.

    `width` in pixels; `tooth` 0 for ink to 1 for wax on rough paper; `shake` in pixels off the
    line; `press` how much the pressure wanders; `taper` how thin the ends get; `covers` for paint
    and chalk that hide what is below instead of darkening it.
    """

    width: float
    tooth: float = 0.0
    opacity: float = 1.0
    shake: float = 0.6
    press: float = 0.15
    taper: float = 0.2
    covers: bool = False


PENCIL = Tool(width=2.2, tooth=0.62, opacity=0.82, shake=0.7, press=0.3, taper=0.5)
SOFT_PENCIL = Tool(width=4.0, tooth=0.8, opacity=0.75, shake=0.8, press=0.3, taper=0.5)
COLOURED_PENCIL = Tool(width=4.5, tooth=0.85, opacity=0.7, shake=1.0, press=0.3, taper=0.3)
CRAYON = Tool(width=10, tooth=0.95, opacity=0.95, shake=2.4, press=0.35, taper=0.1)
MARKER = Tool(width=8, tooth=0.06, opacity=0.8, shake=1.4, press=0.08, taper=0.0)
FELT_TIP = Tool(width=4.5, tooth=0.08, opacity=0.9, shake=1.0, press=0.1, taper=0.1)
PEN = Tool(width=2.4, tooth=0.05, opacity=0.95, shake=0.5, press=0.2, taper=0.3)
FINE_PEN = Tool(width=1.6, tooth=0.03, opacity=0.95, shake=0.35, press=0.15, taper=0.2)
CHALK = Tool(width=9, tooth=0.9, opacity=0.9, shake=1.2, press=0.3, taper=0.1, covers=True)
BRUSH = Tool(width=14, tooth=0.15, opacity=0.95, shake=1.0, press=0.3, taper=0.7, covers=True)


def smooth(points: Points, *, closed: bool = False, step: float = 4.0) -> np.ndarray:
    """Return a flowing curve through the points, sampled every `step` pixels.

    A point given twice running makes a sharp corner.
    """
    given = [tuple(map(float, point)) for point in points]
    if closed and given[0] != given[-1]:
        given.append(given[0])
    runs: list[list[tuple[float, float]]] = [[given[0]]]
    for before, point in zip(given, given[1:], strict=False):
        if point == before:
            runs.append([point])
        else:
            runs[-1].append(point)
    pieces = [_curve(run, step, closed and len(runs) == 1) for run in runs if len(run) > 1]
    return np.concatenate(pieces) if pieces else np.array(given[:1] * 2)


def _curve(run: list[tuple[float, float]], step: float, closed: bool) -> np.ndarray:
    knots = np.array(run)
    if closed:
        ring = np.vstack([knots[-2], knots, knots[1]])
    else:
        ring = np.vstack([2 * knots[0] - knots[1], knots, 2 * knots[-1] - knots[-2]])
    out = []
    for a, b, c, d in zip(ring, ring[1:], ring[2:], ring[3:], strict=False):
        count = max(2, int(np.hypot(*(c - b)) / step) + 1)
        t = np.linspace(0, 1, count, endpoint=False)[:, None]
        out.append(
            0.5
            * (
                2 * b
                + (c - a) * t
                + (2 * a - 5 * b + 4 * c - d) * t**2
                + (3 * b - a - 3 * c + d) * t**3
            )
        )
    return np.vstack([*out, knots[-1:]])


def straight(points: Points, step: float = 5.0) -> np.ndarray:
    """Return the straight lines through the points, sampled every `step` pixels."""
    knots, out = np.array(points, float), []
    for a, b in zip(knots, knots[1:], strict=False):
        count = max(1, int(np.hypot(*(b - a)) / step))
        out.append(a + (b - a) * np.linspace(0, 1, count, endpoint=False)[:, None])
    return np.vstack([*out, knots[-1:]])


def ring(x: float, y: float, rx: float, ry: float | None = None, turn: float = 0.0) -> np.ndarray:
    """Return an ellipse around (x, y) that overlaps itself a little, as a drawn one does."""
    angles = np.linspace(turn, turn + 2 * math.pi * 1.03, 48)
    return np.column_stack([x + rx * np.cos(angles), y + (ry or rx) * np.sin(angles)])


def box(x: float, y: float, width: float, height: float) -> np.ndarray:
    """Return the outline of a rectangle."""
    right, low = x + width, y + height
    return np.array([(x, y), (right, y), (right, low), (x, low), (x, y)], float)


def shaken(path: np.ndarray, rng: np.random.Generator, shake: float) -> np.ndarray:
    """Return the path as an unsteady hand would follow it."""
    count = len(path)
    if count < 3 or not shake:
        return path
    slow = np.column_stack([drift(rng, count, 9), drift(rng, count, 9)])
    quick = np.column_stack([drift(rng, count, 2.5), drift(rng, count, 2.5)])
    return path + shake * (slow + 0.3 * quick)


def pressure(count: int, rng: np.random.Generator, tool: Tool) -> np.ndarray:
    """Return how hard the hand presses along a stroke, around 1."""
    firm = 1 + tool.press * drift(rng, count, 8)
    along = np.linspace(0, 1, count)
    ends = np.minimum(1, np.minimum(along, 1 - along) * 8 + (1 - tool.taper))
    return np.clip(firm, 0.35, 1.6) * ends


def crossings(outline: np.ndarray, angle: float, gap: float) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return the pieces of parallel lines that lie inside an outline, as pairs of ends."""
    turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    flat = outline @ turn.T
    ends = np.roll(flat, -1, axis=0)
    pieces = []
    for y in np.arange(flat[:, 1].min() + gap / 2, flat[:, 1].max(), gap):
        hit = (flat[:, 1] > y) != (ends[:, 1] > y)
        a, b = flat[hit], ends[hit]
        xs = np.sort(a[:, 0] + (y - a[:, 1]) / (b[:, 1] - a[:, 1]) * (b[:, 0] - a[:, 0]))
        for left, right in zip(xs[::2], xs[1::2], strict=False):
            pieces.append((np.array([left, y]) @ turn, np.array([right, y]) @ turn))
    return pieces


def scribble(
    outline: Points,
    rng: np.random.Generator,
    *,
    angle: float = 0.9,
    gap: float = 9,
    loose: float = 4,
) -> list[np.ndarray]:
    """Return the to-and-fro lines with which a child colours a shape in."""
    lines, last = [], None
    for turn, (a, b) in enumerate(crossings(np.array(outline, float), angle, gap)):
        a, b = a + rng.normal(0, loose, 2), b + rng.normal(0, loose, 2)
        a, b = (a, b) if turn % 2 == 0 else (b, a)
        joined = last is not None and np.hypot(*(a - last)) < gap * 4
        if joined:
            lines[-1].extend([a, b])
        else:
            lines.append([a, b])
        last = b
    return [straight(line, 6) for line in lines]


def hatch(
    outline: Points,
    rng: np.random.Generator,
    *,
    angle: float = 0.8,
    gap: float = 7,
    loose: float = 2,
) -> list[np.ndarray]:
    """Return separate shading lines across a shape, each lifted off the paper at its end."""
    pieces = crossings(np.array(outline, float), angle, gap)
    return [
        straight([a + rng.normal(0, loose, 2), b + rng.normal(0, loose, 2)], 6) for a, b in pieces
    ]
