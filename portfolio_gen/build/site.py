"""One edition of a repository, planned: every page with its key, ready to be rendered.

A page's key is the hash of everything it shows: its values, the templates, the edition and the
program's version. What has a key in the store is not rendered again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import jinja2

from portfolio_gen import __version__
from portfolio_gen.analysis.checks import all_problems
from portfolio_gen.build.assemble import Assembled, assemble
from portfolio_gen.build.store import Store, key_of
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.problem import Problem
from portfolio_gen.pages import all_downloads, all_pages
from portfolio_gen.pages.addresses import HOME, relative
from portfolio_gen.pages.frame import Frame, frame_of, guide_frame
from portfolio_gen.pages.mistakes import MistakesView, mistakes_by_page, stand_ins
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Link
from portfolio_gen.pages.templates import environment, render_body
from portfolio_gen.reading.portfolio import read_portfolio, sorted_problems


@dataclass(frozen=True, kw_only=True)
class Site:
    """A planned edition. `files` are bytes by address; `stopped` says it may not be published."""

    assembled: Assembled
    problems: tuple[Problem, ...]
    pages: tuple[Page, ...]
    files: dict[str, bytes]
    stopped: bool
    store: Store
    theme: Path

    @cached_property
    def _templates(self) -> jinja2.Environment:
        return environment(self.theme)

    @cached_property
    def _made_by(self) -> str:
        """The hash of everything but its values that a page is made with."""
        parts = [__version__, version("jinja2"), version("comrak"), version("nh3")]
        templates = sorted((self.theme / "pages").glob("*")) + sorted(
            (self.theme / "parts").glob("*")
        )
        digest = sha256(repr(parts).encode())
        for template in templates:
            digest.update(template.name.encode() + template.read_bytes())
        return digest.hexdigest()

    def body(self, page: Page) -> str:
        """The page's content, from the store where nothing it shows has changed."""
        key = key_of(self._made_by, page)
        stored = self.store.get(key)
        if stored is not None:
            return stored.decode()
        body = render_body(self._templates, page, lambda to: relative(page.address, to))
        self.store.put(key, body.encode())
        return body

    def frame(self, page: Page, guides: str | None) -> Frame:
        """What stands around a generated page."""
        return frame_of(self.assembled.shown, page, guides)

    def guide_frame(self, address: str, title: str, guides: Iterable[Link]) -> Frame:
        """What stands around a page of `docs/`."""
        guides = tuple(guides)
        first = guides[0].address if guides else None
        return guide_frame(self.assembled.shown, address, title, guides, first)

    def with_mistakes(self) -> PreviewedSite:
        """The same site for whoever is writing: problems stand on the pages they belong to."""
        mistakes = mistakes_by_page(self.problems)
        pages = (*self.pages, *stand_ins(self.pages, mistakes))
        own = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return PreviewedSite(**{**own, "pages": pages}, mistakes=mistakes)

    def home(self) -> Page:
        """The home page, whose body stands under the words of `docs/index.md`."""
        return next(page for page in self.pages if page.address == HOME)


@dataclass(frozen=True, kw_only=True)
class PreviewedSite(Site):
    """A site with the problems of each page above it; never published."""

    mistakes: dict[str, MistakesView]

    def body(self, page: Page) -> str:
        """The page's content under its problems."""
        view = self.mistakes.get(page.address)
        if view is None:
            return super().body(page)
        note = self._templates.get_template("pages/mistakes_part.html").render(view=view)
        return note + super().body(page)


def build_site(root: Path, edition: Edition, as_of: date, *, theme: Path) -> Site:
    """The edition of the repository at `root` on the day `as_of`, planned but not rendered."""
    reading = read_portfolio(root)
    store = Store.of(root, edition)
    assembled = assemble(reading, edition, as_of, store)
    problems = sorted_problems((*all_problems(reading, as_of), *assembled.problems))
    pages = tuple(all_pages(assembled.shown))
    downloads = {one.address: one.data for one in all_downloads(assembled.shown)}
    return Site(
        assembled=assembled,
        problems=problems,
        pages=pages,
        files={**assembled.media, **downloads},
        stopped=not reading.policy_is_sound,
        store=store,
        theme=theme,
    )
