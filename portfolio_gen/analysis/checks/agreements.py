"""Work that is meant for everybody and in which somebody is seen or heard who did not agree."""

from __future__ import annotations

from collections.abc import Iterator

from portfolio_gen.analysis.audience import Narrowing
from portfolio_gen.analysis.checks.looked_at import OneLearner
from portfolio_gen.analysis.checks.unknown import where
from portfolio_gen.analysis.consent import NOTHING, Agreements
from portfolio_gen.analysis.files import file_of
from portfolio_gen.messages import problem
from portfolio_gen.model.audience import Audience
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.project import Project, Show


def in_learner(looked_at: OneLearner) -> Iterator[Problem]:
    """Each person in a public piece of work whose agreement is missing on this day.

    The public site leaves the piece out anyway; whoever made it should know, and so should staff.
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
            file = looked_at.hashes.get(file_of(learner, project, show.file) or "", "")
            others = {*known.faces.get(file, ())} - {*map(str, show.people)} if file else ()
            in_it = {person: where(person) for person in show.people}
            in_it |= dict.fromkeys(others, where(show.file))
            for person, place in in_it.items():
                alone = show.model_copy(update={"people": (person,)})
                if person in known.learners and not agreements.may_show(alone, owner, "public"):
                    yield problem("missing-agreement", place)


def _may_be_public(looked_at: OneLearner) -> bool:
    """Whether the school lets work be seen by everybody at all."""
    narrowing = Narrowing.of(looked_at.school)
    keys = ((Learner, "projects"), (Project, "shows"), (Show, "file"))
    return all("public" in narrowing.limit(model, key) for model, key in keys)


def _is_for_everybody(project: Project, show: Show) -> bool:
    """Whether a piece of work is meant for strangers, if its maker says so."""
    return project.audience is Audience.PUBLIC and show.audience in (None, Audience.PUBLIC)
