"""Runs one command from start to end: how long it took, and how much memory all its processes held.

Memory is looked at some times a second and added up over the whole tree of processes, so what
two of them share counts twice. A single process is also asked for its own peak, which misses none.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

BETWEEN_LOOKS = 0.05
#: A build that holds more than this is ended, before the machine ends something else.
MOST_MEGABYTES = 12_000
SETTINGS = {"NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}


class Failed(Exception):
    """A command left with an error, took too long or held too much memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """One run of a command."""

    seconds: float
    megabytes: float

    def __add__(self, then: Ran) -> Ran:
        """One command followed by another."""
        return Ran(
            seconds=self.seconds + then.seconds, megabytes=max(self.megabytes, then.megabytes)
        )


def start(command: tuple[str, ...], folder: Path, log: Path) -> subprocess.Popen[bytes]:
    """The command as a group of processes of its own, so that it can be ended whole."""
    with open(log, "wb") as told:
        return subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=told, stderr=told,
            env={**os.environ, **SETTINGS}, start_new_session=True,
        )  # fmt: skip


def end(process: subprocess.Popen[bytes]) -> None:
    """Ask the whole group to leave, and end it when it does not."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
            process.wait(timeout=10)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue


def run(command: tuple[str, ...], folder: Path, log: Path, limit: float) -> Ran:
    """Run a command in `folder`; raises Failed when it does not end well within `limit` seconds."""
    os.sync()  # What an earlier tool wrote is on the disk now, and not paid for by this one.
    started = time.perf_counter()
    process = start(command, folder, log)
    watch = _Watch(process, limit)
    watch.start()
    try:
        _, status, used = os.wait4(process.pid, 0)
    except KeyboardInterrupt:
        end(process)
        raise
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    watch.stop()
    if process.returncode:
        last = log.read_text(encoding="utf-8", errors="replace")[-600:]
        raise Failed(f"{watch.ended_for or f'left with {process.returncode}'}: {last}")
    return Ran(seconds=seconds, megabytes=max(watch.megabytes, _own_peak(used.ru_maxrss)))


def _own_peak(peak: int) -> float:
    return peak * (1 if sys.platform == "darwin" else 1024) / 1e6


class _Watch(threading.Thread):
    """Looks at the memory of a tree of processes until it is told to stop."""

    def __init__(self, process: subprocess.Popen[bytes], limit: float) -> None:
        super().__init__(daemon=True)
        self.process, self.until = process, time.monotonic() + limit
        self.megabytes, self.ended_for = 0.0, ""
        self.is_over = threading.Event()

    def run(self) -> None:
        while not self.is_over.wait(BETWEEN_LOOKS):
            self.megabytes = max(self.megabytes, _tree(self.process.pid))
            if self.megabytes > MOST_MEGABYTES:
                self.ended_for = f"held more than {MOST_MEGABYTES} MB"
            elif time.monotonic() > self.until:
                self.ended_for = "took too long"
            if self.ended_for:
                with suppress(ProcessLookupError):
                    os.killpg(self.process.pid, signal.SIGKILL)
                return

    def stop(self) -> None:
        self.is_over.set()
        self.join()


def _tree(pid: int) -> float:
    """Megabytes of a process and everything it started."""
    held = 0
    try:
        top = psutil.Process(pid)
        family = [top, *top.children(recursive=True)]
    except psutil.Error:
        return 0.0
    for process in family:
        try:
            held += process.memory_info().rss
        except psutil.Error:
            continue
    return held / 1e6
