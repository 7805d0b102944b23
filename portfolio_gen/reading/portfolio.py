"""A whole repository, read: the school, every learner of its roster, and every problem.

The one door to the content. The school and each learner can be read by themselves, so that a
change in one folder costs the reading of one folder.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from portfolio_gen.messages import problem
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Source
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.project import Feedback
from portfolio_gen.model.school import Consent, RosterLine, School
from portfolio_gen.model.values import ID_PATTERN
from portfolio_gen.reading.decode import GONE, NOT_OPENED
from portfolio_gen.reading.feedback import staff_feedback
from portfolio_gen.reading.folder import Folder, look_beside, look_into
from portfolio_gen.reading.learner import read_learner
from portfolio_gen.reading.nearest import nearest, nearest_id
from portfolio_gen.reading.policy import is_policy
from portfolio_gen.reading.roster import Roster
from portfolio_gen.reading.school import read_school
from portfolio_gen.reading.whose_word import unclear_entries

#: Where staff say something about learners; each learner's part of it is read with the learner.
FEEDBACK = "feedback"
#: Where `forget` leaves its lists, and what they are called: by the day and the learner.
FORGOTTEN = "forgotten"
FORGOTTEN_LIST = re.compile(r"\d{4}-\d\d-\d\d-(.+)\.md")


class SchoolReading(Struct, frozen=True, kw_only=True):
    """`school/`, read. `feedback` is only what was said about nobody on the roster; `gone` are the
    ids of learners who are not on it, and of whom a folder, a line or a list still tells."""

    school: School
    roster: tuple[RosterLine, ...]
    gone: frozenset[str]
    consent: dict[str, Consent]
    feedback: tuple[Feedback, ...]
    sources: dict[str, Source]
    problems: tuple[Problem, ...]

    @property
    def policy_is_sound(self) -> bool:
        """Whether consent and the school's audiences could be read without a doubt."""
        return _is_sound(self.problems)


class LearnerReading(Struct, frozen=True, kw_only=True):
    """One learner's folder and what staff said about them, read.

    `files` are the paths in the learner's own folder, relative to the repository.
    """

    learner: Learner
    feedback: tuple[Feedback, ...]
    files: frozenset[str]
    sources: dict[str, Source]
    problems: tuple[Problem, ...]


class Reading(Struct, frozen=True, kw_only=True):
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
        return _is_sound(self.problems)


def read_portfolio(root: Path) -> Reading:
    """Everything under `school/` and `students/` of the repository at `root`."""
    school = read_school_files(root)
    learners = [read_learner_files(root, str(line.id)) for line in school.roster]
    parts: list[SchoolReading | LearnerReading] = [school, *learners]
    return Reading(
        root=root,
        school=school.school,
        learners=tuple(
            with_school(one.learner, line, school.consent.get(str(line.id)))
            for one, line in zip(learners, school.roster, strict=True)
        ),
        feedback=tuple(said for part in parts for said in part.feedback),
        files=frozenset().union(*(one.files for one in learners)),
        sources={file: text for part in parts for file, text in part.sources.items()},
        problems=tuple(dict.fromkeys(found for part in parts for found in part.problems)),
    )


def with_school(learner: Learner, line: RosterLine, consent: Consent | None) -> Learner:
    """The learner with what the school says of them."""
    return learner.model_copy(update={"roster": line, "consent": consent})


def read_school_files(root: Path) -> SchoolReading:
    """Everything under `school/` but feedback about learners, and who has a folder."""
    folder = look_into(root, "school", closed=FEEDBACK)
    school = read_school(folder)
    folders = [folder]
    ids = {str(line.id): line for line in school.roster}
    feedback: list[Feedback] = []
    for name in folder.below(FEEDBACK):
        if name not in ids and folder.has_folder(f"{FEEDBACK}/{name}"):
            folders.append(look_into(root, "school", only=f"{FEEDBACK}/{name}"))
            feedback += staff_feedback(folders[-1])
    everybody = look_beside(root, "students")
    staff_feedback(folder)  # Only tells what lies in the wrong place there.
    strangers = _strangers(everybody, ids, school.whole_roster)
    unclear = unclear_entries(school.entries, school.consent, school.whole_roster)
    closed = {learner for one in unclear for learner in one.meant}
    found = [one for part in (*folders, everybody) for one in part.problems]
    return SchoolReading(
        school=school.school,
        roster=school.roster,
        gone=frozenset(_gone(folder, everybody, school.whole_roster, school.consent) - ids.keys()),
        consent={str(who): word for who, word in school.consent.items() if who not in closed},
        feedback=tuple(feedback),
        sources={file: text for part in folders for file, text in part.sources.items()},
        problems=tuple(dict.fromkeys((*found, *strangers, *(one.told for one in unclear)))),
    )


def read_learner_files(root: Path, learner: str) -> LearnerReading:
    """The folder of one learner, and what staff said about them."""
    folder = look_into(root, f"students/{learner}")
    about = look_into(root, "school", only=f"{FEEDBACK}/{learner}")
    read = read_learner(folder)
    feedback = staff_feedback(about, read.projects)
    return LearnerReading(
        learner=read,
        feedback=feedback,
        files=frozenset(folder.files),
        sources=folder.sources | about.sources,
        problems=tuple(dict.fromkeys((*folder.problems, *about.problems))),
    )


def all_opened(problems: Iterable[Problem]) -> bool:
    """Whether everything that is there could be read; what could not may be readable next time."""
    return not any(found.code in (GONE, NOT_OPENED) for found in problems)


def _is_sound(problems: Iterable[Problem]) -> bool:
    return not any(found.privacy and is_policy(found.place.file) for found in problems)


def _gone(
    folder: Folder, everybody: Folder, roster: Roster, consent: Iterable[str]
) -> set[str]:
    """Every id by which a learner is or was known, in small letters."""
    lists = map(FORGOTTEN_LIST.fullmatch, folder.below(FORGOTTEN))
    forgotten = [found[1] for found in lists if found]
    return {*map(str.casefold, (*everybody.below(""), *consent, *forgotten)), *roster.unclear}


def _strangers(everybody: Folder, ids: Collection[str], roster: Roster) -> Iterator[Problem]:
    """Folders that belong to nobody on the roster."""
    for name in everybody.below(""):
        place = everybody.place(name)
        if place.file not in everybody.folders or name in ids:
            continue
        if not re.match(ID_PATTERN, name):
            yield problem("unsafe-id", place, value=name, nearest=nearest_id(name))
        elif not roster.may_hold(name):
            yield problem("not-in-roster", place, value=name, nearest=nearest(name, ids))


def sorted_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems in the order a person works through them, each once."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (p.place.file, p.place.line, p.place.column, p.code)))
