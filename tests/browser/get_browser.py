"""Finds a browser for the tests that need one, and gets one where there is none.

First the machine's own, then the system's package (as root), then Playwright's. Without any, the
browser tests are skipped; with CI=true that is a failure.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

#: The first is the same browser without windows, menus and extensions: half the work for a page.
NAMES = (
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome",
    "google-chrome-stable", "chrome",
)  # fmt: skip
PACKAGES, FONTS = ("chromium-headless-shell", "chromium"), "fonts-noto-core"


def find_browser() -> str | None:
    """The path of a browser that is already here."""
    named = os.environ.get("PORTFOLIO_GEN_BROWSER")
    if named:
        return shutil.which(named)
    return next((path for path in map(shutil.which, NAMES) if path), _playwrights_own())


def _playwrights_own() -> str | None:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def get_browser() -> str | None:
    """A browser, fetched if need be; None when there is no way to one."""
    for fetch in (lambda: None, _from_the_system, _from_playwright):
        fetch()
        found = find_browser()
        if found:
            return found
    return None


def _from_the_system() -> None:
    """Where we are root and there is apt-get; a school's own machine is left alone."""
    if shutil.which("apt-get") and getattr(os, "geteuid", lambda: 1)() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        _try(["apt-get", "update", "-qq"], quiet)
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
        for package in PACKAGES:
            _try([*install, package, FONTS], quiet)
            if find_browser():
                return


def _from_playwright() -> None:
    _try([sys.executable, "-m", "playwright", "install", "chromium"], dict(os.environ))


def _try(command: list[str], environment: dict[str, str]) -> None:
    """Run a command whose failure only means that the next way is tried."""
    try:
        subprocess.run(
            command, env=environment, timeout=600, check=False, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as reason:
        print(f"{command[0]}: {reason}", file=sys.stderr)


def main() -> int:
    """Say which browser the tests will use; 1 when there must be one and there is none."""
    found = get_browser()
    if found:
        print(f"Browser for the tests: {found}")
        return 0
    print("No browser found: the tests that need one are skipped.")
    return 1 if os.environ.get("CI", "").casefold() == "true" else 0


if __name__ == "__main__":
    sys.exit(main())
