"""`new reflection`: a dated page in the learner's journal."""

from __future__ import annotations

from typing import Any

import click

from portfolio_gen.cli.new.desk import answer_options, desk_options, open_desk
from portfolio_gen.exchange.scaffold import new_reflection
from portfolio_gen.model.learner import Reflection
from portfolio_gen.sentences import said


@click.command()
@click.argument("learner_id", metavar="LEARNER")
@click.option("--title", metavar="WORDS", help="A title; the file is named after it.")
@click.option("--date", "day", metavar="DAY", help="The day it is about; else today.")
@click.option("--words", default="", help="The reflection itself.")
@answer_options(Reflection)
@desk_options
def reflection(
    learner_id: str, title: str | None, day: str | None, words: str, config: str | None,
    as_of: str | None, asks: bool | None, **given: Any,
) -> None:  # fmt: skip
    """Start a page in LEARNER's journal, about a project, goal, competency or feedback."""
    desk = open_desk(config, day or as_of, asks)
    learner = desk.learner(learner_id)
    answers = desk.answers(desk.templates["entries/reflection.md"], given, Reflection, learner)
    words = words or desk.asked(None, said("ask-reflection"))
    desk.make(
        learner_id, new_reflection(learner, desk.as_of, title, answers, words, desk.templates)
    )
