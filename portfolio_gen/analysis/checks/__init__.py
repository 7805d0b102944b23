"""Mistakes that show only when things are looked at together: names, levels, evidence, dates.

One file is one kind of check; each is a question over what was read and answers with problems.
"""

from __future__ import annotations

from datetime import date

from portfolio_gen.analysis.checks import dates, files, levels, names, rubrics, stories, topics
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.portfolio import Reading, sorted_problems

CHECKS = (levels, names, rubrics, files, stories, topics, dates)


def all_problems(reading: Reading, as_of: date) -> tuple[Problem, ...]:
    """Every problem of a repository: those met while reading, then those of its connections."""
    found = list(reading.problems)
    for check in CHECKS:
        found += check.problems_in(reading, as_of)
    return sorted_problems(found)
