"""A real browser, once for each test process, and pages that may not complain or call out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.get_browser import find_browser
from tests.browser.site_server import serving
from tests.output.sample import built, shared_folder

#: A phone and a school computer.
PHONE, COMPUTER = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
SLOWEST = 20_000  # milliseconds that any single step of the browser may take


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
    chromium = browsers.launch(executable_path=browser_path)
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def browser_with_large_letters(browsers, browser_path: str) -> Iterator[object]:
    """The same browser as somebody has set it who reads letters of twice the usual size."""
    chromium = browsers.launch(
        executable_path=browser_path, args=["--blink-settings=defaultFontSize=32"]
    )
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def staff_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample school as staff see it."""
    with serving(built("staff", shared_folder(tmp_path_factory))) as address:
        yield address


@pytest.fixture
def heard() -> list[str]:
    """Everything that pages complained about or asked another host for."""
    return []


@pytest.fixture
def opened(browser, heard: list[str]) -> Iterator[Callable[..., object]]:
    """Opens an address in a window of its own; at the end no page may have complained."""
    yield from _windows(browser, heard)


@pytest.fixture
def opened_with_large_letters(
    browser_with_large_letters, heard: list[str]
) -> Iterator[Callable[..., object]]:
    """The same in a browser with large letters."""
    yield from _windows(browser_with_large_letters, heard)


def _windows(browser, heard: list[str]) -> Iterator[Callable[..., object]]:
    windows = []

    def open_page(address: str, **settings: object) -> object:
        settings = {"viewport": COMPUTER, "reduced_motion": "reduce", **settings}
        window = browser.new_context(**settings)
        windows.append(window)
        window.set_default_timeout(SLOWEST)
        page = window.new_page()
        _listen(page, address, heard)
        page.goto(address)
        return page

    yield open_page
    for window in windows:
        window.close()
    assert not heard, "\n".join(heard)


def _listen(page, address: str, heard: list[str]) -> None:
    host = address.split("/")[2]

    def note_console(message) -> None:
        is_own_404 = message.location.get("url") == page.url and "404" in message.text
        if message.type in ("error", "warning") and not is_own_404:
            heard.append(f"{page.url}: the console says {message.text}")

    def note_request(request) -> None:
        is_ours = request.url.split("/")[2:3] == [host]
        if not is_ours and not request.url.startswith(("data:", "blob:")):
            heard.append(f"{page.url}: asked for {request.url}")

    page.on("console", note_console)
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    def note_failure(request) -> None:
        if request.failure != "net::ERR_ABORTED":  # The page was left before it was there.
            heard.append(f"{page.url}: could not load {request.url}")

    page.on("request", note_request)
    page.on("requestfailed", note_failure)


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
