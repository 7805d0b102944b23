"""Every sentence about a mistake that a person can read; wording only, no decisions.

Message says what is wrong, help says how to put it right. Sentences have 20 words at most and
no words a twelve-year-old has not met. A code is never renamed: it is also the name of its
page in `help/` and of its test.
"""

from __future__ import annotations

from dataclasses import dataclass

from portfolio_gen.model.place import Place
from portfolio_gen.model.problem import Fix, Problem, Weight


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of one code; `near` stands before `help` when there is a nearest match."""

    message: str
    help: str
    near: str = "Did you mean “{nearest}”?"
    weight: Weight = Weight.MUST_FIX
    privacy: bool = False


LOOK = Weight.LOOK

WORDINGS: dict[str, Wording] = {
    # -- how a file is typed --
    "tab-key": Wording(
        "You used the Tab key at the start of this line.",
        "Use 2 spaces instead.",
    ),
    # -- what a field may hold --
    "unknown-level": Wording(
        "The school's scale has no level called “{value}”.",
        "The levels are: {choices}.",
    ),
}


def problem(
    code: str,
    place: Place,
    *,
    nearest: str | None = None,
    fixes: tuple[Fix, ...] = (),
    quotes: tuple[str, ...] = (),
    **values: object,
) -> Problem:
    """The problem with this code at this place, worded for the person who wrote the line.

    `values` fill the gaps of the wording; lists become "a, b, c". `quotes` are the values that
    are a person's own words and must stay out of logs that strangers read.
    """
    wording = WORDINGS[code]
    shown = {name: _shown(value) for name, value in values.items()} | {"nearest": nearest}
    help_text = wording.help.format_map(shown)
    if nearest is not None:
        help_text = f"{wording.near.format_map(shown)} {help_text}".strip()
    return Problem(
        code=code,
        place=place,
        weight=wording.weight,
        message=wording.message.format_map(shown),
        help=help_text,
        privacy=wording.privacy,
        fixes=fixes,
        quotes=quotes,
    )


def _shown(value: object) -> str:
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(str(item) for item in value)
    return str(value)
