"""`new rubric`: a rubric from a template, for a project that has none yet."""

from __future__ import annotations

import click

from portfolio_gen.cli.new.desk import desk_options, open_desk
from portfolio_gen.exchange.scaffold import new_rubric

USUAL = "young-learner"


@click.command()
@click.argument("learner_id", metavar="LEARNER")
@click.argument("project_id", metavar="PROJECT")
@click.option("--template", default=USUAL, show_default=True, help="A rubric template.")
@desk_options
def rubric(
    learner_id: str, project_id: str, template: str, config: str | None, as_of: str | None,
    asks: bool | None,
) -> None:  # fmt: skip
    """Give LEARNER's PROJECT a rubric, to be put in the learner's own words."""
    desk = open_desk(config, as_of, asks)
    learner = desk.learner(learner_id)
    project = desk.project(learner, project_id)
    chosen = desk.template("rubrics", template, ".yml")
    desk.make(learner_id, new_rubric(learner, project, chosen, desk.templates))
