"""A project's own page: its question, its story, what shows it, and what people said."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.pages import addresses
from portfolio_gen.pages.asked_for import (
    assignment_link,
    competency_links,
    subject_links,
    unit_link,
)
from portfolio_gen.pages.cards import ReflectionCard
from portfolio_gen.pages.counts_for import CountsFor, counts_for
from portfolio_gen.pages.days import Day, day_if, days_of_project, newest
from portfolio_gen.pages.evidence import Piece, pictures_of, pieces_of
from portfolio_gen.pages.feedback import FeedbackPart, feedback_parts
from portfolio_gen.pages.page import Found, Page
from portfolio_gen.pages.parts import (
    Link,
    Look,
    Name,
    Picture,
    Word,
    at_first,
    learner_name,
    long_page,
    ribbon,
    word,
)
from portfolio_gen.pages.plan import PlanPart, plan_part
from portfolio_gen.pages.reflections import about_feedback, about_project, days_about_project
from portfolio_gen.pages.rubric import Moment, RubricPart, moments, rubric_part
from portfolio_gen.pages.sources import SourceRow, source_rows
from portfolio_gen.pages.starting_points import template_title
from portfolio_gen.pages.stories import StoryPart, first_picture, story_part
from portfolio_gen.pages.topic_trail import topic_names, topic_trail
from portfolio_gen.pages.words import PROJECT_PATH, PROJECT_STATUSES, direction


class PathStep(Struct, frozen=True, kw_only=True):
    """One step of the path from idea to finished."""

    word: str
    reached: bool
    here: bool


class LensRow(Struct, frozen=True, kw_only=True):
    """One subject's question about the topic."""

    subject: str
    address: str | None
    question: str | None


class Fact(Struct, frozen=True, kw_only=True):
    """A short fact of the project's head: its name and the learner's words."""

    name: str
    text: str


class SharedRow(Struct, frozen=True, kw_only=True):
    """Who saw the work, when, and what they said."""

    who: str
    day: Day | None
    said: str | None


class ProjectView(Struct, frozen=True, kw_only=True):
    """What a project's page shows."""

    title: str
    learner: Name
    look: Look
    cover: Picture | None
    lang: str | None
    direction: str
    question: str | None
    status: str
    status_word: str
    path: tuple[PathStep, ...]
    trail: tuple[Link, ...]
    trail_word: Word
    showcase: str | None
    why_me: str | None
    facts: tuple[Fact, ...]
    lenses: tuple[LensRow, ...]
    lenses_word: Word
    subjects: tuple[Link, ...]
    competencies: tuple[Link, ...]
    unit: Link | None
    assignment: Link | None
    team: tuple[Name, ...]
    plan: PlanPart | None
    story: StoryPart | None
    pieces: tuple[Piece, ...]
    pieces_word: Word
    rubric: RubricPart | None
    counts_for: tuple[CountsFor, ...]
    moments: tuple[Moment, ...]
    moments_word: Word
    feedback: tuple[FeedbackPart, ...]
    earlier_feedback: tuple[FeedbackPart, ...]
    feedback_word: Word
    about_feedback: tuple[Link, ...]
    reflections: tuple[ReflectionCard, ...]
    earlier_reflections: tuple[ReflectionCard, ...]
    reflections_word: Word
    sources: tuple[SourceRow, ...]
    sources_word: Word
    builds_on: tuple[Link, ...]
    leads_to: tuple[Link, ...]
    shared_with: tuple[SharedRow, ...]
    partners: tuple[str, ...]
    template: str | None
    sections: tuple[Link, ...] = ()


