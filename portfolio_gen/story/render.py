"""A story as the HTML of one part of a page.

The order is the safety: the engine makes HTML, `taken_in` removes what learners may not write
(only a story with a `<` can hold any), `dressing` gives links, pictures, headings, tables, code
and alerts their final form, and `last_word` sanitises the finished HTML.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from portfolio_gen.model.story import Story
from portfolio_gen.story.dressing import dress
from portfolio_gen.story.engine import marked_html
from portfolio_gen.story.parts import (
    Heading,
    Reference,
    Rendered,
    StoryWords,
    Target,
    plain_lines,
)
from portfolio_gen.story.references import Typed
from portfolio_gen.story.safety import in_reading_order, last_word, taken_in
from portfolio_gen.story.trial import too_much
from portfolio_gen.story.walk import Walk

ENGLISH = StoryWords()


def render_story(
    story: Story,
    resolve: Callable[[Reference], Target | None],
    *,
    heading_level: int = 2,
    prefix: str = "s-",
    words: StoryWords | None = None,
) -> Rendered:
    """Safe HTML of a story, its headings starting at `heading_level` and every id at `prefix`.

    `resolve` says where each link and picture to a file leads (None: nowhere). It is never asked
    about the web, e-mail, headings of the story itself or unsafe addresses.
    A story that is too long or too tangled becomes one sentence that says so.
    """
    words = words or ENGLISH
    if too_much(story) is not None:
        return Rendered(html=f'<p class="pg-gap">{escape(words.too_much)}</p>\n')
    walk = Walk(
        typed=Typed(story),
        resolve=resolve,
        heading_level=heading_level,
        prefix=prefix,
        words=words,
    )
    html = last_word(dress(walk, _clean_html(story)))
    return Rendered(html=html, headings=tuple(walk.headings), spoken="".join(walk.spoken))


def headings_of(story: Story) -> tuple[Heading, ...]:
    """The headings of a story, with the names that jumps use; its HTML is not made ready."""
    return tuple(_walked(story).headings)


def words_of(story: Story) -> str:
    """The story's words alone, one line for each block; "" when it is too much to read."""
    return plain_lines("".join(_walked(story).spoken))


def _walked(story: Story) -> Walk:
    """A walk over a story whose links lead nowhere, of which no HTML is kept."""
    walk = Walk(
        typed=Typed(story),
        resolve=lambda reference: None,
        heading_level=2,
        prefix="",
        words=ENGLISH,
    )
    if too_much(story) is None:
        dress(walk, _clean_html(story))
    return walk


def _clean_html(story: Story) -> str:
    html = marked_html(story.text)
    return in_reading_order(taken_in(html) if "<" in story.text else html)
