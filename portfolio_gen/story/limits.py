"""How long and how tangled a story may be before it is refused unread.

Each number was measured: a story just inside all of them renders in well under a second. They
are apart because they are looked at before the engine sees a single letter.
"""

from __future__ import annotations

import re

#: Letters in one story; a long essay has 20,000.
LONGEST_STORY = 200_000
#: Signs that make the engine or the sanitiser look far, and how often one story may use each.
#: "@" is low because the engine's stack grows with every e-mail address of a paragraph.
MOST_SIGNS = {
    "[": 800,
    "<": 2_000,
    "|": 10_000,
    "*": 5_000,
    "_": 5_000,
    "~": 1_000,
    "`": 5_000,
    "@": 300,
    "://": 1_000,
    "www.": 1_000,
    "&": 20_000,
    "\u00a0": 20_000,
    "\n": 10_000,
}
#: Quotes and lists inside each other: by signs at the start of a line, or by spaces.
_DEEP_LINE = r"(?:(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){20}|(?: {80}|\t{20})[ \t]*[-+*>\d])"
_DEEP_FIRST = re.compile(_DEEP_LINE)
#: It begins with a sign, so that a search leaps from line to line in place of letter to letter.
_DEEP_BELOW = re.compile(rf"\n{_DEEP_LINE}")


#: A story longer than this is heavy, and so is one with half as many signs as it may have.
HEAVY_STORY = 40_000


def is_heavy(text: str) -> bool:
    """Whether a story is so large that it may be too much though all counts are in order."""
    letters = len(text)
    if letters > HEAVY_STORY:
        return True
    return any(
        letters > most // 2 and text.count(sign) > most // 2 for sign, most in MOST_SIGNS.items()
    )


def too_much(text: str) -> str | None:
    """The code of the problem when a story is too long or too complicated, else None."""
    if len(text) > LONGEST_STORY:
        return "story-too-long"
    letters = len(text)
    if any(letters > most and text.count(sign) > most for sign, most in MOST_SIGNS.items()):
        return "story-too-complicated"
    deep = _DEEP_FIRST.match(text) or _DEEP_BELOW.search(text)
    return "story-too-complicated" if deep else None
