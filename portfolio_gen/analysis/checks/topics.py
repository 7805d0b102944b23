"""Topics that are still too broad: a kind question, never a must."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from portfolio_gen.analysis.checks.unknown import where
from portfolio_gen.messages import problem
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.portfolio import Reading


def problems_in(reading: Reading, as_of: date) -> Iterator[Problem]:
    """A topic of one step with one word in it could be narrower."""
    for learner in reading.learners:
        for project in learner.projects:
            if len(project.topic) == 1 and len(project.topic[0].split()) == 1:
                yield problem("broad-topic", where(project.topic[0]), value=project.topic[0])
