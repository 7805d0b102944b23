"""What others said about a project, brought from their rooms to the project it is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Feedback


def with_feedback(learner: Learner, about: Iterable[Feedback]) -> Learner:
    """The learner, each project holding what staff and classmates said about it, oldest first.

    From then on there is something to tell of progress.
    """
    by_project: dict[str, list[Feedback]] = defaultdict(list)
    for feedback in sorted(about, key=lambda one: (one.date, one.who)):
        by_project[str(feedback.project)].append(feedback)
    projects = tuple(
        project.model_copy(update={"feedback": tuple(by_project[str(project.id)])})
        for project in learner.projects
    )
    return learner.model_copy(update={"projects": projects, "progress": True})
