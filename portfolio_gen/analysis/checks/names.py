"""Names that name nothing: competencies, subjects, learners, projects, goals, classes, staff."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from portfolio_gen.analysis.checks.unknown import all_unknown, unknown, where
from portfolio_gen.analysis.join import project_key, team_projects
from portfolio_gen.analysis.shown import ProjectOf
from portfolio_gen.messages import problem
from portfolio_gen.model.learner import Learner, Reflection
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.project import Feedback, Project
from portfolio_gen.model.school import School
from portfolio_gen.reading.portfolio import Reading

#: What a reflection may be about.
ABOUT_KINDS = ("project", "goal", "competency", "feedback")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Everything in the repository that a name can stand for."""

    subjects: frozenset[str]
    competencies: frozenset[str]
    classes: frozenset[str]
    people: frozenset[str]
    learners: frozenset[str]
    projects: frozenset[tuple[str, str]]
    teams: Mapping[str, tuple[ProjectOf, ...]]

    @classmethod
    def of(cls, reading: Reading) -> Known:
        school, learners = reading.school, reading.learners
        competencies = [one for framework in school.frameworks for one in framework.competencies]
        return cls(
            subjects=frozenset(str(subject.id) for subject in school.settings.subjects),
            competencies=frozenset(str(competency.id) for competency in competencies),
            classes=frozenset(str(one.id) for one in school.classes),
            people=frozenset(str(person.id) for person in school.people),
            learners=frozenset(str(learner.id) for learner in learners),
            projects=frozenset((str(one.id), str(p.id)) for one in learners for p in one.projects),
            teams=team_projects(
                ProjectOf(learner=one, project=project)
                for one in learners
                for project in one.projects
            ),
        )


def problems_in(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Every name typed somewhere that nothing in the school has."""
    known = Known.of(reading)
    yield from _in_frameworks(reading.school, known)
    yield from _among_staff(reading, known)
    for learner in reading.learners:
        goals = [goal.competency for goal in learner.goals]
        yield from all_unknown("unknown-competency", goals, known.competencies)
        for project in learner.projects:
            yield from _in_project(project, known)
            yield from _in_links(learner, project, known)
        for entry in learner.journal:
            yield from _in_entry(entry, learner, known)
        for said in learner.said:
            yield from _in_feedback(said, known)
    for said in reading.feedback:
        yield from _in_feedback(said, known)


def _in_frameworks(school: School, known: Known) -> Iterator[Problem]:
    """Subjects of competencies, and codes that could not be told apart in an address."""
    by_address: dict[str, str] = {}
    for framework in school.frameworks:
        subjects = [competency.subject for competency in framework.competencies]
        yield from all_unknown("unknown-subject", subjects, known.subjects)
        for competency in framework.competencies:
            code = competency.id
            other = by_address.setdefault(str(code).casefold().replace(".", "-"), code)
            if other is not code:
                yield problem("same-address", where(code), value=code, other=other, quotes=(other,))


def _among_staff(reading: Reading, known: Known) -> Iterator[Problem]:
    """Classes, their subjects, and members of staff."""
    school = reading.school
    roster = [learner.roster for learner in reading.learners if learner.roster]
    classes = [name for line in (*roster, *school.people) for name in line.classes]
    yield from all_unknown("unknown-class", classes, known.classes)
    people = [*(line.advisor for line in roster), *(one.teacher for one in school.classes)]
    people += [said.who for said in reading.feedback]
    yield from all_unknown("unknown-person", people, known.people)
    subjects = [one.subject for one in school.classes]
    yield from all_unknown("unknown-subject", subjects, known.subjects)


def _in_project(project: Project, known: Known) -> Iterator[Problem]:
    subjects = [*project.subjects, *(lens.subject for lens in project.lenses)]
    yield from all_unknown("unknown-subject", subjects, known.subjects)
    competencies = [*project.competencies]
    if project.rubric:
        competencies += [row.competency for row in project.rubric.criteria if row.competency]
    yield from all_unknown("unknown-competency", competencies, known.competencies)
    people = [*project.team, *(person for show in project.shows for person in show.people)]
    yield from all_unknown("unknown-learner", people, known.learners)


def _in_links(learner: Learner, project: Project, known: Known) -> Iterator[Problem]:
    """What a project builds on; of others' projects only those of the learner named are offered."""
    for earlier in project.builds_on:
        key = project_key(str(learner.id), earlier)
        if key not in known.projects:
            own, other = str(learner.id), key[0] if "/" in earlier else None
            choices = [name for owner, name in known.projects if owner == own]
            choices += [f"{owner}/{name}" for owner, name in known.projects if owner == other]
            yield unknown("unknown-project", earlier, choices)


def _in_entry(entry: Reflection, learner: Learner, known: Known) -> Iterator[Problem]:
    entries = [str(other.id) for other in learner.journal]
    yield from all_unknown("unknown-entry", [entry.answers], entries)
    projects = [str(project.id) for project in learner.projects]
    shared = ["/".join(one.key) for one in known.teams.get(str(learner.id), ())]
    names = {
        "project": [*projects, *shared],
        "feedback": projects,
        "goal": [str(goal.id) for goal in learner.goals],
        "competency": sorted(known.competencies),
    }
    for thing in entry.about:
        kind, _, name = thing.strip().partition(":")
        everything = [f"{kind}:{name}" for kind in ABOUT_KINDS for name in names[kind]]
        if kind not in names:
            yield _unclear(thing, everything)
        elif name.strip() not in names[kind]:
            choices = [f"{kind}:{choice}" for choice in names[kind]]
            yield unknown("unknown-about", thing, choices, prefix=f"{kind}:")


def _unclear(thing: str, everything: list[str]) -> Problem:
    """Something a reflection is about, without a word for what it is; its name may tell."""
    meant = [choice for choice in everything if choice.partition(":")[2] == thing.strip()]
    near = meant[0] if len(meant) == 1 else None
    return problem(
        "unclear-about", where(thing), value=thing, choices=ABOUT_KINDS, nearest=near,
        quotes=tuple(meant),
    )  # fmt: skip


def _in_feedback(said: Feedback, known: Known) -> Iterator[Problem]:
    yield from all_unknown("unknown-competency", said.competencies, known.competencies)
    if (str(said.learner), str(said.project)) not in known.projects:
        typed = f"{said.learner}/{said.project}"
        yield problem("feedback-for-nobody", where(said.learner), value=typed)
