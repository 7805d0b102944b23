"""Problems for a person at a terminal: their own line, a caret, what is wrong, what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from portfolio_gen.model.place import Place, Source
from portfolio_gen.model.problem import Problem
from portfolio_gen.report.harmless import shown, shown_sign, without_orders
from portfolio_gen.report.order import closing_line
from portfolio_gen.sentences import said

#: A longer line is cut on both sides of what it is about.
WIDTH = 88


def as_text(problems: list[Problem], sources: Mapping[str, Source]) -> str:
    """One block for each problem and a closing line that counts them."""
    blocks = [_block(problem, sources.get(problem.place.file)) for problem in problems]
    return without_orders("\n\n".join([*blocks, closing_line(problems)])) + "\n"


def _block(problem: Problem, source: Source | None) -> str:
    place = problem.place
    lines = [
        f"{problem.code}   {shown(place.file)}:{place.line}:{place.column}",
        *excerpt(place, source.line(place.line) if source else ""),
        f"  {shown(problem.message)}",
        f"  {shown(problem.help)}",
        f"  {said('more', code=problem.code)}",
    ]
    return "\n".join(line for line in lines if line.strip())


def excerpt(place: Place, line: str) -> list[str]:
    """The line a problem is about, and carets under what is wrong; nothing for an empty line."""
    if not line.strip():
        return []
    start = min(max(place.column - 1, 0), len(line))
    end = min(start + max(place.length, 1), max(len(line), start + 1))
    first = max(0, start - WIDTH // 2) if len(line) > WIDTH else 0
    last = min(len(line), first + WIDTH)
    end = min(end, max(last, start + 1))
    before = ("…" if first else "") + "".join(map(shown_sign, line[first:start]))
    marked = "".join(map(shown_sign, line[start:end]))
    after = "".join(map(shown_sign, line[end:last])) + ("…" if last < len(line) else "")
    margin = f"{place.line:>5} | "
    blank = f"{'':>5} | "
    carets = "^" * max(_columns(marked), 1)
    return [
        f"{margin}{before}{marked}{after}".rstrip(),
        f"{blank}{' ' * _columns(before)}{carets}",
    ]


def _columns(words: str) -> int:
    """How many columns of a terminal these signs take: wide ones two, marks on top none."""
    return sum(
        0 if unicodedata.combining(sign) or unicodedata.category(sign) == "Cf"
        else 2 if unicodedata.east_asian_width(sign) in "WF"
        else 1
        for sign in words
    )  # fmt: skip
