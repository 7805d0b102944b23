"""A learner's own page: who they are, what they are proud of, and how they learn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

from msgspec import Struct
from msgspec.structs import replace

from portfolio_gen.analysis.shown import ProjectOf, ReflectionOf, Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.pages import addresses
from portfolio_gen.pages.cards import (
    ProjectCard,
    ReflectionCard,
    first_on_cards,
    project_card,
    reflection_card,
)
from portfolio_gen.pages.days import (
    Day,
    day_if,
    days_of_goals,
    days_of_projects,
    last_day_of,
    newest,
    school_year,
)
from portfolio_gen.pages.evidence import pictures_of
from portfolio_gen.pages.growing import GrowthPart
from portfolio_gen.pages.own_projects import projects_with
from portfolio_gen.pages.page import Found, Page
from portfolio_gen.pages.parts import Link, Look, Picture, Word, band, long_page, word
from portfolio_gen.pages.profile import ProfilePart, days_of_profile, profile_part
from portfolio_gen.pages.stories import StoryPart, story_part
from portfolio_gen.pages.words import WHO_SEES, joined, quoted

PICTURES_IN_STRIP = 4
FEWEST_IN_STRIP = 2
UNDER_WAY = ("approved", "working", "proposed", "paused", "idea")


class GoalLine(Struct, frozen=True, kw_only=True):
    """A goal as the learner's page shows it, with its next step."""

    text: str
    address: str
    next_step: str | None
    by: Day | None


class Year(Struct, frozen=True, kw_only=True):
    """One school year of a learner: what they made and finished, newest first."""

    name: str
    projects: tuple[Link, ...]
    reflections: tuple[Link, ...]
    kept_goals: tuple[str, ...]


class LearnerView(Struct, frozen=True, kw_only=True):
    """What a learner's page shows."""

    name: str
    look: Look
    headline: str | None
    plain: str
    interests: tuple[str, ...]
    pictures: tuple[Picture, ...]
    about: StoryPart | None
    showcase: tuple[ProjectCard, ...]
    showcase_word: Word
    under_way: tuple[ProjectCard, ...]
    finished: tuple[ProjectCard, ...]
    growth: GrowthPart | None
    goals: tuple[GoalLine, ...]
    goals_word: Word
    goals_page: str | None
    reflections: tuple[ReflectionCard, ...]
    reflections_word: Word
    journal_page: str | None
    profile: ProfilePart
    profile_word: Word
    years: tuple[Year, ...]
    who_sees: Link | None = None
    sections: tuple[Link, ...] = ()


def learner_page(shown: Shown, learner: Learner) -> Page:
    """The page of one learner."""
    address = addresses.learner(learner.id)
    projects = projects_with(shown, learner)
    under_way = tuple(one for one in projects if one.project.status in UNDER_WAY)
    rest = tuple(one for one in projects if one.project.status == "finished")
    chosen = tuple(one for one in rest if one.project.showcase)
    profile = learner.profile
    view = LearnerView(
        name=shown.names[learner.id],
        look=band(learner.id),
        headline=profile.headline,
        plain=plain_sentence(shown, learner, under_way, rest),
        interests=tuple(str(line) for line in profile.interests),
        pictures=_strip(shown, (*chosen, *under_way, *rest)),
        about=story_part(shown, learner.about, address) if learner.about else None,
        showcase=tuple(project_card(shown, one) for one in chosen),
        showcase_word=word(shown, "Showcase"),
        under_way=tuple(project_card(shown, one) for one in under_way),
        finished=tuple(project_card(shown, one) for one in rest if one not in chosen),
        growth=_growth(shown, learner),
        goals=_goals(shown, learner),
        goals_word=word(shown, "Goals", "goal"),
        goals_page=addresses.goals(learner.id) if learner.goals else None,
        reflections=_reflections(shown, learner),
        reflections_word=word(shown, "Reflections", "reflection"),
        journal_page=addresses.journal(learner.id) if learner.journal else None,
        profile=profile_part(shown, learner),
        profile_word=word(shown, "How I learn best", "learner profile"),
        years=_years(shown, learner, projects),
        who_sees=(
            Link(text=WHO_SEES, address=addresses.who_sees(learner.id)) if shown.who_sees else None
        ),
    )
    return Page(
        address=address,
        title=view.name,
        template="learner.html",
        view=replace(view, sections=_sections(view)),
        learner=learner.id,
        description=view.headline or view.plain,
        updated=newest(shown, _days(learner, projects)),
        found=Found(kind="learner", picture=_first_picture(view)),
    )


def _growth(shown: Shown, learner: Learner) -> GrowthPart | None:
    """A learner's growth; None where this edition does not show it or the school has no topics."""
    if not learner.progress or not shown.competencies:
        return None
    from portfolio_gen.pages.growth_part import growth_part

    return growth_part(shown, learner)


