"""Whether anything in a folder is not as it was: first by what the disk says, then by the bytes.

Only this tells a build what it need not read. It looks at everything that is there, also at what
nobody reads, because a file that comes or goes can be a mistake.
"""

from __future__ import annotations

import marshal
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b, sha256
from operator import attrgetter, itemgetter
from pathlib import Path

#: Two changes within this time may look alike on the clocks of some disks, in nanoseconds.
GRAIN = 2_000_000_000
#: When a thing changed that could not be looked at: always just now.
JUST_NOW = 2**63 - 1
DEEPEST = 16

#: One thing that lies in a folder: its path, kind, size, number, and when its bytes and its
#: label changed, in nanoseconds.
_Entry = tuple[str, int, int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a folder looked: `sign` changes with any file's name, size, number or time.

    A `fresh` look proves nothing about the next one: something changed so short a while before
    it that a further change could look the same, or could not be looked at.
    """

    sign: bytes
    fresh: bool


def look_at(root: Path, paths: tuple[str, ...], now: int, *, closed: str | None = None) -> Look:
    """How the folders at these paths look; `now` is the time in nanoseconds.

    The folders inside the one called `closed` are named and not looked into.
    """
    return _look(_all_entries(root, paths, closed), now)


def content_of(root: Path, paths: tuple[str, ...], *, closed: str | None = None) -> dict[str, str]:
    """Everything in the folders at these paths by its path in the repository.

    A file is told by the hash of its bytes, anything else by what it is; nothing is said of what
    could not be read.
    """
    return _content(root, _all_entries(root, paths, closed))


def look_into_files(root: Path, paths: tuple[str, ...], now: int) -> tuple[Look, dict[str, str]]:
    """How the folders look and what is in them, both from one walk."""
    found = _all_entries(root, paths, None)
    return _look(found, now), _content(root, found)


def _look(found: list[_Entry], now: int) -> Look:
    newest = max(map(_last_change, found), default=0), max(map(_last_label, found), default=0)
    sign = blake2b(marshal.dumps(found, 2), digest_size=16).digest()
    return Look(sign=sign, fresh=max(newest) > now - GRAIN)


def _content(root: Path, found: list[_Entry]) -> dict[str, str]:
    return {
        name: _hash(f"{root}/{name}") if stat.S_ISREG(mode) else str(stat.S_IFMT(mode) or "")
        for name, mode, *_ in found
    }


def _all_entries(root: Path, paths: tuple[str, ...], closed: str | None) -> list[_Entry]:
    return [entry for path in paths for entry in _entries(root, path, closed)]


def sign_of_content(content: dict[str, str]) -> bytes:
    """A short sign for what `content_of` found; none where something could not be read."""
    if "" in content.values():
        return b""
    return blake2b(repr(sorted(content.items())).encode(), digest_size=16).digest()


def files_in(root: Path, path: str) -> list[str]:
    """The ordinary files of a folder and of those inside it, by their path in the repository."""
    return [name for name, mode, *_ in _entries(root, path, None) if stat.S_ISREG(mode)]


def text_of(root: Path, file: str) -> str:
    """The words of a file whatever they are, for whoever only looks for names in them."""
    try:
        return Path(root, file).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def names_in(root: Path, path: str) -> list[str]:
    """The names directly in a folder, sorted; those of folders end with "/"."""
    try:
        with os.scandir(root / path) as entries:
            found = [f"{entry.name}/" if entry.is_dir(follow_symlinks=False) else entry.name
                     for entry in entries]  # fmt: skip
    except OSError:
        return []
    return sorted(found)


def _entries(root: Path, path: str, closed: str | None) -> list[_Entry]:
    found: list[_Entry] = []
    place = os.path.join(root, path)
    if os.path.isfile(place):
        now = os.stat(place)
        found.append((path, now.st_mode, now.st_size, now.st_ino, now.st_mtime_ns, now.st_ctime_ns))
    else:
        _walk(place, path, found, DEEPEST, closed and f"{path}/{closed}")
    return found


def _walk(place: str, path: str, found: list[_Entry], depth: int, closed: str | None) -> None:
    try:
        with os.scandir(place) as entries:
            here = sorted(entries, key=_name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError:
        found.append(_unknown(path))
        return
    for entry in here:
        below = f"{path}/{entry.name}"
        try:
            if entry.is_dir(follow_symlinks=False):  # Known without asking the disk once more.
                found.append((below, stat.S_IFDIR, 0, entry.inode(), 0, 0))
                if depth and path != closed:
                    _walk(entry.path, below, found, depth - 1, closed)
                continue
            now = entry.stat(follow_symlinks=False)
        except FileNotFoundError:
            continue
        except OSError:
            found.append(_unknown(below))
            continue
        times = now.st_mtime_ns, now.st_ctime_ns
        found.append((below, now.st_mode, now.st_size, now.st_ino, *times))


def _unknown(path: str) -> _Entry:
    """What stands for a thing that could not be looked at: of no kind, and changed just now."""
    return path, 0, 0, 0, JUST_NOW, JUST_NOW


_name = attrgetter("name")
_last_change, _last_label = itemgetter(4), itemgetter(5)


_ONLY_FILES = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def _hash(file: str) -> str:
    """The hash of a file's bytes; empty for one that could not be read."""
    digest = sha256()
    try:
        with open(os.open(file, _ONLY_FILES), "rb") as opened:
            for block in _blocks(opened):
                digest.update(block)
    except OSError:
        return ""
    return digest.hexdigest()


def _blocks(opened: object) -> Iterator[bytes]:
    while block := opened.read(1 << 20):
        yield block
