"""Dmitri's photo: the gripper and its crooked pawn."""

from __future__ import annotations

import numpy as np
from PIL import Image

from tests.sample_media import noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.materials import indoors, mottled, shade, wood
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.works import work


def _printed(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
    layer = 0.9 + 0.1 * np.sin(p[1] * 95)
    return shade("#8d9196") * layer * (0.95 + 0.1 * noise.layered(p * 3, 2))


def _pawn() -> solid.Shape:
    profile = [
        (0, 0),
        (0.62, 0),
        (0.64, 0.14),
        (0.52, 0.22),
        (0.5, 0.3),
        (0.36, 0.42),
        (0.24, 0.75),
    ]
    profile += [(0.2, 1.15), (0.36, 1.22), (0.36, 1.3), (0.18, 1.36), (0, 1.36)]
    body = solid.turned(profile)
    return solid.moved(
        solid.melted(0.05, body, solid.ball(0, 1.62, 0, 0.34)), 0.15, 0.55, 0, roll=9
    )


def _finger(side: int) -> list[Thing]:
    outline = [
        (0.34, 1.86),
        (0.62, 1.8),
        (1.16, 2.7),
        (1.08, 3.7),
        (0.6, 4.3),
        (0.34, 4.2),
        (0.78, 3.5),
        (0.82, 2.8),
    ]
    flat = [(side * x + 0.02, y) for x, y in outline]
    arm = solid.cut(flat, -0.22, 0.22, axis=2)
    tip = solid.block(side * 0.42 - 0.1, 2.12, 0, 0.2, 0.62, 0.5, 0.08)
    holes = [
        solid.moved(solid.drum(0, 0, 0, 0.12, 0.6), side * x + 0.02, y, 0, tip=90)
        for x, y in ((0.95, 3.1), (0.72, 3.95))
    ]
    near = (side * 0.7, 3.0, 0, 1.8)
    return [
        Thing(shape=solid.without(arm, holes[0]), paint=_printed, gloss=0.25, around=near),
        Thing(shape=tip, paint=mottled("#26262a", 0.05, 0.3), around=near),
        Thing(
            shape=solid.within(holes[1], solid.block(0, 4, 0, 5, 5, 0.56)),
            paint="#c9ccd0",
            metal=0.7,
            around=near,
        ),
    ]


def _desk() -> list[Thing]:
    servo = solid.together(
        solid.block(3.1, 0.45, 0.6, 1.5, 0.85, 0.75, 0.05),
        solid.block(3.1, 0.62, 0.6, 2.1, 0.1, 0.72, 0.03),
        solid.drum(2.75, 0.98, 0.6, 0.3, 0.24, 0.03),
    )
    horn = solid.together(
        solid.block(2.75, 1.14, 0.6, 1.3, 0.09, 0.26, 0.04),
        solid.drum(2.75, 1.14, 0.6, 0.2, 0.14, 0.03),
    )
    wires = [
        solid.rod((3.85, 0.3, 0.5 + 0.09 * i), (5.4, 0.06, 0.2 + 0.24 * i), 0.05) for i in range(3)
    ]
    key = solid.melted(
        0.12,
        solid.rod((-2.9, 0.09, 1.9), (-0.8, 0.09, 2.5), 0.09),
        solid.rod((-2.9, 0.09, 1.9), (-3.1, 0.09, 2.6), 0.09),
    )
    things = [
        Thing(
            shape=servo, paint=mottled("#2d5fae", 0.3, 0.15), gloss=0.5, around=(3.1, 0.6, 0.6, 1.4)
        ),
        Thing(shape=horn, paint="#eceae4", gloss=0.3, around=(2.75, 1.1, 0.6, 0.9)),
        Thing(shape=key, paint="#3f4247", metal=0.5, gloss=0.6, around=(-2.1, 0.1, 2.2, 1.6)),
    ]
    for wire, colour in zip(wires, ("#7a4a22", "#c8281e", "#e8a21a"), strict=True):
        things.append(Thing(shape=wire, paint=colour, around=(4.6, 0.2, 0.5, 1.4)))
    for x, z, turn in ((1.5, 2.4, 20), (2.3, 2.7, 75)):
        screw = solid.together(
            solid.rod((0, 0.08, 0), (0.55, 0.08, 0), 0.07),
            solid.moved(solid.drum(0, 0, 0, 0.17, 0.13, 0.03), -0.06, 0.13, 0, roll=90),
        )
        things.append(
            Thing(
                shape=solid.moved(screw, x, 0.03, z, turn=turn),
                paint="#b9bcc1",
                metal=0.7,
                gloss=0.5,
                around=(x, 0.1, z, 0.8),
            )
        )
    return things


@work("dmitri-p", "chess-arm", "gripper.jpg")
def gripper() -> Image.Image:
    """Two rubber-tipped fingers hold a white pawn by its head, not quite straight."""
    palm = solid.together(
        solid.block(0, 4.35, 0, 1.7, 0.7, 0.8, 0.08), solid.block(0, 5.2, 0, 0.8, 1.6, 0.6, 0.06)
    )
    bench = wood("#b58a58", fine=2.0, board=2.6)

    def maple(p: np.ndarray, faces: np.ndarray) -> np.ndarray:
        return wood("#efe6d2", along=1, fine=5, dark=0.12)(p, faces)

    things = [
        Thing(shape=solid.floor(0), paint=bench, gloss=0.2),
        Thing(shape=palm, paint=_printed, gloss=0.25, around=(0, 4.9, 0, 1.7)),
        Thing(shape=_pawn(), paint=maple, gloss=0.35, around=(0, 1.5, 0, 1.5)),
        *_finger(1),
        *_finger(-1),
        *_desk(),
    ]
    light = Light(
        sun=(-0.8, 0.9, 0.7),
        colour=(2.3, 2.15, 1.9),
        hard=8,
        sky=(0.5, 0.52, 0.55),
        bounce=(0.3, 0.24, 0.18),
    )
    scene = Scene(
        things=things,
        light=light,
        around=indoors("#8c8a84", window=(-0.8, 0.6, 0.6), size=0.4, bright=4),
    )
    camera = Camera(eye=(1.1, 4.8, 9.9), at=(0.35, 1.85, 0.2), angle=44, width=980, height=780)
    return photograph(scene, camera, "gripper", focus=10.2, blur=12, exposure=0.74)
