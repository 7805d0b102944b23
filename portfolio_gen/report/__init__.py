"""Problems told in six ways: to a person, a screen reader, a program, and three review sites."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from portfolio_gen.model.place import Source
from portfolio_gen.model.problem import Problem
from portfolio_gen.report.github import as_github
from portfolio_gen.report.gitlab import as_gitlab
from portfolio_gen.report.json import as_json
from portfolio_gen.report.one_line import one_line
from portfolio_gen.report.order import in_reading_order
from portfolio_gen.report.plain import as_plain
from portfolio_gen.report.rdjson import as_rdjson
from portfolio_gen.report.text import as_text

Sources = Mapping[str, Source]

#: Every format by its name, each a function of sorted problems and the files they stand in.
FORMATS: dict[str, Callable[[list[Problem], Sources], str]] = {
    "text": as_text,
    "plain": as_plain,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
    "rdjson": as_rdjson,
}


def report(problems: Iterable[Problem], form: str, sources: Sources) -> str:
    """All problems in one of `FORMATS`, ending in a line break; the same for the same problems.

    `sources` gives the lines that `text` and `plain` show; a file that is not in it shows none.
    """
    return FORMATS[form](in_reading_order(problems), sources)


__all__ = ["FORMATS", "Sources", "one_line", "report"]
