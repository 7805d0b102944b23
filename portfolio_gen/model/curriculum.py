"""What a school asks for: standards, units, assignments with their targets, the report card."""

from __future__ import annotations

from typing import Annotated

from portfolio_gen.model.audience import WITH_OWNER
from portfolio_gen.model.values import Code, Codes, Day, Id, Ids, Record, Target, Text


class Standard(Record):
    """An outside code that competencies are aligned to; `parent` is the code above it."""

    code: Annotated[Code, WITH_OWNER]
    statement: Annotated[Text, WITH_OWNER]
    grade: Annotated[Text | None, WITH_OWNER] = None
    parent: Annotated[Code | None, WITH_OWNER] = None
    case_guid: Annotated[Text | None, WITH_OWNER] = None


class Assignment(Record):
    """Work with targets, done when all of them are met; without `classes` it is for everybody."""

    id: Annotated[Id, WITH_OWNER]
    title: Annotated[Text, WITH_OWNER]
    subject: Annotated[Id | None, WITH_OWNER] = None
    unit: Annotated[Id | None, WITH_OWNER] = None
    classes: Annotated[Ids, WITH_OWNER] = ()
    assigned: Annotated[Day | None, WITH_OWNER] = None
    due: Annotated[Day | None, WITH_OWNER] = None
    targets: Annotated[tuple[Target, ...], WITH_OWNER] = ()
    authors: Annotated[Ids, WITH_OWNER] = ()


class Unit(Record):
    """A question that many projects join."""

    id: Annotated[Id, WITH_OWNER]
    title: Annotated[Text, WITH_OWNER]
    question: Annotated[Text | None, WITH_OWNER] = None
    subjects: Annotated[Ids, WITH_OWNER] = ()
    competencies: Annotated[Codes, WITH_OWNER] = ()
    authors: Annotated[Ids, WITH_OWNER] = ()


class ReportLine(Record):
    """One line of the report card, and the competencies it speaks of."""

    id: Annotated[Id, WITH_OWNER]
    title: Annotated[Text, WITH_OWNER]
    subject: Annotated[Id | None, WITH_OWNER] = None
    competencies: Annotated[Codes, WITH_OWNER] = ()


class ReportCard(Record):
    """`report-card.yml`."""

    lines: Annotated[tuple[ReportLine, ...], WITH_OWNER] = ()
