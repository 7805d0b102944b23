"""Problems in whole sentences, for a screen reader: no pictures, no carets, one line each."""

from __future__ import annotations

from collections.abc import Mapping

from portfolio_gen.model.place import Source
from portfolio_gen.model.problem import Problem
from portfolio_gen.report.harmless import shown, without_orders
from portfolio_gen.report.order import closing_line
from portfolio_gen.sentences import said


def as_plain(problems: list[Problem], sources: Mapping[str, Source]) -> str:
    """One paragraph for each problem and a closing line that counts them."""
    paragraphs = [
        _paragraph(problem, number, len(problems), sources.get(problem.place.file))
        for number, problem in enumerate(problems, start=1)
    ]
    return without_orders("\n\n".join([*paragraphs, closing_line(problems)])) + "\n"


def _paragraph(problem: Problem, number: int, total: int, source: Source | None) -> str:
    place = problem.place
    line = source.line(place.line).strip() if source else ""
    sentences = [
        said("plain-count", number=number, total=total),
        said("plain-place", file=shown(place.file), line=place.line, column=place.column),
        shown(problem.message),
        shown(problem.help),
        said("plain-line", text=shown(line)) if line else "",
        said("plain-more", code=problem.code),
    ]
    return "\n".join(sentence for sentence in sentences if sentence)
