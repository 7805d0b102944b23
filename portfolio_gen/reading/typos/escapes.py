"""A backslash between double quotes, where it changes the letter after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portfolio_gen.reading.typos.lines import Line, Part
from portfolio_gen.reading.typos.shape import Style
from portfolio_gen.reading.typos.slip import Slip, in_quotes
from portfolio_gen.reading.typos.texts import Sheet, replacing

#: What may follow a backslash; of the numbered signs, those halves that stand for none.
KNOWN = re.compile(
    r"\\(?:[0abtnvfre \"/\\N_LP\t]|$|x[0-9a-fA-F]{2}"
    r"|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|U00(?:0[0-9a-fA-F]|10)(?!00[dD][89a-fA-F])[0-9a-fA-F]{4})"
)
BACKSLASH = re.compile(r"\\(?:\\|[^\\]?)")


def slips(sheet: Sheet) -> Iterator[Slip]:
    """The first backslash of each text in double quotes that no letter goes with."""
    for line in sheet.lines:
        if line.part is not Part.ENTRY or line.shape.style is not Style.QUOTED or not line.ends:
            continue
        if line.text[line.shape.value] == '"':
            yield from _unknown(line, sheet)


def _unknown(line: Line, sheet: Sheet) -> Iterator[Slip]:
    last, end = line.ends
    for row in range(line.row, last + 1):
        text = sheet.lines[row].text
        start = line.shape.value + 1 if row == line.row else 0
        for found in BACKSLASH.finditer(text, start, end if row == last else len(text)):
            if not KNOWN.match(text, found.start()):
                yield Slip(
                    code="backslash-in-quotes",
                    row=row,
                    column=found.start(),
                    length=2,
                    ways=_ways(line) if row == last == line.row else (),
                )
                return


def _ways(line: Line) -> tuple:
    start, end = line.shape.value, line.ends[1]
    said = line.text[start + 1 : end]
    return ((replacing(line, start, end + 1 - start, in_quotes(said)),),)
