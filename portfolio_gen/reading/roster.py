"""The school's list of learners, a table as a spreadsheet saves it.

It is apart because it is the only file of rows and cells. A line that cannot be understood is
left out, and the learner stays off every page until it is put right.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from portfolio_gen.messages import problem
from portfolio_gen.model.place import Items, Mapping, Place, Source, Written
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.model.school import RosterLine
from portfolio_gen.reading.fields import read_record, repeated
from portfolio_gen.reading.folder import Folder
from portfolio_gen.reading.kinds import keys_of
from portfolio_gen.reading.leavers import is_about_leaving, is_about_sides, may_have_left
from portfolio_gen.reading.nearest import looks_like, nearest

COLUMNS = keys_of(RosterLine)
#: Without these nobody knows whose line it is.
MUST = ("id", "name")
#: What a status can be, the one that fewest people see first.
STATUSES = ("left", "graduated", "active")
#: What stands between two cells; spreadsheets of some countries put ";" or a tab there.
SEPARATORS = (",", ";", "\t")


class Roster(Struct, frozen=True, kw_only=True):
    """The lines that could be read, and the ids of those that could not.

    It is not `whole` when the table itself could not be read, so that anybody may be in it.
    """

    lines: tuple[RosterLine, ...] = ()
    unclear: frozenset[str] = frozenset()
    whole: bool = True

    def may_hold(self, learner: str) -> bool:
        """Whether a learner may stand in what could not be read."""
        return not self.whole or learner.casefold() in self.unclear


def read_roster(folder: Folder) -> Roster:
    """`school/roster.csv`, in its order; the folder keeps the problems."""
    name = folder.find("roster.csv")
    folder.name_others("roster.csv")
    source = folder.read(name) if name else None
    if source is None:
        return Roster(whole=name is None)
    rows = list(_rows(source))
    if not rows:
        folder.problems.append(problem("nothing-here-yet", Place(file=source.path)))
        return Roster(whole=False)
    head, lines = rows[0].cells, rows[1:]
    columns = [cell.casefold() for cell in head]
    whole = set(MUST) <= set(columns)
    meant = set(_meant_as_status(head, lines)) if whole else set()
    folder.problems += _about_columns([cell for at, cell in enumerate(head) if at not in meant])
    folder.problems += [_about_status(head[at], _cells_below(at, lines)) for at in sorted(meant)]
    if not whole:
        return Roster(whole=False)
    for row in lines:
        row.cells[:] = _only_if_active(row.cells, meant, len(columns))
    names = ["status" if at in meant else str(cell) for at, cell in enumerate(head)]
    for at in _about_sides(columns, lines):
        for row in lines:
            row.cells[at : at + 1] = [Written("", cell.place) for cell in row.cells[at : at + 1]]
    return _roster(names, lines, folder.problems)


class Row(Struct, frozen=True, kw_only=True):
    """The cells of one line; `open_quote` is where a quote stands that does not end."""

    cells: list[Written]
    open_quote: Place | None = None


def _rows(source: Source) -> Iterator[Row]:
    """Every line that has something in it. No cell goes on in the next line."""
    lines = source.text.split("\n")
    first = next((line for line in lines if line.strip()), "")
    separator = max(SEPARATORS, key=first.count)
    for number, line in enumerate(lines, start=1):
        start = Place(file=source.path, line=number)
        try:
            cells = next(csv.reader([line], delimiter=separator, strict=True), [])
        except csv.Error:
            place = replace(start, column=max(line.find('"'), 0) + 1)
            yield Row(
                cells=list(_placed([line.split(separator)[0]], line, start)), open_quote=place
            )
            continue
        if any(cell.strip() for cell in cells):
            yield Row(cells=list(_placed(cells, line, start)))


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


def _meant_as_status(head: list[Written], rows: list[Row]) -> Iterator[int]:
    """Which columns most likely say who has left, where none is called so: by name or cells."""
    columns = [cell.casefold() for cell in head]
    for at, word in enumerate(columns):
        if word in COLUMNS or "status" in columns:
            continue
        cells = _cells_below(at, rows)
        told = {"left", "graduated"} & cells and cells <= set(STATUSES)
        named = nearest(word, COLUMNS) == "status" or looks_like(word, "status")
        if told or named or is_about_leaving(head[at]):
            yield at


def _about_sides(columns: list[str], rows: list[Row]) -> list[int]:
    """Which columns of other names say left or right and mean no leaving."""
    others = [at for at, word in enumerate(columns) if word not in COLUMNS]
    return [at for at in others if is_about_sides(_cells_below(at, rows))]


def _cells_below(at: int, rows: list[Row]) -> set[str]:
    return {row.cells[at].casefold() for row in rows if at < len(row.cells)} - {""}


def _only_if_active(cells: list[Written], meant: set[int], columns: int) -> list[Written]:
    """The cells of a line, with "left" where a column that may be the status is not clear."""
    if not meant:
        return cells
    short = [Written("", cells[-1].place)] * (columns - len(cells))
    return [
        Written("left", cell.place) if at in meant and cell.casefold() != "active" else cell
        for at, cell in enumerate([*cells, *short])
    ]


def _about_status(cell: Written, below: set[str]) -> Problem:
    """Another name alone would help only where the right words stand below it."""
    fixes = (Fix(place=cell.place, text="status"),) if below <= set(STATUSES) else ()
    return problem("misspelled-status", cell.place, key=cell, quotes=(cell,), fixes=fixes)


def _about_columns(head: list[Written]) -> Iterator[Problem]:
    """What is wrong with the first line, said once and not for every learner."""
    typed: dict[str, Written] = {}
    for cell in head:
        column = cell.casefold()
        if column in typed and column in COLUMNS:
            yield problem("column-twice", cell.place, key=cell)
        typed.setdefault(column, cell)
    missing = [column for column in MUST if column not in typed]
    for word, cell in typed.items():
        near = nearest(word, COLUMNS)
        if near in missing:
            missing.remove(near)
        elif missing or word in COLUMNS:
            continue
        yield problem(
            "unknown-key",
            cell.place,
            key=cell,
            choices=COLUMNS,
            nearest=near,
            quotes=(cell,),
        )
    if missing:
        yield problem("missing-column", replace(head[0].place, column=1), key=missing[0])


def _roster(names: list[str], rows: list[Row], problems: list[Problem]) -> Roster:
    """The lines by which somebody can be found; of two about one learner the first one.

    Nobody is still here of whom another line, or another cell, says or may say that they left.
    """
    columns = [name.casefold() for name in names]
    lines: dict[str, RosterLine] = {}
    first: dict[str, Written] = {}
    unclear = set()
    for row in rows:
        block = _block(columns, row.cells)
        doubt = _doubt(names, row.cells, block)
        line, found = _line(block, row, len(columns))
        problems += found
        typed = block.get("id", Written("", row.cells[0].place))
        learner = typed.casefold()
        if learner in first:
            problems.append(replace(repeated(typed, first[learner]), privacy=True))
        elif learner:
            first[learner] = typed
        if line is None:
            unclear.add(learner)
        else:
            if doubt is not None:
                problems.append(problem("may-have-left", doubt.place))
                line = line.model_copy(update={"status": "left"})
            before = lines.get(learner, line)
            status = min(before.status, line.status, key=STATUSES.index)
            lines[learner] = before.model_copy(update={"status": status})
    for learner in unclear & set(lines):
        lines[learner] = lines[learner].model_copy(update={"status": "left"})
    return Roster(lines=tuple(lines.values()), unclear=frozenset(unclear))


def _doubt(names: list[str], cells: list[Written], block: Mapping) -> Written | None:
    """The cell that may say that somebody has left who is here by their status; it says nothing
    else, so it is taken out of their block.

    With a cell too few, the last one may be the status, moved under another name.
    """
    status = block.get("status", "").casefold()
    for name, cell in zip(names, cells, strict=False):
        column = name.casefold()
        is_last = cell is cells[-1] and len(cells) < len(names)
        slipped = is_last and column not in (*MUST, "status") and _is_nearly_left(cell)
        if status != "left" and (slipped or may_have_left(name, cell, status)):
            if column not in MUST:
                block.pop(column, None)
            return cell
    return None


def _is_nearly_left(cell: str) -> bool:
    return looks_like(cell, "left") or looks_like(cell, "graduated")


def _block(columns: list[str], row: list[Written]) -> Mapping:
    """One line as the block that its columns make of it."""
    block = Mapping(row[0].place)
    for column in COLUMNS:
        cells = [cell for name, cell in zip(columns, row, strict=False) if cell and name == column]
        if len({str(cell) for cell in cells}) > 1:
            cells = [min(cells, key=_rank)] if column == "status" else []
        for cell in cells[:1]:
            block[Written(column, cell.place)] = _split(cell) if column == "classes" else cell
    return block


def _rank(status: str) -> int:
    """How many people see a learner of this status, from a word nobody knows onwards."""
    word = status.casefold()
    return STATUSES.index(word) if word in STATUSES else -1


def _split(cell: Written) -> Items:
    """Several classes in one cell, with ";" between them."""
    items = Items(cell.place)
    items += [Written(part.strip(), cell.place) for part in cell.split(";") if part.strip()]
    return items


def _line(block: Mapping, row: Row, columns: int) -> tuple[RosterLine | None, list[Problem]]:
    """The learner of one line; None when it is not certain who that is, and whether they left."""
    if row.open_quote is not None:
        return None, [problem("quote-in-table", row.open_quote)]
    if any(row.cells[columns:]):
        return None, [problem("too-many-cells", row.cells[columns].place)]
    for column in MUST:
        if column not in block:
            return None, [problem("missing-cell", replace(block.place, column=1), key=column)]
    status = block.get("status")
    line, problems = read_record(RosterLine, block)
    unsure = status is not None and any(found.place == status.place for found in problems)
    return (None if unsure else line), problems
