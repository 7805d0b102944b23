"""The same words as plain pages, for tools that know nothing of learners, rubrics and topics."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from people import Person, Words
from words import CRITERIA, LEVELS


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainPage:
    """One page: `address` without slashes at its ends, and whether it has a folder of its own.

    `has_pages` says that other pages lie below it, as below a learner's own page.
    """

    address: str
    title: str
    body: str
    learner: str = ""
    topics: tuple[str, ...] = ()
    has_folder: bool = True
    has_pages: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How a tool wants a note and a link to a page written."""

    note: Callable[[str], str]
    link_to_folder: str = "/"
    link_to_file: str = "/"


def admonition(text: str) -> str:
    """A note as Python-Markdown reads it."""
    return f'!!! note "Feedback"\n\n    {text}\n'


def alert(text: str) -> str:
    """A note as GitHub reads it."""
    return f"> [!NOTE]\n> {text}\n"


def plain_pages(school: list[Person], dialect: Dialect) -> Iterator[PlainPage]:
    """Ten pages for each learner, the list of learners and the home page."""
    yield PlainPage(address="", title="Benchmark School", body="Invented learners.\n",
                    has_pages=True)  # fmt: skip
    listed = "".join(
        f"- [{person.name}]({person.id}{dialect.link_to_folder})\n" for person in school
    )
    yield PlainPage(address="learners", title="Learners", body=listed, has_pages=True)
    for person in school:
        yield from _pages_of(person, dialect)


def _pages_of(person: Person, dialect: Dialect) -> Iterator[PlainPage]:
    home = f"learners/{person.id}"
    projects = [(f"projects/p{number}", one) for number, one in enumerate(person.projects)]
    entries = [
        (f"journal/2026-0{number + 1}-11-week", one) for number, one in enumerate(person.entries)
    ]
    links = "".join(f"- [{one.title}]({at}{dialect.link_to_folder})\n" for at, one in projects)
    weeks = "".join(f"- [{one.title}]({at}{dialect.link_to_file})\n" for at, one in entries)
    body = f"{person.about}\n## Projects\n\n{links}\n## Journal\n\n{weeks}"
    yield PlainPage(address=home, title=person.name, body=body, learner=person.id, has_pages=True)
    for at, one in projects:
        yield PlainPage(address=f"{home}/{at}", title=one.title, body=_project(one, dialect),
                        learner=person.id, topics=one.topic)  # fmt: skip
    for at, one in entries:
        yield PlainPage(address=f"{home}/{at}", title=one.title, body=one.story,
                        learner=person.id, has_folder=False)  # fmt: skip


def _project(project: Words, dialect: Dialect) -> str:
    rows = "\n".join(
        f"| {name} | {' | '.join(cells)} |"
        for name, cells in zip(CRITERIA, project.rubric, strict=True)
    )
    table = f"| Criterion | {' | '.join(LEVELS)} |\n{'| --- ' * 5}|\n{rows}\n"
    return f"{project.story}\n{table}\n{dialect.note(project.feedback)}"


def front_matter(values: dict[str, object]) -> str:
    """Fields between two --- lines, as Hugo, Eleventy and MkDocs read them."""
    lines = "".join(
        f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in values.items()
    )
    return f"---\n{lines}---\n\n"
