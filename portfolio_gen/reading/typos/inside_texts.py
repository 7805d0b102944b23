"""Lines about people or audiences that were swallowed by the text above them."""

from __future__ import annotations

from collections.abc import Iterator

from portfolio_gen.reading.typos.lines import Fit, Line, Part
from portfolio_gen.reading.typos.shape import Style
from portfolio_gen.reading.typos.slip import Change, Slip
from portfolio_gen.reading.typos.texts import Sheet, replacing
from portfolio_gen.reading.typos.whole_lines import WholeLine, whole_line


def slips(sheet: Sheet) -> Iterator[Slip]:
    """Every line of a text that says nothing but who is in a thing or who may see it."""
    for line in sheet.lines:
        found = whole_line(_text_of(line)) if _is_text(line, sheet) else None
        if found:
            indent = len(line.text) - len(line.text.lstrip())
            change = _change(line, sheet.lines[line.like], found)
            yield Slip(
                code="name-inside-text",
                row=line.row,
                column=indent,
                length=len(line.text.strip()),
                values={"name": found.typed},
                ways=((change,),) if change else (),
            )


def _text_of(line: Line) -> str:
    return line.shape.text if line.part is Part.ENTRY else line.text


def _is_text(line: Line, sheet: Sheet) -> bool:
    """Whether a line is words of a text, and not a name or inside brackets."""
    if line.fit is not Fit.WELL:
        return False
    if line.part is Part.ENTRY:
        return not line.shape.name and line.shape.style is Style.PLAIN
    owner = sheet.lines[line.like]
    inside = owner.part is Part.ENTRY and owner.shape.style in (Style.BLOCK, Style.QUOTED)
    return line.part is Part.MORE or (line.part is Part.INSIDE and inside)


def _change(line: Line, owner: Line, found: WholeLine) -> Change | None:
    """The line right below the name that its text belongs to."""
    if line.part is Part.ENTRY or not owner.shape.name:
        return None
    said = f"{' ' * owner.shape.start}{found.name}: {found.value}"
    return replacing(line, 0, len(line.text), said)
