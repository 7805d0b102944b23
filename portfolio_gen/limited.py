"""Work on somebody's file that may take only so much time and memory, in a copy of this process.

It is apart because libraries that decode what strangers made can be neither interrupted nor
trusted to stop; a copy of the process can be ended. Where a process cannot safely be copied, the
work is done without limits.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

#: A bar that shows progress has a thread; more of them belong to a server, which may hold a lock
#: that a copy would wait for.
MOST_THREADS = 2

#: How many times longer than it may work a copy is waited for. A busy machine gives it little of
#: its time, and what counts is the time that it had.
PATIENCE = 10

_BROKE_OFF = 1
_TOO_MUCH = 2


class TooMuch(Exception):  # noqa: N818 - what happened, not an error of ours
    """The work took more than it may; `always` where that does not depend on a busy machine."""

    def __init__(self, *, always: bool) -> None:
        super().__init__(always)
        self.always = always


def limited(work: Callable[[], Result], *, seconds: int, megabytes: int) -> Result:
    """What `work` returns; raises TooMuch when it takes more time or memory than that.

    >>> limited(lambda: 2 + 2, seconds=5, megabytes=100)
    4
    """
    if sys.platform != "linux" or threading.active_count() > MOST_THREADS:
        return work()
    listen, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(listen)
        _do_and_leave(work, tell, seconds, megabytes)
    os.close(tell)
    answer = _heard(listen, time.monotonic() + PATIENCE * seconds)
    if answer is None:
        os.kill(child, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code == _BROKE_OFF:
        return work()  # It fails in the same way here, where somebody can see it.
    if code or answer is None:
        raise TooMuch(always=code in (_TOO_MUCH, -signal.SIGXCPU))
    return pickle.loads(answer)


def _do_and_leave(work: Callable[[], object], tell: int, seconds: int, megabytes: int) -> None:
    code = _BROKE_OFF
    try:
        _say_nothing()
        _limit(seconds, megabytes)
        with open(tell, "wb") as answer:
            answer.write(pickle.dumps(work()))
        code = 0
    except MemoryError:
        code = _TOO_MUCH
    finally:
        os._exit(code)


def _say_nothing() -> None:
    """What a library says of a broken file helps nobody who reads a build's log."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def _limit(seconds: int, megabytes: int) -> None:
    import resource

    with open("/proc/self/statm", "rb") as told:
        used = int(told.read().split()[0]) * resource.getpagesize()
    most = used + megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _heard(listen: int, until: float) -> bytes | None:
    """All that the copy says; None when it says nothing for too long."""
    heard = bytearray()
    with open(listen, "rb", buffering=0) as pipe:
        while select.select([pipe], [], [], max(0.0, until - time.monotonic()))[0]:
            part = pipe.read(1 << 20)
            if not part:
                return bytes(heard)
            heard += part
    return None
