"""An audience behind a dash of its own, which was meant for the item above it in a list.

It is apart because it must be settled before anything is read: by itself such an item is only
one that lacks something, and the item above would be shown to everybody.
"""

from __future__ import annotations

from collections.abc import Iterator

from portfolio_gen.messages import problem
from portfolio_gen.model.audience import Audience
from portfolio_gen.model.place import Items, Mapping, Written
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.values import Record, Said
from portfolio_gen.reading.kinds import field_of, item_record, keys_of
from portfolio_gen.reading.nodes import nodes
from portfolio_gen.reading.other_words import asks_for_privacy


def close_above(model: type[Record], tree: Mapping) -> Iterator[Problem]:
    """Take such items out of every list in a record, close what they are about, and tell it.

    A field that nobody knows is left out whole, with the lists in it.
    """
    for path, items in nodes(tree):
        if isinstance(items, Items) and field_of(model, str(path[0])) is not None:
            yield from close_items_above(item_record(model, path), items)


def close_items_above(record: type[Record] | None, items: Items) -> Iterator[Problem]:
    """The same in one list, whose items should be such records or, without one, words.

    Where nothing stands above it, it may be about all of the list.
    """
    if not any(_is_only_audience(item, record) for item in items):
        return
    kept: list[object] = []
    closes_all = False
    for item in items:
        if not _is_only_audience(item, record):
            kept.append(item)
            continue
        key = next(iter(item))
        yield problem("audience-apart", key.place, key=key, quotes=(key,))
        closes_all = closes_all or not kept
        if kept:
            kept[-1] = _closed(kept[-1], record)
    if closes_all:
        kept = [_closed(item, record) for item in kept]
    items[:] = [item for item in kept if item is not None]


def _is_only_audience(item: object, record: type[Record] | None) -> bool:
    """Whether an item says who may see a thing, and not which thing."""
    own = {*keys_of(record)} - {"audience"} if record else set()
    return (
        isinstance(item, Mapping)
        and bool(item)
        and all(key not in own and asks_for_privacy(key, value) for key, value in item.items())
    )


def _closed(item: object, record: type[Record] | None) -> object:
    """The item as one that is private; None for one that cannot say so, which is left out."""
    if record is None or "audience" not in record.model_fields:
        return None
    if isinstance(item, Written) and issubclass(record, Said):
        words, item = item, Mapping(item.place)
        item[Written("text", words.place)] = words
    if isinstance(item, Mapping):
        item[Written("audience", item.place)] = Audience.PRIVATE.value
    return item
