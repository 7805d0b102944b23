"""The designer's templates, and how a page is poured into one.

A name that a template misspells stops the build here, and everything a person typed is escaped.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

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
        bytecode_cache=_compiled_before(),
    )


def _compiled_before() -> jinja2.BytecodeCache | None:
    """Templates as they were compiled before, where Python keeps this room's own modules so.

    To compile those of one page takes longer than to make it. They run like modules, so they lie
    where whoever may write could change the modules as well, and never in the store.
    """
    folder = Path(__file__).parent / "__pycache__"
    if sys.dont_write_bytecode or not os.access(folder, os.W_OK):
        return None
    return _BesideModules(str(folder), "template-%s")


class _BesideModules(jinja2.FileSystemBytecodeCache):
    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):  # A full disk only costs time.
            super().dump_bytecode(bucket)


def render_body(environment: jinja2.Environment, page: Page, to: Callable[[str], str]) -> str:
    """The page's content, everything inside `<article>`.

    `to` turns a site address into a link as this page writes it.
    """
    template = environment.get_template(f"pages/{page.template}")
    return template.render(view=page.view, to=to)
