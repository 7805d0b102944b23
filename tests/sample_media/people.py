"""Clay-like people for the photos: invented, simple, nobody in particular.

It is apart from the scenes because a figure is only a list of joints; each scene bends them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from tests.sample_media import solid
from tests.sample_media.materials import mottled
from tests.sample_media.render import Thing

Joint = Sequence[float]


def _sphere_round(points: Sequence[Joint], spare: float) -> tuple[float, float, float, float]:
    spots = np.array(points, float)
    middle = (spots.min(0) + spots.max(0)) / 2
    return (*middle, float(np.linalg.norm(spots - middle, axis=1).max() + spare))


def limb(
    joints: Sequence[Joint], thick: float, thin: float, colour: object, soft: float = 0.08
) -> Thing:
    """Return an arm or a leg through its joints, from thick to thin."""
    count = len(joints) - 1
    sizes = [thick + (thin - thick) * i / count for i in range(count + 1)]
    parts = [
        solid.rod(joints[i], joints[i + 1], sizes[i], sizes[i + 1] / sizes[i]) for i in range(count)
    ]
    return Thing(
        shape=solid.melted(soft, *parts), paint=colour, around=_sphere_round(joints, thick + 0.1)
    )


def hand_of(at: Joint, towards: Joint, size: float, colour: str, *, spread: float = 0.0) -> Thing:
    """Return a mitten-like hand with its thumb, or with four fingers spread."""
    at, towards = np.array(at, float), np.array(towards, float)
    way = (towards - at) / np.linalg.norm(towards - at)
    side = np.cross(way, (0.1, 0.2, 1.0))
    side /= np.linalg.norm(side)
    palm = solid.rod(at, at + way * size * 0.55, size * 0.3)
    thumb = solid.rod(
        at + way * size * 0.2, at + way * size * 0.6 + side * size * 0.55, size * 0.12
    )
    if spread:
        fingers = [
            solid.rod(
                at + way * size * 0.6 - side * size * 0.18 * (i - 1.5),
                at + way * size * 1.35 - side * size * (0.18 + spread) * (i - 1.5),
                size * 0.1,
            )
            for i in range(4)
        ]
    else:
        fingers = [solid.rod(at + way * size * 0.5, at + way * size * 1.05, size * 0.24)]
    shape = solid.melted(size * 0.12, palm, thumb, *fingers)
    return Thing(shape=shape, paint=colour, around=(*at, size * 2))


def head_of(
    at: Joint, size: float, skin: str, hair: str, *, face: Joint, cut: str = "short"
) -> list[Thing]:
    """Return a head that looks in the direction `face`, with hair in one of a few cuts."""
    at, face = np.array(at, float), np.array(face, float)
    face = face / np.linalg.norm(face)
    right = np.cross((0, 1, 0), face)
    right /= np.linalg.norm(right)

    def spot(forward: float, up: float, across: float) -> np.ndarray:
        return at + size * (face * forward + np.array((0, up, 0)) + right * across)

    skull = solid.egg(*at, size * 0.92, size * 1.08, size * 0.92)
    jaw = solid.ball(*spot(0.2, -0.5, 0), size * 0.58)
    nose = solid.ball(*spot(0.95, -0.05, 0), size * 0.13)
    ears = [solid.ball(*spot(0, -0.05, side * 0.93), size * 0.2) for side in (1, -1)]
    near = (*at, size * 2.4)
    things = [
        Thing(shape=solid.melted(size * 0.2, skull, jaw, nose, *ears), paint=skin, around=near)
    ]
    for side in (1, -1):
        eye = solid.ball(*spot(0.8, 0.08, side * 0.34), size * 0.125)
        things.append(Thing(shape=eye, paint="#1c1613", gloss=0.8, around=near))
    things.append(
        Thing(shape=_hair(spot, size, cut), paint=mottled(hair, size * 0.3, 0.5), around=near)
    )
    return things


def _hair(spot, size: float, cut: str) -> solid.Shape:
    cap = solid.without(
        solid.egg(*spot(-0.12, 0.16, 0), size * 1.03, size * 1.06, size * 1.03),
        solid.ball(*spot(0.95, -0.22, 0), size * (0.98 if cut == "bun" else 0.86)),
        solid.ball(*spot(0.1, -1.15, 0), size * 0.9),
    )
    if cut == "puffs":
        puffs = [solid.ball(*spot(-0.1, 0.95, side * 0.86), size * 0.52) for side in (1, -1)]
        return solid.bumpy(solid.melted(size * 0.1, cap, *puffs), size * 0.16, size * 0.05)
    if cut == "bun":
        return solid.melted(size * 0.12, cap, solid.ball(*spot(-0.75, 0.95, 0), size * 0.46))
    if cut == "curls":
        curls = [
            solid.ball(
                *spot(-0.2 + 0.6 * np.cos(a), 0.6 + 0.16 * (i % 2), 0.68 * np.sin(a)), size * 0.36
            )
            for i, a in enumerate(np.linspace(0, 6.28, 9)[:-1])
        ]
        return solid.bumpy(solid.melted(size * 0.15, cap, *curls), size * 0.22, size * 0.09)
    return solid.bumpy(cap, size * 0.12, size * 0.03)


def glasses_of(at: Joint, size: float, face: Joint) -> list[Thing]:
    """Return safety glasses on a head."""
    at, face = np.array(at, float), np.array(face, float)
    face = face / np.linalg.norm(face)
    right = np.cross((0, 1, 0), face)
    right /= np.linalg.norm(right)
    front = at + face * size * 0.97 + np.array((0, size * 0.08, 0))
    rims = [
        solid.loop(front + right * side * size * 0.36, face, size * 0.27, size * 0.045)
        for side in (1, -1)
    ]
    arms = [
        solid.rod(front + right * side * size * 0.62, at + right * side * size * 0.98, size * 0.05)
        for side in (1, -1)
    ]
    shape = solid.together(*rims, *arms)
    return [Thing(shape=shape, paint="#2d5f8a", gloss=0.6, around=(*at, size * 1.8))]


def body_of(joints: Mapping[str, Joint], size: float, cloth: object) -> Thing:
    """Return a torso between shoulders and hips."""
    left, right = (
        np.array(joints["left shoulder"], float),
        np.array(joints["right shoulder"], float),
    )
    hips = np.array(joints["hips"], float)
    neck = (left + right) / 2
    chest = neck * 0.7 + hips * 0.3
    parts = [
        solid.rod(left, right, size * 0.42),
        solid.rod(chest + (left - neck) * 0.42, hips + (left - neck) * 0.45, size * 0.46),
        solid.rod(chest + (right - neck) * 0.42, hips + (right - neck) * 0.45, size * 0.46),
        solid.rod(neck, hips, size * 0.55),
    ]
    spots = [left, right, hips]
    shape = solid.melted(size * 0.4, *parts)
    return Thing(shape=shape, paint=cloth, around=_sphere_round(spots, size * 1.1))
