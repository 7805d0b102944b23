"""An audience that stands too far in, among names that are free, such as the rows of `ratings`.

It is apart because nothing is unknown there: `ratings` may name whatever a rubric has, and even
that may have a row called `audience`. So what stands behind a name decides, and the rubric where
it is known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec.structs import replace

from portfolio_gen.messages import problem
from portfolio_gen.model.place import Mapping
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.model.values import Record
from portfolio_gen.reading.audience_words import MAY_BE_A_LEVEL, STATES, plain
from portfolio_gen.reading.kinds import has_free_names, record_around
from portfolio_gen.reading.mistakes import Mistake, at
from portfolio_gen.reading.nearest import looks_like
from portfolio_gen.reading.nodes import nodes
from portfolio_gen.reading.other_words import (
    audiences_in,
    is_public,
    is_question,
    is_yes_or_no,
    like_audience,
    means_audience,
    names_audience,
)
from portfolio_gen.reading.wishes import may_be_audience

#: The block whose names are the rows of a rubric, and the one that holds words for levels.
RATINGS, LEVELS = "ratings", "levels"


def too_far_in(
    model: type[Record], tree: Mapping, criteria: Collection[str] | None
) -> Iterator[Mistake]:
    """Every audience among the free names of a record, by whatever word.

    `criteria` are the rows of the rubric, None where they are not known.
    """
    for path, block in nodes(tree):
        if not isinstance(block, Mapping) or not has_free_names(model, path):
            continue
        known = criteria if path[-1] == RATINGS else None
        outside = record_around(model, path)[1]
        for key, value in block.items():
            if _is_audience(key, value, known, is_text=path[-1] == LEVELS):
                yield Mistake(
                    code="extra_forbidden",
                    path=(*path, key),
                    key=str(key),
                    value=key,
                    place=key.place,
                    asks_for_privacy=True,
                    may_be_audience=may_be_audience(tree, (*path, key), outside),
                )


def tell_too_far_in(one: Mistake, model: type[Record], tree: Mapping) -> Problem | None:
    """The problem of such an audience where the thing around it has one; None elsewhere."""
    path = one.path[:-1]
    record, outside = record_around(model, path)
    if "audience" not in record.model_fields:
        return None
    return problem(
        "audience-too-far-in",
        one.place,
        key=one.key,
        inside=path[-1],
        fixes=_fixes(one, at(tree, path), at(tree, outside)),
        quotes=(one.key,),
    )


def _fixes(one: Mistake, block: Mapping, outside: Mapping) -> tuple[Fix, ...]:
    """The word further out, where its line is the last of a block and nothing else changes.

    A block in curly brackets begins before its first word: its words cannot be moved.
    """
    place, start, first = one.place, outside.place.column, next(iter(block)).place
    has_lines = (first.line, first.column) == (block.place.line, block.place.column)
    if not (has_lines and one.may_be_audience and list(block)[-1] == one.key):
        return ()
    further_out = replace(place, column=start, length=place.column - start + place.length)
    return (Fix(place=further_out, text="audience"),)


def _is_audience(
    key: str, value: object, known: Collection[str] | None, *, is_text: bool
) -> bool:
    """Whether a free name says who may see a thing, and is no row and no level of its own."""
    meant = like_audience(key)
    if known and key in known:
        return meant and _is_only_audience(value)
    if (known and meant) or _is_only_audience(value):
        return True
    if value is None or (isinstance(value, str) and not value.strip()):
        return means_audience(key) and plain(key) not in MAY_BE_A_LEVEL
    if is_yes_or_no(value):
        return meant or is_question(key, value)
    if meant and isinstance(value, str) and is_public(value):
        return True
    return looks_like(key, "audience") and (is_text or _is_nearly_audience(value))


def _is_only_audience(value: object) -> bool:
    """Whether what stands there is an audience, and not the name of a level such as "draft"."""
    words = [value] if isinstance(value, str) else value
    return names_audience("", value) and not any(
        plain(part) in STATES for word in words for part in audiences_in(word)
    )


def _is_nearly_audience(value: object) -> bool:
    """Whether an audience was typed with a slip in it."""
    words = [value] if isinstance(value, str) else value
    names = ("public", "school", "family", "staff", "private")
    return any(looks_like(str(word), name) for word in words for name in names)
