"""What a text says when its lines, its tags and its signs for other signs are read as meant.

It is apart from unpacking: a text may be written in several of these ways at once.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

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
TAG = re.compile(r"<[^>]*>")
LINE_END = re.compile(r"[\r\n]+")
JSON_SIGN = re.compile(r"\\u([0-9a-fA-F]{4})")
#: Where a line of a calendar was cut.
FOLD = re.compile(r"\r?\n[ \t]")


def readings_of(text: str) -> Iterator[str]:
    """A text as it is, and as each kind of program would read it."""
    yield text
    if "<" in text:
        yield from _without_tags(text)
    if text.startswith("BEGIN:VCALENDAR"):
        yield FOLD.sub("", text)
    if "&" in text:
        yield html.unescape(text)
    if "%" in text:
        yield unquote(html.unescape(text))
    if "\\u" in text:
        yield JSON_SIGN.sub(lambda sign: chr(int(sign[1], 16)), text)


def _without_tags(text: str) -> Iterator[str]:
    """What somebody reads of a page, where the end of a line is a space; and its longer tags."""
    joined = INLINE.sub("", COMMENT.sub("", text))
    if "\0" not in text:  # In what is no text, there are no lines.
        joined = LINE_END.sub(" ", joined)
        tags = [LINE_END.sub(" ", tag) for tag in TAG.findall(text) if LINE_END.search(tag)]
        yield html.unescape("\n".join(tags))
    for instead in ("", " ") if PARTING.search(joined) else ("",):
        yield html.unescape(TAG.sub("\n", PARTING.sub(instead, joined)))
