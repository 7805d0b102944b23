"""`build`: one edition of the school, whole, in its folder."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from portfolio_gen.cli.exit_codes import FINE, LOCKED, PRIVACY, PROBLEMS, WRONG_USE
from portfolio_gen.cli.progress import progress_bar
from portfolio_gen.cli.repository import WrongUse, config_option, day_option, find_root, today
from portfolio_gen.sentences import said

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from portfolio_gen.build.edition import EditionOf
    from portfolio_gen.build.finish import Finished
    from portfolio_gen.build.glance import Around, Glance, Trees
    from portfolio_gen.build.shell import Shell
    from portfolio_gen.model.audience import Edition


def edition_option(command: click.Command) -> click.Command:
    """`--edition NAME`: for whom the site is made."""
    return click.option(
        "--edition", default="public", show_default=True, metavar="NAME",
        help="public, school, staff, family:LEARNER or learner:LEARNER.",
    )(command)  # fmt: skip


def jobs_option(command: click.Command) -> click.Command:
    """`--jobs NUMBER`: how many processes share the work."""
    return click.option(
        "--jobs", type=click.IntRange(1, 256), metavar="NUMBER",
        help="Work in so many processes at once; as many as there are cores unless you say.",
    )(command)  # fmt: skip


@click.command()
@edition_option
@click.option(
    "--to", metavar="DIR",
    help="Write the site here, and not into site_dir (public) or out/NAME (all others).",
)  # fmt: skip
@day_option
@jobs_option
@config_option
@click.pass_context
def build(
    ctx: click.Context,
    edition: str,
    to: str | None,
    as_of: str | None,
    jobs: int | None,
    config: str | None,
) -> None:
    """Build the site of one edition and put it in place in one step.

    The public site stands in site_dir, each other one in a folder of its own below out/, which
    git passes over. Only what changed since the last build is made again.

    The exit code is 0 when all is fine, 1 when files need fixing (everybody else's work is
    built), 3 when nothing was published for privacy's sake, 75 when another build is running.
    """
    root, day = find_root(config), today(as_of)
    check_edition(root, edition)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    place = os.path.abspath(config or root / "mkdocs.yml")

    from portfolio_gen.build.ahead import Ahead
    from portfolio_gen.build.glance import is_the_site_of, look_around, read_glance
    from portfolio_gen.build.program import program_sign
    from portfolio_gen.build.publish import keep_out_of_git, own_folder
    from portfolio_gen.build.store import Store
    from portfolio_gen.build.tree_looks import looks_of_tree
    from portfolio_gen.clock import moment
    from portfolio_gen.model.audience import Edition
    from portfolio_gen.theme_folder import theme_folder

    named, now = Edition.named(edition), moment()
    own = None if to else own_folder(root, named)
    to = to or (own and str(own))
    if to is not None:
        check_site(Path(to), root, named)
    if own is not None:
        keep_out_of_git(own.parent)
    file = Store.of(root, named).folder / "glance.json"
    asked = repr((program_sign(theme_folder()), edition, day, place, to and os.path.abspath(to)))
    glance = read_glance(file, asked)
    around = Ahead(lambda: look_around(root, glance, now))
    _load_until(lambda: around.is_done)
    site = looks_of_tree(glance.site, glance.files) if glance else None
    twin = looks_of_tree(glance.twin, glance.files) if glance and not around.is_done else None
    if glance is None or not (around()[1] and is_the_site_of(glance, site)):
        trees = glance and (site, twin or looks_of_tree(glance.twin, glance.files))
        glance = _build(ctx, root, named, day, now, around, trees, jobs, place, to, file, asked)
    for line in glance.told:
        click.echo(line, err=True)
    click.echo(said("built", edition=edition, place=_short(glance.site), pages=glance.pages))
    if glance.exit_code != FINE:
        click.echo(said("see-check"))
        ctx.exit(PROBLEMS)


def _build(
    ctx: click.Context,
    root: Path,
    edition: Edition,
    day: date,
    now: int,
    around: Callable[[], Around],
    trees: Trees | None,
    jobs: int | None,
    config: str,
    to: str | None,
    file: Path,
    asked: str,
) -> Glance:
    """Build what has changed; how everything looks now, kept in `file` for the next time."""
    from portfolio_gen.build.edition import take_in_edition
    from portfolio_gen.build.finish import glance_at
    from portfolio_gen.build.glance import Glance, keep_glance, looks_from
    from portfolio_gen.build.jobs import usual_jobs
    from portfolio_gen.build.publish import lock
    from portfolio_gen.theme_folder import theme_folder

    with lock(root) as is_ours, progress_bar() as progress:
        if not is_ours:
            click.echo(said("another-build"), err=True)
            ctx.exit(LOCKED)
        keep_glance(file, None)
        taken_in = take_in_edition(
            root,
            edition,
            day,
            theme=theme_folder(),
            now=now,
            jobs=jobs or usual_jobs(),
            progress=progress,
            looks=lambda: looks_from(around()),
        )
        told, code = _told(ctx, taken_in), _exit_code(taken_in)
        made, shell = made_site(ctx, taken_in, config, to, trees=trees)
        told += [made.no_search] if made.no_search else []
        glance = glance_at(taken_in, shell, asked, made, told, code)
        keep_glance(file, glance)
    return glance or Glance(
        sure=False, asked=asked, learners={}, watched={}, listed=[], site=shell.site_dir, twin="",
        tree="", files=[], pages=made.pages, told=told, exit_code=code,
    )  # fmt: skip


def _load_until(known: Callable[[], bool]) -> None:
    """Load what a build needs, piece by piece, until it is known whether there is one."""
    pieces = ("model.learner", "reading.portfolio", "analysis.checks", "pages", "build.finish")
    for module in pieces:
        if known():
            return
        importlib.import_module(f"portfolio_gen.{module}")


def _told(ctx: click.Context, edition: EditionOf) -> list[str]:
    """What has to be fixed, line by line; stops where nobody knows what may be published."""
    from portfolio_gen.model.problem import Weight
    from portfolio_gen.report.line import one_line, why_stopped

    told = [one_line(found) for found in edition.problems if found.weight is Weight.MUST_FIX]
    if edition.stopped:
        for line in (*told, why_stopped(edition.problems)):
            click.echo(line, err=True)
        ctx.exit(PRIVACY)
    return told


def _exit_code(edition: EditionOf) -> int:
    from portfolio_gen.cli.check import exit_code

    return exit_code(edition.problems)


def made_site(
    ctx: click.Context,
    edition: EditionOf,
    config: str,
    to: str | None,
    *,
    command: str = "build",
    trees: Trees | None = None,
) -> tuple[Finished, Shell]:
    """The site in its place: with what MkDocs made before, where that still holds."""
    from portfolio_gen.build.finish import ShellIsLost, finish

    shell = edition.kept_shell(command, config, str(Path(to).absolute()) if to else None)
    while True:
        if shell is None:
            shell = _shell_or_exit(ctx, edition, config, to, command)
        site = Path(shell.site_dir)
        if command != "verify":  # That works in a room of its own.
            check_site(site, edition.desk.root, edition.desk.for_readers)
        try:
            return finish(edition, shell, site, trees=trees), shell
        except ShellIsLost:
            shell = trees = None


def _shell_or_exit(
    ctx: click.Context, edition: EditionOf, config: str, to: str | None, command: str
) -> Shell:
    from mkdocs.exceptions import Abort

    try:
        return shell_by_mkdocs(edition, config, to, command=command)
    except Abort:
        ctx.exit(WRONG_USE)


def shell_by_mkdocs(edition: EditionOf, config: str, to: str | None, *, command: str) -> Shell:
    """What MkDocs makes of `docs/` and the theme, for a build or for a preview ("serve")."""
    from mkdocs.commands.build import build as build_with_mkdocs
    from msgspec.structs import replace

    desk = edition.desk
    settings = mkdocs_settings(config, str(desk.edition), desk.as_of.isoformat(), to)
    plugin = settings.plugins["portfolio"]
    plugin.taken_in = edition
    try:
        settings.plugins.on_startup(command=command, dirty=False)
        build_with_mkdocs(settings)
    finally:
        plugin.taken_in = None  # MkDocs keeps the plugin for its next build in this process.
    return replace(plugin.shell, by_settings=to is None)


def check_edition(root: Path, edition: str) -> None:
    """Raise WrongUse for an edition that does not exist; it never becomes a wider one."""
    kind, _, learner = edition.partition(":")
    if kind in ("public", "school", "staff") and not learner:
        return

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


def check_site(site: Path, root: Path, edition: Edition) -> None:
    """Raise WrongUse for a folder that may not be replaced by a site of this edition."""
    from portfolio_gen.build.publish import CannotPublish, check_edition_there, check_folder

    try:
        check_folder(site, root)
        check_edition_there(site, edition)
    except CannotPublish as cannot:
        raise WrongUse(cannot.told) from None


def mkdocs_settings(config: str, edition: str, day: str, to: str | None) -> Any:
    """MkDocs' own settings for this build; a fault in mkdocs.yml is wrong use."""
    from mkdocs.config import load_config
    from mkdocs.exceptions import ConfigurationError

    changes = {"site_dir": str(Path(to).absolute())} if to else {}
    try:
        settings = load_config(config, **changes)
    except (ConfigurationError, SystemExit) as fault:
        raise WrongUse(str(fault)) from None
    if "portfolio" not in settings.plugins:
        raise WrongUse(said("no-plugin"))
    settings.plugins["portfolio"].config.load_dict({"edition": edition, "as_of": day})
    return settings


def _short(place: str) -> str:
    path, here = Path(place), Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
