"""Who may see what: the effective audience of every field, and the projection of a portfolio.

A projection is a new portfolio that holds only what one edition may show. Everything after it
works on the projection, so nothing after it can leak.

The effective audience of a thing is an intersection: who may see what it is part of, its own
`audience` or else its field's default, the field's ceiling, the school's narrowing and, for a
learner, what the family agreed to on the day of the build.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from portfolio_gen.model.audience import SEEN_IN, Audience, Edition, EditionKind
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.project import Project, Show
from portfolio_gen.model.school import Consent, School
from portfolio_gen.model.values import Record

Kinds = frozenset[EditionKind]
EVERYWHERE: Kinds = SEEN_IN[Audience.PUBLIC]

#: In which editions a learner may appear, by what the family agreed to.
AGREED: dict[str, Kinds] = {
    "public": EVERYWHERE,
    "family": frozenset({"school", "family", "learner", "staff"}),
    "nobody": frozenset({"school", "learner", "staff"}),
}
#: Who still sees a learner who has left the school.
AFTER_LEAVING: Kinds = frozenset({"family", "learner", "staff"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """The school's own audiences by field; they can close a field, never open one."""

    by_field: dict[str, Kinds]

    @classmethod
    def of(cls, school: School) -> Narrowing:
        audiences = school.settings.audiences
        by_field = {str(field): SEEN_IN[audience] for field, audience in audiences.items()}
        if "ratings" in by_field:  # The school's word for everything that holds ratings.
            by_field.setdefault("assessments", by_field["ratings"])
        return cls(by_field=by_field)


@cache
def _labels(model: type[Record]) -> tuple[tuple[str, str, Kinds | None, Kinds], ...]:
    """Each field's name, key, default (None: as its owner) and ceiling, as sets of editions."""
    found = []
    for name, field in model.model_fields.items():
        seen = model.seen(name)
        default = SEEN_IN[seen.default] if seen.default else None
        found.append((name, field.alias or name, default, SEEN_IN[seen.ceiling]))
    return tuple(found)


def visible(
    record: Record, kind: EditionKind, narrowing: Narrowing, owner: Kinds = EVERYWHERE
) -> Record | None:
    """A copy of `record` with only what editions of this kind may show; None for nothing.

    `owner` is who may see the thing that the record is part of.
    """
    if kind not in owner:
        return None
    kept: dict[str, Any] = {}
    for name, key, default, ceiling in _labels(type(record)):
        value = getattr(record, name)
        if not value and value is not False:
            continue
        limit = owner & ceiling & narrowing.by_field.get(key, EVERYWHERE)
        shown = _visible_value(value, kind, narrowing, limit, default)
        if shown is not None:
            kept[name] = shown
    if any(
        field.is_required() and name not in kept
        for name, field in type(record).model_fields.items()
    ):
        return None
    return type(record).model_construct(**kept)


def _visible_value(
    value: Any, kind: EditionKind, narrowing: Narrowing, limit: Kinds, default: Kinds | None
) -> Any:
    if isinstance(value, Record):
        own = getattr(value, "audience", None)
        wanted = SEEN_IN[own] if own is not None else (default or EVERYWHERE)
        return visible(value, kind, narrowing, limit & wanted)
    if isinstance(value, tuple):
        items = (_visible_value(item, kind, narrowing, limit, default) for item in value)
        return tuple(item for item in items if item is not None) or None
    if isinstance(value, dict):
        pairs = ((k, _visible_value(v, kind, narrowing, limit, default)) for k, v in value.items())
        return {key: item for key, item in pairs if item is not None} or None
    return value if kind in limit and kind in (default or EVERYWHERE) else None


def agreed(consent: Consent | None, as_of: date) -> Consent:
    """What the family's word is worth on this day; none and expired agree to nothing."""
    if consent is None or (consent.until and consent.until < as_of):
        return Consent()
    return consent


def project_school(school: School, edition: Edition) -> School:
    """The school as this edition may show it."""
    shown = visible(school, edition.kind, Narrowing.of(school))
    if not isinstance(shown, School):
        raise AssertionError("a school's settings are public")
    return shown


