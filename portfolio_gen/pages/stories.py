"""A learner's own words as safe HTML, with its links pointing at pages of this edition.

A link to something this edition does not show keeps its words and loses its address, and a
picture goes with its description, so that a page never tells that something is hidden.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from markupsafe import Markup
from msgspec import Struct

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.story import Story
from portfolio_gen.pages import addresses
from portfolio_gen.pages.words import direction
from portfolio_gen.story import (
    Reference,
    Target,
    references,
    render_story,
    resolve_in_folder,
    words_of,
)

LONGEST_EXCERPT = 180
#: So many letters of Markdown nearly always hold that many letters of words.
ENOUGH = 240
#: What may be closed or explained further down: links, notes, code, HTML, tables, lists.
REACHES_FURTHER = re.compile(r"[\[<|`~]|^ {0,3}(?:[-+*>]|\d+[.)])|^(?: {4}|\t)", re.MULTILINE)


class StoryPart(Struct, frozen=True, kw_only=True):
    """A story as a page shows it: safe HTML, its language and the way it runs."""

    html: Markup
    lang: str | None
    direction: str


def story_part(
    shown: Shown,
    story: Story,
    page_address: str,
    *,
    lang: str | None = None,
    heading_level: int = 3,
) -> StoryPart | None:
    """The story as it stands on the page at `page_address`; None when there are no words."""
    rendered = render_story(
        story,
        resolver(shown, story, page_address),
        heading_level=heading_level,
        prefix="story-",
    )
    if not rendered.html.strip():
        return None
    html = Markup(rendered.html)  # noqa: S704 - render_story cleans what it returns
    return StoryPart(html=html, lang=lang, direction=direction(lang))


def excerpt(shown: Shown, story: Story | None) -> str:
    """The first words of a story, for the cards that lead to it; links in them lead nowhere."""
    if story is None:
        return ""
    kept = shown.excerpts.get(story.file)
    return first_words(story) if kept is None else kept


@lru_cache(maxsize=256)
def first_words(story: Story) -> str:
    """The first plain words of a story; the pages of one learner ask for them more than once."""
    words = _words_of_its_head(story)
    words = words or _plain_words(_without_tables(story)) or _plain_words(story)
    if len(words) <= LONGEST_EXCERPT:
        return words
    return f"{words[:LONGEST_EXCERPT].rpartition(' ')[0]}…"


def first_picture(shown: Shown, story: Story | None) -> str | None:
    """The site address of the first picture that a story shows in this edition, small."""
    if story is None or not ("![" in story.text or "<img" in story.text.casefold()):
        return None  # Most stories: nothing to look for, so nothing is taken apart.
    pictures = (one.target for one in references(story) if one.kind == "picture")
    files = (resolve_in_folder(story, target) for target in pictures)
    media = next((shown.media[file] for file in files if file in shown.media), None)
    return media and (media.sizes[0][0] if media.sizes else media.address)


def _words_of_its_head(story: Story) -> str:
    """The words of a story's first plain paragraphs; nothing where more must be looked at.

    Without a sign that could reach further down, they say the same alone as in the whole.
    """
    end = story.text.find("\n\n", ENOUGH)
    head = story.text[:end] if end > 0 else ""
    if not head or REACHES_FURTHER.search(head):
        return ""
    words = _plain_words(story.model_copy(update={"text": head}))
    return words if len(words) > LONGEST_EXCERPT else ""


def _plain_words(story: Story) -> str:
    return " ".join(words_of(story).split())


def _without_tables(story: Story) -> Story:
    """Cells that have lost their table say nothing to a reader of a card."""
    told = [line for line in story.text.splitlines() if not line.lstrip().startswith("|")]
    return story.model_copy(update={"text": "\n".join(told)})


def resolver(shown: Shown, story: Story, page_address: str) -> Callable[[Reference], Target | None]:
    """Answers where a link or picture of this story leads, as seen from one page."""

    def resolve(reference: Reference) -> Target | None:
        file = resolve_in_folder(story, reference.target)
        if file is None:
            return None
        media = shown.media.get(file)
        if media:
            return Target(
                address=addresses.relative(page_address, media.address),
                width=media.width,
                height=media.height,
                sizes=tuple(
                    (addresses.relative(page_address, address), width)
                    for address, width in media.sizes
                ),
            )
        if reference.kind == "picture":
            return Target(address=None, untold=True)
        page = _page_of(shown, file)
        return None if page is None else Target(address=addresses.relative(page_address, page))

    return resolve


def _page_of(shown: Shown, file: str) -> str | None:
    """The page that shows this file of the repository, if this edition has one."""
    _, learner_id, *rest = file.split("/")
    learner = shown.learners.get(learner_id)
    if learner is None:
        return None
    match rest:
        case ["projects", project_id] | ["projects", project_id, "project.md" | "rubric.yml"]:
            found = (learner_id, project_id) in shown.projects
            return addresses.project(learner_id, project_id) if found else None
        case ["journal", name]:
            entry = name.removesuffix(".md")
            found = any(reflection.id == entry for reflection in learner.journal)
            return addresses.entry(learner_id, entry) if found else None
        case ["goals.yml"]:
            return addresses.goals(learner_id) if learner.goals else None
        case [] | ["about.md"] | ["profile.yml"]:
            return addresses.learner(learner_id)
    return None
