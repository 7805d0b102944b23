"""Where something new is made: the school as it is, its templates, and whoever answers.

It is apart because all `new` commands start and end alike.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from portfolio_gen.cli.new.fitting import known_names, misfit
from portfolio_gen.cli.repository import WrongUse, config_option, day_option, find_root, today
from portfolio_gen.exchange.questions import BETWEEN, Answer, answerable, questions_of, split
from portfolio_gen.exchange.rehearse import refuse_mistakes
from portfolio_gen.exchange.scaffold import CannotMake, New, write
from portfolio_gen.exchange.starter import templates_that_come_with_it
from portfolio_gen.exchange.typed import slug
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Project
from portfolio_gen.model.values import ID_PATTERN, Record
from portfolio_gen.reading.folder import look_into
from portfolio_gen.reading.portfolio import Reading, read_portfolio
from portfolio_gen.sentences import said


class Desk(Struct, frozen=True, kw_only=True):
    """One school, read; `asks` says whether somebody sits at the keyboard."""

    root: Path
    as_of: date
    reading: Reading
    templates: dict[str, str]
    asks: bool

    def learner(self, name: str) -> Learner:
        """The learner with this id; WrongUse that lists the ids when there is none."""
        learners = {str(learner.id): learner for learner in self.reading.learners}
        if name not in learners:
            raise WrongUse(said("unknown-learner", value=name, choices=listed(learners)))
        return learners[name]

    def project(self, learner: Learner, name: str) -> Project:
        """The learner's project with this id."""
        projects = {str(project.id): project for project in learner.projects}
        if name not in projects:
            raise WrongUse(
                said("unknown-project", learner=learner.id, value=name, choices=listed(projects))
            )
        return projects[name]

    def template(self, folder: str, name: str, ending: str) -> str:
        """`name`, when `folder` has a template of that name."""
        start = f"{folder}/"
        known = {
            path[len(start) : -len(ending)]
            for path in self.templates
            if path.startswith(start) and path.endswith(ending)
        }
        if name not in known:
            raise WrongUse(said("unknown-template", value=name, choices=listed(known)))
        return name

    def asked(
        self, text: str | None, question: str, misfit: Callable[[str], str | None] | None = None
    ) -> str:
        """What was said on the command line, else the answer at the keyboard, else nothing.

        While `misfit` has something to say about an answer, the question comes again.
        """
        if text is not None or not self.asks:
            return text or ""
        told = click.get_current_context().meta
        if not told.setdefault("enter-skips", False):
            told["enter-skips"] = True
            click.echo(said("enter-skips"), err=True)
        while True:
            answer = click.prompt(
                f"{question}\n", default="", show_default=False, prompt_suffix="> ", err=True
            ).strip()
            wrong = misfit(answer) if misfit and answer else None
            if wrong is None:
                return answer
            click.echo(wrong, err=True)

    def answers(
        self, template: str, given: dict[str, Any], model: type[Record],
        learner: Learner | None = None,
    ) -> dict[str, Answer]:  # fmt: skip
        """The given answers, and those to the template's other questions."""
        kinds, known = answerable(model), known_names(self.reading, learner)
        answers: dict[str, Answer] = {}
        for key, value in given.items():
            answers[key] = _parts(key, value) if kinds[key] else value or ""
        for question in questions_of(template):
            if self.asks and not answers.get(question.key):
                check = partial(misfit, question.key, model=model, known=known)
                words = self.asked(None, question.asks, check)
                is_list = kinds.get(question.key, False)
                answers[question.key] = split(question.key, words) if is_list else words
        return {key: answer for key, answer in answers.items() if answer}

    def make(self, learner: str, new: New) -> None:
        """Write what is new and say so, unless it would not pass `check`."""
        try:
            refuse_mistakes(self.reading, learner, new, self.as_of)
            write(self.root, new)
        except CannotMake as cannot:
            raise WrongUse(str(cannot)) from None
        except FileExistsError as there:
            raise WrongUse(said("already-there", file=there.args[0])) from None
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise WrongUse(said("cannot-write", file=error.filename, why=why)) from None
        for name, files in (("made", new.made), ("added", new.added)):
            for file in files:
                click.echo(said(name, file=file))
        click.echo(said("next-check", learner=learner))


def open_desk(config: str | None, as_of: str | None, asks: bool | None) -> Desk:
    """The school that a command works in."""
    root = find_root(config)
    folder = look_into(root, "school/templates")
    start = f"{folder.path}/"
    sources = {file[len(start) :]: folder.read(file[len(start) :]) for file in sorted(folder.files)}
    own = {name: source.text for name, source in sources.items() if source is not None}
    return Desk(
        root=root,
        as_of=today(as_of),
        reading=read_portfolio(root),
        templates={**templates_that_come_with_it(), **own},
        asks=sys.stdin.isatty() if asks is None else asks,
    )


def short_name(name: str | None, title: str, taken: set[str]) -> str:
    """The id that was chosen, else one made from the title and not taken yet."""
    found = name or slug(title)
    if not found:
        raise WrongUse(said("no-id-in-title", value=title, option="--id"))
    if not re.match(ID_PATTERN, found):
        raise WrongUse(said("unsafe-id", value=found))
    number, free = 2, found
    while free in taken and name is None:
        free, number = f"{found}-{number}", number + 1
    return free


def listed(names: Any) -> str:
    """Names as "a, b, c", or that there are none."""
    return ", ".join(sorted(names)) or said("none-yet")


def _parts(key: str, values: tuple[str, ...]) -> list[str]:
    """An option given several times is a list; topics and ids may also share one."""
    return [part for value in values for part in (split(key, value) if key in BETWEEN else [value])]


def desk_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that every `new` command has."""
    asking = click.option(
        "--ask/--no-ask", "asks", default=None, help="Ask for what is missing, or do not."
    )
    return asking(day_option(config_option(command)))


def answer_options(model: type[Record]) -> Callable[..., Any]:
    """One option for each thing a template may ask about this record."""

    def with_options(command: Callable[..., Any]) -> Callable[..., Any]:
        for key, is_list in reversed(answerable(model).items()):
            command = click.option(
                f"--{key.replace('_', '-')}", key, multiple=is_list, metavar="WORDS",
                help=said(f"option-{key}"),
            )(command)  # fmt: skip
        return command

    return with_options
