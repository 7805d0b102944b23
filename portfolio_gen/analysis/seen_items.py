"""Who sees each thing that a learner keeps, thing by thing, and why not everybody does.

It is apart from `who_sees.py` because that knows every value, and a person wants to know about
things: a goal, a picture, a part of the profile.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from portfolio_gen.analysis.audience import Narrowing
from portfolio_gen.analysis.consent import Agreements
from portfolio_gen.analysis.who_sees import OWN, Sight, seen_by, sights_of_learner
from portfolio_gen.model.learner import Goal, Learner, LogLine, Reflection
from portfolio_gen.model.project import Assessment, Feedback, Project, Show
from portfolio_gen.model.seen import READERS, SeenItem
from portfolio_gen.model.values import Record

#: The value that speaks for a thing: whoever sees it sees that the thing is there.
SPEAKS: dict[tuple[type[Record], str], str] = {
    (Goal, "goal"): "goal",
    (Reflection, "date"): "reflection",
    (Project, "title"): "project",
    (Show, "file"): "work",
    (Assessment, "date"): "assessment",
    (Feedback, "date"): "feedback",
    (LogLine, "date"): "log",
}


def seen_items(
    learner: Learner, agreements: Agreements, narrowing: Narrowing
) -> tuple[SeenItem, ...]:
    """Everything of a learner that readers would call one thing, in the order of the files.

    The learner's projects hold the feedback about them.
    """
    sights = tuple(sights_of_learner(learner, agreements, narrowing))
    return (*_parts(sights), *_things(sights))


def _parts(sights: Iterable[Sight]) -> Iterator[SeenItem]:
    """The name, the words about the learner, and the parts of the profile."""
    for sight in sights:
        if sight.keys == ("roster", "name"):
            yield _item("name", "", sight)
        elif sight.keys == ("about", "text"):
            yield _item("about", "", sight)
    lines: dict[tuple[str, str], Sight] = {}
    for sight in sights:
        if sight.keys[0] == "profile" and sight.keys[-1] != "audience":
            lines.setdefault((sight.keys[1], "".join(sight.keys[2:3])), sight)
    alike: dict[str, set[object]] = {}
    for (part, _), sight in lines.items():
        alike.setdefault(part, set()).add(sight.limits)
    told: set[str] = set()
    for (part, number), sight in lines.items():
        if len(alike[part]) > 1:
            yield _item("profile", f"{part} {number}", sight)
        elif part not in told:
            told.add(part)
            yield _item("profile", part, sight)


def _things(sights: Iterable[Sight]) -> Iterator[SeenItem]:
    for sight in sights:
        if sight.field in SPEAKS and sight.keys[0] != "said":
            yield _item(SPEAKS[sight.field], _name(sight), sight)


def _name(sight: Sight) -> str:
    """What a thing is called in the files: the name of its project, and its own."""
    keys = sight.keys
    own = str(sight.value) if sight.field[1] in ("file", "date") else ""
    if sight.field[0] is Reflection:
        own = keys[1]
    inside = keys[1] if keys[0] in ("projects", "goals") else ""
    return "/".join(part for part in (inside, own) if part)


def _item(kind: str, name: str, sight: Sight) -> SeenItem:
    readers = tuple(reader for reader in READERS if reader in seen_by(sight.limits))
    narrow = [limit for limit in sight.limits if not set(READERS) <= limit.kinds]
    return SeenItem(
        kind=kind,
        name=name,
        words=str(sight.value) if kind == "profile" else "",
        readers=readers,
        to_learner=OWN in sight.kinds,
        why=tuple(dict.fromkeys(limit.why for limit in narrow)),
    )
