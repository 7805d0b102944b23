"""The words of one value, which may go on over several lines, and how to put them in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from portfolio_gen.reading.typos.lines import Fit, Line, Part
from portfolio_gen.reading.typos.shape import Style
from portfolio_gen.reading.typos.slip import Change, in_quotes

#: What makes words without quotes mean something else.
NEEDS_QUOTES = re.compile(r":(?:\s|$)|\s#|^[@`%&*!|>,\]}\[{\"'#]|^[?-](?:\s|$)")
PLAIN_COLON = re.compile(r":(?=\s|$)")


class Words(Struct, frozen=True, kw_only=True):
    """A value without quotes: the line it starts on and those on which it goes on."""

    first: Line
    more: tuple[Line, ...]

    @property
    def last(self) -> Line:
        return self.more[-1] if self.more else self.first

    @property
    def whole(self) -> str:
        """What the first line says after its name, with what looks like a comment."""
        return self.first.text[self.first.shape.value :].rstrip()


class Sheet(Struct, frozen=True):
    """The lines of one text, and those of its values that are written without quotes."""

    lines: Sequence[Line]
    words: Sequence[Words]

    def below(self, line: Line) -> Iterator[Line]:
        """The lines after this one."""
        return (self.lines[row] for row in range(line.row + 1, len(self.lines)))


def sheet_of(lines: Sequence[Line]) -> Sheet:
    """The lines with their plain values picked out."""
    words = []
    for line in lines:
        if line.part is Part.ENTRY and line.shape.style is Style.PLAIN:
            words.append(Words(first=line, more=tuple(more_lines(lines, line.row + 1))))
    return Sheet(lines, words)


def more_lines(lines: Sequence[Line], number: int) -> Iterator[Line]:
    """The lines from this one on that go on with the text above them."""
    for row in range(number, len(lines)):
        line = lines[row]
        if line.part is Part.MORE and line.fit is Fit.WELL:
            yield line
        elif line.part is not Part.BLANK:
            return


def quoting(words: Words, *, comment: bool = False) -> tuple[Change, ...]:
    """The changes that put the words between straight quotes, over all their lines.

    With `comment`, what stands after # on the first line belongs to them too.
    """
    first, shape = words.first, words.first.shape
    said = words.whole if comment else shape.text
    if not words.more:
        return (replacing(first, shape.value, len(said), in_quotes(said)),)
    everything = "\n".join([said, *(line.text.strip() for line in words.more)])
    quote = in_quotes(everything)[0]
    if quote in everything or (quote == '"' and "\\" in everything):
        return ()
    last = words.last
    end = len(last.text.rstrip())
    return (
        replacing(first, shape.value, len(said), quote + said),
        replacing(last, end, 0, quote),
    )


def replacing(line: Line, column: int, length: int, text: str) -> Change:
    """A change on this line."""
    return Change(row=line.row, column=column, length=length, text=text)


def safely(words: str) -> str:
    """`words` as they can stand after a colon, in quotes where that is needed."""
    return in_quotes(words) if NEEDS_QUOTES.search(words) else words


def indented(line: Line, lead: int) -> Change:
    """The change that puts so many spaces in front of a line."""
    blanks = len(line.text) - len(line.text.lstrip(" "))
    return replacing(line, 0, blanks, " " * lead)


def also_shifted(sheet: Sheet, line: Line) -> Iterator[Change]:
    """The changes that move the lines below this one which are off by as much."""
    for other in sheet.below(line):
        if other.fit is Fit.ALSO_UNEVEN:
            yield indented(other, other.lead)
        elif other.part not in (Part.BLANK, Part.COMMENT, Part.INSIDE, Part.MORE):
            return
