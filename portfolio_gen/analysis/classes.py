"""Who is in a class, and whom a member of staff works with; those who have left are in neither."""

from __future__ import annotations

from portfolio_gen.analysis.shown import Shown
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.school import Person, SchoolClass


def learners_in(shown: Shown, one: SchoolClass) -> tuple[Learner, ...]:
    """Everybody in a class, in the order of the roster."""
    return _of_classes(shown, {str(one.id)})


def learners_with(shown: Shown, person: Person) -> tuple[Learner, ...]:
    """Everybody in a class that a person teaches or works with, and whom they advise."""
    taught = {str(one.id) for one in shown.school.classes if one.teacher == person.id}
    return _of_classes(shown, {*taught, *map(str, person.classes)}, str(person.id))


def classes_of(shown: Shown, learner: Learner) -> tuple[SchoolClass, ...]:
    """The classes that a learner is in, in the school's order."""
    own = learner.roster.classes if learner.roster else ()
    return tuple(one for one in shown.school.classes if one.id in own)


def _of_classes(shown: Shown, classes: set[str], advisor: str | None = None) -> tuple[Learner, ...]:
    here = [one for one in shown.learners.values() if one.roster and one.roster.status == "active"]
    return tuple(
        one
        for one in here
        if classes.intersection(one.roster.classes) or (advisor and one.roster.advisor == advisor)
    )
