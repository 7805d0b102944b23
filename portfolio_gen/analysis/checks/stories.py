"""Links and pictures in stories that lead nowhere, at the line where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from portfolio_gen.analysis.checks.looked_at import OneLearner
from portfolio_gen.analysis.files import stories_of
from portfolio_gen.model.problem import Problem
from portfolio_gen.story import check_story


def in_learner(looked_at: OneLearner) -> Iterator[Problem]:
    """What every story gets wrong about its links, pictures and HTML."""
    for story in stories_of(looked_at.learner):
        yield from check_story(story, looked_at.files)
