"""A file that is refused is looked at once: its bytes are known, and what is wrong with them."""

from __future__ import annotations

import ast
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace

import pytest

from portfolio_gen import media as room
from portfolio_gen.analysis.files import WantedFile
from portfolio_gen.analysis.shown import Media
from portfolio_gen.build import make_media, work_on_media
from portfolio_gen.build.make_media import content_of, made_media
from portfolio_gen.build.store import Store
from portfolio_gen.limited import TooMuch
from portfolio_gen.media import documents, safe
from portfolio_gen.media.safe import REFUSALS
from portfolio_gen.messages import WORDINGS
from tests.pictures import drawing

PNG = "students/ana/projects/oven/media/box.png"
PDF = "students/ana/projects/oven/media/notes.pdf"
HALF = drawing()[:-60]


@pytest.fixture
def desk(tmp_path: Path) -> SimpleNamespace:
    """A repository with half of a picture in it, and an empty store."""
    (tmp_path / PNG).parent.mkdir(parents=True)
    (tmp_path / PNG).write_bytes(HALF)
    return SimpleNamespace(root=tmp_path, store=Store(folder=tmp_path / "store"))


def looked_at(
    desk: SimpleNamespace, data: bytes = HALF, file: str = PNG
) -> tuple[Media | None, list[str]]:
    """What a build makes of a file with these bytes: a safe copy, or codes of problems."""
    hashes = {file: sha256(data).hexdigest()}
    found, _, problems = made_media(desk, hashes, [WantedFile(file=file, kind="picture")])
    return found.get(file), [problem.code for problem in problems]


def entries(desk: SimpleNamespace) -> list[str]:
    return [key for key, _ in desk.store.entries()]


def test_what_was_refused_is_not_opened_again(desk: SimpleNamespace) -> None:
    assert looked_at(desk) == (None, ["broken-picture"])
    (desk.root / PNG).unlink()
    assert looked_at(desk) == (None, ["broken-picture"])


def test_the_file_that_takes_its_place_is(desk: SimpleNamespace) -> None:
    looked_at(desk)
    (desk.root / PNG).write_bytes(drawing())
    found, codes = looked_at(desk, drawing())
    assert found and codes == []


def test_what_another_program_refused_is_opened_again(
    desk: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may not have been able to read yet what this one can."""
    monkeypatch.setattr(make_media, "media_sign", lambda: "an older program")
    looked_at(desk)
    monkeypatch.undo()
    looked_at(desk)
    assert len(entries(desk)) == 2


@pytest.mark.parametrize("always", [True, False])
def test_a_file_that_took_too_much_is_tried_again_where_the_machine_may_have_been_busy(
    desk: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, always: bool
) -> None:
    def too_much(*_: object, **__: object) -> None:
        raise TooMuch(always=always)

    (desk.root / PNG).write_bytes(drawing())
    monkeypatch.setattr(work_on_media, "limited", too_much)
    assert looked_at(desk, drawing()) == (None, ["broken-picture"])
    monkeypatch.undo()
    assert (looked_at(desk, drawing())[0] is None) == always


def test_a_file_that_cannot_be_read_is_tried_again(desk: SimpleNamespace) -> None:
    (desk.root / PNG).unlink()
    assert looked_at(desk)[0] is None and not entries(desk)


def test_a_document_is_tried_again_once_there_is_something_to_clean_it(
    desk: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = b"%PDF-1.7\nhalf of a document"
    (desk.root / PDF).write_bytes(data)
    monkeypatch.setattr(documents, "pikepdf", None)
    assert looked_at(desk, data, PDF) == (None, ["no-pdf-cleaner"]) and not entries(desk)
    monkeypatch.undo()
    assert looked_at(desk, data, PDF) == (None, ["broken-document"]) and entries(desk)


@pytest.mark.parametrize(
    "entry",
    [b"", b"no-pdf-cleaner", b"shortcut-file", b"no-such-code", b"broken-picture\n", b"[]",
     b'"broken-picture"', b"\xff\xfe"],
)  # fmt: skip
def test_an_entry_with_any_other_word_is_no_entry(desk: SimpleNamespace, entry: bytes) -> None:
    looked_at(desk)
    (key,) = entries(desk)
    desk.store.put(key, entry)
    assert looked_at(desk) == (None, ["broken-picture"])
    assert desk.store.get(key) == b"broken-picture", "it was looked at again"


def test_nothing_can_be_published_by_a_reason(desk: SimpleNamespace) -> None:
    """Somebody writes one where a safe copy was kept: the picture is missing, and that is all."""
    (desk.root / PNG).write_bytes(drawing())
    found, _ = looked_at(desk, drawing())
    (key,) = entries(desk)
    desk.store.put(key, b"broken-picture")
    assert content_of(desk.store, key, found.address) is None
    assert looked_at(desk, drawing()) == (None, ["broken-picture"])


def test_every_reason_that_lies_in_the_file_is_kept() -> None:
    modules = set(Path(room.__file__).parent.glob("*.py")) - {Path(safe.__file__)}
    words = {
        part.value
        for module in modules
        for part in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(part, ast.Constant)
    }
    assert words & WORDINGS.keys() == REFUSALS | {"no-pdf-cleaner"}
