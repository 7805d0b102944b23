"""Every problem of a repository, found again only where something has changed.

It is what a build does before it makes pages, without asking who may see what.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from pathlib import Path

from portfolio_gen.build import state as memory
from portfolio_gen.build.desk import Desk
from portfolio_gen.build.edition import EditionOf, open_edition
from portfolio_gen.build.glance import folders_of
from portfolio_gen.build.take_in import Progress
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.scan import Look, files_in, text_of

#: What can be a short name in a text.
WORD = re.compile(r"[a-z0-9][a-z0-9-]*")


def check_school(
    root: Path,
    as_of: date,
    *,
    theme: Path,
    now: int,
    jobs: int,
    progress: Progress,
    only: Collection[str] | None = None,
    looks: Callable[[], Mapping[str, Look]] | None = None,
) -> tuple[Problem, ...]:
    """All problems of the repository, or those of these learners and of whom they name."""
    found = open_edition(
        root, None, as_of, theme=theme, now=now, jobs=jobs, progress=progress, looks=looks
    )
    found.take_in(None if only is None else with_named(found, only))
    memory.save(found.desk.store, found.state)
    return found.problems


def with_named(edition: EditionOf, learners: Collection[str]) -> set[str]:
    """These learners, everybody whom their words name, and who said something about them.

    Nobody else's words can make a difference to theirs.
    """
    desk = edition.desk
    wanted = {name for name in learners if name in desk.lines}
    for name in tuple(wanted):
        for text in _texts(desk, name):
            wanted.update(word for word in WORD.findall(text) if word in desk.lines)
        wanted.update(
            other
            for other in desk.lines
            if os.path.isdir(f"{desk.root}/students/{other}/feedback/{name}")
        )
    return wanted


def _texts(desk: Desk, learner: str) -> Iterator[str]:
    """Everything in a learner's folders as text, whatever it is, and the names of the files."""
    for folder in folders_of(learner):
        for file in files_in(desk.root, folder):
            yield file
            if file.casefold().endswith((".yml", ".yaml", ".md", ".markdown", ".txt", ".csv")):
                yield text_of(desk.root, file).casefold()
