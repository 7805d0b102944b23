"""Files of a school on the disk: texts, and the pictures that all projects share."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from people import PROJECTS, Person
from words import picture

PICTURES = 16


def put(path: Path, content: str | bytes) -> None:
    """Write one file, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def put_pictures(school: list[Person], folder_of: Callable[[str, int], Path]) -> None:
    """One picture for each project, in the `media` folder of `folder_of(learner, project)`."""
    for person in school:
        for number in range(PROJECTS):
            image = _pictures()[(person.picture * PROJECTS + number) % PICTURES]
            put(folder_of(person.id, number) / "media/photo.png", image)


@cache
def _pictures() -> list[bytes]:
    return [picture(seed) for seed in range(PICTURES)]