def project_learners(
    learners: tuple[Learner, ...], school: School, edition: Edition, as_of: date
) -> tuple[Learner, ...]:
    """The learners of this edition, each with only what it may show."""
    consents = {str(learner.id): agreed(learner.consent, as_of) for learner in learners}
    narrowing = Narrowing.of(school)
    shown = []
    for learner in learners:
        own = edition.learner == learner.id
        kind = edition.kind if own or not edition.learner else "public"
        projected = _project_learner(learner, consents, kind, narrowing, own)
        if projected is not None:
            shown.append(projected)
    if edition.learner:
        shown = _near(shown, edition.learner)
    return tuple(shown)


def _project_learner(
    learner: Learner,
    consents: dict[str, Consent],
    kind: EditionKind,
    narrowing: Narrowing,
    own: bool,
) -> Learner | None:
    consent = consents[str(learner.id)]
    limit = AGREED[consent.publish]
    if learner.roster is None or learner.roster.status == "left":
        limit &= AFTER_LEAVING
    shown = visible(learner, kind, narrowing, limit)
    if not isinstance(shown, Learner):
        return None
    if kind == "learner" and own:
        shown = _with_own_words(learner, shown)
    may_show = _photo_rule(learner, consents, kind)
    projects = tuple(
        project.model_copy(update={"shows": tuple(s for s in project.shows if may_show(s))})
        for project in shown.projects
    )
    return shown.model_copy(update={"projects": projects, "consent": None})


def _with_own_words(learner: Learner, shown: Learner) -> Learner:
    """All that a learner wrote, whoever it was for, beside what was written to them."""
    written_to = {project.id: project.feedback for project in shown.projects}
    projects = tuple(
        project.model_copy(update={"feedback": written_to.get(project.id, ())})
        for project in learner.projects
    )
    return learner.model_copy(update={"projects": projects, "roster": shown.roster})


def _photo_rule(
    learner: Learner, consents: dict[str, Consent], kind: EditionKind
) -> Callable[[Show], bool]:
    """Whether a piece of work may be shown, given whose face or voice is in it.

    Inside the school and in a learner's own edition everything may; outside it everybody named
    in `people` must have agreed, and a recording needs its maker's agreement too.
    """
    own = consents[str(learner.id)]

    def may_show(show: Show) -> bool:
        if kind not in ("public", "family"):
            return True
        others = [person for person in show.people if person != learner.id or kind == "public"]
        if any(not consents.get(str(person), Consent()).photos for person in others):
            return False
        return kind == "family" or show.kind not in ("audio", "video") or own.voice

    return may_show


def _near(learners: list[Learner], own: str) -> list[Learner]:
    """In one learner's edition, of the others only what shares a topic, a link or a team."""
    mine = next((learner for learner in learners if learner.id == own), None)
    if mine is None:
        return []
    topics = {project.topic[0].casefold() for project in mine.projects if project.topic}
    linked = {reference for project in mine.projects for reference in project.builds_on}
    team = {member for project in mine.projects for member in project.team}

    def is_near(learner: Learner, project: Project) -> bool:
        shared = bool(project.topic) and project.topic[0].casefold() in topics
        return shared or f"{learner.id}/{project.id}" in linked or own in project.team

    near = []
    for learner in learners:
        if learner.id == own:
            near.append(learner)
            continue
        projects = tuple(project for project in learner.projects if is_near(learner, project))
        if projects or learner.id in team:
            near.append(learner.model_copy(update={"projects": projects}))
    return near


def name_of(learner: Learner, consent: Consent, edition: Edition) -> str:
    """What this edition calls a learner: outside the school only as the family agreed."""
    full = str(learner.roster.name) if learner.roster else str(learner.id)
    inside = edition.kind in ("school", "staff") or edition.learner == learner.id
    form = "full" if inside else consent.name
    first, _, last = full.partition(" ")
    forms = {
        "full": full,
        "first": first,
        "first-initial": f"{first} {last[:1]}." if last else first,
        "pseudonym": str(consent.pseudonym or "A learner"),
        "none": "A learner",
    }
    return forms[form]
