"""`check`: all problems in one go, in the form that whoever reads them needs."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from portfolio_gen.build.ahead import Ahead
from portfolio_gen.build.glance import look_around, looks_from
from portfolio_gen.build.jobs import usual_jobs
from portfolio_gen.cli.exit_codes import FINE, PRIVACY, PROBLEMS
from portfolio_gen.cli.progress import progress_bar
from portfolio_gen.cli.repository import (
    WrongUse,
    config_option,
    day_option,
    find_root,
    say_day,
    today,
)
from portfolio_gen.clock import moment
from portfolio_gen.model.problem import Problem, Weight
from portfolio_gen.reading.sources import Sources
from portfolio_gen.report import FORMATS, report
from portfolio_gen.sentences import said
from portfolio_gen.theme_folder import theme_folder


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True,
    help="For a person, a screen reader, a program, or a review site.",
)  # fmt: skip
@click.option(
    "--editions", is_flag=False, flag_value="all", metavar="[LEARNER]",
    help="Show who sees each thing of this learner, or of everybody, and why.",
)  # fmt: skip
@day_option
@config_option
@click.pass_context
def check(
    ctx: click.Context,
    paths: tuple[str, ...],
    form: str,
    editions: str | None,
    as_of: str | None,
    config: str | None,
) -> None:
    """Find every problem in the school's files, or in these PATHs only.

    The exit code is 0 when nothing must be fixed, 1 when something must, and 3 when something
    private could have become public.
    """
    root, day = find_root(config), today(as_of)
    wanted = [_inside(root, path) for path in paths]
    if editions is not None:
        say_day(day)
        ctx.exit(_tell_who_sees(root, editions, day))
    now, only = moment(), _learners_in(wanted)
    # Who is asked for by name is looked into anyway, and it does not matter how the others look.
    around = Ahead(lambda: look_around(root, None, now)) if only is None else None

    from portfolio_gen.build.check_school import check_school  # Others look around meanwhile.

    with progress_bar() as progress:
        everything = check_school(
            root,
            day,
            theme=theme_folder(),
            now=now,
            jobs=usual_jobs(),
            progress=progress,
            only=only,
            looks=lambda: looks_from(around()) if around else {},
        )
    problems = [found for found in everything if _is_in(found, wanted)]
    say_day(day)
    click.echo(report(problems, form, Sources(root)), nl=False)
    ctx.exit(exit_code(problems))


def _tell_who_sees(root: Path, learner: str, day: date) -> int:
    """Print who sees what; the exit code."""
    from portfolio_gen.cli.who_sees import who_sees
    from portfolio_gen.reading.portfolio import read_portfolio
    from portfolio_gen.report.line import why_stopped

    reading = read_portfolio(root)
    if not reading.policy_is_sound:
        click.echo(why_stopped(reading.problems), err=True)
        return PRIVACY
    for line in who_sees(reading, learner, day):
        click.echo(line)
    return FINE


def exit_code(problems: Iterable[Problem]) -> int:
    """3 for a privacy problem, else 1 when something must be fixed, else 0."""
    problems = list(problems)
    if any(found.privacy for found in problems):
        return PRIVACY
    must_fix = any(found.weight is Weight.MUST_FIX for found in problems)
    return PROBLEMS if must_fix else FINE


def _inside(root: Path, typed: str) -> str:
    """A typed path relative to the school's folder; links in it are not followed."""
    path = Path(os.path.normpath(Path.cwd() / typed))
    if not os.path.lexists(path):
        raise WrongUse(said("no-such-path", path=typed))
    if not path.is_relative_to(root):
        raise WrongUse(said("outside", path=typed))
    return path.relative_to(root).as_posix()


def _learners_in(wanted: list[str]) -> set[str] | None:
    """The learners in whose folders all of these paths lie; None when some lie elsewhere."""
    parts = [path.split("/") for path in wanted]
    if not parts or any(part[0] != "students" or len(part) < 2 for part in parts):
        return None
    return {part[1] for part in parts}


def _is_in(problem: Problem, wanted: list[str]) -> bool:
    file = problem.place.file
    return not wanted or any(
        path == "." or file == path or file.startswith(f"{path}/") for path in wanted
    )
