"""The tree of topics and a page for each: its projects, and the lenses not yet tried."""

from __future__ import annotations

from msgspec import Struct

from portfolio_gen.analysis.shown import ProjectOf, Shown, Topic
from portfolio_gen.pages import addresses
from portfolio_gen.pages.cards import ProjectCard, first_on_cards, project_card
from portfolio_gen.pages.days import days_of_projects, newest
from portfolio_gen.pages.page import Found, Page
from portfolio_gen.pages.parts import Link, Word, word
from portfolio_gen.pages.words import counted


class Branch(Struct, frozen=True, kw_only=True):
    """A topic of the tree with its narrower ones, opened out one step at a time."""

    name: str
    address: str
    projects: str
    narrower: tuple[Branch, ...]


class TopicsView(Struct, frozen=True, kw_only=True):
    """What the page of all topics shows."""

    word: Word
    branches: tuple[Branch, ...]


class LensQuestion(Struct, frozen=True, kw_only=True):
    """A question asked through one lens, and the project that asks it."""

    question: str | None
    project: Link


class Explored(Struct, frozen=True, kw_only=True):
    """A subject through which somebody has looked at the topic."""

    subject: str
    address: str
    questions: tuple[LensQuestion, ...]


class TopicView(Struct, frozen=True, kw_only=True):
    """What the page of one topic shows."""

    name: str
    trail: tuple[Link, ...]
    narrower: tuple[Branch, ...]
    projects: tuple[ProjectCard, ...]
    explored: tuple[Explored, ...]
    not_yet: tuple[str, ...]
    lenses_word: Word


def topics_page(shown: Shown) -> Page:
    """The tree of all topics."""
    view = TopicsView(
        word=word(shown, "Topics", "topic narrowing"),
        branches=tuple(branch(topic) for topic in shown.topics),
    )
    projects = (one for topic in shown.topics for one in topic.projects)
    return Page(
        address=addresses.TOPICS,
        title="Topics",
        template="topics.html",
        view=view,
        updated=newest(shown, days_of_projects(projects)),
    )


def topic_page(shown: Shown, topic: Topic) -> Page:
    """The page of one topic."""
    explored = _explored(shown, topic)
    seen = {one.subject for one in explored}
    view = TopicView(
        name=topic.name,
        trail=tuple(
            Link(text=name, address=addresses.topic(topic.slugs[:depth]))
            for depth, name in enumerate(topic.names[:-1], start=1)
        ),
        narrower=tuple(branch(one) for one in topic.narrower),
        projects=tuple(project_card(shown, one) for one in topic.projects),
        explored=explored,
        not_yet=tuple(
            subject.name for subject in shown.school.settings.subjects if subject.name not in seen
        ),
        lenses_word=word(shown, "Through different subjects", "lens"),
    )
    return Page(
        address=addresses.topic(topic.slugs),
        title=" · ".join(reversed(topic.names)),
        template="topic.html",
        view=view,
        updated=newest(shown, days_of_projects(topic.projects)),
        found=Found(
            kind="topic", topics=topic.names, picture=first_on_cards(view.projects)
        ),
    )


def branch(topic: Topic) -> Branch:
    """A topic with everything below it, as the tree shows it."""
    return Branch(
        name=topic.name,
        address=addresses.topic(topic.slugs),
        projects=counted(len(topic.projects), "project", "projects"),
        narrower=tuple(branch(one) for one in topic.narrower),
    )


def _explored(shown: Shown, topic: Topic) -> tuple[Explored, ...]:
    found = (
        Explored(
            subject=subject.name,
            address=addresses.subject(subject.id),
            questions=tuple(
                question for one in topic.projects for question in _asked(one, subject.id)
            ),
        )
        for subject in shown.school.settings.subjects
    )
    return tuple(one for one in found if one.questions)


def _asked(project_of: ProjectOf, subject_id: str) -> tuple[LensQuestion, ...]:
    project = project_of.project
    link = Link(text=project.title, address=addresses.project(*project_of.key))
    asked = tuple(
        LensQuestion(question=lens.question, project=link)
        for lens in project.lenses
        if lens.subject == subject_id
    )
    if not asked and subject_id in project.subjects:
        return (LensQuestion(question=None, project=link),)
    return asked
