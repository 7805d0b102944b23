"""The rules for slips of the pen, one file each, and their order.

It is apart from the room's door because most texts are plainly right, and loading every rule
takes longer than reading a learner's texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from portfolio_gen.reading.typos import (
    brackets,
    colons,
    dashes,
    escapes,
    first_signs,
    hash_signs,
    hidden_signs,
    indents,
    inside_texts,
    notes,
    quotes,
    sections,
    tabs,
)
from portfolio_gen.reading.typos.lines import Line, Part
from portfolio_gen.reading.typos.outline import outline
from portfolio_gen.reading.typos.slip import Change, Slip
from portfolio_gen.reading.typos.texts import replacing, sheet_of

#: In this order; of two slips at the same spot only the first is named.
RULES = (
    sections.slips,
    notes.slips,
    tabs.slips,
    hidden_signs.slips,
    dashes.slips,
    first_signs.slips,
    quotes.slips,
    brackets.slips,
    escapes.slips,
    colons.slips,
    inside_texts.slips,
    indents.slips,
    hash_signs.slips,
)


def slips_by_rules(text: str) -> tuple[list[Slip], list[Change]]:
    """The same by going through every rule, for a text that is not plainly right."""
    lines = outline(text)
    sheet = sheet_of(lines)
    found = [slip for rule in RULES for slip in rule(sheet)]
    return sorted(_apart(found), key=lambda slip: (slip.row, slip.column)), list(_silent(lines))


def _apart(slips: Iterable[Slip]) -> Iterable[Slip]:
    """The slips without those that touch what an earlier one already explains."""
    taken: dict[int, list[tuple[int, int]]] = {}
    for slip in slips:
        touched = [(slip.row, slip.column, slip.length)]
        touched += [(change.row, change.column, change.length) for change in slip.changes]
        spans = [(row, start, start + max(1, length)) for row, start, length in touched]
        if any(
            start < other_end and other_start < end
            for row, start, end in spans
            for other_start, other_end in taken.get(row, ())
        ):
            continue
        for row, start, end in spans:
            taken.setdefault(row, []).append((start, end))
        yield slip


def _silent(lines: Sequence[Line]) -> Iterable[Change]:
    """Lines that show nothing, and notes, may start with any kind of space."""
    for line in lines:
        if line.part is Part.BLANK and line.text.strip(" "):
            yield replacing(line, 0, len(line.text), "")
        elif line.part is Part.COMMENT and line.shape is not None:
            blanks = line.text[: line.shape.indent]
            if blanks.strip(" "):
                yield replacing(line, 0, len(blanks), " " * len(blanks))
