"""The same work for many things, in as many processes as there are cores; one when that is enough.

A process starts as a copy of this one, so nothing needs to be sent to it but names. Only Linux can
do that safely; elsewhere one process does everything. Results come back in the order of the
things, whoever was first.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

Thing = TypeVar("Thing")
Result = TypeVar("Result")

#: Fewer things than this are not worth a second process.
FEWEST = 8
#: So many things are handed out at once: at the end nobody should wait long for the last piece.
LARGEST_PIECE = 4

_work: Callable[[Any], Any] | None = None


def usual_jobs() -> int:
    """As many as there are cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def each(
    work: Callable[[Thing], Result], things: Sequence[Thing], jobs: int, *, fewest: int = FEWEST
) -> Iterator[Result]:
    """What `work` makes of each thing; of fewer than `fewest` in this process alone."""
    global _work
    if jobs < 2 or len(things) < fewest or sys.platform != "linux":
        yield from map(work, things)
        return
    import multiprocessing  # Only now: most jobs are small, and this takes a while to load.

    _work = work
    gc.collect()
    gc.freeze()  # What is there stays there: looking through it would copy it.
    pieces = max(1, min(LARGEST_PIECE, len(things) // (jobs * 4)))
    try:
        with multiprocessing.get_context("fork").Pool(jobs, initializer=_start) as pool:
            yield from pool.imap(_do, things, chunksize=pieces)
    finally:
        gc.unfreeze()
        _work = None


def at_once(
    work: Callable[[Thing], Result], things: Sequence[Thing], jobs: int
) -> Iterable[Result]:
    """The same for work that only waits, for the disk or for another program.

    Threads do that as fast as processes, and hold nothing twice.
    """
    if jobs < 2 or len(things) < 2:
        return map(work, things)
    from concurrent.futures import ThreadPoolExecutor  # Only now, for the same reason.

    with ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(work, things))


def _start() -> None:
    gc.set_threshold(50_000, 20, 20)


def _do(thing: Any) -> Any:
    if _work is None:
        raise AssertionError("a process without work")
    return _work(thing)
