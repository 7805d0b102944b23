"""What a text says when its lines, its tags and its signs for other signs are read as meant.

It is apart from unpacking: a text may be written in several of these ways at once.
"""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Iterator
from urllib.parse import unquote

from portfolio_gen.verify.words import EDGE

#: Elements inside a line: a word goes on behind them.
INLINE = re.compile(
    r"</?(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|nobr|q|rb|rp"
    r"|rt|rtc|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)\b[^>]*>",
    re.IGNORECASE,
)
#: Elements that may part two words or stand in the middle of one.
PARTING = re.compile(r"<br\b[^>]*>|</?tspan\b[^>]*>", re.IGNORECASE)
#: What nobody sees; a word goes on behind it.
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
#: Where the next cell of a row begins, or what is said about a word in a list.
CELL = re.compile(
    r"(?:</(?:p|div|td|th|dt|dd)\s*+>\s*+){0,4}+<(?:td|th|dd)\b[^>]*>(?:\s*+<(?:p|div)\b[^>]*>)*+",
    re.IGNORECASE,
)
TAG = re.compile(r"<[^>]*>")
LINE_END = re.compile(r"[\r\n]+")
#: How JSON, programs and calendars write a sign that they cannot or may not write as it is.
ESCAPED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nNrtbf])|([^\w\s]))")
MEANT = {"n": "\n", "N": "\n", "r": "\n", "t": " ", "b": " ", "f": " "}
#: How a style sheet writes a sign by its number; a white space only ends the number.
STYLED = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")
PERCENT = re.compile(r"(?:%[0-9a-fA-F]{2})+")
#: What an address asks for; a plus is a space there.
ASKED = re.compile(r"\?[^\s\"'<>]*")
UNKNOWN = "\ufffd"
#: Where a line of a calendar was cut.
FOLD = re.compile(r"\r?\n[ \t]")


def readings_of(text: str) -> Iterator[str]:
    """A text as it is, and as each kind of program would read it."""
    yield text
    yield from _without_tags(text)
    if text.startswith("BEGIN:VCALENDAR"):
        text = FOLD.sub("", text)
        yield text
    plain = html.unescape(text)
    if "&" in text:
        yield plain
        if plain.count("<") > text.count("<"):  # A feed carries pages so.
            yield from _without_tags(plain)
    if "%" in text or "+" in text:
        yield from _addresses(plain)
    yield from _styles(plain)
    if "\\" in text:
        meant = ESCAPED.sub(_meant, text)
        if meant != text:
            yield meant
            yield from _without_tags(meant)
            yield from _styles(meant)
            if "&" in meant:
                yield html.unescape(meant)


def _meant(found: re.Match[str]) -> str:
    """The sign that is written behind a backslash."""
    number = found[1] or found[2]
    return chr(int(number, 16)) if number else found[4] or MEANT[found[3]]


def _styles(text: str) -> Iterator[str]:
    """The lines of a text that a style sheet would read otherwise, so read."""
    if STYLED.search(text):
        lines = (line for line in text.splitlines() if "\\" in line)
        yield "\n".join(STYLED.sub(_styled, line) for line in lines)


def _styled(found: re.Match[str]) -> str:
    """The sign of this number; what ends a line does not end what is written."""
    number = int(found[1], 16)
    if 0xD800 <= number < 0xE000 or number > sys.maxunicode:
        return UNKNOWN
    return " " if chr(number).isspace() else chr(number)


def _addresses(text: str) -> Iterator[str]:
    """A text with the addresses in it as they are meant, be they written in an address themselves;
    where they are not in UTF-8, in the older way."""
    asked = "\n".join(found for found in ASKED.findall(text) if "+" in found)
    if asked:
        yield _unquoted(_unquoted(asked.replace("+", " ")))
    if PERCENT.search(text):
        once = _unquoted(text)
        yield once
        if PERCENT.search(once):
            yield _unquoted(once)
        if UNKNOWN in once and UNKNOWN not in text:
            yield _unquoted(text, "latin-1")


def _unquoted(text: str, encoding: str = "utf-8") -> str:
    """As `unquote` gives it, which takes long for a picture: it looks at every letter."""
    return PERCENT.sub(lambda found: unquote(found[0], encoding), text)


def _without_tags(text: str) -> Iterator[str]:
    """What somebody reads of a page, where the end of a line is a space and `EDGE` parts cells;
    and its longer tags."""
    if "<" not in text:
        return
    joined = INLINE.sub("", COMMENT.sub("", text))
    if "\0" not in text:  # In what is no text, there are no lines.
        joined = LINE_END.sub(" ", joined)
        tags = [LINE_END.sub(" ", tag) for tag in TAG.findall(text) if LINE_END.search(tag)]
        yield html.unescape("\n".join(tags))
    joined = CELL.sub(EDGE, joined)
    for instead in ("", " ") if PARTING.search(joined) else ("",):
        yield html.unescape(TAG.sub("\n", PARTING.sub(instead, joined)))
