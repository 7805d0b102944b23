"""What the preview shows where something is not right: the problems, on the page they belong to.

Published sites never show them; only whoever is writing sees this.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct

from portfolio_gen.model.problem import Problem, Weight
from portfolio_gen.pages import addresses
from portfolio_gen.pages.page import Page


class Mistake(Struct, frozen=True, kw_only=True):
    """One problem as its writer reads it; `weight_word` says how much it matters."""

    where: str
    message: str
    help: str
    code: str
    weight: str
    weight_word: str


class MistakesView(Struct, frozen=True, kw_only=True):
    """The problems of one page, worst first."""

    title: str
    mistakes: tuple[Mistake, ...]


def mistakes_by_page(problems: Iterable[Problem]) -> dict[str, MistakesView]:
    """Problems by the address of the page on which their writer looks for them."""
    found: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        found[page_of_file(problem.place.file)].append(problem)
    return {address: _view(mine) for address, mine in found.items()}


def page_of_file(file: str) -> str:
    """The address of the page that shows a file of the repository; home for the school's own.

    >>> page_of_file("students/ana/projects/oven/rubric.yml")
    'learners/ana/projects/oven/'
    """
    match file.split("/"):
        case ["students", learner, "projects", project, *_]:
            return addresses.project(learner, project)
        case ["school", "feedback", learner, project, *_]:
            return addresses.project(learner, project)
        case ["students", learner, "journal", entry]:
            return addresses.entry(learner, entry.rpartition(".")[0])
        case ["students", learner, *_]:
            return addresses.learner(learner)
    return addresses.HOME


def stand_ins(
    made: Collection[str], mistakes: Mapping[str, MistakesView]
) -> tuple[Page, ...]:
    """A page for every file that could not be read, so that its writer finds out why there.

    `made` are the addresses that have a page.
    """
    return tuple(
        Page(
            address=address,
            title="This page is not ready yet",
            template="mistakes.html",
            view=view,
            learner=address.split("/")[1] if address.count("/") > 1 else None,
        )
        for address, view in sorted(mistakes.items())
        if address not in made
    )


def _view(problems: list[Problem]) -> MistakesView:
    ordered = sorted(problems, key=lambda problem: problem.weight is not Weight.MUST_FIX)
    number = len(problems)
    return MistakesView(
        title="One thing to look at" if number == 1 else f"{number} things to look at",
        mistakes=tuple(
            Mistake(
                where=f"{problem.place.file}, line {problem.place.line}",
                message=problem.message,
                help=problem.help,
                code=problem.code,
                weight=problem.weight.value,
                weight_word="Must be fixed"
                if problem.weight is Weight.MUST_FIX
                else "Worth a look",
            )
            for problem in ordered
        ),
    )
