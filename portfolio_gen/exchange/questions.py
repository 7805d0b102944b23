"""A template read as the questions it asks, and written again with the answers.

A question is a line of comment with an empty `key:` below it. What is not answered stays as it
is, so that it can be answered in the file later.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from msgspec import Struct

from portfolio_gen.exchange.typed import field, items
from portfolio_gen.model.values import Record, Said

Answer = str | list[str]

EMPTY_KEY = re.compile(r"([a-z_]+):\s*$")
KEY = re.compile(r"([A-Za-z_-]+):(\s|$)")
#: What stands between several answers to one question; a line of its own may hold commas.
BETWEEN = {"topic": ">", "subjects": ",", "competencies": ",", "builds_on": ",", "team": ","}
#: What `new` decides itself, or what is said elsewhere than in an answer of one line.
DECIDED = frozenset({"id", "date", "status", "template", "audience", "title", "goal", "kind"})


class Question(Struct, frozen=True, kw_only=True):
    """What a template asks, and the key its answer stands under."""

    key: str
    asks: str


def questions_of(template: str) -> list[Question]:
    """Everything a template asks, from top to bottom.

    >>> questions_of("# Why?\\nbecause:\\n")
    [Question(key='because', asks='Why?')]
    """
    found, comments = [], []
    for line in template.splitlines():
        empty = EMPTY_KEY.fullmatch(line)
        if line.startswith("#"):
            comments.append(line.lstrip("# ").rstrip())
            continue
        if empty and comments:
            found.append(Question(key=empty[1], asks=" ".join(comments)))
        comments = []
    return found


def filled(template: str, answers: Mapping[str, Answer]) -> str:
    """The template's lines with the answers in them; an answer nobody asked for comes last."""
    left = {key: answer for key, answer in answers.items() if answer}
    lines = []
    for line in template.splitlines(keepends=True):
        empty = EMPTY_KEY.fullmatch(line.rstrip("\r\n"))
        answer = left.pop(empty[1], None) if empty else None
        lines.append(line if answer is None else _written(empty[1], answer))
    return "".join(lines) + "".join(_written(key, answer) for key, answer in left.items())


def _written(key: str, answer: Answer) -> str:
    return field(key, answer) if isinstance(answer, str) else items(key, answer)


def without(text: str, keys: frozenset[str]) -> str:
    """A block's lines without these keys, what stands below and above them, and what the block
    says about itself at its top."""
    kept: list[str] = []
    comments: list[str] = []
    leaving = False
    for line in text.splitlines(keepends=True):
        key = KEY.match(line)
        if line.startswith("#"):
            comments.append(line)
            continue
        if key:
            leaving = key[1] in keys
        about_itself = not kept and not key
        if not leaving and not about_itself:
            kept += [*comments, line]
        comments = []
    return "".join([*kept, *comments])


def split(key: str, words: str) -> list[str]:
    """Several answers typed on one line, also as they would stand in a file.

    >>> split("topic", "sports > basketball"), split("topic", "[sports, basketball]")
    (['sports', 'basketball'], ['sports', 'basketball'])
    """
    in_brackets = re.fullmatch(r"\s*\[(.*)\]\s*", words)
    parts = in_brackets[1].split(",") if in_brackets else words.split(BETWEEN.get(key, ";"))
    return [part.strip() for part in parts if part.strip()]


def answerable(model: type[Record]) -> dict[str, bool]:
    """The keys of a record that one line of words can answer, and whether each is a list."""
    found = {}
    for name, info in model.model_fields.items():
        kind = _answer_kind(info.annotation)
        key = info.alias or name
        if kind is not None and key not in DECIDED:
            found[key] = kind
    return found


def _answer_kind(annotation: Any) -> bool | None:
    """True for a list of words, False for words, None for anything else."""
    if get_origin(annotation) is Annotated:
        return _answer_kind(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        kinds = [_answer_kind(arg) for arg in get_args(annotation) if arg is not type(None)]
        return kinds[0] if kinds else None
    if get_origin(annotation) is tuple:
        inner = _answer_kind(get_args(annotation)[0])
        return True if inner is False else None
    return False if annotation in (str, date, Said) else None
