"""One mistake in a record, found again in what was typed and told to the person who typed it.

It is apart from `fields.py` because finding out what is wrong and deciding what is left out are
two questions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as AnyMapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from portfolio_gen.messages import problem
from portfolio_gen.model.audience import Audience
from portfolio_gen.model.place import Items, Mapping, Place, Written, place_of
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.model.values import Record
from portfolio_gen.reading.kinds import Path, first_key, item_record, keys_of, record_at
from portfolio_gen.reading.nearest import (
    is_year_month_day,
    nearest,
    nearest_code,
    nearest_day,
    nearest_id,
)
from portfolio_gen.reading.typos.names import own_name
from portfolio_gen.reading.wishes import SENSITIVE_KEYS, is_a_wish, may_be_audience, other_wish

#: What was typed with nothing after it, by the block it stood in.
Emptied = dict[int, list[Written]]

SHAPES = {
    "model_type": "block-expected",
    "model_attributes_type": "block-expected",
    "dict_type": "block-expected",
    "tuple_type": "list-expected",
    "list_type": "list-expected",
}
#: A longer text is not repeated as a correction.
LONGEST_EXAMPLE = 60


class Mistake(Struct, frozen=True, kw_only=True):
    """What is wrong with what stands at `path`; `value` is what was typed there.

    `key` is the name that the value belongs to, in words a person typed or should have typed.
    With `asks_for_privacy` somebody wanted to say here who may see a thing, or, where `meant` is
    the name for it, something else that keeps it from being shown. With `may_be_audience` all is
    right once the name is `audience`.
    """

    code: str
    path: Path
    key: str
    value: Any
    place: Place
    choices: tuple[str, ...] = ()
    asks_for_privacy: bool = False
    meant: str | None = None
    may_be_audience: bool = False

    @property
    def is_unknown_key(self) -> bool:
        return self.code == "extra_forbidden"


def mistake(
    found: AnyMapping[str, Any],
    model: type[Record],
    tree: Mapping,
    known: AnyMapping[str, Any],
    emptied: Emptied,
) -> Mistake:
    """One of pydantic's errors, brought back to where it was typed."""
    loc = tuple(step for step in found["loc"] if step != "[key]")
    path = _typed_path(loc, tree)
    value = at(tree, path)
    code = found["type"]
    key = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    if not path and loc and loc[0] in known:
        key, value = str(loc[0]), known[loc[0]]
    elif "[key]" in found["loc"]:
        value = _typed_key(at(tree, path[:-1]), key)
    elif code == "extra_forbidden":
        value = _typed_key(at(tree, path[:-1]), str(path[-1]))
    elif code == "missing":
        key = str(loc[-1])
        empty = next((name for name in emptied.get(id(value), ()) if name == key), None)
        if empty is not None:
            code, value = "empty-value", empty
    asks = code != "missing" and is_a_wish(code, key, at(tree, path), path, model)
    return Mistake(
        code=code,
        path=path,
        key=key,
        value=value,
        place=place_of(value) or tree.place,
        choices=tuple(found.get("ctx", {}).get("choices", ())),
        asks_for_privacy=asks,
        meant=other_wish(key, at(tree, path), path, model) if asks else None,
        may_be_audience=code == "extra_forbidden" and may_be_audience(tree, path),
    )


def tell(
    mistakes: Sequence[Mistake], model: type[Record], known: AnyMapping[str, Any]
) -> Iterator[Problem]:
    """The problems of these mistakes; a key that is only misspelt is not missing as well."""
    meant = set()
    for one in mistakes:
        if one.is_unknown_key:
            told, near = _unknown_key(one, model, known)
            meant.add((one.path[:-1], near))
            yield told
    for one in mistakes:
        if one.is_unknown_key or (one.code == "missing" and (one.path, one.key) in meant):
            continue
        yield _told(one, model)


def at(tree: Any, path: Path) -> Any:
    """What stands at a path."""
    for step in path:
        tree = tree[step]
    return tree


def _typed_path(loc: Sequence[str | int], tree: Mapping) -> Path:
    """The part of pydantic's path that leads to something the person typed."""
    node: Any = tree
    path: list[str | int] = []
    for step in loc:
        in_list = isinstance(node, Items) and isinstance(step, int) and step < len(node)
        if not in_list and not (isinstance(node, Mapping) and step in node):
            break
        node = node[step]
        path.append(step)
    return tuple(path)


def _typed_key(block: Mapping, key: str) -> Written:
    return Written(key, block.place_of(key))