def _days(learner: Learner, projects: tuple[ProjectOf, ...]) -> Iterator[date]:
    """The days of all that stands on the page; goals that changed or went are on their own."""
    yield from days_of_profile(learner.profile)
    yield from days_of_projects(projects)
    yield from days_of_goals(one for one in learner.goals if one.status in ("active", "kept"))
    yield from (reflection.date for reflection in learner.journal)


def _first_picture(view: LearnerView) -> str | None:
    if view.pictures:
        return view.pictures[0].smallest
    return first_on_cards((*view.showcase, *view.under_way, *view.finished))


def _sections(view: LearnerView) -> tuple[Link, ...]:
    """The parts of the page that a reader may want at once."""
    parts = (
        (view.showcase, view.showcase_word.text, "showcase"),
        (view.under_way, "What I am working on", "working-on"),
        (view.growth, "How I grow", "growth"),
        (view.profile.says_something, view.profile_word.text, "how-i-learn"),
        (view.goals, view.goals_word.text, "goals"),
        (view.reflections, view.reflections_word.text, "reflections"),
        (view.years, "Through the years", "years"),
    )
    return long_page(parts)


def plain_sentence(
    shown: Shown,
    learner: Learner,
    under_way: tuple[ProjectOf, ...],
    finished: tuple[ProjectOf, ...],
) -> str:
    """What a family needs to know first, in one sentence."""
    name = shown.names[learner.id]
    now = tuple(one for one in under_way if one.project.status == "working")
    if now:
        return f"{name} is working on {_titles(now[:3])}."
    if finished:
        return f"{name} finished {_titles(finished[:2])}."
    if under_way:
        return f"{name} is getting ready for {_titles(under_way[:2])}."
    return f"{name} is a learner at {shown.school.settings.name}."


def _titles(projects: tuple[ProjectOf, ...]) -> str:
    return joined([quoted(one.project.title) for one in projects])


def _strip(shown: Shown, projects: tuple[ProjectOf, ...]) -> tuple[Picture, ...]:
    """Pictures that no card below shows yet: the second of each project, then the third."""
    of_each = [pictures_of(shown, one) for one in projects]
    on_cards = {pictures[0] for pictures in of_each if pictures}
    rest = (picture for rank in zip_longest(*of_each) for picture in rank if picture)
    others = tuple(one for one in dict.fromkeys(rest) if one not in on_cards)
    return others[:PICTURES_IN_STRIP] if len(others) >= FEWEST_IN_STRIP else ()


def _goals(shown: Shown, learner: Learner) -> tuple[GoalLine, ...]:
    return tuple(
        GoalLine(
            text=goal.goal,
            address=f"{addresses.goals(learner.id)}#goal-{goal.id}",
            next_step=next((step.step for step in goal.steps if not step.done), None),
            by=day_if(shown, goal.by),
        )
        for goal in learner.goals
        if goal.status == "active"
    )


def _newest_first(learner: Learner) -> tuple[ReflectionOf, ...]:
    newest = sorted(learner.journal, key=lambda one: (one.date, one.id), reverse=True)
    return tuple(ReflectionOf(learner=learner, reflection=one) for one in newest)


def _reflections(shown: Shown, learner: Learner) -> tuple[ReflectionCard, ...]:
    return tuple(reflection_card(shown, one) for one in _newest_first(learner)[:3])


def _years(shown: Shown, learner: Learner, projects: tuple[ProjectOf, ...]) -> tuple[Year, ...]:
    settings = shown.school.settings
    by_year: dict[str, tuple[list[Link], list[Link], list[str]]] = {}

    def year_of(day: date) -> tuple[list[Link], list[Link], list[str]]:
        return by_year.setdefault(school_year(settings.year, day), ([], [], []))

    for one in projects:
        day = last_day_of(one.project)
        if day:
            link = Link(text=one.project.title, address=addresses.project(*one.key))
            year_of(day)[0].append(link)
    for one in _newest_first(learner):
        card = reflection_card(shown, one)
        year_of(one.reflection.date)[1].append(Link(text=card.title, address=card.address))
    for goal in learner.goals:
        ends = [step.done for step in goal.steps] + [check.date for check in goal.check_ins]
        day = max((end for end in ends if end), default=goal.by)
        if goal.status == "kept" and day:
            year_of(day)[2].append(goal.goal)
    return tuple(
        Year(
            name=name,
            projects=tuple(made),
            reflections=tuple(written),
            kept_goals=tuple(kept),
        )
        for name, (made, written, kept) in sorted(by_year.items(), reverse=True)
    )
