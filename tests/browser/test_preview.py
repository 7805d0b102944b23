"""The preview keeps serving whatever people write, and says what is wrong on the page it is about.

Each test starts the real command on a free port. Every wait ends when the page is right, at the
latest after `LONGEST` seconds.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest

from tests.browser.checks import inaccessible, load_axe, too_pale
from tests.browser.windows import PHONE
from tests.output.sample import REPOSITORY, TODAY
from tests.small_school import SCHOOL, write_school

LONGEST = 60  # seconds, where a save shows after one or two on a quiet machine
GOALS = "students/ana/goals.yml"
PROJECT = "students/ana/projects/solar-oven/project.md"
ROSTER = "school/roster.csv"
GOOD = {
    "students/ana/profile.yml": "headline: I like the sun\n",
    GOALS: "- {id: read, goal: Read every day}\n",
    PROJECT: "---\ntitle: Solar oven\naudience: public\n---\n\nIt got warm.\n",
    ROSTER: SCHOOL[ROSTER],
}
#: By file: what somebody wrote by mistake, the page it is about, and the line it is on.
BROKEN = {
    GOALS: ("- id: read\n\tgoal: Read every day\n", "learners/ana/", 2),
    PROJECT: (
        "---\ntitle: Solar oven\naudience: public\nquestion: Is it: warm\n---\n\nIt got warm.\n",
        "learners/ana/projects/solar-oven/",
        4,
    ),
    ROSTER: (SCHOOL[ROSTER] + "cy,Cy Reed,6,harbor,ms-okafor,actve\n", "", 4),
}


@dataclass(frozen=True, kw_only=True)
class Preview:
    """A running preview of the school at `root`."""

    root: Path
    address: str
    process: subprocess.Popen[bytes]
    log: Path

    def save(self, name: str, text: str) -> None:
        """What a person does in an editor."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def words(self, page: str) -> str:
        """The words of a page as they are served now; empty when it is not there."""
        try:
            with urllib.request.urlopen(self.address + page, timeout=LONGEST) as answer:
                html = answer.read().decode()
        except (urllib.error.URLError, ConnectionError):
            return ""
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())

    def wait(self, page: str, right: Callable[[str], bool], what: str) -> str:
        """The words of a page as soon as they are right."""
        until = time.monotonic() + LONGEST
        while not right(words := self.words(page)):
            assert self.process.poll() is None, f"the preview ended\n{self._said()}"
            assert time.monotonic() < until, f"{page}: not {what}: {words[:800]}\n{self._said()}"
            time.sleep(0.2)
        return words

    def wait_for_log(self, sentence: str) -> None:
        """Wait until the preview has said this on the screen it was started from."""
        until = time.monotonic() + LONGEST
        while sentence not in self._said():
            assert time.monotonic() < until, f"never said {sentence!r}: {self._said()}"
            time.sleep(0.2)

    def _said(self) -> str:
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(line for line in lines if '" code ' not in line)[-3000:]


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Callable[..., Preview]]:
    """Starts the preview of the small school with some files changed; ends it with the test."""
    running: list[subprocess.Popen[bytes]] = []

    def start(**changed: str) -> Preview:
        root = write_school(tmp_path / "school", {**GOOD, **changed})
        port, log = _free_port(), tmp_path / "log"
        command = [sys.executable, "-m", "portfolio_gen", "serve", "--port", str(port)]
        with log.open("wb") as said:
            process = subprocess.Popen(
                [*command, "--as-of", TODAY, "--edition", "staff"],
                cwd=root,
                env={**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONUNBUFFERED": "1"},
                stdout=said,
                stderr=subprocess.STDOUT,
            )
        running.append(process)
        started = Preview(root=root, address=f"http://127.0.0.1:{port}/", process=process, log=log)
        started.wait("", lambda words: "Alder Creek School" in words, "served")
        return started

    yield start
    for process in running:
        assert process.poll() is None, "the preview still runs"
        process.terminate()  # Not Ctrl-C: whatever is started in the background ignores it.
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            raise


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def place(file: str) -> str:
    """Where the problem of a broken file is, as its page says it."""
    return f"{file}, line {BROKEN[file][2]}"


def test_what_is_saved_is_shown(preview) -> None:
    running = preview()
    assert "I like the sun" in running.words("learners/ana/")
    running.save("students/ana/profile.yml", "headline: I like the rain\n")
    words = running.wait("learners/ana/", lambda words: "the rain" in words, "changed")
    assert "I like the sun" not in words
    running.save("students/ana/projects/kite/project.md", "---\ntitle: A kite\n---\n\nIt flew.\n")
    running.wait("learners/ana/projects/kite/", lambda words: "It flew." in words, "there")


def test_levels_can_be_taken_along_as_they_are_now(preview) -> None:
    running = preview()
    sheet = "classes/harbor/levels.csv"
    assert "Ana Lima" in running.words(sheet) and "No evidence yet" not in running.words(sheet)
    project = "---\ntitle: Solar oven\ncompetencies: [SCI.INQ]\n---\n\nIt got warm.\n"
    running.save(PROJECT, project)
    running.wait(sheet, lambda words: "No evidence yet" in words, "changed")


@pytest.mark.parametrize("file", BROKEN)
def test_a_broken_file_shows_its_problem_on_its_page_until_it_is_mended(preview, file: str) -> None:
    running, (broken, page, _) = preview(), BROKEN[file]
    assert "line" not in running.words(page).split("Alder Creek School")[0]
    running.save(file, broken)
    running.wait(page, lambda words: place(file) in words, f"showing {place(file)}")
    assert "I count everything" in running.words("learners/ben/"), "everybody else is there"
    running.save(file, GOOD[file])
    words = running.wait(page, lambda words: words and place(file) not in words, "mended")
    assert "Must be fixed" not in words


def test_files_broken_before_the_start_are_shown_and_can_be_mended(preview) -> None:
    running = preview(**{file: broken for file, (broken, _, _) in BROKEN.items()})
    for file, (_, page, _) in BROKEN.items():
        running.wait(page, lambda words, file=file: place(file) in words, f"showing {place(file)}")
    for file in BROKEN:
        running.save(file, GOOD[file])
    for file, (_, page, _) in BROKEN.items():
        running.wait(page, lambda words, file=file: words and place(file) not in words, "mended")


def test_broken_settings_of_the_site_leave_the_last_good_pages(preview) -> None:
    running = preview()
    running.save("mkdocs.yml", "site_name: [\n")
    running.wait_for_log("could not be made again")
    assert "I like the sun" in running.words("learners/ana/")
    running.save("mkdocs.yml", SCHOOL["mkdocs.yml"])
    running.save("students/ana/profile.yml", "headline: I like the rain\n")
    running.wait("learners/ana/", lambda words: "the rain" in words, "changed")


def test_a_build_that_fails_half_way_leaves_the_last_good_pages(preview) -> None:
    running = preview()
    guide = running.root / "docs/for-families.md"
    guide.write_bytes("# Für Familien\n".encode("latin-1"))
    running.wait_for_log("could not be made again")
    assert "I like the sun" in running.words("learners/ana/")
    guide.write_text("# Für Familien\n", encoding="utf-8")
    running.wait("for-families/", lambda words: "Für Familien" in words, "there")


@pytest.mark.browser
def test_an_open_page_shows_a_save_by_itself(preview, browser) -> None:
    running = preview()
    window = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    page = window.new_page()
    page.goto(running.address + "learners/ana/")
    running.save(GOALS, BROKEN[GOALS][0])
    page.get_by_text(f"{GOALS}, line 2").wait_for(timeout=LONGEST * 1000)
    load_axe(page)
    found = inaccessible(page, "light", PHONE) + too_pale(page, "dark", PHONE)
    assert not found, "\n".join(found)
    running.save(GOALS, GOOD[GOALS])
    page.get_by_text("Read every day").first.wait_for(timeout=LONGEST * 1000)
    assert not page.get_by_text(f"{GOALS}, line 2").count()
    window.close()
