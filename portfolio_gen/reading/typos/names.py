"""The names that may stand before a colon, taken from the records that hold them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from portfolio_gen.model import learner, project, school, values
from portfolio_gen.model.values import Record

#: Their `kind:id` items are text with a colon in it, as in `about: [project:solar-oven]`.
REFERENCES = frozenset({"project", "goal", "competency", "feedback"})


@cache
def known_names() -> frozenset[str]:
    """Every name that some file may use."""
    return frozenset(
        field.alias or name for record in _records() for name, field in record.model_fields.items()
    )


def own_name(name: object) -> tuple[str, ...]:
    """A name that nobody but the person knows, as words to keep from strangers; else nothing."""
    return (str(name),) if isinstance(name, str) and name not in known_names() else ()


def _records() -> Iterator[type[Record]]:
    for room in (learner, project, school, values):
        for thing in vars(room).values():
            if isinstance(thing, type) and issubclass(thing, Record):
                yield thing
