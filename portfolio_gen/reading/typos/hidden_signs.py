"""Signs that cannot be seen, where a plain space or nothing belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portfolio_gen.reading.typos.lines import Fit, Line, Part
from portfolio_gen.reading.typos.shape import HIDDEN, WIDE, Style
from portfolio_gen.reading.typos.slip import Change, Slip
from portfolio_gen.reading.typos.texts import Sheet, replacing

ONE_WIDE = re.compile(f"[{WIDE}]")


def slips(sheet: Sheet) -> Iterator[Slip]:
    """Lines with a hidden sign before their words, in their name or beside its colon."""
    for line in sheet.lines:
        if line.shape is None or line.text.isascii():
            continue
        if line.part is Part.ENTRY or line.part is Part.MORE or line.fit is Fit.EARLY_END:
            yield from _hidden(line)


def _hidden(line: Line) -> Iterator[Slip]:
    changes = [*_at_start(line), *_around_the_name(line)]
    if changes:
        column = HIDDEN.search(line.text).start()
        yield Slip(
            code="hidden-sign",
            row=line.row,
            column=column,
            values={"column": column + 1},
            ways=(tuple(changes),),
        )


def _at_start(line: Line) -> Iterator[Change]:
    blanks = line.text[: line.shape.indent]
    if HIDDEN.search(blanks) and "\t" not in blanks:
        yield replacing(line, 0, len(blanks), " " * line.lead)


def _around_the_name(line: Line) -> Iterator[Change]:
    """A plain space for every hidden space that the reader would take for a letter."""
    if line.part is not Part.ENTRY:
        return
    shape = line.shape
    end = shape.value
    after = (shape.colon if shape.colon >= 0 else shape.dashes[-1] if shape.dashes else end) + 1
    if shape.style is Style.PLAIN and line.text[after : after + 1] in (" ", "\t"):
        end = after  # From here on it is only text.
    hidden = [found.start() for found in HIDDEN.finditer(line.text, shape.indent, end)]
    if hidden:
        first, last = hidden[0], hidden[-1] + 1
        plain = HIDDEN.sub("", ONE_WIDE.sub(" ", line.text[first:last]))
        yield replacing(line, first, last - first, plain)
