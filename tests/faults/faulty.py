"""Builds that are killed or refused something at a chosen call to the system.

Python tells an audit hook of every file that is opened, made, moved or removed, before it happens.
Such a hook cannot be taken away again, so each build runs in a copy of the test's process.
"""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: What the system may say in place of doing what it was asked.
FAULTS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EMFILE)
#: Calls that change what lies on the disk, and those that only look.
CHANGES = {
    "os.mkdir", "os.rename", "os.link", "os.remove", "os.rmdir", "os.truncate", "shutil.rmtree",
    "os.symlink", "os.utime", "os.chmod", "shutil.copyfile",
}  # fmt: skip
LOOKS = {"os.listdir", "os.scandir"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
#: How a build ended that never came to an end of its own.
KILLED = -signal.SIGKILL

Happens = Callable[[int, str], None]


@dataclass(kw_only=True)
class Calls:
    """Counts the calls below a folder; what `happens` is told the number of each and its name."""

    below: str
    happens: Happens
    only_changes: bool = False
    count: int = 0
    in_hook: bool = False

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.in_hook or not self._concerns(event, arguments):
            return
        self.in_hook = True
        self.count += 1
        try:
            self.happens(self.count, event)
        finally:
            self.in_hook = False

    def _concerns(self, event: str, arguments: tuple[Any, ...]) -> bool:
        if event == "open":
            path, mode, flags = arguments
            is_change = bool(flags & WRITING) if flags is not None else "r" not in (mode or "r")
        elif event in CHANGES or event in LOOKS:
            path, is_change = arguments[0], event in CHANGES
        else:
            return False
        if isinstance(path, int):  # Something opened before, so about to be written or read.
            return event == "open" and is_change
        if not isinstance(path, (str, bytes, os.PathLike)):
            return False
        return os.fsdecode(path).startswith(self.below) and (is_change or not self.only_changes)


def kill_at(number: int) -> Happens:
    """The process is gone before the call of this number, as with `kill -9`."""

    def happens(count: int, event: str) -> None:
        if count == number:
            os.kill(os.getpid(), signal.SIGKILL)

    return happens


def fail_at(number: int, fault: int, *, times: int = 1) -> Happens:
    """The call of this number fails, and so do those after it, as many `times`."""

    def happens(count: int, event: str) -> None:
        if number <= count < number + times:
            raise OSError(fault, os.strerror(fault))

    return happens


def nothing(count: int, event: str) -> None:
    """All goes well."""


def fail_at_place(place: str, number: int, fault: int, *, times: int = 1) -> Happens:
    """The call of this number from this place fails, and so do as many `times` whatever comes."""
    seen, left = 0, times

    def happens(count: int, event: str) -> None:
        nonlocal seen, left
        seen += _place(event) == place
        if seen >= number and left:
            left -= 1
            raise OSError(fault, os.strerror(fault))

    return happens


@dataclass(kw_only=True)
class Places:
    """Where in the program each call comes from, noted in a file by the processes that build."""

    file: Path

    def __call__(self, count: int, event: str) -> None:
        with self.file.open("a", encoding="utf-8") as noted:
            noted.write(f"{_place(event)}\n")

    def first_and_last(self) -> list[tuple[str, int]]:
        """Each place with 1, and with how many calls came from there if more than one did."""
        counted = Counter(self.file.read_text(encoding="utf-8").splitlines())
        return [(place, n) for place, calls in counted.items() for n in sorted({1, calls})]


def _place(event: str) -> str:
    """The call that a hook is being told of, with the program's lines that led to it."""
    called, frame = [event], sys._getframe(3)
    while frame is not None and frame.f_code.co_filename != __file__:
        called.append(f"{frame.f_code.co_filename}:{frame.f_lineno}")
        frame = frame.f_back
    return " ".join(called)


def in_a_copy(work: Callable[[], int | None], calls: Calls | None = None) -> tuple[int, int]:
    """The exit code of this work done in a copy of the process, and how many calls it made."""
    listen, tell = os.pipe()
    child = os.fork()
    if child == 0:
        _work_and_leave(work, calls, tell)
    os.close(tell)
    with open(listen, "rb") as told:
        count = int(told.read() or 0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), count


def _work_and_leave(work: Callable[[], int | None], calls: Calls | None, tell: int) -> None:
    code = 70
    with suppress(BaseException):
        be_silent()
        gc.disable()  # The copy is gone before its memory matters.
        if calls:
            sys.addaudithook(calls)
        try:
            code = work() or 0
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 0
        if calls:
            calls.happens = nothing
            os.write(tell, str(calls.count).encode())
    os._exit(code)


def be_silent() -> None:
    """Let nothing that is said reach the test's own output."""
    sys.stdout = sys.stderr = open(os.devnull, "w")  # noqa: SIM115 - to the process's end
    for number in (1, 2):
        os.dup2(sys.stdout.fileno(), number)


def command(root: Path, *arguments: str) -> Callable[[], int]:
    """`portfolio-gen build` of this school, as somebody would type it there."""

    def work() -> int:
        from portfolio_gen.cli import main

        os.chdir(root)
        main(["build", "--as-of", "2026-11-22", "--jobs", "1", *arguments])

    return work
