"""Who sees each thing of a learner: for the learner and the family, each in their own edition."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from portfolio_gen.analysis.shown import ReflectionOf, Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Project
from portfolio_gen.model.seen import READERS, SeenItem
from portfolio_gen.pages import addresses
from portfolio_gen.pages.cards import reflection_title
from portfolio_gen.pages.days import day_of
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Look, Name, ribbon
from portfolio_gen.pages.profile import TITLES as LISTS
from portfolio_gen.pages.words import NARROWED_BY, SHOW_KINDS, WHO_SEES
from portfolio_gen.pages.words import READERS as READERS_SAID

#: Parts of the profile that are not lists, and so have their titles here.
TITLES = {
    "headline": "About me in one sentence",
    "environments": "Where I work best",
    "tools": "My toolbox",
    "agreed": "With whom I went through this",
}


class Reader(Struct, frozen=True, kw_only=True):
    """Some readers, and whether they see a thing."""

    name: str
    sees: bool


class SeenRow(Struct, frozen=True, kw_only=True):
    """One thing with its page, who sees it, and what narrows that."""

    text: str
    address: str | None
    inside: bool
    readers: tuple[Reader, ...]
    why: str | None


class SeenGroup(Struct, frozen=True, kw_only=True):
    """Things of one kind."""

    anchor: str
    title: str
    rows: tuple[SeenRow, ...]


class WhoSeesView(Struct, frozen=True, kw_only=True):
    """What the page shows."""

    learner: Name
    look: Look
    title: str
    says: str
    heads: tuple[str, ...]
    groups: tuple[SeenGroup, ...]


def who_sees_page(shown: Shown, learner: Learner) -> Page:
    """The page about what this edition shows of the learner for whom it is made."""
    name = shown.names[learner.id]
    view = WhoSeesView(
        learner=Name(text=name, address=addresses.learner(learner.id)),
        look=ribbon(learner.id),
        title=WHO_SEES,
        says=_says(shown),
        heads=tuple(READERS_SAID[reader] for reader in READERS),
        groups=tuple(group for group in _groups(shown, learner) if group.rows),
    )
    return Page(
        address=addresses.who_sees(learner.id),
        title=f"{WHO_SEES} of {name}",
        template="who_sees.html",
        view=view,
        learner=learner.id,
    )


def _says(shown: Shown) -> str:
    if shown.edition.kind == "learner":
        return "Everything I keep here. I see all of it, and nobody sees what has four dashes."
    return "What this site holds of our child, and who else sees it."


def _groups(shown: Shown, learner: Learner) -> Iterator[SeenGroup]:
    every = shown.who_sees
    me = [item for item in every if item.kind in ("name", "about", "profile")]
    yield _group("me", "About me", (_about(item, learner) for item in me))
    yield _group("goals", "Goals", (_goal(item, learner) for item in every))
    yield _group("journal", "Journal", (_reflection(item, shown, learner) for item in every))
    yield _group("projects", "Projects", (_in_project(item, shown, learner) for item in every))
    yield _group("log", "Log", (_log(item, shown, learner) for item in every))


def _group(anchor: str, title: str, rows: Iterator[SeenRow | None]) -> SeenGroup:
    return SeenGroup(anchor=anchor, title=title, rows=tuple(row for row in rows if row))


def _row(item: SeenItem, text: str, address: str | None, *, inside: bool = False) -> SeenRow:
    reasons = tuple(dict.fromkeys(NARROWED_BY[why] for why in item.why))
    return SeenRow(
        text=text,
        address=address,
        inside=inside,
        readers=tuple(
            Reader(name=READERS_SAID[reader], sees=reader in item.readers) for reader in READERS
        ),
        why=", ".join(reasons) or None,
    )


def _about(item: SeenItem, learner: Learner) -> SeenRow | None:
    page = addresses.learner(learner.id)
    if item.kind == "name":
        return _row(item, "My name", page)
    if item.kind == "about":
        return _row(item, "In my own words", f"{page}#about") if learner.about else None
    part, _, number = item.name.partition(" ")
    if not getattr(learner.profile, part, None):
        return None
    title = TITLES.get(part) or LISTS[part][0]
    return _row(item, f"{title}: {item.words}" if number else title, page)


def _goal(item: SeenItem, learner: Learner) -> SeenRow | None:
    if item.kind != "goal":
        return None
    goal = next((one for one in learner.goals if one.id == item.name), None)
    if goal is None:
        return None
    return _row(item, goal.goal, f"{addresses.goals(learner.id)}#goal-{goal.id}")


def _reflection(item: SeenItem, shown: Shown, learner: Learner) -> SeenRow | None:
    if item.kind != "reflection":
        return None
    entry = next((one for one in learner.journal if one.id == item.name), None)
    if entry is None:
        return None
    title = reflection_title(shown, ReflectionOf(learner=learner, reflection=entry))
    return _row(item, title, addresses.entry(learner.id, entry.id))


def _in_project(item: SeenItem, shown: Shown, learner: Learner) -> SeenRow | None:
    name, _, rest = item.name.partition("/")
    project = next((one for one in learner.projects if one.id == name), None)
    if project is None:
        return None
    page = addresses.project(learner.id, project.id)
    if item.kind == "project":
        return _row(item, project.title, page)
    text = _text_inside(item.kind, rest, shown, project)
    return _row(item, text, page, inside=True) if text else None


def _text_inside(kind: str, name: str, shown: Shown, project: Project) -> str | None:
    """What a part of a project is called; None where this edition has none of that name."""
    if kind == "work":
        show = next((one for one in project.shows if one.file == name), None)
        return f"{SHOW_KINDS[show.kind]}: {show.alt or show.caption or name}" if show else None
    if kind == "assessment":
        days = [one.date for one in project.assessments if one.date.isoformat() == name]
        return f"My own ratings, {day_of(shown, days[0]).text}" if days else None
    if kind == "feedback":
        days = [one.date for one in project.feedback if one.date.isoformat() == name]
        return f"Feedback, {day_of(shown, days[0]).text}" if days else None
    return None


def _log(item: SeenItem, shown: Shown, learner: Learner) -> SeenRow | None:
    days = [one.date for one in learner.log if one.date.isoformat() == item.name]
    if item.kind != "log" or not days:
        return None
    return _row(item, day_of(shown, days[0]).text, None)
