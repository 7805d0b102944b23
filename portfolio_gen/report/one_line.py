"""One problem on one line, for a build's log, which strangers may read."""

from __future__ import annotations

from portfolio_gen.model.problem import Problem
from portfolio_gen.report.harmless import for_strangers, shown
from portfolio_gen.sentences import said


def one_line(problem: Problem) -> str:
    """Where it is, what is wrong and what to do, without the person's own words."""
    problem = for_strangers(problem)
    place = f"{shown(problem.place.file)}:{problem.place.line}:{problem.place.column}"
    words = shown(f"{problem.message} {problem.help}")
    return f"{place}: {words} {said('more', code=problem.code)}".replace("##[", "#\\x23[")
