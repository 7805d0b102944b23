"""From a tree of what was typed to a record, with every mistake in it and nothing that is wrong.

What cannot be understood is left out (the smallest field or list item that holds the mistake)
and the rest is read again, so one slip costs one item. A mistake about `audience` never leaves
the audience out: the thing becomes private instead.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import Any, TypeVar

from pydantic import ValidationError

from portfolio_gen.messages import problem
from portfolio_gen.model.audience import SEEN_IN, Audience
from portfolio_gen.model.place import Items, Mapping, Written
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.values import Record
from portfolio_gen.reading.audience_apart import close_above, close_items_above
from portfolio_gen.reading.free_names import tell_too_far_in, too_far_in
from portfolio_gen.reading.kinds import Path, field_of, record_around, record_at
from portfolio_gen.reading.mistakes import Emptied, Mistake, at, mistake, names_expected, tell
from portfolio_gen.reading.nearest import looks_like
from portfolio_gen.reading.nodes import nodes
from portfolio_gen.reading.other_words import like_audience, means_audience, names_audience
from portfolio_gen.reading.wishes import may_be_audience

AnyRecord = TypeVar("AnyRecord", bound=Record)

#: After this many rounds of leaving out, the file is beyond help.
ROUNDS = 40
#: Fields that keep something from being shown: without them the thing they stand in goes too.
GUARDS = frozenset({"people"})


def read_record(
    model: type[AnyRecord],
    tree: Mapping,
    criteria: Collection[str] | None = None,
    **known: Any,
) -> tuple[AnyRecord | None, list[Problem]]:
    """The record that this block holds; `known` are fields that the file's path decides.

    Nobody may type what is known: it would say something about somebody else's room. `criteria`
    are the rows that `ratings` may name, None where nobody knows them.
    """
    apart = list(close_above(model, tree))
    astray = [*too_far_in(model, tree, criteria), *_typed_although_known(tree, known)]
    beside = [told for one in astray if (told := _tell_astray(one, model, tree, known))]
    paths = {path for one in astray for path in _left_out(one, model, tree)}
    if () in paths:
        return None, [*apart, *beside]
    _leave_out(tree, paths)
    emptied = _drop_empty(model, tree)
    problems = [*apart, *beside, *_drop_repeated(tree), *_too_wide(model, tree)]
    for _ in range(ROUNDS):
        try:
            return model.model_validate({**tree, **known}), problems
        except ValidationError as error:
            mistakes = [
                mistake(found, model, tree, known, emptied)
                for found in error.errors(include_url=False, include_input=False)
            ]
        problems += tell(mistakes, model, known)
        paths = {path for one in mistakes for path in _left_out(one, model, tree)}
        if () in paths:
            return None, problems
        _leave_out(tree, paths)
    return None, problems


def read_records(
    model: type[AnyRecord], items: Items
) -> tuple[tuple[AnyRecord, ...], list[Problem]]:
    """The records of a list; an item that cannot be read is left out, an empty one is no item."""
    records: list[AnyRecord] = []
    problems = [*close_items_above(model, items), *_drop_repeated(items)]
    for item in items:
        if isinstance(item, Mapping):
            record, found = read_record(model, item)
            problems += found
            records += [record] if record is not None else []
        elif not is_empty(item):
            problems.append(names_expected(item, model, items.place))
    return tuple(records), problems


def _typed_although_known(tree: Mapping, known: dict[str, Any]) -> list[Mistake]:
    """The keys that only the file's path may decide, some of them with an audience behind them."""
    return [
        Mistake(
            code="extra_forbidden",
            path=(key,),
            key=str(key),
            value=key,
            place=key.place,
            asks_for_privacy=names_audience(key, tree[key]),
            may_be_audience=may_be_audience(tree, (key,)),
        )
        for key in tree
        if key in known
    ]


def is_empty(value: object) -> bool:
    """Whether nothing was typed here, or only spaces."""
    return value is None or (isinstance(value, str) and not value.strip())


def _drop_empty(model: type[Record], tree: Mapping) -> Emptied:
    """Take out what has nothing in it, as good as not written; what was taken is answered.

    An empty audience stays, by whatever word: it is a mistake, and closes what it stands in. So
    does a guard that is not finished; an empty pair of brackets says that there is nothing.
    """
    emptied: Emptied = {}
    for block in _blocks(tree):
        for key in [key for key in block if _is_unfinished(block[key]) and _is_guard(key)]:
            block[key] = Written("", key.place)
    for path, node in nodes(tree):
        if isinstance(node, Items):
            if any(map(is_empty, node)):
                node[:] = [item for item in node if not is_empty(item)]
        elif any(map(is_empty, node.values())):
            _drop_empty_names(node, record_at(model, path), emptied)
    return emptied


