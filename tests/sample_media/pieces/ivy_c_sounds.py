"""Ivy's recordings: a robin before sunrise and a wren that scolds."""

from __future__ import annotations

from functools import cache

import numpy as np

from tests.sample_media import noise, sound
from tests.sample_media.sound import RATE
from tests.sample_media.works import work

SYLLABLES = (
    ((2100, 2750, 2500), 0.17),
    ((2900, 2300, 2650), 0.15),
    ((2350, 3050, 2200), 0.19),
    ((2650, 1950, 2100), 0.16),
    ((1950, 2500, 3000), 0.14),
    ((2800, 3150, 2400), 0.18),
)
PHRASES = ((0, 1, 4), (2, 3), (4, 2, 3), (5, 0), (1, 4), (3, 5, 1))


def _phrase(rng: np.random.Generator, kinds: tuple[int, ...]) -> np.ndarray:
    parts = []
    for kind in kinds:
        path, long = SYLLABLES[kind]
        lift = rng.uniform(0.96, 1.04)
        note = sound.whistle([pitch * lift for pitch in path], long * rng.uniform(0.9, 1.15))
        parts += [note * rng.uniform(0.8, 1.0), sound.silence(rng.uniform(0.025, 0.06))]
    return np.concatenate(parts)


@cache
def robin() -> np.ndarray:
    """Return twenty seconds of robin: phrases in groups, a breath after each group."""
    rng = noise.seeded("robin")
    parts, at = [], 0.9
    while at < 18.6:
        for _ in range(rng.integers(3, 6)):
            song = _phrase(rng, PHRASES[rng.integers(len(PHRASES))])
            if at + len(song) / RATE > 19.4:
                break
            parts.append((at, song))
            at += len(song) / RATE + rng.uniform(0.22, 0.42)
        at += rng.uniform(0.9, 1.35)
    for start in (12.4, 14.9, 17.2):
        far = [sound.whistle((4200, 4350), 0.13), sound.silence(0.06)] * 2
        far += [sound.whistle((5200, 4300, 5000, 4100), 0.5, flutter=0.05)]
        parts.append((start, 0.12 * np.concatenate(far)))
    song = sound.mixed(parts, 20.0)
    song = sound.room(song, rng, 0.35, 0.16)
    wind = sound.band(rng, 20.0, 90, 700) * 0.05 + sound.band(rng, 20.0, 500, 7000) * 0.012
    gust = 0.6 + 0.4 * noise.drift(rng, len(song), RATE * 1.5)
    return song + wind * np.clip(gust, 0.2, 1.6)


@work("ivy-c", "dawn-chorus", "robin-before-sunrise.mp3")
def robin_before_sunrise() -> bytes:
    """The robin on the roof edge, before the sun is up."""
    return sound.encoded(robin())


def _burst(rng: np.random.Generator, seconds: float) -> np.ndarray:
    parts = []
    for _ in range(2):
        parts += [sound.whistle((2600, 4100, 3000), 0.16, overtone=0.5), sound.silence(0.05)]
    count = int(seconds * RATE)
    t = np.arange(count) / RATE
    rasp = sound.band(rng, seconds, 2000, 6000)
    buzz = np.clip(np.sin(2 * np.pi * (44 + 5 * np.sin(t * 6)) * t), 0, 1) ** 1.5
    tone = np.sign(np.sin(2 * np.pi * 3100 * t)) * 0.18
    parts.append((rasp + tone) * buzz * sound.swell(count, 0.06, 0.2) * 1.3)
    return np.concatenate(parts)


@work("ivy-c", "wren-scold", "wren-scold.mp3")
def wren_scold() -> bytes:
    """Three bursts of scolding from the brush pile, then one thin note."""
    rng = noise.seeded("wren")
    parts = [(1.0, _burst(rng, 1.5)), (4.0, _burst(rng, 1.8)), (7.2, _burst(rng, 1.3))]
    parts.append((10.4, 0.35 * sound.whistle((5400, 5600, 5350), 0.42)))
    song = sound.room(sound.mixed(parts, 12.0), rng, 0.15, 0.1)
    leaves = sound.band(rng, 12.0, 1500, 8000) * 0.03
    leaves *= np.clip(0.8 + 0.7 * noise.drift(rng, len(song), RATE * 0.7), 0.1, 2)
    return sound.encoded(song + leaves + sound.band(rng, 12.0, 80, 500) * 0.03)
