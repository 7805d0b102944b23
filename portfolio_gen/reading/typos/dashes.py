"""List items whose dash is missing its space, is another sign, or stands in the wrong place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portfolio_gen.reading.typos.lines import Fit, Line, Part
from portfolio_gen.reading.typos.shape import NUMBERED, dash_at
from portfolio_gen.reading.typos.slip import Change, Slip, shown
from portfolio_gen.reading.typos.texts import Sheet, Words, also_shifted, replacing, safely


def slips(sheet: Sheet) -> Iterator[Slip]:
    """Every dash that is not quite one."""
    for line in sheet.lines:
        if line.part is Part.ENTRY and line.fit is Fit.NO_DASH:
            yield _missing(sheet, line)
        if line.part is Part.ENTRY and line.shape.dashes:
            yield from _no_space(line)
            yield from _other_sign(line)
            yield from _misplaced(line)
    for words in sheet.words:
        yield from _beside_the_name(words)
        yield from _numbered(words)


def _no_space(line: Line) -> Iterator[Slip]:
    if line.shape.tight_dash:
        dash = line.shape.dashes[-1]
        change = replacing(line, dash + 1, 0, " ")
        yield Slip(code="no-space-after-dash", row=line.row, column=dash, ways=((change,),))


def _missing(sheet: Sheet, line: Line) -> Slip:
    change = replacing(line, 0, line.shape.indent, " " * line.lead + "- ")
    return Slip(
        code="missing-dash",
        row=line.row,
        column=line.shape.start,
        length=len(line.shape.name),
        rows={"like": line.like},
        ways=((change, *also_shifted(sheet, line)),),
    )


def _other_sign(line: Line) -> Iterator[Slip]:
    for dash in line.shape.dashes:
        sign = dash_at(line.text, dash)
        if sign != "-":
            change = replacing(line, dash, len(sign), "-")
            yield Slip(
                code="wrong-dash",
                row=line.row,
                column=dash,
                values={"sign": sign},
                ways=((change,),),
            )


def _misplaced(line: Line) -> Iterator[Slip]:
    dash = line.shape.dashes[0]
    if line.fit is Fit.DASH_IN_TEXT:
        change = replacing(line, 0, line.shape.indent, " " * line.lead)
        yield Slip(
            code="dash-in-text",
            row=line.row,
            column=dash,
            rows={"like": line.like},
            ways=((change,),),
        )
    elif line.fit is Fit.LIST_AFTER_TEXT:
        yield Slip(code="list-after-text", row=line.row, column=dash, rows={"like": line.like})


def _beside_the_name(words: Words) -> Iterator[Slip]:
    """`interests: - cats`, where the list should start on the next line."""
    line, shape = words.first, words.first.shape
    if not shape.name or not re.match(r"-(?:\s|$)", shape.text):
        return
    margin = "\n" + " " * (shape.start + 2) + "- "
    items = [safely(item) for item in re.split(r"(?<=\S)\s+-\s+", shape.text[1:].strip()) if item]
    change = replacing(
        line, shape.colon + 1, len(line.text) - shape.colon - 1, "".join(map(margin.__add__, items))
    )
    yield Slip(
        code="list-beside-name",
        row=line.row,
        column=shape.value,
        values={"name": shown(shape.name)},
        ways=((change,),) if not words.more else (),
    )


def _numbered(words: Words) -> Iterator[Slip]:
    """`1. first` and `2. second`, which would become one text."""
    line = words.first
    if line.fit is not Fit.NUMBERED:
        return
    changes = tuple(filter(None, map(_dash_for_number, (line, *words.more))))
    yield Slip(
        code="numbered-list",
        row=line.row,
        column=line.shape.start,
        length=len(NUMBERED.match(line.text, line.shape.start)[0].rstrip()),
        ways=(changes,),
    )


def _dash_for_number(line: Line) -> Change | None:
    number = NUMBERED.match(line.text, line.shape.indent)
    if not number:
        return None
    return replacing(line, line.shape.indent, number.end() - line.shape.indent, "- ")
