"""One school whose files hold every practice once; each test names the file and the page."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.requirements.school import FILES
from tests.small_school import pages_of, write_school


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """The words of one page of one edition, without its HTML and with single spaces."""
    root = write_school(tmp_path_factory.mktemp("school"), FILES)
    made: dict[str, dict[str, str]] = {}

    def words(address: str, edition: str = "family:ana") -> str:
        if edition not in made:
            made[edition] = pages_of(root, edition)
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", made[edition].get(address, "")))

    return words


@pytest.fixture(scope="session")
def html(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """The HTML of one page of one edition."""
    root: Path = write_school(tmp_path_factory.mktemp("html"), FILES)
    made: dict[str, dict[str, str]] = {}

    def source(address: str, edition: str = "family:ana") -> str:
        if edition not in made:
            made[edition] = pages_of(root, edition)
        return made[edition].get(address, "")

    return source
