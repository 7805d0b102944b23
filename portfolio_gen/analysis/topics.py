"""The tree of topics, grown from the paths that learners wrote, broad to narrow."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256

from portfolio_gen.analysis.shown import ProjectOf, Topic

#: A folder name may not be longer than this on some file systems, in bytes.
LONGEST = 80


def topic_tree(projects: Iterable[ProjectOf]) -> tuple[Topic, ...]:
    """The broadest topics, each holding its narrower ones; sorted by address."""
    by_path: dict[tuple[str, ...], list[ProjectOf]] = {}
    names: dict[tuple[str, ...], tuple[str, ...]] = {}
    for project_of in projects:
        path = tuple(step for step in project_of.project.topic if step.strip())
        for depth in range(1, len(path) + 1):
            slugs = tuple(slug(step) for step in path[:depth])
            by_path.setdefault(slugs, []).append(project_of)
            names.setdefault(slugs, tuple(str(step).strip() for step in path[:depth]))
    return _branch((), by_path, names)


def _branch(
    above: tuple[str, ...],
    by_path: dict[tuple[str, ...], list[ProjectOf]],
    names: dict[tuple[str, ...], tuple[str, ...]],
) -> tuple[Topic, ...]:
    children = sorted(
        path for path in by_path if len(path) == len(above) + 1 and path[: len(above)] == above
    )
    return tuple(
        Topic(
            slugs=path,
            names=names[path],
            narrower=_branch(path, by_path, names),
            projects=tuple(by_path[path]),
        )
        for path in children
    )


def every_topic(topics: Iterable[Topic]) -> Iterator[Topic]:
    """Every topic of the tree, broad before narrow."""
    for topic in topics:
        yield topic
        yield from every_topic(topic.narrower)


@lru_cache(maxsize=4096)
def slug(name: str) -> str:
    """The part of an address that stands for a name; never empty, the same on every machine.

    >>> slug("Instant replay!")
    'instant-replay'
    """
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", name).casefold())
    found = "-".join(words).replace("_", "-").strip("-")
    if not found or len(found.encode()) > LONGEST:
        return f"t-{sha256(name.encode()).hexdigest()[:12]}"
    return found
