"""`explain`: the page about one kind of problem, with an example and how to fix it."""

from __future__ import annotations

import sys
from importlib import resources

import click

from portfolio_gen.cli.exit_codes import WRONG_USE
from portfolio_gen.reading.nearest import nearest
from portfolio_gen.sentences import said


@click.command()
@click.argument("code", required=False)
@click.pass_context
def explain(ctx: click.Context, code: str | None) -> None:
    """Say what a problem means and how to fix it; without a CODE, list them all."""
    pages = {
        page.name.removesuffix(".md"): page
        for page in resources.files("portfolio_gen").joinpath("help").iterdir()
        if page.name.endswith(".md")
    }
    if code is None:
        click.echo("\n".join([said("all-codes"), *(f"  {name}" for name in sorted(pages))]))
        return
    page = pages.get(code.strip().casefold())
    if page is None:
        _say_nearest(code, list(pages))
        ctx.exit(WRONG_USE)
    _show(page.read_text(encoding="utf-8"))


def _say_nearest(code: str, codes: list[str]) -> None:
    click.echo(said("no-such-code", code=code), err=True)
    found = nearest(code, codes)
    if found:
        click.echo(said("nearest-code", nearest=found), err=True)
    else:
        click.echo("\n".join([said("all-codes"), *(f"  {name}" for name in sorted(codes))]))


def _show(text: str) -> None:
    """Laid out on a terminal, plain anywhere else."""
    if not sys.stdout.isatty():
        click.echo(text.rstrip("\n"))
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console(width=min(Console().width, 88)).print(Markdown(text))
