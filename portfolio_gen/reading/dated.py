"""Files whose name begins with their day: `2026-03-04-my-words.md`.

It is apart because journals, assessments and feedback are all named like this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from portfolio_gen.model.place import Place, Written
from portfolio_gen.model.values import ID_PATTERN
from portfolio_gen.reading.folder import Folder
from portfolio_gen.reading.nearest import nearest_day, nearest_id

DATED = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?:-(?P<rest>.*))?$", re.ASCII | re.DOTALL)
#: A day at the start of a name that is written in another way.
ALMOST = re.compile(r"(?P<day>\d{1,4}[-_. ]\d{1,2}[-_. ]\d{1,4})[-_. ]*(?P<rest>.*)$", re.ASCII)


class DatedFile(Struct, frozen=True, kw_only=True):
    """One file: its name below the folder, its stem, and the day and the words in that."""

    name: str
    stem: Written
    day: Written
    rest: Written | None


def dated_files(folder: Folder, parent: str, ending: str) -> Iterator[DatedFile]:
    """The files directly in `parent` that are named by a day; others are told of."""
    for stem, name in folder.files_named(parent, ending):
        found = DATED.match(stem)
        if not found:
            folder.tell("undated-file", name, nearest=_better(stem))
        elif not re.match(ID_PATTERN, stem):
            folder.tell("unsafe-id", name, value=stem, nearest=nearest_id(stem))
        else:
            place: Place = folder.place(name)
            rest = Written(found["rest"], place) if found["rest"] else None
            day = Written(found["day"], place)
            yield DatedFile(name=name, stem=Written(stem, place), day=day, rest=rest)


def _better(stem: str) -> str | None:
    """The name with its day written as we write days, when there is only one such day."""
    found = ALMOST.match(stem)
    day = nearest_day(found["day"]) if found else None
    if found is None or day is None:
        return None
    return "-".join(filter(None, (day.isoformat(), nearest_id(found["rest"]))))
