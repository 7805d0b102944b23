"""Lines that would start a second part of the file, or change how it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portfolio_gen.reading.typos.lines import Part
from portfolio_gen.reading.typos.slip import Slip
from portfolio_gen.reading.typos.texts import Sheet, replacing

PLAIN_START = re.compile(r"---\s*(?:\s#.*)?$")


def slips(sheet: Sheet) -> Iterator[Slip]:
    """A --- after the first one, a ... anywhere, and lines that start with %."""
    empty = (Part.BLANK, Part.COMMENT, Part.SECTION)
    holds = [line.row for line in sheet.lines if line.part not in empty]
    started = False
    for line in sheet.lines:
        if line.part is Part.SECTION and line.text.startswith("%"):
            yield Slip(code="percent-line", row=line.row, length=len(line.text.rstrip()))
        elif line.part is Part.SECTION and (started or not PLAIN_START.match(line.text)):
            last = not holds or holds[-1] < line.row
            change = replacing(line, 0, len(line.text), "")
            yield Slip(
                code="second-section", row=line.row, length=3, ways=((change,),) if last else ()
            )
        started = started or line.part not in (Part.BLANK, Part.COMMENT)
