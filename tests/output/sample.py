"""The sample school of this repository, built as its editions; each one once for all tests.

It is built by the command line in a copy, so that a test never writes into the repository.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.once import LONGEST, made_once

REPOSITORY = Path(__file__).parents[2]
EDITIONS = ("public", "school", "staff", "family:amara-o", "learner:amara-o")
TODAY = "2026-11-22"


def together(edition: str) -> pytest.MarkDecorator:
    """Asked in one process with all else about the pages of this edition, which reads them once."""
    return pytest.mark.xdist_group(f"sample {edition}")


def each_of(*editions: str) -> list[object]:
    """These editions as parameters of a test, each asked about together with all else of it."""
    return [pytest.param(edition, marks=together(edition)) for edition in editions]


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
        timeout=LONGEST,
        check=False,
    )
    assert done.returncode == 0, (
        f"{edition}: exit {done.returncode}\n{done.stdout}{done.stderr}"
    )
    return to


@cache
def built(edition: str, shared: Path) -> Path:
    """The built edition, one for all tests and their processes."""
    place = shared / f"sample-{edition.replace(':', '-')}"
    return made_once(
        place, lambda place: build(copy_of_the_sample(place / "school"), edition, place / "site")
    )
