"""Who sees each single thing of a portfolio, and everything that narrows it.

It works the rules out a second time, one value after the other and apart from the projection
(`audience.py`), so that each can prove the other. A value is seen where none of its limits
closes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import Any

from msgspec import Struct

from portfolio_gen.analysis.audience import CLASSMATES_RATINGS, EVERYWHERE, Narrowing
from portfolio_gen.analysis.consent import NOTHING, Agreements
from portfolio_gen.model.audience import EDITION_KINDS, SEEN_IN, Edition
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Place, place_of
from portfolio_gen.model.project import Feedback, Show
from portfolio_gen.model.school import Consent, RosterLine
from portfolio_gen.model.values import Record

Kinds = frozenset[str]
#: The kind of edition in which a learner meets all that they wrote.
OWN = "learner"


class Limit(Struct, frozen=True, kw_only=True):
    """One reason why not everybody sees a thing: a code of it, and who still does."""

    why: str
    kinds: Kinds


class Sight(Struct, frozen=True, kw_only=True):
    """One value, the keys that lead to it, and what narrows who sees it.

    `field` is the kind of record that holds it, and the name it has there. `is_own` tells that
    the learner wrote it, so that it is in their own edition whatever it says.
    """

    keys: tuple[str, ...]
    field: tuple[type[Record], str]
    value: Any
    limits: tuple[Limit, ...]
    is_own: bool = False

    @property
    def kinds(self) -> Kinds:
        """The kinds of edition that show it."""
        return seen_by(self.limits) | (frozenset({OWN}) if self.is_own else frozenset())

    @property
    def place(self) -> Place | None:
        """Where it was written."""
        return place_of(self.value)


def seen_by(limits: tuple[Limit, ...]) -> Kinds:
    """Who is left when all limits hold."""
    return reduce(frozenset.__and__, (limit.kinds for limit in limits), EVERYWHERE)


def sights_of_learner(
    learner: Learner, agreements: Agreements, narrowing: Narrowing
) -> Iterator[Sight]:
    """Every value of a learner, to whose projects the feedback about them was brought."""
    agreed = agreements.by_learner.get(str(learner.id), NOTHING)
    look = _Looking(narrowing=narrowing, agreements=agreements, owner=str(learner.id))
    yield from look.at(learner, (), (Limit(why="consent", kinds=frozenset(agreed.kinds)),), True)


def sights_of_school(record: Record, narrowing: Narrowing) -> Iterator[Sight]:
    """Every value that the school itself wrote."""
    nobody = Agreements(by_learner={})
    yield from _Looking(narrowing=narrowing, agreements=nobody, owner="").at(record, (), (), False)


def shows(sight: Sight, edition: Edition, owner: str) -> bool:
    """Whether an edition may show a value of this learner, or of the school ("")."""
    kind = edition.kind_for(owner) if owner else edition.kind
    return kind in sight.kinds


class _Looking(Struct, frozen=True, kw_only=True):
    narrowing: Narrowing
    agreements: Agreements
    owner: str

    def at(
        self, value: Any, keys: tuple[str, ...], limits: tuple[Limit, ...], is_own: bool,
        field: tuple[type[Record], str] = (Record, ""), default: Limit | None = None,
    ) -> Iterator[Sight]:  # fmt: skip
        """The sights of a value and all that is in it; `default` holds where it says nothing."""
        if isinstance(value, Record):
            yield from self._at_record(value, keys, limits, is_own, default)
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                called = (*keys, _called(item, number))
                yield from self.at(item, called, limits, is_own, field, default)
        elif isinstance(value, dict):
            for name, item in value.items():
                for part in (name, item):
                    called = (*keys, str(name))
                    yield from self.at(part, called, limits, is_own, field, default)
        elif value is not None and value != "":
            every = (*limits, default) if default else limits
            yield Sight(keys=keys, field=field, value=value, limits=every, is_own=is_own)

    def _at_record(
        self, record: Record, keys: tuple[str, ...], limits: tuple[Limit, ...], is_own: bool,
        default: Limit | None,
    ) -> Iterator[Sight]:  # fmt: skip
        if isinstance(record, Consent):
            return
        own = getattr(record, "audience", None)
        if own is not None:
            limits = (*limits, Limit(why="own", kinds=SEEN_IN[own]))
        elif default is not None:
            limits = (*limits, default)
        limits = (*limits, *self._limits_of_people(record))
        is_own = is_own and not isinstance(record, Feedback | RosterLine)
        for name, field in type(record).model_fields.items():
            key = field.alias or name
            yield from self.at(
                getattr(record, name),
                (*keys, key),
                (
                    *limits,
                    *self._limits_of_field(type(record), name, key),
                    *self._limits_of_ratings(record, name),
                ),
                is_own,
                (type(record), name),
                _default(type(record), name),
            )

    def _limits_of_field(self, model: type[Record], name: str, key: str) -> Iterator[Limit]:
        ceiling, school = SEEN_IN[model.seen(name).ceiling], self.narrowing.limit(model, key)
        if ceiling != EVERYWHERE:
            yield Limit(why="ceiling", kinds=ceiling)
        if school != EVERYWHERE:
            yield Limit(why="school", kinds=school)

    def _limits_of_people(self, record: Record) -> Iterator[Limit]:
        """What those agreed to who are seen or heard in a piece of work, or who say something."""
        if isinstance(record, Show):
            may = self.agreements.may_show
            kinds = frozenset(kind for kind in EDITION_KINDS if may(record, self.owner, kind))
            if kinds != EVERYWHERE:
                yield Limit(why="people", kinds=kinds)
        if isinstance(record, Feedback) and not self.agreements.may_quote(str(record.who)):
            yield Limit(why="classmate", kinds=EVERYWHERE - {"public"})

    def _limits_of_ratings(self, record: Record, name: str) -> Iterator[Limit]:
        """How far the levels go that a classmate gives."""
        rated = isinstance(record, Feedback) and name in ("ratings", "competencies")
        if rated and str(record.who) not in self.agreements.staff:
            yield Limit(why="classmate", kinds=SEEN_IN[CLASSMATES_RATINGS])


def _default(model: type[Record], name: str) -> Limit | None:
    audience = model.seen(name).default
    if audience is None or SEEN_IN[audience] == EVERYWHERE:
        return None
    return Limit(why="default", kinds=SEEN_IN[audience])


def _called(item: object, number: int) -> str:
    """How an item of a list is named among its keys: by its own id, where it has one."""
    if isinstance(item, Record) and getattr(item, "id", None):
        return str(item.id)
    return str(number + 1)
