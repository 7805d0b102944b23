"""The text of any file of a repository, read when somebody asks for a line of it.

It is apart because hardly anybody asks: only a problem's place is looked up again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from portfolio_gen.model.place import Source
from portfolio_gen.reading.decode import read_source


class Sources(Mapping[str, Source]):
    """The texts below `root` by path; a file that cannot be read as text is not in it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[str, Source | None] = {}

    def __getitem__(self, file: str) -> Source:
        if file not in self._read:
            self._read[file] = read_source(self._root / file, file)[0]
        found = self._read[file]
        if found is None:
            raise KeyError(file)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(name for name, source in self._read.items() if source is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)
