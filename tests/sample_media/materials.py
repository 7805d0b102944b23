"""What things are made of in the photo-like pictures: wood, card, cloth, asphalt, soil, print.

It is apart from the shapes because a material only says which colour a point has; colours are
shares of light thrown back, so that white paper is about 0.8 and wet soil 0.04.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image

from tests.sample_media import noise
from tests.sample_media.paper import Colour, rgb
from tests.sample_media.render import Paint, Surroundings, painted


def shade(colour: Colour) -> np.ndarray:
    """Return a colour as seen on a screen turned into a share of light, (3, 1)."""
    return (rgb(colour) ** 2.2)[:, None]


def mottled(
    colour: Colour,
    size: float = 0.3,
    amount: float = 0.2,
    other: Colour | None = None,
    seed: int = 0,
) -> Paint:
    """Return a colour with soft blotches, towards another colour or only lighter and darker."""

    def paint(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
        blotch = noise.layered(p / size, 4, seed)
        if other is None:
            return shade(colour) * (1 + amount * 2 * (blotch - 0.5))
        part = np.clip((blotch - 0.5) * 3 * amount + 0.5, 0, 1)
        return shade(colour) * (1 - part) + shade(other) * part

    return paint


def wood(
    colour: Colour = "#b98a58",
    *,
    along: int = 0,
    board: float = 0.0,
    across: int = 2,
    fine: float = 9.0,
    dark: float = 0.35,
    seed: int = 0,
) -> Paint:
    """Return wood whose grain runs along one axis, in boards of a width if given."""

    def paint(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
        q = p * fine
        q[along] = p[along] * fine * 0.06
        if board:
            number = np.floor(p[across] / board)
            q = q + number * 13.7
        rings = noise.layered(q * 0.5, 3, seed)
        streak = noise.solid(q * 3.1, seed + 5)
        value = 1 - dark * (0.65 * np.abs(np.sin(rings * 17)) + 0.35 * streak)
        tone = shade(colour) * value
        if board:
            tone = tone * (0.85 + 0.3 * np.modf(np.abs(np.sin(number * 12.99) * 437.5))[0])
            edge = np.abs(p[across] / board - np.round(p[across] / board)) * board
            tone = tone * np.where(edge < 0.012, 0.3, 1)
        return tone

    return paint


def asphalt(colour: Colour = "#8b8b8d", size: float = 0.05) -> Paint:
    """Return a playground's grey with its little stones."""

    def paint(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
        turned = np.stack([p[0] * 0.8 + p[2] * 0.6, p[1], p[2] * 0.8 - p[0] * 0.6])
        stone = noise.layered(turned / size, 3, 3)
        light = np.clip((noise.solid(turned / size * 1.3, 11) - 0.78) * 5, 0, 1)
        blotch = noise.layered(p / 3.0, 3, 5)
        return shade(colour) * (0.5 + 0.6 * stone + 0.55 * light + 0.35 * (blotch - 0.5))

    return paint


def woven(
    colour: Colour, other: Colour, size: float = 0.02, axes: tuple[int, int] = (0, 2)
) -> Paint:
    """Return cloth whose threads cross."""

    def paint(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
        u, v = p[axes[0]] / size, p[axes[1]] / size
        over = (np.floor(u) + np.floor(v)) % 2 < 0.5
        round_thread = np.where(over, np.sin((u % 1) * np.pi), np.sin((v % 1) * np.pi))
        slub = noise.layered(p * np.array([[3], [3], [40]]) / 3, 2)
        tone = np.where(over, shade(colour), shade(other))
        return tone * (0.6 + 0.4 * round_thread) * (0.9 + 0.2 * slub)

    return paint


def sticker(
    image: Image.Image | np.ndarray,
    corner: Sequence[float],
    right: Sequence[float],
    down: Sequence[float],
    elsewhere: Paint | Colour = "#ffffff",
    deep: float = 0.05,
) -> Paint:
    """Return a printed picture lying from `corner` along `right` and `down`, and what is elsewhere.

    `deep` is how far from its plane the print still shows.
    """
    pixels = np.asarray(image, np.float32)
    pixels = pixels[..., :3] / 255 if pixels.max() > 1.5 else pixels
    pixels = pixels**2.2
    start, right, down = (np.array(part, np.float32) for part in (corner, right, down))
    out = np.cross(right, down)
    out /= np.linalg.norm(out)
    high, wide = pixels.shape[:2]

    def paint(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
        tone = painted(elsewhere, p, faces).astype(np.float32)
        q = p - start[:, None]
        u, v = right @ q / (right @ right), down @ q / (down @ down)
        on = (u >= 0) & (u < 1) & (v >= 0) & (v < 1) & (np.abs(out @ q) < deep)
        x, y = u[on] * wide - 0.5, v[on] * high - 0.5
        x0, y0 = (
            np.clip(np.floor(x), 0, wide - 2).astype(int),
            np.clip(np.floor(y), 0, high - 2).astype(int),
        )
        fx, fy = np.clip(x - x0, 0, 1)[:, None], np.clip(y - y0, 0, 1)[:, None]
        above = pixels[y0, x0] * (1 - fx) + pixels[y0, x0 + 1] * fx
        below = pixels[y0 + 1, x0] * (1 - fx) + pixels[y0 + 1, x0 + 1] * fx
        tone[:, on] = (above * (1 - fy) + below * fy).T
        return tone

    return paint


def outdoors(
    ground: Colour = "#7d9a55",
    trees: Colour = "#4c6b35",
    zenith: Colour = "#6fa3dd",
    line: float = 0.1,
) -> Surroundings:
    """Return a bright day: sky above, trees around, grass below."""

    def around(d: np.ndarray) -> np.ndarray:
        up = np.clip(d[1], 0, 1) ** 0.55
        white = np.array([1.25, 1.3, 1.35], np.float32)[:, None]
        sky = white * (1 - up) + shade(zenith) * 1.5 * up
        cloud = np.clip(noise.layered(d * np.array([[3], [9], [3]]), 4, 8) - 0.52, 0, 1) * 4
        sky = sky * (1 - 0.5 * np.clip(cloud, 0, 1)) + 1.5 * 0.5 * np.clip(cloud, 0, 1)
        leaf = noise.layered(d * 26, 3, 4)
        crown = line + 0.16 * (noise.layered(d * 5, 3, 2) - 0.5)
        wood_ = shade(trees) * (0.25 + 1.7 * leaf**1.5)
        low = shade(ground) * (0.7 + 0.5 * noise.layered(d * 18, 2, 6))
        far = np.where(d[1] < crown, wood_, sky)
        return np.where(d[1] < -0.02, low, far)

    return around


def indoors(
    wall: Colour = "#cfc7b8",
    window: tuple[float, float, float] = (-0.8, 0.35, 0.3),
    size: float = 0.35,
    bright: float = 4.0,
) -> Surroundings:
    """Return a room: plain walls and one window that mirrors can see."""
    towards = np.array(window, np.float32)
    towards /= np.linalg.norm(towards)
    side = np.cross(towards, (0, 1, 0))
    side /= np.linalg.norm(side)
    over = np.cross(side, towards)

    def around(d: np.ndarray) -> np.ndarray:
        tone = shade(wall) * (0.55 + 0.25 * d[1]) * np.ones_like(d)
        ahead = towards @ d
        u, v = (side @ d) / np.maximum(ahead, 1e-3), (over @ d) / np.maximum(ahead, 1e-3)
        pane = (ahead > 0) & (np.abs(u) < size) & (np.abs(v) < size * 1.3)
        bars = (np.abs(u) < size * 0.05) | (np.abs(v) < size * 0.05)
        return np.where(pane & ~bars, np.array([[bright], [bright], [bright * 1.05]]), tone)

    return around
