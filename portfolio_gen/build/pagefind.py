"""Pagefind's own program: where it is, which version it is, and how it is asked.

It is apart from `search.py`, which says what is asked. The package `pagefind` would talk to the
program, too, but rests a tenth of a second after each page.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Thread, Timer
from typing import IO, Any

LONGEST = 300  # seconds that one shard may take on a slow machine


class NoSearch(Exception):
    """Pagefind is missing, cannot be started or did not do what it should; the text says which."""


@cache
def program() -> Path | None:
    """Pagefind on this machine: where `PAGEFIND_BINARY_PATH` says, installed, or on the path."""
    named = os.environ.get("PAGEFIND_BINARY_PATH")
    if named:
        return Path(named) if Path(named).is_file() else None
    try:
        from pagefind_bin import get_executable

        return Path(get_executable())
    except (ImportError, FileNotFoundError):
        found = shutil.which("pagefind")
        return Path(found) if found else None


@cache
def program_version() -> str | None:
    """What Pagefind calls itself, such as `pagefind 1.5.2`; None where there is none."""
    path = program()
    if path is None:
        return None
    try:
        said = subprocess.run(
            [path, "--version"], capture_output=True, text=True, timeout=60, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return said.stdout.strip()


def conversation(
    messages: Iterable[dict[str, object]], count: int, places_in_a_file: int
) -> list[dict[str, Any]]:
    """Pagefind's answers to these messages, one for each; NoSearch when one is refused.

    It reads one message while the next of the `count` is made. `places_in_a_file` is its measure
    of how many places of words one file of an index holds.
    A message is JSON in base64 with a comma after it, and so is an answer. The program stops
    when nobody can say anything more, so its input stays open until the last answer.
    """
    path = program()
    if path is None:
        raise NoSearch("Pagefind is not installed.")
    try:
        running = subprocess.Popen(
            [path, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, cwd=path.parent, env=_settings(places_in_a_file),
        )  # fmt: skip
    except OSError as reason:
        raise NoSearch(f"Pagefind could not be started: {reason}") from None
    limit = Timer(LONGEST, running.kill)
    limit.start()
    try:
        said = _answers(running.stdin, running.stdout, messages, count)
    finally:
        limit.cancel()
        limit.join()  # Processes may be started next, and copy a thread badly.
        running.kill()
        running.wait()
        for pipe in (running.stdin, running.stdout):
            with suppress(OSError):  # What it has not read cannot be sent any more.
                pipe.close()  # type: ignore[union-attr]
    return said


def _settings(places_in_a_file: int) -> dict[str, str]:
    """The environment without anybody's own settings for Pagefind."""
    settings = {name: value for name, value in os.environ.items() if "PAGEFIND" not in name}
    return {**settings, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": str(places_in_a_file)}


def _answers(
    to: IO[bytes] | None, said: IO[bytes] | None, messages: Iterable[dict[str, object]], count: int
) -> list[dict[str, Any]]:
    """All messages are sent at once, while the answers are read."""
    assert to is not None and said is not None
    parts: list[bytes] = []
    reader = Thread(target=_read, args=(said, count, parts), daemon=True)
    reader.start()
    _send(to, messages)
    reader.join()
    answers = b"".join(parts).split(b",")[:-1]
    if len(answers) < count:
        raise NoSearch("Pagefind stopped before it was done.")
    return [_payload(json.loads(b64decode(one))) for one in answers]


def _read(said: IO[bytes], count: int, parts: list[bytes]) -> None:
    missing = count
    while missing > 0:
        part = said.read1(1 << 20)  # type: ignore[attr-defined]
        if not part:
            return
        missing -= part.count(b",")
        parts.append(part)


def _send(to: IO[bytes], messages: Iterable[dict[str, object]]) -> None:
    for number, message in enumerate(messages, 1):
        text = json.dumps({"message_id": number, "payload": message})
        try:
            to.write(b64encode(text.encode()) + b",")
            to.flush()
        except OSError:
            return  # It has stopped, as whoever waits for its answers will find.


def _payload(answer: dict[str, Any]) -> dict[str, Any]:
    payload = answer["payload"]
    if payload["type"] == "Error":
        raise NoSearch(f"Pagefind says: {payload['message']}")
    return payload
