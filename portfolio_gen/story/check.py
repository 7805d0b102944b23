"""Everything in a story that its author should put right."""

from __future__ import annotations

from collections.abc import Collection

from portfolio_gen.messages import problem
from portfolio_gen.model.place import Place
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.model.story import Story
from portfolio_gen.story.folder import find_in_folder
from portfolio_gen.story.limits import too_much
from portfolio_gen.story.parts import Reference
from portfolio_gen.story.references import Mention, mentions
from portfolio_gen.story.web import is_unsafe, scheme_of


def check_story(story: Story, files: Collection[str]) -> list[Problem]:
    """The problems of a story; `files` are the paths of its author's folder."""
    code = too_much(story)
    if code is not None:
        return [problem(code, Place(file=story.file, line=story.first_line))]
    problems: list[Problem] = []
    for mention in mentions(story):
        problems += _problems_of(story, mention, files)
    return problems


def _problems_of(story: Story, mention: Mention, files: Collection[str]) -> list[Problem]:
    reference = mention.reference
    found = []
    if mention.description is not None and not mention.description.strip():
        found.append(problem("picture-without-description", mention.start))
    scheme = scheme_of(reference.target)
    if is_unsafe(reference.target):
        found.append(problem("unsafe-link", reference.place, quotes=(reference.target,), scheme=scheme))
    elif reference.kind == "picture" and scheme:
        found.append(problem("remote-picture", reference.place))
    elif not scheme and not reference.target.startswith("#"):
        found += _file_problems(story, reference, files)
    return found


def _file_problems(story: Story, reference: Reference, files: Collection[str]) -> list[Problem]:
    found = find_in_folder(story, reference.target, files)
    if found.code is None:
        return []
    fixes = ()
    if found.nearest is not None and reference.place.length > 1:
        fixes = (Fix(place=reference.place, text=found.nearest),)
    return [
        problem(
            found.code,
            reference.place,
            nearest=found.nearest,
            fixes=fixes,
            quotes=(reference.target,),
            value=reference.target,
        )
    ]
