"""Where a piece of text that was opened with a quote or a bracket ends, lines further down.

It is apart because an opening that is never closed must not swallow the rest of the file: the
search stops at the next line that plainly starts something new.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from portfolio_gen.reading.typos.shape import LEAD, width

#: No text in quotes or brackets goes on for longer.
MOST_LINES = 400
#: So many lines of one file are looked at in search of ends that are not there.
MOST_SEARCHED = 40 * MOST_LINES
NEW_START = re.compile(r"(?:-[ \t]+)*[^\W\d][\w-]*:(?:\s|$)|-[ \t]|-$|---|\.\.\.")

Spot = tuple[int, int]


def quote_end(texts: Sequence[str], row: int, column: int, base: int) -> Spot | None:
    """Row and column of the quote that closes the one at this spot; None when there is none.

    `base` is the column of the name or dash that the text belongs to.
    """
    quote = texts[row][column]
    inside = re.compile(r"\\.|(\")" if quote == '"' else r"''|(')")
    for at in range(row, min(row + MOST_LINES, len(texts))):
        if at > row and _starts_anew(texts[at], base):
            return None
        for found in inside.finditer(texts[at], column + 1 if at == row else 0):
            if found[1]:
                return at, found.start()
    return None


def bracket_end(texts: Sequence[str], row: int, column: int, base: int) -> Spot | None:
    """Row and column of the bracket that closes the one at this spot; None when there is none."""
    closers: list[str] = []
    at, from_column = row, column
    while at < min(row + MOST_LINES, len(texts)):
        line = texts[at]
        if at > row and _starts_anew(line, base):
            return None
        before = ""
        position = from_column
        while position < len(line):
            sign = line[position]
            if sign in "\"'" and before in "[{,:":
                end = quote_end(texts, at, position, base)
                if end is None:
                    return None
                if end[0] > at:
                    at, line = end[0], texts[end[0]]
                position, before = end[1] + 1, sign
                continue
            if sign == "#" and (position == 0 or line[position - 1] in " \t"):
                break
            if sign in "[{":
                closers.append("]" if sign == "[" else "}")
            elif sign in "]}":
                if closers.pop() != sign:
                    return None
                if not closers:
                    return at, position
            if not sign.isspace():
                before = sign
            position += 1
        at, from_column = at + 1, 0
    return None


def _starts_anew(line: str, base: int) -> bool:
    """Whether this line is a new name or list item that cannot belong to the text above."""
    blank = LEAD.match(line).end()
    return width(line[:blank]) <= base and NEW_START.match(line, blank) is not None
