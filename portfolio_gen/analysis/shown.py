"""What one edition may show, joined together and ready to be asked by every page.

It is made only from a projection (`audience.py`), so a page cannot see what its reader may not.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct, field

from portfolio_gen.analysis.glances import AtAGlance
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.learner import Learner, Reflection
from portfolio_gen.model.project import Project
from portfolio_gen.model.school import Competency, Level, School, Subject
from portfolio_gen.model.seen import SeenItem


class ProjectOf(Struct, frozen=True, kw_only=True):
    """A project together with the learner whose folder it lies in."""

    learner: Learner
    project: Project

    @property
    def key(self) -> tuple[str, str]:
        return self.learner.id, self.project.id


class ReflectionOf(Struct, frozen=True, kw_only=True):
    """A reflection together with the learner who wrote it."""

    learner: Learner
    reflection: Reflection


class Topic(Struct, frozen=True, kw_only=True):
    """One step of a topic path; `slugs` is its address under `topics/`."""

    slugs: tuple[str, ...]
    names: tuple[str, ...]
    narrower: tuple[Topic, ...]
    projects: tuple[ProjectOf, ...]

    @property
    def name(self) -> str:
        return self.names[-1]


class Media(Struct, frozen=True, kw_only=True):
    """A published picture, drawing, sound, video or document; width and height in pixels.

    `sizes` are a picture's smaller copies, the smallest first: address and width of each.
    """

    address: str
    kind: str
    width: int | None = None
    height: int | None = None
    sizes: tuple[tuple[str, int], ...] = ()


class Shown(Struct, frozen=True, kw_only=True):
    """A projected portfolio with its joins; every lookup misses rather than widens.

    `learners` is in roster order. `names` says what each learner is called in this edition.
    `leads_to` and `builds_on` join projects by (learner id, project id). `about` joins
    reflections to "project:<learner>/<id>", "goal:<learner>/<id>", "competency:<id>" and
    "feedback:<learner>/<project id>". `work` joins projects to "competency:<id>", "unit:<id>" and
    "assignment:<id>" for the school's own pages. `spellings` says how the site spells each topic,
    by its address. `media` and `excerpts` (the first plain words of a story) are keyed by a
    file's path in the repository; of others' stories a page knows only the excerpt. `glances`
    say how learners are, and are there for the school's own pages in the staff edition only.
    `who_sees` is about the learner for whom, or for whose family, the edition is made.
    """

    edition: Edition
    as_of: date
    school: School
    learners: Mapping[str, Learner]
    names: Mapping[str, str]
    levels: dict[str, Level]
    subjects: dict[str, Subject]
    competencies: dict[str, Competency]
    people: dict[str, str]
    projects: Mapping[tuple[str, str], ProjectOf]
    team_projects: Mapping[str, tuple[ProjectOf, ...]]
    builds_on: Mapping[tuple[str, str], tuple[ProjectOf, ...]]
    leads_to: Mapping[tuple[str, str], tuple[ProjectOf, ...]]
    about: Mapping[str, tuple[ReflectionOf, ...]]
    work: Mapping[str, tuple[ProjectOf, ...]]
    topics: tuple[Topic, ...]
    spellings: Mapping[tuple[str, ...], tuple[str, ...]]
    media: Mapping[str, Media]
    excerpts: Mapping[str, str]
    who_sees: tuple[SeenItem, ...] = ()
    glances: Mapping[str, AtAGlance] = field(default_factory=dict)

    def level(self, name: str) -> Level | None:
        """The level with this id or this place on the scale (1 is lowest)."""
        return self.levels.get(str(name).strip().casefold())

    def place_on_scale(self, level: Level) -> int:
        """1 for the lowest level."""
        return self.school.settings.levels.index(level) + 1
