"""Evidence and shown work whose file is not there, and work nobody could see or hear."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain

from portfolio_gen.analysis.files import file_of
from portfolio_gen.messages import problem
from portfolio_gen.model.learner import Learner
from portfolio_gen.model.place import Place, place_of
from portfolio_gen.model.problem import Fix, Problem
from portfolio_gen.model.project import Project, Show
from portfolio_gen.reading.nearest import nearest
from portfolio_gen.reading.portfolio import Reading

PICTURES = ("drawing", "photo")
PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp")
RECORDINGS = ("audio", "video")


def problems_in(reading: Reading, as_of: date) -> Iterator[Problem]:
    """What points at a file or project that is not there, and shows without words beside them."""
    for learner in reading.learners:
        for project in learner.projects:
            for show in project.shows:
                yield from _about_show(show, learner, project, reading)
            for assessment in project.assessments:
                for rating in assessment.ratings.values():
                    yield from _about_evidence(rating.evidence, learner, project, reading)
        for said in _said_lines(learner):
            yield from _about_evidence(said.evidence, learner, None, reading)
    for learner in reading.learners:
        yield from _strengths_without_evidence(learner)


def _said_lines(learner: Learner) -> Iterator:
    profile = learner.profile
    return chain(profile.interests, profile.strengths, profile.challenges, profile.aspirations)


def _about_show(
    show: Show, learner: Learner, project: Project, reading: Reading
) -> Iterator[Problem]:
    file = file_of(learner, project, show.file)
    place = place_of(show.file) or Place(file=f"students/{learner.id}")
    if file is None:
        yield problem("outside-own-folder", place, value=show.file)
    elif file not in reading.files:
        yield _missing("missing-file", show.file, place, learner, project, reading)
    is_picture = show.kind in PICTURES or show.file.casefold().endswith(PICTURE_ENDINGS)
    if is_picture and not show.alt:
        yield problem("missing-description", place, value=show.file)
    if show.kind in RECORDINGS and not show.transcript:
        yield problem("missing-transcript", place, value=show.file)


def _about_evidence(
    evidence: tuple[str, ...], learner: Learner, project: Project | None, reading: Reading
) -> Iterator[Problem]:
    projects = [str(other.id) for other in learner.projects]
    for typed in evidence:
        place = place_of(typed) or Place(file=f"students/{learner.id}")
        if typed.strip() in projects:
            continue
        file = file_of(learner, project, typed)
        if file is None:
            yield problem("outside-own-folder", place, value=typed)
        elif file not in reading.files:
            yield _missing("unknown-evidence", typed, place, learner, project, reading)


def _missing(
    code: str,
    typed: str,
    place: Place,
    learner: Learner,
    project: Project | None,
    reading: Reading,
) -> Problem:
    room = f"students/{learner.id}/"
    start = f"{room}projects/{project.id}/" if project is not None else room
    files = {
        file.removeprefix(start if not typed.startswith("projects/") else room): file
        for file in reading.files
        if file.startswith(start) and not file.endswith((".yml", ".md"))
    }
    choices = sorted(files)
    if code == "unknown-evidence":
        choices = sorted({*choices, *(str(other.id) for other in learner.projects)})
    near = nearest(typed, choices)
    fixes = (Fix(place=place, text=near),) if near else ()
    return problem(
        code,
        place,
        value=typed,
        choices=choices[:12] or ["nothing yet"],
        nearest=near,
        fixes=fixes,
        quotes=tuple(choices[:12]),
    )


def _strengths_without_evidence(learner: Learner) -> Iterator[Problem]:
    """A hint to the owner: a strength is worth more with work that shows it."""
    for strength in learner.profile.strengths:
        if not strength.evidence and place_of(strength.text):
            yield problem("strength-without-evidence", place_of(strength.text))
