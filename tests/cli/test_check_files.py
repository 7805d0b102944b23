"""`check` tells what is wrong with a file that is shown, as `build` does that sends people here."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from portfolio_gen.cli import portfolio_gen
from tests.media.files import phone_photo
from tests.pictures import drawing
from tests.small_school import write_school

OVEN = "students/ana/projects/oven"
HEIC = bytes(4) + b"ftypheic" + bytes(99)
SHOWN = """\
---
title: Oven
shows:
  - {{kind: photo, file: media/{name}, alt: My oven}}
---
It got warm.
"""
IN_A_STORY = """\
---
title: Oven
---
![My oven](media/{name})
"""
UNSAFE = [
    ("oven.HEIC", HEIC, "phone-picture"),
    ("oven.jpg", HEIC, "phone-picture"),
    ("oven.jpg", phone_photo()[:900], "broken-picture"),
    ("oven.jpg", b"It got warm.\n", "not-a-picture"),
    ("oven.jpg", drawing(), "wrong-ending"),
    ("oven.pdf", b"It got warm.\n", "not-a-document"),
    ("oven.mp3", b"It got warm.\n", "not-a-recording"),
]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(portfolio_gen, [*arguments, "--as-of=2026-11-22"])


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(write_school(tmp_path))
    return tmp_path


def put(school: Path, page: str, name: str, data: bytes) -> None:
    """A file in Ana's project, and the page that names it."""
    write_school(school, {f"{OVEN}/project.md": page.format(name=name)})
    (school / OVEN / "media").mkdir(exist_ok=True)
    (school / OVEN / "media" / name).write_bytes(data)


@pytest.mark.parametrize("page", [SHOWN, IN_A_STORY])
@pytest.mark.parametrize(("name", "data", "code"), UNSAFE)
def test_a_shown_file_that_cannot_be_published_is_told_with_its_reason(
    school: Path, page: str, name: str, data: bytes, code: str
) -> None:
    put(school, page, name, data)
    result = run("check")
    assert result.exit_code == 1 and f"{code}   {OVEN}/media/{name}" in result.stdout


@pytest.mark.parametrize("page", [SHOWN, IN_A_STORY])
def test_a_file_as_it_should_be_is_fine(school: Path, page: str) -> None:
    put(school, page, "oven.jpg", phone_photo())
    assert run("check").exit_code == 0


@pytest.mark.parametrize("page", [SHOWN, IN_A_STORY])
def test_build_and_check_tell_the_same(school: Path, page: str) -> None:
    put(school, page, "oven.jpg", HEIC)
    built = run("build", "--edition", "learner:ana")
    assert built.exit_code == 1 and f"{OVEN}/media/oven.jpg" in built.stderr
    assert "phone-picture" in built.stderr and "portfolio-gen check" in built.stdout
    assert run("check", "students/ana").exit_code == 1


def test_what_is_for_nobody_else_is_looked_at_too(school: Path) -> None:
    put(school, SHOWN.replace("title: Oven", "title: Oven\naudience: private"), "oven.jpg", HEIC)
    assert run("check").exit_code == 1


def test_what_nothing_names_is_not_looked_into(school: Path) -> None:
    put(school, SHOWN, "oven.jpg", phone_photo())
    (school / OVEN / "media/other.jpg").write_bytes(HEIC)
    assert "phone-picture" not in run("check").stdout


def test_a_file_put_right_is_fine_at_the_next_check(school: Path) -> None:
    put(school, SHOWN, "oven.jpg", HEIC)
    assert run("check").exit_code == 1
    put(school, SHOWN, "oven.jpg", phone_photo())
    assert run("check").exit_code == 0


def test_a_file_alone_is_held_against_the_roster_of_this_moment(school: Path) -> None:
    about = "students/ana/about.md"
    write_school(school, {about: "I sing with Hal New.\n"})
    assert "Nothing to fix" in run("check").output
    with (school / "school/roster.csv").open("a", encoding="utf-8") as roster:
        roster.write("hal,Hal New,6,harbor,ms-okafor,active\n")
    alone = run("check", about)
    assert alone.exit_code == 0 and "“Hal New” looks like somebody's full name" in alone.output
    assert "looks-private" in run("check").output
