"""The school in the formats of this product, with settings for a site with and without search."""

from __future__ import annotations

from pathlib import Path

from formats.files import put, put_pictures
from people import Person, Words
from words import CRITERIA, LEVELS

CLASS_SIZE = 25
WITHOUT_SEARCH = "mkdocs-without-search.yml"
MKDOCS_YML = """site_name: Benchmark School
theme:
  name: material
plugins:
  - portfolio
"""
SCHOOL_YML = """name: Benchmark School
levels:
""" + "".join(f"  - id: {level.lower()}\n    name: {level}\n" for level in LEVELS)


def write_ours(school: list[Person], to: Path) -> None:
    """The school as this product reads it."""
    put(to / "mkdocs.yml", MKDOCS_YML)
    put(to / WITHOUT_SEARCH, MKDOCS_YML.replace("- portfolio", "- portfolio: {search: false}"))
    put(to / "docs/index.md", "# Benchmark School\n\nInvented learners.\n")
    _put_school(school, to / "school")
    for person in school:
        _put_learner(person, to / "students" / person.id)
    put_pictures(school, lambda learner, number: to / f"students/{learner}/projects/p{number}")


def _put_school(school: list[Person], home: Path) -> None:
    put(home / "school.yml", SCHOOL_YML)
    classes = sorted({index // CLASS_SIZE for index in range(len(school))})
    put(home / "classes.yml", "".join(f"- id: c{c}\n  name: Class {c}\n" for c in classes))
    roster = "".join(
        f"{person.id},{person.name},6,c{index // CLASS_SIZE},,active\n"
        for index, person in enumerate(school)
    )
    put(home / "roster.csv", f"id,name,grade,classes,advisor,status\n{roster}")
    consent = "".join(f"{person.id}: {{publish: public, name: full}}\n" for person in school)
    put(home / "consent.yml", consent)


def _put_learner(person: Person, home: Path) -> None:
    put(home / "profile.yml", f'headline: "{person.projects[0].title}"\n')
    put(home / "about.md", person.about)
    for number, entry in enumerate(person.entries):
        front = f'---\ntitle: "{entry.title}"\naudience: public\n---\n\n'
        put(home / f"journal/2026-0{number + 1}-11-week.md", front + entry.story)
    for number, project in enumerate(person.projects):
        folder = home / f"projects/p{number}"
        put(folder / "project.md", _project(project))
        put(folder / "rubric.yml", _rubric(project))
        rows = "".join(f"  c{row}: {project.reached + 1}\n" for row in range(len(CRITERIA)))
        put(folder / "assessments/2026-05-11.yml", f"audience: public\nratings:\n{rows}")


def _project(project: Words) -> str:
    broad, narrow = project.topic
    return (
        f'---\ntitle: "{project.title}"\ntopic: ["{broad}", "{narrow}"]\nstatus: finished\n'
        f"audience: public\n---\n\n{project.story}\n> [!NOTE]\n> {project.feedback}\n"
    )


def _rubric(project: Words) -> str:
    rows = ["criteria:\n"]
    for number, (name, cells) in enumerate(zip(CRITERIA, project.rubric, strict=True)):
        rows.append(f"  - id: c{number}\n    name: {name}\n    levels:\n")
        rows += [
            f'      {level.lower()}: "{cell}"\n' for level, cell in zip(LEVELS, cells, strict=True)
        ]
    return "".join(rows)
