"""A whole repository, read: the school, every learner of its roster, and every problem.

The one door to the content: everything above it works on what this returns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from portfolio_gen.messages import problem
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Place, Source
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.project import Feedback
from portfolio_gen.model.school import School
from portfolio_gen.model.values import ID_PATTERN
from portfolio_gen.reading.folder import look_into
from portfolio_gen.reading.learner import read_learner
from portfolio_gen.reading.school import read_school

#: Files whose mistakes mean that nobody knows what may be published.
POLICY_FILES = ("school/consent.yml", "school/school.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A read repository. `files` are the paths in all learners' folders, relative to `root`.

    `learners` are in roster order. `feedback` is what staff wrote; classmates' is in `said`.
    """

    root: Path
    school: School
    learners: tuple[Learner, ...]
    feedback: tuple[Feedback, ...]
    files: frozenset[str]
    sources: dict[str, Source]
    problems: tuple[Problem, ...]

    @property
    def policy_is_sound(self) -> bool:
        """Whether consent and the school's audiences could be read without a doubt."""
        return not any(
            found.privacy and found.place.file in POLICY_FILES for found in self.problems
        )


def read_portfolio(root: Path) -> Reading:
    """Everything under `school/` and `students/` of the repository at `root`."""
    school_folder = look_into(root, "school")
    school = read_school(school_folder)
    problems = list(school_folder.problems)
    sources = dict(school_folder.sources)
    folders = {}
    for name in _folders_in(root / "students"):
        folders[name] = look_into(root, f"students/{name}")
    learners = []
    files: set[str] = set()
    for line in school.roster:
        folder = folders.pop(str(line.id), None) or look_into(root, f"students/{line.id}")
        learner = read_learner(folder)
        learners.append(
            learner.model_copy(update={"roster": line, "consent": school.consent.get(line.id)})
        )
        problems += folder.problems
        sources |= folder.sources
        files |= folder.files
    ids = [str(line.id) for line in school.roster]
    for name in folders:
        problems.append(_not_in_roster(name, ids))
    for learner in school.consent:
        if learner not in ids:
            place = Place(file="school/consent.yml")
            problems.append(problem("unknown-learner", place, value=learner, choices=ids))
    return Reading(
        root=root,
        school=school.school,
        learners=tuple(learners),
        feedback=school.feedback,
        files=frozenset(files),
        sources=sources,
        problems=tuple(problems),
    )


def _folders_in(path: Path) -> list[str]:
    """The names of the folders directly in `path`, sorted; links are not folders."""
    try:
        return sorted(
            entry.name
            for entry in path.iterdir()
            if entry.is_dir() and not entry.is_symlink() and not entry.name.startswith(".")
        )
    except OSError:
        return []


def _not_in_roster(name: str, ids: list[str]) -> Problem:
    place = Place(file=f"students/{name}")
    if not re.match(ID_PATTERN, name):
        return problem("unsafe-id", place, key=name, value=name)
    return problem("not-in-roster", place, value=name)


def sorted_problems(problems: list[Problem] | tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Problems in the order a person works through them, each once."""
    unique = dict.fromkeys(problems)
    return tuple(
        sorted(unique, key=lambda p: (p.place.file, p.place.line, p.place.column, p.code))
    )
