"""`new`: a learner, project, goal, reflection, assessment or rubric from the school's templates."""

from __future__ import annotations

import click

from portfolio_gen.cli import LazyGroup

HOME = "portfolio_gen.cli.new"


@click.group(
    cls=LazyGroup,
    commands_at={
        "assessment": f"{HOME}.assessment:assessment",
        "goal": f"{HOME}.goal:goal",
        "learner": f"{HOME}.learner:learner",
        "project": f"{HOME}.project:project",
        "reflection": f"{HOME}.reflection:reflection",
        "rubric": f"{HOME}.rubric:rubric",
    },
)
def new() -> None:
    """Make files from the school's templates.

    At a keyboard it asks the template's questions; every question is also an option.
    """
