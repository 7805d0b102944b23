"""A topic path as a trail of links, from broad to narrow."""

from __future__ import annotations

from collections.abc import Iterable

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.analysis.topics import slug
from portfolio_gen.pages import addresses
from portfolio_gen.pages.parts import Link


def topic_trail(shown: Shown, path: Iterable[str]) -> tuple[Link, ...]:
    """A link for each step of a project's topic."""
    names, slugs = _named(path)
    return tuple(
        Link(text=name, address=addresses.topic(slugs[: number + 1]))
        for number, name in enumerate(names)
        if slugs[: number + 1] in shown.spellings
    )


def topic_names(shown: Shown, path: Iterable[str]) -> tuple[str, ...]:
    """A project's topic as the whole site spells it, so that one topic is never found as two."""
    _, slugs = _named(path)
    return shown.spellings.get(slugs, ())


def _named(path: Iterable[str]) -> tuple[list[str], tuple[str, ...]]:
    names = [step.strip() for step in path if step.strip()]
    return names, tuple(slug(name) for name in names)
