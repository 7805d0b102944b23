"""Rosa's photo: the nitrate test by the river."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from tests.sample_media import noise, solid
from tests.sample_media.camera import photograph
from tests.sample_media.hand import write
from tests.sample_media.materials import mottled, outdoors, shade, sticker, wood
from tests.sample_media.paper import Sheet
from tests.sample_media.pieces.rosa_d import BLACK, ROSA
from tests.sample_media.printing import SANS_BOLD, words
from tests.sample_media.render import Camera, Light, Scene, Thing
from tests.sample_media.stroke import MARKER, box
from tests.sample_media.works import work

TINTS = ("#f3e9ea", "#d96f98", "#eab4c8", "#df8cae", "#e9aec4")


"""How pink each tube got: clear at the footbridge, deepest below the dairy fields."""


def _card() -> Image.Image:
    card = Sheet("rosa card", 900, 420, "#fbfbf8", 0.1)
    words(card, "nitrate, mg/L as N", 450, 60, 40, BLACK, face=SANS_BOLD)
    for index, (value, colour) in enumerate(
        (("0", "#f8f0f0"), ("0.5", "#f0ccd8"), ("1", "#e7a6bf"), ("2", "#da719b"), ("4", "#c63f78"))
    ):
        card.fill(box(50 + index * 166, 120, 140, 170), colour)
        words(card, value, 120 + index * 166, 340, 44, BLACK)
    return card.image()


def _tube(x: float, tint: str) -> tuple[list[Thing], Thing]:
    glass = solid.turned(
        [
            (0, 0.75),
            (0.2, 0.8),
            (0.31, 1.0),
            (0.33, 4.3),
            (0.39, 4.34),
            (0.39, 4.42),
            (0.27, 4.42),
            (0.27, 1.0),
            (0.16, 0.86),
            (0, 0.84),
        ],
        x=x,
    )
    water = solid.turned([(0, 0.84), (0.16, 0.86), (0.27, 1.02), (0.27, 3.35), (0, 3.32)], x=x)
    near = (x, 2.6, 0, 2.1)
    return [Thing(shape=water, paint=tint, gloss=0.25, glow=0.12, around=near)], Thing(
        shape=glass, paint="#e2ece9", gloss=0.9, sharp=160, around=near
    )


def _rack() -> list[Thing]:
    holes = [solid.drum(x, 2.7, 0, 0.37, 1.0) for x in (-2.4, -1.2, 0.0, 1.2, 2.4)]
    top = solid.without(solid.block(0, 2.7, 0, 6.4, 0.26, 1.5, 0.04), *holes)
    base = solid.block(0, 0.35, 0, 6.4, 0.3, 1.5, 0.04)
    ends = [solid.block(side * 3.05, 1.55, 0, 0.3, 2.5, 1.5, 0.04) for side in (-1, 1)]
    things = [
        Thing(
            shape=solid.together(top, base, *ends),
            paint=wood("#b98a54", fine=2.6),
            gloss=0.2,
            around=(0, 1.6, 0, 3.7),
        )
    ]
    for index, x in enumerate((-2.4, -1.2, 0.0, 1.2, 2.4)):
        paper = Sheet(f"rosa tube {index}", 160, 160, "#fbfaf3", 0.3)
        write(
            paper,
            str(index + 1),
            80,
            122,
            replace(ROSA.at(110), tool=replace(MARKER, width=11)),
            middle=True,
        )
        print_ = sticker(
            paper.image(), (x - 0.26, 0.72 - 0.08, 0.77), (0.52, 0, 0), (0, -0.5, 0), "#fbfaf3", 0.1
        )
        things.append(
            Thing(
                shape=solid.block(x, 0.4, 0.765, 0.52, 0.5, 0.02, 0.005),
                paint=print_,
                around=(x, 0.4, 0.77, 0.5),
            )
        )
    return things


def _timer() -> list[Thing]:
    def face(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
        u, v = p[0] - 4.6, p[1] - 0.95
        angle, out = np.arctan2(u, v), np.hypot(u, v)
        tick = (np.abs((angle / (2 * np.pi) * 12) % 1 - 0.5) > 0.42) & (out > 0.5) & (out < 0.68)
        hand = (np.abs(u * 0.8 + v * 0.6) < 0.045) & (out < 0.56) & (v > 0)
        tone = np.where(out < 0.74, shade("#f5f3ec"), shade("#d8452e"))
        return np.where(tick | hand, shade("#1f2328"), tone)

    body = solid.melted(
        0.1,
        solid.egg(4.6, 0.95, -0.2, 0.95, 0.95, 0.42),
        solid.block(4.6, 0.18, -0.2, 1.2, 0.3, 0.7, 0.1),
    )
    return [Thing(shape=body, paint=face, gloss=0.5, around=(4.6, 0.9, -0.2, 1.3))]


def _reeds() -> list[Thing]:
    rng = noise.seeded("rosa reeds")
    blades = []
    for _ in range(44):
        x, z = rng.uniform(-13, 13), rng.uniform(-11, -5.5)
        high = rng.uniform(4.5, 9.0)
        lean = rng.uniform(-1.6, 1.6)
        colour = ("#7f9448", "#93a154", "#a89b58", "#66803c")[rng.integers(4)]
        stem = solid.melted(
            0.05,
            solid.rod((x, -6, z), (x + lean * 0.4, high * 0.3, z), 0.09),
            solid.rod((x + lean * 0.4, high * 0.3, z), (x + lean, high * 0.8, z), 0.07, 0.3),
        )
        blades.append(
            Thing(
                shape=stem,
                paint=colour,
                around=(x + lean * 0.4, -1 + high * 0.3, z, 5 + high * 0.55),
            )
        )
    return blades


@work("rosa-d", "river-baseline", "test-tubes.jpg")
def test_tubes() -> Image.Image:
    """Five tubes from clear to pink on a folding table by the river."""
    things, panes = _rack(), []
    for x, tint in zip((-2.4, -1.2, 0.0, 1.2, 2.4), TINTS, strict=True):
        more, pane = _tube(x, tint)
        things += more
        panes.append(pane)
    card = sticker(_card(), (-2.6, 0.03, 1.55), (3.0, 0, 0.3), (-0.14, 0, 1.4), "#fbfbf8")
    clip = solid.moved(solid.block(0, 0.04, 0, 2.9, 0.08, 3.6, 0.03), 3.6, 0.02, 2.2, turn=-16)
    sheet = solid.moved(solid.block(0, 0.09, 0.1, 2.5, 0.03, 3.1, 0.01), 3.6, 0.02, 2.2, turn=-16)
    clasp = solid.moved(solid.block(0, 0.2, -1.6, 1.0, 0.16, 0.4, 0.06), 3.6, 0.02, 2.2, turn=-16)
    gloves = solid.bumpy(
        solid.melted(
            0.3,
            solid.egg(-4.4, 0.25, 0.6, 0.95, 0.24, 0.7),
            *(
                solid.rod(
                    (-4.2 + 0.2 * i, 0.2, 0.9),
                    (-4.0 + 0.36 * i, 0.14, 1.9 - 0.1 * abs(i - 1)),
                    0.16,
                )
                for i in range(4)
            ),
        ),
        0.35,
        0.04,
    )
    things += [
        Thing(
            shape=solid.within(solid.floor(0), solid.block(0, -0.2, 0.6, 13.6, 0.4, 7.4, 0.08)),
            paint=mottled("#c9c8c2", 0.5, 0.1),
            gloss=0.35,
        ),
        Thing(
            shape=solid.block(-1.15, 0.02, 2.4, 3.1, 0.03, 1.6, 0.005),
            paint=card,
            around=(-1.15, 0, 2.4, 1.9),
        ),
        Thing(shape=clip, paint=wood("#8a5f38", fine=3), around=(3.6, 0.1, 2.2, 2.5)),
        Thing(shape=sheet, paint=_lines, around=(3.6, 0.1, 2.2, 2.3)),
        Thing(shape=clasp, paint="#b9bdc3", metal=0.7, gloss=0.4, around=(3.6, 0.2, 2.2, 2.2)),
        Thing(shape=solid.rod((2.9, 0.2, 3.1), (4.3, 0.2, 2.0), 0.09), paint="#e0ac22", gloss=0.3),
        Thing(shape=gloves, paint="#5f8fd0", gloss=0.3, around=(-4.2, 0.2, 1.0, 1.6)),
        Thing(shape=solid.floor(-6), paint=mottled("#6f8a4a", 1.0, 0.6)),
        *_timer(),
        *_reeds(),
    ]
    light = Light(
        sun=(-0.6, 0.8, 0.5),
        colour=(2.7, 2.5, 2.15),
        hard=14,
        sky=(0.55, 0.65, 0.8),
        bounce=(0.3, 0.3, 0.24),
    )
    scene = Scene(
        things=things, light=light, around=outdoors(line=0.1, ground="#7d8f6a"), glass=panes
    )
    camera = Camera(
        eye=(0.7, 4.3, 11.0), at=(0.35, 1.75, 0), angle=47, width=1120, height=820, fine=1.05
    )
    return photograph(scene, camera, "tubes", focus=11.0, blur=13, exposure=0.58)


def _lines(p: np.ndarray, _faces: np.ndarray) -> np.ndarray:
    u, v = p[0] * 0.96 - p[2] * 0.28, p[2] * 0.96 + p[0] * 0.28
    line = (np.abs((v * 4) % 1 - 0.5) > 0.44) | (np.abs((u * 1.7) % 1 - 0.5) > 0.485)
    return np.where(line, shade("#8a8f98"), shade("#f6f5ee"))
