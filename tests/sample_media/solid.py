"""Solid shapes for the photo-like pictures: each tells any point how far away its surface is.

It is apart from the light because a shape knows nothing of cameras; points are arrays (3, n) with
y upwards, lengths in decimetres or whatever the scene likes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from tests.sample_media import noise

Shape = Callable[[np.ndarray], np.ndarray]


def _column(values: Sequence[float]) -> np.ndarray:
    return np.array(values, np.float32)[:, None]


def ball(x: float, y: float, z: float, radius: float) -> Shape:
    """Return a sphere."""
    middle = _column((x, y, z))
    return lambda p: np.sqrt(((p - middle) ** 2).sum(0)) - radius


def egg(x: float, y: float, z: float, rx: float, ry: float, rz: float) -> Shape:
    """Return a stretched sphere."""
    middle, size = _column((x, y, z)), _column((rx, ry, rz))

    def shape(p: np.ndarray) -> np.ndarray:
        q = (p - middle) / size
        k0 = np.sqrt((q * q).sum(0))
        k1 = np.sqrt(((q / size) ** 2).sum(0)) + 1e-9
        return k0 * (k0 - 1) / k1

    return shape


def block(
    x: float, y: float, z: float, wide: float, high: float, deep: float, edge: float = 0.01
) -> Shape:
    """Return a box around its middle, with rounded edges."""
    middle, half = _column((x, y, z)), _column((wide / 2 - edge, high / 2 - edge, deep / 2 - edge))

    def shape(p: np.ndarray) -> np.ndarray:
        q = np.abs(p - middle) - half
        outside = np.sqrt((np.maximum(q, 0) ** 2).sum(0))
        return outside + np.minimum(q.max(0), 0) - edge

    return shape


def floor(y: float = 0.0) -> Shape:
    """Return everything below a height."""
    return lambda p: p[1] - y


def rod(start: Sequence[float], end: Sequence[float], radius: float, thin: float = 1.0) -> Shape:
    """Return a round-ended rod that is `thin` times as thick at its end."""
    a, along = _column(start), _column(end) - _column(start)
    length2 = float((along**2).sum())

    def shape(p: np.ndarray) -> np.ndarray:
        t = np.clip(((p - a) * along).sum(0) / length2, 0, 1)
        away = np.sqrt(((p - a - along * t) ** 2).sum(0))
        return (away - radius * (1 + (thin - 1) * t)) * (0.95 if thin != 1 else 1)

    return shape


def drum(x: float, y: float, z: float, radius: float, high: float, edge: float = 0.01) -> Shape:
    """Return an upright cylinder around its middle, with rounded edges."""

    def shape(p: np.ndarray) -> np.ndarray:
        across = np.hypot(p[0] - x, p[2] - z) - radius + edge
        up = np.abs(p[1] - y) - high / 2 + edge
        outside = np.hypot(np.maximum(across, 0), np.maximum(up, 0))
        return outside + np.minimum(np.maximum(across, up), 0) - edge

    return shape


def hoop(x: float, y: float, z: float, radius: float, thick: float) -> Shape:
    """Return a ring lying flat."""

    def shape(p: np.ndarray) -> np.ndarray:
        across = np.hypot(p[0] - x, p[2] - z) - radius
        return np.hypot(across, p[1] - y) - thick

    return shape


def loop(middle: Sequence[float], axis: Sequence[float], radius: float, thick: float) -> Shape:
    """Return a ring that faces along `axis`."""
    centre, way = _column(middle), _column(axis) / np.linalg.norm(axis)

    def shape(p: np.ndarray) -> np.ndarray:
        q = p - centre
        along = (q * way).sum(0)
        across = np.sqrt(((q - along * way) ** 2).sum(0)) - radius
        return np.hypot(across, along) - thick

    return shape


def _polygon(u: np.ndarray, v: np.ndarray, corners: np.ndarray) -> np.ndarray:
    nearest = np.full_like(u, 1e9)
    inside = np.zeros(u.shape, bool)
    for (ax, ay), (bx, by) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        ex, ey = bx - ax, by - ay
        t = np.clip(((u - ax) * ex + (v - ay) * ey) / (ex * ex + ey * ey + 1e-12), 0, 1)
        nearest = np.minimum(nearest, (u - ax - ex * t) ** 2 + (v - ay - ey * t) ** 2)
        if ay != by:
            cross = (v < ay) != (v < by)
            inside ^= cross & (u < ax + (v - ay) / (by - ay) * ex)
    return np.sqrt(nearest) * np.where(inside, -1, 1)


def turned(
    profile: Sequence[tuple[float, float]], x: float = 0, y: float = 0, z: float = 0
) -> Shape:
    """Return what a lathe makes of an outline of (radius, height) corners."""
    corners = np.array(profile, np.float32)
    return lambda p: _polygon(np.hypot(p[0] - x, p[2] - z), p[1] - y, corners)


def cut(outline: Sequence[tuple[float, float]], low: float, high: float, axis: int = 1) -> Shape:
    """Return an outline cut from a board; the board is thick along `axis` from `low` to `high`.

    The outline's two numbers are the other two axes in order.
    """
    corners = np.array(outline, np.float32)
    first, second = (other for other in range(3) if other != axis)

    def shape(p: np.ndarray) -> np.ndarray:
        flat = _polygon(p[first], p[second], corners)
        up = np.abs(p[axis] - (low + high) / 2) - (high - low) / 2
        outside = np.hypot(np.maximum(flat, 0), np.maximum(up, 0))
        return outside + np.minimum(np.maximum(flat, up), 0)

    return shape


def moved(
    shape: Shape,
    x: float = 0,
    y: float = 0,
    z: float = 0,
    *,
    turn: float = 0,
    tip: float = 0,
    roll: float = 0,
) -> Shape:
    """Return a shape rolled about z, tipped about x, turned about y (degrees), then moved."""
    matrix = np.eye(3)
    for axis, degrees in ((2, roll), (0, tip), (1, turn)):
        c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        i, j = ((1, 2), (2, 0), (0, 1))[axis]
        step = np.eye(3)
        step[i, i] = step[j, j] = c
        step[i, j], step[j, i] = -s, s
        matrix = step @ matrix
    back, offset = matrix.T.astype(np.float32), _column((x, y, z))
    return lambda p: shape(back @ (p - offset))


def together(*shapes: Shape) -> Shape:
    """Return several shapes as one."""

    def shape(p: np.ndarray) -> np.ndarray:
        near = shapes[0](p)
        for other in shapes[1:]:
            near = np.minimum(near, other(p))
        return near

    return shape


def melted(soft: float, *shapes: Shape) -> Shape:
    """Return several shapes as one whose joints flow into each other."""

    def shape(p: np.ndarray) -> np.ndarray:
        near = shapes[0](p)
        for other in shapes[1:]:
            far = other(p)
            h = np.clip(0.5 + 0.5 * (far - near) / soft, 0, 1)
            near = far * (1 - h) + near * h - soft * h * (1 - h)
        return near

    return shape


def without(shape: Shape, *holes: Shape) -> Shape:
    """Return a shape with holes cut out of it."""

    def carved(p: np.ndarray) -> np.ndarray:
        far = shape(p)
        for hole in holes:
            far = np.maximum(far, -hole(p))
        return far

    return carved


def within(*shapes: Shape) -> Shape:
    """Return only what lies inside all the shapes."""

    def shape(p: np.ndarray) -> np.ndarray:
        far = shapes[0](p)
        for other in shapes[1:]:
            far = np.maximum(far, other(p))
        return far

    return shape


def bumpy(shape: Shape, size: float, height: float, seed: int = 0, octaves: int = 2) -> Shape:
    """Return a shape with a rough skin; its distances stay on the safe side."""

    def rough(p: np.ndarray) -> np.ndarray:
        far = shape(p)
        close = far < height * 4
        if close.any():
            bumps = noise.layered(p[:, close] / size, octaves, seed) - 0.5
            far[close] = (far[close] - height * 2 * bumps) * 0.75
        return far

    return rough
