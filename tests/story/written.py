"""Short ways to write a story in a test, render it and ask for its problems."""

from __future__ import annotations

from portfolio_gen.model.problem import Problem
from portfolio_gen.model.story import Story
from portfolio_gen.story import Reference, Rendered, Target, check_story, render_story

FILE = "students/amara/projects/solar-oven/project.md"
#: The files in the folder of the learner whose stories these are.
FILES = frozenset(
    {
        FILE,
        "students/amara/about.md",
        "students/amara/journal/2026-03-04-foil.md",
        "students/amara/projects/solar-oven/media/oven.jpg",
        "students/amara/projects/solar-oven/media/foil box.jpg",
        "students/amara/projects/solar-oven/media/Sketch.png",
        "students/amara/projects/solar-oven/notes.md",
    }
)


def story(text: str, *, first_line: int = 1) -> Story:
    return Story(text=text, file=FILE, first_line=first_line)


def found(reference: Reference) -> Target | None:
    """Answers as a build would for a folder in which everything is there."""
    if reference.kind == "picture":
        return Target(address=f"/m/{reference.target.rpartition('/')[2]}", width=40, height=30)
    return Target(address=f"/p/{reference.target}")


def rendered(text: str, **how: object) -> Rendered:
    return render_story(story(text), found, **how)


def html(text: str, **how: object) -> str:
    return rendered(text, **how).html


def problems(text: str, *, first_line: int = 1) -> list[Problem]:
    return check_story(story(text, first_line=first_line), FILES)


def codes(text: str) -> list[str]:
    return [problem.code for problem in problems(text)]
