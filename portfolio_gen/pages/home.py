"""The school's front page: what is new, four doors in, and the showcase.

It stands under the words of `docs/index.md`. A door with nothing behind it is not drawn, so a
school that uses only one of the four has one door.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from portfolio_gen.analysis.classes import learners_in
from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.pages import addresses
from portfolio_gen.pages.cards import (
    LearnerCard,
    ProjectCard,
    ReflectionCard,
    learner_card,
    project_card,
    reflection_card,
)
from portfolio_gen.pages.days import days_of_projects, last_day_of, newest
from portfolio_gen.pages.doors import newest_reflections
from portfolio_gen.pages.evidence import pieces_of
from portfolio_gen.pages.learners import class_groups
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.parts import Link
from portfolio_gen.pages.profile import days_of_profile
from portfolio_gen.pages.showcase import chosen
from portfolio_gen.pages.subjects import SubjectLine, subject_lines
from portfolio_gen.pages.words import counted

NEW = 6
SHOWN = 6


class Door(Struct, frozen=True, kw_only=True):
    """One way in: `name` and `accent` pick its look, `number` says what is behind it."""

    name: str
    accent: int
    title: str
    says: str
    number: str
    address: str


class HomeView(Struct, frozen=True, kw_only=True):
    """What the front page shows under the school's own words; `whose` the site was made for.

    `staff` are the classes and `classes_page` all of them, for staff only.
    """

    whose: LearnerCard | None
    staff: tuple[Link, ...]
    classes_page: str
    doors: tuple[Door, ...]
    new_projects: tuple[ProjectCard, ...]
    new_reflections: tuple[ReflectionCard, ...]
    showcase: tuple[ProjectCard, ...]
    showcase_page: str
    classes: tuple[Link, ...]
    subjects: tuple[SubjectLine, ...]
    topics: tuple[Link, ...]
    topics_page: str


def home_page(shown: Shown) -> Page:
    """The front page of the site."""
    whose = shown.learners.get(shown.edition.learner or "")
    new, showcase = _new(shown), chosen(shown)[:SHOWN]
    written = newest_reflections(shown, 3)
    view = HomeView(
        whose=learner_card(shown, whose) if whose else None,
        staff=_for_staff(shown),
        classes_page=addresses.CLASSES,
        doors=_doors(shown),
        new_projects=tuple(project_card(shown, one) for one in new),
        new_reflections=tuple(reflection_card(shown, one) for one in written),
        showcase=tuple(project_card(shown, one) for one in showcase),
        showcase_page=addresses.SHOWCASE,
        classes=tuple(
            Link(text=group.name, address=f"{addresses.LEARNERS}#{group.anchor}")
            for group in class_groups(shown)
        ),
        subjects=subject_lines(shown),
        topics=tuple(
            Link(text=topic.name, address=addresses.topic(topic.slugs)) for topic in shown.topics
        ),
        topics_page=addresses.TOPICS,
    )
    return Page(
        address=addresses.HOME,
        title=shown.school.settings.name,
        template="home.html",
        view=view,
        updated=newest(
            shown,
            (
                *days_of_projects((*new, *showcase)),
                *(one.reflection.date for one in written),
                *(days_of_profile(whose.profile) if whose else ()),
            ),
        ),
    )


def _for_staff(shown: Shown) -> tuple[Link, ...]:
    if shown.edition.kind != "staff":
        return ()
    return tuple(
        Link(text=str(one.name), address=addresses.class_page(one.id))
        for one in shown.school.classes
        if learners_in(shown, one)
    )


def _new(shown: Shown) -> tuple[ProjectOf, ...]:
    """Projects in which something happened last, up to the day the site is made for."""

    def last(project_of: ProjectOf) -> tuple[date, tuple[str, str]]:
        return last_day_of(project_of.project) or date.min, project_of.key

    happened = (one for one in shown.projects.values() if last(one)[0] <= shown.as_of)
    return tuple(sorted(happened, key=last, reverse=True)[:NEW])


def _doors(shown: Shown) -> tuple[Door, ...]:
    goals = sum(len(learner.goals) for learner in shown.learners.values())
    entries = sum(len(learner.journal) for learner in shown.learners.values())
    pieces = sum(len(pieces_of(shown, one)) for one in shown.projects.values())
    asked = sum(1 for one in shown.projects.values() if one.project.question)
    doors = (
        (
            goals,
            Door(
                name="goals",
                accent=1,
                title="Goals",
                says="What we aim for",
                number=counted(goals, "goal", "goals"),
                address=addresses.GOALS,
            ),
        ),
        (
            pieces,
            Door(
                name="choice",
                accent=4,
                title="Choice",
                says="How we show what we learned",
                number=counted(pieces, "piece of work", "pieces of work"),
                address=addresses.DEMONSTRATIONS,
            ),
        ),
        (
            asked,
            Door(
                name="inquiry",
                accent=2,
                title="Inquiry",
                says="What we want to find out",
                number=counted(asked, "question", "questions"),
                address=addresses.QUESTIONS,
            ),
        ),
        (
            entries,
            Door(
                name="reflection",
                accent=8,
                title="Reflection",
                says="What we think about it now",
                number=counted(entries, "reflection", "reflections"),
                address=addresses.REFLECTIONS,
            ),
        ),
    )
    return tuple(door for behind, door in doors if behind)
