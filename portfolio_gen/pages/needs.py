"""Why somebody needs a teacher, in one line for each reason, and the way to the work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import shorten

from msgspec import Struct

from portfolio_gen.analysis.at_a_glance import FAR_APART
from portfolio_gen.analysis.needs import (
    ANSWER_AFTER,
    FEWEST_GAPS,
    NEW_AFTER,
    RATING_AFTER,
    SEEN_AFTER,
    WEIGHTS,
    Need,
    needs_of,
    urgency,
    year_began,
)
from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.pages import addresses
from portfolio_gen.pages.days import day_of
from portfolio_gen.pages.parts import Name
from portfolio_gen.pages.standings import level_at
from portfolio_gen.pages.words import counted

#: So many learners stand out; the others are folded away.
FIRST = 5
#: So many of the others unfold on the page of one person; the rest stand with their classes.
MOST = 85
#: The most pressing of many gaps.
GAPS_NAMED = 3
#: A suggestion stands in a line, not in full.
LONGEST_TEXT = 160

KINDS = {
    "overdue": "Overdue",
    "waiting": "Waiting for a rating",
    "unseen": "Not seen",
    "unanswered": "No answer yet",
    "nothing-new": "Nothing new",
    "far-apart": "Far apart",
    "gaps": "Gaps",
}
RULES = (
    "An assignment is overdue when it was due before today and a target of it is not confirmed.",
    f"A rating is waited for when a learner rated a project {RATING_AFTER} or more days ago, and"
    " nobody on the staff has rated it since.",
    f"A suggestion has no answer when nothing in its project has followed it for {ANSWER_AFTER}"
    " days.",
    f"Nothing is new when a learner has written, rated or finished nothing for {NEW_AFTER} days.",
    "Somebody is not seen when nobody on the staff has written anything about their work for"
    f" {SEEN_AFTER} days.",
    f"Two are far apart when a learner and the staff see {FAR_APART} or more levels between them.",
    f"Gaps are told when {FEWEST_GAPS} or more topics, and half of those that were rated or missed,"
    " are below the level we hope for.",
)


class Words(Struct, frozen=True, kw_only=True):
    """Some words of a line, and where they lead."""

    text: str
    address: str | None = None


class NeedPart(Struct, frozen=True, kw_only=True):
    """One reason: `kind` picks its sign, `word` names it, `words` say it."""

    kind: str
    word: str
    words: tuple[Words, ...]


class NeedyPart(Struct, frozen=True, kw_only=True):
    """One learner with every reason to talk to them, the most pressing first."""

    learner: Name
    place: str
    needs: tuple[NeedPart, ...]


class NeedsPart(Struct, frozen=True, kw_only=True):
    """Who needs somebody: `first` stand out, `more` are folded, `others` are only counted.

    `fine` are those without any reason. `rules` and `order` say how the list comes about.
    """

    says: str
    first: tuple[NeedyPart, ...]
    more: tuple[NeedyPart, ...]
    others: str | None
    fine: tuple[Name, ...]
    rules: tuple[str, ...]
    order: tuple[str, ...]


def needs_part(shown: Shown, learners: Iterable[Learner], most: int | None = MOST) -> NeedsPart:
    """Who of these learners needs somebody, and why; `most` of them unfold, or all."""
    everybody = ranked(shown, learners)
    needy = [(learner, needs) for learner, needs in everybody if needs]
    first, more = needy[:FIRST], needy[FIRST:][:most]
    others = len(needy) - len(first) - len(more)
    since = left_out(shown)
    return NeedsPart(
        says=how_many(len(needy), len(everybody)),
        first=tuple(_needy(shown, *one) for one in first),
        more=tuple(_needy(shown, *one) for one in more),
        others=f"{counted(others, 'more learner', 'more learners')} on their classes’ own pages"
        if others
        else None,
        fine=tuple(_name(shown, learner) for learner, needs in everybody if not needs),
        rules=(*RULES, since) if since else RULES,
        order=tuple(_order()),
    )


def ranked(shown: Shown, learners: Iterable[Learner]) -> list[tuple[Learner, tuple[Need, ...]]]:
    """Learners with their needs, whoever needs somebody most first."""
    found = [
        (one, needs_of(shown.glances[one.id], shown.school, shown.as_of))
        for one in learners
        if one.id in shown.glances
    ]
    return sorted(found, key=lambda pair: urgency(pair[1]))


def how_many(needy: int, everybody: int) -> str:
    """How many of how many, in a few words."""
    return f"{needy} of {counted(everybody, 'learner', 'learners')}"


def left_out(shown: Shown) -> str | None:
    """What is too old for any of this, in a sentence; None where no year is known."""
    settings = shown.school.settings
    if settings.year and settings.year.starts <= shown.as_of:
        began = day_of(shown, year_began(shown.school, shown.as_of)).text
        return f"Whatever is older than this school year, which began on {began}, is left out."
    return None


def _order() -> Iterator[str]:
    for weight in sorted(set(WEIGHTS.values()), reverse=True):
        kinds = [KINDS[kind].casefold() for kind, own in WEIGHTS.items() if own == weight]
        yield f"{weight} each for: {', '.join(kinds)}"


def _name(shown: Shown, learner: Learner) -> Name:
    return Name(text=shown.names[learner.id], address=addresses.learner(learner.id))


def _needy(shown: Shown, learner: Learner, needs: tuple[Need, ...]) -> NeedyPart:
    return NeedyPart(
        learner=_name(shown, learner),
        place=grade_of(learner),
        needs=tuple(
            NeedPart(
                kind=need.kind,
                word=KINDS[need.kind],
                words=tuple(_SAYS[need.kind](shown, str(learner.id), need)),
            )
            for need in needs
        ),
    )


def grade_of(learner: Learner) -> str:
    """The learner's grade as a page writes it; empty where there is none."""
    grade = learner.roster.grade if learner.roster else None
    return f"Grade {grade}" if grade else ""


