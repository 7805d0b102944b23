"""A whole repository, read: the school, every learner of its roster, and every problem.

The one door to the content: everything above it works on what this returns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from portfolio_gen.messages import problem
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Source
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.model.project import Feedback
from portfolio_gen.model.school import School
from portfolio_gen.model.values import ID_PATTERN
from portfolio_gen.reading.folder import Folder, look_beside, look_into
from portfolio_gen.reading.learner import read_learner
from portfolio_gen.reading.nearest import nearest, nearest_id
from portfolio_gen.reading.policy import is_policy
from portfolio_gen.reading.school import SchoolFiles, read_school


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
        return not any(found.privacy and is_policy(found.place.file) for found in self.problems)


def read_portfolio(root: Path) -> Reading:
    """Everything under `school/` and `students/` of the repository at `root`."""
    school_folder = look_into(root, "school")
    school = read_school(school_folder)
    everybody = look_beside(root, "students")
    folders = {str(line.id): look_into(root, f"students/{line.id}") for line in school.roster}
    learners = tuple(
        read_learner(folders[str(line.id)]).model_copy(
            update={"roster": line, "consent": school.consent.get(line.id)}
        )
        for line in school.roster
    )
    all_folders = (school_folder, everybody, *folders.values())
    return Reading(
        root=root,
        school=school.school,
        learners=learners,
        feedback=school.feedback,
        files=frozenset().union(*(folder.files for folder in folders.values())),
        sources={file: text for folder in all_folders for file, text in folder.sources.items()},
        problems=(
            *dict.fromkeys(found for folder in all_folders for found in folder.problems),
            *_strangers(everybody, school),
        ),
    )


def _strangers(everybody: Folder, school: SchoolFiles) -> Iterator[Problem]:
    """Folders and lines of consent that belong to nobody on the roster."""
    ids = [str(line.id) for line in school.roster]
    for name in everybody.below(""):
        place = everybody.place(name)
        if place.file not in everybody.folders or name in ids:
            continue
        if not re.match(ID_PATTERN, name):
            yield problem("unsafe-id", place, value=name, nearest=nearest_id(name))
        elif not school.whole_roster.may_hold(name):
            yield problem("not-in-roster", place, value=name, nearest=nearest(name, ids))
    for learner in school.consent:
        if learner not in ids and not school.whole_roster.may_hold(learner):
            near = nearest(learner, ids)
            fixes = (Fix(place=learner.place, text=near),) if near else ()
            yield problem(
                "unknown-learner", learner.place, value=learner, nearest=near, fixes=fixes,
                quotes=(near,) if near else (),
            )  # fmt: skip


def sorted_problems(problems: list[Problem] | tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Problems in the order a person works through them, each once."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (p.place.file, p.place.line, p.place.column, p.code)))
