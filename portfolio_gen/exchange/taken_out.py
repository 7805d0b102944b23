"""Lines and names taken out of files as people type them; everything else stays as it is.

Each answers with the text as it was where there is nothing to take out, or no sure way to.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable

from portfolio_gen.reading.roster import SEPARATORS

#: One line with its end, as the readers count lines.
LINE = re.compile(r"[^\n]*\n|[^\n]+")
ITEM = re.compile(r"^(\s*)-\s")


def without_cells(text: str, learner: str) -> str:
    r"""A table without the lines whose first cell that could be an id is this learner's.

    >>> without_cells("id,name\nana,Ana\nben,Ben\n", "ana")
    'id,name\nben,Ben\n'
    """
    lines = LINE.findall(text)
    first = next((line for line in lines if line.strip()), "")
    separator = max(SEPARATORS, key=first.count)
    head = [cell.casefold() for cell in _cells(first, separator)]
    at = head.index("id") if "id" in head else 0

    def is_theirs(line: str) -> bool:
        return _cells(line, separator)[at : at + 1] == [learner]

    return "".join(line for line in lines if not is_theirs(line))


def _cells(line: str, separator: str) -> list[str]:
    """The cells of one line, as the reader of the table sees them."""
    try:
        cells = next(csv.reader([line.strip("\n")], delimiter=separator), [])
    except csv.Error:
        cells = line.split(separator)
    return [cell.strip() for cell in cells]


def without_block(text: str, name: str) -> str:
    r"""A file of named blocks without the block of this name.

    >>> without_block("ana: {a: b}\nben:\n  a: b\n", "ben")
    'ana: {a: b}\n'
    """
    starts = re.compile(rf"""["']?{re.escape(name)}["']?\s*:""")
    kept, inside = [], False
    for line in LINE.findall(text):
        if line.strip() and not line[0].isspace():
            inside = starts.match(line) is not None
        if not inside:
            kept.append(line)
    return "".join(kept)


def without_lines(text: str, words: str) -> str:
    """A text without the lines that hold these words."""
    return "".join(line for line in LINE.findall(text) if words not in line)


def without_name(text: str, key: str, is_theirs: Callable[[str], bool]) -> str:
    r"""A page whose lists of this key name nobody who `is_theirs`.

    >>> without_name("team: [ana, ben]\n", "team", lambda name: name == "ana")
    'team: [ben]\n'
    >>> without_name("team:\n  - ana\nx: y\n", "team", lambda name: name == "ana")
    'team: []\nx: y\n'
    """
    in_line = re.compile(rf"(\b{key}:[ \t]*)\[([^\]\n]*)\]")
    text = in_line.sub(lambda found: f"{found[1]}[{_others(found[2], is_theirs)}]", text)
    alone = re.compile(rf"(\b{key}:[ \t]*)([^\s\[{{,}}]+)(?=[ \t]*(?:$|[,}}]))", re.MULTILINE)
    text = alone.sub(
        lambda found: f"{found[1]}[]" if is_theirs(_bare(found[2])) else found[0], text
    )
    below = re.compile(rf"^([ \t]*(?:- )?{key}:)[ \t]*\n((?:[ \t]*- .*\n?)+)", re.MULTILINE)
    return below.sub(lambda found: _list_below(found, is_theirs), text)


def _others(names: str, is_theirs: Callable[[str], bool]) -> str:
    every = [name for name in names.split(",") if not is_theirs(_bare(name))]
    return ",".join(every).strip()


def _list_below(found: re.Match[str], is_theirs: Callable[[str], bool]) -> str:
    lines = LINE.findall(found[2])
    kept = [line for line in lines if not is_theirs(_bare(line.strip()[1:]))]
    if len(kept) == len(lines):
        return found[0]
    return f"{found[1]}\n{''.join(kept)}" if kept else f"{found[1]} []\n"


def _bare(name: str) -> str:
    return name.partition(" #")[0].strip().strip("\"'")


def without_item(text: str, key: str, number: int) -> str:
    r"""A page without the item of the list `key` that the line of this number belongs to.

    >>> without_item("shows:\n  - file: a\n    x: y\n  - file: b\n", "shows", 3)
    'shows:\n  - file: b\n'
    """
    lines = LINE.findall(text)
    at = number - 1
    while at >= 0 and not ITEM.match(lines[at]):
        at -= 1
    if at < 0:
        return text
    depth = len(ITEM.match(lines[at])[1])
    end = at + 1
    while end < len(lines) and (not lines[end].strip() or _depth(lines[end]) > depth):
        end += 1
    rest = [*lines[:at], *lines[end:]]
    if at and re.match(rf"\s*{key}:\s*$", lines[at - 1]) and not _goes_on(lines, end, depth):
        rest[at - 1] = f"{lines[at - 1].rstrip()} []\n"
    return "".join(rest)


def _goes_on(lines: list[str], end: int, depth: int) -> bool:
    """Whether another item of the same list follows."""
    found = ITEM.match(lines[end]) if end < len(lines) else None
    return found is not None and len(found[1]) == depth


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
