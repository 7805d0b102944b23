"""Cards that lead to a learner, a project or a reflection, the same on every page."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from portfolio_gen.analysis.shown import ProjectOf, ReflectionOf, Shown
from portfolio_gen.drawing.quilt import Quilt
from portfolio_gen.model.learner import Learner
from portfolio_gen.pages import addresses
from portfolio_gen.pages.days import Day, day_if, day_of, last_day_of
from portfolio_gen.pages.evidence import pictures_of
from portfolio_gen.pages.parts import Look, Picture, accent_of, band, patch
from portfolio_gen.pages.stories import excerpt
from portfolio_gen.pages.words import PROJECT_STATUSES, direction


class ProjectCard(Struct, frozen=True, kw_only=True):
    """A project as other pages show it."""

    title: str
    address: str
    lang: str | None
    question: str | None
    learner: str
    accent: int
    patch: Quilt | None
    status: str
    status_word: str
    topic: str | None
    picture: Picture | None
    because: str | None
    day: Day | None


class LearnerCard(Struct, frozen=True, kw_only=True):
    """A learner as other pages show them."""

    name: str
    address: str
    look: Look
    headline: str | None
    grade: str | None
    interests: tuple[str, ...]


class ReflectionCard(Struct, frozen=True, kw_only=True):
    """A reflection as other pages show it."""

    title: str
    address: str
    learner: str
    accent: int
    day: Day
    lang: str | None
    direction: str
    excerpt: str
    next: str | None


def project_card(shown: Shown, project_of: ProjectOf) -> ProjectCard:
    """The card of one project."""
    learner, project = project_of.learner, project_of.project
    picture = next(iter(pictures_of(shown, project_of)), None)
    look = patch(f"{learner.id}/{project.id}", learner.id)
    return ProjectCard(
        title=project.title,
        address=addresses.project(*project_of.key),
        lang=project.lang,
        question=project.question,
        learner=shown.names[learner.id],
        accent=look.accent,
        patch=None if picture else look.quilt,
        status=project.status,
        status_word=PROJECT_STATUSES[project.status],
        topic=project.topic[-1] if project.topic else None,
        picture=picture,
        because=project.showcase.because if project.showcase else None,
        day=day_if(shown, last_day_of(project)),
    )


def first_on_cards(cards: Iterable[ProjectCard]) -> str | None:
    """The site address of the first picture on these cards, small."""
    return next((card.picture.smallest for card in cards if card.picture), None)


def learner_card(shown: Shown, learner: Learner) -> LearnerCard:
    """The card of one learner."""
    return LearnerCard(
        name=shown.names[learner.id],
        address=addresses.learner(learner.id),
        look=band(learner.id),
        headline=learner.profile.headline,
        grade=learner.roster.grade if learner.roster else None,
        interests=tuple(str(line) for line in learner.profile.interests[:3]),
    )


def reflection_title(shown: Shown, reflection_of: ReflectionOf) -> str:
    """What a reflection is called: its own title, or the day it was written."""
    reflection = reflection_of.reflection
    return reflection.title or day_of(shown, reflection.date).text


def reflection_card(shown: Shown, reflection_of: ReflectionOf) -> ReflectionCard:
    """The card of one reflection."""
    learner, reflection = reflection_of.learner, reflection_of.reflection
    return ReflectionCard(
        title=reflection_title(shown, reflection_of),
        address=addresses.entry(learner.id, reflection.id),
        learner=shown.names[learner.id],
        accent=accent_of(learner.id),
        day=day_of(shown, reflection.date),
        lang=reflection.lang,
        direction=direction(reflection.lang),
        excerpt=excerpt(shown, reflection.story),
        next=reflection.next,
    )
