"""What is remembered of a site's index: from what each of its shards was made, and its files."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from portfolio_gen.build.searchable import Bundle


class Shard(Struct, frozen=True, kw_only=True):
    """One shard, or something that all share: from what, its files with their signs, its entry."""

    inputs: bytes
    files: dict[str, bytes]
    entry: bytes

    def is_in(self, there: Mapping[str, bytes]) -> bool:
        """Whether a tree with these files has all of the shard's."""
        return all(there.get(file) == sign for file, sign in self.files.items())


class SearchIndex(Struct, kw_only=True):
    """The shards of a site by name, and what they have in common: programs, and a list of all.

    `bundles` are the pages that can be found, by the sign of what they were made with.
    """

    bundles: dict[bytes, tuple[Bundle, ...]] = field(default_factory=dict)
    shards: dict[str, Shard] = field(default_factory=dict)
    programs: Shard | None = None
    common: Shard | None = None

    @property
    def all(self) -> tuple[Shard, ...]:
        """Everything that has files."""
        return (*self.shards.values(), *(one for one in (self.programs, self.common) if one))
