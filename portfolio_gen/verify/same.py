"""Two sites that should be the same, compared byte by byte."""

from __future__ import annotations

from pathlib import Path

from portfolio_gen.build.publish import MANIFEST

Site = dict[str, bytes]


def tree(site: Path) -> Site:
    """Every file of a folder by its path in it."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


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
