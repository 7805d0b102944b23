"""Whatever is written or put in, by chance and for as long as there is time: nothing breaks.

Each part gets PORTFOLIO_GEN_FUZZ seconds; if that says nothing sixty, with `--long` an
hour. A failure names seed and number, and both make the same again; `-rP` tells how many were tried.
"""

# ruff: noqa: E501 - lists of files and pieces

from __future__ import annotations

import os
import posixpath
import time
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from portfolio_gen.analysis.checks import all_problems
from portfolio_gen.media.safe_media import safe_media
from portfolio_gen.reading.portfolio import read_portfolio
from portfolio_gen.story import check_story, render_story
from portfolio_gen.story.folder import find_in_folder, resolve_in_folder
from portfolio_gen.story.safety import last_word
from tests.fuzz import documents
from tests.fuzz.mutate import PIECES, changed_bytes, changed_text, seed_of_run, tries
from tests.hostile.payloads import MARKDOWN, VECTORS
from tests.incremental.school import whole_school
from tests.media import files as media_files
from tests.output.sample import REPOSITORY
from tests.small_school import TODAY, write_school
from tests.story.safe import harm_in
from tests.story.written import FILES, found, story

SEED = seed_of_run()
SLOWEST = 5.0
#: Files of a school that are changed before all are read; each is read by itself.
AT_ONCE = 8


@pytest.fixture
def seconds(long_run: bool) -> float:
    return float(os.environ.get("PORTFOLIO_GEN_FUZZ", "3600" if long_run else "60"))


@contextmanager
def named(number: int, what: object):
    """Whatever goes wrong, and whatever takes too long, says how to make it again."""
    start = time.process_time()
    try:
        yield
    except Exception as fault:
        fault.add_note(f"seed {SEED}, number {number}: {what!r}"[:2_000])
        raise
    took = time.process_time() - start
    assert took < SLOWEST, f"seed {SEED}, number {number}: {took:.1f} s for {what!r}"[:2_000]


def test_any_file_of_a_school_is_read(tmp_path: Path, seconds: float) -> None:
    files = whole_school()
    root = write_school(tmp_path, files)
    texts = sorted(name for name, content in files.items() if isinstance(content, str))
    for number, random in tries(seconds, SEED):
        changed = {}
        for name in random.sample(texts, AT_ONCE):
            text = changed_text(files[name], random)
            content = text.encode("utf-8", random.choice(("replace", "surrogatepass")))
            changed[name] = changed_bytes(content, random) if random.random() < 0.2 else content
            (root / name).write_bytes(changed[name])
        lines = {
            name: content.count(b"\n") + content.count(b"\r") + 2
            for name, content in changed.items()
        }
        with named(number, changed):
            for problem in all_problems(read_portfolio(root), TODAY):
                place = problem.place
                assert place.file not in lines or 1 <= place.line <= lines[place.file]
        for name in changed:
            (root / name).write_bytes(files[name].encode())


def test_any_story_becomes_a_safe_page(seconds: float) -> None:
    seeds = [path.read_text(encoding="utf-8") for path in (REPOSITORY / "students").rglob("*.md")]
    for number, random in tries(seconds, SEED):
        text = _any_story(random, seeds)
        with named(number, text):
            page = render_story(story(text), found)
            assert harm_in(page.html) == []
            assert last_word(page.html) == page.html
            check_story(story(text), FILES)


def _any_story(random: Random, seeds: list[str]) -> str:
    if random.random() < 0.5:
        pieces = [random.choice((*VECTORS, *PIECES)) for _ in range(random.randint(1, 6))]
        text = random.choice(MARKDOWN).replace("PAYLOAD", "".join(pieces))
    else:
        whole = random.choice(seeds)
        start = random.randrange(len(whole))
        text = whole[start : start + 600]
    return changed_text(text, random).encode("utf-8", "replace").decode()


def test_no_target_leads_out_of_its_folder(seconds: float) -> None:
    parts = ("..", ".", "media", "oven.jpg", "", "bob", "students", "amara", "etc", "C:", "~", "%2e%2e",
             "..%2f", "%252e%252e", "\\", "..\\", "//", "\0", "%00", "\u2024\u2024", "\uff0e\uff0e", "file:", "é", "?x", "#y", " ")  # fmt: skip
    for number, random in tries(seconds, SEED):
        target = random.choice(("/", "\\", "%2f", "")).join(
            random.choices(parts, k=random.randint(1, 7))
        )
        with named(number, target):
            path = resolve_in_folder(story("x"), target)
            assert path is None or _is_own(path), path
            seen = find_in_folder(story("x"), target, FILES)
            assert seen.path is None or seen.path in FILES


def _is_own(path: str) -> bool:
    whole = posixpath.normpath(path)
    return whole.startswith("students/amara/") or whole == "students/amara"


def _samples() -> list[tuple[str, bytes]]:
    made: list[tuple[str, Callable[[], bytes]]] = [
        ("a.jpg", media_files.phone_photo), ("a.png", media_files.noted_png), ("a.mp3", media_files.tagged_mp3),
        ("a.wav", media_files.wav), ("a.ogg", media_files.vorbis), ("a.ogg", media_files.opus),
        ("a.mp4", lambda: media_files.mp4(b"vide", b"soun")), ("a.m4a", lambda: media_files.mp4(b"soun", brand=b"M4A ")),
        ("a.mp4", media_files.camera_mp4), ("a.mp4", lambda: media_files.live_mp4(b"part1", b"part2")),
        ("a.webm", media_files.webm), ("a.gif", lambda: media_files.saved(media_files.picture(), "GIF")),
        ("a.webp", lambda: media_files.saved(media_files.photo((40, 30)), "WEBP")),
    ]  # fmt: skip
    return [(name, make()) for name, make in made]


def test_any_file_to_show_is_made_safe_or_refused(seconds: float) -> None:
    samples = _samples()
    for number, random in tries(seconds, SEED):
        name, data = random.choice(samples)
        data = changed_bytes(data, random)
        with named(number, (name, data.hex())):
            safe, code = safe_media(data, name)
            assert (safe is None) != (code is None)
            if safe is not None and safe.kind in ("sound", "film"):
                again, code = safe_media(safe.data, f"a{safe.ending}")
                assert again is not None and again.data == safe.data, code


def test_any_document_is_made_safe_or_refused(seconds: float) -> None:
    samples = documents.samples()
    for number, random in tries(seconds, SEED):
        whole = random.choice(samples)
        moved = random.random() < 0.5
        change = documents.with_other_parts if moved else changed_bytes
        with named(number, "a document"):
            data = change(whole, random)
            safe, code = safe_media(data, "a.pdf")
            assert (safe is None) != (code is None)
            if safe is not None:
                told = documents.tells_of(safe.data)
                assert not told - (set() if moved else {"SECRET"}), told
                again, code = safe_media(safe.data, "a.pdf")
                assert again is not None, code


def test_chance_changes_things_and_can_be_repeated() -> None:
    """The nearly wrong twin."""
    text = "name: value\n" * 9
    made = [changed_text(text, Random(f"{SEED}-{number}")) for number in range(200)]
    assert made == [changed_text(text, Random(f"{SEED}-{number}")) for number in range(200)]
    assert len(set(made)) > 150


@pytest.mark.parametrize("number", range(6))
def test_each_document_hides_something_that_is_gone_when_it_is_published(number: int) -> None:
    """The nearly wrong twin of documents."""
    data = documents.samples()[number]
    safe, code = safe_media(data, "a.pdf")
    assert safe is not None, code
    assert "SECRET" in documents.tells_of(data) and documents.tells_of(safe.data) == set()
