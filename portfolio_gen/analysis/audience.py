"""Who may see what: the effective audience of every field, and the projection of a portfolio.

A projection is a new portfolio that holds only what one edition may show. Everything after it
works on the projection, so nothing after it can leak.

The effective audience of a thing is an intersection: who may see what it is part of, its own
`audience` or else its field's default, the field's ceiling, the school's narrowing and, for a
learner, what the family agreed to on the day of the build (`consent.py`).
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Any, TypeVar

from msgspec import Struct, field

from portfolio_gen.analysis.consent import NOTHING, Agreements, Kinds, name_of
from portfolio_gen.model.audience import SEEN_IN, Audience, Edition, EditionKind
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import unplaced
from portfolio_gen.model.project import Feedback, Project, Show
from portfolio_gen.model.school import School
from portfolio_gen.model.values import Record, checked

AnyRecord = TypeVar("AnyRecord", bound=Record)

EVERYWHERE: Kinds = SEEN_IN[Audience.PUBLIC]

#: `ratings` is the school's word for everything that holds ratings, whatever its key is.
HOLD_RATINGS = {(Project, "assessments"), (Feedback, "competencies")}

#: However widely a classmate speaks of somebody's work, the levels they give go no further.
CLASSMATES_RATINGS = Audience.FAMILY


class Plan(Struct, frozen=True, kw_only=True):
    """What editions of one kind may show of one kind of record, worked out once for all of them.

    `fields` are those that may be shown at all: the name, and whether what is in it may be shown
    when it says nothing about itself.
    """

    fields: tuple[tuple[str, bool], ...]
    required: frozenset[str]


class Narrowing(Struct, frozen=True, kw_only=True):
    """The school's own audiences by field; they can close a field, never open one."""

    by_field: dict[str, Kinds]
    plans: dict[tuple[type[Record], EditionKind], Plan] = field(default_factory=dict)

    @classmethod
    def of(cls, school: School) -> Narrowing:
        audiences = school.settings.audiences
        return cls(
            by_field={str(field): SEEN_IN[audience] for field, audience in audiences.items()}
        )

    def limit(self, model: type[Record], key: str) -> Kinds:
        """Where the school lets this field be seen at most."""
        limit = self.by_field.get(key, EVERYWHERE)
        if (model, key) in HOLD_RATINGS:
            limit &= self.by_field.get("ratings", EVERYWHERE)
        return limit

    def plan(self, model: type[Record], kind: EditionKind) -> Plan:
        """What editions of this kind may show of a record, under this school's audiences."""
        plan = self.plans.get((model, kind))
        if plan is None:
            plan = self.plans[model, kind] = _plan(model, kind, self)
        return plan


def _plan(model: type[Record], kind: EditionKind, narrowing: Narrowing) -> Plan:
    fields = []
    for name, own in model.model_fields.items():
        seen = model.seen(name)
        if kind in SEEN_IN[seen.ceiling] & narrowing.limit(model, own.alias or name):
            fields.append((name, seen.default is None or kind in SEEN_IN[seen.default]))
    required = frozenset(name for name, own in model.model_fields.items() if own.is_required())
    return Plan(fields=tuple(fields), required=required)


def visible(
    record: Record, kind: EditionKind, narrowing: Narrowing, owner: Kinds = EVERYWHERE
) -> Record | None:
    """A copy of `record` with only what editions of this kind may show; None for nothing.

    `owner` is who may see the thing that the record is part of.
    """
    return _visible_record(record, kind, narrowing) if kind in owner else None


def _visible_record(record: Record, kind: EditionKind, narrowing: Narrowing) -> Record | None:
    plan = narrowing.plan(type(record), kind)
    kept: dict[str, Any] = {}
    for name, by_default in plan.fields:
        value = getattr(record, name)
        if not value and value is not False:
            continue
        shown = _visible_value(value, kind, narrowing, by_default)
        if shown is not None:
            kept[name] = shown
    if not kept.keys() >= plan.required:
        return None
    return checked(type(record), kept)


def _visible_value(value: Any, kind: EditionKind, narrowing: Narrowing, by_default: bool) -> Any:
    """What may be shown of a value in a field that may be shown."""
    if isinstance(value, str):
        return unplaced(value) if by_default else None
    if isinstance(value, Record):
        own = vars(value).get("audience")  # Asking a record for what it has not takes long.
        shown = by_default if own is None else kind in SEEN_IN[own]
        return _visible_record(value, kind, narrowing) if shown else None
    if isinstance(value, tuple):
        items = (_visible_value(item, kind, narrowing, by_default) for item in value)
        return tuple(item for item in items if item is not None) or None
    if isinstance(value, dict):
        pairs = (
            (unplaced(name), _visible_value(one, kind, narrowing, by_default))
            for name, one in value.items()
        )
        return {key: item for key, item in pairs if item is not None} or None
    return value if by_default else None


