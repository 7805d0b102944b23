"""What makes a rendered scene look photographed: focus, glare, tone, grain and the dark corners.

It is apart from the rendering because the same finish also serves pictures of a drawn page.
"""

from __future__ import annotations

import numpy as np
from PIL import Image

from tests.sample_media import noise
from tests.sample_media.glass import through_glass
from tests.sample_media.render import Camera, Scene, render


def _disc(radius: float, height: int, width: int) -> np.ndarray:
    rows = np.minimum(np.arange(height), height - np.arange(height))[:, None]
    columns = np.minimum(np.arange(width), width - np.arange(width))[None]
    disc = np.clip(radius + 0.5 - np.hypot(rows, columns), 0, 1)
    return np.fft.rfft2(disc / disc.sum())


def _blurred(plane: np.ndarray, kernel: np.ndarray) -> np.ndarray:
    return np.fft.irfft2(np.fft.rfft2(plane) * kernel, s=plane.shape)


def focused(light: np.ndarray, depth: np.ndarray, near: float, blur: float) -> np.ndarray:
    """Return the picture sharp at distance `near` and up to `blur` pixels soft elsewhere."""
    soft = np.clip(np.abs(1 - near / np.maximum(depth, 0.01)) * blur, 0, blur * 1.6)
    levels = np.array([0.0, 1.2, 2.5, 5.0, 10.0, 20.0])
    levels = levels[: np.searchsorted(levels, soft.max()) + 1]
    planes = [light]
    pad = 40
    wide = np.pad(light, ((pad, pad), (pad, pad), (0, 0)), mode="edge")
    wide_soft = np.pad(soft, pad, mode="edge")
    for level in levels[1:]:
        kernel = _disc(level, *wide.shape[:2])
        share = np.clip((wide_soft - level * 0.35) / (level * 0.3), 0.002, 1)
        weight = _blurred(share, kernel)
        planes.append(
            np.dstack([_blurred(wide[..., c] * share, kernel) / weight for c in range(3)])[
                pad:-pad, pad:-pad
            ]
        )
    place = np.interp(soft, levels, np.arange(len(levels)))
    low = np.minimum(place.astype(int), len(levels) - 1)
    high = np.minimum(low + 1, len(levels) - 1)
    part = (place - low)[..., None]
    stack = np.stack(planes)
    rows, columns = np.indices(low.shape)
    return stack[low, rows, columns] * (1 - part) + stack[high, rows, columns] * part


def developed(
    light: np.ndarray,
    name: str,
    *,
    exposure: float = 1.0,
    warm: float = 0.0,
    grain: float = 0.014,
    corners: float = 0.25,
    glare: float = 0.06,
) -> Image.Image:
    """Return measured light as a picture: glare, exposure, film curve, dark corners and grain."""
    rng = noise.seeded(name + " developed")
    light = np.maximum(light, 0) * exposure
    height, width = light.shape[:2]
    if glare:
        over = np.clip(light - 0.75, 0, 4)
        kernel = _disc(width / 60, height, width)
        light = light + glare * np.dstack(
            [_blurred(_blurred(over[..., c], kernel), kernel) for c in range(3)]
        )
    light = light * np.array([1 + warm, 1, 1 - warm])
    light = np.maximum(light, 0)
    tone = (light * (2.51 * light + 0.03)) / (light * (2.43 * light + 0.59) + 0.14)
    tone = np.clip(tone, 0, 1) ** (1 / 2.2)
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    tone *= (1 - corners * np.clip((x * x + y * y) / 2, 0, 1) ** 1.4)[..., None]
    speckle = noise.field(rng, height, width, 1.7) - 0.5
    colour = np.dstack([noise.field(rng, height, width, 2.6) - 0.5 for _ in range(3)])
    middle = (0.35 + tone.mean(2) * (1 - tone.mean(2)) * 3)[..., None]
    tone += grain * middle * (3 * speckle[..., None] + colour)
    return Image.fromarray((np.clip(tone, 0, 1) * 255 + 0.5).astype(np.uint8))


def photograph(
    scene: Scene,
    camera: Camera,
    name: str,
    *,
    focus: float | None = None,
    blur: float = 6.0,
    add=None,
    **development: float,
) -> Image.Image:
    """Return a photo of a scene; `add(light, depth)` may paint grass or rain in before the lens."""
    light, depth = render(scene, camera)
    through_glass(scene, camera, light, depth)
    if add:
        light, depth = add(light, depth)
    if blur:
        near = focus or float(np.linalg.norm(np.subtract(camera.at, camera.eye)))
        light = focused(light, depth, near, blur * camera.fine)
    picture = developed(light, name, **development)
    return picture.resize((camera.width, camera.height), Image.Resampling.LANCZOS)
