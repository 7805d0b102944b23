"""What is new in an edition as an Atom feed, for readers who do not want to come and look."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from html import escape

from msgspec import Struct

from portfolio_gen.analysis.shown import ProjectOf, ReflectionOf, Shown
from portfolio_gen.pages import addresses
from portfolio_gen.pages.cards import reflection_title
from portfolio_gen.pages.days import days_of_project, language_of, newest
from portfolio_gen.pages.stories import excerpt

ENTRIES = 30


class _New(Struct, frozen=True, kw_only=True):
    """A project or a reflection and its day."""

    day: date
    address: str
    of: ProjectOf | ReflectionOf


def feed_of(shown: Shown, site_url: str | None) -> bytes | None:
    """The newest projects and reflections; None without an address to send readers to.

    A site for one learner or family is a folder that is handed over and has no address. A feed
    without an entry is not made, either: it would have no day.
    """
    if not site_url or shown.edition.learner:
        return None
    newest_first = heapq.nlargest(ENTRIES, _new(shown), key=lambda new: (new.day, new.address))
    if not newest_first:
        return None
    from portfolio_gen.pages.atom import AtomFeed, writable  # Its docstring says why it comes late.

    home = addresses.absolute(site_url, addresses.HOME)
    feed = AtomFeed(
        title=writable(shown.school.settings.name),
        link=home,
        description=None,
        language=language_of(shown),
        feed_url=addresses.absolute(site_url, addresses.FEED),
        feed_guid=home,
    )
    for new in newest_first:
        title, summary, lang = _words(shown, new.of)
        link = addresses.absolute(site_url, new.address)
        feed.add_item(
            title=writable(title),
            link=link,
            description=escape(writable(summary)) or None,
            author_name=writable(shown.names[new.of.learner.id]),
            unique_id=link,
            updateddate=datetime.combine(new.day, time(), UTC),
            lang=lang,
        )
    return feed.writeString("utf-8").encode()


def has_news(shown: Shown) -> bool:
    """Whether anything has a day and belongs into a feed."""
    return any(True for _ in _new(shown))


def _new(shown: Shown) -> Iterator[_New]:
    """Everything that has a day and belongs into a feed."""
    for project_of in shown.projects.values():
        day = newest(shown, days_of_project(project_of.project))
        if day:
            yield _New(day=day, address=addresses.project(*project_of.key), of=project_of)
    for learner in shown.learners.values():
        for one in learner.journal:
            if one.date <= shown.as_of:
                yield _New(
                    day=one.date,
                    address=addresses.entry(learner.id, one.id),
                    of=ReflectionOf(learner=learner, reflection=one),
                )


def _words(shown: Shown, of: ProjectOf | ReflectionOf) -> tuple[str, str, str | None]:
    """The title, a few plain words and the language of one entry."""
    if isinstance(of, ReflectionOf):
        title = reflection_title(shown, of)
        return title, excerpt(shown, of.reflection.story), of.reflection.lang
    project = of.project
    return project.title, project.question or excerpt(shown, project.story), project.lang
