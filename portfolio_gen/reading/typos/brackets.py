"""Brackets that are opened and never closed."""

from __future__ import annotations

from collections.abc import Iterator

from portfolio_gen.reading.typos.lines import Part
from portfolio_gen.reading.typos.shape import Style
from portfolio_gen.reading.typos.slip import Slip
from portfolio_gen.reading.typos.texts import Sheet, replacing

CLOSERS = {"[": "]", "{": "}"}


def slips(sheet: Sheet) -> Iterator[Slip]:
    """Lists in brackets without their end; the opening line is named."""
    for line in sheet.lines:
        if line.part is Part.ENTRY and line.shape.style is Style.BRACKETS and line.ends is None:
            said = line.shape.text.rstrip()
            if said[0] not in CLOSERS:
                continue
            end = line.shape.value + len(said)
            change = replacing(line, end, 0, _missing(said))
            yield Slip(
                code="bracket-not-closed",
                row=line.row,
                column=line.shape.value,
                values={"sign": said[0], "closing": CLOSERS[said[0]]},
                ways=((change,),),
            )


def _missing(said: str) -> str:
    """The brackets that would close everything that is open in this text."""
    open_brackets: list[str] = []
    for sign in said:
        if sign in CLOSERS:
            open_brackets.append(CLOSERS[sign])
        elif open_brackets and sign == open_brackets[-1]:
            open_brackets.pop()
    return "".join(reversed(open_brackets))
