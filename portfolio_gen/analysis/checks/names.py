"""Names that name nothing: competencies, subjects, learners, projects, goals; and names used twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from portfolio_gen.analysis.join import project_key
from portfolio_gen.messages import problem
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Place, place_of
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.reading.nearest import nearest
from portfolio_gen.reading.portfolio import Reading

#: Codes whose choices are names out of a learner's folder, which are not for strangers.
OWN_NAMES = frozenset({"unknown-project", "unknown-entry", "unknown-about"})
#: What a reflection may be about.
ABOUT_KINDS = ("project", "goal", "competency", "feedback")


def problems_in(reading: Reading, as_of: date) -> Iterator[Problem]:
    """Every id typed somewhere that nothing in the school has, and every id given twice."""
    subjects = {str(subject.id) for subject in reading.school.settings.subjects}
    competencies = {
        str(competency.id)
        for framework in reading.school.frameworks
        for competency in framework.competencies
    }
    learners = {str(learner.id) for learner in reading.learners}
    projects = {
        (str(learner.id), str(project.id))
        for learner in reading.learners
        for project in learner.projects
    }
    yield from _in_frameworks(reading, subjects)
    for learner in reading.learners:
        yield from _twice(goal.id for goal in learner.goals)
        for goal in learner.goals:
            yield from _unknown("unknown-competency", [goal.competency], competencies)
        yield from _in_projects(learner, subjects, competencies, learners)
        yield from _in_links(learner, projects)
        yield from _in_journal(learner, competencies)
    for said in (*reading.feedback, *(f for learner in reading.learners for f in learner.said)):
        yield from _unknown("unknown-competency", said.competencies, competencies)
        if (str(said.learner), str(said.project)) not in projects:
            typed = f"{said.learner}/{said.project}"
            yield problem("feedback-for-nobody", _place(said.learner), value=typed)


def _in_frameworks(reading: Reading, subjects: Collection[str]) -> Iterator[Problem]:
    for framework in reading.school.frameworks:
        yield from _twice(competency.id for competency in framework.competencies)
        for competency in framework.competencies:
            yield from _unknown("unknown-subject", [competency.subject], subjects)


def _in_projects(
    learner: Learner,
    subjects: Collection[str],
    competencies: Collection[str],
    learners: Collection[str],
) -> Iterator[Problem]:
    for project in learner.projects:
        yield from _unknown("unknown-subject", project.subjects, subjects)
        yield from _unknown("unknown-subject", (lens.subject for lens in project.lenses), subjects)
        yield from _unknown("unknown-competency", project.competencies, competencies)
        yield from _unknown("unknown-learner", project.team, learners)
        for show in project.shows:
            yield from _unknown("unknown-learner", show.people, learners)
        if project.rubric:
            criteria = project.rubric.criteria
            yield from _twice(criterion.id for criterion in criteria)
            yield from _unknown(
                "unknown-competency", (criterion.competency for criterion in criteria), competencies
            )


def _in_links(learner: Learner, projects: Collection[tuple[str, str]]) -> Iterator[Problem]:
    own = sorted(name for owner, name in projects if owner == learner.id)
    for project in learner.projects:
        for earlier in project.builds_on:
            if project_key(str(learner.id), earlier) not in projects:
                yield _problem("unknown-project", earlier, earlier, own)


def _in_journal(learner: Learner, competencies: Collection[str]) -> Iterator[Problem]:
    known = {
        "project": [str(project.id) for project in learner.projects],
        "feedback": [str(project.id) for project in learner.projects],
        "goal": [str(goal.id) for goal in learner.goals],
        "competency": sorted(competencies),
    }
    entries = {str(entry.id) for entry in learner.journal}
    for entry in learner.journal:
        yield from _unknown("unknown-entry", [entry.answers], entries)
        for thing in entry.about:
            kind, colon, name = thing.strip().partition(":")
            if not colon or kind not in known:
                yield problem("unclear-about", _place(thing), value=thing, choices=[*ABOUT_KINDS])
            elif name.strip() not in known[kind]:
                choices = [f"{kind}:{choice}" for choice in known[kind]]
                yield _problem("unknown-about", thing, thing, choices)


def _unknown(code: str, typed: Iterable[str | None], known: Collection[str]) -> Iterator[Problem]:
    for name in typed:
        if name and str(name) not in known:
            yield _problem(code, name, str(name), sorted(known))


def _problem(code: str, at: str, typed: str, choices: list[str]) -> Problem:
    near = nearest(typed, choices)
    place = _place(at)
    fixes = (Fix(place=place, text=near),) if near else ()
    shown = choices if len(choices) <= 30 else [*choices[:30], "…"]
    quotes = tuple(choices) if code in OWN_NAMES else ()
    return problem(
        code, place, value=typed, choices=shown, nearest=near, fixes=fixes, quotes=quotes
    )


def _twice(ids: Iterable[str]) -> Iterator[Problem]:
    written = list(ids)
    counts = Counter(written)
    first: dict[str, Place] = {}
    for name in written:
        if counts[name] > 1 and name in first:
            yield problem("duplicate-id", _place(name), id=name, other=first[name].line)
        first.setdefault(name, _place(name))


def _place(typed: str) -> Place:
    return place_of(typed) or Place(file="students")
