"""A topic path as a trail of links, from broad to narrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from portfolio_gen.analysis.shown import Shown, Topic
from portfolio_gen.analysis.topics import slug
from portfolio_gen.pages import addresses
from portfolio_gen.pages.parts import Link


def topic_trail(shown: Shown, path: Iterable[str]) -> tuple[Link, ...]:
    """A link for each step of a project's topic."""
    names, slugs = _named(path)
    known = {topic.slugs for topic in _steps(shown.topics, slugs)}
    return tuple(
        Link(text=name, address=addresses.topic(slugs[: number + 1]))
        for number, name in enumerate(names)
        if slugs[: number + 1] in known
    )


def topic_names(shown: Shown, path: Iterable[str]) -> tuple[str, ...]:
    """A project's topic as the whole site spells it, so that one topic is never found as two."""
    _, slugs = _named(path)
    return next((topic.names for topic in reversed(tuple(_steps(shown.topics, slugs)))), ())


def _named(path: Iterable[str]) -> tuple[list[str], tuple[str, ...]]:
    names = [step.strip() for step in path if step.strip()]
    return names, tuple(slug(name) for name in names)


def _steps(topics: tuple[Topic, ...], slugs: tuple[str, ...]) -> Iterator[Topic]:
    for depth in range(1, len(slugs) + 1):
        found = next((topic for topic in topics if topic.slugs == slugs[:depth]), None)
        if found is None:
            return
        yield found
        topics = found.narrower


def every_topic(topics: tuple[Topic, ...]) -> Iterator[Topic]:
    """Every topic of the tree, broad before narrow."""
    for topic in topics:
        yield topic
        yield from every_topic(topic.narrower)
