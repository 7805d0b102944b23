"""What each person gave the criteria of a project, the newest of everybody."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from portfolio_gen.analysis.fingerprint import rubric_fingerprint
from portfolio_gen.analysis.shown import ProjectOf
from portfolio_gen.model.project import Assessment, Feedback, Rating


class Sheet(Struct, frozen=True, kw_only=True):
    """What one person gave on one day, one rating for each criterion.

    `earlier` are the criteria that were rated on an earlier version of the rubric.
    """

    rater: str
    who: str | None
    day: date
    ratings: dict[str, Rating]
    earlier: frozenset[str] = frozenset()


def newest_sheets(project_of: ProjectOf) -> list[Sheet]:
    """The newest ratings of the learner and of each other person."""
    newest: dict[tuple[str, str | None], Sheet] = {}
    for one in sorted(project_of.project.assessments, key=lambda one: one.date):
        newest["self", None] = Sheet(
            rater="self", who=None, day=one.date, ratings=dict(one.ratings),
            earlier=on_earlier_rubric(project_of, one),
        )  # fmt: skip
    for one in sorted(project_of.project.feedback, key=lambda one: one.date):
        if one.ratings:
            before = newest.get((one.rater, one.who))
            earlier = before.earlier - one.ratings.keys() if before else frozenset()
            newest[one.rater, one.who] = Sheet(
                rater=one.rater,
                who=one.who,
                day=one.date,
                ratings={**(before.ratings if before else {}), **one.ratings},
                earlier=earlier | on_earlier_rubric(project_of, one),
            )
    return list(newest.values())


def on_earlier_rubric(project_of: ProjectOf, given: Assessment | Feedback) -> frozenset[str]:
    """The criteria rated in a file that names another version of the rubric than today's."""
    rubric = project_of.project.rubric
    if not given.rubric or (rubric and given.rubric.strip() == rubric_fingerprint(rubric)):
        return frozenset()
    return frozenset(given.ratings)
