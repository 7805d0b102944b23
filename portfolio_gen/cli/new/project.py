"""`new project`: a page with the template's questions, and a rubric."""

from __future__ import annotations

from typing import Any

import click

from portfolio_gen.cli.new.desk import answer_options, desk_options, open_desk, short_name
from portfolio_gen.cli.repository import WrongUse
from portfolio_gen.exchange.scaffold import CannotMake, new_project, subject_ids, usual_template
from portfolio_gen.model.project import Project
from portfolio_gen.sentences import said


@click.command()
@click.argument("learner_id", metavar="LEARNER")
@click.argument("title", required=False)
@click.option("--title", "title_option", metavar="WORDS", help="The same as TITLE.")
@click.option("--id", "name", help="The project's folder name; else it is made from the title.")
@click.option(
    "--template", help="A template; the first finished project makes room for a freer one."
)
@answer_options(Project)
@desk_options
def project(
    learner_id: str, title: str | None, title_option: str | None, name: str | None,
    template: str | None, config: str | None, as_of: str | None, asks: bool | None, **given: Any,
) -> None:  # fmt: skip
    """Start a project for LEARNER."""
    desk = open_desk(config, as_of, asks)
    learner = desk.learner(learner_id)
    chosen = desk.template("projects", template or usual_template(learner), "/project.md")
    title = desk.asked(title or title_option, said("ask-title")).strip()
    if not title:
        raise WrongUse(said("needs-words", option="--title"))
    taken = {str(other.id) for other in learner.projects}
    front = desk.templates[f"projects/{chosen}/project.md"]
    answers = desk.answers(front, given, Project, learner)
    if "subjects" in answers:
        answers["subjects"] = subject_ids(answers["subjects"], desk.reading.school.settings)
    try:
        new = new_project(
            learner, short_name(name, title, taken), title, chosen, answers, desk.templates
        )
    except CannotMake as cannot:
        raise WrongUse(str(cannot)) from None
    desk.make(learner_id, new)
