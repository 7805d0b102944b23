"""Whether a mistake in a record hides a wish that fewer people see a thing, and which.

It is apart because such a mistake closes something, while every other only leaves something out.
"""

from __future__ import annotations

from functools import reduce
from operator import getitem

from portfolio_gen.model.audience import Audience
from portfolio_gen.model.place import Mapping
from portfolio_gen.model.values import Record
from portfolio_gen.reading.kinds import Path, record_around
from portfolio_gen.reading.other_words import (
    asks_beside_audience,
    asks_for_privacy,
    asks_who,
    hides_as_a_choice,
    holds_audience,
    like_audience,
    names_audience,
    says_who_may_not,
)

#: Words for supports that must not be tried out as a key of their own.
SENSITIVE_KEYS = frozenset(
    {"accommodations", "accommodation", "modifications", "diagnosis", "disability", "medication",
     "iep", "504"}
)  # fmt: skip


def is_a_wish(code: str, key: str, value: object, path: Path, model: type[Record]) -> bool:
    """Whether somebody wanted to say who may see a thing, whatever the word they used."""
    if key == "audience":
        return True
    record, _ = record_around(model, path[:-1])
    has_audience = any("audience" in one.model_fields for one in (record, model))
    if code == "unknown-choice":
        return has_audience and hides_as_a_choice(value)
    if code != "extra_forbidden" or key.casefold() in SENSITIVE_KEYS:
        return False
    if "audiences" in record.model_fields:
        # The school says its audiences with a word of its own, for which `policy.py` looks.
        return like_audience(key) or holds_audience(value)
    return asks_for_privacy(key, value) or (has_audience and asks_beside_audience(key))


def may_be_audience(tree: Mapping, path: Path, outside: Path | None = None) -> bool:
    """Whether a key could be called `audience` and all would be right, where it stands or further
    out."""
    block = reduce(getitem, path[:-1], tree)
    around = block if outside is None else reduce(getitem, outside, tree)
    key, value = path[-1], block[path[-1]]
    word = value.strip().casefold() if isinstance(value, str) else ""
    return word in set(Audience) and "audience" not in around and not says_who_may_not(str(key))


def other_wish(key: str, value: object, path: Path, model: type[Record]) -> str | None:
    """The name that was meant by `who` in a thing that says who is in it; else None."""
    has_people = "people" in record_around(model, path[:-1])[0].model_fields
    return "people" if has_people and asks_who(key) and not names_audience(key, value) else None
