"""What one line looks like by itself: spaces, dashes, a name, a colon, a value.

It is apart from `outline.py` because it needs no other line, and it reads a line as it was
meant: a Tab counts as spaces, a long dash as a dash, a hidden sign as nothing.
"""

from __future__ import annotations

import re
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from portfolio_gen.reading.typos.names import known_names

#: Spaces that are not the ordinary one, and signs of no width at all.
WIDE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
BLANK = f" \t{WIDE}"
HIDDEN = re.compile(f"[{WIDE}{UNSEEN}]")
LEAD = re.compile(f"[{BLANK}{UNSEEN}]*")
ONLY_BLANKS = re.compile(f"[{BLANK}{UNSEEN}]*$")

#: A longer text before a colon is no name.
LONGEST_NAME = 100

#: A longer text before a colon is no name.
LONGEST_NAME = 100
#: More dashes on one line are a prank; the rest of them is not looked at.
MOST_DASHES = 25

DASH = re.compile(f"-(?=[{BLANK}]|$)")
#: A dash with no space after it; a number below zero is not one.
TIGHT_DASH = re.compile(r"-(?=[^\s\d-])")
#: Signs that other programs use to start a list item; the long ones also start a line of talk.
BULLET = re.compile(f"(?:--+|[*•·●▪◦‣+–—−‒→►▶➢➤✓✔★○◆■□▸])(?=[{BLANK}])")
TALK_DASHES = "-+–—−‒→►▶➢➤✓✔★○◆■□▸"
DASHES = re.compile(f"-+(?=[{BLANK}])|.")
NUMBERED = re.compile(r"(?:\d{1,2}|[A-Za-z])[.)] +(?=\S)")

WORD = r"[^\W\d][\w-]*"
#: The end of a name, or the start of a comment.
COLON = re.compile(f":(?=[{BLANK}{UNSEEN}]|$)|(?<=[{BLANK}])#")
WIDE_COLON = re.compile(f"{WORD}[{BLANK}]*[：︰﹕∶꞉]")
TIGHT_COLON = re.compile(rf"({WORD})[ ]?:(?=[^\s:/])")
ONE_WORD = re.compile(rf"[“\"']?{WORD}[”\"']?")
QUOTED_NAME = re.compile(rf"(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')[{BLANK}]*:(?=[{BLANK}]|$)")
MARKS = re.compile(r"(?:[&!][^\s,\[\]{}]*[ \t]+)+(?=\S)")
BLOCK = re.compile(r"[|>](?:[+-]?([1-9])?[+-]?)[ \t]*(?:#.*)?$")
COMMENT = re.compile(f"(?:^|(?<=[{BLANK}]))#")
NO_NAME_STARTS = "[{|>@`%#,]}"


class Style(Enum):
    """How a value is written."""

    EMPTY = "empty"
    PLAIN = "plain"
    QUOTED = "quoted"
    BRACKETS = "brackets"
    BLOCK = "block"


class Shape(Struct, frozen=True, kw_only=True):
    """One line taken apart; every number is a column counted from 0.

    `lead` is how wide the space at the start is meant to be, `indent` how many signs it has
    and `tab` whether one of them is a Tab.
    `dashes` are the columns of list dashes, `start` where the words after them begin. `colon`
    is -1 where there is no name. `tight` says that the space after the colon is missing.
    """

    lead: int
    indent: int
    tab: bool
    dashes: tuple[int, ...]
    tight_dash: bool
    start: int
    name: str
    colon: int
    tight: bool
    value: int
    text: str
    comment: int
    style: Style

    @property
    def one_word(self) -> bool:
        """Whether what stands before the colon is a single word, as names are."""
        return bool(ONE_WORD.fullmatch(self.name))


