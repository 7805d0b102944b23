"""Owen's last photo: the first row, seen from the quay on an autumn afternoon."""

from __future__ import annotations

import numpy as np
from PIL import Image

from tests.sample_media import boat, noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.materials import mottled, shade, wood
from tests.sample_media.people import body_of, hand_of, head_of, limb
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.works import work

SIZE = (12.0, 4.3, 1.9)


def autumn(d: np.ndarray) -> np.ndarray:
    """Return the far side of the harbour: low sun, autumn trees, a few roofs."""
    up = np.clip(d[1], 0, 1) ** 0.5
    sky = np.array([[1.15], [0.98], [0.82]]) * (1 - up) + np.array([[0.45], [0.6], [0.85]]) * up
    crown = 0.05 + 0.035 * noise.layered(d * np.array([[38], [3], [38]]), 3, 3)
    hue = noise.layered(d * np.array([[90], [70], [90]]), 3, 8)[None]
    leaf = noise.layered(d * 110, 3, 5)
    red, gold, dark = shade("#9a4a2e"), shade("#b98a40"), shade("#4f5a3a")
    warm = np.clip((hue - 0.45) * 4 + 0.5, 0, 1)
    tree = dark * (1 - warm) + (red * 0.5 + gold * 0.5 + (gold - red) * (leaf - 0.5)) * warm
    tree = tree * (0.45 + 1.1 * leaf)
    tone = np.where(d[1] < crown, tree * 0.85 + 0.06, sky)
    house = (
        (np.abs((d[0] * 9.0) % 1 - 0.5) < 0.13) & (d[1] < 0.03) & (np.floor(d[0] * 9.0) % 2 == 0)
    )
    tone = np.where(house, shade("#d9cdb8") * 0.75, tone)
    roof = (
        (np.abs((d[0] * 9.0) % 1 - 0.5) < (0.045 - d[1]) * 11)
        & (d[1] > 0.03)
        & (np.floor(d[0] * 9.0) % 2 == 0)
    )
    tone = np.where(roof & (d[1] < 0.045), shade("#6b4438") * 0.8, tone)
    bank = (d[1] < 0.011) & (d[1] > -0.05)
    return np.where(bank, shade("#5a5142") * (0.6 + 0.5 * leaf), tone)


def _skiff() -> list[Thing]:
    inner = boat.hull(*SIZE, inset=0.1, open_top=True)
    shell = solid.without(boat.hull(*SIZE), inner)
    rail = boat.strake(*SIZE, 0.93, 1.03, 0.09)
    seats = [
        solid.within(
            boat.hull(*SIZE, inset=0.09, open_top=True), solid.block(x, 0.85, 0, 0.95, 0.1, 9, 0.02)
        )
        for x in (-2.6, 0.9, 4.4)
    ]
    place = {"y": -0.42, "turn": 22}
    near = (0, 0.5, 0, 7.4)
    varnish = wood("#b87c3e", along=0, fine=1.6, dark=0.25)
    return [
        Thing(shape=solid.moved(shell, **place), paint=varnish, gloss=0.7, sharp=60, around=near),
        Thing(
            shape=solid.moved(rail, **place), paint=wood("#7d4522", fine=2), gloss=0.6, around=near
        ),
        Thing(
            shape=solid.moved(solid.together(*seats), **place),
            paint=wood("#c9955a", along=2, fine=2),
            gloss=0.5,
            around=near,
        ),
    ]


def _spot(x: float, y: float, z: float) -> np.ndarray:
    c, s = np.cos(np.radians(22)), np.sin(np.radians(22))
    return np.array((x * c + z * s, y, -x * s + z * c))


def _rower() -> list[Thing]:
    grey, orange, skin = mottled("#878b90", 0.3, 0.15), mottled("#e2681c", 0.3, 0.12), "#d3a07a"
    joints = {
        "left shoulder": _spot(0.5, 3.1, 0.95),
        "right shoulder": _spot(0.5, 3.1, -0.95),
        "hips": _spot(1.0, 0.75, 0),
    }
    head = _spot(0.45, 4.45, 0)
    vest = {name: at * (1, 0.97, 1) for name, at in joints.items()}
    things = [body_of(joints, 1.15, grey), body_of(vest, 1.34, orange)]
    things += head_of(head, 0.78, skin, "#6b4a2c", face=_spot(1, 0.05, 0.25))
    things.append(limb([_spot(0.5, 3.2, 0), head], 0.36, 0.34, skin))
    for side in (1, -1):
        palm = _spot(2.5, 2.15, side * 0.75)
        arm = [_spot(0.6, 3.05, side * 1.05), _spot(1.6, 2.1, side * 1.25), palm]
        things += [limb(arm, 0.34, 0.26, grey), hand_of(palm, palm + _spot(0.3, 0.1, 0), 0.4, skin)]
        leg = [
            _spot(1.1, 0.85, side * 0.5),
            _spot(2.9, 1.5, side * 0.55),
            _spot(4.1, 0.55, side * 0.5),
        ]
        things.append(limb(leg, 0.46, 0.34, mottled("#39445a", 0.3, 0.15)))
        lock = _spot(1.9, 1.55, side * 2.15)
        way = lock - palm
        tip = lock + way * 1.9 - (0, 0.5, 0)
        oar = solid.melted(0.05, solid.rod(palm, tip, 0.085), solid.rod(tip, tip + way * 0.75, 0.2))
        middle = (palm + tip) / 2
        things.append(
            Thing(
                shape=oar,
                paint="#e3c391",
                gloss=0.4,
                around=(*middle, float(np.linalg.norm(way)) * 2.4),
            )
        )
    return things


@work("owen-b", "skiff", "first-row.jpg")
def first_row() -> Image.Image:
    """A clay-like rower in the finished skiff on calm water."""
    ripple = solid.bumpy(solid.floor(0), 2.4, 0.05, 5, 3)
    near = np.array((0.0, 0.0, 0.0))

    def water(p: np.ndarray) -> np.ndarray:
        close = np.hypot(p[0] - near[0], p[2] - near[2]) < 60
        far = p[1].copy()
        if close.any():
            far[close] = ripple(p[:, close])
        return far

    things = [
        Thing(shape=water, paint="#1f3034", gloss=0.62, sharp=90, mirror=True),
        *_skiff(),
        *_rower(),
    ]
    light = Light(
        sun=(0.85, 0.5, 0.55),
        colour=(3.0, 2.45, 1.75),
        hard=12,
        sky=(0.5, 0.58, 0.72),
        bounce=(0.2, 0.2, 0.2),
    )
    scene = Scene(things=things, light=light, around=autumn, haze=0.0006)
    camera = Camera(
        eye=(-7.5, 6.2, 27.0), at=(-0.3, 2.0, 0), angle=37, width=1160, height=780, fine=1.05
    )
    return photograph(scene, camera, "first row", blur=1.5, exposure=0.7, warm=0.04, glare=0.08)