def project_school(school: School, edition: Edition) -> School:
    """The school as this edition may show it."""
    shown = visible(school, edition.kind, Narrowing.of(school))
    if not isinstance(shown, School):
        raise AssertionError("a school's settings are public")
    return shown


def project_learner(
    learner: Learner, agreements: Agreements, edition: Edition, narrowing: Narrowing
) -> Learner | None:
    """One learner with only what this edition may show, by the name it may use; or nothing.

    Who else is in the edition is not looked at yet: `near_to` and `knowing_only` do.
    """
    own, kind = edition.learner == learner.id, edition.kind_for(str(learner.id))
    agreed = agreements.by_learner.get(str(learner.id), NOTHING)
    shown = visible(learner, kind, narrowing, frozenset(agreed.kinds))
    if not isinstance(shown, Learner):
        return None
    if kind == "learner" and own:
        shown = _with_own_words(learner, shown)
    projects = tuple(
        _agreed_parts(one, str(learner.id), agreements, kind) for one in shown.projects
    )
    said = _as_said(shown.said, agreements, kind)
    changes = {"projects": projects, "said": said, "consent": None, "waiting": {}}
    projected = shown.model_copy(update=changes)
    return _called(projected, name_of(learner, agreed.consent, edition))


def _agreed_parts(
    project: Project, owner: str, agreements: Agreements, kind: EditionKind
) -> Project:
    """The project without the work and words of people who did not agree to them."""
    shows = tuple(show for show in project.shows if agreements.may_show(show, owner, kind))
    feedback = project.feedback
    if kind == "public":
        feedback = tuple(said for said in feedback if agreements.may_quote(str(said.who)))
    said = _as_said(feedback, agreements, kind)
    return project.model_copy(update={"shows": shows, "feedback": said})


def _as_said(
    feedback: tuple[Feedback, ...], agreements: Agreements, kind: EditionKind
) -> tuple[Feedback, ...]:
    """What others said; a classmate's without the levels, where those go too far."""
    if kind in SEEN_IN[CLASSMATES_RATINGS]:
        return feedback
    without = {"ratings": {}, "competencies": {}}
    return tuple(
        one if str(one.who) in agreements.staff else one.model_copy(update=without)
        for one in feedback
    )


def _called(learner: Learner, name: str) -> Learner:
    """The learner with the name of this edition in place of the roster's."""
    if learner.roster is None:
        return learner
    roster = learner.roster.model_copy(update={"name": name})
    return learner.model_copy(update={"roster": roster})


def knowing_only(learner: Learner, here: Container[str], known: Container[str]) -> Learner:
    """The learner, beside whose work nobody is named whom this edition does not show.

    `here` are the ids of those whom it shows, `known` of everybody whom the school knows or knew.
    """

    def those(people: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(person for person in people if str(person) in here)

    def hides(text: str | None) -> bool:
        """Whether somebody is called by their id, for which a page may have no name."""
        named = re.findall(r"[\w-]+", (text or "").casefold())
        return any(one in known and one not in here for one in named)

    def without(record: AnyRecord, *fields: str) -> AnyRecord:
        changes: dict[str, Any] = {one: None for one in fields if hides(getattr(record, one))}
        return record.model_copy(update=changes) if changes else record

    def shown_by(show: Show) -> Show:
        thanked = without(show, "credit")
        return thanked.model_copy(update={"people": those(show.people)}) if show.people else thanked

    def among(project: Project) -> Project:
        changes = {
            "shows": tuple(map(shown_by, project.shows)),
            "team": those(project.team),
            "partners": tuple(one for one in project.partners if not hides(one)),
            "shared_with": tuple(one for one in project.shared_with if not hides(one.who)),
            "sources": tuple(without(one, "who", "checked_with") for one in project.sources),
        }
        return project.model_copy(update=changes)

    return learner.model_copy(update={"projects": tuple(map(among, learner.projects))})


def _with_own_words(learner: Learner, shown: Learner) -> Learner:
    """All that a learner wrote, whoever it was for, beside what was written to them."""
    written_to = {project.id: project.feedback for project in shown.projects}
    projects = tuple(
        project.model_copy(update={"feedback": written_to.get(project.id, ())})
        for project in learner.projects
    )
    whole = learner.model_copy(
        update={"projects": projects, "roster": shown.roster, "progress": shown.progress}
    )
    return without_places(whole)


def without_places(value: Any) -> Any:
    """The same value in which no text knows where it was typed, as in everything projected."""
    if isinstance(value, str):
        return unplaced(value)
    if isinstance(value, Record):
        fields = {name: without_places(getattr(value, name)) for name in value.model_fields_set}
        return checked(type(value), fields)
    if isinstance(value, tuple):
        return tuple(map(without_places, value))
    if isinstance(value, dict):
        return {unplaced(name): without_places(one) for name, one in value.items()}
    return value
