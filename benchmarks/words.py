"""The words of the invented schools: the same prose for every tool, from one seed."""

# ruff: noqa: E501 - words and files as they are

from __future__ import annotations

import random
import struct
import zlib
from bisect import bisect
from collections.abc import Sequence
from typing import TypeVar

Anything = TypeVar("Anything")

FIRST = ["Amara", "Ben", "Chloé", "Diego", "Elif", "Farah", "Goran", "Hana", "Imani", "Jonas", "Keiko", "Lena", "Mateo", "Nadia", "Omar", "Priya", "Quinn", "Rosa", "Sven", "Tariq", "Uma", "Viktor", "Wren", "Ximena", "Yusuf", "Zoë", "Aisha", "Bram", "Céline", "Dmitri"]
LAST = ["Abara", "Brandt", "Castillo", "Dubois", "Eriksen", "Fontaine", "Haddad", "Ito", "Jansen", "Kowalski", "Larsen", "Mbeki", "Okafor", "Patel", "Quispe", "Rossi", "Tanaka", "Ueda", "Vargas", "Weber", "Zhang", "Adeyemi", "Cohen", "Diallo"]
SUBJECTS = ["Fractions", "Ecology", "Forces", "Poetry", "Migration", "Circuits", "Rhythm", "Textiles", "Weather", "Algorithms", "Geometry", "Nutrition", "Mapping", "Dialogue", "Probability", "Printmaking", "Habitats", "Civics"]
STRANDS = ["modelling", "reasoning", "design", "data", "inquiry", "argument", "craft", "history", "ethics", "systems"]
MEASURES = [
    measure.strip()
    for measure in """Asking questions|Planning|Research|Using sources|Data collection|Data
    analysis|Modelling|Computation|Writing|Speaking|Listening|Drawing|Making|Testing|Revising|
    Collaboration|Leadership|Feedback|Time management|Perseverance|Self-assessment|Curiosity|
    Creativity|Digital tools|Safety|Citizenship|Wellbeing|Presentation""".replace("\n", " ").split(
        "|"
    )
]
LEVELS = ("Beginning", "Developing", "Meeting", "Exceeding")
CRITERIA = ("Understanding", "Process", "Communication", "Reflection")
STEMS = ["the", "a", "and", "to", "of", "in", "we", "my", "it", "was", "that", "for", "with", "on", "because", "but", "our", "this", "then", "they", "I", "so", "first", "time", "group", "made", "work", "when", "had", "found", "more", "one", "two", "which", "learn", "idea", "measure", "water", "plant", "paper", "model", "test", "change", "result", "teacher", "question", "answer", "number", "graph", "line", "colour", "story", "draft", "build", "plan", "river", "soil", "light", "shadow", "sound", "wire", "battery", "bridge", "tower", "weight", "force", "speed", "angle", "pattern", "map", "street", "market", "family", "language", "song", "drum", "dance", "fabric", "thread", "recipe", "bread", "garden", "insect", "bird", "seed", "leaf", "root", "season", "cloud", "rain", "wind", "storm", "sensor", "code", "loop", "button", "screen", "board", "card", "game", "rule", "vote", "law", "city", "border", "journey", "letter", "diary", "poem", "verse", "rhyme", "character", "scene", "stage", "voice", "audience", "poster", "sketch", "print", "ink", "clay", "wood", "metal", "glue", "tape", "knot", "fold", "cut", "shape", "circle", "triangle", "square", "cube", "volume", "area", "length", "ratio", "half", "third", "percent", "chance", "dice", "sample", "survey", "chart", "table", "average", "range", "error", "guess", "proof", "reason", "claim", "evidence", "source", "book", "page", "chapter", "note", "interview", "photo", "video", "record", "listen", "speak", "explain", "compare", "describe", "argue", "decide", "share", "help", "ask", "try", "fail", "repair", "improve", "finish", "present", "reflect", "remember", "notice", "wonder", "imagine", "explore", "observe", "predict", "estimate", "organise", "classroom", "library", "studio", "hall", "yard", "field", "museum", "workshop", "partner", "friend", "neighbour", "visitor", "class", "week", "month", "morning", "lesson", "project", "goal", "step", "problem", "mistake", "feedback", "rubric", "level", "strength", "challenge", "habit", "energy", "heat", "cold", "magnet", "circuit", "current", "planet", "moon", "star", "orbit", "rocket", "gravity", "cell", "animal", "habitat", "forest", "ocean"]
ENDINGS = ("", "s", "ed", "ing", "er", "ly", "ness", "able", "ful", "ment")


class Dice:
    """Chance that falls the same way on every machine and Python version."""

    def __init__(self, *key: object) -> None:
        self.random = random.Random("/".join(map(str, key))).random

    def below(self, number: int) -> int:
        return int(self.random() * number)

    def pick(self, choices: Sequence[Anything]) -> Anything:
        return choices[self.below(len(choices))]


def _vocabulary() -> tuple[list[str], list[float]]:
    words = list(
        dict.fromkeys(
            stem + ending if len(stem) > 3 or not ending else stem
            for ending in ENDINGS
            for stem in STEMS
        )
    )
    total, steps = 0.0, []
    for rank in range(len(words)):  # A few words are common and most are rare, as in prose.
        total += 1.0 / (rank + 2.7)
        steps.append(total)
    return words, [step / total for step in steps]


WORDS, STEPS = _vocabulary()


def prose(dice: Dice, number: int) -> str:
    """About `number` words in sentences, some of them emphasised."""
    sentences = []
    while number > 0:
        length = min(number, 6 + dice.below(13))
        words = [WORDS[bisect(STEPS, dice.random())] for _ in range(length)]
        words[0] = words[0].capitalize()
        if dice.below(5) == 0:
            place = dice.below(length)
            words[place] = f"**{words[place]}**"
        sentences.append(" ".join(words) + ".")
        number -= length
    return " ".join(sentences)


def paragraphs(dice: Dice, number: int, each: int = 55) -> str:
    """`number` words in paragraphs of about `each` words."""
    starts = range(0, number, each)
    return "\n\n".join(prose(dice, min(each, number - start)) for start in starts)


def picture(seed: int, width: int = 96, height: int = 72) -> bytes:
    """A noisy PNG of some kilobytes, as large as a small photo on a page."""
    dice = Dice("picture", seed)
    base = [dice.below(200) for _ in range(3)]
    rows = []
    for y in range(height):
        row = bytearray([0])
        for x in range(width):
            noise = dice.below(24)
            row += bytes(
                ((base[0] + x + noise) % 256, (base[1] + y + noise) % 256, (base[2] + x) % 256)
            )
        rows.append(bytes(row))

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(rows), 9)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )
