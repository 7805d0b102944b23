"""How a tree of a built site looks on disk, and the sign by which the next build knows it again.

It is apart because it is asked before anything is loaded, of twice as many files as a site has.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Collection, Iterable
from hashlib import blake2b
from pathlib import Path

#: How a tree looked, by its rooms, such as "learners/ana/": when every file and folder changed,
#: and of a file how large it is. A room is kept as bytes, since most builds ask about very few.
TreeLooks = dict[str, bytes]
#: The same of one room.
_Room = dict[str, tuple[int, int]]


def looks_of_tree(folder: Path | str, files: Iterable[str]) -> TreeLooks | None:
    """How these files of a tree and their folders look; None where one of them is not there.

    A file that comes or goes changes the time of its folder.
    """
    try:
        rooms = _looks_of(folder, _folders_of(files), files)
    except OSError:
        return None
    return {room: _kept(looks) for room, looks in rooms.items()}


def looks_after(
    folder: Path, looks: TreeLooks, changed: Collection[str], gone: Collection[str]
) -> TreeLooks:
    """The looks of a tree in which only these files changed and those are gone."""
    folders = _folders_of((*changed, *gone))
    there = [name for name in folders if os.path.isdir(f"{folder}/{name}")]
    now = _looks_of(folder, there, changed)
    old: dict[str, list[str]] = {room: [] for room in now}
    for name in (*folders, *gone):
        old.setdefault(_room_of(name), []).append(name)
    after = dict(looks)
    for room, names in old.items():
        found = dict(marshal.loads(after.pop(room))) if room in after else {}
        for name in names:
            found.pop(name, None)
        found |= now.get(room, {})
        if found:
            after[room] = _kept(found)
    return after


def sign_of_looks(looks: TreeLooks) -> bytes:
    """A short sign for how a tree looks."""
    return blake2b(marshal.dumps(sorted(looks.items()), 2), digest_size=16).digest()


def _kept(room: _Room) -> bytes:
    return marshal.dumps(sorted(room.items()), 2)


def _room_of(name: str) -> str:
    """The first two folders of a path, or as many as it has."""
    return name[: name.find("/", name.find("/") + 1) + 1] or name[: name.find("/") + 1]


def _looks_of(folder: Path | str, folders: Iterable[str], files: Iterable[str]) -> dict[str, _Room]:
    rooms: dict[str, _Room] = {}
    for name in folders:
        rooms.setdefault(_room_of(name), {})[name] = os.stat(f"{folder}/{name}").st_mtime_ns, -1
    for name in files:
        now = os.stat(f"{folder}/{name}", follow_symlinks=False)
        rooms.setdefault(_room_of(name), {})[name] = now.st_mtime_ns, now.st_size
    return rooms


def _folders_of(files: Iterable[str]) -> set[str]:
    """The folders that these files lie in, each with a "/" at its end; the tree itself is ""."""
    folders = {""}
    for file in files:
        parent = file[: file.rfind("/") + 1]
        while parent not in folders:
            folders.add(parent)
            parent = parent[: parent.rfind("/", 0, -1) + 1]
    return folders
