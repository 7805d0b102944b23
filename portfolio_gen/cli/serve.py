"""`serve`: a live preview on this machine that survives every mistake."""

from __future__ import annotations

import errno
import os

import click

from portfolio_gen.cli.build import check_edition, edition_option
from portfolio_gen.cli.repository import WrongUse, config_option, day_option, find_root, today
from portfolio_gen.sentences import said


@click.command()
@edition_option
@click.option(
    "--port", type=click.IntRange(1, 65535), metavar="NUMBER", default=8000, show_default=True,
    help="The number after 127.0.0.1:",
)  # fmt: skip
@day_option
@config_option
def serve(edition: str, port: int, as_of: str | None, config: str | None) -> None:
    """Show the site on this machine and make it again at every save."""
    root, day = find_root(config), today(as_of)
    check_edition(root, edition)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"

    from mkdocs.commands.serve import serve as serve_with_mkdocs
    from mkdocs.exceptions import ConfigurationError

    from portfolio_gen.plugin import PortfolioPlugin

    PortfolioPlugin.asked = {"edition": edition, "as_of": day.isoformat()}
    click.echo(said("serving", edition=edition, address=f"http://127.0.0.1:{port}/"))
    try:
        serve_with_mkdocs(
            config or str(root / "mkdocs.yml"), livereload=True, dev_addr=f"127.0.0.1:{port}"
        )
    except (ConfigurationError, SystemExit) as fault:
        raise WrongUse(str(fault)) from None
    except OSError as fault:
        if fault.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        raise WrongUse(said("port-taken", port=port)) from None
