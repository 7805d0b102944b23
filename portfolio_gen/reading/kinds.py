"""What kind of thing a record expects at each step of a path into it.

It is apart because it is the only room that reads the records' own types. A path is what a
person would point along: a key, the number of a list item, a key again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

from pydantic.fields import FieldInfo

from portfolio_gen.model.values import Record

Path = tuple[str | int, ...]


def keys_of(model: type[Record]) -> list[str]:
    """The keys of a record, as they are written in files."""
    return [field.alias or name for name, field in model.model_fields.items()]


def field_of(model: type[Record], key: str) -> FieldInfo | None:
    """The field that a key of a file fills; None when the record has no such key."""
    for name, field in model.model_fields.items():
        if key in (name, field.alias):
            return field
    return None


def record_at(model: type[Record], path: Path) -> type[Record] | None:
    """The record that is expected at a path, or None when it is a list, words or loose names."""
    return _record(_kind_at(model, path))


def has_free_names(model: type[Record], path: Path) -> bool:
    """Whether a block is expected at a path whose names are not fixed by any record."""
    return any(get_origin(choice) is dict for choice in _choices(_kind_at(model, path)))


def record_around(model: type[Record], path: Path) -> tuple[type[Record], Path]:
    """The nearest record that holds what stands at a path, and the path to it."""
    for depth in range(len(path), 0, -1):
        record = record_at(model, path[:depth])
        if record is not None:
            return record, path[:depth]
    return model, ()


def item_record(model: type[Record], path: Path) -> type[Record] | None:
    """The record that each item of the list at a path should be, when it should be one."""
    return record_at(model, (*path, 0))


def first_key(model: type[Record]) -> str:
    """The key that holds the words of a record: the first that must be there and is no id."""
    fields = model.model_fields.items()
    must = [field.alias or name for name, field in fields if field.is_required() and name != "id"]
    return (must or keys_of(model))[0]


def _kind_at(model: type[Record], path: Path) -> Any:
    kind: Any = model
    for step in path:
        kind = _inner(kind, step)
    return kind


def _inner(kind: Any, step: str | int) -> Any:
    """The kind of what stands at one step inside a thing of this kind."""
    for choice in _choices(kind):
        record, origin, inside = _record(choice), get_origin(choice), get_args(choice)
        if record and isinstance(step, str):
            field = field_of(record, step)
            return field.annotation if field else None
        if origin is tuple and isinstance(step, int):
            return inside[0]
        if origin is dict and isinstance(step, str):
            return inside[1]
    return None


def _record(kind: Any) -> type[Record] | None:
    for choice in _choices(kind):
        if isinstance(choice, type) and issubclass(choice, Record):
            return choice
    return None


def _choices(kind: Any) -> Iterator[Any]:
    """The kinds that a kind allows, without labels and without "or nothing"."""
    if get_origin(kind) is Annotated:
        yield from _choices(get_args(kind)[0])
    elif kind is not None and get_origin(kind) is not None and type(None) in get_args(kind):
        for choice in get_args(kind):
            yield from _choices(choice)
    else:
        yield kind
