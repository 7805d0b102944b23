"""What lies in one folder of the repository: its files, looked up without opening any.

Links to other places are never followed, and what is neither file nor folder is named.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, field

from portfolio_gen.messages import problem
from portfolio_gen.model.place import Place, Source
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.decode import NOT_OPENED, read_source
from portfolio_gen.reading.nearest import looks_like

#: Files that programs leave behind; nobody wrote them, so nobody is told about them.
JUNK = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
#: Folders inside folders are looked into this far.
DEPTH = 12
#: How people end the name of a file that should end in one of these three.
ENDINGS = {
    "yml": ("yml.txt", "yaml.txt", "yml", "yaml", "txt"),
    "md": ("md.txt", "markdown", "md", "txt"),
    "csv": ("csv.txt", "csv", "txt"),
}
#: Of those, the ones after which a file is still read.
STILL_READ = (".yml", ".yaml", ".md", ".markdown", ".csv")
#: Words that people and programs put into the name of one more copy of a file.
COPY_WORDS = frozenset({
    "backup", "bak", "conflict", "conflicted", "copia", "copie", "copy", "cópia", "edited", "final",
    "kopia", "kopie", "latest", "new", "old", "updated", "v", "version",
})  # fmt: skip
_WORDS = re.compile(r"[^\W\d_]+")


class Folder(Struct):
    """What lies below `path`: files and folders by their path relative to the repository's `root`.

    It also keeps what was read and every problem met on the way. `names` is for itself.
    """

    root: Path
    path: str
    files: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=set)
    sources: dict[str, Source] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    names: dict[str, set[str]] | None = None

    def place(self, name: str) -> Place:
        """The start of one file or folder below this one."""
        return Place(file=f"{self.path}/{name}" if name else self.path)

    def tell(self, code: str, name: str, /, **values: object) -> None:
        """Keep a problem of a whole file or folder below this one."""
        self.problems.append(problem(code, self.place(name), **values))

    def read(self, name: str) -> Source | None:
        """The text of one file below this folder; its problems are kept."""
        file = f"{self.path}/{name}"
        source, problems = read_source(f"{self.root}/{file}", file)
        self.problems += problems
        if source is not None:
            self.sources[file] = source
        return source

    def below(self, name: str) -> list[str]:
        """The names directly inside the folder called `name`, sorted; folders and files alike."""
        parent = f"{self.path}/{name}".rstrip("/")
        return sorted(self._inside().get(parent, ()))

    def _inside(self) -> dict[str, set[str]]:
        """The names inside each folder, gathered once when all of them are known."""
        if self.names is None:
            self.names = {}
            for path in (*self.files, *self.folders):
                parent, _, leaf = path.rpartition("/")
                while leaf not in self.names.setdefault(parent, set()):
                    self.names[parent].add(leaf)
                    if len(parent) <= len(self.path):
                        break
                    parent, _, leaf = parent.rpartition("/")
        return self.names

    def has_folder(self, name: str) -> bool:
        """Whether there is a folder called `name`, be it empty or not."""
        return f"{self.path}/{name}" in self.folders or bool(self.below(name))

    def find(self, name: str) -> str | None:
        """The file called `name`, also when its ending or capitals are a little off."""
        if f"{self.path}/{name}" in self.files:
            return name
        leaf = name.rpartition("/")[2]
        if self.has_folder(name):
            self.tell("folder-instead-of-file", name, name=leaf)
        for found in self._meant_as(name):
            self.tell("rename-file", found, name=leaf)
            return found if is_still_read(found) else None
        return None

    def name_others(self, name: str) -> None:
        """Tell of every file beside the one that `find` answers with that may be meant instead.

        One whose name is only nearly the right one is never read, even when it is the only one.
        """
        meant = self._meant_as(name)
        parent, _, leaf = name.rpartition("/")
        nearly = [
            found
            for other in self.below(parent)
            if is_nearly(other, leaf)
            and self._is_file(found := f"{parent}/{other}".lstrip("/"))
            and found not in meant
        ]
        if not meant:
            for other in nearly[:1]:
                self.tell("rename-file", other, name=name)
        first = name if name in meant else next(iter((*meant, *nearly)), name)
        for other in (*meant, *nearly):
            if other != first:
                self.tell("same-file-twice", other, other=first, name=name)

    def _meant_as(self, name: str) -> list[str]:
        """The files called `name`, with any of the endings that people give it, sorted."""
        parent, _, leaf = name.rpartition("/")
        ending = leaf.rpartition(".")[2]
        return [
            found
            for other in self.below(parent)
            if (right_name(other, ending) or "").casefold() == leaf.casefold()
            and self._is_file(found := f"{parent}/{other}".lstrip("/"))
        ]

    def files_named(self, parent: str, ending: str) -> Iterator[tuple[str, str]]:
        """The files directly in `parent` with this ending: stem and name, sorted by name.

        One whose ending is a little off is told of, and found when it can still be read.
        """
        for leaf in self.below(parent):
            name = f"{parent}/{leaf}".lstrip("/")
            right = right_name(leaf, ending)
            if right is None or not self._is_file(name):
                continue
            if right != leaf:
                if self._is_file(f"{parent}/{right}".lstrip("/")):
                    continue  # The right one is there too, and counts.
                self.tell("rename-file", name, name=right)
            if is_still_read(leaf):
                yield right.removesuffix(f".{ending}"), name

    def _is_file(self, name: str) -> bool:
        return f"{self.path}/{name}" in self.files


def right_name(leaf: str, ending: str) -> str | None:
    """The name of a file with the ending it should have; None when it is some other file.

    >>> right_name("goals.yml.txt", "yml"), right_name("me.jpg", "yml")
    ('goals.yml', None)
    """
    for typed in ENDINGS[ending]:
        if leaf.casefold().endswith(f".{typed}"):
            return f"{leaf[: -len(typed) - 1]}.{ending}"
    return None


def is_nearly(leaf: str, name: str) -> bool:
    """Whether a file's name is this one misspelt, or that of a copy; another ending makes it
    another kind of file.

    >>> is_nearly("consent (1).yml", "consent.yml"), is_nearly("consent-letter.txt", "consent.yml")
    (True, False)
    """
    stem, _, ending = name.partition(".")
    words = _WORDS.findall(leaf.partition(".")[0].casefold())
    parts = leaf.casefold().split(".")[1:]
    endings = {part for typed in ENDINGS[ending] for part in typed.split(".")}
    if parts and not any(part.split(" ")[0] in endings for part in parts):
        return False
    others = [word for word in words if not looks_like(word, stem)]
    return len(others) < len(words) and (not others or not COPY_WORDS.isdisjoint(others))


def is_still_read(leaf: str) -> bool:
    """Whether a file is read although its name is not quite right."""
    return leaf.casefold().endswith(STILL_READ)


def look_into(root: Path, path: str, *, only: str = "", closed: str | None = None) -> Folder:
    """The folder at `path` below `root`; a missing folder is an empty one.

    With `only`, just what lies in that folder below it; with `closed`, the folders inside that
    one are named and not looked into.
    """
    folder = Folder(root=root, path=path)
    start = f"{path}/{only}" if only else path
    shut = None if closed is None else f"{path}/{closed}"
    if not _is_behind_a_shortcut(root, start):
        _walk(folder, start, DEPTH - start.count("/") + path.count("/"), shut)
    for deep in sorted(folder.folders):
        if deep.count("/") - path.count("/") == DEPTH:
            folder.problems.append(problem("folders-too-deep", Place(file=deep)))
    return folder


def _is_behind_a_shortcut(root: Path, path: str) -> bool:
    """Whether a folder above this one is a link to another place; that is told where it stands."""
    parts = path.split("/")
    above = ("/".join(parts[:depth]) for depth in range(1, len(parts)))
    return any(os.path.islink(f"{root}/{folder}") for folder in above)


def look_beside(root: Path, path: str) -> Folder:
    """Only what lies directly at `path`, none of it looked into."""
    folder = Folder(root=root, path=path)
    _walk(folder, path, 1)
    return folder


def _walk(folder: Folder, path: str, depth: int, shut: str | None = None) -> None:
    if os.path.islink(f"{folder.root}/{path}"):
        folder.problems.append(problem("shortcut-file", Place(file=path)))
        return
    try:
        with os.scandir(f"{folder.root}/{path}") as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError:
        folder.problems.append(problem(NOT_OPENED, Place(file=path)))
        return
    for entry in found:
        if not _is_junk(entry.name):
            _keep(folder, entry, f"{path}/{entry.name}", 1 if path == shut else depth, shut)


def _keep(
    folder: Folder, entry: os.DirEntry[str], path: str, depth: int, shut: str | None
) -> None:
    """File away one thing that was found; what vanished meanwhile was never there."""
    place = Place(file=path)
    if entry.is_symlink():
        folder.problems.append(problem("shortcut-file", place))
    elif entry.is_dir(follow_symlinks=False):
        folder.folders.add(path)
        if depth > 1:
            _walk(folder, path, depth - 1, shut)
    elif _is_regular(entry):
        folder.files.add(path)
    else:
        folder.problems.append(problem("not-a-file", place))


def _is_regular(entry: os.DirEntry[str]) -> bool:
    try:
        return stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode)
    except OSError:
        return True  # It is gone; whoever opens it will say so.


def _is_junk(name: str) -> bool:
    low = name.casefold()
    return low in JUNK or low.startswith((".", "~$")) or low.endswith(("~", ".swp"))
