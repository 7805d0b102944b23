"""Which program makes the pages: what it makes differently, it makes again.

It is apart, and light, because it is asked before anything else is.
"""

from __future__ import annotations

import os
import re
import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path

from portfolio_gen import __version__

PACKAGE = Path(__file__).parents[1]
#: Libraries whose next version may write other bytes.
MAKERS = (
    "babel", "comrak", "feedgenerator", "icalendar", "jinja2", "markdown", "markupsafe", "mkdocs",
    "mkdocs-material", "nh3", "pagefind", "pagefind-bin", "pikepdf", "pillow", "properdocs",
    "pydantic", "pygments", "pymdown-extensions",
)  # fmt: skip
#: Those of them that make files safe.
MAKERS_OF_MEDIA = ("pikepdf", "pillow")
INSTALLED = re.compile(r"(?P<name>.+?)-(?P<version>[^-]+)\.dist-info")


@cache
def program_sign(theme: Path) -> str:
    """The sign of the program: its own files, its theme, and the versions of its makers."""
    return _sign((__version__, sys.version, _versions(MAKERS)), PACKAGE, theme)


@cache
def media_sign() -> str:
    """The sign of what makes files safe: no copy that another program made is published."""
    return _sign(_versions(MAKERS_OF_MEDIA), PACKAGE / "media")


def _sign(more: object, *folders: Path) -> str:
    sign = blake2b(repr(more).encode(), digest_size=16)
    for folder in folders:
        for path in sorted(_files(str(folder))):
            sign.update(os.path.relpath(path, folder).encode())
            with open(path, "rb") as opened:
                sign.update(opened.read())
    return sign.hexdigest()


def _files(folder: str) -> list[str]:
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                found += _files(entry.path) if entry.name != "__pycache__" else []
            elif not entry.name.endswith((".pyc", ".md")):
                found.append(entry.path)
    return found


def _versions(makers: tuple[str, ...]) -> list[str]:
    """Those that are installed, as name and version; a folder's list of names tells both."""
    wanted = {name.replace("-", "_") for name in makers}
    found = set()
    for place in filter(os.path.isdir, sys.path):
        for entry in os.listdir(place):
            named = INSTALLED.fullmatch(entry)
            if named and re.sub(r"[-.]", "_", named["name"]).casefold() in wanted:
                found.add(f"{named['name'].casefold()} {named['version']}")
    return sorted(found)
