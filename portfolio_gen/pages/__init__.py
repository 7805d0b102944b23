"""Every page of the site, made from what one edition may show: one file per kind of page."""

from __future__ import annotations

from collections.abc import Iterator

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


def all_pages(shown: Shown) -> Iterator[Page]:
    """Every page of one edition; a page with nothing on it is not made, except the indexes."""
    yield from school_pages(shown)
    for learner in shown.learners.values():
        yield from learner_pages(shown, learner)


def learner_pages(shown: Shown, learner: Learner) -> Iterator[Page]:
    """The pages about one learner and their work."""
    yield learner_page(shown, learner)
    if learner.goals:
        yield goals_page(shown, learner)
    if learner.journal:
        yield journal_page(shown, learner)
    for reflection in learner.journal:
        yield entry_page(shown, ReflectionOf(learner=learner, reflection=reflection))
    for project_of in _projects(learner):
        yield project_page(shown, project_of)


def school_pages(shown: Shown) -> Iterator[Page]:
    """The pages that gather what everybody does; of a learner they know only the row."""
    yield home_page(shown)
    yield learners_page(shown)
    yield topics_page(shown)
    for topic in every_topic(shown.topics):
        yield topic_page(shown, topic)
    yield subjects_page(shown)
    for subject in shown.school.settings.subjects:
        yield subject_page(shown, subject)
    yield questions_page(shown)
    yield showcase_page(shown)
    yield demonstrations_page(shown)
    if shown.school.glossary:
        yield glossary_page(shown)
    if shown.school.templates:
        yield starting_points_page(shown)
    if any(learner.goals for learner in shown.learners.values()):
        yield goals_door_page(shown)
    if any(learner.journal for learner in shown.learners.values()):
        yield reflections_door_page(shown)


def all_addresses(shown: Shown) -> Iterator[str]:
    """The addresses of all pages, for whoever need not make them."""
    fixed = (addresses.HOME, addresses.LEARNERS, addresses.TOPICS, addresses.SUBJECTS,
             addresses.QUESTIONS, addresses.SHOWCASE, addresses.DEMONSTRATIONS)  # fmt: skip
    yield from fixed
    yield from (addresses.topic(topic.slugs) for topic in every_topic(shown.topics))
    yield from (addresses.subject(one.id) for one in shown.school.settings.subjects)
    learners = shown.learners.values()
    where_any = {
        addresses.GLOSSARY: shown.school.glossary,
        addresses.TEMPLATES: shown.school.templates,
        addresses.GOALS: any(learner.goals for learner in learners),
        addresses.REFLECTIONS: any(learner.journal for learner in learners),
    }
    yield from (address for address, anything in where_any.items() if anything)
    for learner in learners:
        yield addresses.learner(learner.id)
        if learner.goals:
            yield addresses.goals(learner.id)
        if learner.journal:
            yield addresses.journal(learner.id)
        yield from (addresses.entry(learner.id, one.id) for one in learner.journal)
        yield from (addresses.project(learner.id, one.id) for one in learner.projects)


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
