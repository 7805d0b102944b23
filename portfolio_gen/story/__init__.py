"""Learner text: Markdown in, safe HTML, headings, references and problems out."""

from portfolio_gen.story.check import check_story
from portfolio_gen.story.folder import Found, find_in_folder, resolve_in_folder
from portfolio_gen.story.parts import Heading, Reference, Rendered, StoryWords, Target
from portfolio_gen.story.private_details import private_details
from portfolio_gen.story.references import Typed, lines_of, references
from portfolio_gen.story.render import render_story, words_of
from portfolio_gen.story.web import is_web, web_target

__all__ = [
    "Found",
    "Heading",
    "Reference",
    "Rendered",
    "StoryWords",
    "Target",
    "Typed",
    "check_story",
    "find_in_folder",
    "is_web",
    "lines_of",
    "private_details",
    "references",
    "render_story",
    "resolve_in_folder",
    "web_target",
    "words_of",
]
