"""The lines of Owen's skiff: one boat for the plan, the model, the shed and the water.

It is apart because a drawing and three photos must show the same hull.
"""

from __future__ import annotations

import numpy as np

from tests.sample_media.solid import Shape

FULLEST = 0.58


def breadth(t: np.ndarray) -> np.ndarray:
    """Return half the width at the sheer, from bow (0) to transom (1), as a share of the widest."""
    t = np.clip(t, 0, 1)
    ahead = np.sqrt(np.clip(1 - (1 - t / FULLEST) ** 2, 0, 1)) ** 1.15
    behind = 1 - 0.3 * ((t - FULLEST) / (1 - FULLEST)) ** 2
    return np.where(t < FULLEST, ahead, behind)


def chine(t: np.ndarray) -> np.ndarray:
    """Return half the width at the bottom, as a share of the widest."""
    return breadth(np.clip(t, 0, 1)) * (0.7 + 0.06 * t)


def sheer(t: np.ndarray, flat: float = 0.0) -> np.ndarray:
    """Return the height of the top edge; `flat` presses a flat spot into it a third along."""
    dip = flat * np.exp(-(((t - 0.34) / 0.07) ** 2))
    return (
        0.62
        + 0.38 * (np.clip(1 - t / 0.72, 0, 1)) ** 1.8
        + 0.1 * np.clip(t - 0.72, 0, 1) / 0.28
        - dip
    )


def rocker(t: np.ndarray) -> np.ndarray:
    """Return the height of the bottom, which curves up at both ends."""
    return 0.2 * np.clip(1 - t / 0.45, 0, 1) ** 2 + 0.16 * np.clip((t - 0.55) / 0.45, 0, 1) ** 2


def hull(
    length: float,
    beam: float,
    depth: float,
    *,
    inset: float = 0.0,
    open_top: bool = False,
    open_below: bool = False,
    flat: float = 0.0,
) -> Shape:
    """Return the skiff's solid hull, bow at the left; `inset` makes the inside to cut out of it."""

    def shape(p: np.ndarray) -> np.ndarray:
        rake = 0.1 * np.clip(p[1] / depth, 0, 1.2)
        t = (p[0] / length + 0.5 + rake * (1 - np.clip(p[0] / length + 0.5, 0, 1))) / 1.0
        top, low = sheer(t, flat) * depth, rocker(t) * depth
        part = np.clip((p[1] - low) / np.maximum(top - low, 0.05), 0, 1)
        half = (chine(t) * (1 - part) + breadth(t) * part) * beam / 2 - inset
        far = (np.abs(p[2]) - half) * 0.8
        far = np.maximum(far, (p[0] - length / 2 + inset) * 0.9)
        far = np.maximum(far, -t * length * 0.9)
        if not open_top:
            far = np.maximum(far, (p[1] - top) * 0.85)
        if not open_below:
            far = np.maximum(far, (low + inset - p[1]) * 0.85)
        return far * 0.8

    return shape


def strake(
    length: float, beam: float, depth: float, low: float, high: float, thick: float
) -> Shape:
    """Return a band that runs round the outside of the hull between two shares of its height."""
    outer = hull(length, beam, depth, inset=-thick, open_top=True, open_below=True)

    def shape(p: np.ndarray) -> np.ndarray:
        t = p[0] / length + 0.5
        top, bottom = sheer(t) * depth, rocker(t) * depth
        height = bottom + (top - bottom) * np.array([[low], [high]])
        band = np.maximum(height[0] - p[1], p[1] - height[1]) * 0.85
        inner = hull(length, beam, depth, inset=thick * 1.5, open_top=True, open_below=True)(p)
        return np.maximum(np.maximum(outer(p), band), -inner)

    return shape
