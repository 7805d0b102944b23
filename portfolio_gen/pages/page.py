"""One page to be made: where it stands, what it is called and the values it shows."""

from __future__ import annotations

from datetime import date

from msgspec import Struct


class Found(Struct, frozen=True, kw_only=True):
    """What search shows of a page beside its title and its words.

    `kind` is a word that `theme/search.html` has a name for, `topics` are names from broad to
    narrow, `day` is when the thing on the page last happened, `picture` the site address of the
    page's first picture.
    """

    kind: str
    topics: tuple[str, ...] = ()
    day: date | None = None
    picture: str | None = None


class Page(Struct, frozen=True, kw_only=True):
    """A planned page; `view` holds everything its template may show, and nothing else.

    `address` is relative to the site's root and ends with "/" (the home page is ""). `template`
    is a file of `theme/pages/`. `learner` is the id of the learner whose pages stand in the
    sidebar, `lang` the language of the page's own words (BCP 47) where it is not the site's.

    `updated` is the last day on which something happened that the page shows or lists: never
    later than the day the site is made for, never a clock's, None where nothing on the page has
    a day. `found` is None on pages that only repeat what others say. `script` is the address of a
    program that makes the page better where there is JavaScript.
    """

    address: str
    title: str
    template: str
    view: object
    learner: str | None = None
    lang: str | None = None
    description: str = ""
    updated: date | None = None
    found: Found | None = None
    script: str | None = None
