"""Every site of a repository that still stands: what builds remember, and what lies beside it.

It is apart from `publish.py`, which knows one site at a time.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from portfolio_gen.build.desk import store_folder
from portfolio_gen.build.publish import MANIFEST, aside, twin_of
from portfolio_gen.build.state import load
from portfolio_gen.build.store import Store

#: Folders in which people write; no site is looked for there.
WRITTEN = frozenset({"students", "school", "docs", "node_modules"})


def known_sites(root: Path, program: str) -> tuple[Path, ...]:
    """The folders that hold a site made from this repository, wherever they are."""
    found = {Path(site) for site in (*_remembered(root, program), *_below(root))}
    return tuple(sorted(site for site in found if (site / MANIFEST).is_file()))


def remove_twin(site: Path, root: Path) -> None:
    """Throw away what the next build of this site would begin with, on whichever disk it lies."""
    twin = twin_of(site, root)
    for folder in (twin, aside(twin)):
        shutil.rmtree(folder, ignore_errors=True)


def _remembered(root: Path, program: str) -> Iterator[str]:
    for folder in store_folder(root).glob("*"):
        yield from load(Store(folder=folder), program).sites
        try:  # This is there, too, after another version of the program built.
            yield json.loads((folder / "glance.json").read_bytes())["site"]
        except (OSError, ValueError, KeyError, TypeError):
            continue


def _below(root: Path) -> Iterator[str]:
    for folder, names, files in os.walk(root):
        if MANIFEST in files:
            yield folder
        inside = WRITTEN if Path(folder) == root else frozenset({"node_modules"})
        names[:] = [
            name for name in names
            if MANIFEST not in files and name not in inside and not name.startswith(".")
        ]  # fmt: skip
