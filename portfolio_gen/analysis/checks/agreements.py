"""What strangers would see or read against a family's word: somebody in public work, and a name."""

from __future__ import annotations

from collections.abc import Iterator

from portfolio_gen.analysis.audience import Narrowing
from portfolio_gen.analysis.checks.looked_at import OneLearner, WholeSchool
from portfolio_gen.analysis.checks.unknown import where
from portfolio_gen.analysis.consent import NOTHING, Agreements, first_and_last
from portfolio_gen.analysis.files import file_of
from portfolio_gen.analysis.spelling import folded, name_in_id
from portfolio_gen.messages import problem
from portfolio_gen.model.audience import Audience
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Place
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.project import Project, Show


def in_learner(looked_at: OneLearner) -> Iterator[Problem]:
    """Each person in a public piece of work whose agreement is missing on this day, and each
    photo or film in which they may be.

    The public site leaves out what somebody is in anyway; whoever made it should know, and so
    should staff.
    """
    learner, known = looked_at.learner, looked_at.known
    owner = str(learner.id)
    if not known.agreed.get(owner, NOTHING).publicly or not _may_be_public(looked_at):
        return
    agreements = Agreements(by_learner=known.agreed)
    for project in learner.projects:
        for show in project.shows:
            if not _is_for_everybody(project, show):
                continue
            if not known.agreed[owner].consent.photos and _may_show_somebody(show):
                yield problem("who-is-in-it", where(show.file))
            for person, place in _people_in(looked_at, project, show):
                alone = show.model_copy(update={"people": (person,)})
                if person in known.learners and not agreements.may_show(alone, owner, "public"):
                    yield problem("missing-agreement", place)


def _may_show_somebody(show: Show) -> bool:
    """Whether nobody has said who is in a piece in which there often is somebody."""
    return show.kind in ("photo", "video", "performance") and "people" not in show.model_fields_set


def _people_in(
    looked_at: OneLearner, project: Project, show: Show
) -> Iterator[tuple[str, Place]]:
    """Who is in a piece of work, each with the place that says so; the file's, if it is a classmate
    who says so of the same picture."""
    yield from ((person, where(person)) for person in show.people)
    file = file_of(looked_at.learner, project, show.file)
    sign = looked_at.hashes.get(file) if file else None
    said = looked_at.known.faces.get(sign, ()) if sign else ()
    yield from ((person, where(show.file)) for person in said if person not in show.people)


def in_school(looked_at: WholeSchool) -> Iterator[Problem]:
    """Each learner of the public site whose short name tells what their family keeps to itself:
    it stands in the address of every page of theirs."""
    for line in looked_at.roster:
        agreed = looked_at.known.agreed.get(str(line.id), NOTHING)
        if agreed.publicly and _tells_more(str(line.id), str(line.name), agreed.consent.name):
            yield problem("name-in-address", where(line.id), value=line.id)


def _tells_more(learner: str, full: str, form: str) -> bool:
    """Whether an id has a part of a name in it that this form of the name does not show."""
    if form in ("pseudonym", "none"):
        return bool(name_in_id(learner, full))
    first, last = first_and_last(full)
    told = name_in_id(learner, last) if form != "full" else ""
    return bool(told) and not (first and folded(first).startswith(told))


def _may_be_public(looked_at: OneLearner) -> bool:
    """Whether the school lets work be seen by everybody at all."""
    narrowing = Narrowing.of(looked_at.school)
    keys = ((Learner, "projects"), (Project, "shows"), (Show, "file"))
    return all("public" in narrowing.limit(model, key) for model, key in keys)


def _is_for_everybody(project: Project, show: Show) -> bool:
    """Whether a piece of work is meant for strangers, if its maker says so."""
    return project.audience is Audience.PUBLIC and show.audience in (None, Audience.PUBLIC)
