"""One problem in one line, for a build log that strangers may read."""

from __future__ import annotations

from portfolio_gen.model.problem import Problem
from portfolio_gen.report.harmless import for_strangers, shown, without_orders


def one_line(problem: Problem) -> str:
    """Place, code and both sentences, without the person's own words."""
    told = for_strangers(problem)
    place = f"{shown(told.place.file)}:{told.place.line}:{told.place.column}"
    return without_orders(f"{place} {told.code}: {shown(told.message)} {shown(told.help)}")
