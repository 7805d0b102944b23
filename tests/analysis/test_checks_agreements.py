"""Public work in which somebody is seen or heard who did not agree is told, and is exit 3."""

from __future__ import annotations

from pathlib import Path

import pytest

from portfolio_gen.analysis.checks import OneLearner, all_problems, problems_of_learner
from portfolio_gen.analysis.consent import Agreements
from portfolio_gen.analysis.known import Known, Ties
from portfolio_gen.model.problem import Weight
from portfolio_gen.reading.portfolio import read_portfolio
from tests.small_school import SCHOOL, TODAY, write_school

CONSENT = """\
ana: {publish: public, name: first, photos: yes, voice: yes}
ben: {publish: public, name: full, photos: no, voice: no}
"""


def told(
    root: Path, shows: str, audience: str = "public", consent: str = CONSENT, school: str = ""
) -> list[tuple[int, str]]:
    """The line of each missing agreement, and what is typed there."""
    text = f"---\ntitle: Oven\naudience: {audience}\nshows:\n  - {{{shows}}}\n---\n\nHot.\n"
    file = "students/ana/projects/oven/project.md"
    files = {file: text, "school/consent.yml": consent}
    files["school/school.yml"] = SCHOOL["school/school.yml"] + school
    reading = read_portfolio(write_school(root, files))
    found = [one for one in all_problems(reading, TODAY) if one.code == "missing-agreement"]
    assert all(one.privacy and one.place.file == file for one in found)
    places = [one.place for one in found]
    lines = text.splitlines()
    return [(at.line, lines[at.line - 1][at.column - 1 :][: at.length]) for at in places]


PHOTO = "kind: photo, file: a.png, alt: Us, people: "


def test_the_person_is_marked_whose_agreement_is_missing(tmp_path: Path) -> None:
    assert told(tmp_path, f"{PHOTO}[ana, ben]") == [(5, "ben")]


@pytest.mark.parametrize(
    "shows",
    [
        f"{PHOTO}[ana]",
        f"{PHOTO}[]",
        f"{PHOTO}[ana, ben], audience: school",
        f"{PHOTO}[ana, ben], audience: family",
        f"{PHOTO}[ana, nobody-here]",
    ],
)
def test_nothing_is_told_where_all_agreed_or_fewer_see_it(tmp_path: Path, shows: str) -> None:
    assert told(tmp_path, shows) == []


@pytest.mark.parametrize("audience", ["school", "family", "staff", "private"])
def test_nothing_is_told_of_a_project_that_is_not_for_everybody(
    tmp_path: Path, audience: str
) -> None:
    assert told(tmp_path, f"{PHOTO}[ben]", audience) == []


def test_an_agreement_that_has_ended_is_missing(tmp_path: Path) -> None:
    over = CONSENT.replace("photos: no", "photos: yes, until: 2026-11-21")
    assert told(tmp_path / "over", f"{PHOTO}[ben]", consent=over) == [(5, "ben")]
    holds = over.replace("11-21", "11-22")
    assert told(tmp_path / "holds", f"{PHOTO}[ben]", consent=holds) == []


def test_a_recording_needs_the_agreement_to_be_heard(tmp_path: Path) -> None:
    photos_only = CONSENT.replace("photos: no", "photos: yes")
    talk = "kind: audio, file: a.mp3, transcript: Hi, people: [ben]"
    assert told(tmp_path / "heard", talk, consent=photos_only) == [(5, "ben")]
    assert told(tmp_path / "seen", f"{PHOTO}[ben]", consent=photos_only) == []


def test_where_nothing_of_the_learner_or_no_work_is_public_nothing_is_told(tmp_path: Path) -> None:
    nobody = CONSENT.replace("ana: {publish: public", "ana: {publish: family")
    assert told(tmp_path / "family", f"{PHOTO}[ben]", consent=nobody) == []
    closed = "audiences: {shows: school}\n"
    assert told(tmp_path / "closed", f"{PHOTO}[ben]", school=closed) == []


@pytest.mark.parametrize(("consent", "lines"), [(CONSENT, [5]), (CONSENT.replace("no", "yes"), [])])
def test_whoever_shows_a_picture_in_which_a_classmate_says_that_somebody_is_hears_of_it(
    tmp_path: Path, consent: str, lines: list[int]
) -> None:
    start, end = "---\ntitle: A\naudience: public\nshows:\n", "---\n\nHot.\n"
    mine, theirs = (f"students/{one}/projects/a/project.md" for one in ("ana", "ben"))
    files = {
        "school/consent.yml": consent,
        mine: f"{start}  - {{kind: photo, file: copy.png, alt: Us}}\n{end}",
        theirs: f"{start}  - {{{PHOTO}[ben]}}\n{end}",
    }
    reading = read_portfolio(write_school(tmp_path, files))
    pictures = ("students/ana/projects/a/copy.png", "students/ben/projects/a/a.png")
    hashes = dict.fromkeys(pictures, "the same")
    agreed = Agreements.on(TODAY, reading.learners, reading.school).by_learner
    ties = {str(one.id): Ties.of(one, hashes) for one in reading.learners}
    looked_at = OneLearner(
        learner=next(one for one in reading.learners if one.id == "ana"),
        staff=(), classmates=(), files=frozenset(pictures), sources=reading.sources,
        known=Known.of(reading.school, agreed, ties), as_of=TODAY, hashes=hashes,
    )  # fmt: skip
    found = [one for one in problems_of_learner(looked_at) if one.code == "missing-agreement"]
    assert [(one.place.file, one.place.line) for one in found] == [(mine, line) for line in lines]


