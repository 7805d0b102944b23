"""The Tab key, where spaces belong."""

from __future__ import annotations

from collections.abc import Iterator

from portfolio_gen.reading.typos.lines import Fit, Line, Part
from portfolio_gen.reading.typos.slip import Slip
from portfolio_gen.reading.typos.texts import Sheet, replacing


def slips(sheet: Sheet) -> Iterator[Slip]:
    """Lines that start with a Tab, and dashes with a Tab after them."""
    for line in sheet.lines:
        if line.shape is None or line.part is Part.COMMENT:
            continue
        if line.part is Part.INSIDE and line.fit is not Fit.EARLY_END:
            continue
        yield from _at_start(line)
        yield from _after_dash(line)


def _at_start(line: Line) -> Iterator[Slip]:
    blanks = line.text[: line.shape.indent]
    if "\t" in blanks:
        change = replacing(line, 0, len(blanks), " " * line.lead)
        yield Slip(code="tab-key", row=line.row, column=0, length=len(blanks), ways=((change,),))


def _after_dash(line: Line) -> Iterator[Slip]:
    for dash in line.shape.dashes:
        blanks = line.text[dash + 1 : line.shape.start]
        blanks = blanks[: len(blanks) - len(blanks.lstrip())]
        if "\t" in blanks:
            change = replacing(line, dash + 1, len(blanks), " ")
            yield Slip(
                code="tab-key", row=line.row, column=dash + 1, length=len(blanks), ways=((change,),)
            )
