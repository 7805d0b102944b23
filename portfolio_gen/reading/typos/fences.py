"""The --- lines around the fields of a Markdown file, when they are not quite right.

It is apart because here a guess is made for safety: what might be fields is never shown as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from portfolio_gen.reading.typos.names import known_names
from portfolio_gen.reading.typos.shape import BLANK, UNSEEN, WORD
from portfolio_gen.reading.typos.slip import Change, Slip
from portfolio_gen.reading.typos.whole_lines import whole_line

FENCE = "---"
#: What people and programs type in place of ---; nothing else stands on such a line.
ALMOST = re.compile(
    rf"[{BLANK}{UNSEEN}]*(?:-[-–— ]*|[—–―‒−]+[-—–]*|\+{{3}}|\.{{3}}|~{{3}}|;{{3}}|_{{3}}|={{3}}|"
    rf"`{{3}}(?:ya?ml)?)[{BLANK}{UNSEEN}]*$"
)
LONGEST_FENCE = 40
BLANKS = " \t\u00a0\ufeff\u200b"
NAME = re.compile(rf"[{BLANK}{UNSEEN}]*(?:-\s+)?[\"'“]?({WORD})[\"'”]?\s*[:=：]")
#: So many lines with words in them are searched for a wish for privacy, which would be shown as
#: the first words of the story.
FIRST_WORDS = 5
#: Lines that may stand between fields: list items, and whatever is further in.
BELOW_A_NAME = re.compile(rf"[{BLANK}]+\S|-(?:\s|$)|#")
#: Fields start near the top, or they are part of a story.
NEAR_THE_TOP = 40
#: Where more fields than this are never closed, no end is suggested.
LONGEST_FIELDS = 1_000


def _is_almost(line: str) -> bool:
    """Whether this line is --- or was meant to be."""
    return len(line) <= LONGEST_FENCE and bool(ALMOST.match(line))


def first_fence(lines: Sequence[str]) -> Slip | None:
    """A first --- line with something before it or in it, when fields follow."""
    row = next((row for row, line in enumerate(lines) if line.strip(BLANKS)), None)
    if row is None or not _is_almost(lines[row]) or not _fields_follow(lines, row + 1):
        return None
    changes = [_whole(lines, row, FENCE if row == 0 else "")]
    if row:
        changes.append(_whole(lines, 0, FENCE))
    below = (other for other in range(row + 1, len(lines)) if _is_almost(lines[other]))
    end = next((other for other in below if lines[other].strip() != "-"), None)
    if end is not None and lines[end] != FENCE:
        changes.append(_whole(lines, end, FENCE))
    return Slip(
        code="fields-start", row=row, length=max(1, len(lines[row])), ways=(tuple(changes),)
    )


def almost_fence(lines: Sequence[str], end: int | None) -> Slip | None:
    """A line that was meant to end the fields, before the one that does, or no end at all."""
    for row in range(1, len(lines) if end is None else end):
        at_the_edge = lines[row][:1] not in (" ", "\t")
        if _is_almost(lines[row]) and (at_the_edge or end is None) and lines[row].strip() != "-":
            return Slip(
                code="fields-end",
                row=row,
                length=len(lines[row]),
                ways=((_whole(lines, row, FENCE),),),
            )
    if end is not None:
        return None
    return Slip(code="fields-not-closed", row=0, length=3, ways=_closing(lines))


def unfenced_fields(lines: Sequence[str]) -> Slip | None:
    """Fields at the top of a file that has no --- lines at all."""
    start = next((row for row, line in enumerate(lines) if line.strip(BLANKS)), None)
    if start is None:
        return None
    end = start
    names = []
    while end < len(lines) and (found := NAME.match(lines[end])):
        names.append(found[1])
        end += 1
    known = [name for name in names if name.casefold() in known_names()]
    exact = any(name in known_names() for name in names[:1])
    if not known or not (exact or len(names) > 1 or "audience" in map(str.casefold, names)):
        return None
    changes = (
        Change(row=start, column=0, length=0, text=f"{FENCE}\n"),
        *_small_letters(lines, range(start, end)),
        Change(row=end - 1, column=len(lines[end - 1]), length=0, text=f"\n{FENCE}"),
    )
    return Slip(
        code="fields-without-fence",
        row=start,
        length=len(lines[start]),
        ways=(changes,) if start == 0 else (),
    )


def _small_letters(lines: Sequence[str], rows: range) -> Iterator[Change]:
    """Known names in small letters, as other programs do not write them."""
    for row in rows:
        found = NAME.match(lines[row])
        if found and found[1] not in known_names() and found[1].casefold() in known_names():
            start, end = found.span(1)
            yield Change(row=row, column=start, length=end - start, text=found[1].casefold())


def fields_in_the_story(lines: Sequence[str], start: int) -> Slip | None:
    """A part between two --- lines, further down, that holds fields; or an audience at the top."""
    for row in range(start, min(start + NEAR_THE_TOP, len(lines))):
        if _is_almost(lines[row]) and _fields_follow(lines, row + 1, closed=True):
            return Slip(code="fields-too-late", row=row, length=max(1, len(lines[row])))
    first = islice((row for row in range(start, len(lines)) if lines[row].strip()), FIRST_WORDS)
    for row in first:
        if whole_line(lines[row]):
            code = "fields-too-late" if start else "fields-without-fence"
            return Slip(code=code, row=row, length=len(lines[row]))
    return None


def _fields_follow(lines: Sequence[str], start: int, *, closed: bool = False) -> bool:
    """Whether lines with known names come next; with `closed`, and nothing else up to a fence."""
    known = False
    for line in lines[start : start + NEAR_THE_TOP]:
        found = NAME.match(line)
        if found:
            known = known or found[1].casefold() in known_names()
        elif _is_almost(line) and line.strip() != "-":
            return known
        elif closed and line.strip(BLANKS) and not BELOW_A_NAME.match(line):
            return False
    return known and not closed


def _closing(lines: Sequence[str]) -> tuple[tuple[Change, ...], ...]:
    """A --- in place of the first empty line below the fields, if there is one."""
    for row in range(2, min(len(lines), LONGEST_FIELDS)):
        if not lines[row].strip() and not _goes_on(lines, row):
            return ((_whole(lines, row, FENCE),),)
        if not NAME.match(lines[row]) and not BELOW_A_NAME.match(lines[row]):
            return ()
    if 1 < len(lines) <= LONGEST_FIELDS and lines[1].strip():
        last = len(lines) - 1
        return ((_whole(lines, last, f"{lines[last]}\n{FENCE}".lstrip("\n")),),)
    return ()


def _goes_on(lines: Sequence[str], row: int) -> bool:
    near = lines[row : row + NEAR_THE_TOP]
    following = next((line for line in near if line.strip()), "")
    return bool(NAME.match(following) or BELOW_A_NAME.match(following))


def _whole(lines: Sequence[str], row: int, text: str) -> Change:
    return Change(row=row, column=0, length=len(lines[row]), text=text)
