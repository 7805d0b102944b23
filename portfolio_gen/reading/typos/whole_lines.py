"""Whole lines that say who is in a thing or who may see it, wherever they stand.

It is apart because texts and stories are both searched for them. A text may speak of people and
audiences: only a line that holds nothing else was meant to keep something from others.
"""

from __future__ import annotations

import re

from msgspec import Struct

from portfolio_gen.model.audience import Audience
from portfolio_gen.reading.nearest import looks_like
from portfolio_gen.reading.other_words import is_audience, means_audience

#: A longer line is a sentence.
LONGEST = 80
#: What is typed around such a line to make it look like something.
_AROUND = " \t\u00a0\u200b\ufeff*_~#>.,;!<-"
_COMMENT = re.compile(r"(?:\s#|-->|</).*$")
_SIGN = re.compile(r"([\w' -]{1,24}?)[ \t*_\"'“”]*[:=：][ \t*_]*(\S.*)")
_SPACE = re.compile(r"([\w-]{1,16})[ \t]+(\S.*)")
_IN_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_ID = r"[a-z0-9][a-z0-9-]*"
_NAMES = re.compile(rf"{_IN_BRACKETS.pattern}|{_ID}(?:[ \t]*,[ \t]*{_ID})*")
_BETWEEN = re.compile(r"[,;/]|\band\b|\bor\b")
_YES_OR_NO = frozenset({"yes", "true", "no", "false"})


class WholeLine(Struct, frozen=True, kw_only=True):
    """Such a line: the word it begins with, the name that was meant, and what it says."""

    typed: str
    name: str
    value: str


def whole_line(line: str) -> WholeLine | None:
    """What a line says when it says nothing but who is in a thing or who may see it.

    >>> whole_line("  people [ben]").name, whole_line("**Audience: family**").name
    ('people', 'audience')
    >>> whole_line("people who came"), whole_line("a private school")
    (None, None)
    """
    if len(line) > LONGEST:
        return None
    words = _COMMENT.sub("", line).strip(_AROUND)
    if found := _SIGN.fullmatch(words):
        typed, value, tight = found[1].strip(" -"), found[2].strip(), True
    elif found := _SPACE.fullmatch(words):
        typed, value, tight = found[1], found[2].strip(), False
    else:
        return None
    if _is_people(value, tight=tight) and looks_like(typed, "people"):
        return WholeLine(typed=typed, name="people", value=value)
    asks = _is_audience(typed, value, tight=tight)
    return WholeLine(typed=typed, name="audience", value=value) if asks else None


def _is_people(value: str, *, tight: bool) -> bool:
    """Whether these are short names; without a sign before them only brackets say so."""
    pattern = _NAMES if tight else _IN_BRACKETS
    return pattern.fullmatch(value) is not None


def _is_audience(typed: str, value: str, *, tight: bool) -> bool:
    """Whether these are audiences; without a sign only behind the word itself, for there are
    private schools and secret families."""
    words = [word.strip(" \"'“”") for word in _BETWEEN.split(value.strip("[]"))]
    if all(is_audience(word) or word.casefold() == Audience.PUBLIC for word in words):
        return means_audience(typed) if tight else looks_like(typed, "audience")
    asks = means_audience(typed) or typed.casefold() in ("public", "publish")
    return tight and asks and value.casefold() in _YES_OR_NO
