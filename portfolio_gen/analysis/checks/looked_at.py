"""What a check looks at: one learner with what was said about them, or the school's own files."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from itertools import chain

from msgspec import Struct

from portfolio_gen.analysis.known import Known
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Source
from portfolio_gen.model.project import Feedback, Project, Rating
from portfolio_gen.model.school import Consent, RosterLine, School


class OneLearner(Struct, frozen=True, kw_only=True):
    """A learner as read. `files` are the paths in their folder, in `hashes` with a sign of their
    bytes; `sources` has lines to look at.

    `staff` and `classmates` said `about` them; what the learner said about others is in `said`.
    """

    learner: Learner
    staff: tuple[Feedback, ...]
    classmates: tuple[Feedback, ...]
    files: Collection[str]
    sources: Mapping[str, Source]
    known: Known
    as_of: date
    hashes: Mapping[str, str] = {}

    @property
    def school(self) -> School:
        return self.known.school

    def about(self) -> Iterator[tuple[Feedback, Project]]:
        """Everything that others said about a project that is there, with the project."""
        projects = {str(project.id): project for project in self.learner.projects}
        for said in chain(self.staff, self.classmates):
            project = projects.get(str(said.project))
            if project is not None:
                yield said, project


class WholeSchool(Struct, frozen=True, kw_only=True):
    """The school's own files. `strays` is feedback about somebody who is not on the roster."""

    roster: tuple[RosterLine, ...]
    consent: Mapping[str, Consent]
    strays: tuple[Feedback, ...]
    sources: Mapping[str, Source]
    known: Known
    as_of: date

    @property
    def school(self) -> School:
        return self.known.school


def ratings_of(said: Feedback) -> tuple[Rating, ...]:
    """Every rating in one piece of feedback."""
    return (*said.ratings.values(), *said.competencies.values())
