"""What is kept and no longer of use leaves the store, a week after it was made.

Until then it may be wanted back: somebody undoes an edit, or looks at another branch.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from portfolio_gen.build.edition import EditionOf
from portfolio_gen.build.publish import twin_of
from portfolio_gen.build.store import Store, key_of

#: So long something of no use is kept, in nanoseconds.
A_WEEK = 7 * 24 * 3600 * 10**9
#: The store is looked through once in so many builds.
SELDOM = 40


def tidy(edition: EditionOf) -> None:
    """Forget sites that are gone, and look through the store once in a while."""
    state = edition.state
    for site in [site for site in state.sites if not os.path.isdir(site)]:
        del state.sites[site]
        shutil.rmtree(twin_of(Path(site), edition.desk.root), ignore_errors=True)
    state.builds += 1
    if state.builds % SELDOM:
        return
    before = edition.now - A_WEEK
    _clear(edition.desk.store, set(_of_edition(edition)), before)
    _clear(edition.desk.folders, set(_of_folders(edition)), before)


def _of_edition(edition: EditionOf) -> Iterator[str]:
    state = edition.state
    for one in edition.learners.values():
        if one.surveyed.shown:
            yield key_of("shown", one.surveyed.shown.hex())
        yield from one.surveyed.media.values()
        if one.made:
            yield one.made.bodies
    yield from (part.bodies for part in state.parts)
    yield from (key_of("search", shard.inputs) for shard in state.search.all)
    yield key_of("state", state.program)


def _of_folders(edition: EditionOf) -> Iterator[str]:
    program = edition.desk.program
    for name, one in edition.learners.items():
        yield key_of("folder", program, name, one.content)
    yield key_of("school", program, edition.state.school_content)


def _clear(store: Store, wanted: set[str], before: int) -> None:
    """Take out entries that are not wanted and were last written before that moment."""
    for key, path in store.entries():
        if key not in wanted:
            try:
                if os.stat(path).st_mtime_ns < before:
                    os.unlink(path)
            except OSError:
                continue  # Somebody else was faster.
