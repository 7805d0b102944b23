"""Who sees one thing of a learner, as a table or a page tells it."""

from __future__ import annotations

from msgspec import Struct

#: For whom sites are made, and who so may see a thing or not; learners see all that is theirs.
READERS = ("public", "school", "family", "staff")


class SeenItem(Struct, frozen=True, kw_only=True):
    """One thing by its kind and its name in the files, who sees it, and codes of why not all do.

    `words` are the learner's own, where the thing is a part of the profile. `to_learner` says that
    it stands in the learner's own edition.
    """

    kind: str
    name: str
    words: str
    readers: tuple[str, ...]
    to_learner: bool
    why: tuple[str, ...]

    def is_in(self, kind: str) -> bool:
        """Whether the edition of this kind that is made for the learner or at home shows it."""
        return self.to_learner if kind == "learner" else kind in self.readers
