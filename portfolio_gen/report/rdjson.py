"""Problems in the Reviewdog Diagnostic Format, for any other review site."""

from __future__ import annotations

from collections.abc import Mapping

from portfolio_gen.model.place import Place, Source
from portfolio_gen.model.problem import Fix, Problem, Weight
from portfolio_gen.report.harmless import for_strangers, shown
from portfolio_gen.report.json import written

SEVERITIES = {Weight.MUST_FIX: "ERROR", Weight.LOOK: "WARNING"}


def as_rdjson(problems: list[Problem], sources: Mapping[str, Source]) -> str:
    """One diagnostic for each problem; corrections only where they repeat nobody's words."""
    diagnostics = [_diagnostic(for_strangers(problem), sources) for problem in problems]
    return written({"source": {"name": "portfolio-gen"}, "diagnostics": diagnostics})


def _diagnostic(problem: Problem, sources: Mapping[str, Source]) -> dict[str, object]:
    diagnostic: dict[str, object] = {
        "message": shown(f"{problem.message} {problem.help}"),
        "location": {"path": problem.place.file, "range": _range(problem.place, sources)},
        "severity": SEVERITIES[problem.weight],
        "code": {"value": problem.code},
    }
    suggestions = [_suggestion(fix, sources) for fix in problem.fixes]
    return diagnostic | ({"suggestions": suggestions} if suggestions else {})


def _suggestion(fix: Fix, sources: Mapping[str, Source]) -> dict[str, object]:
    return {"range": _range(fix.place, sources), "text": fix.text}


def _range(place: Place, sources: Mapping[str, Source]) -> dict[str, dict[str, int]]:
    """Where it stands; this format counts the bytes of a line, where we count characters."""
    source = sources.get(place.file)
    line = source.line(place.line) if source else ""
    return {
        "start": {"line": place.line, "column": _byte_column(line, place.column)},
        "end": {"line": place.line, "column": _byte_column(line, place.column + place.length)},
    }


def _byte_column(line: str, column: int) -> int:
    before = line[: column - 1]
    beyond = max(column - 1 - len(line), 0)
    return len(before.encode("utf-8", "surrogatepass")) + beyond + 1
