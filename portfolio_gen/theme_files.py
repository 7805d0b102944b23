"""The files of a theme as MkDocs asks for them, without looking where it takes nothing from.

Material for MkDocs brings fourteen thousand icons in a hidden folder. MkDocs lists them for every
build and then leaves out whatever lies in a hidden folder.
"""

from __future__ import annotations

import os
from collections.abc import Callable

import jinja2

GetEnvironment = Callable[[], jinja2.Environment]


class VisibleFiles(jinja2.FileSystemLoader):
    """Loads every template, and lists those that do not lie in a hidden folder."""

    def list_templates(self) -> list[str]:
        found = set()
        for theme in self.searchpath:
            for folder, folders, files in os.walk(theme, followlinks=self.followlinks):
                folders[:] = [name for name in folders if not name.startswith(".")]
                within = os.path.relpath(folder, theme).replace(os.sep, "/")
                found.update(files if within == "." else (f"{within}/{name}" for name in files))
        return sorted(found)


def lists_visible_files(get_env: GetEnvironment) -> GetEnvironment:
    """What MkDocs asks its theme for, with such a loader in place of its own."""

    def asked() -> jinja2.Environment:
        made = get_env()
        if type(made.loader) is jinja2.FileSystemLoader:
            made.loader = VisibleFiles(made.loader.searchpath, followlinks=made.loader.followlinks)
        return made

    return asked
