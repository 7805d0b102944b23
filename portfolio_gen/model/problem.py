"""A mistake somebody can fix, as a plain value: what, where, and how to put it right."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from portfolio_gen.model.place import Place


class Weight(StrEnum):
    """How much a problem matters: a must-fix leaves a gap, a look does not."""

    MUST_FIX = "must-fix"
    LOOK = "look"


class Fix(Struct, frozen=True, kw_only=True):
    """Text to put in place of what stands at `place` (`length` characters of that line)."""

    place: Place
    text: str


class Problem(Struct, frozen=True, kw_only=True):
    """One mistake in one place; never an exception.

    `privacy` marks what must never be published by accident: `check` exits 3 for it.
    `quotes` are the pieces of a person's own words inside `message` and `help`; logs that
    strangers can read leave them out.
    """

    code: str
    place: Place
    weight: Weight
    message: str
    help: str
    privacy: bool = False
    fixes: tuple[Fix, ...] = ()
    quotes: tuple[str, ...] = ()
