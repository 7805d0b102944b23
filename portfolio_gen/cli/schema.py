"""`schema`: the shape of every kind of file, for editors and form makers."""

from __future__ import annotations

import json
from pathlib import Path

import click

from portfolio_gen.cli.repository import WrongUse
from portfolio_gen.exchange.schema import KINDS, schema_of
from portfolio_gen.sentences import said


@click.command()
@click.argument("kind", required=False, type=click.Choice(sorted(KINDS)))
@click.option("--to", "folder", metavar="DIR", help="Write one file for each kind into DIR.")
def schema(kind: str | None, folder: str | None) -> None:
    """Print the JSON Schema of one KIND of file, or of all of them by name."""
    kinds = [kind] if kind else sorted(KINDS)
    if folder is None:
        schemas = {name: schema_of(name) for name in kinds}
        click.echo(_written(schemas[kind] if kind else schemas), nl=False)
        return
    place = Path(folder)
    try:
        place.mkdir(parents=True, exist_ok=True)
        for name in kinds:
            file = place / f"{name}.json"
            file.write_text(_written(schema_of(name)), encoding="utf-8", newline="\n")
            click.echo(said("made", file=file.as_posix()))
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise WrongUse(said("cannot-write", file=folder, why=why)) from None


def _written(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"
