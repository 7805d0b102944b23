"""Texts so plainly right that no rule can find a slip in them, told at one glance.

It is apart because most files are like this, and working out how their lines hang together was
half the time of reading a school. It only ever says that nothing needs to be looked for: a text
that is not plain to it may have no slip either. A test holds it against the rules themselves.
"""

from __future__ import annotations

import re

from portfolio_gen.reading.typos.names import REFERENCES
from portfolio_gen.reading.typos.shape import LONGEST_NAME, UNSEEN, WIDE
from portfolio_gen.reading.typos.whole_lines import whole_line

#: Any blank but the space, and what cannot be seen: the rules ask for these all over a line.
ODD_BLANKS = re.compile(rf"[^\S \n]|[{WIDE}{UNSEEN}]")

#: Codes such as SOC.SRC are names too.
NAME = rf"[^\W\d][\w.-]{{0,{LONGEST_NAME - 1}}}"
#: Words without quotes whose first sign no rule knows, without ": " and " #" inside.
WORDS = r"[\w($€£.][^:#]*(?:(?::(?=[^ ])|(?<! )#)[^:#]*)*"
#: Spaces belong to the item before them alone, so that no text can make the search take long.
ITEM = r"(?:[\w($€£.][^\[\]{}\"'#,“„]*|\"[^\"\\“„]*\" *|'[^'“„]*' *)"
CLOSED = rf"(?:\"[^\"\\]*\"|'[^']*'|\[ *(?:{ITEM}(?:, *{ITEM})*)?\]) *"
#: `- project:solar-oven`, whose first word is no name.
REFERENCE = rf"(?<=- )(?:{'|'.join(sorted(REFERENCES))}):\w[\w./-]* *"
#: A line without its blanks: a dash, a name, and the words, closed words or block after them.
LINE = re.compile(
    rf"(- +)?(?:({NAME}):(?: +(?:({WORDS})|({CLOSED})|([|>][+-]? *))| *)"
    rf"|({REFERENCE}|(?!{NAME} *[:：︰﹕∶꞉]){WORDS})|({CLOSED}))"
)

#: The columns in use, outermost first, each with whether dashes stand there.
Levels = list[tuple[int, bool]]
#: What may follow the last name or dash: a value, more words, nothing, or a block of text.
VALUE, MORE, NOTHING, BLOCK = range(4)


def is_plainly_right(text: str) -> bool:
    """Whether every line of the text stands where it should and says what it seems to say.

    It goes down the lines as `outline.py` does, and stops at the first that is not plain. `base`
    is the column of the name or dash whose value is open.
    """
    if ODD_BLANKS.search(text):
        return False
    levels: Levels = []
    base, follows, block_lead, item_start = -1, VALUE, 0, -9
    for line in text.split("\n"):
        lead = len(line) - len(line.lstrip(" "))
        if lead == len(line):
            continue
        if item_start >= 0 and line[lead] != "#":
            if abs(lead - item_start) == 1:
                return False  # The item above may be the line that is off by one space.
            item_start = -9
        if follows == BLOCK:
            if lead > base:
                block_lead = block_lead or lead
                if lead < block_lead or whole_line(line):
                    return False
                continue
            follows = MORE
        if line[lead] == "#":
            continue
        found = LINE.fullmatch(line, lead)
        if not found:
            return False
        dash, name, words, closed, block, alone, closed_alone = found.groups()
        if lead > base and follows in (MORE, NOTHING):
            if follows == NOTHING or dash or not alone or whole_line(line):
                return False
            continue
        if not name and (not dash or (alone and whole_line(alone))):
            return False
        if not _lines_up(levels, (lead, bool(dash)), base if follows == VALUE else None):
            return False
        base = lead
        if dash and name:
            base = item_start = lead + len(dash)
            levels.append((base, False))
        if words or alone:
            follows = MORE
        elif closed or closed_alone:
            follows = NOTHING
        else:
            follows, block_lead = (BLOCK if block else VALUE), 0
    return True


def _lines_up(levels: Levels, at: tuple[int, bool], base: int | None) -> bool:
    """Whether a name or dash has its place among the levels, which then end with it.

    `base` is the column of the name or dash above when that has no value yet, else None.
    """
    lead, dashed = at
    before = len(levels)
    while levels and levels[-1][0] > lead:
        levels.pop()
    if not dashed and len(levels) > 1 and levels[-2][0] == lead:
        levels.pop()  # The list stood right below its name, with no spaces of its own.
    if levels and levels[-1] == at:
        return True
    if base is None or len(levels) < before:
        return False
    beside = dashed and lead == base and bool(levels) and levels[-1][0] == lead
    levels.append(at)
    return lead > base or beside
