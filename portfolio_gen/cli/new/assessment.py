"""`new assessment`: the learner's own ratings, row by row of the project's own rubric."""

from __future__ import annotations

from functools import partial

import click

from portfolio_gen.cli.new.desk import Desk, desk_options, listed, open_desk
from portfolio_gen.cli.repository import WrongUse
from portfolio_gen.exchange.scaffold import new_assessment
from portfolio_gen.model.project import Rubric
from portfolio_gen.sentences import said


@click.command()
@click.argument("learner_id", metavar="LEARNER")
@click.argument("project_id", metavar="PROJECT")
@click.option("--date", "day", metavar="DAY", help="The day of the assessment; else today.")
@click.option("--rate", multiple=True, metavar="ROW=LEVEL", help="A level for one row.")
@click.option("--because", multiple=True, metavar="ROW=WORDS", help="The reason for a level.")
@click.option("--overall", metavar="WORDS", help="What you think of it as a whole.")
@desk_options
def assessment(
    learner_id: str, project_id: str, day: str | None, rate: tuple[str, ...],
    because: tuple[str, ...], overall: str | None, config: str | None, as_of: str | None,
    asks: bool | None,
) -> None:  # fmt: skip
    """Start a self-assessment of LEARNER's PROJECT; rows without a level wait in the file."""
    desk = open_desk(config, day or as_of, asks)
    learner = desk.learner(learner_id)
    project = desk.project(learner, project_id)
    if project.rubric is None or not project.rubric.criteria:
        raise WrongUse(said("no-rubric", learner=learner_id, value=project_id))
    rows = {str(row.id) for row in project.rubric.criteria}
    ratings, reasons = _by_row(rate, "--rate", rows), _by_row(because, "--because", rows)
    levels = desk.reading.school.settings.levels
    known = [str(level.id) for level in levels]
    if desk.asks:
        _ask(desk, project.rubric, ratings, reasons, known)
        overall = desk.asked(overall, said("ask-overall"))
    for level in ratings.values():
        wrong = _no_level(level, known)
        if wrong:
            raise WrongUse(wrong)
    new = new_assessment(
        learner, project, project.rubric, levels, desk.as_of, ratings, reasons, overall
    )
    desk.make(learner_id, new)


def _by_row(given: tuple[str, ...], option: str, rows: set[str]) -> dict[str, str]:
    """ROW=WORDS pairs by their row."""
    found = {}
    for pair in given:
        row, equals, words = pair.partition("=")
        if not equals:
            raise WrongUse(said("needs-pair", option=option, value=pair))
        if row not in rows:
            raise WrongUse(said("unknown-criterion", value=row, choices=listed(rows)))
        found[row] = words.strip()
    return found


def _no_level(typed: str, known: list[str]) -> str | None:
    """What to say of a word that is neither a level nor its place on the scale."""
    if typed in known or typed in map(str, range(1, len(known) + 1)):
        return None
    return said("unknown-level", value=typed, choices=", ".join(known))


def _ask(
    desk: Desk, rubric: Rubric, ratings: dict[str, str], reasons: dict[str, str], known: list[str]
) -> None:
    """Ask for the level and the reason of each row that has none yet."""
    for row in rubric.criteria:
        name = str(row.id)
        if name not in ratings:
            told = [f"  {level}: {words}" for level, words in row.levels.items()]
            question = "\n".join([said("ask-level", row=row.name), *told])
            ratings[name] = desk.asked(None, question, partial(_no_level, known=known))
        if ratings[name] and name not in reasons:
            reasons[name] = desk.asked(None, said("ask-because"))
    for name in [name for name, level in ratings.items() if not level]:
        del ratings[name]
    for name in [name for name, words in reasons.items() if not words]:
        del reasons[name]
