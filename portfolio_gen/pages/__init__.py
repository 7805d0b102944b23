"""Every page of the site, made from what one edition may show: one file per kind of page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from msgspec import Struct

from portfolio_gen.analysis.asked import every_competency, set_by_now
from portfolio_gen.analysis.classes import learners_in, learners_with
from portfolio_gen.analysis.shown import ProjectOf, ReflectionOf, Shown
from portfolio_gen.analysis.standards import every_standard, standards_tree
from portfolio_gen.analysis.topics import every_topic
from portfolio_gen.model.learner import Learner
from portfolio_gen.pages import addresses
from portfolio_gen.pages.calendar import calendar_of
from portfolio_gen.pages.download import Download
from portfolio_gen.pages.page import Page


class Plan(Struct, frozen=True, kw_only=True):
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
    yield _plan(addresses.learner(own), "learner.learner_page", shown, learner)
    if learner.goals:
        yield _plan(addresses.goals(own), "goals.goals_page", shown, learner)
    if learner.journal:
        yield _plan(addresses.journal(own), "journal.journal_page", shown, learner)
    if learner.progress and shown.competencies:
        yield _plan(addresses.progress(own), "progress.progress_page", shown, learner)
        before_and_after = "before_and_after.before_and_after_page"
        yield _plan(addresses.before_and_after(own), before_and_after, shown, learner)
        if shown.school.report_card:
            yield _plan(addresses.report(own), "report.report_page", shown, learner)
    if shown.who_sees:
        yield _plan(addresses.who_sees(own), "who_sees.who_sees_page", shown, learner)
    for reflection in learner.journal:
        reflection_of = ReflectionOf(learner=learner, reflection=reflection)
        yield _plan(addresses.entry(own, reflection.id), "journal.entry_page", shown, reflection_of)
    for project_of in _projects(learner):
        yield _plan(addresses.project(*project_of.key), "project.project_page", shown, project_of)


def school_plans(shown: Shown) -> Iterator[Plan]:
    """The pages that gather what everybody does; of a learner they know only the row."""
    yield _plan(addresses.HOME, "home.home_page", shown)
    yield _plan(addresses.LEARNERS, "learners.learners_page", shown)
    if shown.edition.kind == "staff":
        yield from _staff_plans(shown)
    yield _plan(addresses.TOPICS, "topics.topics_page", shown)
    for topic in every_topic(shown.topics):
        yield _plan(addresses.topic(topic.slugs), "topics.topic_page", shown, topic)
    yield _plan(addresses.SUBJECTS, "subjects.subjects_page", shown)
    for subject in shown.school.settings.subjects:
        yield _plan(addresses.subject(subject.id), "subjects.subject_page", shown, subject)
    yield _plan(addresses.QUESTIONS, "questions.questions_page", shown)
    yield _plan(addresses.SHOWCASE, "showcase.showcase_page", shown)
    yield _plan(addresses.DEMONSTRATIONS, "demonstrations.demonstrations_page", shown)
    if shown.school.glossary:
        yield _plan(addresses.GLOSSARY, "glossary.glossary_page", shown)
    if shown.school.templates:
        yield _plan(addresses.TEMPLATES, "starting_points.starting_points_page", shown)
    if any(learner.goals for learner in shown.learners.values()):
        yield _plan(addresses.GOALS, "doors.goals_door_page", shown)
    if any(learner.journal for learner in shown.learners.values()):
        yield _plan(addresses.REFLECTIONS, "doors.reflections_door_page", shown)
    yield from _asked_for_plans(shown)


def _asked_for_plans(shown: Shown) -> Iterator[Plan]:
    """The pages about what the school asks for, as far as it asks for anything."""
    school = shown.school
    if shown.competencies:
        yield _plan(addresses.COMPETENCIES, "competencies.competencies_page", shown)
    for competency in every_competency(shown):
        address = addresses.competency(competency.id)
        yield _plan(address, "competency.competency_page", shown, competency)
    if school.standards:
        yield _plan(addresses.STANDARDS, "standards.standards_page", shown)
    for one in every_standard(standards_tree(school)):
        yield _plan(addresses.standard(one.standard.code), "standards.standard_page", shown, one)
    if school.units:
        yield _plan(addresses.UNITS, "units.units_page", shown)
    for unit in school.units:
        yield _plan(addresses.unit(unit.id), "units.unit_page", shown, unit)
    assignments = set_by_now(shown)
    if assignments:
        yield _plan(addresses.ASSIGNMENTS, "assignments.assignments_page", shown)
    for assignment in assignments:
        address = addresses.assignment(assignment.id)
        yield _plan(address, "assignments.assignment_page", shown, assignment)


def _staff_plans(shown: Shown) -> Iterator[Plan]:
    """The pages that only a staff edition has."""
    yield _plan(addresses.CLASSES, "classes.classes_page", shown)
    for one in shown.school.classes:
        if learners_in(shown, one):
            yield _plan(addresses.class_page(one.id), "classes.class_page", shown, one)
    for person in shown.school.people:
        if learners_with(shown, person):
            address = addresses.my_learners(person.id)
            yield _plan(address, "classes.my_learners_page", shown, person)


def _plan(address: str, page: str, *things: object) -> Plan:
    return Plan(address=address, make=partial(_made, page, *things))


def _made(page: str, *things: object) -> Page:
    """The page that this function of this module makes.

    Modules wait until a page of theirs is made: after most edits those are the pages of one
    learner, and the school's own would take 40 ms to load.
    """
    module, _, function = page.partition(".")
    return getattr(import_module(f"{__name__}.{module}"), function)(*things)


def all_downloads(shown: Shown) -> Iterator[Download]:
    """Every file that the pages of one edition offer to take along."""
    yield from school_downloads(shown)
    for learner in shown.learners.values():
        yield from learner_downloads(learner)


def school_downloads(shown: Shown) -> Iterator[Download]:
    """The files that the pages about everybody offer to take along; for staff only."""
    if shown.edition.kind == "staff":
        classes = import_module(f"{__name__}.classes")
        yield from classes.class_downloads(shown)


def learner_downloads(learner: Learner) -> Iterator[Download]:
    """The files that one learner's pages offer to take along."""
    for project_of in _projects(learner):
        download = calendar_of(project_of)
        if download:
            yield download


def _projects(learner: Learner) -> Iterator[ProjectOf]:
    return (ProjectOf(learner=learner, project=project) for project in learner.projects)
