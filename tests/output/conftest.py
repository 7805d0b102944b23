"""The editions of the sample school, built once for a whole test run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.once import shared_folder
from tests.output.built_page import BuiltPage, pages_of_site
from tests.output.sample import EDITIONS, built, each_of


@pytest.fixture(scope="session")
def site_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folder of one built edition."""
    shared = shared_folder(tmp_path_factory)
    return lambda edition: built(edition, shared)


@pytest.fixture(scope="session", params=each_of(*EDITIONS))
def site(request: pytest.FixtureRequest, site_of: Callable[[str], Path]) -> Path:
    """The folder of every built edition, one after the other."""
    return site_of(request.param)


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, BuiltPage]:
    """Every page of every built edition by its address."""
    return pages_of_site(site)
