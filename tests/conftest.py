"""Two flags for all tests: `--update` writes whole expected outputs again, to be read as a diff;
`--long` tries what is tried by chance as often as before a release."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from portfolio_gen import limited

#: Where Linux keeps files in memory, and how many bytes must be free there.
IN_MEMORY, ENOUGH = Path("/dev/shm"), 4 * 2**30
#: Tests whose builds, or files that strangers made, get a copy of the process each.
COPYING = {"faults", "incremental", "fuzz"}


def pytest_configure() -> None:
    """Schools and sites of tests lie in memory where there is room: no test waits for a disk.

    Whatever a test starts keeps compiled modules and templates, whoever has forbidden that: to
    compile them takes longer than most of what is tried.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free > ENOUGH:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: a test that waits for its browser leaves one idle."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What copies its process again and again comes first, because a small one is copied sooner."""
    items.sort(key=lambda item: item.path.parent.name not in COPYING)


def pytest_collection_finish() -> None:
    """The thousands of collected tests stay as they are; none looks through them for waste."""
    gc.collect()
    gc.freeze()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write expected outputs again")
    parser.addoption("--long", action="store_true", help="try as often as before a release")


@pytest.fixture
def long_run(request: pytest.FixtureRequest) -> bool:
    """Whether there is time: hours in place of seconds."""
    return bool(request.config.getoption("--long"))


@pytest.fixture
def expect(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with the file that holds what is expected."""

    def compare(file: Path, text: str) -> None:
        if request.config.getoption("--update"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert text == file.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session", autouse=True)
def _compiled_once() -> Iterator[None]:
    from tests.compiled import compiled_once  # Not for those that only ask for help.

    with compiled_once():
        yield


@pytest.fixture(scope="session", autouse=True)
def limits_hold_in_tests_too() -> None:
    """Whoever runs tests side by side or with a browser has threads, but none with a lock."""
    limited.MOST_THREADS = 1000
