"""Lines that start further left or right than the lines they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from portfolio_gen.reading.typos.lines import Fit, Line, Part
from portfolio_gen.reading.typos.shape import Style
from portfolio_gen.reading.typos.slip import Change, Slip
from portfolio_gen.reading.typos.texts import Sheet, also_shifted, indented


def slips(sheet: Sheet) -> Iterator[Slip]:
    """Every line, or run of lines, that does not start where it should."""
    loose_until = -1
    for line in sheet.lines:
        if line.fit is Fit.UNEVEN:
            yield _uneven(line, sheet)
        elif line.fit is Fit.EARLY_END and _only_spaces(line):
            change = indented(line, line.lead)
            yield Slip(
                code="uneven-text", row=line.row, rows={"like": line.like}, ways=((change,),)
            )
        elif line.fit is Fit.LOOSE and line.row > loose_until:
            run = _loose_run(sheet, line)
            loose_until = run[-1].row
            yield _loose(sheet, run)


def _only_spaces(line: Line) -> bool:
    blanks = line.text[: len(line.text) - len(line.text.lstrip())]
    return not blanks.strip(" ") and line.shape is None


def _uneven(line: Line, sheet: Sheet) -> Slip:
    """One slip for a line and for those below it that are off by as much."""
    changes = [indented(line, line.lead), *also_shifted(sheet, line)]
    blanks = line.shape.indent
    return Slip(
        code="uneven-spaces",
        row=line.row,
        column=0 if blanks else line.shape.start,
        length=max(1, blanks),
        values={"spaces": line.lead},
        rows={"like": line.like},
        ways=(tuple(changes),),
    )


def _loose_run(sheet: Sheet, first: Line) -> list[Line]:
    below = takewhile(
        lambda line: line.fit is Fit.LOOSE or line.part is Part.BLANK, sheet.below(first)
    )
    loose = [first, *below]
    while loose[-1].part is Part.BLANK:
        loose.pop()
    return loose


def _loose(sheet: Sheet, run: Sequence[Line]) -> Slip:
    """Paragraphs that belong to the text above, but stand at the edge."""
    owner = sheet.lines[run[0].like]
    return Slip(
        code="text-at-the-edge",
        row=run[0].row,
        column=run[0].shape.indent,
        length=len(run[0].text.strip()),
        rows={"like": owner.row},
        ways=_ways(sheet, owner, run),
    )


def _ways(sheet: Sheet, owner: Line, run: Sequence[Line]) -> tuple:
    if owner.part is not Part.ENTRY or not owner.shape.name:
        return ()
    lead = owner.shape.start + 2
    inside = sheet.lines[owner.row + 1 : run[0].row]
    if owner.shape.style is Style.BLOCK:
        kept = next((line.lead for line in inside if line.part is Part.INSIDE), lead)
        return (tuple(indented(line, kept) for line in run if line.part is not Part.BLANK),)
    margin = "\n" + " " * lead
    text = Change(
        row=owner.row,
        column=owner.shape.value,
        length=len(owner.text) - owner.shape.value,
        text=f"|{margin}{owner.text[owner.shape.value :]}",
    )
    return (
        (
            text,
            *(indented(line, lead) for line in (*inside, *run) if line.part is not Part.BLANK),
        ),
    )
