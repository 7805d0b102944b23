"""How far somebody is, in one sentence for each subject, in words that a family knows.

The school's own phrase for each level makes the sentence; the states without a level have ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from portfolio_gen.analysis.growth import Standing
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.school import Competency, Level

#: So many topics are named in one breath; of more, the first few and how many others.
NAMED = 4
#: What stands where a subject's name would, over whatever belongs to none.
NO_SUBJECT = "Across subjects"
#: What a reader has to be able to tell apart, in words.
STATE_WORDS = {
    "not-started": "Not yet started",
    "missed": "Missed chance",
    "no-evidence": "No evidence yet",
    "self-only": "Only self-rated",
    "confirmed": "Confirmed",
}
#: What is said of topics without a confirmed level: of one, and of several.
WITHOUT_LEVEL = {
    "self-only": ("is not confirmed by a teacher yet", "are not confirmed by a teacher yet"),
    "no-evidence": ("has no evidence yet", "have no evidence yet"),
    "missed": ("was asked for, and nothing came", "were asked for, and nothing came"),
    "not-started": ("has not started yet", "have not started yet"),
}
RULES = {
    "latest": "The newest rating from staff says where I am; of several on one day, the highest.",
    "highest": "The highest rating that staff ever gave says where I am.",
    "decaying_average": (
        "Each newer rating from staff counts for 65 percent, everything before it for 35 percent;"
        " the nearest level to that says where I am."
    ),
}
NEVER_ENTERS = "What I or classmates think stands beside it and never changes it."


class Words(Struct, frozen=True, kw_only=True):
    """Some words of a sentence; `is_topic` for the name of what is learned."""

    text: str
    is_topic: bool = False


class SubjectSentence(Struct, frozen=True, kw_only=True):
    """One plain sentence about everything in one subject."""

    subject: str
    words: tuple[Words, ...]

    @property
    def text(self) -> str:
        return "".join(one.text for one in self.words)


def subject_name(shown: Shown, competency: Competency) -> str:
    """The subject that a competency belongs to, or else its area."""
    subject = shown.subjects.get(str(competency.subject or ""))
    return str(subject.name) if subject else str(competency.area or NO_SUBJECT)


def by_subject(
    shown: Shown, standings: Iterable[Standing]
) -> tuple[tuple[str, tuple[Standing, ...]], ...]:
    """The standings under the name of their subject, in the order of the school's framework."""
    found: dict[str, list[Standing]] = {}
    for one in standings:
        found.setdefault(subject_name(shown, one.competency), []).append(one)
    return tuple((name, tuple(ones)) for name, ones in found.items())


def sentences(
    shown: Shown, name: str, standings: Iterable[Standing]
) -> tuple[SubjectSentence, ...]:
    """One sentence for each subject about the learner called `name`."""
    return tuple(
        SubjectSentence(subject=subject, words=tuple(_sentence(shown, name, ones)))
        for subject, ones in by_subject(shown, standings)
    )


def _sentence(shown: Shown, name: str, standings: Sequence[Standing]) -> Iterator[Words]:
    """“Rosa goes beyond … in A and B, and is working toward C; D has no evidence yet.”"""
    scale = shown.school.settings.levels
    placed = sorted((one for one in standings if one.place), key=lambda one: -(one.place or 0))
    with_level = [
        [Words(text=f"{_phrase(scale[place - 1])} "), *_named([*ones])]
        for place, ones in groupby(placed, key=lambda one: one.place or 0)
    ]
    without = [
        list(_without_level(state, ones))
        for state in WITHOUT_LEVEL
        if (ones := [one for one in standings if one.state == state])
    ]
    if with_level:
        yield Words(text=f"{name} ")
        yield from _listed(with_level)
        if without:
            yield Words(text="; ")
    yield from _listed(without, last=", and ")
    yield Words(text=".")


def _phrase(level: Level) -> str:
    return str(level.family or f"is at “{level.name}” in").strip()


def _without_level(state: str, standings: list[Standing]) -> Iterator[Words]:
    one, many = WITHOUT_LEVEL[state]
    yield from _named(standings)
    yield Words(text=f" {one if len(standings) == 1 else many}")


def _named(standings: list[Standing]) -> Iterator[Words]:
    """The titles as people list them; of a long list the first few."""
    shown = standings if len(standings) <= NAMED else standings[: NAMED - 1]
    parts = [[Words(text=str(one.competency.title), is_topic=True)] for one in shown]
    if len(shown) < len(standings):
        parts.append([Words(text=f"{len(standings) - len(shown)} more")])
    yield from _listed(parts)


def _listed(parts: Sequence[Sequence[Words]], last: str = " and ") -> Iterator[Words]:
    """The parts with commas between them; `last` stands between two that are all there is."""
    for number, part in enumerate(parts):
        if number:
            is_last = number == len(parts) - 1
            yield Words(text=(", and " if number > 1 else last) if is_last else ", ")
        yield from part
