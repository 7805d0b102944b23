"""From a tree of what was typed to a record, with every mistake in it and nothing that is wrong.

What cannot be understood is left out (the smallest list item or field that holds the mistake)
and the rest is read again, so one slip costs one item. A mistake in `audience` never leaves the
audience out: the thing becomes private instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from pydantic import ValidationError

from portfolio_gen.messages import problem
from portfolio_gen.model.audience import SEEN_IN, Audience
from portfolio_gen.model.place import Items, Mapping, Place, Written, place_of
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.model.values import Record
from portfolio_gen.reading.nearest import looks_like, nearest

AnyRecord = TypeVar("AnyRecord", bound=Record)
Path = tuple[str | int, ...]

#: After this many rounds of leaving out, the file is beyond help.
ROUNDS = 40

SHAPES = {
    "model_type": "block-expected",
    "model_attributes_type": "block-expected",
    "dict_type": "block-expected",
    "tuple_type": "list-expected",
    "list_type": "list-expected",
}
#: Words for supports that must not be tried out as a key of their own.
SENSITIVE_KEYS = frozenset({"accommodations", "accommodation", "modifications", "diagnosis", "iep"})
QUOTED_CODES = {"unclear-date", "no-such-day", "not-a-number", "yes-or-no", "unsafe-id"}


def read_record(
    model: type[AnyRecord], tree: Mapping, **known: Any
) -> tuple[AnyRecord | None, list[Problem]]:
    """The record that this block holds; `known` are fields that the file's name decides."""
    problems = [*_without_empty(tree), *_too_wide(model, tree)]
    for _ in range(ROUNDS):
        try:
            return model.model_validate({**tree, **known}), problems
        except ValidationError as mistakes:
            before = len(problems)
            places: list[Path] = []
            for mistake in mistakes.errors(include_url=False):
                path = _typed_path(mistake["loc"], tree)
                problems.append(_explain(mistake, path, tree, model))
                if not _make_private(mistake, path, tree, model):
                    places.append(_left_out(mistake, path, tree))
            if () in places or len(problems) == before:
                return None, problems
            _leave_out(tree, places)
    return None, problems


def read_records(
    model: type[AnyRecord], items: Items, **known: Any
) -> tuple[tuple[AnyRecord, ...], list[Problem]]:
    """The records of a list; an item that cannot be read is left out."""
    records: list[AnyRecord] = []
    problems: list[Problem] = []
    for item in items:
        if not isinstance(item, Mapping):
            problems.append(problem("block-expected", place_of(item) or items.place))
            continue
        record, found = read_record(model, item, **known)
        problems += found
        if record is not None:
            records.append(record)
    return tuple(records), problems


def keys_of(model: type[Record]) -> list[str]:
    """The keys a person may write, as they are written in files."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _too_wide(model: type[Record], tree: Mapping) -> Iterator[Problem]:
    """Audiences wider than a field's ceiling; the ceiling holds whatever the file says."""
    for name, field in model.model_fields.items():
        seen, key = model.seen(name), field.alias or name
        if seen.ceiling is Audience.PUBLIC or key not in tree:
            continue
        for block in _blocks(tree[key]):
            word = str(block.get("audience", "")).strip().casefold()
            if word in SEEN_IN and not SEEN_IN[Audience(word)] <= SEEN_IN[seen.ceiling]:
                place = block["audience"].place
                yield problem(
                    "audience-too-wide", place, key=key, value=word, ceiling=seen.ceiling.value
                )


def _without_empty(tree: Mapping) -> Iterator[Problem]:
    """Drop keys without a value (as good as not written), but never an empty audience."""
    for block in _blocks(tree):
        for key in [key for key, value in block.items() if value is None]:
            if key == "audience":
                block[key] = Audience.PRIVATE.value
                yield problem("unknown-audience", key.place, value="", choices=list(Audience))
            else:
                del block[key]


def _blocks(node: object) -> Iterator[Mapping]:
    if isinstance(node, Mapping):
        yield node
        for value in node.values():
            yield from _blocks(value)
    elif isinstance(node, Items):
        for value in node:
            yield from _blocks(value)


def _typed_path(loc: Sequence[str | int], tree: Mapping) -> Path:
    """The part of pydantic's path that leads to something the person typed."""
    node: Any = tree
    path: list[str | int] = []
    for step in loc:
        if isinstance(node, Mapping) and step in node:
            node = node[step]
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            break
        path.append(step)
    return tuple(path)


