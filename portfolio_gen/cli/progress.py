"""How far a long job is: a bar for a person at a terminal, nothing in a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from portfolio_gen.sentences import said

#: Whatever is done sooner needs no bar, in seconds.
SOON = 1.0


@contextmanager
def progress_bar() -> Iterator[Callable[[str, int, int], None]]:
    """Tells how many things of how many are done and how long the rest takes.

    It shows after a second, on a terminal only, and is gone when the work is done.
    """
    if not sys.stderr.isatty():
        yield lambda what, done, total: None
        return
    started, bar, tasks = time.monotonic(), None, {}

    def tell(what: str, done: int, total: int) -> None:
        nonlocal bar
        if bar is None:
            if time.monotonic() - started < SOON:
                return
            bar = _bar()
            bar.start()
        if what not in tasks:
            tasks[what] = bar.add_task(said(f"doing-{what}"), total=total)
        bar.update(tasks[what], completed=done, total=total)

    try:
        yield tell
    finally:
        if bar is not None:
            bar.stop()


def _bar() -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as TimeLeft

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeLeft())
    return Progress(*columns, console=Console(stderr=True), transient=True)
