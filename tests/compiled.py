"""MkDocs looks for its themes and compiles their templates for every build; here for all at once.

Neither changes while tests run, and both cost more than building a small school.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import jinja2
from mkdocs.theme import Theme
from mkdocs.utils import get_themes

from portfolio_gen.pages.templates import environment

#: Folders in which nothing changes while tests run: those of installed packages, and our theme.
STAY = (str(Path(jinja2.__file__).parents[1]), str(Path(__file__).parents[1] / "theme"))


@contextmanager
def compiled_once() -> Iterator[None]:
    """While it lasts, every template of the same source is compiled once, of MkDocs' theme and of
    ours, and the thousands of files of the installed themes are listed once; those of a school's
    own theme each time."""
    compiled, get_env = _Compiled(), Theme.get_env
    listed: dict[tuple[str, ...], list[str]] = {}
    list_templates = jinja2.Environment.list_templates

    def get_env_of(theme: Theme) -> jinja2.Environment:
        made = get_env(theme)
        made.bytecode_cache = compiled
        return made

    def environment_of(theme_folder: Path) -> jinja2.Environment:
        made = environment(theme_folder)
        made.bytecode_cache = compiled
        return made

    def list_once(
        made: jinja2.Environment, extensions: Any = None, filter_func: Any = None
    ) -> list[str]:
        key = tuple(getattr(made.loader, "searchpath", ()))
        if filter_func is None or not all(folder.startswith(STAY) for folder in key):
            return list_templates(made, extensions, filter_func)
        if key not in listed:
            listed[key] = list_templates(made)
        return list(filter(filter_func, listed[key]))

    with (
        patch.object(Theme, "get_env", get_env_of),
        patch("portfolio_gen.build.desk.environment", environment_of),
        patch.object(jinja2.Environment, "list_templates", list_once),
        patch("mkdocs.utils.get_themes", cache(get_themes)),
    ):
        yield


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates by their source."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Any) -> None:
        kept = self._kept.get((bucket.key, bucket.checksum))
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Any) -> None:
        self._kept[bucket.key, bucket.checksum] = bucket.bytecode_to_string()
