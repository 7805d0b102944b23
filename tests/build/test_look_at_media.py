"""A check looks at a file once for the same bytes, and remembers what it found, good or bad."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace

import pytest

from portfolio_gen.build import look_at_media, work_on_media
from portfolio_gen.build.look_at_media import refused_media
from portfolio_gen.build.store import Store
from portfolio_gen.limited import TooMuch
from tests.pictures import drawing

FILE = "students/ana/projects/oven/media/box.png"


@pytest.fixture
def desk(tmp_path: Path) -> SimpleNamespace:
    (tmp_path / FILE).parent.mkdir(parents=True)
    return SimpleNamespace(root=tmp_path, store=Store(folder=tmp_path / "store"))


def told(desk: SimpleNamespace, data: bytes) -> list[str]:
    """The codes of the problems with a file of these bytes."""
    (desk.root / FILE).write_bytes(data)
    hashes = {FILE: sha256(data).hexdigest()}
    return [found.code for found in refused_media(desk, hashes, [FILE])]


@pytest.mark.parametrize(("data", "codes"), [(drawing(), []), (b"no picture", ["not-a-picture"])])
def test_the_same_bytes_are_opened_once(
    desk: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, data: bytes, codes: list[str]
) -> None:
    assert told(desk, data) == codes
    monkeypatch.setattr(look_at_media, "work_on", None)
    assert told(desk, data) == codes


def test_other_bytes_are_looked_at_again(desk: SimpleNamespace) -> None:
    assert told(desk, drawing()) == []
    assert told(desk, drawing()[:200]) == ["broken-picture"]


def test_what_another_program_found_is_looked_at_again(
    desk: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(look_at_media, "media_sign", lambda: "an older program")
    key = look_at_media._key(FILE, sha256(drawing()).hexdigest())
    desk.store.put(key, b"broken-picture")
    assert told(desk, drawing()) == ["broken-picture"]
    monkeypatch.undo()
    assert told(desk, drawing()) == []


@pytest.mark.parametrize(("always", "then"), [(True, ["broken-picture"]), (False, [])])
def test_what_took_too_much_is_looked_at_again_where_the_machine_may_have_been_busy(
    desk: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, always: bool, then: list[str]
) -> None:
    def too_much(*_: object, **__: object) -> None:
        raise TooMuch(always=always)

    monkeypatch.setattr(work_on_media, "limited", too_much)
    assert told(desk, drawing()) == ["broken-picture"]
    monkeypatch.undo()
    assert told(desk, drawing()) == then


def test_a_file_that_is_gone_meanwhile_is_told(desk: SimpleNamespace) -> None:
    assert [found.code for found in refused_media(desk, {}, [FILE])] == ["file-is-gone"]


@pytest.mark.parametrize("kept", [b"no-pdf-cleaner", b"whatever", b"\xff"])
def test_a_finding_that_no_check_keeps_is_looked_for_again(
    desk: SimpleNamespace, kept: bytes
) -> None:
    desk.store.put(look_at_media._key(FILE, sha256(drawing()).hexdigest()), kept)
    assert told(desk, drawing()) == []