def _overdue(shown: Shown, learner: str, need: Need) -> Iterator[Words]:
    titles = {str(one.id): str(one.title) for one in shown.school.assignments}
    address = addresses.assignment(need.about)
    yield Words(text=titles.get(need.about, need.about), address=address)
    yield Words(text=f" for {_days(need.days)}. Missing: ")
    yield from _topics(shown, learner, need.codes)


def _waiting(shown: Shown, learner: str, need: Need) -> Iterator[Words]:
    yield _project(shown, learner, need)
    yield Words(text=f" for {_days(need.days)}, since {_day(shown, need)}")


def _unanswered(shown: Shown, learner: str, need: Need) -> Iterator[Words]:
    yield _project(shown, learner, need)
    text = shorten(need.text, LONGEST_TEXT, placeholder=" …")
    yield Words(text=f" for {_days(need.days)}: “{text}”")


def _unseen(shown: Shown, learner: str, need: Need) -> Iterator[Words]:
    pages = Words(text="their work", address=addresses.learner(learner))
    if need.day is None:
        yield Words(text="Nobody on the staff has written about ")
        yield pages
        yield Words(text=" yet")
        return
    yield Words(text="The last word on ")
    yield pages
    yield Words(text=f" is {_days(need.days)} old, from {_day(shown, need)}")


def _nothing_new(shown: Shown, learner: str, need: Need) -> Iterator[Words]:
    yield Words(text="Nothing on " if need.day is None else "The last thing on ")
    yield Words(text="their pages", address=addresses.learner(learner))
    if need.day is None:
        yield Words(text=" has a day yet")
    else:
        yield Words(text=f" is {_days(need.days)} old, from {_day(shown, need)}")


def _far_apart(shown: Shown, learner: str, need: Need) -> Iterator[Words]:
    code = need.codes[0]
    cell = shown.glances[learner].cells[code]
    yield from _topics(shown, learner, need.codes)
    own, staff = (level_at(shown, place or 1).name for place in (cell.own, cell.place))
    yield Words(text=f": they say {own}, staff say {staff}")


def _gaps(shown: Shown, learner: str, need: Need) -> Iterator[Words]:
    yield Words(text=f"{counted(len(need.codes), 'topic', 'topics')} below what we hope for: ")
    yield from _topics(shown, learner, need.codes[:GAPS_NAMED])
    if len(need.codes) > GAPS_NAMED:
        yield Words(text=f" and {len(need.codes) - GAPS_NAMED} more")


_SAYS = {
    "overdue": _overdue,
    "waiting": _waiting,
    "unseen": _unseen,
    "unanswered": _unanswered,
    "nothing-new": _nothing_new,
    "far-apart": _far_apart,
    "gaps": _gaps,
}


def _topics(shown: Shown, learner: str, codes: Iterable[str]) -> Iterator[Words]:
    for number, code in enumerate(codes):
        if number:
            yield Words(text=", ")
        title = str(shown.competencies[code].title) if code in shown.competencies else code
        yield Words(text=title, address=addresses.progress(learner, code))


def _project(shown: Shown, learner: str, need: Need) -> Words:
    title = shown.projects[learner, need.about].project.title
    return Words(text=str(title), address=addresses.project(learner, need.about))


def _days(days: int) -> str:
    return counted(days, "day", "days")


def _day(shown: Shown, need: Need) -> str:
    return day_of(shown, need.day).text if need.day else ""
