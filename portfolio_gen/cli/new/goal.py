"""`new goal`: one more goal at the end of the learner's list."""

from __future__ import annotations

from typing import Any

import click

from portfolio_gen.cli.new.desk import answer_options, desk_options, open_desk, short_name
from portfolio_gen.cli.repository import WrongUse
from portfolio_gen.exchange.scaffold import CannotMake, new_goal
from portfolio_gen.model.learner import Goal
from portfolio_gen.sentences import said


@click.command()
@click.argument("learner_id", metavar="LEARNER")
@click.argument("words", required=False, metavar="[GOAL]")
@click.option("--goal", "words_option", metavar="WORDS", help="The same as GOAL.")
@click.option("--id", "name", help="A short name for the goal; else it is made from its words.")
@click.option(
    "--kind", type=click.Choice(["academic", "habit", "project"]), help="What kind of goal it is."
)
@click.option("--step", "steps", multiple=True, metavar="WORDS", help="One thing to do.")
@answer_options(Goal)
@desk_options
def goal(
    learner_id: str, words: str | None, words_option: str | None, name: str | None,
    kind: str | None, steps: tuple[str, ...], config: str | None, as_of: str | None,
    asks: bool | None, **given: Any,
) -> None:  # fmt: skip
    """Add a goal for LEARNER; what stands in the file stays as it is."""
    desk = open_desk(config, as_of, asks)
    learner = desk.learner(learner_id)
    words = desk.asked(words or words_option, said("ask-goal")).strip()
    if not words:
        raise WrongUse(said("needs-words", option="--goal"))
    answers = desk.answers(desk.templates["entries/goal.yml"], given, Goal, learner)
    taken = {str(other.id) for other in learner.goals}
    source = desk.reading.sources.get(f"students/{learner_id}/goals.yml")
    try:
        new = new_goal(
            learner, short_name(name, words, taken), words, answers, list(steps),
            source and source.text, desk.templates, kind,
        )  # fmt: skip
    except CannotMake as cannot:
        raise WrongUse(str(cannot)) from None
    desk.make(learner_id, new)
