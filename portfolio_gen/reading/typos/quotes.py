"""Quotes that are not closed, closed too early, or curly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portfolio_gen.reading.typos.lines import Fit, Line, Part
from portfolio_gen.reading.typos.shape import Style
from portfolio_gen.reading.typos.slip import Change, Slip, in_quotes
from portfolio_gen.reading.typos.texts import NEEDS_QUOTES, Sheet, more_lines, replacing

OPENING_CURLY = "“‘„‚”’"
CURLY = "“”„‘’‚"
QUOTED_LIST = re.compile(r"(\"[^\"\\]*\"|'[^']*')(?:\s*,\s*(?:\"[^\"\\]*\"|'[^']*'))+$")
CURLY_ITEM = re.compile("[“„]([^“„”]+)[“”]")
AFTER_VALUE = re.compile(r"\s*(?:\s#.*)?$")
#: Words that are written with an apostrophe in front.
SHORTENED = re.compile(r"'(?:tis|twas|til|till|cause|em|n|round|bout|\d0s)\b", re.IGNORECASE)


def slips(sheet: Sheet) -> Iterator[Slip]:
    """Every value in quotes that does not end where it should, and curly quotes around one."""
    for line in sheet.lines:
        if line.part is not Part.ENTRY:
            continue
        if line.shape.style is Style.QUOTED:
            yield from _straight(line, sheet)
            yield from _after_the_end(line, sheet)
        yield from _curly(line)
        yield from _curly_in_brackets(line)


def _straight(line: Line, sheet: Sheet) -> Iterator[Slip]:
    at = line.shape.value
    if line.text[at] not in "\"'":
        return
    said = line.text[at:].rstrip()
    if line.ends is None:
        more = tuple(more_lines(sheet.lines, line.row + 1))
        way = (replacing(line, at, len(said), _closed(said)),)
        if more:
            way = (replacing(more[-1], len(more[-1].text.rstrip()), 0, said[0]),)
        yield Slip(code="quote-not-closed", row=line.row, column=at, ways=(way,))
        return
    row, end = line.ends
    after = sheet.lines[row].text[end + 1 :]
    if AFTER_VALUE.match(after):
        return
    ways: tuple[tuple[Change, ...], ...] = ()
    if row == line.row:
        ways = ((replacing(line, at, len(said), _requoted(said, after)),),)
    yield Slip(code="quote-inside-quotes", row=row, column=end, ways=ways)


def _closed(said: str) -> str:
    """Text with a quote at its start only, put right."""
    quote, words = said[0], said[1:]
    if SHORTENED.match(said):
        return in_quotes(said)
    if quote in words or (quote == '"' and "\\" in words):
        return in_quotes(words)
    return said + quote


def _requoted(said: str, after: str) -> str:
    """Text with quotes inside its quotes, in quotes that fit around it."""
    quote, inside = said[0], said[1:-1]
    if after.strip() == ",":
        return said.rstrip(", ")
    if QUOTED_LIST.match(said):
        return f"[{said}]"
    if not said.endswith(quote) or (quote == '"' and _are_two(inside)):
        return in_quotes(said)
    return in_quotes(inside.replace("''", "'") if quote == "'" else inside)


def _are_two(inside: str) -> bool:
    """Whether the quotes belong to the words, as in `"Volcano" and "Lava"`."""
    before = inside[: inside.find('"')]
    return bool(before) and not before.endswith((" ", "("))


def _after_the_end(line: Line, sheet: Sheet) -> Iterator[Slip]:
    """Lines of text that go on after the quotes were closed."""
    more = []
    for other in sheet.below(line):
        if other.fit is Fit.AFTER_QUOTES:
            more.append(other)
        elif other.part not in (Part.BLANK, Part.INSIDE):
            break
    if not more or line.ends is None:
        return
    row, end = line.ends
    quote = line.text[line.shape.value]
    ways: tuple[tuple[Change, ...], ...] = ()
    if not any(quote in other.text or "\\" in other.text for other in more):
        last = more[-1]
        ways = (
            (
                Change(row=row, column=end, length=1, text=""),
                replacing(last, len(last.text.rstrip()), 0, quote),
            ),
        )
    yield Slip(
        code="text-after-quotes",
        row=more[0].row,
        column=more[0].shape.indent,
        rows={"like": row},
        ways=ways,
    )


def _curly(line: Line) -> Iterator[Slip]:
    """Curly quotes that were meant to hold a text together."""
    shape = line.shape
    if shape.name[:1] and shape.name[0] in OPENING_CURLY:
        wrapped = len(shape.name) > 2 and shape.name[-1] in CURLY
        said = shape.name if wrapped else line.text[shape.start :].rstrip()
        bare = said.strip(CURLY)
        change = replacing(line, shape.start, len(said), bare if wrapped else in_quotes(bare))
        yield Slip(code="curly-quotes", row=line.row, column=shape.start, ways=((change,),))
    elif shape.style is Style.PLAIN and shape.text[0] in OPENING_CURLY:
        said = line.text[shape.value :].rstrip()
        closed = said[-1] in CURLY and len(said) > 1
        if closed and NEEDS_QUOTES.search(said):
            change = replacing(line, shape.value, len(said), in_quotes(said.strip(CURLY)))
            yield Slip(code="curly-quotes", row=line.row, column=shape.value, ways=((change,),))


def _curly_in_brackets(line: Line) -> Iterator[Slip]:
    """Curly quotes in a list in brackets that should have held a comma or a colon."""
    if line.shape.style is not Style.BRACKETS:
        return
    for found in CURLY_ITEM.finditer(line.text, line.shape.value):
        if NEEDS_QUOTES.search(found[1]) or re.search(r"[,\[\]{}]", found[1]):
            change = replacing(line, found.start(), len(found[0]), in_quotes(found[1]))
            yield Slip(code="curly-quotes", row=line.row, column=found.start(), ways=((change,),))
