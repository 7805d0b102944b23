"""`forget`: a learner is gone from every edition, and what remains elsewhere is told honestly."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import click

from portfolio_gen.build.known_sites import known_sites, remove_twin
from portfolio_gen.build.program import program_sign
from portfolio_gen.build.publish import edition_in, lock
from portfolio_gen.cli.exit_codes import LOCKED, PRIVACY
from portfolio_gen.cli.repository import WrongUse, config_option, day_option, find_root, today
from portfolio_gen.exchange.forget import Farewell, farewell, forget, still_known
from portfolio_gen.exchange.history import commits_about, is_kept_in_git, not_saved
from portfolio_gen.reading.portfolio import FORGOTTEN, read_portfolio
from portfolio_gen.report.harmless import shown
from portfolio_gen.sentences import counted, said
from portfolio_gen.theme_folder import theme_folder

#: The steps that nobody can take for a school, in their order.
STEPS = (
    "step-commit", "step-build", "step-history", "step-words", "step-push", "step-host",
    "step-copies", "step-published", "step-paper", "step-done",
)  # fmt: skip


@click.command("forget")
@click.argument("learner")
@click.option("--yes", is_flag=True, help="Do not ask whether it is meant.")
@click.option("--force", is_flag=True, help="Also where git could not bring everything back.")
@day_option
@config_option
@click.pass_context
def forget_learner(
    ctx: click.Context, learner: str, yes: bool, force: bool, as_of: str | None, config: str | None
) -> None:
    """Take a learner out of the school's files, so that no edition knows them any more.

    It lists first what goes and what changes, and asks. Then it says what remains in git's
    history and in other places, and leaves a list to tick off in school/forgotten.
    """
    root, day = find_root(config), today(as_of)
    wanted = farewell(read_portfolio(root), learner)
    if not wanted.paths:
        raise WrongUse(_still_known(root, learner) or said("nothing-to-forget", value=learner))
    sites = known_sites(root, program_sign(theme_folder()))
    theirs = [site for site in sites if edition_in(site).partition(":")[2] == learner]
    _show(wanted, [_short(root, site) for site in theirs])
    if not force:
        _check_git(root, wanted)
    if not yes:
        click.confirm(said("forget-sure"), abort=True)
    with lock(root) as is_ours:
        if not is_ours:
            click.echo(said("another-build"), err=True)
            ctx.exit(LOCKED)
        forget(root, wanted)
        _forget_builds(root, sites, theirs)
    steps = _steps(root, wanted, [_short(root, site) for site in sites if site not in theirs])
    checklist = _leave_list(root, wanted, day, steps)
    known = _still_known(root, learner)
    click.echo(known or said("forgotten", learner=learner), err=bool(known))
    click.echo(said("forget-remains"))
    for number, step in enumerate(steps, start=1):
        click.echo(f"{number}. {step}")
    click.echo(said("made", file=checklist))
    if known:
        ctx.exit(PRIVACY)


def _still_known(root: Path, learner: str) -> str:
    """What to say of the files by which the school knows the learner, or may; empty for none."""
    files = ", ".join(map(shown, still_known(root, learner)))
    return said("still-known", learner=learner, files=files) if files else ""


def _show(wanted: Farewell, sites: list[str]) -> None:
    """Say what is going to happen, place by place and without anybody's words."""
    for code, paths in (
        ("forget-folder", (*wanted.folders, *sites)),
        ("forget-file", wanted.files),
        ("forget-change", wanted.changed),
    ):
        for path in paths:
            click.echo(said(code, path=shown(path)))
    click.echo(said("forget-store"))
    if wanted.by_hand:
        click.echo(said("forget-by-hand"))
        for place in wanted.by_hand:
            click.echo(f"  {shown(place.file)}:{place.line}:{place.column}")
    if wanted.unread:
        click.echo(said("forget-unread"))
        for file in wanted.unread:
            click.echo(f"  {shown(file)}")


def _check_git(root: Path, wanted: Farewell) -> None:
    """Raise WrongUse where something would be gone that nobody could bring back."""
    if not is_kept_in_git(root):
        raise WrongUse(said("forget-no-git"))
    unsaved = not_saved(root, wanted.paths)
    if unsaved:
        files = counted(len(unsaved), "file", "files")
        listed = "\n".join(f"  {shown(file)}" for file in unsaved)
        raise WrongUse(said("forget-unsaved", files=files, listed=listed))


def _forget_builds(root: Path, sites: tuple[Path, ...], theirs: list[Path]) -> None:
    """Throw away what earlier builds remember, and the sites that were made for this learner."""
    for site in sites:
        remove_twin(site, root)
    for kept in (root / ".portfolio").iterdir():
        if kept.is_dir():
            shutil.rmtree(kept)
    for site in theirs:
        shutil.rmtree(site)


def _steps(root: Path, wanted: Farewell, sites: list[str]) -> list[str]:
    paths = [*wanted.folders, *wanted.files]
    values = {
        "learner": wanted.learner,
        "commits": counted(commits_about(root, wanted.paths), "commit", "commits"),
        "paths": " ".join(f"--path {path}" for path in paths) or "--path students",
        "sites": ", ".join(map(shown, sites)) or said("no-site-here"),
    }
    return [said(step, **values) for step in STEPS]


def _short(root: Path, site: Path) -> str:
    return site.relative_to(root).as_posix() if site.is_relative_to(root) else str(site)


def _leave_list(root: Path, wanted: Farewell, day: date, steps: list[str]) -> str:
    """Write the list to tick off; where it lies. It says no name, only the id."""
    file = f"school/{FORGOTTEN}/{day.isoformat()}-{wanted.learner}.md"
    by_hand = [said("step-look", place=f"{place.file}:{place.line}") for place in wanted.by_hand]
    by_hand += [said("step-unread", file=unread) for unread in wanted.unread]
    lines = [said("list-title", learner=wanted.learner, day=day), "", said("list-what"), ""]
    lines += [f"- [x] {path}" for path in wanted.paths]
    lines += ["", said("list-steps"), "", *(f"- [ ] {step}" for step in (*by_hand, *steps))]
    place = root / file
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return file
