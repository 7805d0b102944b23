"""The command line: `portfolio-gen COMMAND`, each command in a file of its own.

Commands are loaded when they are called, so that `portfolio-gen --version` answers at once.
"""

from __future__ import annotations

import errno
import gc
import importlib
import os
import sys
from pathlib import Path
from typing import NoReturn

import click

from portfolio_gen import __version__
from portfolio_gen.cli.exit_codes import OUR_FAULT, WRONG_USE

#: Every command and where it lives.
COMMANDS = {
    "build": "portfolio_gen.cli.build:build",
    "check": "portfolio_gen.cli.check:check",
    "explain": "portfolio_gen.cli.explain:explain",
    "forget": "portfolio_gen.cli.forget:forget_learner",
    "init": "portfolio_gen.cli.init:init",
    "new": "portfolio_gen.cli.new:new",
    "schema": "portfolio_gen.cli.schema:schema",
    "serve": "portfolio_gen.cli.serve:serve",
    "verify": "portfolio_gen.cli.verify:verify",
}


#: What a system refuses when it is full, broken, busy or not ours to write to.
REFUSALS = {
    errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EACCES, errno.EPERM, errno.EROFS,
    errno.EMFILE, errno.ENFILE, errno.ENOMEM,
}  # fmt: skip


class LazyGroup(click.Group):
    """A group whose commands are imported only when somebody asks for them."""

    def __init__(self, *args: object, commands_at: dict[str, str], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.commands_at = commands_at

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(self.commands_at)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.commands_at:
            return None
        module, _, name = self.commands_at[cmd_name].partition(":")
        return getattr(importlib.import_module(module), name)


@click.group(
    cls=LazyGroup,
    commands_at=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="portfolio-gen")
def portfolio_gen() -> None:
    """Turn a school's folders into a website of portfolios."""


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run a command and leave with its exit code: 2 for wrong use, 4 for a fault of ours."""
    _speak_utf8()
    # Nearly all that is made stays to the end; looking for rubbish in it as often as usual takes
    # a twelfth of a small build.
    gc.set_threshold(200_000, 20, 20)
    # Other programs' plugins for pydantic would see what learners write, and looking for them
    # reads about every installed package: 30 ms.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    try:
        code = portfolio_gen.main(args=arguments, prog_name="portfolio-gen", standalone_mode=False)
    except click.ClickException as wrong:
        wrong.show()
        code = WRONG_USE
    except (click.Abort, KeyboardInterrupt):
        code = 130
    except BrokenPipeError:
        # Whoever read our output, like `head`, has gone; nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:
        _own_up(error)
        code = OUR_FAULT
    gc.freeze()  # Or Python looks through all of it once more before it ends: 0.1 s.
    sys.exit(code if isinstance(code, int) else 0)


def _own_up(error: Exception) -> None:
    """Say on one line that it is our fault, or what the computer refused.

    The error's own text may quote what is private, so only its kind and its place are told;
    PORTFOLIO_GEN_TRACEBACK=1 shows a developer the rest.
    """
    from portfolio_gen.sentences import REPORT_AT, said

    if os.environ.get("PORTFOLIO_GEN_TRACEBACK"):
        import traceback

        traceback.print_exception(error)
    what = _what_and_where(error)
    if isinstance(error, OSError) and error.errno in REFUSALS:
        says = os.strerror(error.errno)  # Not the path: it may hold a learner's name.
        click.echo(said("refused", says=says, where=what), err=True)
    else:
        click.echo(said("our-mistake", what=what, where=REPORT_AT), err=True)


def _what_and_where(error: Exception) -> str:
    """The error's kind, and the last line of ours that it went through."""
    package = Path(__file__).resolve().parent.parent
    place, trace = "", error.__traceback__
    while trace:
        file = Path(trace.tb_frame.f_code.co_filename)
        if file.is_relative_to(package):
            place = f" at {file.relative_to(package).as_posix()}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__}{place}"


def _speak_utf8() -> None:
    """UTF-8 in and out, whatever the machine's language settings say."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
