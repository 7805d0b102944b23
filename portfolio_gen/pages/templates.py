"""The designer's templates, and how a page is poured into one.

A name that a template misspells stops the build here, and everything a person typed is escaped.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import jinja2

from portfolio_gen.pages.page import Page


def environment(theme_folder: Path) -> jinja2.Environment:
    """Templates of one theme folder, with `pages/` and `parts/` in it."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(theme_folder),
        autoescape=True,
        auto_reload=False,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )


def render_body(environment: jinja2.Environment, page: Page, to: Callable[[str], str]) -> str:
    """The page's content, everything inside `<article>`.

    `to` turns a site address into a link as this page writes it.
    """
    template = environment.get_template(f"pages/{page.template}")
    return template.render(view=page.view, to=to)
