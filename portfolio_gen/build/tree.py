"""The files of a built site on disk: written, linked, and waited for until they are there."""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from portfolio_gen.build.jobs import at_once

#: Fewer files than this are linked one after the other.
MANY = 1000
#: So many files are waited for one by one: 1 ms each. A disk takes 20 ms for a thousand, but also
#: for what others have written to it.
FEW = 32
#: What a system says of a folder that still holds something, or is gone already.
STILL_IN_USE = {errno.ENOTEMPTY, errno.EEXIST, errno.ENOENT}
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


def file_of(address: str) -> str:
    """The file behind the address of a page; other addresses are files already.

    >>> file_of("learners/ana/"), file_of(""), file_of("media/x.webp")
    ('learners/ana/index.html', 'index.html', 'media/x.webp')
    """
    return f"{address}index.html" if not address or address.endswith("/") else address


def sign_of(content: bytes) -> bytes:
    """A short sign for the bytes of one file."""
    return blake2b(content, digest_size=16).digest()


def save(folder: str, file: str, content: bytes, *, fresh: bool) -> None:
    """Write one file of a tree. In one that is not `fresh` the old file may also stand in another
    tree, so it is replaced and never written into."""
    path = f"{folder}/{file}"
    target = path if fresh else f"{path}.unfinished"
    try:
        handle = os.open(target, _WRITE, 0o666)
    except FileNotFoundError:
        _make_folder(os.path.dirname(path))
        handle = os.open(target, _WRITE, 0o666)
    with open(handle, "wb") as opened:
        opened.write(content)
    if not fresh:
        os.replace(target, path)


def _make_folder(path: str) -> None:
    """Make a folder; mostly the one above it is there."""
    try:
        os.mkdir(path)
    except FileExistsError:
        return
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)


def flush(folder: Path, files: Collection[str]) -> None:
    """Wait until these files of a tree are on the disk, and not only on their way to it."""
    if len(files) > FEW and _flush_disk(folder):
        return
    for file in files:
        _flush_one(f"{folder}/{file}", os.O_RDWR)
    flush_folders({folder / os.path.dirname(file) for file in files})


def _flush_disk(folder: Path) -> bool:
    """Wait for the whole disk that a folder lies on, where the system can; say whether it did."""
    try:
        syncfs = ctypes.CDLL(None, use_errno=True).syncfs
    except (OSError, AttributeError, TypeError):
        return False
    handle = os.open(folder, os.O_RDONLY)
    try:
        if syncfs(handle):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    finally:
        os.close(handle)
    return True


def flush_folders(folders: Iterable[Path]) -> None:
    """Wait until what was renamed in these folders is on the disk; not every system can."""
    for folder in folders:
        with suppress(OSError):
            _flush_one(str(folder), os.O_RDONLY)


def _flush_one(path: str, how: int) -> None:
    handle = os.open(path, how)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove(folder: Path, files: Iterable[str]) -> None:
    """Take files out of a tree, and the folders that held nothing else: their names tell, too."""
    for file in files:
        path = folder / file
        path.unlink(missing_ok=True)
        for parent in path.parents:
            if parent == folder:
                break
            try:
                parent.rmdir()
            except OSError as refused:
                if refused.errno not in STILL_IN_USE:
                    raise
                break


def link_all(source: Path, target: Path, files: Iterable[str], jobs: int = 1) -> None:
    """Let these files of one tree stand in another, too, without a second copy where possible."""
    names = sorted(files)
    size = max(MANY, -(-len(names) // jobs))
    pieces = [names[start : start + size] for start in range(0, len(names), size)]
    for _ in at_once(lambda piece: _link_some(source, target, piece), pieces, jobs):
        pass


def _link_some(source: Path, target: Path, files: Iterable[str]) -> None:
    made: set[str] = set()
    for file in files:
        parent = os.path.dirname(f"{target}/{file}")
        if parent not in made:
            os.makedirs(parent, exist_ok=True)
            made.add(parent)
        _link(f"{source}/{file}", f"{target}/{file}")


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except FileExistsError:
        os.unlink(target)
        _link(source, target)
    except OSError:  # Another disk, or one without links.
        import shutil

        shutil.copy2(source, target)
