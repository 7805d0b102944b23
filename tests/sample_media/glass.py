"""Glass and water: what one sees through them, and what they mirror.

It is apart from the rendering because a pane is laid over a finished picture: it bends, tints and
clouds what is behind it.
"""

from __future__ import annotations

import numpy as np

from tests.sample_media.render import CHUNK, FAR, Camera, Scene, Thing, march, normal, painted


def through_glass(scene: Scene, camera: Camera, picture: np.ndarray, depth: np.ndarray) -> None:
    """Lay every pane of a scene over its picture, one after the other."""
    rays = camera.rays()
    eye = np.array(camera.eye, np.float32)[:, None]
    for pane in scene.glass:
        _through(pane, scene, eye, rays, picture, depth)


def _through(
    pane: Thing,
    scene: Scene,
    eye: np.ndarray,
    rays: np.ndarray,
    picture: np.ndarray,
    depth: np.ndarray,
) -> None:
    high, wide = depth.shape
    behind = picture.copy()
    clouded = _softened(behind, wide / 90) if pane.murk else behind
    for start in range(0, rays.shape[1], CHUNK):
        way = rays[:, start : start + CHUNK]
        t = march(lambda q: pane.nearer(q, np.full(q.shape[1], 3.0, np.float32)), eye, way, 80)
        reached = np.minimum(t, FAR)
        there = pane.nearer(eye + way * reached, np.full(len(t), 1.0, np.float32)) < 0.012
        hit = np.flatnonzero(there & (t < depth.ravel()[start : start + CHUNK]))
        if not len(hit):
            continue
        way, p = way[:, hit], eye + way[:, hit] * t[hit]
        face = normal(pane.shape, p)
        facing = np.clip(-(way * face).sum(0), 0, 1)
        fresnel = 0.05 + 0.95 * (1 - facing) ** 4
        mirror = way - 2 * (way * face).sum(0) * face
        light, _ = scene.light.towards(p)
        shine = np.clip((mirror * light).sum(0), 0, 1) ** pane.sharp * (pane.sharp + 8) / 20
        sun = np.array(scene.light.colour, np.float32)[:, None]
        bend = (face - way * (face * way).sum(0)) * (1 - facing) * wide * 0.016
        at = start + hit
        x = np.clip(at % wide - bend[0], 0, wide - 1).astype(int)
        y = np.clip(at // wide + bend[1], 0, high - 1).astype(int)
        colour = painted(pane.paint, p, face)
        seen = behind[y, x].T
        if pane.murk:
            lost = 1 - np.exp(-pane.murk * np.clip(depth[y, x] - t[hit], 0, 3.0))
            seen = seen * (1 - lost) + clouded[y, x].T * lost
            seen = seen * (1 - 0.93 * lost) + colour * 0.93 * lost
        else:
            seen = seen * colour ** (0.25 + 0.9 * (1 - facing))
        seen = seen * (1 - 0.7 * fresnel)
        seen += pane.gloss * (fresnel * scene.around(mirror) + 0.12 * sun * shine)
        picture.reshape(-1, 3)[at] = seen.T
        # Edges and highlights lie on the glass itself, so the lens must focus on them there.
        bright = (fresnel > 0.16) | (shine > 0.15) | (scene.around(mirror).max(0) > 2)
        depth.reshape(-1)[at[bright]] = t[hit][bright]


def _softened(picture: np.ndarray, reach: float) -> np.ndarray:
    kernel = np.hanning(2 * int(reach) + 3)
    kernel /= kernel.sum()
    for axis in (0, 1):
        picture = np.apply_along_axis(np.convolve, axis, picture, kernel, "same")
    return picture
