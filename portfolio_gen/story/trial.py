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
    return _too_much(story.text)


@lru_cache(maxsize=64)  # Several ask about each of one learner's stories, one after the other.
def _too_much(text: str) -> str | None:
    code = limits.too_much(text)
    if code is None and limits.is_heavy(text) and not _fits(text):
        return "story-too-complicated"
    return code


def _fits(text: str) -> bool:
    try:
        return limited(lambda: _is_made(text), seconds=SECONDS, megabytes=MEGABYTES)
    except TooMuch:
        return False


def _is_made(text: str) -> bool:
    last_word(taken_in(marked_html(text)))
    return True
