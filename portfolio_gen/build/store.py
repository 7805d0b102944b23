"""What was made before, kept by the hash of everything that went into it.

The store can be deleted at any time. A damaged entry is a miss, and so is one that
lies in another's place. No edition reads another's.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from portfolio_gen.model.audience import Edition

CHECK = 32  # bytes of sha256 before the content


class Store(Struct, frozen=True, kw_only=True):
    """Bytes by key below `folder`; every entry begins with the hash of its key and the rest."""

    folder: Path

    @classmethod
    def of(cls, root: Path, edition: Edition) -> Store:
        """The store of one edition of the repository at `root`."""
        return cls(folder=root / ".portfolio" / "store" / str(edition).replace(":", "--"))

    def get(self, key: str) -> bytes | None:
        """What was put under this key; None when it is missing or damaged."""
        try:
            with open(self._path(key), "rb") as kept:
                entry = kept.read()
        except OSError:
            return None
        content = entry[CHECK:]
        return content if _check(key, content) == entry[:CHECK] else None

    def put(self, key: str, content: bytes) -> None:
        """Keep `content`; a store that cannot be written to only costs time."""
        path = self._path(key)
        unfinished = f"{path}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(unfinished, "wb") as entry:
                entry.write(_check(key, content) + content)
            os.replace(unfinished, path)
        except OSError:
            return

    def entries(self) -> Iterator[tuple[str, str]]:
        """Every key that something was put under, with the file it lies in."""
        for start in range(256):
            folder = f"{self.folder}/{start:02x}"
            try:
                names = os.listdir(folder)
            except OSError:
                continue
            yield from ((f"{start:02x}{name}", f"{folder}/{name}") for name in names)

    def _path(self, key: str) -> str:
        return f"{self.folder}/{key[:2]}/{key[2:]}"


def _check(key: str, content: bytes) -> bytes:
    check = sha256(key.encode())
    check.update(content)
    return check.digest()


def key_of(*parts: object) -> str:
    """One key for values whose `repr` says all that matters about them."""
    return sha256(repr(parts).encode()).hexdigest()
