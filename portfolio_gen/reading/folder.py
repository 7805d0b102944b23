"""What lies in one folder of the repository: its files, looked up without opening any.

Links to other places are never followed, and what is neither file nor folder is named.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from portfolio_gen.messages import problem
from portfolio_gen.model.place import Place, Source
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.decode import read_source

#: Files that programs leave behind; nobody wrote them, so nobody is told about them.
JUNK = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
#: Deeper folders are not looked into.
DEPTH = 12


@dataclass(slots=True)
class Folder:
    """The files below `path`, keyed by their path relative to the repository's `root`."""

    root: Path
    path: str
    files: set[str] = field(default_factory=set)
    sources: dict[str, Source] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, name: str) -> Source | None:
        """The text of one file below this folder; its problems are kept."""
        file = f"{self.path}/{name}"
        source, problems = read_source(self.root / file, file)
        self.problems += problems
        if source is not None:
            self.sources[file] = source
        return source

    def find(self, name: str) -> str | None:
        """The file called `name`, also when its ending or capitals are a little off."""
        if f"{self.path}/{name}" in self.files:
            return name
        parent, _, leaf = name.rpartition("/")
        folder = f"{self.path}/{parent}".rstrip("/")
        for other in other_spellings(leaf, (f.rpartition("/") for f in self.files), folder):
            found = f"{parent}/{other}".lstrip("/")
            place = Place(file=f"{self.path}/{found}")
            self.problems.append(problem("rename-file", place, name=leaf))
            return found if other.casefold().endswith((".yml", ".yaml", ".md")) else None
        return None

    def below(self, folder: str) -> list[str]:
        """The names directly inside `folder`, sorted; folders and files alike."""
        start = f"{self.path}/{folder}/".replace("//", "/")
        return sorted({f[len(start) :].split("/")[0] for f in self.files if f.startswith(start)})


def other_spellings(leaf: str, files: object, folder: str) -> list[str]:
    """Names in `folder` that a person meant as `leaf`: other ending, other capitals."""
    stem, _, ending = leaf.rpartition(".")
    endings = {"yml": ("yml", "yaml", "txt", "yml.txt", "yaml.txt"), "md": ("md", "txt", "md.txt")}
    meant = {f"{stem}.{other}".casefold() for other in endings.get(ending, ())}
    return sorted(
        name for parent, _, name in files if parent == folder and name.casefold() in meant
    )


def look_into(root: Path, path: str) -> Folder:
    """The folder at `path` below `root`; a missing folder is an empty one."""
    folder = Folder(root=root, path=path)
    _walk(folder, path, DEPTH)
    return folder


def _walk(folder: Folder, path: str, depth: int) -> None:
    try:
        with os.scandir(folder.root / path) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in found:
        name = f"{path}/{entry.name}"
        if _is_junk(entry.name):
            continue
        if entry.is_symlink():
            folder.problems.append(problem("shortcut-file", Place(file=name)))
        elif entry.is_dir(follow_symlinks=False):
            if depth:
                _walk(folder, name, depth - 1)
        elif stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode):
            folder.files.add(name)
        else:
            folder.problems.append(problem("not-a-file", Place(file=name)))


def _is_junk(name: str) -> bool:
    low = name.casefold()
    return low in JUNK or low.startswith((".", "~$")) or low.endswith(("~", ".swp"))
