"""Looks for the short names of learners whom an edition does not show.

It is apart from `scan.py`, for which most of them are too short: here one counts only where it
stands whole, as in an address, and only in what is written as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from portfolio_gen.verify.closed import Closed
from portfolio_gen.verify.scan import TEXT, Leak

#: A short name with nothing beside it that could be a part of it.
WHOLE = re.compile(r"(?<![\w-])[a-z0-9]+(?:-[a-z0-9]+)*(?![\w-])")
#: Files in an address of a page: letters by chance.
CARRIED = re.compile(r"data:[^,\"'<>\s]{0,200};base64,[A-Za-z0-9+/_=-]+")


def ids_in(site: Mapping[str, bytes], closed: Closed) -> Iterator[Leak]:
    """Every file of the site with the short name of somebody who is not in it, once for each."""
    if not closed.ids:
        return
    for file, data in sorted(site.items()):
        text = CARRIED.sub("", data.decode("utf-8", "replace")) if TEXT.search(file) else ""
        for found in sorted(_ids_of(f"{file}\n{text}", closed)):
            hidden = [part for part in file.split("/") if _ids_of(part, closed)]
            told = "/".join("…" if part in hidden else part for part in file.split("/"))
            yield Leak(site_file=told, written=closed.ids[found])


def _ids_of(text: str, closed: Closed) -> set[str]:
    return closed.ids.keys() & set(WHOLE.findall(text.casefold()))
