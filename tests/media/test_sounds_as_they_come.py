"""Sounds as recorders and tagging programs really leave them: heard in full, and only heard."""

from __future__ import annotations

import struct

import pytest

from portfolio_gen.media.safe_media import safe_media
from tests.media.files import SECRET, chunk, mp3_frame, tagged_mp3, wav

#: Four bytes that start a frame, in a text that is none.
FALSE_FRAME = mp3_frame()[:4] + SECRET * 20


def cleaned(data: bytes, name: str) -> bytes:
    made, code = safe_media(data, name)
    assert made is not None, code
    again, code = safe_media(made.data, name)
    assert again == made, code
    return made.data


def ape(items: bytes, flags: int) -> bytes:
    """A tag that tells its size at its end only."""
    return items + b"APETAGEX" + struct.pack("<IIII", 2000, 32 + len(items), 1, flags) + bytes(8)


def recorded(data_size: int, whole_size: int, sound: bytes = b"\x80\x81\x82") -> bytes:
    """A WAV whose recorder never came back to write how long it is."""
    made = bytearray(wav()[:44] + sound)
    made[4:8], made[40:44] = struct.pack("<I", whole_size), struct.pack("<I", data_size)
    return bytes(made)


# -- MP3 --


@pytest.mark.parametrize("end", [b"", b"TAG" + bytes(125)], ids=["last", "before an old tag"])
@pytest.mark.parametrize(
    "items",
    [SECRET, FALSE_FRAME, mp3_frame(9) * 3 + SECRET],
    ids=["words", "like a frame", "like three frames"],
)
def test_a_tag_that_tells_its_size_only_at_its_end_is_cut_off(items: bytes, end: bytes) -> None:
    sound = mp3_frame(1) * 3
    assert cleaned(sound + ape(items, 0) + end, "a.mp3") == sound


def test_a_tag_with_a_size_at_both_ends_is_cut_off_too() -> None:
    start = b"APETAGEX" + struct.pack("<IIII", 2000, 32 + len(SECRET), 1, 0xA0000000) + bytes(8)
    tagged = mp3_frame(1) * 3 + start + ape(SECRET, 0x80000000)
    assert cleaned(tagged, "a.mp3") == mp3_frame(1) * 3


def test_a_tag_that_says_it_is_longer_than_the_sound_takes_nothing_with_it() -> None:
    wrong = b"APETAGEX" + struct.pack("<IIII", 2000, 99_999, 1, 0) + bytes(8)
    assert cleaned(mp3_frame(1) * 3 + wrong, "a.mp3") == mp3_frame(1) * 3


def test_what_looks_like_a_tag_once_it_is_the_end_is_cut_off_as_well() -> None:
    sound, footer = mp3_frame(1) * 3, ape(b"", 0)
    last = mp3_frame(1)[: -len(footer)] + footer
    assert cleaned(sound + last + b"gap" * 20, "a.mp3") == sound


def test_after_a_gap_two_frames_in_a_row_are_sound_and_one_is_not() -> None:
    sound = mp3_frame(1) * 3
    assert cleaned(sound + b"gap" + FALSE_FRAME, "a.mp3") == sound
    assert cleaned(sound + b"gap" + mp3_frame(2) * 2, "a.mp3") == sound + mp3_frame(2) * 2


def test_an_mp3_may_start_with_zeros() -> None:
    assert cleaned(bytes(200) + mp3_frame(1) * 3, "a.mp3") == mp3_frame(1) * 3
    assert cleaned(bytes(200) + tagged_mp3(), "a.mp3") == cleaned(tagged_mp3(), "a.mp3")


@pytest.mark.parametrize("data", [bytes(200), bytes(200) + b"<html>", bytes(70_000) + mp3_frame()])
def test_zeros_alone_are_no_mp3(data: bytes) -> None:
    assert safe_media(data, "a.mp3") == (None, "not-a-recording")


# -- WAV --

ENDLESS = [(0, 0), (0, 36), (0xFFFFFFFF, 0xFFFFFFFF), (0x7FFFF000, 0x7FFFF024)]


@pytest.mark.parametrize(("data_size", "whole_size"), ENDLESS)
def test_a_wav_of_unknown_length_lasts_to_its_end(data_size: int, whole_size: int) -> None:
    assert cleaned(recorded(data_size, whole_size), "a.wav") == wav()


@pytest.mark.parametrize(("data_size", "whole_size"), ENDLESS)
@pytest.mark.parametrize(
    "notes",
    [chunk(b"LIST", b"INFOIART" + SECRET), chunk(b"id3 ", b"ID3\3\0" + SECRET), b"ID3\4\0" + SECRET,
     chunk(b"_PMX", b"<x>" + SECRET)],
    ids=["list", "tag in a chunk", "tag", "sheet"],
)  # fmt: skip
def test_notes_behind_a_wav_of_unknown_length_are_not_taken_for_sound(
    data_size: int, whole_size: int, notes: bytes
) -> None:
    assert cleaned(recorded(data_size, whole_size) + notes, "a.wav") == wav()


def test_a_wav_of_unknown_length_ends_with_a_whole_step_of_sound() -> None:
    made = bytearray(recorded(0, 0, b"\x80\x81\x82"))
    made[32:34] = struct.pack("<H", 2)
    assert cleaned(bytes(made), "a.wav").endswith(struct.pack("<I", 2) + b"\x80\x81")


@pytest.mark.parametrize(
    "data",
    [recorded(9, 45), recorded(0, 39), recorded(0xFFFFFFFF, 39), recorded(0, 0, b"")],
    ids=["cut off", "empty", "wrong", "nothing recorded"],
)
def test_a_wav_that_says_how_long_it_is_and_is_not_is_refused(data: bytes) -> None:
    assert safe_media(data, "a.wav") == (None, "broken-recording")
