"""What takes long to make is made once for all processes of a test run."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

LONGEST = 240  # seconds, on a slow machine with other work to do


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of one test run have in common."""
    own = factory.getbasetemp()
    return own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own


def made_once(place: Path, make: Callable[[Path], Path]) -> Path:
    """What `make` makes in the folder `place`; whoever asks first does, all others wait."""
    done, failed = place / "done", place / "failed"
    try:
        place.mkdir()
    except FileExistsError:
        return _wait_for(done, failed)
    try:
        made = make(place)
    except BaseException as reason:
        failed.write_text(str(reason), encoding="utf-8")
        raise
    half = place / "half-done"
    half.write_text(str(made), encoding="utf-8")
    half.rename(done)
    return made


def _wait_for(done: Path, failed: Path) -> Path:
    until = time.monotonic() + LONGEST
    while not done.is_file():
        assert not failed.exists(), failed.read_text(encoding="utf-8")
        assert time.monotonic() < until, f"nobody finished {done.parent}"
        time.sleep(0.1)
    return Path(done.read_text(encoding="utf-8"))
