"""Everything in a repository that a name can stand for, as one learner's words look it up.

It is asked by name, never listed whole where one name is enough: so whoever keeps what was found
before knows exactly which of others' names one learner's problems depend on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Self

from msgspec import Struct

from portfolio_gen.analysis.consent import Agreed
from portfolio_gen.analysis.files import file_of
from portfolio_gen.analysis.full_names import PrivateNames
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Feedback
from portfolio_gen.model.school import School


class Ties(Struct, frozen=True, kw_only=True):
    """What one learner's folder says that concerns others: project ids, teams, feedback, and who
    is in the pictures and recordings with these bytes."""

    projects: tuple[str, ...]
    teams: tuple[tuple[str, str], ...]
    said: tuple[Feedback, ...]
    faces: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @classmethod
    def of(cls, learner: Learner, hashes: Mapping[str, str] | None = None) -> Self:
        """The ties of a learner, with the hash of each of their files."""
        there = hashes or {}
        return cls(
            projects=tuple(str(project.id) for project in learner.projects),
            teams=tuple(
                (str(project.id), str(member))
                for project in learner.projects
                for member in project.team
                if member != learner.id
            ),
            said=learner.said,
            faces=tuple(
                (there[file], tuple(map(str, show.people)))
                for project in learner.projects
                for show in project.shows
                if show.people and (file := file_of(learner, project, show.file)) in there
            ),
        )


class Known(Struct, frozen=True, kw_only=True, dict=True):
    """The names of one repository.

    `projects` gives a learner's project ids, `shared` the projects of others on which a learner
    works too, as `owner/project`, `said` what classmates said about a learner's projects, `agreed`
    what each learner's family agreed to, `faces` who is in a file, by its hash, and `names` the
    full names that strangers may not read, by the sign of words that they may be among.
    """

    school: School
    learners: Collection[str]
    projects: Mapping[str, tuple[str, ...]]
    shared: Mapping[str, tuple[str, ...]]
    said: Mapping[str, tuple[Feedback, ...]]
    agreed: Mapping[str, Agreed]
    faces: Mapping[str, tuple[str, ...]]
    names: Mapping[bytes, tuple[str, ...]]

    @classmethod
    def of(
        cls,
        school: School,
        agreed: Mapping[str, Agreed],
        ties: Mapping[str, Ties],
        names: Mapping[bytes, tuple[str, ...]] | None = None,
    ) -> Self:
        """What is known where `ties` gives what each learner's folder says of others."""
        shared: dict[str, list[str]] = defaultdict(list)
        said: dict[str, list[Feedback]] = defaultdict(list)
        faces: dict[str, set[str]] = defaultdict(set)
        for learner, own in ties.items():
            for project, member in own.teams:
                shared[member].append(f"{learner}/{project}")
            for one in own.said:
                said[str(one.learner)].append(one)
            for file_hash, people in own.faces:
                faces[file_hash].update(people)
        return cls(
            school=school,
            learners=agreed.keys(),
            projects={learner: own.projects for learner, own in ties.items()},
            shared={learner: tuple(keys) for learner, keys in shared.items()},
            said={learner: tuple(ones) for learner, ones in said.items()},
            agreed=agreed,
            faces={file_hash: tuple(sorted(people)) for file_hash, people in faces.items()},
            names=PrivateNames() if names is None else names,
        )

    @cached_property
    def subjects(self) -> frozenset[str]:
        return frozenset(str(subject.id) for subject in self.school.settings.subjects)

    @cached_property
    def competencies(self) -> frozenset[str]:
        return frozenset(
            str(one.id) for framework in self.school.frameworks for one in framework.competencies
        )

    @cached_property
    def classes(self) -> frozenset[str]:
        return frozenset(str(one.id) for one in self.school.classes)

    @cached_property
    def people(self) -> frozenset[str]:
        return frozenset(str(person.id) for person in self.school.people)

    @cached_property
    def standards(self) -> frozenset[str]:
        return frozenset(str(one.code) for one in self.school.standards)

    @cached_property
    def units(self) -> frozenset[str]:
        return frozenset(str(one.id) for one in self.school.units)

    @cached_property
    def assignments(self) -> frozenset[str]:
        return frozenset(str(one.id) for one in self.school.assignments)
