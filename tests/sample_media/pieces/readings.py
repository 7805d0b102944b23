"""Readings: Hana's prologue and Noor's rhyme, in the voice of a reading machine."""

from __future__ import annotations

import numpy as np

from tests.sample_media import noise, sound
from tests.sample_media.sound import RATE
from tests.sample_media.works import work

PROLOGUE = (
    ("There is a bell on this landing.", 1.3),
    ("When the fog comes, somebody must stand here all night, and ring it,", 0.6),
    ("so that the boats know where the land is.", 1.6),
    ("Tonight, nobody came.", 2.6),
    ("So I am going to ask you something.", 1.6),
    ("If you could not hear the bell,", 1.7),
    ("how would you want to be called home?", 1.2),
)


@work("hana-w", "signed-prologue", "prologue-voice.mp3")
def prologue_voice() -> bytes:
    """The prologue, with pauses where the hands speak; a bell begins and ends it."""
    rng = noise.seeded("prologue")
    parts = [(0.3, 0.42 * sound.bell(520, 4.2))]
    at = 4.0
    for text, pause in PROLOGUE:
        voice = sound.reading(text, voice="en-us+f3", pace=112, pitch=44)
        parts.append((at, voice * 0.8))
        at += len(voice) / RATE + pause + 0.9
    parts.append((at, 0.42 * sound.bell(520, 4.6)))
    hall = sound.mixed(parts, at + 4.8)
    return sound.encoded(sound.room(sound.dulled(hall, 5000), rng, 0.7, 0.14))


RHYME = (
    (("ar", "واحد، اثنان"), ("en", "one, two, a fish in my shoe."), 0.9),
    (("ar", "ثلاثة، أربعة"), ("en", "three, four, a fish at the door."), 0.9),
    (("ar", "خمسة، ستة"), ("en", "five, six, a fish made of sticks."), 0.9),
    (("ar", "سبعة، ثمانية"), ("en", "seven, eight, a fish came late."), 1.7),
    (("ar", "تسعة، عشرة"), ("en", "nine, ten, goodnight fish, swim again."), 0.6),
)
VOICES = {"ar": "ar+f4", "en": "en-us+f4"}


@work("noor-a", "counting-two-ways", "fish-rhyme.mp3")
def fish_rhyme() -> bytes:
    """The rhyme in two languages, slow and high, with a breath after every line."""
    rng = noise.seeded("fish rhyme")
    parts, at = [], 0.4
    for *spoken, pause in RHYME:
        for language, text in spoken:
            voice = sound.reading(text, voice=VOICES[language], pace=122, pitch=82)
            parts.append((at, voice * 0.8))
            at += len(voice) / RATE + 0.28
        breath = sound.band(rng, 0.32, 700, 4200) * np.hanning(int(0.32 * RATE)) * 0.03
        parts.append((at + 0.15, breath))
        at += pause
    line = sound.room(sound.dulled(sound.mixed(parts, at + 0.4), 6000), rng, 0.16, 0.08)
    return sound.encoded(line)
