"""Colons: missing, without their space, of the wrong kind, or in the middle of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portfolio_gen.reading.typos.lines import Fit, Line, Part
from portfolio_gen.reading.typos.names import known_names
from portfolio_gen.reading.typos.shape import LONGEST_NAME, WORD, Style
from portfolio_gen.reading.typos.slip import Change, Slip
from portfolio_gen.reading.typos.texts import PLAIN_COLON, Sheet, Words, quoting, replacing, safely

#: A name, what somebody typed in place of its colon, and the value.
NAME_AND_REST = re.compile(rf"({WORD})\s*(?:=>|->|[=;.,–—>]|-(?=\s))?\s+(\S.*)$|({WORD})=(\S.*)$")
WHOLLY_QUOTED = re.compile(r"(\"[^\"\\]*\"|'[^']*')$")
#: A second name after a comma, a semicolon or a wide gap.
SECOND_NAME = re.compile(rf"(?<=\S)(?:\s*[,;]\s+|\s{{2,}})({WORD}):\s")
SPECIAL_FIRST = "@`%&*!|>,]}"


def slips(sheet: Sheet) -> Iterator[Slip]:
    """Every line whose colon is not as it should be."""
    for line in sheet.lines:
        if line.part is Part.ENTRY and len(line.shape.name) > LONGEST_NAME:
            yield Slip(code="name-too-long", row=line.row, column=line.shape.start)
        elif line.part is Part.ENTRY and line.shape.name.endswith(":"):
            yield _two_colons(line)
        elif line.part is Part.ENTRY and line.shape.tight:
            yield _no_space(line)
        elif line.part is Part.ENTRY and line.fit is Fit.NO_COLON:
            yield from _missing(line)
        elif line.part is Part.ENTRY and line.shape.name and line.text[line.shape.colon] != ":":
            change = replacing(line, line.shape.colon, 1, ":" if _spaced(line) else ": ")
            yield Slip(code="wrong-colon", row=line.row, column=line.shape.colon, ways=((change,),))
    for words in sheet.words:
        yield from _inside(words)


def _spaced(line: Line) -> bool:
    return line.text[line.shape.colon + 1 : line.shape.colon + 2] in ("", " ")


def _two_colons(line: Line) -> Slip:
    end = line.shape.start + len(line.shape.name.rstrip(" :"))
    change = replacing(line, end, line.shape.colon - end, "")
    return Slip(code="two-colons", row=line.row, column=end, length=2, ways=((change,),))


def _no_space(line: Line) -> Slip:
    shape = line.shape
    end = shape.start + len(shape.name)
    said = safely(shape.text) if shape.style is Style.PLAIN else shape.text.rstrip()
    length = shape.value + len(shape.text.rstrip()) - end
    return Slip(
        code="no-space-after-colon",
        row=line.row,
        column=shape.colon,
        values={"name": shape.name},
        ways=((replacing(line, end, length, f": {said}"),),),
    )


def _missing(line: Line) -> Iterator[Slip]:
    shape = line.shape
    found = NAME_AND_REST.match(shape.text)
    name = shape.text if shape.text in known_names() else found and (found[1] or found[3])
    if not name or name not in known_names():
        length = len(shape.text)
        yield Slip(code="line-without-name", row=line.row, column=shape.start, length=length)
        return
    rest = (found[2] or found[4]).strip() if found else ""
    said = f"{name}: {rest if WHOLLY_QUOTED.match(rest) else safely(rest)}".rstrip()
    yield Slip(
        code="missing-colon",
        row=line.row,
        column=shape.start,
        length=len(name),
        values={"name": name},
        ways=((replacing(line, shape.start, len(shape.text), said),),),
    )


def _inside(words: Words) -> Iterator[Slip]:
    """A colon and a space in the middle of a text without quotes."""
    shape = words.first.shape
    if shape.tight or words.first.fit is Fit.NO_COLON or shape.text[0] in SPECIAL_FIRST:
        return
    if re.match(r"[-?](?:\s|$)", shape.text):
        return
    if two := _two_names(words):
        yield two
        return
    spot = _spot(words)
    if spot:
        changes: tuple[Change, ...] = quoting(words)
        yield Slip(
            code="colon-in-text",
            row=spot[0],
            column=spot[1],
            ways=(changes,) if changes else (),
        )


def _two_names(words: Words) -> Slip | None:
    """`goal: Read, kind: habit`, which should be two lines."""
    shape = words.first.shape
    found = SECOND_NAME.search(shape.text)
    if not shape.name or words.more or not found or found[1] not in known_names():
        return None
    start = shape.value + found.start()
    change = replacing(words.first, start, found.start(1) - found.start(), "\n" + " " * shape.start)
    return Slip(
        code="two-names-on-one-line",
        row=words.first.row,
        column=shape.value + found.start(1),
        length=len(found[1]),
        values={"name": found[1]},
        ways=((change,),),
    )


def _spot(words: Words) -> tuple[int, int] | None:
    shape = words.first.shape
    found = PLAIN_COLON.search(words.first.text, shape.value, shape.value + len(shape.text))
    if found:
        return words.first.row, found.start()
    for line in words.more:
        end = line.shape.comment if line.shape.comment >= 0 else len(line.text)
        found = PLAIN_COLON.search(line.text.rstrip(), line.shape.indent, end)
        if found:
            return line.row, found.start()
    return None
