"""The tree of one text of `name: value` lines, in which every word knows its place.

It is apart because here two readings meet: what is written (`marks.py`) and what was meant
(`typos/`). A text with a slip has no tree; its slips are told first, in the person's own terms.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from msgspec import Struct

from portfolio_gen.messages import FILE_KINDS, WORDINGS, problem
from portfolio_gen.model.place import Items, Mapping, Place, Source
from portfolio_gen.model.problem import Problem, Weight
from portfolio_gen.reading.decode import readable
from portfolio_gen.reading.marks import tree_of
from portfolio_gen.reading.typos import slips_in
from portfolio_gen.reading.typos.left_overs import slips as left_overs
from portfolio_gen.reading.typos.other_formats import kind_of_text
from portfolio_gen.reading.typos.proof import proven
from portfolio_gen.reading.typos.slip import Slip, as_problem, changed

Mistake = TypeVar("Mistake", Slip, Problem)

MOST_LINES = 8_000
#: Of each kind of mistake so many are named.
MOST_ALIKE = 20
#: Mistakes after which the rest of the tree is still what the person wrote.
HARMLESS = frozenset({"same-name-twice", "audience-twice"})
#: Texts that were not read to their end.
ENDLESS = frozenset({"nested-too-deep", "too-much-in-file"})
#: Mistakes that are certain even where the lines around them had to be put right first.
CERTAIN = (
    HARMLESS
    | ENDLESS
    | frozenset(
        {
            "copy-mark",
            "kind-mark",
            "control-sign",
            "curly-quotes-removed",
            "name-too-long",
            "no-space-after-colon",
        }
    )
)


class _Sheet(Struct, frozen=True, kw_only=True):
    """The file a text is from, and how many lines of the file stand above the text."""

    file: str
    above: int


class _Reading(Struct, frozen=True, kw_only=True):
    """One reading of a text: its slips, the tree, and the problems met in the tree."""

    slips: list[Slip]
    tree: Mapping | Items | None
    problems: list[Problem]

    @property
    def codes(self) -> Counter[str]:
        """How often each code is met."""
        return Counter(found.code for found in (*self.slips, *self.problems))


def read_tree(
    source: Source, *, text: str | None = None, first_line: int = 1
) -> tuple[Mapping | Items | None, list[Problem]]:
    """The tree of one text and every problem in it.

    `text` is the part of the source to read, when it is not all of it, and `first_line` the
    line of the file on which it begins. The tree is None when it could not be read for certain,
    and when there is nothing in it yet.
    """
    text = readable(source.text if text is None else text)
    sheet = _Sheet(file=source.path, above=first_line - 1)
    if stopped := _stopped(text, sheet):
        return None, stopped
    reading = _read(text, sheet)
    if any(found.code in ENDLESS for found in reading.problems):
        return None, reading.problems[-1:]
    problems = _told(text, reading, sheet)
    if any(found.weight is Weight.MUST_FIX and found.code not in HARMLESS for found in problems):
        return None, problems
    return reading.tree, problems


def _stopped(text: str, sheet: _Sheet) -> list[Problem]:
    """Why no line of this text needs to be looked at, if there is a reason."""
    start = Place(file=sheet.file, line=sheet.above + 1)
    if kind := kind_of_text(text):
        return [problem("other-kind-of-file", start, kind=FILE_KINDS[kind])]
    if text.count("\n") > MOST_LINES:
        return [problem("too-much-in-file", start)]
    return [_as_problem(slip, text, sheet) for slip in left_overs(text)]


def _read(text: str, sheet: _Sheet) -> _Reading:
    """The slips of a text, and what the reader makes of it once they are put right.

    The reader's own complaints come second: about a text with slips it would only say in other
    words what the slips already say. A guess of what was meant is used to look for more
    mistakes, never for the tree of a text that is shown.
    """
    slips, silent = slips_in(text)
    meant = [change for slip in slips if _must_fix(slip) for change in slip.changes]
    changes = [change for change in meant if "\n" not in change.text]
    tree, problems = tree_of(changed(text, [*silent, *changes]), file=sheet.file, above=sheet.above)
    if any(map(_must_fix, slips)):
        problems = [found for found in problems if found.code in CERTAIN]
    return _Reading(slips=slips, tree=tree, problems=problems)


def _told(text: str, reading: _Reading, sheet: _Sheet) -> list[Problem]:
    """Everything to say about a text, in the order of its lines, each thing once."""
    if not reading.slips and not reading.problems:
        return []
    slips = reading.slips
    if slips:
        slips = proven(text, slips, reading.codes, lambda other: _read(other, sheet).codes)
    told = [_as_problem(slip, text, sheet) for slip in _at_most(MOST_ALIKE, slips)]
    said = {(found.code, found.place.line) for found in told}
    told += [it for it in reading.problems if (it.code, it.place.line) not in said]
    return sorted(_at_most(MOST_ALIKE, told), key=lambda found: found.place)


def _at_most(number: int, mistakes: Iterable[Mistake]) -> list[Mistake]:
    """The mistakes, with at most so many of each code: nobody reads the hundredth."""
    met: Counter[str] = Counter()
    kept = []
    for found in mistakes:
        met[found.code] += 1
        if met[found.code] <= number:
            kept.append(found)
    return kept


def _must_fix(slip: Slip) -> bool:
    return WORDINGS[slip.code].weight is Weight.MUST_FIX


def _as_problem(slip: Slip, text: str, sheet: _Sheet) -> Problem:
    return as_problem(slip, text, file=sheet.file, above=sheet.above)