def project_page(shown: Shown, project_of: ProjectOf) -> Page:
    """The page of one project, under the learner whose folder it lies in."""
    learner, project = project_of.learner, project_of.project
    address = addresses.project(*project_of.key)
    timeline_file = addresses.calendar(*project_of.key)
    assessed = moments(shown, project_of)
    said = feedback_parts(shown, project_of)
    written = about_project(shown, project_of)
    days = days_of_project(project)
    view = ProjectView(
        title=project.title,
        learner=Name(text=shown.names[learner.id], address=addresses.learner(learner.id)),
        look=ribbon(learner.id),
        cover=next(iter(pictures_of(shown, project_of)), None),
        lang=project.lang,
        direction=direction(project.lang),
        question=project.question,
        status=project.status,
        status_word=PROJECT_STATUSES[project.status],
        path=_path(project.status),
        trail=topic_trail(shown, project.topic),
        trail_word=word(shown, "Topic", "topic narrowing"),
        showcase=project.showcase.because if project.showcase else None,
        why_me=project.why_me,
        facts=_facts(project_of),
        lenses=_lenses(shown, project_of),
        lenses_word=word(shown, "Through different subjects", "lens"),
        subjects=subject_links(shown, project.subjects),
        competencies=competency_links(shown, project.competencies),
        unit=unit_link(shown, project.unit),
        assignment=assignment_link(shown, project.assignment),
        team=_team(shown, project_of),
        plan=plan_part(shown, project, timeline_file),
        story=story_part(shown, project.story, address, lang=project.lang)
        if project.story
        else None,
        pieces=pieces_of(shown, project_of),
        pieces_word=word(shown, "What shows it", "evidence"),
        rubric=rubric_part(shown, project_of),
        counts_for=counts_for(shown, project_of),
        moments=assessed if len(assessed) > 1 or any(one.overall for one in assessed) else (),
        moments_word=word(shown, "How I saw it over time", "self-assessment"),
        feedback=said[: at_first(said)],
        earlier_feedback=said[at_first(said) :],
        feedback_word=word(shown, "What people said", "feedback"),
        about_feedback=about_feedback(shown, project_of),
        reflections=written[: at_first(written)],
        earlier_reflections=written[at_first(written) :],
        reflections_word=word(shown, "Looking back", "reflection"),
        sources=source_rows(shown, project),
        sources_word=word(shown, "Where I found things out", "source"),
        builds_on=_links(shown.builds_on.get(project_of.key, ())),
        leads_to=_links(shown.leads_to.get(project_of.key, ())),
        shared_with=_shared(shown, project_of),
        partners=project.partners,
        template=template_title(shown, project.template),
    )
    return Page(
        address=address,
        title=project.title,
        template="project.html",
        view=replace(view, sections=_sections(view)),
        learner=learner.id,
        lang=project.lang,
        description=project.question or "",
        updated=newest(shown, (*days, *days_about_project(shown, project_of))),
        found=Found(
            kind="project",
            topics=topic_names(shown, project.topic),
            day=newest(shown, days),
            picture=view.cover.smallest if view.cover else first_picture(shown, project.story),
        ),
    )


def _sections(view: ProjectView) -> tuple[Link, ...]:
    """The parts of the page that a reader may want at once."""
    parts = (
        (view.story, "The story", "story"),
        (view.pieces, view.pieces_word.text, "evidence"),
        (view.plan, "My timeline", "timeline"),
        (view.rubric, "How good is it?", "rubric"),
        (view.feedback, view.feedback_word.text, "feedback"),
        (view.reflections, view.reflections_word.text, "reflections"),
        (view.sources, view.sources_word.text, "sources"),
    )
    return long_page(parts)


def _path(status: str) -> tuple[PathStep, ...]:
    names = list(PROJECT_PATH)
    reached = names.index("working" if status == "paused" else status)
    return tuple(
        PathStep(word=word_, reached=number <= reached, here=name == status)
        for number, (name, word_) in enumerate(PROJECT_PATH.items())
    )


def _facts(project_of: ProjectOf) -> tuple[Fact, ...]:
    project = project_of.project
    said = (("Pace", project.pace), ("Place", project.place), ("Later", project.career))
    return tuple(Fact(name=name, text=text) for name, text in said if text)


def _lenses(shown: Shown, project_of: ProjectOf) -> tuple[LensRow, ...]:
    return tuple(
        LensRow(
            subject=shown.subjects[lens.subject].name,
            address=addresses.subject(lens.subject),
            question=lens.question,
        )
        for lens in project_of.project.lenses
        if lens.subject in shown.subjects
    )


def _team(shown: Shown, project_of: ProjectOf) -> tuple[Name, ...]:
    members = (project_of.learner.id, *project_of.project.team)
    names = (learner_name(shown, member) for member in dict.fromkeys(members))
    team = tuple(name for name in names if name)
    return team if len(team) > 1 else ()


def _links(projects: tuple[ProjectOf, ...]) -> tuple[Link, ...]:
    return tuple(
        Link(text=one.project.title, address=addresses.project(*one.key)) for one in projects
    )


def _shared(shown: Shown, project_of: ProjectOf) -> tuple[SharedRow, ...]:
    return tuple(
        SharedRow(who=one.who, day=day_if(shown, one.when), said=one.said)
        for one in project_of.project.shared_with
    )
