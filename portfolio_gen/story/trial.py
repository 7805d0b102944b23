"""A story that might be too much is tried before it is used: with little time and little memory.

The counts of `limits.py` stop every kind of tangle that is known. This stops the others, and costs
nothing for stories of the usual size.
"""

from __future__ import annotations

from functools import lru_cache

from portfolio_gen.limited import TooMuch, limited
from portfolio_gen.model.story import Story
from portfolio_gen.story import limits
from portfolio_gen.story.engine import marked_html
from portfolio_gen.story.safety import last_word, taken_in

SECONDS, MEGABYTES = 5, 512


def too_much(story: Story) -> str | None:
    """The code of the problem when a story is too long or too complicated, else None."""
    code = limits.too_much(story)
    if code is None and limits.is_heavy(story.text) and not _fits(story.text):
        return "story-too-complicated"
    return code


@lru_cache(maxsize=64)
def _fits(text: str) -> bool:
    try:
        return limited(lambda: _is_made(text), seconds=SECONDS, megabytes=MEGABYTES)
    except TooMuch:
        return False


def _is_made(text: str) -> bool:
    last_word(taken_in(marked_html(text)))
    return True
