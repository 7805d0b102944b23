"""`serve`: a live preview on this machine that survives every mistake."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import click

from portfolio_gen.cli.build import check_edition, edition_option, mkdocs_settings, shell_by_mkdocs
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
    """Show the site on this machine; every save shows at once.

    Pages are made when somebody looks at them, so the first one is there at once, however large
    the school is.
    """
    root, day = find_root(config), today(as_of)
    check_edition(root, edition)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    file = Path(config).absolute() if config else root / "mkdocs.yml"
    click.echo(said("serving", edition=edition, address=f"http://127.0.0.1:{port}/"))

    from portfolio_gen.model.audience import Edition
    from portfolio_gen.preview.serving import Serving
    from portfolio_gen.theme_folder import theme_folder

    mkdocs_settings(str(file), edition, day.isoformat(), None)  # A fault there is said at once.
    try:
        serving = Serving(
            root,
            Edition.named(edition),
            day,
            theme=theme_folder(),
            config=file,
            port=port,
            make_shell=lambda known: shell_by_mkdocs(known, str(file), None, command="serve"),
            say=lambda sentence: click.echo(sentence, err=True),
        )
    except OSError as fault:
        if fault.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        raise WrongUse(said("port-taken", port=port)) from None
    serving.run()
