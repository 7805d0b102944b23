"""Two sites that should be the same, compared byte by byte."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from portfolio_gen.build.publish import MANIFEST

Site = dict[str, bytes]


def tree(site: Path) -> Site:
    """Every file of a folder by its path in it.

    What no build leaves there has a name that no file of a build has: a link says where it leads,
    and a folder without anything in it ends with "/".
    """
    return dict(_everything_in(site))


def _everything_in(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        content = path.read_bytes() if path.is_file() else b""
        if path.is_symlink():
            yield f"{name} -> {os.readlink(path)}", content
        elif path.is_file():
            yield name, content
        elif not path.is_dir() or not any(path.glob("*")):
            yield f"{name}/", content


def first_difference(one: Site, other: Site) -> tuple[str, int] | None:
    """The first file in which two sites are not the same, and the line of it; 0 for a file that
    only one of them has."""
    for path in sorted(one.keys() | other.keys(), key=lambda name: (name == MANIFEST, name)):
        mine, theirs = one.get(path), other.get(path)
        if mine is None or theirs is None:
            return path, 0
        if mine != theirs:
            return path, _first_line(mine, theirs)
    return None


def _first_line(one: bytes, other: bytes) -> int:
    lines, others = one.split(b"\n"), other.split(b"\n")
    for number, (line, wanted) in enumerate(zip(lines, others, strict=False), start=1):
        if line != wanted:
            return number
    return min(len(lines), len(others)) + 1
