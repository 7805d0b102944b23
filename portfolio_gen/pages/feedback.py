"""What teachers, classmates and mentors said about a project, with what to try next."""

from __future__ import annotations

from msgspec import Struct

from portfolio_gen.analysis.shown import ProjectOf, Shown
from portfolio_gen.pages.days import Day, day_of
from portfolio_gen.pages.parts import Name, speaker
from portfolio_gen.pages.rubric import LevelsPart, competency_ratings
from portfolio_gen.pages.words import FEEDBACK_KINDS, RATERS


class FeedbackPart(Struct, frozen=True, kw_only=True):
    """One dated note from somebody else."""

    kind: str
    rater: str
    rater_word: str
    who: Name | None
    day: Day
    saw: str | None
    next: str | None
    resources: tuple[str, ...]
    competencies: LevelsPart


def feedback_parts(shown: Shown, project_of: ProjectOf) -> tuple[FeedbackPart, ...]:
    """Everything that was said about a project, newest first."""
    newest = sorted(project_of.project.feedback, key=lambda one: (one.date, one.who), reverse=True)
    return tuple(
        FeedbackPart(
            kind=FEEDBACK_KINDS[one.kind],
            rater=one.rater,
            rater_word=RATERS[one.rater],
            who=speaker(shown, one.who),
            day=day_of(shown, one.date),
            saw=one.saw,
            next=one.next,
            resources=one.resources,
            competencies=competency_ratings(shown, project_of, one),
        )
        for one in newest
    )
