"""Problems beside the lines of a pull request on GitHub, the ten most useful of them.

GitHub shows ten of each kind and keeps quiet about the others, so we choose and count. Strangers
may read its logs: people's own words are left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from portfolio_gen.model.place import Source
from portfolio_gen.model.problem import Problem, Weight
from portfolio_gen.report.harmless import for_strangers, shown, without_orders
from portfolio_gen.report.order import closing_line, most_useful_first
from portfolio_gen.sentences import said

MOST = 10
COMMANDS = {Weight.MUST_FIX: "error", Weight.LOOK: "warning"}


def as_github(problems: list[Problem], sources: Mapping[str, Source]) -> str:
    """At most ten workflow commands, how many more there are, and a closing line."""
    told = most_useful_first(problems)[:MOST]
    lines = [_command(for_strangers(problem)) for problem in told]
    if len(problems) > MOST:
        lines.append(without_orders(said("and-more", things=len(problems) - MOST)))
    lines.append(without_orders(closing_line(problems)))
    return "\n".join(lines) + "\n"


def _command(problem: Problem) -> str:
    place = problem.place
    properties = {
        "file": place.file,
        "line": place.line,
        "col": place.column,
        "endColumn": place.column + max(place.length, 1),
        "title": problem.code,
    }
    named = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    words = f"{problem.message} {problem.help}\n{said('more', code=problem.code)}"
    return f"::{COMMANDS[problem.weight]} {named}::{_words(words)}"


def _words(text: str) -> str:
    """The part after the second `::`; a line break may stand in it, spelt out."""
    lines = (shown(line) for line in text.split("\n"))
    return "%0A".join(line.replace("%", "%25") for line in lines).replace("##[", "#\\x23[")


def _property(value: object) -> str:
    escaped = shown(str(value)).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return escaped.replace("##[", "#\\x23[")
