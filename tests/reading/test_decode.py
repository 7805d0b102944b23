"""The bytes of one file become text, or a reason why not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portfolio_gen.model.problem import Weight
from portfolio_gen.reading.decode import (
    CONTROLS,
    LINE_ENDS,
    SURROGATES,
    read_source,
    readable,
    without_turning,
)

NAME = "students/ana/goals.yml"


def read(tmp_path: Path, content: bytes, **more: int):
    file = tmp_path / "goals.yml"
    file.write_bytes(content)
    return read_source(file, NAME, **more)


def codes(problems) -> list[str]:
    return [found.code for found in problems]


@pytest.mark.parametrize(
    "content",
    [b"a: caf\xc3\xa9\nb: c\n", b"\xef\xbb\xbfa: caf\xc3\xa9\nb: c\n", b"a: caf\xc3\xa9\r\nb: c\r"],
    ids=["plain", "byte order mark", "line ends of other computers"],
)
def test_the_same_words_give_the_same_text_however_they_are_saved(tmp_path, content) -> None:
    source, problems = read(tmp_path, content)
    assert source.text == "a: café\nb: c\n"
    assert source.path == NAME
    assert problems == []


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_marked_utf_16_is_read_and_mentioned(tmp_path, encoding) -> None:
    source, problems = read(tmp_path, "\ufeffa: café\n".encode(encoding))
    assert source.text == "a: café\n"
    assert [(found.code, found.weight) for found in problems] == [("utf-16-file", Weight.LOOK)]


def test_unmarked_utf_16_is_not_guessed(tmp_path) -> None:
    source, problems = read(tmp_path, "a: cafe\n".encode("utf-16-le"))
    assert source is None
    assert codes(problems) == ["utf-16-unmarked"]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["unmarked", "marked as UTF-8"])
@pytest.mark.parametrize("word", ["caf", "دفا"])
def test_the_first_letter_that_is_not_utf_8_is_named(tmp_path, mark: bytes, word: str) -> None:
    source, problems = read(tmp_path, mark + f"é: x\nab: {word}".encode() + b"\xe9\n")
    assert source is None
    assert codes(problems) == ["not-utf-8"]
    assert (problems[0].place.line, problems[0].place.column) == (2, 8)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04...word/document.xml", "Word"),
        (b"PK\x03\x04...xl/workbook.xml", "Excel"),
        (b"PK\x03\x04...Index/Document.iwa", "Pages"),
        (b"PK\x03\x04...photo.jpg", "zip"),
        (b"{\\rtf1\\ansi}", "Rich Text"),
        (b"%PDF-1.7", "PDF"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"\0\0\0\x18ftypheic", "picture"),
        (b"\0\0\0\x18ftypmp42", "film"),
        (b"RIFF\0\0\0\0WAVEfmt ", "sound"),
    ],
)
def test_a_file_that_is_not_text_says_what_it_is(tmp_path, content, kind) -> None:
    source, problems = read(tmp_path, content)
    assert source is None
    assert codes(problems) == ["not-plain-text"]
    assert kind in problems[0].message


def test_words_that_only_sound_like_another_kind_are_text(tmp_path) -> None:
    source, problems = read(tmp_path, b"RIFF: a word\nPK: another\nftyp: a third\n")
    assert source is not None
    assert problems == []


def test_reading_stops_at_the_limit(tmp_path) -> None:
    assert codes(read(tmp_path, b"x" * 101, limit=100)[1]) == ["text-too-long"]
    assert codes(read(tmp_path, b"x" * 100, limit=100)[1]) == []


def test_a_device_that_never_ends_is_not_read() -> None:
    source, problems = read_source(Path("/dev/zero"), NAME)
    assert source is None
    assert codes(problems) == ["not-a-file"]


def test_a_link_is_never_followed(tmp_path) -> None:
    (tmp_path / "secret.yml").write_text("private: yes\n")
    (tmp_path / "goals.yml").symlink_to("secret.yml")
    source, problems = read_source(tmp_path / "goals.yml", NAME)
    assert source is None
    assert codes(problems) == ["shortcut-file"]


def test_a_pipe_does_not_hold_anybody_up(tmp_path) -> None:
    os.mkfifo(tmp_path / "goals.yml")
    assert codes(read_source(tmp_path / "goals.yml", NAME)[1]) == ["not-a-file"]


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path) -> None:
    assert codes(read_source(tmp_path, NAME)[1]) == ["not-a-file"]
    assert codes(read_source(tmp_path / "gone.yml", NAME)[1]) == ["file-is-gone"]


def test_signs_that_are_not_letters_become_spaces_and_columns_stay(tmp_path) -> None:
    source, problems = read(tmp_path, b"a: x\x1b[31my\n")
    assert source.text == "a: x [31my\n"
    assert [(found.code, found.place.column) for found in problems] == [("control-sign", 5)]


def test_signs_that_end_lines_for_some_readers_only_do_not_end_lines(tmp_path) -> None:
    source, _ = read(tmp_path, "a: one\u2028two\x0cthree\x85four\nb: c\n".encode())
    assert source.text.splitlines() == source.text.split("\n")[:-1]
    assert source.line(2) == "b: c"


def test_signs_that_turn_the_writing_round_are_left_out_and_letters_of_any_script_stay() -> None:
    assert without_turning("bob\u202egnp.exe") == "bobgnp.exe"
    assert without_turning("أحب \u200fالعود") == "أحب \u200fالعود"


@given(st.binary(max_size=300))
def test_no_bytes_make_reading_fail(tmp_path_factory, content) -> None:
    file = tmp_path_factory.mktemp("any") / "goals.yml"
    file.write_bytes(content)
    source, problems = read_source(file, NAME)
    assert source is not None or problems


@given(st.text(st.characters()) | st.text("a \n\t\r\x85\xa0\u200b\u2028\ufeff\uffff\ud800é"))
def test_a_text_that_is_passed_at_a_glance_has_nothing_to_clean(text) -> None:
    cleaned = CONTROLS.sub(" ", LINE_ENDS.sub("\n", text))
    assert readable(text) == SURROGATES.sub("\ufffd", cleaned)


@given(st.text())
def test_readable_text_keeps_every_line_and_column(text) -> None:
    shown = readable(text)
    assert shown == readable(shown)
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert [len(row) for row in shown.split("\n")] == [len(row) for row in rows]
