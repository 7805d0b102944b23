"""Words that may tell strangers where somebody lives, or how to reach them.

It only asks for a second look: whether a number is a phone number is for people to say. It is
apart because these patterns grow with every school, and nothing else here depends on them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from portfolio_gen.story.references import lines_of

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY = rf"(?:{_MONTH}\.? \d{{1,2}}|\d{{1,2}}\.? {_MONTH}|\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}})"
_STREET = (
    r"(?:Street|St\.|Avenue|Ave\.?|Road|Rd\.?|Lane|Ln\.?|Drive|Dr\.|Court|Ct\.?|Boulevard|Blvd\.?)"
)
#: What each pattern finds, as a person would call it.
_PATTERNS = {
    "an e-mail address": re.compile(
        r"(?<![\w.+/-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}"
    ),
    "a phone number": re.compile(
        r"(?<![\w/.-])"
        r"(?:\+\d{1,3}(?:[ .-]?\(?\d{2,4}\)?){3,4}|(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4})"
        r"(?![\w-])"
    ),
    "an identity number": re.compile(r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])"),
    "a home address": re.compile(rf"(?<!\w)\d{{1,5}} (?:[A-Z][\w'’.]+ ){{1,3}}{_STREET}(?!\w)"),
    "a birthday": re.compile(
        rf"(?:born (?:on )?|birthday (?:is )?(?:on )?|date of birth:? ?)(?:the )?{_DAY}",
        re.IGNORECASE,
    ),
}

#: Small letters that two of them have in it; without these their patterns take longest to fail.
_SLOW_WITHOUT = {"an e-mail address": ("@",), "a birthday": ("born", "rthday", "date of b")}
#: None of them has fewer signs.
SHORTEST = 6
#: What every one of them has in it; most lines have none of these, and are passed over.
_WORTH_A_LOOK = re.compile(r"[\d@]")
_PLAIN_WORTH_A_LOOK = "0123456789@"


class PrivateDetail(Struct, frozen=True, kw_only=True):
    """Some words, what they look like, and the line and column of the text where they stand."""

    words: str
    looks_like: str
    line: int
    column: int


def private_details(text: str) -> Iterator[PrivateDetail]:
    """What looks private in a text."""
    if len(text) < SHORTEST or not _is_worth_a_look(text):
        return
    for number, line in enumerate(lines_of(text), 1):
        for looks_like, pattern in _PATTERNS.items() if _is_worth_a_look(line) else ():
            if not _could_hold(line, looks_like):
                continue
            for found in pattern.finditer(line):
                yield PrivateDetail(
                    words=found[0], looks_like=looks_like, line=number, column=found.start() + 1
                )


def _could_hold(line: str, looks_like: str) -> bool:
    """Whether a line has one of the words without which there is none of a kind of detail."""
    if looks_like not in _SLOW_WITHOUT:
        return True
    small = line.lower()
    return any(word in small for word in _SLOW_WITHOUT[looks_like])


def _is_worth_a_look(text: str) -> bool:
    if text.isascii():  # A sign is found faster than a pattern, and this is asked of every line.
        return any(sign in text for sign in _PLAIN_WORTH_A_LOOK)
    return _WORTH_A_LOOK.search(text) is not None
