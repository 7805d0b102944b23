"""A school: its scale, subjects, classes, people, frameworks, glossary, roster and consent."""

from __future__ import annotations

from typing import Annotated

from portfolio_gen.model.audience import PUBLIC, SCHOOL, STAFF, WITH_OWNER
from portfolio_gen.model.curriculum import Assignment, ReportLine, Standard, Unit
from portfolio_gen.model.project import Rubric
from portfolio_gen.model.values import (
    AudienceName,
    Code,
    Codes,
    Day,
    Id,
    Ids,
    LevelName,
    Record,
    Text,
    Words,
    YesNo,
    one_of,
)

#: Material's primary colours that keep enough contrast in light and dark (research, fact P6).
THEME_COLORS = (
    "purple", "deep-purple", "indigo", "brown", "grey", "blue-grey", "black", "white",
)  # fmt: skip


class Subject(Record):
    """A school subject."""

    id: Annotated[Id, WITH_OWNER]
    name: Annotated[Text, WITH_OWNER]


class Level(Record):
    """One step of the school's scale; `family` is the phrase that a family reads."""

    id: Annotated[Id, WITH_OWNER]
    name: Annotated[Text, WITH_OWNER]
    family: Annotated[Text | None, WITH_OWNER] = None


class SchoolYear(Record):
    """When the school year starts and ends."""

    starts: Annotated[Day, WITH_OWNER]
    ends: Annotated[Day, WITH_OWNER]


class RosterLine(Record):
    """One line of `roster.csv`."""

    id: Annotated[Id, WITH_OWNER]
    name: Annotated[Text, WITH_OWNER]
    grade: Annotated[Text | None, WITH_OWNER] = None
    classes: Annotated[Ids, WITH_OWNER] = ()
    advisor: Annotated[Id | None, STAFF] = None
    status: Annotated[one_of("active", "left", "graduated"), WITH_OWNER] = "active"


class Consent(Record):
    """What a family has agreed to; no record at all means nothing is public."""

    publish: Annotated[one_of("public", "family", "nobody"), WITH_OWNER] = "nobody"
    name: Annotated[one_of("full", "first", "first-initial", "pseudonym", "none"), WITH_OWNER] = (
        "none"
    )
    pseudonym: Annotated[Text | None, WITH_OWNER] = None
    photos: Annotated[YesNo, WITH_OWNER] = False
    voice: Annotated[YesNo, WITH_OWNER] = False
    signed: Annotated[Day | None, STAFF] = None
    until: Annotated[Day | None, STAFF] = None


class Person(Record):
    """A member of staff."""

    id: Annotated[Id, WITH_OWNER]
    name: Annotated[Text, WITH_OWNER]
    role: Annotated[Text | None, WITH_OWNER] = None
    login: Annotated[Text | None, STAFF] = None
    classes: Annotated[Ids, WITH_OWNER] = ()


class SchoolClass(Record):
    """A class of the school."""

    id: Annotated[Id, WITH_OWNER]
    name: Annotated[Text, WITH_OWNER]
    teacher: Annotated[Id | None, WITH_OWNER] = None
    subject: Annotated[Id | None, WITH_OWNER] = None


class Competency(Record):
    """What a framework asks for, with a descriptor for each level."""

    id: Annotated[Code, WITH_OWNER]
    title: Annotated[Text, WITH_OWNER]
    subject: Annotated[Id | None, WITH_OWNER] = None
    area: Annotated[Text | None, WITH_OWNER] = None
    statement: Annotated[Text | None, WITH_OWNER] = None
    standards: Annotated[Codes, WITH_OWNER] = ()
    levels: Annotated[dict[LevelName, Text], WITH_OWNER] = {}
    ways: Annotated[Words, WITH_OWNER] = ()


class Framework(Record):
    """A set of competencies; `called` is what the school calls one of them."""

    id: Annotated[Id, WITH_OWNER]
    title: Annotated[Text, WITH_OWNER]
    source: Annotated[Text | None, WITH_OWNER] = None
    license: Annotated[Text | None, WITH_OWNER] = None
    called: Annotated[Text | None, WITH_OWNER] = None
    competencies: Annotated[tuple[Competency, ...], WITH_OWNER] = ()


class Template(Record):
    """A starting point that `new` copies; `changes` says what was improved, newest first."""

    id: Annotated[Id, WITH_OWNER]
    kind: Annotated[one_of("project", "rubric"), WITH_OWNER]
    title: Annotated[Text | None, WITH_OWNER] = None
    version: Annotated[Text | None, WITH_OWNER] = None
    changes: Annotated[Words, WITH_OWNER] = ()
    rubric: Annotated[Rubric | None, WITH_OWNER] = None


class SchoolSettings(Record):
    """`school.yml`."""

    name: Annotated[Text, PUBLIC]
    languages: Annotated[Words, PUBLIC] = ("en",)
    year: Annotated[SchoolYear | None, PUBLIC] = None
    subjects: Annotated[tuple[Subject, ...], PUBLIC] = ()
    levels: Annotated[tuple[Level, ...], PUBLIC]
    target_level: Annotated[LevelName | None, PUBLIC] = None
    roll_up: Annotated[one_of("latest", "highest", "decaying_average"), PUBLIC] = "latest"
    audiences: Annotated[dict[Text, AudienceName], STAFF] = {}
    theme_color: Annotated[one_of(*THEME_COLORS) | None, PUBLIC] = None


class School(Record):
    """Everything staff write that pages lean on."""

    settings: Annotated[SchoolSettings, WITH_OWNER]
    people: Annotated[tuple[Person, ...], SCHOOL] = ()
    classes: Annotated[tuple[SchoolClass, ...], SCHOOL] = ()
    frameworks: Annotated[tuple[Framework, ...], SCHOOL] = ()
    standards: Annotated[tuple[Standard, ...], SCHOOL] = ()
    units: Annotated[tuple[Unit, ...], SCHOOL] = ()
    assignments: Annotated[tuple[Assignment, ...], SCHOOL] = ()
    report_card: Annotated[tuple[ReportLine, ...], SCHOOL] = ()
    glossary: Annotated[dict[Text, Text], SCHOOL] = {}
    templates: Annotated[tuple[Template, ...], SCHOOL] = ()
