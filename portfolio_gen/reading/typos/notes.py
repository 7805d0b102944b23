"""Notes to oneself that start as in another language, in place of #."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portfolio_gen.reading.typos.lines import Fit, Line, Part
from portfolio_gen.reading.typos.shape import Style
from portfolio_gen.reading.typos.slip import Slip
from portfolio_gen.reading.typos.texts import Sheet, replacing

STARTS = re.compile(r"//+|<!--+|/\*+|;(?=\s)")


def slips(sheet: Sheet) -> Iterator[Slip]:
    """Lines of their own that are plainly notes, such as `// later`."""
    for line in sheet.lines:
        if line.shape is None or line.part not in (Part.ENTRY, Part.MORE):
            continue
        if line.part is Part.MORE and line.fit is Fit.WELL:
            continue
        start = STARTS.match(line.text, line.shape.start)
        if start and not line.shape.dashes and line.shape.style is Style.PLAIN:
            yield _slip(line, start)


def _slip(line: Line, start: re.Match[str]) -> Slip:
    said = line.text[start.start() :].rstrip()
    words = line.text[start.end() :].strip()
    for end in ("-->", "*/"):
        words = words.removesuffix(end).rstrip(end[0] + " ")
    change = replacing(line, start.start(), len(said), f"# {words}".rstrip())
    return Slip(
        code="wrong-note-sign",
        row=line.row,
        column=start.start(),
        length=len(start[0]),
        values={"sign": start[0]},
        ways=((change,),),
    )
