"""One page to be made: where it stands, what it is called and the values it shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A planned page; `view` holds everything its template may show, and nothing else.

    `address` is relative to the site's root and ends with "/" (the home page is ""). `template`
    is a file of `theme/pages/`. `learner` is the id of the learner whose pages stand in the
    sidebar, `lang` the language of the page's own words (BCP 47) where it is not the site's.
    """

    address: str
    title: str
    template: str
    view: object
    learner: str | None = None
    lang: str | None = None
    description: str = ""
