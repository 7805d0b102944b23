"""Whether anything at all has changed since the last build: told without reading any of it.

It is apart from everything that knows what a portfolio is, because loading that takes longer
than the answer. It only ever says "nothing has changed" when all looks as it did.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from portfolio_gen.build.tree import looks_of_tree, sign_of_looks
from portfolio_gen.reading.scan import look_at, names_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """How everything looked when a build was done, and what that build said.

    `asked` is everything that the command was asked for, `watched` how each file and folder
    looked that the site was made from, `listed` what lies directly in some folders, and `files`
    what the site is made of.
    """

    asked: str
    watched: dict[str, str]
    listed: dict[str, str]
    closed: str
    site: str
    tree: str
    files: list[str]
    pages: int
    told: list[str]
    exit_code: int


def is_still_so(glance: Glance, root: Path, now: int) -> bool:
    """Whether everything looks as it did."""
    site = looks_of_tree(glance.site, glance.files)
    if site is None or sign_of_looks(site).hex() != glance.tree:
        return False
    if any(listing(root, folder) != names for folder, names in glance.listed.items()):
        return False
    return looks(root, glance.watched, glance.closed, now) == glance.watched


def looks(root: Path, paths: Iterable[str], closed: str, now: int) -> dict[str, str] | None:
    """How these files and folders look; None when one changed so late that it tells nothing.

    The folders inside `school/<closed>` are watched one by one, each with its learner.
    """
    found = {}
    for path in paths:
        look = look_at(root, tuple(path.split("\n")), now, closed=closed if path == "school" else None)
        if look.fresh:
            return None
        found[path] = look.sign.hex()
    return found


def listing(root: Path, folder: str) -> str:
    """The names directly in a folder."""
    return "\n".join(names_in(root, folder))


def read_glance(file: Path, asked: str) -> Glance | None:
    """What was kept of a build that was asked for the same; None when there is nothing of use."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        glance = Glance(**kept)
    except (OSError, ValueError, TypeError):
        return None
    return glance if glance.asked == asked else None


def keep_glance(file: Path, glance: Glance | None) -> None:
    """Keep this for the next build; with None, keep nothing."""
    if glance is None:
        file.unlink(missing_ok=True)
        return
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        unfinished.write_text(json.dumps(asdict(glance)), encoding="utf-8")
        os.replace(unfinished, file)
    except OSError:
        return  # It only costs time.
