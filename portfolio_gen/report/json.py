"""Problems for another program: one list, each problem with the same seven keys."""

from __future__ import annotations

import json
from collections.abc import Mapping

from portfolio_gen.model.place import Source
from portfolio_gen.model.problem import Problem
from portfolio_gen.report.harmless import shown


def as_json(problems: list[Problem], sources: Mapping[str, Source]) -> str:
    """A list of `{code, weight, file, line, column, message, help}`; line and column from 1."""
    entries = [
        {
            "code": problem.code,
            "weight": str(problem.weight),
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "message": shown(problem.message),
            "help": shown(problem.help),
        }
        for problem in problems
    ]
    return written(entries)


def written(value: object) -> str:
    """A value in JSON, in plain ASCII so that nothing in it can act on a terminal or a log."""
    return json.dumps(value, indent=2, ensure_ascii=True).replace("##[", "#\\u0023[") + "\n"