# -- a name in an address --


def ids_that_tell(root: Path, learner: str, full: str, consent: str) -> list[str]:
    """What is typed at each place where an id is told to have a name in it."""
    roster = f"id,name,status\nben,Ben Cole,active\n{learner},{full},active\n"
    consents = f"ben: {{publish: public, name: full}}\n{learner}: {{{consent}}}\n"
    files = {"school/roster.csv": roster, "school/consent.yml": consents}
    found = all_problems(read_portfolio(write_school(root, files)), TODAY)
    told = [one for one in found if one.code == "name-in-address"]
    assert all(not one.privacy and one.weight is Weight.LOOK for one in told)
    lines = roster.splitlines()
    return [lines[at.line - 1][at.column - 1 :][: at.length] for at in (one.place for one in told)]


PUBLIC = "publish: public"


@pytest.mark.parametrize(
    ("learner", "full", "consent"),
    [
        ("theo-m", "Theo Marsh", f"{PUBLIC}, name: pseudonym, pseudonym: Dino Fan"),
        ("cem", "Cem Zircon", f"{PUBLIC}, name: none"),
        ("cem", "Cem Zircon", PUBLIC),
        ("zir", '"Zircon, Cem"', f"{PUBLIC}, name: none"),
        ("jose-2", "José Marsh", f"{PUBLIC}, name: none"),
        ("luc", "Jean-Luc Marsh", f"{PUBLIC}, name: none"),
        ("tmarsh", "Theo Marsh", f"{PUBLIC}, name: none"),
        ("theom2", "Theo Marsh", f"{PUBLIC}, name: none"),
        ("theo-marsh", "Theo Marsh", f"{PUBLIC}, name: first"),
        ("marsh-t", "Theo Marsh", f"{PUBLIC}, name: first-initial"),
        ("theo", '"Theo, "', f"{PUBLIC}, name: first"),
    ],
)
def test_a_name_that_strangers_may_not_read_is_told_where_the_id_has_it(
    tmp_path: Path, learner: str, full: str, consent: str
) -> None:
    assert ids_that_tell(tmp_path, learner, full, consent) == [learner]


@pytest.mark.parametrize(
    ("learner", "full", "consent"),
    [
        ("red-fox", "Theo Marsh", f"{PUBLIC}, name: none"),
        ("t-m", "Theo Marsh", f"{PUBLIC}, name: none"),
        ("th-ma", "Theo Marsh", f"{PUBLIC}, name: none"),
        ("theo-m", "Theo Marsh", f"{PUBLIC}, name: first"),
        ("theo-marsh", "Theo Marsh", f"{PUBLIC}, name: full"),
        ("theo", "Theo Theodoros", f"{PUBLIC}, name: first"),
        ("theo-m", "Theo Marsh", "publish: family, name: none"),
        ("theo-m", "Theo Marsh", f"{PUBLIC}, name: none, until: 2026-11-21"),
    ],
)
def test_nothing_is_told_of_an_id_that_tells_no_more_than_was_agreed(
    tmp_path: Path, learner: str, full: str, consent: str
) -> None:
    assert ids_that_tell(tmp_path, learner, full, consent) == []


CLOSED_PHOTOS = "ana: {publish: public, name: first, photos: no, voice: yes}\n"


@pytest.mark.parametrize(
    ("shows", "audience", "consent", "is_told"),
    [
        ("kind: photo, file: a.png", "public", CLOSED_PHOTOS, True),
        ("kind: video, file: a.mp4", "public", CLOSED_PHOTOS, True),
        ("kind: performance, file: a.mp4", "public", CLOSED_PHOTOS, True),
        ("kind: photo, file: a.png, people: []", "public", CLOSED_PHOTOS, False),
        ("kind: photo, file: a.png, people: [ana]", "public", CLOSED_PHOTOS, False),
        ("kind: drawing, file: a.png", "public", CLOSED_PHOTOS, False),
        ("kind: photo, file: a.png", "public", CONSENT, False),
        ("kind: photo, file: a.png", "school", CLOSED_PHOTOS, False),
        ("kind: photo, file: a.png", "public", "ana: {publish: family, photos: no}\n", False),
    ],
)
def test_who_is_in_a_photo_is_asked_where_the_family_agreed_to_none(
    tmp_path: Path, shows: str, audience: str, consent: str, is_told: bool
) -> None:
    text = f"---\ntitle: Oven\naudience: {audience}\nshows:\n  - {{{shows}, alt: A}}\n---\n"
    files = {"students/ana/projects/oven/project.md": text, "school/consent.yml": consent}
    found = all_problems(read_portfolio(write_school(tmp_path, files)), TODAY)
    asked = [one for one in found if one.code == "who-is-in-it"]
    assert [(one.place.line, one.weight) for one in asked] == [(5, Weight.LOOK)] * is_told
