"""Every block and list of a tree that was typed, with the path to each.

It is apart because a tree is walked before any record is made of it, by rooms that do not know
each other.
"""

from __future__ import annotations

from collections.abc import Iterable

from portfolio_gen.model.place import Items, Mapping, Written
from portfolio_gen.reading.kinds import Path


def nodes(tree: object) -> list[tuple[Path, Mapping | Items]]:
    """Every block and list in a tree with the path to it, the inner ones first."""
    found: list[tuple[Path, Mapping | Items]] = []
    _gather(tree, (), found)
    return found


def _gather(node: object, path: Path, found: list[tuple[Path, Mapping | Items]]) -> None:
    if isinstance(node, Mapping):
        steps: Iterable[tuple[str | int, object]] = node.items()
    elif isinstance(node, Items):
        steps = enumerate(node)
    else:
        return
    for step, value in steps:
        if not isinstance(value, Written):
            _gather(value, (*path, step), found)
    found.append((path, node))
