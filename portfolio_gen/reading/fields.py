"""From a tree of what was typed to a record, with every mistake in it and nothing that is wrong.

What cannot be understood is left out (the smallest field or list item that holds the mistake)
and the rest is read again, so one slip costs one item. A mistake about `audience` never leaves
the audience out: the thing becomes private instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from portfolio_gen.messages import problem
from portfolio_gen.model.audience import SEEN_IN, Audience
from portfolio_gen.model.place import Items, Mapping, Written, place_of
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.values import Record
from portfolio_gen.reading.kinds import Path, field_of, first_key, record_at
from portfolio_gen.reading.mistakes import Emptied, Mistake, at, like_audience, mistake, tell

AnyRecord = TypeVar("AnyRecord", bound=Record)

#: After this many rounds of leaving out, the file is beyond help.
ROUNDS = 40
#: Fields that keep something from being shown: without them the thing they stand in goes too.
GUARDS = frozenset({"people"})


def read_record(
    model: type[AnyRecord], tree: Mapping, **known: Any
) -> tuple[AnyRecord | None, list[Problem]]:
    """The record that this block holds; `known` are fields that the file's path decides.

    Nobody may type a field that is known: it would say something about somebody else's room.
    """
    emptied = _drop_empty(tree)
    problems = [*_drop_repeated(tree), *_too_wide(model, tree)]
    for _ in range(ROUNDS):
        try:
            return model.model_validate({**_forbidden(tree, known), **known}), problems
        except ValidationError as error:
            mistakes = [
                mistake(found, tree, known, emptied)
                for found in error.errors(include_url=False, include_input=False)
            ]
        problems += tell(mistakes, model, known)
        left_out = {path for one in mistakes for path in _left_out(one, model, tree)}
        if () in left_out:
            return None, problems
        _leave_out(tree, left_out)
    return None, problems


def read_records(
    model: type[AnyRecord], items: Items
) -> tuple[tuple[AnyRecord, ...], list[Problem]]:
    """The records of a list; an item that cannot be read is left out, an empty one is no item."""
    records: list[AnyRecord] = []
    problems = list(_drop_repeated(items))
    for item in items:
        if isinstance(item, Mapping):
            record, found = read_record(model, item)
            problems += found
            records += [record] if record is not None else []
        elif item is not None:
            words = f"{first_key(model)}: {item}" if isinstance(item, str) else None
            place = place_of(item) or items.place
            quotes = (words,) if words else ()
            problems.append(problem("block-expected", place, corrected=words, quotes=quotes))
    return tuple(records), problems


def _forbidden(tree: Mapping, known: dict[str, Any]) -> dict[str, Any]:
    """The block, with a key that only the path may decide under a name that no record has."""
    return {_Foreign(key) if key in known else key: value for key, value in tree.items()}


class _Foreign(str):
    """A key that is typed where it may not be: equal to itself, and to no field's name."""

    __slots__ = ()
