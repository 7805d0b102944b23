"""Topics that are still too broad: a kind question, never a must."""

from __future__ import annotations

from collections.abc import Iterator

from portfolio_gen.analysis.checks.looked_at import OneLearner
from portfolio_gen.analysis.checks.unknown import where
from portfolio_gen.messages import problem
from portfolio_gen.model.problem import Problem


def in_learner(looked_at: OneLearner) -> Iterator[Problem]:
    """A topic of one step with one word in it could be narrower."""
    for project in looked_at.learner.projects:
        if len(project.topic) == 1 and len(project.topic[0].split()) == 1:
            yield problem("broad-topic", where(project.topic[0]), value=project.topic[0])