def _drop_empty_names(block: Mapping, record: type[Record] | None, emptied: Emptied) -> None:
    for key in [key for key, value in block.items() if is_empty(value)]:
        if means_audience(key) or _is_another_word(key, record):
            block[key] = Written("", key.place)
        elif not _is_guard(key):
            del block[key]
            emptied.setdefault(id(block), []).append(key)


def _is_another_word(key: str, record: type[Record] | None) -> bool:
    """Whether a key such as `who`, which a record may have, asks here who may see a thing."""
    return record is not None and field_of(record, key) is None and like_audience(key)


def _is_guard(key: str) -> bool:
    """Whether a key keeps something from being shown, or is such a key misspelt."""
    return any(looks_like(key, guard) for guard in GUARDS)


def _is_unfinished(value: object) -> bool:
    return is_empty(value) or (isinstance(value, Items) and any(map(is_empty, value)))


def _drop_repeated(tree: Mapping | Items) -> Iterator[Problem]:
    """Take out list items whose id an earlier item of the list has; the first one stays."""
    for items in [node for _, node in nodes(tree) if isinstance(node, Items)]:
        if not any(isinstance(item, Mapping) for item in items):
            continue
        first: dict[str, Written] = {}
        kept = []
        for item in items:
            typed = item.get("id") if isinstance(item, Mapping) else None
            if isinstance(typed, Written) and typed.strip() in first:
                yield repeated(typed, first[typed.strip()])
                continue
            if isinstance(typed, Written):
                first[typed.strip()] = typed
            kept.append(item)
        items[:] = kept


def repeated(typed: Written, earlier: Written) -> Problem:
    """The problem of an id that stands for two things."""
    place = typed.place
    return problem("duplicate-id", place, id=typed, other=earlier.place.line, quotes=(typed,))


def _too_wide(model: type[Record], tree: Mapping) -> Iterator[Problem]:
    """Audiences wider than a field's ceiling; the ceiling holds whatever the file says."""
    for key, ceiling in _ceilings(model):
        for block in _blocks(tree.get(key)):
            typed = block.get("audience")
            word = typed.strip().casefold() if isinstance(typed, Written) else ""
            if word in SEEN_IN and not SEEN_IN[Audience(word)] <= SEEN_IN[ceiling]:
                values = {"key": key, "value": word, "ceiling": ceiling.value}
                yield problem("audience-too-wide", typed.place, **values)


@cache
def _ceilings(model: type[Record]) -> tuple[tuple[str, Audience], ...]:
    """The keys of a record that not everybody may ever see, each with its widest audience."""
    fields = ((model.seen(name), field.alias or name) for name, field in model.model_fields.items())
    return tuple((key, seen.ceiling) for seen, key in fields if seen.ceiling is not Audience.PUBLIC)


def _blocks(node: object) -> Iterator[Mapping]:
    return (block for _, block in nodes(node) if isinstance(block, Mapping))


def _tell_astray(
    one: Mistake, model: type[Record], tree: Mapping, known: dict[str, Any]
) -> Problem | None:
    """The problem of what should not stand where it does, whether it is a name or not."""
    inside = tell_too_far_in(one, model, tree) if len(one.path) > 1 else None
    return inside or next(tell([one], model, known), None)


def _left_out(one: Mistake, model: type[Record], tree: Mapping) -> Iterator[Path]:
    """What to leave out so that the rest can be read; () is everything, nothing when closed.

    A thing that asks for an audience where none can be given is left out whole.
    """
    if one.asks_for_privacy:
        if not _close(one, model, tree):
            yield _around(record_around(model, one.path[:-1])[1], model)
    elif one.is_unknown_key:
        yield one.path
    else:
        yield _around(one.path, model)


def _close(one: Mistake, model: type[Record], tree: Mapping) -> bool:
    """Make the thing private whose audience is unclear, where it has one; say whether it has."""
    record, path = record_around(model, one.path[:-1])
    if "audience" not in record.model_fields:
        return False
    if one.path != (*path, "audience"):
        del at(tree, one.path[:-1])[one.path[-1]]
    at(tree, path)["audience"] = Audience.PRIVATE.value
    return True


def _around(path: Path, model: type[Record]) -> Path:
    """The smallest thing around a mistake that can be missed: a field, a list item, an entry."""
    for depth in range(len(path), 0, -1):
        step, outside = path[depth - 1], record_at(model, path[: depth - 1])
        field = field_of(outside, step) if outside and isinstance(step, str) else None
        if field is None:
            if not GUARDS & set(path[:depth]):
                return path[:depth]
        elif not field.is_required() and step not in GUARDS:
            return path[:depth]
    return ()


def _leave_out(tree: Mapping, paths: set[Path]) -> None:
    """Take these things out, the last one first so that the numbers of the others stay true."""
    for path in sorted(paths, key=lambda path: [str(step).zfill(9) for step in path], reverse=True):
        try:
            del at(tree, path[:-1])[path[-1]]
        except (KeyError, IndexError):
            continue  # A larger thing that held it is already gone.
