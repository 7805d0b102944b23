"""Texts that start with a sign of a special meaning, such as @ or *."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portfolio_gen.reading.typos.lines import Line, Part
from portfolio_gen.reading.typos.shape import Style
from portfolio_gen.reading.typos.slip import Slip, in_quotes
from portfolio_gen.reading.typos.texts import Sheet, Words, quoting, replacing

SPECIAL = re.compile(r"[@`%&*!|>,\]}]|\?(?=\s|$)(?!\s+\?)")
#: Marks that somebody who knows them means as such; they are refused where the tree is built.
KIND = re.compile(r"!(?:!|<|[A-Z]+\b|include\b|env\b|relative\b|\w+[:/])")
NAMED = re.compile(r"[&*]([\w.-]+)")
COPIES = re.compile(r"(?:^|[\[,{:]\s*|-\s+)\*([\w.-]+)\s*(?=$|[,\]}])")
BAR_AND_TEXT = re.compile(r"\|[+-]?\s+[^\s|]")
AFTER_VALUE = re.compile(r"\s*(?:#.*)?$")
TEMPLATE = re.compile(r"\{[{%#]")
HASH_WORD = re.compile(r"#\w")


def slips(sheet: Sheet) -> Iterator[Slip]:
    """Values whose first sign gives all of them another meaning."""
    copies = {name for line in sheet.lines for name in COPIES.findall(line.text)}
    named = {name for line in sheet.lines for name in re.findall(r"&([\w.-]+)", line.text)}
    for words in sheet.words:
        sign = SPECIAL.match(words.first.shape.text)
        if BAR_AND_TEXT.match(words.first.shape.text):
            yield _beside_the_bar(words)
        elif sign and not _meant_as_a_mark(words.first.shape.text, copies & named):
            yield _slip(words.first, sign[0], quoting(words))
    for line in sheet.lines:
        if line.part is Part.ENTRY and line.shape.style is Style.BRACKETS:
            yield from _text_in_brackets(line)
        if line.part is Part.ENTRY and line.shape.style is Style.EMPTY:
            yield from _all_after_hash(line, sheet)


def _meant_as_a_mark(text: str, copied: set[str]) -> bool:
    name = NAMED.match(text)
    return bool(KIND.match(text) or (name and name[1] in copied))


def _slip(line: Line, sign: str, changes: tuple) -> Slip:
    return Slip(
        code="special-first-sign",
        row=line.row,
        column=line.shape.value,
        values={"sign": sign},
        ways=(changes,) if changes else (),
    )


def _beside_the_bar(words: Words) -> Slip:
    """`because: | I like it`, where the text should start on the next line."""
    line, shape = words.first, words.first.shape
    lead = words.more[0].shape.lead if words.more else line.shape.start + 2
    said = line.text[shape.value + 1 :]
    blanks = len(said) - len(said.lstrip())
    change = replacing(line, shape.value + 1, blanks, "\n" + " " * lead)
    return Slip(code="text-beside-bar", row=line.row, column=shape.value, ways=((change,),))


def _text_in_brackets(line: Line) -> Iterator[Slip]:
    """`[WIP] My project` and `{{name}}`, which are text and not a list."""
    if line.ends is None or line.ends[0] != line.row:
        return
    said = line.shape.text
    after = line.text[line.ends[1] + 1 :]
    if after.lstrip().startswith(":") and not line.shape.name:
        return  # A list for a name, which the tree refuses.
    if TEMPLATE.match(said) or not AFTER_VALUE.match(after):
        change = replacing(line, line.shape.value, len(said), in_quotes(said.rstrip()))
        yield _slip(line, said[0], (change,))


def _all_after_hash(line: Line, sheet: Sheet) -> Iterator[Slip]:
    """`title: #1 fan`, of which nothing would be left."""
    at, starts_something = line.shape.comment, line.shape.name or line.shape.dashes
    if at < 0 or not starts_something or not HASH_WORD.match(line.text, at):
        return
    following = next((other for other in sheet.below(line) if other.part is Part.ENTRY), None)
    if following and (following.lead > line.lead or following.shape.dashes and line.shape.name):
        return  # A list or names follow, so it is a note about them.
    said = line.text[at:].rstrip()
    yield _slip(line, "#", (replacing(line, at, len(said), in_quotes(said)),))
