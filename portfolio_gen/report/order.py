"""In which order problems are told, and the line that counts them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from portfolio_gen.model.problem import Problem, Weight
from portfolio_gen.sentences import counted, said


def in_reading_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, file by file and from top to bottom."""
    return sorted(
        dict.fromkeys(problems),
        key=lambda p: (p.place.file, p.place.line, p.place.column, p.code, p.message, p.help),
    )


def most_useful_first(problems: list[Problem]) -> list[Problem]:
    """Privacy first, then what must be fixed; the first of each file before its second."""
    before: Counter[tuple[str, bool, Weight]] = Counter()
    ranked = []
    for position, problem in enumerate(problems):
        group = (problem.place.file, problem.privacy, problem.weight)
        weight = problem.weight is not Weight.MUST_FIX
        ranked.append((not problem.privacy, weight, before[group], position))
        before[group] += 1
    return [problems[rank[-1]] for rank in sorted(ranked)]


def closing_line(problems: list[Problem]) -> str:
    """How many there are of each weight, in how many files."""
    if not problems:
        return said("all-good")
    weights = Counter(problem.weight for problem in problems)
    counts = [
        said(name, things=counted(weights[weight], "thing", "things"))
        for name, weight in (("to-fix", Weight.MUST_FIX), ("to-look-at", Weight.LOOK))
        if weights[weight]
    ]
    files = counted(len({problem.place.file for problem in problems}), "file", "files")
    return said("closing", counts=" and ".join(counts), files=files)
