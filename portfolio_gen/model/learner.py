"""A learner: profile, goals, journal, projects and what they said to classmates."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from portfolio_gen.model.audience import (
    AT_MOST_FAMILY,
    FAMILY,
    PUBLIC,
    SCHOOL,
    STAFF,
    WITH_OWNER,
)
from portfolio_gen.model.project import Feedback, Project
from portfolio_gen.model.school import Consent, RosterLine
from portfolio_gen.model.story import Story
from portfolio_gen.model.values import (
    AudienceName,
    Code,
    Day,
    Id,
    Lines,
    Paths,
    Record,
    Text,
    Words,
    YesNo,
    one_of,
)

#: In place of a file that waits: all that lies in the project's folder.
EVERYTHING = ""


class Environment(Record):
    """Where and how a learner works best for one kind of activity."""

    activity: Annotated[Text, WITH_OWNER]
    sounds: Annotated[Text | None, WITH_OWNER] = None
    feels: Annotated[Text | None, WITH_OWNER] = None
    looks: Annotated[Text | None, WITH_OWNER] = None
    space: Annotated[Id | None, WITH_OWNER] = None
    because: Annotated[Text | None, WITH_OWNER] = None
    as_of: Annotated[Day | None, WITH_OWNER] = None
    audience: Annotated[AudienceName | None, WITH_OWNER] = None


class Tool(Record):
    """A tool or strategy tried, what for, and whether it helped."""

    tool: Annotated[Text, WITH_OWNER]
    for_: Annotated[Text | None, WITH_OWNER] = Field(default=None, alias="for")
    verdict: Annotated[Text | None, WITH_OWNER] = None
    audience: Annotated[AudienceName | None, WITH_OWNER] = None


class Agreement(Record):
    """With whom the learner went through the profile, and when."""

    with_: Annotated[Text, WITH_OWNER] = Field(alias="with")
    on: Annotated[Day, WITH_OWNER]


class Profile(Record):
    """How a learner learns; edited all the time."""

    headline: Annotated[Text | None, PUBLIC] = None
    interests: Annotated[Lines, PUBLIC] = ()
    strengths: Annotated[Lines, SCHOOL] = ()
    challenges: Annotated[Lines, AT_MOST_FAMILY] = ()
    environments: Annotated[tuple[Environment, ...], SCHOOL] = ()
    supports: Annotated[Lines, AT_MOST_FAMILY] = ()
    access: Annotated[Lines, FAMILY] = ()
    engage: Annotated[Lines, FAMILY] = ()
    express: Annotated[Lines, FAMILY] = ()
    tools: Annotated[tuple[Tool, ...], SCHOOL] = ()
    languages: Annotated[Lines, SCHOOL] = ()
    cultures: Annotated[Lines, FAMILY] = ()
    aspirations: Annotated[Lines, FAMILY] = ()
    agreed: Annotated[tuple[Agreement, ...], FAMILY] = ()


class Step(Record):
    """One thing to do towards a goal."""

    step: Annotated[Text, WITH_OWNER]
    done: Annotated[Day | None, WITH_OWNER] = None


class CheckIn(Record):
    """A dated note about how a goal is going."""

    date: Annotated[Day, WITH_OWNER]
    note: Annotated[Text, WITH_OWNER]


class Goal(Record):
    """What a learner aims for, why, and how they will know."""

    id: Annotated[Id, WITH_OWNER]
    goal: Annotated[Text, WITH_OWNER]
    kind: Annotated[one_of("academic", "habit", "project") | None, WITH_OWNER] = None
    because: Annotated[Text | None, WITH_OWNER] = None
    by: Annotated[Day | None, WITH_OWNER] = None
    will_see: Annotated[Text | None, WITH_OWNER] = None
    competency: Annotated[Code | None, WITH_OWNER] = None
    steps: Annotated[tuple[Step, ...], WITH_OWNER] = ()
    check_ins: Annotated[tuple[CheckIn, ...], WITH_OWNER] = ()
    status: Annotated[one_of("active", "kept", "changed", "let-go"), WITH_OWNER] = "active"
    audience: Annotated[AudienceName | None, WITH_OWNER] = None


class Reflection(Record):
    """A learner's dated words about a thing; `id` and `date` come from the file's name."""

    id: Annotated[Id, WITH_OWNER]
    date: Annotated[Day, WITH_OWNER]
    title: Annotated[Text | None, WITH_OWNER] = None
    about: Annotated[Words, WITH_OWNER] = ()
    next: Annotated[Text | None, WITH_OWNER] = None
    answers: Annotated[Text | None, WITH_OWNER] = None
    prompts: Annotated[Words, WITH_OWNER] = ()
    lang: Annotated[Text | None, WITH_OWNER] = None
    audience: Annotated[AudienceName | None, WITH_OWNER] = None
    story: Annotated[Story | None, WITH_OWNER] = None


class LogLine(Record):
    """Where a learner worked in one period, on what and with whom."""

    date: Annotated[Day, WITH_OWNER]
    period: Annotated[Text | None, WITH_OWNER] = None
    place: Annotated[Text | None, WITH_OWNER] = None
    doing: Annotated[Text | None, WITH_OWNER] = None
    with_: Annotated[one_of("self", "peer", "teacher", "expert") | None, WITH_OWNER] = Field(
        default=None, alias="with"
    )
    project: Annotated[Id | None, WITH_OWNER] = None


class Learner(Record):
    """Everything one learner keeps, with what the school says of them in roster and consent.

    `progress` stands for all that follows from ratings: whoever may not see it does not see who
    was rated, either. `waiting` has the files of each project, as they were typed, that nobody
    may show until a slip about them is put right; an empty one stands for all of the project,
    and is all there is of one that could not be read.
    """

    id: Annotated[Id, WITH_OWNER]
    roster: Annotated[RosterLine | None, PUBLIC] = None
    consent: Annotated[Consent | None, WITH_OWNER] = None
    profile: Annotated[Profile, WITH_OWNER] = Profile.model_construct()
    about: Annotated[Story | None, PUBLIC] = None
    goals: Annotated[tuple[Goal, ...], FAMILY] = ()
    journal: Annotated[tuple[Reflection, ...], FAMILY] = ()
    projects: Annotated[tuple[Project, ...], SCHOOL] = ()
    waiting: Annotated[dict[Id, Paths], WITH_OWNER] = {}
    log: Annotated[tuple[LogLine, ...], STAFF] = ()
    said: Annotated[tuple[Feedback, ...], FAMILY] = ()
    progress: Annotated[YesNo, AT_MOST_FAMILY] = False

    @property
    def project_ids(self) -> list[str]:
        """The projects that are there, also those that could not be read."""
        return list(dict.fromkeys([*(str(project.id) for project in self.projects), *self.waiting]))
