"""Who may see a thing, and the built sites that follow from it.

Audiences are sets of editions, not a ladder: what may be seen is always an intersection.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Audience(StrEnum):
    """For whom a thing was written."""

    PUBLIC = "public"
    SCHOOL = "school"
    FAMILY = "family"
    STAFF = "staff"
    PRIVATE = "private"


EditionKind = str
EDITION_KINDS: tuple[EditionKind, ...] = ("public", "school", "family", "learner", "staff")

#: In which kinds of edition a thing of each audience appears. `family` and `learner` mean
#: the editions of the learner the thing belongs to, never those of another.
SEEN_IN: dict[Audience, frozenset[EditionKind]] = {
    Audience.PUBLIC: frozenset(EDITION_KINDS),
    Audience.SCHOOL: frozenset({"school", "family", "learner", "staff"}),
    Audience.FAMILY: frozenset({"family", "learner", "staff"}),
    Audience.STAFF: frozenset({"staff"}),
    Audience.PRIVATE: frozenset(),
}


class Edition(Struct, frozen=True, kw_only=True):
    """One built site for one audience; `learner` is set for family and learner editions only.

    >>> str(Edition.named("family:amara"))
    'family:amara'
    """

    kind: EditionKind
    learner: str | None = None

    @classmethod
    def named(cls, name: str) -> Edition:
        """The edition of this name; ValueError when there is none, never a wider one."""
        kind, colon, learner = name.partition(":")
        personal = kind in ("family", "learner")
        if kind not in EDITION_KINDS or personal != bool(colon) or personal != bool(learner):
            raise ValueError(name)
        return cls(kind=kind, learner=learner or None)

    def kind_for(self, learner: str) -> EditionKind:
        """What this edition is to one learner: at home with one, among strangers with others."""
        return self.kind if self.learner in (None, learner) else "public"

    def __str__(self) -> str:
        return f"{self.kind}:{self.learner}" if self.learner else self.kind


class Seen(Struct, frozen=True):
    """The audience label that every field of every record carries.

    `default` is who sees the field when nobody says otherwise; None means "whoever sees the
    thing it is part of". `ceiling` is the widest anybody may ever make it.
    """

    default: Audience | None = None
    ceiling: Audience = Audience.PUBLIC


#: Labels used again and again.
WITH_OWNER = Seen()
PUBLIC = Seen(Audience.PUBLIC)
SCHOOL = Seen(Audience.SCHOOL)
FAMILY = Seen(Audience.FAMILY)
AT_MOST_FAMILY = Seen(Audience.FAMILY, Audience.FAMILY)
STAFF = Seen(Audience.STAFF, Audience.STAFF)
