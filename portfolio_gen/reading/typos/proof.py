"""Which of the suggested changes really help: each is tried before anybody is told of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from portfolio_gen.reading.typos.slip import Slip, changed

#: With more slips or a longer text only all changes together are tried: it must not take long.
MOST_TRIED_ALONE = 12
LONGEST_TRIED_ALONE = 20_000

Count = Callable[[str], Counter[str]]


def proven(
    text: str, slips: Sequence[Slip], before: Counter[str], mistakes_in: Count
) -> list[Slip]:
    """The slips, each with the one way that puts it right, or with none.

    `mistakes_in` counts the codes of all mistakes in a text; `before` are those of this one.
    """
    together = mistakes_in(changed(text, _all_changes(slips)))
    expected = before - Counter(slip.code for slip in slips)
    if all(slip.ways for slip in slips) and together <= expected:
        return [replace(slip, ways=slip.ways[:1]) for slip in slips]
    if len(slips) > MOST_TRIED_ALONE or len(text) > LONGEST_TRIED_ALONE:
        return [replace(slip, ways=()) for slip in slips]
    return [_proven_alone(text, slip, before, mistakes_in) for slip in slips]


def _proven_alone(text: str, slip: Slip, before: Counter[str], mistakes_in: Count) -> Slip:
    expected = before - Counter([slip.code])
    for way in slip.ways:
        if mistakes_in(changed(text, way)) <= expected:
            return replace(slip, ways=(way,))
    return replace(slip, ways=())


def _all_changes(slips: Iterable[Slip]) -> list:
    return [change for slip in slips for change in slip.changes]
