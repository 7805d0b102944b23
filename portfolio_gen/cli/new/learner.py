"""`new learner`: a line in the roster and a profile to fill in."""

from __future__ import annotations

import re
from typing import Any

import click

from portfolio_gen.cli.new.desk import answer_options, desk_options, listed, open_desk
from portfolio_gen.cli.repository import WrongUse
from portfolio_gen.exchange.scaffold import new_learner
from portfolio_gen.model.learner import Profile
from portfolio_gen.model.values import ID_PATTERN
from portfolio_gen.sentences import said


@click.command()
@click.argument("learner_id", metavar="ID")
@click.option("--name", help="The learner's name, for the roster.")
@click.option("--grade", default="", help="The learner's grade.")
@click.option("--class", "classes", multiple=True, metavar="CLASS", help="A class id.")
@click.option("--advisor", default="", help="The id of the learner's advisor.")
@answer_options(Profile)
@desk_options
def learner(
    learner_id: str, name: str | None, grade: str, classes: tuple[str, ...], advisor: str,
    config: str | None, as_of: str | None, asks: bool | None, **given: Any,
) -> None:  # fmt: skip
    """Add a learner called ID to the roster, with a profile to fill in.

    Nothing about a new learner is public: that needs a line in school/consent.yml.
    """
    desk = open_desk(config, as_of, asks)
    if not re.match(ID_PATTERN, learner_id):
        raise WrongUse(said("unsafe-id", value=learner_id))
    if learner_id in {str(known.id) for known in desk.reading.learners}:
        raise WrongUse(said("id-taken", value=learner_id))
    known = {str(school_class.id) for school_class in desk.reading.school.classes}
    for chosen in classes:
        if chosen not in known:
            raise WrongUse(said("unknown-class", value=chosen, choices=listed(known)))
    line = {
        "name": desk.asked(name, said("ask-name")) or learner_id,
        "grade": grade,
        "classes": ";".join(classes),
        "advisor": advisor,
    }
    answers = desk.answers(desk.templates["entries/profile.yml"], given, Profile)
    roster = desk.reading.sources.get("school/roster.csv")
    new = new_learner(learner_id, roster and roster.text, line, answers, desk.templates)
    desk.make(learner_id, new)
    click.echo(said("no-consent-yet", learner=learner_id))