def shape_of(line: str) -> Shape:
    """The shape of one line that holds something."""
    indent = LEAD.match(line).end()
    dashes, tight_dash, start = _dashes(line, indent)
    name_end, colon, tight = _name(line, start)
    value = start
    if colon >= 0:
        value = LEAD.match(line, colon + 1).end()
    style, text, comment = _value(line, value)
    return Shape(
        lead=width(line[:indent]),
        indent=indent,
        tab="\t" in line[:indent],
        dashes=dashes,
        tight_dash=tight_dash,
        start=start,
        name=line[start:name_end] if colon >= 0 else "",
        colon=colon,
        tight=tight,
        value=value,
        text=text,
        comment=comment,
        style=style,
    )


def without_name(line: str, shape: Shape) -> Shape:
    """The same line, when what looked like a name is only text."""
    style, text, comment = _value(line, shape.start)
    return replace(
        shape,
        name="",
        colon=-1,
        tight=False,
        value=shape.start,
        text=text,
        comment=comment,
        style=style,
    )


def width(blanks: str, tab: int = 2) -> int:
    """How many columns these blanks are meant to take: a Tab two, a hidden sign none.

    >>> width("\\t  ")
    4
    """
    if blanks.isspace() and blanks.count(" ") == len(blanks):
        return len(blanks)
    return sum(tab if sign == "\t" else re.match(f"[{BLANK}]", sign) is not None for sign in blanks)


def without_dash(line: str, shape: Shape) -> Shape:
    """The same line, when its long dash is only part of the text."""
    return without_name(line, replace(shape, dashes=(), start=shape.indent))


def marks_before(text: str) -> int:
    """How long the words with & and ! in front of a value are."""
    found = MARKS.match(text)
    return found.end() if found else 0


def dash_at(line: str, column: int) -> str:
    """The sign that starts a list item at this column; several dashes may stand for one."""
    return DASHES.match(line, column)[0]


def _dashes(line: str, at: int) -> tuple[tuple[int, ...], bool, int]:
    dashes = []
    found = BULLET.match(line, at) or DASH.match(line, at)
    while found and len(dashes) < MOST_DASHES:
        dashes.append(at)
        at = LEAD.match(line, found.end()).end()
        found = DASH.match(line, at)
    tight = None if dashes else TIGHT_DASH.match(line, at)
    if tight:
        dashes.append(at)
        at = tight.end()
    return tuple(dashes), bool(tight), at


def _name(line: str, start: int) -> tuple[int, int, bool]:
    """Where the name ends, where its colon stands (-1 for none), and whether it is tight."""
    none = (start, -1, False)
    if start >= len(line) or line[start] in NO_NAME_STARTS:
        return none
    if line[start] in "\"'":
        quoted = QUOTED_NAME.match(line, start)
        return (quoted.end(1), quoted.end() - 1, False) if quoted else none
    if wide := WIDE_COLON.match(line, start):
        return wide.end() - 1, wide.end() - 1, False
    tight = TIGHT_COLON.match(line, start)
    found = COLON.search(line, start)
    if tight and (tight[1] in known_names() or not found or found[0] == "#"):
        return tight.end(1), tight.end() - 1, True
    if not found or found[0] == "#":
        return none
    end = start + len(line[start : found.start()].rstrip())
    return end, found.start(), False


def _value(line: str, at: int) -> tuple[Style, str, int]:
    """How the value is written, its words on this line, and where a comment begins (or -1)."""
    rest = line[at:]
    bare = rest[marks_before(rest) :]
    if not bare.strip() or bare.startswith("#"):
        return Style.EMPTY, "", at if bare.startswith("#") else -1
    if BLOCK.match(bare):
        return Style.BLOCK, rest, -1
    if bare[0] in "\"'":
        return Style.QUOTED, rest, -1
    if bare[0] in "[{":
        return Style.BRACKETS, rest, -1
    comment = COMMENT.search(line, at)
    end = comment.start() if comment else len(line)
    return Style.PLAIN, line[at:end].rstrip(), end if comment else -1
