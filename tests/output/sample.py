"""The sample school of this repository, built as its editions; each one once for all tests.

It is built by the command line in a copy, so that a test never writes into the repository. Test
processes that run side by side share what the first of them has built.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
EDITIONS = ("public", "school", "staff", "family:amara-o", "learner:amara-o")
TODAY = "2026-11-22"
LONGEST_BUILD = 240  # seconds, on a slow machine with other work to do


def copy_of_the_sample(to: Path) -> Path:
    """What the sample school wrote, in the folder `to`, without anything built."""
    to.mkdir(parents=True)
    for folder in ("students", "school", "docs"):
        shutil.copytree(REPOSITORY / folder, to / folder)
    shutil.copy(REPOSITORY / "mkdocs.yml", to)
    return to


def build(school: Path, edition: str, to: Path, **environment: str) -> Path:
    """One edition of the school at `school`, in the folder `to`, as the command line builds it."""
    command = [sys.executable, "-m", "portfolio_gen", "build", "--edition", edition]
    done = subprocess.run(
        [*command, "--to", str(to), "--as-of", TODAY],
        cwd=school,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), **environment},
        capture_output=True,
        text=True,
        timeout=LONGEST_BUILD,
        check=False,
    )
    assert done.returncode == 0, (
        f"{edition}: exit {done.returncode}\n{done.stdout}{done.stderr}"
    )
    return to


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of one test run have in common."""
    own = factory.getbasetemp()
    return own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own


@cache
def built(edition: str, shared: Path) -> Path:
    """The built edition; whoever asks first builds it, everybody else waits for that."""
    place = shared / f"sample-{edition.replace(':', '-')}"
    site, failed = place / "site", place / "failed"
    try:
        place.mkdir()
    except FileExistsError:
        return _wait_for(site, failed)
    try:
        return build(copy_of_the_sample(place / "school"), edition, site)
    except BaseException as reason:
        failed.write_text(str(reason), encoding="utf-8")
        raise


def _wait_for(site: Path, failed: Path) -> Path:
    """A site appears in one step, so a folder that is there is whole."""
    until = time.monotonic() + LONGEST_BUILD
    while not site.is_dir():
        assert not failed.exists(), failed.read_text(encoding="utf-8")
        assert time.monotonic() < until, f"nobody finished {site}"
        time.sleep(0.1)
    return site
