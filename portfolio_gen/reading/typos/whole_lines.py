"""Whole lines that say who is in a thing or who may see it, wherever they stand.

It is apart because texts and stories are both searched for them. A text may speak of people and
audiences: only a line that holds nothing else was meant to keep something from others.
"""

from __future__ import annotations

import re

from msgspec import Struct

from portfolio_gen.model.audience import Audience
from portfolio_gen.reading.audience_words import HEADS, plain
from portfolio_gen.reading.nearest import looks_like
from portfolio_gen.reading.other_words import (
    audiences_in,
    hides,
    is_audience,
    is_public,
    is_yes_or_no,
    means_audience,
)

#: A longer line is a sentence.
LONGEST = 80
#: What is typed around such a line to make it look like something.
_AROUND = " \t\u00a0\u200b\ufeff*_~#>.,;!<-"
_PAIRS = ("()", "[]", "{}", "||", "“”", "\"\"", "（）", "【】")
_HASHTAG = re.compile(r"#([^\W\d][\w-]*)")
_COMMENT = re.compile(r"(?:\s#|-->|</).*$")
_SIGN = re.compile(r"([\w' -]{1,24}?)[ \t*_\"'“”]*[:=：][ \t*_]*(\S.*)")
_CELLS = re.compile(r"([^|:]{1,24}?)[ \t*_]*\|[ \t*_]*([^|]*[^|\s])")
_SPACE = re.compile(r"([\w-]{1,16})[ \t]+(\S.*)")
#: What asks for yes or no there; "show" and "share" may be the headings of a list.
_ASKING = frozenset({"public", "publish", "publico", "publica", "publicar", "نشر"})
_IN_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_ID = r"[a-z0-9][a-z0-9-]*"
_NAMES = re.compile(rf"{_IN_BRACKETS.pattern}|{_ID}(?:[ \t]*,[ \t]*{_ID})*")


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
    if hashtag := next((tag for tag in _hashtags(line) if hides(tag)), None):
        return WholeLine(typed=f"#{hashtag}", name="audience", value=Audience.PRIVATE.value)
    words = _unwrapped(_COMMENT.sub("", line).strip(_AROUND))
    if found := _SIGN.fullmatch(words):
        typed, value, tight = found[1].strip(" -"), found[2].strip(), True
    elif found := _CELLS.fullmatch(words):
        return _in_cells(found[1].strip(_AROUND), found[2].strip(_AROUND))
    elif found := _SPACE.fullmatch(words):
        typed, value, tight = found[1], found[2].strip(), False
    else:
        return None
    if _is_people(value, tight=tight) and looks_like(typed, "people"):
        return WholeLine(typed=typed, name="people", value=value)
    asks = _is_audience(typed, value, tight=tight)
    return WholeLine(typed=typed, name="audience", value=value) if asks else None


def _in_cells(typed: str, value: str) -> WholeLine | None:
    """What two cells of a table say. The heads of a table may be "people" and "animals", or
    "visible" and "hidden": they say nothing."""
    if _is_people(value, tight=False) and looks_like(typed, "people"):
        return WholeLine(typed=typed, name="people", value=value)
    is_head = plain(typed) in HEADS and not is_yes_or_no(value)
    asks = not is_head and _is_audience(typed, value, tight=True)
    return WholeLine(typed=typed, name="audience", value=value) if asks else None


def _unwrapped(words: str) -> str:
    """The words without brackets or bars around all of them."""
    while words and words[0] + words[-1] in _PAIRS:
        words = words[1:-1].strip(_AROUND)
    return words


def _hashtags(line: str) -> list[str]:
    """The words of a line on which nothing stands but words like `#holidays`."""
    tags = [_HASHTAG.fullmatch(word) for word in line.split()]
    return [tag[1] for tag in tags if tag] if all(tags) else []


def _is_people(value: str, *, tight: bool) -> bool:
    """Whether these are short names; without a sign before them only brackets say so."""
    pattern = _NAMES if tight else _IN_BRACKETS
    return pattern.fullmatch(value) is not None


def _is_audience(typed: str, value: str, *, tight: bool) -> bool:
    """Whether these are audiences; without a sign only behind the word itself, for there are
    private schools and secret families."""
    words = audiences_in(value.strip("[]"))
    if all(is_audience(word) or is_public(word) for word in words):
        return means_audience(typed) if tight else looks_like(typed, "audience")
    asks = means_audience(typed) or plain(typed) in _ASKING
    return tight and asks and is_yes_or_no(value)