def _at(tree: Any, path: Path) -> Any:
    for step in path:
        tree = tree[step]
    return tree


def _explain(mistake: Any, path: Path, tree: Mapping, model: type[Record]) -> Problem:
    code, value = mistake["type"], _at(tree, path)
    key = str(mistake["loc"][-1]) if mistake["loc"] else ""
    name = next((str(step) for step in reversed(path) if isinstance(step, str)), key)
    here = place_of(value) or tree.place
    if code == "missing":
        return problem("missing-key", here, key=key)
    if code == "extra_forbidden":
        return _unknown_key(path, tree, model)
    if code in SHAPES:
        return problem(SHAPES[code], here, key=name)
    choices = mistake.get("ctx", {}).get("choices", ())
    if code == "unknown-audience":
        choices = [audience.value for audience in Audience]
    typed = str(value) if isinstance(value, str) else ""
    near = nearest(typed, choices) if choices else None
    return problem(
        code,
        here,
        key=name,
        value=typed,
        choices=choices,
        nearest=near,
        fixes=(Fix(place=here, text=near),) if near and isinstance(value, Written) else (),
        quotes=(typed,) if code in QUOTED_CODES and typed else (),
    )


def _unknown_key(path: Path, tree: Mapping, model: type[Record]) -> Problem:
    block, key = _at(tree, path[:-1]), str(path[-1])
    place = block.place_of(key)
    if looks_like(key, "audience"):
        fix = Fix(place=place, text="audience")
        return problem("misspelled-audience", place, key=key, fixes=(fix,))
    choices = keys_of(_model_at(model, path[:-1]))
    if key.casefold() in SENSITIVE_KEYS:
        return problem("sensitive-key", place, key=key)
    near = nearest(key, choices)
    fixes = (Fix(place=place, text=near),) if near else ()
    return problem("unknown-key", place, key=key, choices=choices, nearest=near, fixes=fixes)


def _model_at(model: type[Record], path: Path) -> type[Record]:
    """The record that a path leads to, found through the types of its fields."""
    for step in path:
        if isinstance(step, str):
            model = _field_model(model, step) or model
    return model


def _field_model(model: type[Record], key: str) -> type[Record] | None:
    for name, field in model.model_fields.items():
        if key in (name, field.alias):
            return next(iter(_records_in(field.annotation)), None)
    return None


def _records_in(kind: Any) -> Iterator[type[Record]]:
    if isinstance(kind, type) and issubclass(kind, Record):
        yield kind
    for inner in getattr(kind, "__args__", ()):
        yield from _records_in(inner)


def _make_private(mistake: Any, path: Path, tree: Mapping, model: type[Record]) -> bool:
    """Close the thing whose audience cannot be read, where it has one; say whether it had."""
    key = str(path[-1]) if path else ""
    unknown = mistake["type"] == "extra_forbidden" and looks_like(key, "audience")
    if not unknown and key != "audience":
        return False
    if "audience" not in _model_at(model, path[:-1]).model_fields:
        return False
    block = _at(tree, path[:-1])
    if unknown:
        del block[key]
    block["audience"] = Audience.PRIVATE.value
    return True


def _left_out(mistake: Any, path: Path, tree: Mapping) -> Path:
    """The smallest thing to leave out so that the rest can be read; () is everything.

    A thing that asks for an audience where none can be given is left out whole.
    """
    if mistake["type"] == "extra_forbidden":
        return path[:-1] if looks_like(str(path[-1]), "audience") else path
    items = [depth for depth in range(len(path)) if isinstance(path[depth], int)]
    if items:
        return path[: items[-1] + 1]
    if len(path) < len(mistake["loc"]):
        return path
    return path if len(path) == 1 else path[:-1]


def _leave_out(tree: Mapping, paths: list[Path]) -> None:
    for path in sorted(set(paths), key=lambda path: [str(step).zfill(9) for step in path])[::-1]:
        try:
            del _at(tree, path[:-1])[path[-1]]
        except (KeyError, IndexError):
            continue  # A larger thing that held it is already gone.


def first_place(file: str) -> Place:
    """The start of a file, for problems that belong to the whole of it."""
    return Place(file=file)
