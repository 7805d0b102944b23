"""What others said about a project, brought from their rooms to the project it is about."""

from __future__ import annotations

from collections import defaultdict

from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Feedback


def with_feedback(
    learners: tuple[Learner, ...], staff: tuple[Feedback, ...]
) -> tuple[Learner, ...]:
    """The same learners, each project holding what staff and classmates said about it."""
    about: dict[tuple[str, str], list[Feedback]] = defaultdict(list)
    for feedback in (*staff, *(said for learner in learners for said in learner.said)):
        about[feedback.learner, feedback.project].append(feedback)
    return tuple(
        learner.model_copy(
            update={
                "projects": tuple(
                    project.model_copy(
                        update={
                            "feedback": tuple(
                                sorted(
                                    about[learner.id, project.id],
                                    key=lambda feedback: (feedback.date, feedback.who),
                                )
                            )
                        }
                    )
                    for project in learner.projects
                )
            }
        )
        for learner in learners
    )
