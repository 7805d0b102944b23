"""The same learner on two days of a school year, side by side."""

from __future__ import annotations

from datetime import date, timedelta

from markupsafe import Markup
from msgspec import Struct

from portfolio_gen.analysis.as_known import as_known_on
from portfolio_gen.analysis.growth import Growth, Standing, growth_of
from portfolio_gen.analysis.shown import ReflectionOf, Shown
from portfolio_gen.drawing.steps import steps
from portfolio_gen.model.learner import Learner, Reflection
from portfolio_gen.model.school import SchoolYear
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked import level_at
from portfolio_gen.pages.cards import reflection_title
from portfolio_gen.pages.days import Day, day_of, newest, school_year
from portfolio_gen.pages.growth_words import subject_name
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Link, Look, Name, ribbon
from portfolio_gen.pages.progress import days_of_growth
from portfolio_gen.pages.standings import state_word
from portfolio_gen.pages.stories import excerpt
from portfolio_gen.pages.words import counted, joined

#: A school that has not said when its year is has one from September to June.
USUAL_YEAR = SchoolYear.model_construct(starts=date(2000, 9, 1), ends=date(2000, 6, 30))
#: The year so far and the one before it.
YEARS = 2
#: Of a level that was seen on so many days in the year, the first is where the year began.
FEWEST_SEEN = 2
SAME = "As before"


class LevelThen(Struct, frozen=True, kw_only=True):
    """A level on one of the two days, in a word and drawn; `seen` where it was first seen later."""

    word: str
    drawn: Markup
    seen: Day | None = None


class ChangeRow(Struct, frozen=True, kw_only=True):
    """One competency on both days; `change` says in words how many levels lie between them."""

    title: str
    address: str
    subject: str
    before: LevelThen
    after: LevelThen
    change: str
    grew: bool


class MyWords(Struct, frozen=True, kw_only=True):
    """Words of the learner; `is_later` where they stand at the beginning and came after it."""

    title: str
    address: str
    day: Day
    excerpt: str
    is_later: bool


class Side(Struct, frozen=True, kw_only=True):
    """The learner on one day."""

    day: Day
    facts: tuple[str, ...]
    projects: tuple[Link, ...]
    words: MyWords | None


class YearPart(Struct, frozen=True, kw_only=True):
    """One school year: both days, and what changed between them."""

    anchor: str
    name: str
    before: Side
    after: Side
    sums_up: str
    rows: tuple[ChangeRow, ...]
    same: tuple[ChangeRow, ...]


class BeforeAndAfterView(Struct, frozen=True, kw_only=True):
    """What the page shows; the newest year first."""

    learner: Name
    look: Look
    years: tuple[YearPart, ...]
    progress: str


def before_and_after_page(shown: Shown, learner: Learner) -> Page:
    """One learner at the beginning and at the end of a school year, or today."""
    view = BeforeAndAfterView(
        learner=Name(text=shown.names[learner.id], address=addresses.learner(learner.id)),
        look=ribbon(learner.id),
        years=years_of(shown, learner),
        progress=addresses.progress(learner.id),
    )
    growth = growth_of(learner, shown.school, shown.as_of)
    return Page(
        address=addresses.before_and_after(learner.id),
        title="Before and after",
        template="before_and_after.html",
        view=view,
        learner=learner.id,
        updated=newest(shown, days_of_growth(growth)),
    )


def years_of(shown: Shown, learner: Learner) -> tuple[YearPart, ...]:
    """The school years of which something is known, the newest first."""
    return tuple(part for pair in _pairs(shown) if (part := _year(shown, learner, *pair)))


def _pairs(shown: Shown) -> list[tuple[date, date]]:
    """The first and last day of this school year and of the one before, none after today."""
    year = shown.school.settings.year or USUAL_YEAR
    today = shown.as_of
    first = _in_year(year.starts, today.year)
    if first > today:
        first = _in_year(year.starts, today.year - 1)
    pairs = []
    for ago in range(YEARS):
        start = _in_year(first, first.year - ago)
        end = _in_year(year.ends, start.year)
        if end <= start:
            end = _in_year(year.ends, start.year + 1)
        pairs.append((start, min(end, today)))
    return pairs


