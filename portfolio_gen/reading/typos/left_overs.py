"""Lines that git leaves behind when two people changed the same place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portfolio_gen.reading.typos.slip import Slip

START = re.compile(r"<{7}(?:\s|$)")
MIDDLE = re.compile(r"(?:={7}|\|{7})(?:\s|$)")
END = re.compile(r">{7}(?:\s|$)")


def slips(text: str) -> Iterator[Slip]:
    """One slip for each pair of <<<<<<< and >>>>>>>, and for either one alone."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return
    start: int | None = None
    middle = False
    for row, line in enumerate(text.split("\n")):
        if START.match(line):
            if start is not None:
                yield _slip(start, row - 1)
            start, middle = row, False
        elif MIDDLE.match(line):
            middle = True
        elif END.match(line) and (start is not None or middle):
            yield _slip(row if start is None else start, row)
            start, middle = None, False
    if start is not None:
        yield _slip(start, start)


def _slip(first: int, last: int) -> Slip:
    return Slip(code="merge-left-over", row=first, length=7, rows={"first": first, "last": last})
