"""The school's list of learners, a table as a spreadsheet saves it.

It is apart because it is the only file of rows and cells. A line that cannot be understood is
left out, and the learner stays off every page until it is put right.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from portfolio_gen.messages import problem
from portfolio_gen.model.place import Items, Mapping, Place, Source, Written
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.school import RosterLine
from portfolio_gen.reading.fields import read_record, repeated
from portfolio_gen.reading.folder import Folder
from portfolio_gen.reading.kinds import keys_of
from portfolio_gen.reading.nearest import nearest

COLUMNS = keys_of(RosterLine)
#: What stands between two cells; spreadsheets of some countries put ";" or a tab there.
SEPARATORS = (",", ";", "\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The lines that could be read, and the ids of those that could not."""

    lines: tuple[RosterLine, ...] = ()
    unclear: frozenset[str] = frozenset()


def read_roster(folder: Folder) -> Roster:
    """`school/roster.csv`, in its order; the folder keeps the problems."""
    name = folder.find("roster.csv")
    source = folder.read(name) if name else None
    if source is None:
        return Roster()
    head, *rows = _rows(source, folder.problems) or [[]]
    columns = [cell.strip().casefold() for cell in head]
    problems = list(_about_columns(head, source))
    folder.problems += problems
    if not {"id", "name"} <= set(columns):
        return Roster()
    return _roster(columns, rows, folder.problems)


def _rows(source: Source, problems: list[Problem]) -> list[list[Written]]:
    """The cells of every line that has any."""
    lines = source.text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    separator = max(SEPARATORS, key=first.count)
    rows = []
    for number, line in enumerate(lines, start=1):
        place = Place(file=source.path, line=number)
        try:
            cells = next(csv.reader([line], delimiter=separator, strict=True), [])
        except csv.Error:
            quote = max(line.find('"'), 0)
            problems.append(problem("quote-in-table", Place(file=source.path, line=number,
                                                            column=quote + 1)))  # fmt: skip
            continue
        if any(cell.strip() for cell in cells):
            rows.append(list(_placed(cells, line, place)))
    return rows


def _placed(cells: list[str], line: str, start: Place) -> Iterator[Written]:
    """The cells of one line, each with the place where it stands in it."""
    at = 0
    for cell in cells:
        text = cell.strip()
        found = line.find(text, at)
        at = max(found, at)
        place = Place(file=start.file, line=start.line, column=at + 1, length=max(len(text), 1))
        yield Written(text, place)
        at += len(text)


def _about_columns(head: list[Written], source: Source) -> Iterator[Problem]:
    """What is wrong with the first line, said once and not for every learner."""
    typed = [cell.strip().casefold() for cell in head]
    meant = {cell: nearest(cell, COLUMNS) for cell in typed if cell not in COLUMNS}
    for cell, word in zip(head, typed, strict=True):
        if word in meant:
            yield problem(
                "unknown-key", cell.place, key=cell, choices=COLUMNS, nearest=meant[word],
                quotes=(cell,),
            )  # fmt: skip
    for column in ("id", "name"):
        if column not in typed and column not in meant.values():
            yield problem("missing-column", Place(file=source.path), key=column)


def _roster(columns: list[str], rows: list[list[Written]], problems: list[Problem]) -> Roster:
    lines: dict[str, RosterLine] = {}
    unclear = set()
    for row in rows:
        block = _block(columns, row)
        line, found = _line(block, row, len(columns))
        problems += found
        if line is None:
            unclear.add(str(block.get("id", "")).casefold())
        elif line.id in lines:
            problems.append(repeated(block["id"], lines[line.id].id))
        else:
            lines[line.id] = line
    return Roster(lines=tuple(lines.values()), unclear=frozenset(unclear))


def _block(columns: list[str], row: list[Written]) -> Mapping:
    """One line as the block that its columns make of it."""
    block = Mapping(row[0].place)
    for column, cell in zip(columns, row, strict=False):
        if not cell or column not in COLUMNS:
            continue
        block[Written(column, cell.place)] = _split(cell) if column == "classes" else cell
    return block


def _split(cell: Written) -> Items:
    """Several classes in one cell, with ";" between them."""
    items = Items(cell.place)
    items += [Written(part.strip(), cell.place) for part in cell.split(";") if part.strip()]
    return items


def _line(
    block: Mapping, row: list[Written], columns: int
) -> tuple[RosterLine | None, list[Problem]]:
    """The learner of one line; None when it is not certain who that is, and whether they left."""
    if len(row) > columns and any(row[columns:]):
        return None, [problem("too-many-cells", row[columns].place)]
    status = block.get("status")
    line, problems = read_record(RosterLine, block)
    unsure = status is not None and any(found.place == status.place for found in problems)
    return (None if unsure else line), problems
