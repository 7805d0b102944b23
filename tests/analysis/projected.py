"""A few learners projected together, as a build does it with everybody, one by one."""

from __future__ import annotations

from datetime import date

from portfolio_gen.analysis.audience import Narrowing, knowing_only, project_learner
from portfolio_gen.analysis.consent import Agreements
from portfolio_gen.analysis.nearby import near_to, nearby_of, with_near
from portfolio_gen.model.audience import Edition
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.school import School


def project_learners(
    learners: tuple[Learner, ...], school: School, edition: Edition, as_of: date
) -> tuple[Learner, ...]:
    """The learners of this edition, each with only what it may show."""
    agreements = Agreements.on(as_of, learners, school)
    narrowing = Narrowing.of(school)
    projected = [project_learner(one, agreements, edition, narrowing) for one in learners]
    shown = {str(one.id): one for one in projected if one is not None}
    if edition.learner:
        near = near_to(edition.learner, {name: nearby_of(one) for name, one in shown.items()})
        shown = {name: with_near(one, near[name]) for name, one in shown.items() if name in near}
    roster = {str(one.id) for one in learners}
    return tuple(knowing_only(one, shown, roster) for one in shown.values())
