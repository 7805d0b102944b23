"""Hana's photos: a rehearsal in a pool of light, and the box of cue lights backstage."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.hand import write
from tests.sample_media.materials import mottled, shade, sticker, wood
from tests.sample_media.paper import Sheet
from tests.sample_media.people import body_of, hand_of, head_of, limb
from tests.sample_media.pieces.hana_w import HANA
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.stroke import MARKER
from tests.sample_media.works import work


def _dark(d: np.ndarray) -> np.ndarray:
    return np.ones_like(d) * np.array([[0.012], [0.013], [0.018]]) * (1 + np.clip(d[1], 0, 1))


def _stage_floor(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
    plain = wood("#5b4636", along=0, board=1.1, across=2, fine=1.7, dark=0.4)(p, faces)
    tape = np.zeros(p.shape[1], bool)
    for x, z in ((-3.4, 1.8), (2.9, 2.6), (0.2, 3.6)):
        u, v = np.abs(p[0] - x), np.abs(p[2] - z)
        tape |= ((u < 0.09) & (v < 0.5)) | ((v < 0.09) & (u < 0.5))
    return np.where(tape, shade("#d9d24a"), plain)


def _signer() -> list[Thing]:
    skin, black = "#cf9a76", mottled("#3b3942", 0.3, 0.2)
    joints = {
        "left shoulder": (-0.95, 6.55, 0),
        "right shoulder": (0.95, 6.55, 0),
        "hips": (0, 3.9, 0),
    }
    head = (0.02, 8.05, 0.1)
    cloth = mottled("#3a4054", 0.3, 0.2)
    waist = solid.melted(
        0.3, solid.egg(0, 3.75, 0, 1.0, 0.7, 0.7), solid.egg(0, 4.2, 0, 0.85, 0.5, 0.62)
    )
    things = [
        body_of(joints, 1.15, black),
        Thing(shape=waist, paint=cloth, around=(0, 3.9, 0, 1.2)),
    ]
    things += head_of(head, 0.82, skin, "#241812", face=(-0.75, 0.02, 0.62), cut="bun")
    things.append(limb([(0, 6.7, 0), head], 0.36, 0.33, skin))
    for side in (-1, 1):
        palm = np.array((side * 0.72, 5.95, 1.75))
        arm = [(side * 1.05, 6.5, 0), (side * 1.5, 5.0, 0.55), tuple(palm)]
        things += [
            limb(arm, 0.36, 0.28, black),
            hand_of(palm, palm + (side * 0.25, 0.5, 0.55), 0.62, skin, spread=0.14),
        ]
        leg = [(side * 0.5, 4.0, 0), (side * 0.55, 2.0, 0.1), (side * 0.6, 0.2, 0)]
        things.append(limb(leg, 0.55, 0.36, mottled("#3a4054", 0.3, 0.2)))
        things.append(
            Thing(
                shape=solid.egg(side * 0.62, 0.16, 0.25, 0.3, 0.2, 0.6), paint="#151416", gloss=0.4
            )
        )
    return things


def _stage() -> list[Thing]:
    post = solid.block(3.0, 3.6, -0.6, 0.5, 7.2, 0.5, 0.05)
    bracket = solid.together(
        solid.rod((3.0, 6.9, -0.6), (2.1, 6.9, -0.6), 0.09),
        solid.rod((3.0, 6.0, -0.6), (2.3, 6.85, -0.6), 0.07),
    )
    bell = solid.turned(
        [
            (0, 0.85),
            (0.14, 0.85),
            (0.3, 0.7),
            (0.36, 0.35),
            (0.52, 0.0),
            (0.45, 0.0),
            (0.28, 0.4),
            (0, 0.6),
        ],
        x=2.15,
        y=5.9,
        z=-0.6,
    )
    ladder = [solid.rod((-6.6 + dx, 0, -3.0), (-6.1 + dx, 9.5, -4.6), 0.12) for dx in (0, 1.5)]
    ladder += [
        solid.rod(
            (-6.6 + 0.05 * i, 0.9 * i + 0.7, -3.12 - 0.15 * i),
            (-5.1 + 0.05 * i, 0.9 * i + 0.7, -3.12 - 0.15 * i),
            0.09,
        )
        for i in range(9)
    ]
    lamps = [solid.rod((x, 11.4, -1.5), (x, 10.6, -1.2), 0.4, 1.3) for x in (-4.2, 4.6)]
    cloth = Thing(
        shape=lambda p: p[2] + 5.0 + 0.25 * np.sin(p[0] * 1.7) * 0.6,
        paint=mottled("#33364a", 1.5, 0.3),
    )
    things = [
        Thing(shape=solid.floor(0), paint=_stage_floor, gloss=0.3, sharp=20),
        cloth,
        Thing(
            shape=solid.together(post, bracket),
            paint=wood("#7a5636", along=1, fine=3),
            around=(2.7, 3.8, -0.6, 4.2),
        ),
        Thing(shape=bell, paint="#c9973a", metal=0.5, gloss=0.6, around=(2.15, 6.3, -0.6, 0.9)),
        Thing(shape=solid.ball(2.15, 5.95, -0.6, 0.13), paint="#8a6a2a", metal=0.4),
        Thing(
            shape=solid.together(*ladder),
            paint="#a9adb5",
            metal=0.3,
            gloss=0.3,
            around=(-5.8, 4.8, -3.8, 6),
        ),
        Thing(shape=solid.together(*lamps), paint="#17181b", gloss=0.3),
        Thing(
            shape=solid.together(*(solid.ball(x, 10.45, -1.05, 0.42) for x in (-4.2, 4.6))),
            paint="#fff0cc",
            glow=1.6,
        ),
        *_signer(),
    ]
    return things


@work("hana-w", "signed-prologue", "rehearsal.jpg")
def rehearsal() -> Image.Image:
    """A clay-like signer in a pool of warm light beside the post with the bell."""
    things = _stage()
    light = Light(
        lamp=(0.6, 13.0, 11.5),
        colour=(4.6, 3.8, 2.7),
        hard=10,
        sky=(0.12, 0.12, 0.15),
        bounce=(0.2, 0.15, 0.1),
    )
    scene = Scene(things=things, light=light, around=_dark)
    camera = Camera(
        eye=(0.4, 7.6, 17.0), at=(0.2, 5.1, 0), angle=44, width=1000, height=900, fine=1.05
    )

    def pool(picture: np.ndarray, depth: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        rays, (high, wide) = camera.rays(), camera.size()
        spots = np.array(camera.eye)[:, None] + rays * depth.ravel()
        away = np.hypot(spots[0] - 0.5, spots[2] - 0.6 - spots[1] * 0.3) / 4.1
        strength = 0.13 + 0.87 / (1 + np.exp((away - 1) * 13))
        glowing = picture.max(2) > 1.2
        lit = picture * strength.reshape(high, wide)[..., None]
        return np.where(glowing[..., None], picture, lit), depth

    return photograph(
        scene, camera, "rehearsal", blur=2.5, exposure=0.85, add=pool, glare=0.12, grain=0.022
    )


def _varnished(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
    """Return the pale wood of the box, green where the lower light falls on it."""
    plain = wood("#e0c294", along=1, fine=2.6, dark=0.38)(p, faces)
    near = np.exp(-((np.maximum(np.hypot(p[0], p[1] - 2.85) - 0.5, 0) / 0.42) ** 2))
    return plain + near * (p[2] > 1.0) * np.array([[0.0], [0.34], [0.07]])


def _backstage() -> list[Thing]:
    label = Sheet("hana fly", 360, 150, "#f7f6f0", 0.3)
    write(
        label,
        "FLY 2",
        180,
        108,
        HANA.at(96, tool=replace(MARKER, width=12), colour="#1e1d24"),
        middle=True,
    )
    case = solid.block(0, 3.2, 0.5, 2.6, 3.8, 1.3, 0.12)
    red = solid.block(0, 4.3, 1.18, 0.95, 0.95, 0.22, 0.05)
    ring_red = solid.without(
        solid.block(0, 4.3, 1.17, 1.2, 1.2, 0.12, 0.04), solid.block(0, 4.3, 1.2, 0.98, 0.98, 1)
    )
    green = solid.moved(solid.drum(0, 0, 0, 0.5, 0.26, 0.09), 0, 2.85, 1.2, tip=90)
    ring_green = solid.loop((0, 2.85, 1.18), (0, 0, 1), 0.58, 0.09)
    screws = [solid.ball(x, y, 1.13, 0.085) for x in (-1.05, 1.05) for y in (1.6, 4.85)]
    cable_path = [(0.5, 1.3, 0.6), (0.6, 0.4, 0.35), (0.35, -1.2, 0.22), (0.5, -3.2, 0.2)]
    cable = solid.together(
        *(solid.rod(a, b, 0.12) for a, b in zip(cable_path, cable_path[1:], strict=False))
    )
    tapes = [
        solid.moved(solid.block(0, 0, 0, 1.2, 0.42, 0.24, 0.05), 0.5, y, 0.32, roll=r)
        for y, r in ((-0.4, 6), (-2.2, -5))
    ]
    tag = sticker(
        label.image(),
        (-0.62, 2.07, 1.15),
        (1.24, 0, 0),
        (0, -0.52, 0),
        _varnished,
        deep=0.2,
    )

    def flat(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
        brush = noise.layered(p * np.array([[6], [0.7], [6]]), 3, 2)
        return shade("#26262b") * (0.7 + 0.6 * brush)

    edge = solid.block(-3.4, 2, -0.35, 0.5, 18, 1.2, 0.03)
    things = [
        Thing(shape=case, paint=tag, gloss=0.35, sharp=40, around=(0, 3.2, 0.5, 2.6)),
        Thing(shape=red, paint="#6e1712", gloss=0.8, sharp=60, around=(0, 4.3, 1.2, 0.9)),
        Thing(shape=green, paint="#2ee052", glow=1.5, gloss=0.5, around=(0, 2.85, 1.2, 0.8)),
        Thing(
            shape=solid.together(ring_red, ring_green),
            paint="#26272b",
            gloss=0.5,
            around=(0, 3.3, 1.2, 1.9),
        ),
        Thing(shape=solid.together(*screws), paint="#b9bcc2", metal=0.7, around=(0, 3.2, 1.1, 2.3)),
        Thing(shape=cable, paint="#18181b", gloss=0.5, around=(0.5, -1, 0.4, 2.8)),
        Thing(
            shape=solid.together(*tapes), paint="#38383d", gloss=0.5, around=(0.5, -1.3, 0.3, 1.9)
        ),
        Thing(shape=lambda p: p[2] + 0.12, paint=flat),
        Thing(shape=edge, paint=wood("#8a6c48", along=1, fine=2.2), around=(-3.4, 2, -0.3, 9.2)),
    ]
    return things


@work("hana-w", "visible-cues", "cue-box.jpg")
def cue_box() -> Image.Image:
    """The cue box on the black scenery: red square off, green round on."""
    things = _backstage()
    light = Light(
        sun=(-0.5, 0.85, 0.8),
        colour=(0.85, 0.78, 0.7),
        hard=6,
        sky=(0.1, 0.11, 0.15),
        bounce=(0.06, 0.09, 0.07),
    )
    scene = Scene(things=things, light=light, around=lambda d: _dark(d) * 6)
    camera = Camera(
        eye=(1.9, 3.1, 9.6), at=(-0.1, 2.1, 0.3), angle=43, width=900, height=960, fine=1.1
    )
    return photograph(scene, camera, "cue box", blur=4, exposure=1.25, glare=0.16, grain=0.024)
