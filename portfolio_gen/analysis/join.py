"""Brings names and things together: a projected portfolio becomes ready to be asked.

A word that names nothing joins nothing; the problem for it was told by `checks/`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from portfolio_gen.analysis.about import about_key
from portfolio_gen.analysis.glances import AtAGlance
from portfolio_gen.analysis.shown import Media, ProjectOf, ReflectionOf, Shown
from portfolio_gen.analysis.topics import every_topic, topic_tree
from portfolio_gen.analysis.work import work_by_purpose
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.school import Level, School

ProjectKey = tuple[str, str]


def join(
    *,
    edition: Edition,
    as_of: date,
    school: School,
    learners: tuple[Learner, ...],
    media: Mapping[str, Media],
    excerpts: Mapping[str, str] | None = None,
    names: Mapping[str, str] | None = None,
    glances: Mapping[str, AtAGlance] | None = None,
) -> Shown:
    """Everything that the pages of one edition may show, joined.

    `learners` and `school` are projected. `names` says what each learner is called in this
    edition, where that is not the name in their line of the roster. `excerpts` are given for the
    stories of learners who come without them.
    """
    projects = {
        (str(learner.id), str(project.id)): ProjectOf(learner=learner, project=project)
        for learner in learners
        for project in learner.projects
    }
    builds_on = _links(projects)
    topics = topic_tree(projects.values())
    competencies = {
        str(competency.id): competency
        for framework in school.frameworks
        for competency in framework.competencies
    }
    return Shown(
        edition=edition,
        as_of=as_of,
        school=school,
        learners={str(learner.id): learner for learner in learners},
        names=names
        or {str(one.id): str(one.roster.name if one.roster else one.id) for one in learners},
        levels=levels_by_name(school.settings.levels),
        subjects={str(subject.id): subject for subject in school.settings.subjects},
        competencies=competencies,
        people={str(person.id): str(person.name) for person in school.people},
        projects=projects,
        team_projects=team_projects(projects.values()),
        builds_on=builds_on,
        leads_to=_turned(builds_on, projects),
        about=_about(learners),
        work=work_by_purpose(projects.values()),
        topics=topics,
        spellings={topic.slugs: topic.names for topic in every_topic(topics)},
        media=dict(media),
        excerpts=excerpts or {},
        glances=glances or {},
    )


def levels_by_name(levels: tuple[Level, ...]) -> dict[str, Level]:
    """Levels by every name a person may use: id, or place on the scale counted from 1."""
    by_name = {str(place): level for place, level in enumerate(levels, start=1)}
    return by_name | {str(level.id).casefold(): level for level in levels}


def _links(projects: Mapping[ProjectKey, ProjectOf]) -> dict[ProjectKey, tuple[ProjectOf, ...]]:
    found = {}
    for (learner, name), project_of in projects.items():
        keys = (project_key(learner, earlier) for earlier in project_of.project.builds_on)
        earlier = tuple(projects[key] for key in keys if key in projects)
        if earlier:
            found[learner, name] = earlier
    return found


def project_key(learner: str, reference: str) -> ProjectKey:
    """The learner and project that `reference` names: `project`, or `learner/project`.

    >>> project_key("amara", "ben/shot-chart")
    ('ben', 'shot-chart')
    """
    owner, slash, name = reference.strip().partition("/")
    return (owner, name) if slash else (learner, owner)


def _turned(
    links: Mapping[ProjectKey, tuple[ProjectOf, ...]], projects: Mapping[ProjectKey, ProjectOf]
) -> dict[ProjectKey, tuple[ProjectOf, ...]]:
    turned: dict[ProjectKey, list[ProjectOf]] = defaultdict(list)
    for later, earlier in links.items():
        for project_of in earlier:
            turned[project_of.key].append(projects[later])
    return {key: tuple(later) for key, later in turned.items()}


def team_projects(projects: Iterable[ProjectOf]) -> dict[str, tuple[ProjectOf, ...]]:
    """The projects in others' folders on which each learner works, too."""
    found: dict[str, list[ProjectOf]] = defaultdict(list)
    for project_of in projects:
        for member in project_of.project.team:
            if member != project_of.learner.id:
                found[str(member)].append(project_of)
    return {member: tuple(theirs) for member, theirs in found.items()}


def _about(learners: tuple[Learner, ...]) -> dict[str, tuple[ReflectionOf, ...]]:
    found: dict[str, list[ReflectionOf]] = defaultdict(list)
    for learner in learners:
        for reflection in learner.journal:
            for thing in reflection.about:
                found[about_key(str(learner.id), thing)].append(
                    ReflectionOf(learner=learner, reflection=reflection)
                )
    return {key: tuple(reflections) for key, reflections in found.items()}
