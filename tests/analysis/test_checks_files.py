"""Evidence and shown work: what is there, what nearly is, and what must not be reached."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.analysis.checked import OVEN, RUBRIC, check, oven, told

PHOTO = {f"{OVEN}/media/oven.jpg": "x"}
ENTRY = {"students/ana/journal/2026-03-04-heat.md": "Warm.\n"}


def strength(evidence: str) -> dict[str, str]:
    text = f"strengths:\n  - text: Patience\n    evidence: [{evidence}]\n"
    return {"students/ana/profile.yml": text}


def rating(evidence: str) -> dict[str, str]:
    text = f"ratings:\n  plan:\n    level: meeting\n    evidence: {evidence}\n"
    return {f"{OVEN}/rubric.yml": RUBRIC, f"{OVEN}/assessments/2026-03-01.yml": text}


@pytest.mark.parametrize(
    "evidence",
    [
        "solar-oven",
        "solar-oven, projects/solar-oven/media/oven.jpg",
        "projects/solar-oven/project.md",
        "journal/2026-03-04-heat.md",
    ],
)
def test_evidence_of_a_strength_starts_at_the_learners_folder(
    tmp_path: Path, evidence: str
) -> None:
    assert check(tmp_path, oven(), PHOTO, ENTRY, strength(evidence)) == []


@pytest.mark.parametrize(
    "evidence",
    [
        "media/oven.jpg",
        "[solar-oven]",
        "projects/solar-oven/media/oven.jpg",
        "journal/2026-03-04-heat.md",
    ],
)
def test_evidence_of_a_rating_starts_at_the_project_too(tmp_path: Path, evidence: str) -> None:
    assert check(tmp_path, oven(), PHOTO, ENTRY, rating(evidence)) == []


@pytest.mark.parametrize(
    ("evidence", "near"),
    [
        ("solar-ovne", "solar-oven"),
        ("projects/solar-oven/media/oven.png", "projects/solar-oven/media/oven.jpg"),
        ("journal/2026-03-04-heet.md", "journal/2026-03-04-heat.md"),
        ("my head", None),
    ],
)
def test_evidence_that_is_not_there_offers_the_nearest(
    tmp_path: Path, evidence: str, near: str | None
) -> None:
    (problem,) = check(tmp_path, oven(), PHOTO, ENTRY, strength(evidence))
    assert told([problem]) == [("unknown-evidence", 3, 16)]
    assert problem.fixes == () if near is None else problem.fixes[0].text == near


def test_evidence_in_feedback_lies_in_the_folder_of_whose_work_it_is(tmp_path: Path) -> None:
    said = "school/feedback/ana/solar-oven/2026-03-04-ms-okafor.yml"
    text = "ratings:\n  plan: {{level: meeting, evidence: {}}}\n"
    files = ({**oven(), f"{OVEN}/rubric.yml": RUBRIC}, PHOTO)
    assert check(tmp_path / "right", *files, {said: text.format("media/oven.jpg")}) == []
    problems = check(tmp_path / "wrong", *files, {said: text.format("media/ovne.jpg")})
    assert told(problems) == [("unknown-evidence", 2, 36)]


@pytest.mark.parametrize(
    "path", ["../../../ben/profile.yml", "media/../../../../school/roster.csv"]
)
def test_nothing_leads_out_of_a_learners_own_folder(tmp_path: Path, path: str) -> None:
    shows = f"shows:\n  - kind: other\n    file: {path}\n"
    assert told(check(tmp_path / "show", oven(shows))) == [("outside-own-folder", 5, 11)]
    problems = check(tmp_path / "evidence", oven(), rating(path))
    assert told(problems) == [("outside-own-folder", 4, 15)]


@pytest.mark.parametrize("path", ["media/../media/oven.jpg", "./media/oven.jpg"])
def test_a_roundabout_way_inside_the_folder_is_fine(tmp_path: Path, path: str) -> None:
    shows = f"shows:\n  - {{kind: photo, file: {path}, alt: A box}}\n"
    assert check(tmp_path, oven(shows), PHOTO) == []


@pytest.mark.parametrize("path", ["/etc/passwd", "media/Oven.jpg", "media/ovne.jpg"])
def test_a_shown_file_that_is_not_there(tmp_path: Path, path: str) -> None:
    shows = f"shows:\n  - {{kind: photo, file: {path}, alt: A box}}\n"
    (problem,) = check(tmp_path, oven(shows), PHOTO)
    assert told([problem]) == [("missing-file", 4, 25)]
    assert "In this folder: media/oven.jpg." in problem.help


def test_files_of_others_are_never_offered(tmp_path: Path) -> None:
    shows = "shows:\n  - {kind: photo, file: media/diary.jpg, alt: A box}\n"
    other = {"students/ben/projects/x/media/diary.jpg": "x"}
    other |= {"students/ben/projects/x/project.md": "---\ntitle: X\n---\n"}
    (problem,) = check(tmp_path, oven(shows), other)
    assert problem.help.endswith("In this folder: nothing yet.")


@pytest.mark.parametrize(
    ("show", "code"),
    [
        ("kind: photo, file: media/oven.jpg", "missing-description"),
        ("kind: other, file: media/oven.jpg", "missing-description"),
        ("kind: photo, file: media/oven.jpg, alt: A box", None),
        ("kind: audio, file: media/talk.mp3", "missing-transcript"),
        ("kind: audio, file: media/talk.mp3, transcript: Hello", None),
        ("kind: writing, file: media/text.pdf", None),
    ],
)
def test_work_that_not_everybody_can_see_or_hear(
    tmp_path: Path, show: str, code: str | None
) -> None:
    media = {f"{OVEN}/media/{name}": "x" for name in ("talk.mp3", "text.pdf", "oven.jpg")}
    problems = check(tmp_path, oven(f"shows:\n  - {{{show}}}\n"), media)
    assert [problem.code for problem in problems] == ([code] if code else [])


def test_a_strength_without_work_that_shows_it_is_worth_a_look(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, {"students/ana/profile.yml": "strengths:\n  - Patience\n"})
    assert told([problem]) == [("strength-without-evidence", 2, 5)]
    assert problem.weight == "look"
