"""Links and pictures in stories that lead nowhere, at the line where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from portfolio_gen.analysis.files import stories_of
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.portfolio import Reading
from portfolio_gen.story import check_story


def problems_in(reading: Reading, as_of: date) -> Iterator[Problem]:
    """What every story gets wrong about its links, pictures and HTML."""
    files: dict[str, list[str]] = defaultdict(list)
    for file in reading.files:
        files["/".join(file.split("/")[:2])].append(file)
    for learner in reading.learners:
        for story in stories_of(learner):
            yield from check_story(story, files[f"students/{learner.id}"])
