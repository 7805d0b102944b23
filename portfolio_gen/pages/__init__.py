"""Every page of the site, made from what one edition may show: one file per kind of page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from portfolio_gen.analysis.shown import ProjectOf, ReflectionOf, Shown
from portfolio_gen.analysis.topics import every_topic
from portfolio_gen.model.learner import Learner
from portfolio_gen.pages import addresses
from portfolio_gen.pages.calendar import calendar_of
from portfolio_gen.pages.demonstrations import demonstrations_page
from portfolio_gen.pages.doors import goals_door_page, reflections_door_page
from portfolio_gen.pages.download import Download
from portfolio_gen.pages.glossary import glossary_page
from portfolio_gen.pages.goals import goals_page
from portfolio_gen.pages.home import home_page
from portfolio_gen.pages.journal import entry_page, journal_page
from portfolio_gen.pages.learner import learner_page
from portfolio_gen.pages.learners import learners_page
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.project import project_page
from portfolio_gen.pages.questions import questions_page
from portfolio_gen.pages.showcase import showcase_page
from portfolio_gen.pages.starting_points import starting_points_page
from portfolio_gen.pages.subjects import subject_page, subjects_page
from portfolio_gen.pages.topics import topic_page, topics_page


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A page that can be made: where it will stand, and how."""

    address: str
    make: Callable[[], Page]


def all_pages(shown: Shown) -> Iterator[Page]:
    """Every page of one edition; a page with nothing on it is not made, except the indexes."""
    return (plan.make() for plan in all_plans(shown))


def all_plans(shown: Shown) -> Iterator[Plan]:
    """Every page of one edition, for whoever need not make them all."""
    yield from school_plans(shown)
    for learner in shown.learners.values():
        yield from learner_plans(shown, learner)


def learner_plans(shown: Shown, learner: Learner) -> Iterator[Plan]:
    """The pages about one learner and their work."""
    own = learner.id
    yield _plan(addresses.learner(own), learner_page, shown, learner)
    if learner.goals:
        yield _plan(addresses.goals(own), goals_page, shown, learner)
    if learner.journal:
        yield _plan(addresses.journal(own), journal_page, shown, learner)
    for reflection in learner.journal:
        reflection_of = ReflectionOf(learner=learner, reflection=reflection)
        yield _plan(addresses.entry(own, reflection.id), entry_page, shown, reflection_of)
    for project_of in _projects(learner):
        yield _plan(addresses.project(*project_of.key), project_page, shown, project_of)


def school_plans(shown: Shown) -> Iterator[Plan]:
    """The pages that gather what everybody does; of a learner they know only the row."""
    yield _plan(addresses.HOME, home_page, shown)
    yield _plan(addresses.LEARNERS, learners_page, shown)
    yield _plan(addresses.TOPICS, topics_page, shown)
    for topic in every_topic(shown.topics):
        yield _plan(addresses.topic(topic.slugs), topic_page, shown, topic)
    yield _plan(addresses.SUBJECTS, subjects_page, shown)
    for subject in shown.school.settings.subjects:
        yield _plan(addresses.subject(subject.id), subject_page, shown, subject)
    yield _plan(addresses.QUESTIONS, questions_page, shown)
    yield _plan(addresses.SHOWCASE, showcase_page, shown)
    yield _plan(addresses.DEMONSTRATIONS, demonstrations_page, shown)
    if shown.school.glossary:
        yield _plan(addresses.GLOSSARY, glossary_page, shown)
    if shown.school.templates:
        yield _plan(addresses.TEMPLATES, starting_points_page, shown)
    if any(learner.goals for learner in shown.learners.values()):
        yield _plan(addresses.GOALS, goals_door_page, shown)
    if any(learner.journal for learner in shown.learners.values()):
        yield _plan(addresses.REFLECTIONS, reflections_door_page, shown)


def _plan(address: str, page: Callable[..., Page], *things: object) -> Plan:
    return Plan(address=address, make=partial(page, *things))


def all_downloads(shown: Shown) -> Iterator[Download]:
    """Every file that the pages of one edition offer to take along."""
    for learner in shown.learners.values():
        yield from learner_downloads(learner)


def learner_downloads(learner: Learner) -> Iterator[Download]:
    """The files that one learner's pages offer to take along."""
    for project_of in _projects(learner):
        download = calendar_of(project_of)
        if download:
            yield download


def _projects(learner: Learner) -> Iterator[ProjectOf]:
    return (ProjectOf(learner=learner, project=project) for project in learner.projects)
