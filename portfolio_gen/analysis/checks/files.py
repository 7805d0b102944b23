"""Evidence and shown work whose file is not there, and work nobody could see or hear."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from portfolio_gen.analysis.checks.looked_at import OneLearner, ratings_of
from portfolio_gen.analysis.checks.unknown import unknown, where
from portfolio_gen.analysis.files import TOP_NAMES, file_of
from portfolio_gen.messages import problem
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import place_of
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.project import Project, Rating, Show
from portfolio_gen.model.values import Said

PICTURES = ("drawing", "photo")
PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp")
RECORDINGS = ("audio", "video")
#: Files that are part of a portfolio rather than work in it.
WRITTEN = (".yml", ".yaml", ".md", ".txt")


def in_learner(looked_at: OneLearner) -> Iterator[Problem]:
    """What points at a file or project that is not there, and shows without words beside them."""
    learner, files = looked_at.learner, looked_at.files
    for said in _lines(learner):
        yield from _about_evidence(said.evidence, learner, None, files)
    for strength in learner.profile.strengths:
        if not strength.evidence and place_of(strength.text):
            yield problem("strength-without-evidence", where(strength.text))
    for project in learner.projects:
        for show in project.shows:
            yield from _about_show(show, learner, project, files)
        ratings = (one for a in project.assessments for one in a.ratings.values())
        yield from _about_ratings(ratings, learner, project, files)
    for said, project in looked_at.about():
        yield from _about_ratings(ratings_of(said), learner, project, files)


def _lines(learner: Learner) -> Iterator[Said]:
    """Every line of a profile that may have evidence."""
    for name in type(learner.profile).model_fields:
        value = getattr(learner.profile, name)
        if isinstance(value, tuple):
            yield from (line for line in value if isinstance(line, Said))


def _about_show(
    show: Show, learner: Learner, project: Project, files: Collection[str]
) -> Iterator[Problem]:
    file = file_of(learner, project, show.file)
    place = where(show.file)
    if file is None:
        yield problem("outside-own-folder", place, value=show.file)
    elif file not in files:
        yield unknown("missing-file", show.file, _names(learner, project, show.file, files))
    is_picture = show.kind in PICTURES or show.file.casefold().endswith(PICTURE_ENDINGS)
    if is_picture and not show.alt:
        yield problem("missing-description", place)
    if show.kind in RECORDINGS and not show.transcript:
        yield problem("missing-transcript", place)


def _about_ratings(
    ratings: Iterable[Rating], learner: Learner, project: Project, files: Collection[str]
) -> Iterator[Problem]:
    for rating in ratings:
        yield from _about_evidence(rating.evidence, learner, project, files)


def _about_evidence(
    evidence: tuple[str, ...], learner: Learner, project: Project | None, files: Collection[str]
) -> Iterator[Problem]:
    """Evidence that is neither a project of this learner nor a file in their folder."""
    projects = learner.project_ids
    for typed in evidence:
        if typed.strip() in projects:
            continue
        file = file_of(learner, project, typed)
        if file is None:
            yield problem("outside-own-folder", where(typed), value=typed)
        elif file not in files:
            names = _names(learner, project, typed, files)
            yield unknown("unknown-evidence", typed, [*projects, *names])


def _names(
    learner: Learner, project: Project | None, typed: str, files: Collection[str]
) -> list[str]:
    """The files that could have been meant, as this person would write them here."""
    room = f"students/{learner.id}/"
    top = typed.strip().split("/")[0]
    from_the_top = project is None or top in TOP_NAMES
    start = room if from_the_top else f"{room}projects/{project.id}/"
    below = f"{room}{top}/" if top in TOP_NAMES else start
    return sorted(
        file.removeprefix(start)
        for file in files
        if file.startswith(below) and (top == "journal" or not file.endswith(WRITTEN))
    )
