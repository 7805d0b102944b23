"""Words that strangers may read and that tell who somebody is, or how and where to find them.

It is apart from `stories.py` because a name stands in a caption as well as in a story. Stories are
looked through there for numbers and addresses, whoever reads them; here, only what is published.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from portfolio_gen.analysis.attach import with_feedback
from portfolio_gen.analysis.audience import Narrowing
from portfolio_gen.analysis.checks.looked_at import OneLearner
from portfolio_gen.analysis.consent import NOTHING, Agreements, staff_of
from portfolio_gen.analysis.full_names import among, names_in, sign_of, words_in
from portfolio_gen.analysis.who_sees import sights_of_learner
from portfolio_gen.messages import problem
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Place, Source, Written
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.story import Story
from portfolio_gen.model.values import Record
from portfolio_gen.story import Typed, lines_of, private_details

#: What a full name is called in the sentence about it.
A_NAME = "somebody's full name"


def in_learner(looked_at: OneLearner) -> Iterator[Problem]:
    """Each full name that strangers may not read in words that they may read, and in words that
    are no story, each detail that looks private.

    Who reads what is only worked out where there is something to tell.
    """
    known, name = looked_at.known, str(looked_at.learner.id)
    if not known.agreed.get(name, NOTHING).publicly:
        return
    learner = with_feedback(looked_at.learner, (*looked_at.staff, *looked_at.classmates))
    written = (learner.profile, learner.about, learner.goals, learner.journal, learner.projects)
    texts = tuple(_texts_in(written))
    words = words_in("\n".join(map(_said, texts)))
    names = among(known.names.get(sign_of(words), ()), words)
    is_public = _asked_once(looked_at, learner)
    for text in texts:
        for place, found, looks_like in _found_in(text, names, looked_at):
            if is_public(text):
                yield problem("looks-private", place, value=found, kind=looks_like)


def _found_in(
    text: Story | Written, names: list[str], looked_at: OneLearner
) -> Iterator[tuple[Place, str, str]]:
    """The names in a text and, of what is no story, the details: where, as they were typed, and
    what they look like."""
    return _in_story(text, names) if isinstance(text, Story) else _in_value(text, names, looked_at)


def _in_story(story: Story, names: list[str]) -> Iterator[tuple[Place, str, str]]:
    for start, end in names_in(story.text, names) if names else ():
        *above, line = lines_of(story.text[:start])
        words = story.text[start:end]
        length = len(lines_of(words)[0])
        yield Typed(story).place(len(above) + 1, len(line) + 1, length), _in_one_line(words), A_NAME


def _in_value(
    text: Written, names: list[str], looked_at: OneLearner
) -> Iterator[tuple[Place, str, str]]:
    found = [(text[start:end], A_NAME) for start, end in (names_in(text, names) if names else ())]
    found += [(detail.words, detail.looks_like) for detail in private_details(text)]
    for words, looks_like in found:
        source = looked_at.sources.get(text.place.file)
        place = _place_in(source, text, words) if source else text.place
        yield place, _in_one_line(words), looks_like


def _place_in(source: Source, text: Written, words: str) -> Place:
    """Where these words of a value stand; the whole value where its file has them otherwise."""
    number, begins, left = text.place.line, text.place.column - 1, len(text)
    while left > 0:
        line = source.line(number)
        at = line.find(words, begins)
        if at >= 0:
            return Place(file=source.path, line=number, column=at + 1, length=len(words))
        number, begins, left = number + 1, 0, left - max(len(line[begins:].strip()), 1)
    return text.place


def _in_one_line(words: str) -> str:
    return " ".join(words.split())


def _said(text: Story | Written) -> str:
    return text.text if isinstance(text, Story) else text


def _texts_in(value: Any) -> Iterator[Story | Written]:
    """Every text that somebody typed in a value."""
    if type(value) is Written or isinstance(value, Story):
        yield value
    elif isinstance(value, Record):
        for part in vars(value).values():
            yield from _texts_in(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts_in(part)
    elif isinstance(value, dict):
        yield from _texts_in((*value, *value.values()))


def _asked_once(looked_at: OneLearner, learner: Learner) -> Callable[[Story | Written], bool]:
    """Whether strangers may read a text of this learner; worked out when it is asked first."""

    @cache
    def public_ones() -> frozenset[Place | str]:
        school = looked_at.school
        agreements = Agreements(by_learner=looked_at.known.agreed, staff=staff_of(school))
        sights = sights_of_learner(learner, agreements, Narrowing.of(school))
        seen = [sight for sight in sights if "public" in sight.kinds]
        stories = {str(sight.value) for sight in seen if sight.field == (Story, "file")}
        return frozenset(stories | {sight.place for sight in seen if sight.place})

    return lambda text: (text.file if isinstance(text, Story) else text.place) in public_ones()
