"""A name that names nothing, told with the nearest name that does.

It is apart because every check of names says it in the same way.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from portfolio_gen.messages import problem
from portfolio_gen.model.place import Place, place_of
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.reading.nearest import nearest

#: Codes whose choices are names out of a learner's folder or of things that are for the school
#: alone: not for strangers.
OWN_NAMES = frozenset(
    {"unknown-project", "unknown-entry", "unknown-about", "unknown-learner", "unknown-criterion",
     "missing-file", "unknown-evidence", "unknown-class", "unknown-person", "unknown-competency",
     "unknown-template", "unknown-standard", "unknown-unit", "unknown-assignment"}
)  # fmt: skip
#: A longer list of choices helps nobody.
MOST_SHOWN = 30


def where(typed: object) -> Place:
    """Where something was typed; what came from no file is looked for in `students/`."""
    return place_of(typed) or Place(file="students")


def unknown(code: str, typed: str, choices: Collection[str], *, prefix: str = "") -> Problem:
    """The problem of a name that is none of the choices.

    `prefix` is what all choices begin with; it makes nobody's name any nearer.
    """
    place = where(typed)
    found = nearest(typed.removeprefix(prefix), [name.removeprefix(prefix) for name in choices])
    near = f"{prefix}{found}" if found else None
    shown = sorted(choices)
    if len(shown) > MOST_SHOWN:
        shown = [*shown[:MOST_SHOWN], "…"]
    return problem(
        code,
        place,
        value=typed,
        choices=shown,
        nearest=near,
        fixes=(Fix(place=place, text=near),) if near else (),
        quotes=tuple(choices) if code in OWN_NAMES else (),
    )


def all_unknown(
    code: str, names: Iterable[str | None], choices: Collection[str]
) -> Iterator[Problem]:
    """The problems of those names that are none of the choices.

    Where nothing is listed yet, nothing can be misspelt.
    """
    for name in names if choices else ():
        if name and str(name) not in choices:
            yield unknown(code, name, choices)
