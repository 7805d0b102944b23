"""Whether anything at all has changed since the last build: told without reading any of it.

It is apart from everything that knows what a portfolio is, because loading that takes longer
than the answer. It only ever says "nothing has changed" when all looks as it did.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from portfolio_gen.build.tree_looks import TreeLooks, sign_of_looks
from portfolio_gen.reading.scan import Look, look_at, names_in

#: Where staff say something about learners.
FEEDBACK = "feedback"
#: Folders whose names alone say something.
LISTED = ("students", f"school/{FEEDBACK}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """How everything looked when a build was done, and what that build said.

    `asked` is everything that the command was asked for. `learners` and `watched` are signs of
    how each learner's folders looked, and everything else that the site was made from; `listed`
    is what lies directly in some folders. `files` are those of the site and of its twin, and `tree`
    the sign of how they looked. It is not `sure` where something changed so late that its look
    tells nothing.
    """

    sure: bool
    asked: str
    learners: dict[str, str]
    watched: dict[str, str]
    listed: list[list[str]]
    site: str
    twin: str
    tree: str
    files: list[str]
    pages: int
    told: list[str]
    exit_code: int


#: How the site and its twin look.
Trees = tuple[TreeLooks | None, TreeLooks | None]
#: What `look_around` found: learners' folders, and whether everything looks as it did.
Around = tuple[dict[str, tuple[bytes, bool]], bool]


def folders_of(learner: str) -> tuple[str, ...]:
    """Where things about one learner lie: their own folder, and what staff said about them."""
    return f"students/{learner}", f"school/{FEEDBACK}/{learner}"


def look_around(root: Path, glance: Glance | None, now: int) -> Around:
    """How every learner's folders look, and whether all looks as at `glance` but the site."""
    names = glance.learners if glance else _with_folders(root)
    looks = {name: look_at(root, folders_of(name), now) for name in names}
    found = {name: (look.sign, look.fresh) for name, look in looks.items()}
    same = glance is not None and glance.sure and _is_still_so(glance, root, looks, now)
    return found, same


def looks_from(around: Around) -> dict[str, Look]:
    """The looks that `look_around` found, by learner."""
    return {name: Look(sign=sign, fresh=fresh) for name, (sign, fresh) in around[0].items()}


def _is_still_so(glance: Glance, root: Path, looks: dict[str, Look], now: int) -> bool:
    if any(look.fresh or look.sign.hex() != glance.learners[name] for name, look in looks.items()):
        return False
    return listings(root) == glance.listed and watch(root, glance.watched, now) == glance.watched


def is_the_site_of(glance: Glance, site: TreeLooks | None) -> bool:
    """Whether the site looks as that build left it."""
    return site is not None and sign_of_looks(site).hex() == glance.tree


def watch(root: Path, paths: Iterable[str], now: int) -> dict[str, str] | None:
    """How these files and folders look; None when one changed so late that it tells nothing.

    What is said about each learner is not looked at here, but with the learner.
    """
    found = {}
    for path in paths:
        look = look_at(root, (path,), now, closed=FEEDBACK if path == "school" else None)
        if look.fresh:
            return None
        found[path] = look.sign.hex()
    return found


def listings(root: Path) -> list[list[str]]:
    """The names directly in the folders whose names alone say something."""
    return [names_in(root, folder) for folder in LISTED]


def _with_folders(root: Path) -> list[str]:
    return [name[:-1] for name in names_in(root, "students") if name.endswith("/")]


def read_glance(file: Path, asked: str) -> Glance | None:
    """What was kept of a build that was asked for the same; None when there is nothing of use."""
    try:
        glance = Glance(**json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return glance if glance.asked == asked else None


def keep_glance(file: Path, glance: Glance | None) -> None:
    """Keep this for the next build; with None, keep nothing."""
    if glance is None:
        file.unlink(missing_ok=True)
        return
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    kept = {one.name: getattr(glance, one.name) for one in fields(glance)}
    try:
        unfinished.write_text(json.dumps(kept), encoding="utf-8")
        os.replace(unfinished, file)
    except OSError:
        return  # It only costs time.
