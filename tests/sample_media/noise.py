"""The small unevenness of real things: paper tooth, brush drag, clouds and grain.

It is apart because both the drawings and the photo-like pictures need the same few kinds of noise,
and every one of them has to come out the same on every run.
"""

from __future__ import annotations

import zlib

import numpy as np
from PIL import Image, ImageFilter


def seeded(name: str) -> np.random.Generator:
    """Return the random numbers that belong to one picture's name, the same on every run."""
    return np.random.default_rng(zlib.crc32(name.encode()))


def field(rng: np.random.Generator, height: int, width: int, cell: float) -> np.ndarray:
    """Return smooth noise from 0 to 1 whose blotches are about `cell` pixels wide."""
    rows, columns = max(2, int(height / cell) + 3), max(2, int(width / cell) + 3)
    small = Image.fromarray(rng.random((rows, columns)).astype(np.float32), mode="F")
    wide = (int(columns * cell) + 1, int(rows * cell) + 1)
    big = np.asarray(small.resize(wide, Image.Resampling.BICUBIC))
    return np.clip(big[:height, :width], 0, 1)


def clouds(
    rng: np.random.Generator, height: int, width: int, cell: float, octaves: int = 4
) -> np.ndarray:
    """Return noise from 0 to 1 in which small blotches ride on large ones."""
    total = np.zeros((height, width), np.float32)
    weight = 1.0
    for octave in range(octaves):
        total += weight * field(rng, height, width, max(1.0, cell / 2**octave))
        weight *= 0.5
    low, high = np.percentile(total, (0.5, 99.5))
    return np.clip((total - low) / (high - low + 1e-9), 0, 1)


def soften(values: np.ndarray, radius: float) -> np.ndarray:
    """Return one plane of numbers from 0 to 1, blurred."""
    plane = Image.fromarray((np.clip(values, 0, 1) * 255).astype(np.uint8))
    return np.asarray(plane.filter(ImageFilter.GaussianBlur(radius)), np.float32) / 255


def drift(rng: np.random.Generator, count: int, reach: float) -> np.ndarray:
    """Return `count` numbers around 0 that wander slowly, as a hand does along a line."""
    reach = max(2.0, reach)
    knots = rng.normal(0, 1, int(count / reach) + 4)
    where = np.linspace(1, 1 + count / reach, count) + rng.random() * 0.9
    whole = np.minimum(where.astype(int), len(knots) - 2)
    part = where - whole
    part = part * part * (3 - 2 * part)
    return knots[whole] * (1 - part) + knots[whole + 1] * part


def _hash(x: np.ndarray, y: np.ndarray, z: np.ndarray, seed: int) -> np.ndarray:
    h = (
        x.astype(np.uint32) * np.uint32(374761393)
        + y.astype(np.uint32) * np.uint32(668265263)
        + z.astype(np.uint32) * np.uint32(2147483647)
        + np.uint32(seed * 974711 & 0xFFFFFFFF)
    )
    h = (h ^ (h >> np.uint32(13))) * np.uint32(1274126177)
    h = (h ^ (h >> np.uint32(15))) * np.uint32(2246822519)
    return ((h ^ (h >> np.uint32(16))) & np.uint32(0xFFFFFF)).astype(np.float32) / 0xFFFFFF


def solid(points: np.ndarray, seed: int = 0) -> np.ndarray:
    """Return smooth noise from 0 to 1 for points (3, n) in space, one blotch per unit."""
    floor = np.floor(points)
    part = (points - floor).astype(np.float32)
    part = part * part * (3 - 2 * part)
    x, y, z = floor.astype(np.int64)
    total = np.zeros(points.shape[1], np.float32)
    for corner in range(8):
        weight = np.ones(points.shape[1], np.float32)
        steps = corner & 1, corner >> 1 & 1, corner >> 2 & 1
        for axis, step in enumerate(steps):
            weight *= part[axis] if step else 1 - part[axis]
        total += weight * _hash(x + steps[0], y + steps[1], z + steps[2], seed)
    return total


def layered(points: np.ndarray, octaves: int = 4, seed: int = 0) -> np.ndarray:
    """Return noise from 0 to 1 in space, with small blotches riding on large ones."""
    total, weight, sum_of_weights = np.zeros(points.shape[1], np.float32), 1.0, 0.0
    for octave in range(octaves):
        total += weight * solid(points * 2.03**octave + 17.3 * octave, seed + octave)
        sum_of_weights += weight
        weight *= 0.5
    return total / sum_of_weights
