"""Where a project found things out, and whether anybody checked."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

from msgspec import Struct

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.project import Project, SourceUsed
from portfolio_gen.pages.days import day_of


class SourceRow(Struct, frozen=True, kw_only=True):
    """One source; `checked` is false until a reason or a second source stands beside it."""

    title: str
    who: str | None
    url: str | None
    host: str | None
    when: str | None
    why_trust: str | None
    checked_with: str | None
    checked: bool


def source_rows(shown: Shown, project: Project) -> tuple[SourceRow, ...]:
    """The sources of a project, in the learner's order."""
    return tuple(_row(shown, source) for source in project.sources)


def _row(shown: Shown, source: SourceUsed) -> SourceRow:
    url = web_address(source.url)
    return SourceRow(
        title=source.title,
        who=source.who,
        url=url,
        host=urlsplit(url).hostname if url else None,
        when=_when(shown, source.when),
        why_trust=source.why_trust,
        checked_with=source.checked_with,
        checked=bool(source.checked_with),
    )


def _when(shown: Shown, typed: str | None) -> str | None:
    """A whole day as a page writes it; anything else ("spring 2026") as the learner wrote it."""
    try:
        return day_of(shown, date.fromisoformat(typed.strip())).text if typed else None
    except ValueError:
        return typed


def web_address(typed: str | None) -> str | None:
    """The address as typed when it is one of the web; anything else is never made a link.

    >>> web_address("https://www.tides.example/harbor"), web_address("javascript:alert(1)")
    ('https://www.tides.example/harbor', None)
    """
    if not typed:
        return None
    try:
        parts = urlsplit(typed.strip())
    except ValueError:
        return None
    return typed.strip() if parts.scheme in ("http", "https") and parts.hostname else None
