"""The live preview as a browser meets it: the first page, and how soon a save is seen."""

from __future__ import annotations

import http.client
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from edits import Desk, Edit
from processes import Failed, end, start

BETWEEN_ASKS = 0.005
#: People do not save twice in half a second, and a server may tidy up after a save.
BETWEEN_SAVES = 0.5


@dataclass
class Preview:
    """A running server: seconds until its first page, and a connection that stays open."""

    process: subprocess.Popen[bytes]
    connection: http.client.HTTPConnection
    first_page: float = 0.0

    def has(self, page: str, word: str) -> bool:
        """Whether the page is there and has the word; False while the server is not up."""
        try:
            self.connection.request("GET", f"/{page}")
            answer = self.connection.getresponse()
            body = answer.read()
        except (OSError, http.client.HTTPException):
            self.connection.close()
            return False
        return answer.status == 200 and word.encode() in body

    def wait_for(self, page: str, word: str, limit: float) -> None:
        """Ask again and again; raises Failed when the page does not come."""
        until = time.perf_counter() + limit
        while not self.has(page, word):
            if self.process.poll() is not None:
                raise Failed("the server is gone, see its log")
            if time.perf_counter() > until:
                raise Failed(f"/{page} did not show {word or 'anything'} in {limit:.0f} s")
            time.sleep(BETWEEN_ASKS)


@contextmanager
def preview(command: tuple[str, ...], folder: Path, log: Path, limit: float) -> Iterator[Preview]:
    """The server of `command`, to which `--port` is added, from its start until it is ended."""
    port = free_port()
    started = time.perf_counter()
    process = start((*command, "--port", str(port)), folder, log)
    try:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=limit)
        running = Preview(process, line)
        running.wait_for("", "", limit)
        running.first_page = time.perf_counter() - started
        yield running
        running.connection.close()
    finally:
        end(process)


def saves(running: Preview, desk: Desk, number: int, limit: float) -> Iterator[float]:
    """Seconds from a save to the changed page, `number` times."""
    for _ in range(number):
        edit = desk.story()
        running.wait_for(edit.page, "", limit)
        time.sleep(BETWEEN_SAVES)
        yield _seconds_to_page(running, edit, limit)


def _seconds_to_page(running: Preview, edit: Edit, limit: float) -> float:
    started = time.perf_counter()
    edit.save()
    running.wait_for(edit.page, edit.word, limit)
    return time.perf_counter() - started


def free_port() -> int:
    """A port of this machine that nobody uses right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
