"""Everything in a story that its author should put right, each at the place to look at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from urllib.parse import unquote

from portfolio_gen.messages import problem
from portfolio_gen.model.place import Place
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.model.story import Story
from portfolio_gen.story.engine import marked_html
from portfolio_gen.story.fences import open_fence
from portfolio_gen.story.folder import Found, find_in_folder
from portfolio_gen.story.limits import LONGEST_STORY
from portfolio_gen.story.parts import Reference
from portfolio_gen.story.private_details import private_details
from portfolio_gen.story.raw_html import first_removed
from portfolio_gen.story.references import Mention, Typed, may_mention, mentions_in
from portfolio_gen.story.render import headings_of
from portfolio_gen.story.spaces import spaced_names
from portfolio_gen.story.trial import too_much
from portfolio_gen.story.web import is_unsafe, is_web, scheme_of

#: Headings looked through for a nearest name.
MOST_COMPARED = 200


def check_story(story: Story, files: Collection[str]) -> list[Problem]:
    """The problems of a story in reading order; `files` are the paths of its author's folder."""
    code = too_much(story)
    if code is not None:
        place = Place(file=story.file, line=story.first_line)
        return [problem(code, place, limit=LONGEST_STORY)]
    typed = Typed(story)
    found = list(_privacy_problems(typed))
    # What is looked for in the engine's HTML needs one of these, and many stories have none.
    if may_mention(story.text) or "```" in story.text or "~~~" in story.text:
        html = marked_html(story.text)
        mentioned = mentions_in(typed, html)
        found = [
            *_mention_problems(story, mentioned, files),
            *_block_problems(typed, html),
            *found,
        ]
    return sorted(dict.fromkeys(found), key=lambda one: (one.place, one.code))


def _block_problems(typed: Typed, html: str) -> Iterator[Problem]:
    fence = open_fence(typed, html)
    if fence is not None:
        yield problem("open-code-fence", fence.place, value=fence.sign)
    for spaced in spaced_names(typed, html):
        name = spaced.name.replace(" ", "%20")
        yield problem(
            "space-in-link",
            spaced.place,
            nearest=name,
            fixes=(Fix(place=spaced.place, text=name),),
            quotes=(name,),
            value=spaced.name,
        )
    removed = first_removed(typed, html) if "<" in typed.text else None
    if removed is not None:
        yield problem("html-removed", removed.place, value=removed.tag)


def _privacy_problems(typed: Typed) -> Iterator[Problem]:
    for detail in private_details(typed.text):
        place = typed.place(detail.line, detail.column, len(detail.words))
        yield problem("looks-private", place, value=detail.words, kind=detail.looks_like)


def _mention_problems(
    story: Story, mentioned: Iterable[Mention], files: Collection[str]
) -> Iterator[Problem]:
    own_files = frozenset(files)
    found_by = cache(lambda target: find_in_folder(story, target, own_files))
    headings = cache(lambda: tuple(heading.id for heading in headings_of(story)))
    for mention in mentioned:
        reference = mention.reference
        scheme = scheme_of(reference.target)
        if mention.description is not None and not mention.description.strip():
            yield problem("picture-without-description", mention.start)
        if is_unsafe(reference.target):
            yield problem("unsafe-link", reference.place, value=scheme)
        elif reference.kind == "picture" and is_web(reference.target):
            yield problem("remote-picture", reference.place)
        elif reference.target.startswith("#"):
            yield from _jump_problems(reference, headings())
        elif not is_web(reference.target):
            yield from _file_problems(reference, found_by(reference.target))


def _jump_problems(reference: Reference, names: tuple[str, ...]) -> Iterator[Problem]:
    wanted = unquote(reference.target[1:]).lower()
    if wanted and wanted not in names:
        near = get_close_matches(wanted, names[:MOST_COMPARED], n=1)
        yield _offered("missing-heading", reference, f"#{wanted}", f"#{near[0]}" if near else None)


def _file_problems(reference: Reference, found: Found) -> Iterator[Problem]:
    code = found.code
    if code == "missing-file":
        code = "missing-picture" if reference.kind == "picture" else "dead-link"
    if code is not None:
        yield _offered(code, reference, unquote(reference.target), found.nearest)


def _offered(code: str, reference: Reference, value: str, nearest: str | None) -> Problem:
    """The problem, with the nearest name to put in place where one is near."""
    fixes = ()
    if nearest is not None and reference.place.length > 1:
        fixes = (Fix(place=reference.place, text=nearest),)
    quotes = () if nearest is None else (nearest,)
    return problem(code, reference.place, nearest=nearest, fixes=fixes, quotes=quotes, value=value)
