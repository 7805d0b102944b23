"""From the target of a link to a file of the learner's own folder, and never out of it.

It is apart because stories, evidence lists and whoever copies media must agree on which file
is meant.
"""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Collection
from difflib import get_close_matches
from urllib.parse import unquote

from msgspec import Struct

from portfolio_gen.model.story import Story
from portfolio_gen.story.web import scheme_of

#: The page of a folder, for links that name the folder itself.
_PAGES = ("project.md", "about.md", "index.md", "README.md")


class Found(Struct, frozen=True, kw_only=True):
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


def resolve_in_folder(
    story: Story, target: str, files: Collection[str] | None = None
) -> str | None:
    """The path in the repository that a target of this story means; None when there is none.

    Without `files` it is where the target points inside the author's folder, there or not.
    """
    if files is None:
        path = _path_of(story, target)
        return path if path and _is_inside(path, own_folder(story.file)) else None
    return find_in_folder(story, target, files).path


def find_in_folder(story: Story, target: str, files: Collection[str]) -> Found:
    """The file that a target means, or why there is none; `files` are the folder's own files."""
    path = _path_of(story, target)
    if path is None:
        return Found(code="link-outside-folder")
    found = _look_up(story, posixpath.normpath(path.replace("\\", "/")), files)
    if "\\" not in path or found.path is None:
        return found
    return Found(code="missing-file", nearest=_from(story, found.path))


def _look_up(story: Story, path: str, files: Collection[str]) -> Found:
    if not _is_inside(path, own_folder(story.file)):
        return Found(code="link-outside-folder")
    for candidate in (path, *(f"{path}/{page}" for page in _PAGES)):
        if candidate in files:
            return Found(path=candidate)
    return _nearly(story, path, files)


def _path_of(story: Story, target: str) -> str | None:
    """Where a target points in the repository; None for other hosts and unreadable names."""
    try:
        typed = unquote(target.partition("#")[0].partition("?")[0], errors="strict").strip()
    except UnicodeDecodeError:
        return None
    if scheme_of(target) or scheme_of(typed) or "\0" in typed:
        return None
    if not typed:
        return story.file
    folder = "" if typed.startswith("/") else story.folder
    path = posixpath.normpath(posixpath.join(folder, typed.lstrip("/")))
    return unicodedata.normalize("NFC", path)


def _is_inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def _nearly(story: Story, path: str, files: Collection[str]) -> Found:
    """The file that differs in capitals only, or else the one whose name is nearest."""
    folded = {_folded(file): file for file in sorted(files, reverse=True)}
    twin = folded.get(_folded(path))
    if twin is not None:
        return Found(path=twin, code="wrong-capitals", nearest=_from(story, twin))
    stem, ending = posixpath.splitext(_folded(posixpath.basename(path)))
    names: dict[str, list[str]] = {}
    for file in sorted(files):
        name, its_ending = posixpath.splitext(_folded(posixpath.basename(file)))
        if its_ending == ending or name == stem:
            names.setdefault(name, []).append(file)
    near = get_close_matches(stem, names, n=1, cutoff=0.6)
    if not near:
        return Found(code="missing-file")
    nearest = max(names[near[0]], key=lambda file: _shared(file, path))
    return Found(code="missing-file", nearest=_from(story, nearest))


def _shared(file: str, path: str) -> int:
    """How far two paths go together; the further, the more likely one was meant."""
    return len(posixpath.commonpath((file, path)))


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _from(story: Story, path: str) -> str:
    """A path as this story would write it."""
    return posixpath.relpath(path, story.folder or ".").replace(" ", "%20")
