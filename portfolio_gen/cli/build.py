"""`build`: one edition of the school, whole, in its folder."""

from __future__ import annotations

import os
from pathlib import Path

import click

from portfolio_gen.cli.check import exit_code
from portfolio_gen.cli.exit_codes import LOCKED, PRIVACY, PROBLEMS, WRONG_USE
from portfolio_gen.cli.repository import WrongUse, config_option, day_option, find_root, today
from portfolio_gen.sentences import said


def edition_option(command: click.Command) -> click.Command:
    """`--edition NAME`: for whom the site is made."""
    return click.option(
        "--edition", default="public", show_default=True, metavar="NAME",
        help="public, school, staff, family:LEARNER or learner:LEARNER.",
    )(command)  # fmt: skip


@click.command()
@edition_option
@click.option("--to", metavar="DIR", help="Write the site here instead of site_dir.")
@day_option
@config_option
@click.pass_context
def build(
    ctx: click.Context, edition: str, to: str | None, as_of: str | None, config: str | None
) -> None:
    """Build the site of one edition and put it in place in one step.

    The exit code is 0 when all is fine, 1 when files need fixing (everybody else's work is
    built), 3 when nothing was published for privacy's sake, 75 when another build is running.
    """
    root, day = find_root(config), today(as_of)
    check_edition(root, edition)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"

    from mkdocs.commands.build import build as build_with_mkdocs
    from mkdocs.exceptions import Abort

    from portfolio_gen.build.publish import lock

    settings = mkdocs_settings(root, config, edition, day.isoformat(), to)
    plugin = settings.plugins["portfolio"]
    try:
        settings.plugins.on_startup(command="build", dirty=False)
        build_with_mkdocs(settings)
    except Abort:
        ctx.exit(PRIVACY if plugin.stopped else WRONG_USE)
    problems = plugin.site.problems
    click.echo(
        said("built", edition=edition, place=_short(plugin.site_dir), pages=plugin.made.pages)
    )
    if problems and exit_code(problems):
        click.echo(said("see-check"))
        ctx.exit(PROBLEMS)


def check_edition(root: Path, edition: str) -> None:
    """Raise WrongUse for an edition that does not exist; it never becomes a wider one."""
    from portfolio_gen.model.audience import Edition
    from portfolio_gen.reading.folder import look_into
    from portfolio_gen.reading.school import read_school

    try:
        named = Edition.named(edition)
    except ValueError:
        raise WrongUse(said("no-such-edition", value=edition)) from None
    if named.learner is not None:
        roster = [str(line.id) for line in read_school(look_into(root, "school")).roster]
        if named.learner not in roster:
            raise WrongUse(said("not-on-roster", value=named.learner))


def mkdocs_settings(
    root: Path, config: str | None, edition: str, day: str, to: str | None
) -> object:
    """MkDocs' own settings for this build; a fault in mkdocs.yml is wrong use."""
    from mkdocs.config import load_config
    from mkdocs.exceptions import ConfigurationError

    changes = {"site_dir": str(Path(to).absolute())} if to else {}
    try:
        settings = load_config(config or str(root / "mkdocs.yml"), **changes)
    except (ConfigurationError, SystemExit) as fault:
        raise WrongUse(str(fault)) from None
    if "portfolio" not in settings.plugins:
        raise WrongUse(said("no-plugin"))
    settings.plugins["portfolio"].config.load_dict({"edition": edition, "as_of": day})
    return settings


def _short(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
