"""Names that name nothing: competencies, subjects, learners, projects, goals, classes, staff."""

from __future__ import annotations

from collections.abc import Iterator

from portfolio_gen.analysis.checks.looked_at import OneLearner, WholeSchool
from portfolio_gen.analysis.checks.unknown import all_unknown, unknown, where
from portfolio_gen.analysis.join import project_key
from portfolio_gen.analysis.known import Known
from portfolio_gen.messages import problem
from portfolio_gen.model.learner import Learner, Reflection
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.project import Feedback, Project
from portfolio_gen.model.school import School
from portfolio_gen.model.values import slug_of_code

#: What a reflection may be about.
ABOUT_KINDS = ("project", "goal", "competency", "feedback")


def in_school(looked_at: WholeSchool) -> Iterator[Problem]:
    """Names in the school's own files that nothing in the school has."""
    yield from _in_frameworks(looked_at.school, looked_at.known)
    yield from _among_staff(looked_at)
    for said in looked_at.strays:
        yield from _in_feedback(said, looked_at.known)


def in_learner(looked_at: OneLearner) -> Iterator[Problem]:
    """Names that a learner, or staff about them, typed and that nothing in the school has."""
    learner, known = looked_at.learner, looked_at.known
    goals = [goal.competency for goal in learner.goals]
    yield from all_unknown("unknown-competency", goals, known.competencies)
    for project in learner.projects:
        yield from _in_project(project, known)
        yield from _in_links(learner, project, known)
    for entry in learner.journal:
        yield from _in_entry(entry, learner, known)
    for said in (*learner.said, *looked_at.staff):
        yield from _in_feedback(said, known)
    yield from all_unknown("unknown-person", [said.who for said in looked_at.staff], known.people)


def _in_frameworks(school: School, known: Known) -> Iterator[Problem]:
    """Subjects of competencies, and codes that could not be told apart in an address."""
    by_address: dict[str, str] = {}
    for framework in school.frameworks:
        subjects = [competency.subject for competency in framework.competencies]
        yield from all_unknown("unknown-subject", subjects, known.subjects)
        for competency in framework.competencies:
            code = competency.id
            other = by_address.setdefault(slug_of_code(code), code)
            if other is not code:
                yield problem("same-address", where(code), value=code, other=other, quotes=(other,))


def _among_staff(looked_at: WholeSchool) -> Iterator[Problem]:
    """Classes, their subjects, and members of staff."""
    school, roster, known = looked_at.school, looked_at.roster, looked_at.known
    classes = [name for line in (*roster, *school.people) for name in line.classes]
    yield from all_unknown("unknown-class", classes, known.classes)
    people = [*(line.advisor for line in roster), *(one.teacher for one in school.classes)]
    people += [said.who for said in looked_at.strays]
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
        owner, name = project_key(str(learner.id), earlier)
        theirs = known.projects.get(owner, ()) if owner != learner.id else ()
        own = learner.project_ids
        if name not in (own if owner == learner.id else theirs):
            choices = [*own, *(f"{owner}/{name}" for name in theirs)]
            if "/" in earlier and owner == learner.id:
                choices += [f"{owner}/{name}" for name in own]
            yield unknown("unknown-project", earlier, choices)


def _in_entry(entry: Reflection, learner: Learner, known: Known) -> Iterator[Problem]:
    entries = [str(other.id) for other in learner.journal]
    yield from all_unknown("unknown-entry", [entry.answers], entries)
    projects = learner.project_ids
    shared = known.shared.get(str(learner.id), ())
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
    if str(said.project) not in known.projects.get(str(said.learner), ()):
        typed = f"{said.learner}/{said.project}"
        yield problem("feedback-for-nobody", where(said.learner), value=typed)
