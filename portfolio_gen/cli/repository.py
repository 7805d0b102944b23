"""Which school a command works in, and which day it takes for today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from portfolio_gen.cli.exit_codes import WRONG_USE
from portfolio_gen.clock import day_by_the_clock, day_of_build
from portfolio_gen.sentences import said

CONFIGS = ("mkdocs.yml", "mkdocs.yaml")


class WrongUse(click.ClickException):
    """A command cannot do what it was asked; the sentence says why."""

    exit_code = WRONG_USE

    def show(self, file: Any = None) -> None:
        click.echo(self.message, err=True)


def config_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`-f FILE`: the mkdocs.yml of the school to work in, as in MkDocs."""
    return click.option(
        "-f", "--config-file", "config", metavar="FILE", help="Use this mkdocs.yml."
    )(command)


def day_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--as-of DAY`: the day to take for today."""
    return click.option(
        "--as-of", "as_of", metavar="DAY", help="Take this day, like 2026-03-04, for today."
    )(command)


def find_root(config: str | None) -> Path:
    """The folder of the school's mkdocs.yml: the one named, else the nearest above us."""
    if config is not None:
        if not Path(config).is_file():
            raise WrongUse(said("no-such-config", config=config))
        return Path(config).absolute().parent
    here = Path.cwd()
    for folder in (here, *here.parents):
        if any((folder / name).is_file() for name in CONFIGS):
            return folder
    raise WrongUse(said("no-repository", config=CONFIGS[0]))


def today(as_of: str | None) -> date:
    """The day to take for today; wrong use when what was said is no day."""
    try:
        return day_of_build(as_of)
    except ValueError as wrong:
        raise WrongUse(said("unclear-day", value=wrong)) from None


def say_day(day: date) -> None:
    """Say which day was taken for today, when it is not the machine's."""
    if day != day_by_the_clock():
        click.echo(said("as-of", day=day), err=True)
