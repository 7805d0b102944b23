"""Everybody who learns here, by class."""

from __future__ import annotations

from msgspec import Struct

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.pages import addresses
from portfolio_gen.pages.cards import LearnerCard, learner_card
from portfolio_gen.pages.days import newest
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.profile import days_of_profile


class ClassGroup(Struct, frozen=True, kw_only=True):
    """One class with its learners; `class_page` is for staff."""

    anchor: str
    name: str
    teacher: str | None
    class_page: str | None
    learners: tuple[LearnerCard, ...]


class LearnersView(Struct, frozen=True, kw_only=True):
    """What the page of all learners shows."""

    groups: tuple[ClassGroup, ...]


def learners_page(shown: Shown) -> Page:
    """All learners that this edition shows."""
    days = (day for one in shown.learners.values() for day in days_of_profile(one.profile))
    return Page(
        address=addresses.LEARNERS,
        title="Learners",
        template="learners.html",
        view=LearnersView(groups=class_groups(shown)),
        updated=newest(shown, days),
    )


def class_groups(shown: Shown) -> tuple[ClassGroup, ...]:
    """Learners by class in the school's order, then those in no class, then those who left."""
    here = [one for one in shown.learners.values() if _status(one) == "active"]
    groups = [
        _group(
            shown,
            f"class-{one.id}",
            one.name,
            [learner for learner in here if one.id in _classes(learner)],
            teacher=shown.people.get(one.teacher or ""),
            class_page=addresses.class_page(one.id) if shown.edition.kind == "staff" else None,
        )
        for one in shown.school.classes
    ]
    known = {one.id for one in shown.school.classes}
    others = [one for one in here if not known.intersection(_classes(one))]
    groups.append(_group(shown, "others", "More learners" if known else "Everybody", others))
    graduated = [one for one in shown.learners.values() if _status(one) == "graduated"]
    groups.append(_group(shown, "graduated", "Graduated", graduated))
    left = [one for one in shown.learners.values() if _status(one) == "left"]
    groups.append(_group(shown, "earlier", "Here in earlier years", left))
    return tuple(group for group in groups if group.learners)


def _group(
    shown: Shown,
    anchor: str,
    name: str,
    learners: list[Learner],
    teacher: str | None = None,
    class_page: str | None = None,
) -> ClassGroup:
    return ClassGroup(
        anchor=anchor,
        name=name,
        teacher=teacher,
        class_page=class_page,
        learners=tuple(learner_card(shown, learner) for learner in learners),
    )


def _status(learner: Learner) -> str:
    return learner.roster.status if learner.roster else "active"


def _classes(learner: Learner) -> tuple[str, ...]:
    return learner.roster.classes if learner.roster else ()