def _in_year(day: date, year: int) -> date:
    """The same day of another year; 29 February becomes the day before."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def _year(shown: Shown, learner: Learner, start: date, end: date) -> YearPart | None:
    """One school year; None when nothing at all is known of its end."""
    # What was said on the first day of school belongs to what came of it.
    then = as_known_on(learner, start - timedelta(days=1))
    now = as_known_on(learner, end)
    before = growth_of(then, shown.school, start)
    after = growth_of(now, shown.school, end)
    if not (now.projects or now.journal):
        return None
    rows = [
        _row(shown, learner, *both)
        for both in zip(before.standings, after.standings, strict=True)
        if any(one.given for one in both)
    ]
    changed = [row for row in rows if row.change != SAME]
    name = school_year(shown.school.settings.year or USUAL_YEAR, end)
    words_before, words_after = _my_words(shown, learner, then, now)
    return YearPart(
        anchor=f"year-{start.year}",
        name=name,
        before=_side(shown, then, before, start, words_before, last=False),
        after=_side(shown, now, after, end, words_after, last=True),
        sums_up=_sums_up(changed),
        rows=tuple(sorted(changed, key=lambda row: not row.grew)),
        same=tuple(row for row in rows if row.change == SAME),
    )


def _row(shown: Shown, learner: Learner, before: Standing, after: Standing) -> ChangeRow:
    first = None if before.place or len(after.path) < FEWEST_SEEN else after.path[0]
    start = first[1] if first else before.place
    return ChangeRow(
        title=str(after.competency.title),
        address=addresses.progress(learner.id, str(after.competency.id)),
        subject=subject_name(shown, after.competency),
        before=_first_seen(shown, *first) if first else _then(shown, before),
        after=_then(shown, after),
        change=_change(before, after, start),
        grew=(after.place or 0) > (start or 0),
    )


def _then(shown: Shown, standing: Standing) -> LevelThen:
    of = len(shown.school.settings.levels)
    return LevelThen(
        word=state_word(shown, standing), drawn=steps("teacher", standing.place or 0, of)
    )


def _first_seen(shown: Shown, day: date, place: int) -> LevelThen:
    """The level that staff saw first, where there was none when the year began."""
    return LevelThen(
        word=str(level_at(shown, place).name),
        drawn=steps("teacher", place, len(shown.school.settings.levels)),
        seen=day_of(shown, day),
    )


def _change(before: Standing, after: Standing, start: int | None) -> str:
    if start and after.place:
        levels = after.place - start
        if not levels:
            return SAME
        return f"{counted(abs(levels), 'level', 'levels')} {'up' if levels > 0 else 'down'}"
    if after.place:
        return "Confirmed for the first time"
    return SAME if before.state == after.state else "Something new"


def _sums_up(changed: list[ChangeRow]) -> str:
    up = sum(row.change.endswith("up") for row in changed)
    new = sum(row.change.startswith("Confirmed") for row in changed)
    down = sum(row.change.endswith("down") for row in changed)
    said = []
    if up:
        said.append(f"a level was gained in {counted(up, 'topic', 'topics')}")
    if new:
        was = "topic was" if new == 1 else "topics were"
        said.append(f"{new} {was} confirmed for the first time")
    if down:
        was = "topic has" if down == 1 else "topics have"
        said.append(f"{down} {was} a lower level than before, which new work can raise again")
    if not said:
        return "No level has changed in this time."
    text = joined(said)
    return f"{text[0].upper()}{text[1:]}."


def _side(
    shown: Shown, then: Learner, growth: Growth, day: date, words: MyWords | None, *, last: bool
) -> Side:
    finished = [one for one in then.projects if one.status == "finished"]
    confirmed = [one for one in growth.standings if one.place]
    facts = [
        counted(len(then.projects), "project", "projects"),
        counted(len(finished), "finished", "finished"),
        counted(len(then.journal), "reflection", "reflections"),
        f"{counted(len(confirmed), 'topic', 'topics')} confirmed",
    ]
    facts = [fact for fact in facts if not fact.startswith("0 ")] or ["Nothing yet"]
    under_way = [one for one in then.projects if one.status != "finished"]
    shown_projects = finished if last else under_way or finished
    return Side(
        day=day_of(shown, day),
        facts=tuple(facts),
        projects=tuple(
            Link(text=str(one.title), address=addresses.project(then.id, one.id))
            for one in shown_projects[-4:]
        ),
        words=words,
    )


def _my_words(
    shown: Shown, learner: Learner, then: Learner, now: Learner
) -> tuple[MyWords | None, MyWords | None]:
    """What the learner wrote last before the year, or else first in it; and last in it.

    One text never stands on both sides.
    """
    old = sorted(then.journal, key=_by_day)
    new = sorted(now.journal, key=_by_day)[len(old) :]
    if old:
        before = _words(shown, learner, old[-1])
    else:
        before = _words(shown, learner, new[0], is_later=True) if len(new) > 1 else None
    return before, _words(shown, learner, new[-1]) if new else None


def _by_day(entry: Reflection) -> tuple[date, str]:
    return entry.date, str(entry.id)


def _words(shown: Shown, learner: Learner, entry: Reflection, *, is_later: bool = False) -> MyWords:
    return MyWords(
        title=reflection_title(shown, ReflectionOf(learner=learner, reflection=entry)),
        address=addresses.entry(learner.id, entry.id),
        day=day_of(shown, entry.date),
        excerpt=excerpt(shown, entry.story) if entry.story else "",
        is_later=is_later,
    )
