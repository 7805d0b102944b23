"""What a school asks for, read: frameworks, standards, units, assignments, the report card."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from portfolio_gen.model.curriculum import Assignment, ReportCard, ReportLine, Standard, Unit
from portfolio_gen.model.place import Written
from portfolio_gen.model.school import Framework
from portfolio_gen.model.values import Record
from portfolio_gen.reading.files import record_in, records_in
from portfolio_gen.reading.folder import Folder

AnyRecord = TypeVar("AnyRecord", bound=Record)


def read_curriculum(folder: Folder) -> dict[str, Any]:
    """What the school asks for, by the field of the school that holds it."""
    return {
        "frameworks": tuple(_named_by_file(folder, "frameworks", Framework)),
        "standards": tuple(_standards(folder)),
        "units": tuple(_named_by_file(folder, "units", Unit)),
        "assignments": tuple(_named_by_file(folder, "assignments", Assignment)),
        "report_card": _report_card(folder),
    }


def _named_by_file(folder: Folder, below: str, model: type[AnyRecord]) -> Iterator[AnyRecord]:
    """The records of a folder in which every file is one, called like its file."""
    for stem, name in folder.files_named(below, "yml"):
        record = record_in(folder, name, model, id=Written(stem, folder.place(name)))
        if record is not None:
            yield record


def _standards(folder: Folder) -> Iterator[Standard]:
    for _, name in folder.files_named("standards", "yml"):
        yield from records_in(folder, name, Standard)


def _report_card(folder: Folder) -> tuple[ReportLine, ...]:
    card = record_in(folder, "report-card.yml", ReportCard)
    return card.lines if card else ()
