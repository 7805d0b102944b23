"""The finished site takes the place of the old one in one step; readers never meet half of it.

A build works in a staging folder beside the site. Only a folder that an earlier build made, or
an empty one, is ever replaced, so a slip in the settings cannot delete somebody's work.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

MANIFEST = ".portfolio-gen.json"
AT_FDCWD = -100
RENAME_EXCHANGE = 2


class CannotPublish(Exception):
    """The site's folder may not be replaced; `reason` is a code of `messages.py`."""

    def __init__(self, reason: str, folder: Path) -> None:
        super().__init__(reason)
        self.reason = reason
        self.folder = folder


def check_folder(site: Path, root: Path) -> None:
    """Raise CannotPublish unless `site` is ours, empty or not there yet."""
    site = site.absolute()
    if site.resolve() in (root.resolve(), *root.resolve().parents, Path.home().resolve()):
        raise CannotPublish("site-folder-in-use", site)
    if not site.exists():
        return
    if not site.is_dir() or site.is_symlink():
        raise CannotPublish("site-folder-not-a-folder", site)
    if any(site.iterdir()) and not (site / MANIFEST).is_file():
        raise CannotPublish("site-folder-in-use", site)


def staging_folder(site: Path) -> Path:
    """Where the next version of `site` is put together, on the same file system."""
    return site.absolute().parent / f".{site.name}.staging-{os.getpid()}"


@contextmanager
def lock(root: Path) -> Iterator[bool]:
    """Hold the repository's build lock; yields whether nobody else holds it.

    The kernel frees it when a build is killed, so there is nothing to clean up.
    """
    folder = root / ".portfolio"
    folder.mkdir(exist_ok=True)
    with open(folder / "lock", "a") as handle:
        try:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        except (ImportError, OSError):
            pass  # No such locks here: two builds at once stay possible, and each whole.
        yield True


def publish(staging: Path, site: Path) -> None:
    """Put the staged site in the place of `site`, with a list of its files and their hashes."""
    files = {
        str(path.relative_to(staging).as_posix()): sha256(path.read_bytes()).hexdigest()
        for path in sorted(staging.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }
    (staging / MANIFEST).write_text(json.dumps(files, indent=0, sort_keys=True), encoding="utf-8")
    if not site.exists():
        site.parent.mkdir(parents=True, exist_ok=True)
        os.rename(staging, site)
        return
    if not _exchange(staging, site):
        old = staging.with_name(staging.name + "-old")
        os.rename(site, old)
        os.rename(staging, site)
        staging = old
    shutil.rmtree(staging, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step where the system can; say whether it did."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    paths = os.fsencode(one), os.fsencode(other)
    return renameat2(AT_FDCWD, paths[0], AT_FDCWD, paths[1], RENAME_EXCHANGE) == 0
