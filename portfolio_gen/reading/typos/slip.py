"""One slip of the pen in a text, with the places to change so that it says what was meant."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from portfolio_gen.messages import problem
from portfolio_gen.model.place import Place
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.reading.typos.names import own_name

#: Longer lines are cut when they are shown to somebody.
LONGEST_SHOWN = 90


class Change(Struct, frozen=True, kw_only=True):
    """New text for a stretch of one line; line and column count from 0, inside the text."""

    row: int
    column: int
    length: int
    text: str


class Slip(Struct, frozen=True, kw_only=True):
    """A mistake in how a text is typed; row and column count from 0.

    `ways` are sets of changes that may put it right, the likeliest first. `values` fill the
    gaps in its wording, `rows` do the same with lines of the text; `words` are a person's own.
    """

    code: str
    row: int
    column: int = 0
    length: int = 1
    values: dict[str, object] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    ways: tuple[tuple[Change, ...], ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        return self.ways[0] if self.ways else ()


def changed(text: str, changes: Iterable[Change]) -> str:
    """The text with these changes made; of two that overlap the first in the text counts."""
    wanted = sorted(set(changes), key=lambda c: (c.row, c.column, c.length, c.text))
    if not wanted:
        return text
    lines = text.split("\n")
    reached: dict[int, int] = {}
    kept = []
    for change in wanted:
        if change.row < len(lines) and change.column >= reached.get(change.row, 0):
            reached[change.row] = change.column + change.length
            kept.append(change)
    for change in reversed(kept):
        line = lines[change.row]
        end = change.column + change.length
        lines[change.row] = line[: change.column] + change.text + line[end:]
    return "\n".join(lines)


def in_quotes(words: str) -> str:
    """`words` between straight quotes, so that every sign in them is only a sign.

    >>> in_quotes("it's mine"), in_quotes('the "best" one')
    ('"it\\'s mine"', '\\'the "best" one\\'')
    """
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    if "'" not in words:
        return f"'{words}'"
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def shown(words: str) -> str:
    """`words` short enough to be shown in a sentence."""
    words = words.strip()
    return words if len(words) <= LONGEST_SHOWN else words[: LONGEST_SHOWN - 1].rstrip() + "…"


def as_problem(slip: Slip, text: str, *, file: str, above: int) -> Problem:
    """The slip in words; `above` is the number of lines of the file above the text."""
    corrected = _corrected(slip, text)
    return problem(
        slip.code,
        Place(file=file, line=above + slip.row + 1, column=slip.column + 1, length=slip.length),
        corrected=corrected,
        fixes=tuple(_fix(change, file, above) for change in slip.changes),
        quotes=(
            *slip.words,
            *own_name(slip.values.get("name")),
            *([corrected] if corrected else []),
        ),
        **slip.values,
        **{name: above + row + 1 for name, row in slip.rows.items()},
    )


def _corrected(slip: Slip, text: str) -> str | None:
    """The line as it should be, when all that is to change is on this line."""
    if not slip.changes or any(
        change.row != slip.row or "\n" in change.text for change in slip.changes
    ):
        return None
    line = changed(text.split("\n")[slip.row], (replace(it, row=0) for it in slip.changes))
    return shown(line) or None


def _fix(change: Change, file: str, above: int) -> Fix:
    place = Place(
        file=file, line=above + change.row + 1, column=change.column + 1, length=change.length
    )
    return Fix(place=place, text=change.text)
