"""A real browser, once for each test process, and pages that may not complain or call out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.get_browser import find_browser
from tests.browser.site_server import serving
from tests.browser.windows import Window, Windows
from tests.once import shared_folder
from tests.output.sample import built

#: No page lives long enough for its programs to be worth making faster.
QUICK = "--js-flags=--no-opt"


@pytest.fixture(scope="session")
def browser_path() -> str:
    """The machine's browser; without one these tests are skipped, and with CI=true they fail."""
    path = find_browser()
    if path is None:
        said = "No browser on this machine; tests/browser/get_browser.py gets one."
        if os.environ.get("CI", "").casefold() == "true":
            pytest.fail(said)
        pytest.skip(said)
    return path


@pytest.fixture(scope="session")
def browsers(browser_path: str) -> Iterator[object]:
    """What starts a browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="session")
def browser(browsers, browser_path: str) -> Iterator[object]:
    """One browser for all tests of a process."""
    chromium = browsers.launch(executable_path=browser_path, args=[QUICK])
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def windows(browser) -> Windows:
    """The windows of that browser, for one test after the other."""
    return Windows(browser)


@pytest.fixture(scope="session")
def windows_with_large_letters(browsers, browser_path: str) -> Iterator[Windows]:
    """The same of somebody who has set letters of twice the usual size."""
    chromium = browsers.launch(
        executable_path=browser_path, args=[QUICK, "--blink-settings=defaultFontSize=32"]
    )
    yield Windows(chromium)
    chromium.close()


@pytest.fixture(scope="session")
def staff_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample school as staff see it."""
    with serving(built("staff", shared_folder(tmp_path_factory))) as address:
        yield address


@pytest.fixture(scope="session")
def family_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample school as one family sees it."""
    with serving(built("family:amara-o", shared_folder(tmp_path_factory))) as address:
        yield address


@pytest.fixture
def heard() -> list[str]:
    """Everything that pages complained about or asked another host for."""
    return []


@pytest.fixture
def opened(windows: Windows, heard: list[str]) -> Iterator[Callable[..., object]]:
    """Opens an address in a window of its own; at the end no page may have complained."""
    yield from _lent(windows, heard)


@pytest.fixture
def opened_with_large_letters(
    windows_with_large_letters: Windows, heard: list[str]
) -> Iterator[Callable[..., object]]:
    """The same in a browser with large letters."""
    yield from _lent(windows_with_large_letters, heard)


def _lent(windows: Windows, heard: list[str]) -> Iterator[Callable[..., object]]:
    lent: list[Window] = []

    def open_page(address: str, alone: bool = False, **settings: object) -> object:
        window = windows.lend(address, heard, alone=alone, **settings)
        lent.append(window)
        return window.page

    yield open_page
    for window in lent:
        windows.take_back(window)
    assert not heard, "\n".join(heard)


@pytest.fixture
def small_site(tmp_path: Path) -> Iterator[Callable[..., str]]:
    """Builds and serves the small school with other files; returns its address."""
    from contextlib import ExitStack

    from tests.small_school import build_site_files, write_school

    with ExitStack() as servers:

        def serve(files: dict[str, str | bytes], edition: str = "public") -> str:
            site = build_site_files(
                write_school(tmp_path / "school", files), edition, tmp_path / "out"
            )
            return servers.enter_context(serving(site))

        yield serve
