"""A tiny school with a published site, in a process that has loaded all that its copies need."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.faulty import command
from tests.faults.school import TinySchool
from tests.incremental.harness import templates_once


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TinySchool]:
    """The tiny school before any build, and both its sites; templates are read once for all."""
    made = TinySchool(folder=tmp_path_factory.mktemp("tiny"))
    made.write(0)
    here = os.getcwd()
    with templates_once():
        with contextlib.suppress(SystemExit):
            command(made.root)()
        os.chdir(here)
        assert made.versions
        yield made


@pytest.fixture
def school(tiny: TinySchool, tmp_path: Path) -> TinySchool:
    """A tiny school of its own, whose first version is published."""
    made = tiny.another(tmp_path)
    made.write(0)
    assert made.build()[0] == 0
    assert made.version() == 0
    return made
