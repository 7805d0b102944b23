"""Work that takes too much time or memory is ended, and costs only the file that it was about."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from portfolio_gen.limited import TooMuch, limited
from portfolio_gen.media import safe_media as media
from portfolio_gen.story import trial
from tests.incremental.school import picture
from tests.small_school import build_site_files, write_school

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there is a copy safe")

OVEN = "students/ana/projects/oven"
PROJECT = "---\ntitle: Oven\naudience: public\n---\n\n![Box](media/box.png)\n\nHot.\n"


def spin(*_: object) -> None:
    while True:
        pass


def eat(*_: object) -> object:
    return [bytes(100_000_000) for _ in range(100)]


def die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def sleep(*_: object) -> None:
    time.sleep(60)


@pytest.mark.parametrize(
    ("work", "always"), [(spin, True), (eat, True), (die, False), (sleep, False)]
)
def test_what_takes_too_much_or_breaks_down_is_ended(
    monkeypatch: pytest.MonkeyPatch, work, always: bool
) -> None:
    monkeypatch.setattr("portfolio_gen.limited.PATIENCE", 4 if work is sleep else 60)
    with pytest.raises(TooMuch) as stopped:
        limited(work, seconds=1, megabytes=200)
    assert stopped.value.always == always


def test_what_a_library_says_of_a_file_is_in_no_log(capfd: pytest.CaptureFixture[str]) -> None:
    limited(lambda: os.write(2, b"Bad code word in line 12"), seconds=5, megabytes=100)
    assert capfd.readouterr().err == ""


def test_what_is_modest_answers_and_what_fails_fails_as_it_would() -> None:
    assert limited(lambda: [b"x" * 5_000_000, "é"], seconds=5, megabytes=100)[1] == "é"
    with pytest.raises(ZeroDivisionError):
        limited(lambda: 1 / 0, seconds=5, megabytes=100)


@pytest.mark.parametrize("harm", [eat, die])
def test_a_picture_that_breaks_its_decoder_costs_only_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm
) -> None:
    monkeypatch.setattr(media, "safe_picture", harm)
    root = write_school(
        tmp_path / "school",
        {f"{OVEN}/project.md": PROJECT, f"{OVEN}/media/box.png": picture(1)},
    )
    site = build_site_files(root, "public", tmp_path / "site")
    page = (site / "learners/ana/projects/oven/index.html").read_text(encoding="utf-8")
    assert "Hot." in page and not list(site.rglob("media/*"))


def test_a_story_that_breaks_the_engine_costs_only_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = trial.marked_html
    monkeypatch.setattr(trial, "marked_html", lambda text: die() if "bad" in text else made(text))
    trial._too_much.cache_clear()
    long = "words " * 7_000
    root = write_school(
        tmp_path / "school",
        {
            "students/ana/about.md": f"bad {long}",
            "students/ben/about.md": f"good {long}",
            f"{OVEN}/project.md": PROJECT,
        },
    )
    site = build_site_files(root, "staff", tmp_path / "site")
    ana, ben = ((site / f"learners/{one}/index.html").read_text() for one in ("ana", "ben"))
    assert "words words" not in ana and "good words" in ben
    assert "Hot." in (site / "learners/ana/projects/oven/index.html").read_text()


def test_stories_of_the_usual_size_are_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.story.written import story

    def tried(*_: object, **__: object) -> None:
        raise AssertionError("tried")

    monkeypatch.setattr(trial, "limited", tried)
    assert trial.too_much(story("A long essay. " * 1_500)) is None
    with pytest.raises(AssertionError):
        trial.too_much(story("A long essay. " * 3_000))
