"""How long and how tangled a story may be before it is refused unread.

Each number was measured: a story just inside all of them renders in well under a second. They
are apart because they are looked at before the engine sees a single letter.
"""

from __future__ import annotations

import re

from portfolio_gen.model.story import Story

LONGEST_STORY = 200_000
#: Signs that make an engine look far ahead, and how many of each one story may hold.
MOST_SIGNS = {"[": 2_000, "<": 2_000, "|": 10_000, "*": 10_000, "_": 10_000, "`": 10_000, "\n": 20_000}
_DEEP = re.compile(r"^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){40}|^[ \t]{200}(?=[-+*>\d])", re.MULTILINE)
_DEEPEST_TAGS = 200


def too_much(story: Story) -> str | None:
    """The code of the problem when a story is too long or too complicated, else None."""
    text = story.text
    if len(text) > LONGEST_STORY:
        return "story-too-long"
    if any(text.count(sign) > most for sign, most in MOST_SIGNS.items()):
        return "story-too-complicated"
    return "story-too-complicated" if _DEEP.search(text) else None
