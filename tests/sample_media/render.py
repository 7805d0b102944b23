"""Light on solid shapes: what a camera would see, with shadows and reflections.

It is apart from the shapes because it walks along each ray of sight until it meets something, and
only then asks what that thing is made of.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from tests.sample_media.paper import Colour, rgb
from tests.sample_media.solid import Shape

Paint = Callable[[np.ndarray, np.ndarray], np.ndarray]
CHUNK = 1 << 15
FAR = 400.0


@dataclass(frozen=True, kw_only=True)
class Thing:
    """One thing in a scene: its shape, its colour and how light comes off it.

    `gloss` mirrors as varnish does and `metal` as foil; with `mirror` other things show in it,
    `glow` shines by itself, and `murk` is how cloudy a pane is inside.
    `around` is a ball (x, y, z, radius) that holds it, so that points nearer to something else
    need not ask the shape.
    """

    shape: Shape
    paint: Paint | Colour
    gloss: float = 0.0
    sharp: float = 40.0
    glow: float = 0.0
    metal: float = 0.0
    murk: float = 0.0
    mirror: bool = False
    around: tuple[float, float, float, float] | None = None

    def nearer(self, p: np.ndarray, near: np.ndarray) -> np.ndarray:
        """Return the distance to the thing, or `near` where something else is at least as near."""
        if self.around is None:
            return np.minimum(near, self.shape(p))
        x, y, z, radius = self.around
        reach = near + radius
        maybe = (p[0] - x) ** 2 + (p[1] - y) ** 2 + (p[2] - z) ** 2 < np.maximum(reach, 0) ** 2
        if maybe.any():
            near = near.copy()
            near[maybe] = np.minimum(near[maybe], self.shape(p[:, maybe]))
        return near


@dataclass(frozen=True, kw_only=True)
class Light:
    """The sun or a lamp, the sky's light from above and the light thrown back from below.

    With `lamp` the light comes from that place, otherwise from the direction `sun`.
    """

    sun: tuple[float, float, float] = (0.5, 0.8, 0.4)
    colour: tuple[float, float, float] = (3.0, 2.8, 2.4)
    hard: float = 12.0
    sky: tuple[float, float, float] = (0.55, 0.7, 0.95)
    bounce: tuple[float, float, float] = (0.25, 0.22, 0.18)
    lamp: tuple[float, float, float] | None = None
    fade: float = 0.0

    def towards(self, p: np.ndarray) -> tuple[np.ndarray, np.ndarray | float]:
        """Return the direction and the distance from points to the light."""
        if self.lamp is None:
            sun = np.array(self.sun, np.float32)[:, None]
            return np.repeat(sun / np.linalg.norm(sun), p.shape[1], 1), FAR
        way = np.array(self.lamp, np.float32)[:, None] - p
        length = np.sqrt((way * way).sum(0)) + 1e-6
        return way / length, length


@dataclass(frozen=True, kw_only=True)
class Camera:
    """Where the camera stands, where it looks, and how much it takes in (`angle`, in degrees)."""

    eye: tuple[float, float, float]
    at: tuple[float, float, float]
    angle: float = 40.0
    width: int = 1200
    height: int = 900
    up: tuple[float, float, float] = (0.0, 1.0, 0.0)
    fine: float = 1.2

    def axes(self) -> np.ndarray:
        """Return the camera's own right, up and forward as rows."""
        forward = np.subtract(self.at, self.eye).astype(float)
        forward /= np.linalg.norm(forward)
        right = np.cross(forward, self.up)
        right /= np.linalg.norm(right)
        return np.array([right, np.cross(right, forward), forward])

    def size(self) -> tuple[int, int]:
        """Return the height and width at which rays are cast."""
        return round(self.height * self.fine), round(self.width * self.fine)

    def rays(self) -> np.ndarray:
        """Return the direction of every ray as (3, n)."""
        high, wide = self.size()
        reach = np.tan(np.radians(self.angle) / 2)
        x = (np.arange(wide) + 0.5) / wide * 2 - 1
        y = (1 - (np.arange(high) + 0.5) / high * 2) * high / wide
        across, up = np.meshgrid(x * reach, y * reach)
        local = np.stack([across.ravel(), up.ravel(), np.ones(across.size)])
        rays = self.axes().T @ local
        return (rays / np.linalg.norm(rays, axis=0)).astype(np.float32)

    def project(self, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return where points (3, n) appear, in cast pixels (2, n), and how far away they are."""
        high, wide = self.size()
        local = self.axes() @ (points - np.array(self.eye)[:, None])
        reach = np.tan(np.radians(self.angle) / 2)
        x = (local[0] / local[2] / reach + 1) / 2 * wide
        y = (high / wide - local[1] / local[2] / reach) / 2 * wide
        return np.stack([x, y]), np.linalg.norm(points - np.array(self.eye)[:, None], axis=0)


Surroundings = Callable[[np.ndarray], np.ndarray]


@dataclass(frozen=True, kw_only=True)
class Scene:
    """Things, glass in front of them, light, and what surrounds it all (for misses and mirrors)."""

    things: Sequence[Thing]
    light: Light
    around: Surroundings
    glass: Sequence[Thing] = field(default_factory=tuple)
    haze: float = 0.0

    def far(self, p: np.ndarray) -> np.ndarray:
        """Return how far each point is from the nearest thing."""
        near = np.full(p.shape[1], FAR, np.float32)
        for thing in self.things:
            near = thing.nearer(p, near)
        return near


def render(scene: Scene, camera: Camera) -> tuple[np.ndarray, np.ndarray]:
    """Return the light (height, width, 3) and the distance (height, width) for every ray."""
    rays, (high, wide) = camera.rays(), camera.size()
    eye = np.array(camera.eye, np.float32)[:, None]
    seen, depth = np.zeros_like(rays), np.zeros(rays.shape[1], np.float32)
    for start in range(0, rays.shape[1], CHUNK):
        part = slice(start, start + CHUNK)
        seen[:, part], depth[part] = _look(scene, eye, rays[:, part])
    return seen.T.reshape(high, wide, 3), depth.reshape(high, wide)


def march(far: Shape, eye: np.ndarray, rays: np.ndarray, steps: int = 110) -> np.ndarray:
    t = np.full(rays.shape[1], 0.02, np.float32)
    going = np.arange(rays.shape[1])
    start = np.broadcast_to(eye, rays.shape)
    for _ in range(steps):
        gap = far(start[:, going] + rays[:, going] * t[going])
        t[going] += gap * 0.97
        going = going[(gap > 0.0006 * (1 + 0.5 * t[going])) & (t[going] < FAR)]
        if not len(going):
            break
    t[t >= FAR] = np.inf
    return t


def _look(
    scene: Scene, eye: np.ndarray, rays: np.ndarray, *, again: bool = True
) -> tuple[np.ndarray, np.ndarray]:
    t = march(scene.far, eye, rays)
    seen = scene.around(rays).astype(np.float32)
    hit = np.flatnonzero(np.isfinite(t))
    if len(hit):
        p = np.broadcast_to(eye, rays.shape)[:, hit] + rays[:, hit] * t[hit]
        seen[:, hit] = _lit(scene, p, rays[:, hit], again=again)
        if scene.haze:
            veil = 1 - np.exp(-t[hit] * scene.haze)
            seen[:, hit] = seen[:, hit] * (1 - veil) + scene.around(rays[:, hit]) * veil
    return seen, np.where(np.isfinite(t), t, FAR)


def normal(shape: Shape, p: np.ndarray, reach: float = 0.002) -> np.ndarray:
    """Return which way a surface faces at points on it."""
    total = np.zeros_like(p)
    for corner in ((1, -1, -1), (-1, -1, 1), (-1, 1, -1), (1, 1, 1)):
        step = np.array(corner, np.float32)[:, None]
        total += step * shape(p + step * reach)
    return total / (np.sqrt((total * total).sum(0)) + 1e-9)


def _lit(scene: Scene, p: np.ndarray, rays: np.ndarray, *, again: bool) -> np.ndarray:
    which, near = np.zeros(p.shape[1], int), np.full(p.shape[1], FAR, np.float32)
    for index, thing in enumerate(scene.things):
        closer = thing.nearer(p, near)
        which[closer < near] = index
        near = closer
    faces, colour = np.zeros_like(p), np.zeros_like(p)
    gloss, sharp, glow, metal = (np.zeros(p.shape[1], np.float32) for _ in range(4))
    for index, thing in enumerate(scene.things):
        mine = which == index
        if not mine.any():
            continue
        faces[:, mine] = normal(thing.shape, p[:, mine])
        colour[:, mine] = painted(thing.paint, p[:, mine], faces[:, mine])
        gloss[mine], sharp[mine] = thing.gloss, thing.sharp
        glow[mine], metal[mine] = thing.glow, thing.metal
    shade = shadow(scene, p + faces * 0.006)
    open_sky = _openness(scene, p, faces)
    light, _ = scene.light.towards(p)
    strength = np.maximum(0, (faces * light).sum(0)) * shade
    if scene.light.lamp is not None and scene.light.fade:
        strength = strength / (1 + scene.light.fade * scene.light.towards(p)[1] ** 2)
    up = (faces[1] * 0.5 + 0.5)[None]
    sky, bounce, sun = (
        np.array(part, np.float32)[:, None]
        for part in (scene.light.sky, scene.light.bounce, scene.light.colour)
    )
    out = colour * (sun * strength + (sky * up + bounce * (1 - up)) * open_sky) * (1 - metal)
    mirror = rays - 2 * (rays * faces).sum(0) * faces
    fresnel = 0.04 + 0.96 * (1 - np.clip(-(rays * faces).sum(0), 0, 1)) ** 5
    shine = np.clip((mirror * light).sum(0), 0, 1) ** sharp * shade * (sharp + 8) / 30
    if (gloss > 0).any():
        shown = scene.around(mirror)
        deep = np.isin(which, [i for i, thing in enumerate(scene.things) if thing.mirror])
        if again and deep.any():
            start = p[:, deep] + faces[:, deep] * 0.02
            shown[:, deep] = _look(scene, start, mirror[:, deep], again=False)[0]
        out += gloss * (fresnel * 3 * shown * open_sky + 0.08 * sun * shine)
    if (metal > 0).any():
        out += metal * colour * (scene.around(mirror) * open_sky + 0.3 * sun * shine)
    return out + glow * colour


def painted(paint: Paint | Colour, p: np.ndarray, faces: np.ndarray) -> np.ndarray:
    """Return the colour of a surface as light it throws back, (3, n)."""
    if callable(paint):
        return paint(p, faces)
    return np.repeat((rgb(paint) ** 2.2)[:, None], p.shape[1], 1)


def shadow(scene: Scene, p: np.ndarray, steps: int = 46) -> np.ndarray:
    """Return how much of the light reaches each point, from 0 to 1, with soft edges."""
    way, reach = scene.light.towards(p)
    reach = np.minimum(reach, 60.0) * np.ones(p.shape[1], np.float32)
    lit, t = np.ones(p.shape[1], np.float32), np.full(p.shape[1], 0.012, np.float32)
    going = np.arange(p.shape[1])
    for _ in range(steps):
        gap = scene.far(p[:, going] + way[:, going] * t[going])
        lit[going] = np.minimum(lit[going], scene.light.hard * gap / t[going])
        t[going] += np.clip(gap, 0.01, 3.0)
        going = going[(lit[going] > 0.01) & (t[going] < reach[going])]
        if not len(going):
            break
    lit = np.clip(lit, 0, 1)
    return lit * lit * (3 - 2 * lit)


def _openness(scene: Scene, p: np.ndarray, faces: np.ndarray) -> np.ndarray:
    closed = np.zeros(p.shape[1], np.float32)
    for reach, weight in ((0.03, 1.6), (0.1, 1.1), (0.28, 0.8), (0.7, 0.5)):
        gap = scene.far(p + faces * reach)
        closed += weight * np.clip(reach - gap, 0, reach) / reach
    return np.clip(1 - closed * 0.24, 0.06, 1)
