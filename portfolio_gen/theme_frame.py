"""The theme's frame around pages that MkDocs does not make, through MkDocs' own templates."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property, reduce
from operator import or_
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from msgspec import Struct

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.build.desk import Desk
from portfolio_gen.build.frames import MARKS, Frames, cut, foot_of, pieces_of
from portfolio_gen.build.policy import Inline, headers_file, inline_in, policy, with_policy
from portfolio_gen.pages.addresses import relative
from portfolio_gen.pages.frame import Frame, Site, frame_of
from portfolio_gen.pages.page import Page

#: Frames are made for pages at most this deep, which no school's topics reach.
DEEPEST = 24
NOT_HERE = (
    "<h1>This page is not here</h1>\n<p>It may have moved, or it is not part of this site. "
    '<a href="{home}">Go to the front page</a></p>'
)


class ThemeFrame(Struct, frozen=True, kw_only=True, dict=True):
    """The theme as MkDocs set it up for this build."""

    env: Any
    nav: Any
    config: MkDocsConfig
    desk: Desk
    shown: Shown
    site: Site

    def frames(self) -> Frames:
        """What stands around every generated page of the edition."""
        if self.config.theme.custom_dir:
            return Frames(by_depth={}, whole=self._whole, made=os.urandom(16))
        return Frames(
            by_depth={
                depth: cut(self.with_policy(frame, inline_in(frame)))
                for depth, frame in enumerate(self._blanks)
            }
        )

    def headers(self, guides: Inline) -> bytes:
        """What a host shall say with every page; `guides` is what stands in pages of `docs/`."""
        inline = reduce(or_, map(inline_in, self._blanks), guides)
        said = policy(inline, from_folder=self._from_folder)
        return headers_file(said, self.desk.for_readers, self.site)

    def with_policy(self, html: str, inline: Inline) -> str:
        """A page that MkDocs made, with its policy."""
        return with_policy(html, policy(inline, from_folder=self._from_folder))

    @property
    def _from_folder(self) -> bool:
        """Whether readers open this edition from a folder, without a server."""
        return self.desk.for_readers.learner is not None

    @cached_property
    def _blanks(self) -> list[str]:
        """What stands around a page without words, by how deep the page lies."""
        return [
            self._printed(address, self._blank(address))
            for address in ("x/" * depth for depth in range(DEEPEST + 1))
        ]

    def around(self, page: Any, frame: Frame) -> dict[str, Any]:
        """What main.html prints around a page of `docs/`."""

        def to(address: str) -> str:
            return relative(page.url, address)

        return {**pieces_of(self.desk.templates, frame, to), **self._constant(frame, to)}

    def not_here(self) -> dict[str, Any]:
        """What main.html prints for an address that leads nowhere; it may lie at any depth."""
        base = urlsplit(self.config.site_url or "/").path.rstrip("/")
        frame = self._blank("404/")

        def to(address: str) -> str:
            return f"{base}/{address}"

        pieces = pieces_of(self.desk.templates, frame, to)
        content = NOT_HERE.format(home=to(""))
        return {**pieces, **self._constant(frame, to), "content": content}

    def _blank(self, address: str) -> Frame:
        page = Page(address=address, title="", template="blank.html", view=None)
        return frame_of(self.shown, page, self.site)

    def _constant(self, frame: Frame, to: Any) -> dict[str, Any]:
        foot = foot_of(self.desk.templates, frame, to)
        return {
            "foot": foot,
            "site_name": frame.site_name,
            "search": self.site.has_search,
            "generated": False,
        }

    def _whole(self, address: str, frame: Frame) -> str:
        """The theme's frame, its policy first, with marks where the page's own pieces go."""
        printed = self._printed(address, frame)
        return self.with_policy(printed, inline_in(printed))

    def _printed(self, address: str, frame: Frame) -> str:

        def to(target: str) -> str:
            return relative(address, target)

        portfolio = {**MARKS, **self._constant(frame, to), "generated": True}
        context = {
            "nav": self.nav,
            "pages": (),
            "base_url": "/".join([".."] * address.count("/")) or ".",
            "extra_css": [],
            "extra_javascript": [],
            "config": self.config,
            "mkdocs_version": "",
            "page": MadePage(address, frame),
            "portfolio": portfolio,
        }
        return self.env.get_template("main.html").render(context)


class MadePage:
    """What the theme asks of a page, answered for a page that MkDocs did not make."""

    def __init__(self, address: str, frame: Frame) -> None:
        self.title, self.url, self.content = frame.title, address, Markup(MARKS["content"])
        self.meta = {"description": frame.description} if frame.description else {}
        self.canonical_url = frame.canonical
        self.is_homepage = not address
        self.toc: Iterable[Any] = ()
        self.ancestors: Iterable[Any] = ()
        self.edit_url = self.previous_page = self.next_page = self.parent = None
        self.active = True
        self.file = self
