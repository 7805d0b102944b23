"""What is remembered of a site's index: from what each of its shards was made, and its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """One shard, or what all have in common: from what, its files with their signs, its entry."""

    inputs: bytes
    files: dict[str, bytes]
    entry: bytes

    def is_in(self, there: Mapping[str, bytes]) -> bool:
        """Whether a tree with these files has all of the shard's."""
        return all(there.get(file) == sign for file, sign in self.files.items())


@dataclass(slots=True, kw_only=True)
class SearchIndex:
    """The shards of a site by name, and what they have in common."""

    shards: dict[str, Shard] = field(default_factory=dict)
    common: Shard | None = None
