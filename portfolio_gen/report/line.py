"""One problem in one line, for a build log that strangers may read."""

from __future__ import annotations

from collections.abc import Iterable

from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.policy import is_policy
from portfolio_gen.report.harmless import for_strangers, shown, without_orders
from portfolio_gen.sentences import said


def one_line(problem: Problem) -> str:
    """Place, code and both sentences, without the person's own words."""
    told = for_strangers(problem)
    place = f"{shown(told.place.file)}:{told.place.line}:{told.place.column}"
    return without_orders(f"{place} {told.code}: {shown(told.message)} {shown(told.help)}")


def why_stopped(problems: Iterable[Problem]) -> str:
    """Why nothing is published, naming the files in which nobody knows what may be."""
    files = {found.place.file for found in problems if found.privacy}
    return said("stopped", file=" ".join(filter(is_policy, sorted(files))))
