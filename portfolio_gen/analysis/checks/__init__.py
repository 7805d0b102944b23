"""Mistakes that show only when things are looked at together: names, levels, evidence, dates.

One file is one kind of check. Each looks at one learner, or at the school's own files, and
answers with problems; so a change in one folder is checked without reading the others.
"""

from __future__ import annotations

from datetime import date

from portfolio_gen.analysis.checks import (
    agreements,
    curriculum,
    dates,
    files,
    levels,
    names,
    private,
    rubrics,
    stories,
    topics,
)
from portfolio_gen.analysis.checks.looked_at import OneLearner, WholeSchool
from portfolio_gen.analysis.consent import Agreements
from portfolio_gen.analysis.full_names import PrivateNames
from portfolio_gen.analysis.known import Known, Ties
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.portfolio import Reading, sorted_problems

LEARNER_CHECKS = (
    levels, names, curriculum, rubrics, files, agreements, stories, private, topics, dates,
)  # fmt: skip
SCHOOL_CHECKS = (levels, names, curriculum, agreements, dates)


def problems_of_learner(looked_at: OneLearner) -> tuple[Problem, ...]:
    """What one learner's words get wrong, and what others' words about them do."""
    return tuple(found for check in LEARNER_CHECKS for found in check.in_learner(looked_at))


def problems_of_school(looked_at: WholeSchool) -> tuple[Problem, ...]:
    """What the school's own files get wrong."""
    return tuple(found for check in SCHOOL_CHECKS for found in check.in_school(looked_at))


def all_problems(reading: Reading, as_of: date) -> tuple[Problem, ...]:
    """Every problem of a repository: those met while reading, then those of its connections."""
    ties = {str(learner.id): Ties.of(learner) for learner in reading.learners}
    agreed = Agreements.on(as_of, reading.learners, reading.school).by_learner
    roster = tuple(learner.roster for learner in reading.learners if learner.roster)
    known = Known.of(reading.school, agreed, ties, PrivateNames.on(roster, agreed))
    found = [*reading.problems]
    found += problems_of_school(
        WholeSchool(
            roster=roster,
            consent={
                str(learner.id): learner.consent for learner in reading.learners if learner.consent
            },
            strays=tuple(said for said in reading.feedback if str(said.learner) not in ties),
            sources=reading.sources,
            known=known,
            as_of=as_of,
        )
    )
    for learner in reading.learners:
        room = f"students/{learner.id}/"
        found += problems_of_learner(
            OneLearner(
                learner=learner,
                staff=tuple(said for said in reading.feedback if said.learner == learner.id),
                classmates=known.said.get(str(learner.id), ()),
                files=frozenset(file for file in reading.files if file.startswith(room)),
                sources=reading.sources,
                known=known,
                as_of=as_of,
            )
        )
    return sorted_problems(found)
