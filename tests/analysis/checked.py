"""What the checks say about a small school with one thing changed."""

from __future__ import annotations

from pathlib import Path

from portfolio_gen.analysis.checks import all_problems
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.portfolio import read_portfolio
from tests.small_school import TODAY, write_school

OVEN = "students/ana/projects/solar-oven"
RUBRIC = """\
criteria:
  - id: plan
    name: My plan
    levels: {beginning: a, developing: b, meeting: c, exceeding: d}
"""


def oven(fields: str = "") -> dict[str, str]:
    """A project with these lines between its --- lines."""
    return {f"{OVEN}/project.md": f"---\ntitle: Solar oven\n{fields}---\n\nIt got warm.\n"}


def check(root: Path, *files: dict[str, str]) -> list[Problem]:
    """Every problem of the small school with these files in it."""
    everything = {name: text for some in files for name, text in some.items()}
    return list(all_problems(read_portfolio(write_school(root, everything)), TODAY))


def at(problem: Problem) -> tuple[str, int, int]:
    return problem.code, problem.place.line, problem.place.column


def told(problems: list[Problem]) -> list[tuple[str, int, int]]:
    return [at(problem) for problem in problems]
