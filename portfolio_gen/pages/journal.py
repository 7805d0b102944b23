"""A learner's journal: every reflection in order, each beside the thing it is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from portfolio_gen.analysis.join import project_key
from portfolio_gen.analysis.shown import ReflectionOf, Shown
from portfolio_gen.model.learner import Learner, Reflection
from portfolio_gen.model.project import Project
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked_for import called_in
from portfolio_gen.pages.cards import ReflectionCard, reflection_card
from portfolio_gen.pages.days import Day, day_of, newest, school_year
from portfolio_gen.pages.page import Found, Page
from portfolio_gen.pages.parts import Link, Look, Name, Word, ribbon, word
from portfolio_gen.pages.promises import Promise, answered_by, days_of_promises, promises_of
from portfolio_gen.pages.stories import StoryPart, first_picture, story_part
from portfolio_gen.pages.topic_trail import topic_names
from portfolio_gen.pages.words import direction


class JournalYear(Struct, frozen=True, kw_only=True):
    """The reflections of one school year, newest first."""

    name: str
    entries: tuple[ReflectionCard, ...]


class JournalView(Struct, frozen=True, kw_only=True):
    """What a journal shows."""

    learner: Name
    look: Look
    word: Word
    years: tuple[JournalYear, ...]


class About(Struct, frozen=True, kw_only=True):
    """A thing that a reflection is about, with enough of it to stand beside the words."""

    kind: str
    text: str
    address: str | None
    more: str | None


class EntryView(Struct, frozen=True, kw_only=True):
    """What the page of one reflection shows."""

    title: str
    learner: Name
    look: Look
    day: Day
    lang: str | None
    direction: str
    about: tuple[About, ...]
    prompts: tuple[str, ...]
    story: StoryPart | None
    answers: Promise | None
    promise: Promise | None
    earlier: Link | None
    later: Link | None


def journal_page(shown: Shown, learner: Learner) -> Page:
    """All reflections of one learner."""
    name = shown.names[learner.id]
    years: dict[str, list[ReflectionCard]] = {}
    for one in sorted(learner.journal, key=lambda one: (one.date, one.id), reverse=True):
        year = school_year(shown.school.settings.year, one.date)
        card = reflection_card(shown, ReflectionOf(learner=learner, reflection=one))
        years.setdefault(year, []).append(card)
    view = JournalView(
        learner=Name(text=name, address=addresses.learner(learner.id)),
        look=ribbon(learner.id),
        word=word(shown, "Journal", "reflection"),
        years=tuple(JournalYear(name=year, entries=tuple(cards)) for year, cards in years.items()),
    )
    return Page(
        address=addresses.journal(learner.id),
        title=f"Journal of {name}",
        template="journal.html",
        view=view,
        learner=learner.id,
        updated=newest(shown, (one.date for one in learner.journal)),
    )


def entry_page(shown: Shown, reflection_of: ReflectionOf) -> Page:
    """The page of one reflection."""
    learner, reflection = reflection_of.learner, reflection_of.reflection
    address = addresses.entry(learner.id, reflection.id)
    card = reflection_card(shown, reflection_of)
    in_order = sorted(learner.journal, key=lambda one: (one.date, one.id))
    here = in_order.index(reflection)
    promise = next(
        (one for one in promises_of(shown, learner) if one.said_in.address == address), None
    )
    view = EntryView(
        title=card.title,
        learner=Name(text=card.learner, address=addresses.learner(learner.id)),
        look=ribbon(learner.id),
        day=day_of(shown, reflection.date),
        lang=reflection.lang,
        direction=direction(reflection.lang),
        about=tuple(
            about for thing in reflection.about if (about := about_of(shown, learner, thing))
        ),
        prompts=reflection.prompts,
        story=story_part(shown, reflection.story, address, lang=reflection.lang, heading_level=2)
        if reflection.story
        else None,
        answers=answered_by(shown, learner, reflection),
        promise=promise,
        earlier=_link(shown, learner, in_order[here - 1]) if here else None,
        later=_link(shown, learner, in_order[here + 1]) if here + 1 < len(in_order) else None,
    )
    return Page(
        address=address,
        title=card.title if card.title == card.day.text else f"{card.title}, {card.day.text}",
        template="entry.html",
        view=view,
        learner=learner.id,
        lang=reflection.lang,
        description=card.excerpt,
        updated=newest(shown, _days(shown, reflection_of, promise)),
        found=Found(
            kind="reflection",
            topics=_topics(shown, reflection_of),
            day=newest(shown, (reflection.date,)),
            picture=first_picture(shown, reflection.story),
        ),
    )


def _days(shown: Shown, reflection_of: ReflectionOf, promise: Promise | None) -> Iterator[date]:
    """Its own day, its later answers' and that of the feedback which stands beside it."""
    yield reflection_of.reflection.date
    yield from days_of_promises((promise,) if promise else ())
    for project in _projects_about(shown, reflection_of, ("feedback",)):
        yield from (said.date for said in project.feedback)


def _topics(shown: Shown, reflection_of: ReflectionOf) -> tuple[str, ...]:
    """The topic of the first project that a reflection is about."""
    projects = _projects_about(shown, reflection_of, ("project", "feedback"))
    return next((names for one in projects if (names := topic_names(shown, one.topic))), ())


def _projects_about(
    shown: Shown, reflection_of: ReflectionOf, kinds: tuple[str, ...]
) -> Iterator[Project]:
    for thing in reflection_of.reflection.about:
        kind, _, name = thing.strip().partition(":")
        key = project_key(reflection_of.learner.id, name)
        if kind in kinds and key in shown.projects:
            yield shown.projects[key].project


def _link(shown: Shown, learner: Learner, reflection: Reflection) -> Link:
    card = reflection_card(shown, ReflectionOf(learner=learner, reflection=reflection))
    return Link(text=card.title, address=card.address)


def about_of(shown: Shown, learner: Learner, thing: str) -> About | None:
    """The thing that `about:` names; None when this edition does not show it."""
    kind, _, name = thing.strip().partition(":")
    match kind:
        case "project" | "feedback":
            return _project(shown, project_key(learner.id, name), kind)
        case "goal":
            for goal in learner.goals:
                if goal.id == name:
                    address = f"{addresses.goals(learner.id)}#goal-{goal.id}"
                    return About(kind="Goal", text=goal.goal, address=address, more=goal.because)
        case "competency" if name in shown.competencies:
            found = shown.competencies[name]
            return About(
                kind=called_in(shown),
                text=found.title,
                address=addresses.competency(name),
                more=found.statement,
            )
    return None


def _project(shown: Shown, key: tuple[str, str], kind: str) -> About | None:
    if key not in shown.projects:
        return None
    project, address = shown.projects[key].project, addresses.project(*key)
    if kind == "project":
        return About(kind="Project", text=project.title, address=address, more=project.question)
    newest = max(project.feedback, key=lambda one: one.date, default=None)
    if newest is None:
        return None
    return About(
        kind="Feedback on",
        text=project.title,
        address=f"{address}#feedback",
        more=newest.saw or newest.next,
    )
