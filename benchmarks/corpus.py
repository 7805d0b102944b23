"""Writes invented schools of any size, in our formats and as plain MkDocs pages of the same words.

    python benchmarks/corpus.py --learners 30 --format ours --to DIR

Every learner has ten pages: a profile with a table of 28 lines, five projects of about 400 words
with a rubric, a task list and a picture, and four journal entries of about 120 words.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

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
    picture,
    prose,
)

PROJECTS, ENTRIES, CLASS_SIZE, PICTURES = 5, 4, 25, 16
SCHOOL_YML = """name: Benchmark School
levels:
""" + "".join(f"  - id: {level.lower()}\n    name: {level}\n" for level in LEVELS)
MKDOCS_OURS = """site_name: Benchmark School
theme:
  name: material
plugins:
  - portfolio
"""
MKDOCS_PLAIN = """site_name: Benchmark School
theme:
  name: material
  font: false
  features: [navigation.indexes, navigation.tabs, navigation.prune]
plugins: [search, tags]
markdown_extensions:
  - admonition
  - attr_list
  - tables
  - toc: {permalink: true}
  - pymdownx.superfences
  - pymdownx.tasklist: {custom_checkbox: true}
validation: {nav: {omitted_files: ignore}}
"""


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


def write_ours(school: list[Person], to: Path) -> None:
    """The school in the formats of this product."""
    _put(to / "mkdocs.yml", MKDOCS_OURS)
    _put(to / "docs/index.md", "# Benchmark School\n\nInvented learners.\n")
    _put(to / "school/school.yml", SCHOOL_YML)
    classes = sorted({index // CLASS_SIZE for index in range(len(school))})
    _put(to / "school/classes.yml", "".join(f"- id: c{c}\n  name: Class {c}\n" for c in classes))
    roster = "".join(
        f"{person.id},{person.name},6,c{index // CLASS_SIZE},,active\n"
        for index, person in enumerate(school)
    )
    _put(to / "school/roster.csv", f"id,name,grade,classes,advisor,status\n{roster}")
    consent = "".join(f"{person.id}: {{publish: public, name: full}}\n" for person in school)
    _put(to / "school/consent.yml", consent)
    pictures = [picture(seed) for seed in range(PICTURES)]
    for person in school:
        home = to / "students" / person.id
        _put(home / "profile.yml", f'headline: "{person.projects[0].title}"\n')
        _put(home / "about.md", person.about)
        for number, entry in enumerate(person.entries):
            front = f'---\ntitle: "{entry.title}"\naudience: public\n---\n\n'
            _put(home / f"journal/2026-0{number + 1}-11-week.md", front + entry.story)
        for number, project in enumerate(person.projects):
            folder = home / f"projects/p{number}"
            _put(folder / "project.md", _our_project(project))
            _put(folder / "rubric.yml", _our_rubric(project))
            rows = "".join(f"  c{row}: {project.reached + 1}\n" for row in range(len(CRITERIA)))
            _put(folder / "assessments/2026-05-11.yml", f"audience: public\nratings:\n{rows}")
            image = pictures[(person.picture * PROJECTS + number) % PICTURES]
            _put(folder / "media/photo.png", image)


def _our_project(project: Words) -> str:
    broad, narrow = project.topic
    return (
        f'---\ntitle: "{project.title}"\ntopic: ["{broad}", "{narrow}"]\nstatus: finished\n'
        f"audience: public\n---\n\n{project.story}\n> [!NOTE]\n> {project.feedback}\n"
    )


def _our_rubric(project: Words) -> str:
    rows = ["criteria:\n"]
    for number, (name, cells) in enumerate(zip(CRITERIA, project.rubric, strict=True)):
        rows.append(f"  - id: c{number}\n    name: {name}\n    levels:\n")
        rows += [
            f'      {level.lower()}: "{cell}"\n' for level, cell in zip(LEVELS, cells, strict=True)
        ]
    return "".join(rows)


def write_mkdocs(school: list[Person], to: Path) -> None:
    """The same words as plain pages for MkDocs with Material and pruned navigation."""
    _put(to / "mkdocs.yml", MKDOCS_PLAIN)
    _put(to / "docs/index.md", "# Benchmark School\n\nInvented learners.\n")
    _put(to / "docs/topics.md", "# Topics\n\n<!-- material/tags -->\n")
    pictures = [picture(seed) for seed in range(PICTURES)]
    listed = "".join(f"- [{person.name}]({person.id}/index.md)\n" for person in school)
    _put(to / "docs/learners/index.md", f"# Learners\n\n{listed}")
    for person in school:
        home = to / "docs/learners" / person.id
        links = "".join(
            f"- [{project.title}](projects/p{number}/index.md)\n"
            for number, project in enumerate(person.projects)
        )
        _put(home / "index.md", f"# {person.name}\n\n{person.about}\n## Projects\n\n{links}")
        for number, entry in enumerate(person.entries):
            name = home / f"journal/2026-0{number + 1}-11-week.md"
            _put(name, f"# {entry.title}\n\n{entry.story}")
        for number, project in enumerate(person.projects):
            folder = home / f"projects/p{number}"
            _put(folder / "index.md", _plain_project(project))
            image = pictures[(person.picture * PROJECTS + number) % PICTURES]
            _put(folder / "media/photo.png", image)


def _plain_project(project: Words) -> str:
    tags = "".join(f"  - {topic}\n" for topic in project.topic)
    rows = "\n".join(
        f"| {name} | {' | '.join(cells)} |"
        for name, cells in zip(CRITERIA, project.rubric, strict=True)
    )
    table = f"| Criterion | {' | '.join(LEVELS)} |\n{'| --- ' * 5}|\n{rows}\n"
    note = f'!!! note "Feedback"\n\n    {project.feedback}\n'
    return f"---\ntags:\n{tags}---\n\n# {project.title}\n\n{project.story}\n{table}\n{note}"


WRITERS = {"ours": write_ours, "mkdocs": write_mkdocs}


def _put(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def main() -> None:
    parser = argparse.ArgumentParser(description="Write an invented school.")
    parser.add_argument("--learners", type=int, default=30)
    parser.add_argument("--format", choices=WRITERS, default="ours")
    parser.add_argument("--to", type=Path, required=True)
    asked = parser.parse_args()
    WRITERS[asked.format](list(people(asked.learners)), asked.to)


if __name__ == "__main__":
    main()
