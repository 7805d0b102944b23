"""The learners of an invented school and everything they wrote, before any tool's format.

Every learner has ten pages: a profile with a table of 28 lines, five projects of about 400 words
with a rubric, a task list and a picture, and four journal entries of about 120 words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from words import (
    CRITERIA,
    FIRST,
    LAST,
    LEVELS,
    MEASURES,
    STRANDS,
    SUBJECTS,
    Dice,
    paragraphs,
    prose,
)

PROJECTS, ENTRIES = 5, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one page: its title, its topic, its story, and rows of a rubric."""

    title: str
    story: str
    topic: tuple[str, str] = ("", "")
    rubric: tuple[tuple[str, ...], ...] = ()
    reached: int = 0
    feedback: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One invented learner with everything they wrote."""

    id: str
    name: str
    about: str
    projects: tuple[Words, ...]
    entries: tuple[Words, ...]
    picture: int


def people(number: int, seed: int = 2026) -> Iterator[Person]:
    """The learners of a school, the same for every format."""
    for index in range(number):
        dice = Dice(seed, "learner", index)
        yield Person(
            id=f"learner-{index:05d}",
            name=f"{dice.pick(FIRST)} {dice.pick(LAST)}",
            about=_about(dice),
            projects=tuple(_project(dice) for _ in range(PROJECTS)),
            entries=tuple(
                Words(
                    title=prose(dice, 4).rstrip("."),
                    story=f"{paragraphs(dice, 60, 40)}\n\n## What I will try next\n\n"
                    f"{paragraphs(dice, 60, 40)}\n",
                )
                for _ in range(ENTRIES)
            ),
            picture=index,
        )


def _about(dice: Dice) -> str:
    rows = "\n".join(
        f"| {measure} | {dice.pick(LEVELS)} | {prose(dice, 5)} | 2026-0{1 + dice.below(5)}-11 |"
        for measure in MEASURES
    )
    lines = "\n".join(f"- {prose(dice, 8)}" for _ in range(9))
    table = f"| Topic | Level | Evidence | Updated |\n| --- | --- | --- | --- |\n{rows}"
    return f"{paragraphs(dice, 60)}\n\n{lines}\n\n## Measurement topics\n\n{table}\n"


def _project(dice: Dice) -> Words:
    broad, narrow = dice.pick(SUBJECTS), dice.pick(STRANDS)
    title = f"{broad} {narrow}: {prose(dice, 3).rstrip('.')}"
    tasks = "\n".join(f"- [{'x' if dice.below(2) else ' '}] {prose(dice, 6)}" for _ in range(4))
    made = "\n".join(f"- {prose(dice, 7)}" for _ in range(4))
    story = (
        f"{paragraphs(dice, 60)}\n\n![{prose(dice, 6)}](media/photo.png)\n\n"
        f"## The question\n\n{paragraphs(dice, 90)}\n\n"
        f"## What I made\n\n{paragraphs(dice, 100)}\n\n{made}\n\n"
        f"## What went wrong\n\n{paragraphs(dice, 80)}\n\n"
        f"### What I changed\n\n{prose(dice, 30)}\n\n## Next steps\n\n{tasks}\n"
    )
    return Words(
        title=title,
        topic=(broad, f"{broad} {narrow}"),
        story=story,
        rubric=tuple(tuple(prose(dice, 4) for _ in LEVELS) for _ in CRITERIA),
        reached=dice.below(4),
        feedback=prose(dice, 25),
    )
