"""From the target of a link to a file of the learner's own folder, and never out of it.

It is apart because stories, evidence lists and whoever copies media must agree on which file
is meant.
"""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches
from urllib.parse import unquote

from portfolio_gen.model.story import Story
from portfolio_gen.story.web import scheme_of

#: The page of a folder, for links that name the folder itself.
_PAGES = ("project.md", "about.md", "index.md", "README.md")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a target leads to: a file's `path`, or the `code` of a problem, or both.

    `nearest` is the target to write instead, where one is near enough to offer. A file whose
    name differs in capitals only is found, with the code `wrong-capitals`.
    """

    path: str | None = None
    code: str | None = None
    nearest: str | None = None


def own_folder(file: str) -> str:
    """The folder that a file's author may link into: `students/<id>`, or `school`."""
    parts = file.split("/")
    return "/".join(parts[:2]) if parts[0] == "students" and len(parts) > 2 else parts[0]


def resolve_in_folder(story: Story, target: str, files: Collection[str]) -> str | None:
    """The path in the repository that a target of this story means; None when there is none."""
    return find_in_folder(story, target, files).path


def find_in_folder(story: Story, target: str, files: Collection[str]) -> Found:
    """The file that a target means, or why there is none; `files` are the folder's own files."""
    room = own_folder(story.file)
    if scheme_of(target):
        return Found(code="link-outside-folder")
    named = _typed_path(target)
    if named is None or "\\" in named or "\0" in named:
        return Found(code="link-outside-folder")
    base = "" if named.startswith("/") else story.folder
    path = posixpath.normpath(posixpath.join(base, named.lstrip("/"))) if named else story.file
    if path != room and not path.startswith(f"{room}/"):
        return Found(code="link-outside-folder")
    for candidate in (path, *(f"{path}/{page}" for page in _PAGES)):
        if candidate in files:
            return Found(path=candidate)
    return _nearly(story, path, files)


def _typed_path(target: str) -> str | None:
    """The file's part of a target with `%20` and the like undone."""
    path = target.partition("#")[0].partition("?")[0]
    try:
        return unicodedata.normalize("NFC", unquote(path, errors="strict")).strip()
    except UnicodeDecodeError:
        return None


def _nearly(story: Story, path: str, files: Collection[str]) -> Found:
    """The file that differs in capitals only, or else the one whose name is nearest."""
    folded = {_folded(file): file for file in sorted(files, reverse=True)}
    twin = folded.get(_folded(path))
    if twin is not None:
        return Found(path=twin, code="wrong-capitals", nearest=_from(story, twin))
    names: dict[str, str] = {}
    for file in sorted(files, key=lambda file: (posixpath.dirname(file) != posixpath.dirname(path), file)):
        names.setdefault(_folded(posixpath.basename(file)), file)
    near = get_close_matches(_folded(posixpath.basename(path)), names, n=1, cutoff=0.6)
    return Found(code="missing-file", nearest=_from(story, names[near[0]]) if near else None)


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _from(story: Story, path: str) -> str:
    """A path as this story would write it."""
    return posixpath.relpath(path, story.folder or ".").replace(" ", "%20")