def _told(one: Mistake, model: type[Record]) -> Problem:
    if one.key == "audience" and one.code != "missing":
        return _audience(one)
    if one.asks_for_privacy:
        return problem("misspelled-audience", one.place, key=one.value, quotes=(one.value,))
    if one.code in SHAPES:
        return _wrong_kind(one, model)
    one = _day_again(one)
    typed = str(one.value) if isinstance(one.value, str) else ""
    near = _nearest(one, typed)
    own_near = (near,) if near and not one.choices else ()
    return problem(
        {"missing": "missing-key"}.get(one.code, one.code),
        one.place,
        key=one.key,
        value=typed,
        day=typed,
        choices=one.choices,
        nearest=near,
        fixes=(Fix(place=one.place, text=near),) if near and place_of(one.value) else (),
        quotes=(*own_name(one.key), *own_near),
    )


def _nearest(one: Mistake, typed: str) -> str | None:
    if one.code == "unclear-date":
        day = nearest_day(typed)
        return day.isoformat() if day else None
    if one.code == "unsafe-id":
        return nearest_id(typed)
    if one.code == "unsafe-code":
        return nearest_code(typed)
    return nearest(typed, one.choices) if one.choices else None


def _day_again(one: Mistake) -> Mistake:
    """A day that is in the calendar is only far away, and 2026-2-30 is not in any."""
    if one.code not in ("unclear-date", "no-such-day") or not isinstance(one.value, str):
        return one
    in_calendar = nearest_day(one.value) is not None
    if one.code == "no-such-day" and in_calendar:
        return replace(one, code="far-away-day")
    if one.code == "unclear-date" and is_year_month_day(one.value) and not in_calendar:
        return replace(one, code="no-such-day")
    return one


def _audience(one: Mistake) -> Problem:
    """An audience that cannot be read; whatever it is, the thing has been closed."""
    choices = [audience.value for audience in Audience]
    typed = ", ".join(map(str, one.value)) if isinstance(one.value, Items) else ""
    typed = str(one.value).strip() if isinstance(one.value, str) else typed
    if not typed:
        return problem("empty-audience", one.place, choices=choices)
    near = nearest(typed, choices) if isinstance(one.value, str) else None
    return problem(
        "unknown-audience",
        one.place,
        value=typed,
        choices=choices,
        nearest=near,
        fixes=(Fix(place=one.place, text=near),) if near and place_of(one.value) else (),
    )


def _unknown_key(
    one: Mistake, model: type[Record], known: AnyMapping[str, Any]
) -> tuple[Problem, str | None]:
    """The problem of a key that a record does not have, and the key that was meant."""
    record = record_at(model, one.path[:-1])
    choices = [key for key in keys_of(record) if key not in known] if record else []
    typed = {"key": one.key, "quotes": (one.key,)}
    if one.key == "audience":
        return problem("audience-not-here", one.place), None
    if one.asks_for_privacy and one.meant is None:
        certain = "audience" in choices and one.may_be_audience
        fixes = (Fix(place=one.place, text="audience"),) if certain else ()
        return problem("misspelled-audience", one.place, **typed, fixes=fixes), None
    if one.key.casefold() in SENSITIVE_KEYS:
        return problem("sensitive-key", one.place, **typed), None
    near = one.meant or nearest(one.key, [choice for choice in choices if choice != "audience"])
    fixes = (Fix(place=one.place, text=near),) if near else ()
    told = problem("unknown-key", one.place, **typed, choices=choices, nearest=near, fixes=fixes)
    return told, near


def _wrong_kind(one: Mistake, model: type[Record]) -> Problem:
    """A list where names are needed or the other way round, with how the person's words fit."""
    if SHAPES[one.code] == "block-expected":
        return names_expected(one.value, record_at(model, one.path), one.place)
    record = item_record(model, one.path)
    words = one.value
    if isinstance(words, Mapping) and words:
        key, words = next(iter(words.items()))
        words, record = (f"{key}: {words}" if isinstance(words, str) else None), None
    like = _like(words, "- " if record is None else f"- {first_key(record)}: ")
    quotes = (like,) if like else ()
    quotes = (*quotes, *own_name(one.key))
    return problem("list-expected", one.place, key=one.key, corrected=like, quotes=quotes)


def names_expected(value: object, record: type[Record] | None, otherwise: Place) -> Problem:
    """The problem of words or a list where `name: value` lines should be."""
    like = _like(value, f"{first_key(record)}: ") if record else None
    quotes = (like,) if like else ()
    return problem("block-expected", place_of(value) or otherwise, corrected=like, quotes=quotes)


def _like(words: object, start: str) -> str | None:
    """What was typed, as it would stand where it belongs; None when it is too long to show."""
    if not isinstance(words, str) or "\n" in words or len(words) > LONGEST_EXAMPLE:
        return None
    return f"{start}{words.strip()}"
