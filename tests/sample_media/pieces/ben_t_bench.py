"""Ben's photo of the workshop bench: one solders, one holds."""

from __future__ import annotations

import numpy as np
from PIL import Image

from tests.sample_media import noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.materials import indoors, mottled, shade, wood
from tests.sample_media.people import body_of, glasses_of, hand_of, head_of, limb
from tests.sample_media.pieces.ben_t_photos import SEGMENTS, segment
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.works import work


def _worker(
    x: float, skin: str, shirt: str, hair: str, cut: str, face: tuple, hands: list
) -> list[Thing]:
    joints = {
        "left shoulder": (x - 0.85, 2.2, -2.0),
        "right shoulder": (x + 0.85, 2.2, -2.0),
        "hips": (x, -0.9, -2.1),
    }
    head = (x + face[0] * 0.3, 3.7, -1.7)
    things = [body_of(joints, 1.25, mottled(shirt, 0.4, 0.12))]
    things += head_of(head, 0.86, skin, hair, face=face, cut=cut)
    things += glasses_of(head, 0.86, face)
    things.append(limb([(x, 2.3, -1.95), head], 0.4, 0.38, skin))
    for side, palm in zip((-1, 1), hands, strict=True):
        shoulder = np.array((x + side * 0.95, 2.15, -1.95))
        palm = np.array(palm, float)
        elbow = (shoulder + palm) / 2 + (side * 0.65, -0.75, -0.15)
        things.append(
            limb([shoulder, elbow, elbow * 0.6 + palm * 0.4], 0.42, 0.36, mottled(shirt, 0.4, 0.12))
        )
        things.append(limb([elbow * 0.6 + palm * 0.4, palm], 0.3, 0.24, skin))
        things.append(hand_of(palm, palm + (-side * 0.3, -0.1, 0.35), 0.42, skin))
    return things


def _workshop() -> list[Thing]:
    def led(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
        bead = (np.abs((p[0] * 2.6) % 1 - 0.5) < 0.2) & (p[1] > 0.08)
        return np.where(bead, shade("#f7efc6"), shade("#d8cfae") * 0.9)

    bench = Thing(
        shape=solid.block(0, -0.35, 1.2, 16, 0.7, 5.6, 0.06),
        paint=wood("#b3824e", fine=2.0, board=1.5),
        gloss=0.25,
    )
    strip = Thing(shape=solid.block(0.1, 0.07, 0.55, 8.4, 0.06, 0.36, 0.02), paint=led)
    digit = solid.together(*(segment(name, 0, 0, 0, 0.62) for name in SEGMENTS))
    flat = Thing(
        shape=solid.moved(digit, 0.0, 0.12, 2.15, tip=-90),
        paint=wood("#d9b27a", fine=4),
        around=(0, 0.1, 2.15, 2.0),
    )
    iron_hand, hold = (-1.5, 1.1, 0.35), (-3.6, 0.5, 0.6)
    boy = _worker(
        -2.3, "#d9a882", "#5a7896", "#15120f", "short", (0.35, -0.4, 0.85), [hold, iron_hand]
    )
    girl = _worker(
        2.5,
        "#8a5638",
        "#d8b24a",
        "#1d1512",
        "puffs",
        (-0.45, -0.38, 0.8),
        [(0.75, 0.62, 0.5), (3.7, 0.5, 0.7)],
    )
    tip = np.array((-0.55, 0.16, 0.58))
    way = np.array(iron_hand) - tip
    iron = [
        Thing(shape=solid.rod(tip, tip + way * 0.55, 0.035, 1.8), paint="#b9bcc2", metal=0.6),
        Thing(shape=solid.rod(tip + way * 0.55, tip + way * 1.5, 0.14), paint="#d8452e", gloss=0.3),
    ]
    pliers = solid.together(
        solid.rod((0.8, 0.6, 0.5), (0.35, 0.15, 0.55), 0.06),
        solid.rod((0.7, 0.7, 0.6), (0.32, 0.15, 0.6), 0.06),
    )
    stand = solid.turned(
        [
            (0, 0),
            (0.5, 0),
            (0.42, 0.16),
            (0.2, 0.2),
            (0.24, 0.9),
            (0.18, 0.9),
            (0.1, 0.25),
            (0, 0.25),
        ],
        x=-5.0,
        z=1.9,
    )
    board = Thing(shape=lambda p: p[2] + 5.2, paint=_pegboard)
    things = [bench, strip, flat, *boy, *girl, *iron, board]
    things += [
        Thing(shape=pliers, paint="#2f6fb5", gloss=0.4),
        Thing(shape=stand, paint="#8a8f96", metal=0.5, around=(-5, 0.4, 1.9, 0.9)),
        Thing(shape=solid.drum(4.9, 0.35, 1.8, 0.5, 0.7, 0.05), paint="#c8342f", gloss=0.3),
    ]
    return things


@work("ben-t", "outdoor-shot-clock", "soldering.jpg")
def soldering() -> Image.Image:
    """Two clay-like figures at the workshop bench: one solders, one holds and points."""
    things = _workshop()
    light = Light(
        sun=(-0.5, 1.0, 0.8),
        colour=(2.1, 1.95, 1.7),
        hard=6,
        sky=(0.55, 0.55, 0.55),
        bounce=(0.35, 0.28, 0.2),
    )
    scene = Scene(
        things=things, light=light, around=indoors("#b7b0a2", window=(-0.7, 0.6, 0.7), bright=4)
    )
    camera = Camera(eye=(0.0, 3.6, 11.4), at=(0.05, 1.65, -0.4), angle=45, width=1120, height=820)
    return photograph(scene, camera, "soldering", focus=11.2, blur=9, exposure=0.72, warm=0.03)


def _pegboard(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
    hole = np.hypot((p[0] * 2) % 1 - 0.5, (p[1] * 2) % 1 - 0.5) < 0.13
    tone = shade("#b59a74") * (0.9 + 0.2 * noise.layered(p, 2))
    tool = (np.abs((p[0] + 1) % 3.4 - 1.7) < 0.2) & (p[1] > 3.2) & (p[1] < 5.6)
    tone = np.where(tool, shade("#4b5058"), tone)
    return np.where(hole & ~tool, tone * 0.25, tone)
