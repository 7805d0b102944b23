"""A project: question, topic, plan, rubric, evidence, and what people said about it."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from portfolio_gen.model.audience import FAMILY, WITH_OWNER
from portfolio_gen.model.story import Story
from portfolio_gen.model.values import (
    AudienceName,
    Code,
    Codes,
    Day,
    FilePath,
    Id,
    Ids,
    LevelName,
    Paths,
    Record,
    Text,
    Words,
    one_of,
)

STATUSES = ("idea", "proposed", "approved", "working", "finished", "paused")
SHOW_KINDS = (
    "video", "audio", "drawing", "writing", "photo", "model", "performance", "code", "other",
)  # fmt: skip
RATERS = ("self", "peer", "teacher", "librarian", "mentor")


class Lens(Record):
    """One subject's question about the topic."""

    subject: Annotated[Id, WITH_OWNER]
    question: Annotated[Text | None, WITH_OWNER] = None


class TimelineStep(Record):
    """One dated step of a learner's own plan; `done` is the day it was done."""

    step: Annotated[Text, WITH_OWNER]
    by: Annotated[Day | None, WITH_OWNER] = None
    done: Annotated[Day | None, WITH_OWNER] = None


class Show(Record):
    """One piece of work that shows what was learned."""

    kind: Annotated[one_of(*SHOW_KINDS), WITH_OWNER]
    file: Annotated[FilePath, WITH_OWNER]
    alt: Annotated[Text | None, WITH_OWNER] = None
    caption: Annotated[Text | None, WITH_OWNER] = None
    transcript: Annotated[Text | None, WITH_OWNER] = None
    people: Annotated[Ids, WITH_OWNER] = ()
    credit: Annotated[Text | None, WITH_OWNER] = None
    audience: Annotated[AudienceName | None, WITH_OWNER] = None


class SharedWith(Record):
    """Who the work was shown to, when, and what they said."""

    who: Annotated[Text, WITH_OWNER]
    when: Annotated[Day | None, WITH_OWNER] = None
    said: Annotated[Text | None, WITH_OWNER] = None


class Showcase(Record):
    """Why the learner chose this work to be shown."""

    because: Annotated[Text, WITH_OWNER]


class Criterion(Record):
    """One row of a rubric: what counts, why, and each level in the learner's own words."""

    id: Annotated[Id, WITH_OWNER]
    name: Annotated[Text, WITH_OWNER]
    why: Annotated[Text | None, WITH_OWNER] = None
    competency: Annotated[Code | None, WITH_OWNER] = None
    levels: Annotated[dict[LevelName, Text], WITH_OWNER] = {}


class Rubric(Record):
    """What counts as good work, written by the learner."""

    based_on: Annotated[Id | None, WITH_OWNER] = None
    title: Annotated[Text | None, WITH_OWNER] = None
    version: Annotated[Text | None, WITH_OWNER] = None
    changes: Annotated[Words, WITH_OWNER] = ()
    criteria: Annotated[tuple[Criterion, ...], WITH_OWNER] = ()


class Rating(Record):
    """A level given to a criterion or competency, with a reason and evidence."""

    level: Annotated[LevelName, WITH_OWNER]
    because: Annotated[Text | None, WITH_OWNER] = None
    evidence: Annotated[Paths, WITH_OWNER] = ()


def _level_alone(value: object) -> object:
    return {"level": value} if isinstance(value, str) else value


RatingEntry = Annotated[Rating, BeforeValidator(_level_alone)]


class Assessment(Record):
    """One dated file of ratings that a learner gives their own work."""

    date: Annotated[Day, WITH_OWNER]
    ratings: Annotated[dict[Id, RatingEntry], WITH_OWNER] = {}
    overall: Annotated[Text | None, WITH_OWNER] = None
    rubric: Annotated[Text | None, WITH_OWNER] = None
    audience: Annotated[AudienceName | None, WITH_OWNER] = None


class Feedback(Record):
    """What somebody else says about a learner's project, from the folder of whoever says it.

    `learner`, `project`, `date` and `who` come from the file's path; `who` is a staff id or the
    id of the classmate whose folder it lies in.
    """

    learner: Annotated[Id, WITH_OWNER]
    project: Annotated[Id, WITH_OWNER]
    date: Annotated[Day, WITH_OWNER]
    who: Annotated[Id, WITH_OWNER]
    rater: Annotated[one_of(*RATERS), WITH_OWNER] = "teacher"
    kind: Annotated[one_of("check-in", "feedback", "assessment"), WITH_OWNER] = "feedback"
    saw: Annotated[Text | None, WITH_OWNER] = None
    next: Annotated[Text | None, WITH_OWNER] = None
    resources: Annotated[Words, WITH_OWNER] = ()
    ratings: Annotated[dict[Id, RatingEntry], WITH_OWNER] = {}
    competencies: Annotated[dict[Code, RatingEntry], WITH_OWNER] = {}
    rubric: Annotated[Text | None, WITH_OWNER] = None
    audience: Annotated[AudienceName | None, WITH_OWNER] = None


class SourceUsed(Record):
    """Something the learner read, watched or asked, and why they trust it."""

    title: Annotated[Text, WITH_OWNER]
    who: Annotated[Text | None, WITH_OWNER] = None
    url: Annotated[Text | None, WITH_OWNER] = None
    when: Annotated[Text | None, WITH_OWNER] = None
    why_trust: Annotated[Text | None, WITH_OWNER] = None
    checked_with: Annotated[Text | None, WITH_OWNER] = None


class Project(Record):
    """An inquiry that a learner chose; `id` is the name of its folder."""

    id: Annotated[Id, WITH_OWNER]
    title: Annotated[Text, WITH_OWNER]
    question: Annotated[Text | None, WITH_OWNER] = None
    topic: Annotated[Words, WITH_OWNER] = ()
    lenses: Annotated[tuple[Lens, ...], WITH_OWNER] = ()
    subjects: Annotated[Ids, WITH_OWNER] = ()
    competencies: Annotated[Codes, WITH_OWNER] = ()
    unit: Annotated[Id | None, WITH_OWNER] = None
    assignment: Annotated[Id | None, WITH_OWNER] = None
    status: Annotated[one_of(*STATUSES), WITH_OWNER] = "idea"
    place: Annotated[Text | None, WITH_OWNER] = None
    pace: Annotated[Text | None, WITH_OWNER] = None
    why_me: Annotated[Text | None, WITH_OWNER] = None
    career: Annotated[Text | None, WITH_OWNER] = None
    timeline: Annotated[tuple[TimelineStep, ...], WITH_OWNER] = ()
    shows: Annotated[tuple[Show, ...], WITH_OWNER] = ()
    builds_on: Annotated[Words, WITH_OWNER] = ()
    team: Annotated[Ids, WITH_OWNER] = ()
    partners: Annotated[Words, WITH_OWNER] = ()
    shared_with: Annotated[tuple[SharedWith, ...], WITH_OWNER] = ()
    showcase: Annotated[Showcase | None, WITH_OWNER] = None
    template: Annotated[Text | None, WITH_OWNER] = None
    lang: Annotated[Text | None, WITH_OWNER] = None
    audience: Annotated[AudienceName | None, WITH_OWNER] = None
    story: Annotated[Story | None, WITH_OWNER] = None
    rubric: Annotated[Rubric | None, WITH_OWNER] = None
    assessments: Annotated[tuple[Assessment, ...], FAMILY] = ()
    feedback: Annotated[tuple[Feedback, ...], FAMILY] = ()
    sources: Annotated[tuple[SourceUsed, ...], WITH_OWNER] = ()
