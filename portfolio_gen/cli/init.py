"""`init`: a new school's folder, complete enough to be built at once."""

from __future__ import annotations

from pathlib import Path

import click

from portfolio_gen.cli.repository import WrongUse, day_option, today
from portfolio_gen.exchange.scaffold import CannotMake, New, write
from portfolio_gen.exchange.starter import SAMPLE_LEARNER, starter_school
from portfolio_gen.sentences import said


@click.command()
@click.argument("folder", metavar="DIR")
@day_option
def init(folder: str, as_of: str | None) -> None:
    """Start a school in DIR: folders, one sample learner, workflows and editor settings.

    Files that are already there stay as they are, and a school that has learners gets no sample.
    """
    root = Path(folder)
    if root.exists() and not root.is_dir():
        raise WrongUse(said("not-a-folder", folder=folder))
    has_learners = (root / "school/roster.csv").exists()
    files = {
        file: text
        for file, text in starter_school(today(as_of)).items()
        if not (has_learners and file.startswith(SAMPLE_LEARNER))
    }
    missing = {file: text for file, text in files.items() if not (root / file).exists()}
    try:
        root.mkdir(parents=True, exist_ok=True)
        write(root, New(made=missing))
    except CannotMake as cannot:
        raise WrongUse(str(cannot)) from None
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise WrongUse(said("cannot-write", file=folder, why=why)) from None
    for file in files:
        click.echo(said("made" if file in missing else "kept-file", file=file))
    click.echo(said("init-done", folder=folder))
