"""A published recording sounds and moves as before, and tells nothing else."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portfolio_gen.media.recordings import safe_recording
from portfolio_gen.media.safe_media import safe_media
from tests.media.files import (
    SECRET,
    box,
    camera_mp4,
    chunk,
    comments,
    element,
    live_mp4,
    mp3_frame,
    mp4,
    ogg_checksum,
    ogg_page,
    opus,
    tagged_mp3,
    vorbis,
    wav,
    webm,
)


def safe(data: bytes, name: str):
    made, code = safe_recording(data, name)
    assert code is None
    return made


def refused(data: bytes, name: str) -> str | None:
    made, code = safe_recording(data, name)
    assert made is None
    return code


PRIVATE = [
    (tagged_mp3(), "talk.mp3"),
    (tagged_mp3() + b"PK\x03\x04" + SECRET, "talk.mp3"),
    (wav(chunk(b"LIST", b"INFOIART" + SECRET), chunk(b"bext", SECRET)), "talk.wav"),
    (wav() + SECRET, "talk.wav"),
    (vorbis(), "talk.ogg"),
    (vorbis() + SECRET, "talk.oga"),
    (opus(), "talk.opus"),
    (mp4(b"vide", b"soun"), "bike.mp4"),
    (mp4(b"soun", brand=b"M4A "), "talk.m4a"),
    (mp4(b"vide", b"meta", samples=(b"frames", SECRET)), "bike.mp4"),
    (camera_mp4(), "bike.mp4"),
    (live_mp4(b"part1", b"part2", spare=SECRET), "bike.mp4"),
    (webm(), "bike.webm"),
    (webm(live=True), "bike.webm"),
    (webm(private=b"\x02\x1e\x30" + b"\x01vorbis" + bytes(23)
          + comments(b"\x03vorbis", b"\x01") + b"\x05vorbis setup"), "bike.webm"),
    (webm() + SECRET, "bike.webm"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "name"), PRIVATE)
def test_names_places_and_dates_are_gone(data: bytes, name: str) -> None:
    assert SECRET in data
    made = safe(data, name)
    assert SECRET not in made.data
    assert SECRET[:12] not in made.data


@pytest.mark.parametrize(("data", "name"), PRIVATE)
def test_a_cleaned_recording_stays_as_it_is_when_cleaned_again(data: bytes, name: str) -> None:
    made = safe(data, name)
    assert safe(made.data, f"a{made.ending}") == made


# -- the sound itself stays --


def test_of_an_mp3_all_frames_and_only_they_stay() -> None:
    assert safe(tagged_mp3(), "a.mp3").data == mp3_frame(1) + mp3_frame(2) + mp3_frame(3)


def test_of_a_wav_the_sound_and_its_form_stay() -> None:
    assert safe(wav(chunk(b"LIST", SECRET)), "a.wav").data == wav()


@pytest.mark.parametrize("made", [vorbis(), opus()])
def test_an_ogg_keeps_its_pages_and_their_sums_are_right(made: bytes) -> None:
    cleaned = safe(made, "a.ogg").data
    assert len(cleaned) == len(made) and cleaned.count(b"OggS") == 3
    for page in cleaned.split(b"OggS")[1:]:
        whole = b"OggS" + page
        assert struct.unpack_from("<I", whole, 22)[0] == ogg_checksum(whole)
    assert b"sound" in cleaned and (b"setup" in cleaned) is (b"setup" in made)


def test_comments_that_fill_many_pages_are_gone_from_all_of_them() -> None:
    words = comments(b"OpusTags") + SECRET * 40
    first, rest = words[:510], words[510:]
    pages = [
        ogg_page(9, 0, [b"OpusHead" + bytes(11)], flags=2),
        open_page(9, 1, first),
        ogg_page(9, 2, [rest], flags=1),
        ogg_page(9, 3, [b"sound"], flags=4),
    ]
    cleaned = safe(b"".join(pages), "a.opus").data
    assert SECRET not in cleaned and b"sound" in cleaned
    assert len(cleaned) == sum(map(len, pages))


def open_page(serial: int, number: int, piece: bytes) -> bytes:
    """A page whose only packet goes on in the next page: all its sizes are 255."""
    whole = ogg_page(serial, number, [piece])
    assert len(piece) % 255 == 0 and whole[26] == len(piece) // 255 + 1
    page = bytearray(whole[:26] + bytes([whole[26] - 1]) + whole[27 : 26 + whole[26]] + piece)
    page[22:26] = struct.pack("<I", ogg_checksum(bytes(page)))
    return bytes(page)


# -- the film itself stays --


def test_of_an_mp4_picture_and_sound_stay_where_they_were() -> None:
    before = mp4(b"vide", b"soun")
    made = safe(before, "a.mp4")
    assert len(made.data) == len(before)
    for piece in (b"sample of vide", b"sample of soun"):
        assert made.data.index(piece) == before.index(piece)
    assert (made.kind, made.width, made.height) == ("film", 640, 360)


def test_an_mp4_tells_neither_when_it_was_made_nor_when_changed() -> None:
    day = struct.pack(">I", 3_900_000_000)
    before = mp4(b"vide")
    assert before.count(day) == 6
    assert day not in safe(before, "a.mp4").data


def test_the_track_in_which_a_camera_writes_where_it_was_is_taken_out_with_its_content() -> None:
    made = safe(mp4(b"vide", b"meta", samples=(b"frames", b"N52.51 E13.37")), "a.mp4")
    assert b"frames" in made.data and b"N52.51" not in made.data
    assert made.data.count(b"trak") == 1


def test_a_recording_with_a_picture_is_a_film_and_one_without_is_a_sound() -> None:
    assert safe(mp4(b"soun", brand=b"M4A "), "a.m4a").kind == "sound"
    assert safe(webm(), "a.webm").kind == "film"
    assert safe(tagged_mp3(), "a.mp3").kind == "sound"


def test_of_a_webm_the_frames_stay_where_they_were() -> None:
    for before in (webm(), webm(live=True)):
        made = safe(before, "a.webm")
        assert len(made.data) == len(before)
        assert made.data.index(b"frame") == before.index(b"frame")
        assert (made.width, made.height) == (640, 360)


# -- what is refused --


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.mp3", "broken-recording"),
        (b"ID3\x04\0\0\0\0\0\0" + b"no sound here", "a.mp3", "broken-recording"),
        (wav()[:-10], "a.wav", "broken-recording"),
        (vorbis()[:60], "a.ogg", "broken-recording"),
        (ogg_page(1, 0, [b"fishead\0"], flags=2), "a.ogg", "unknown-kind-of-file"),
        (mp4(b"vide")[:-5], "a.mp4", "broken-recording"),
        (box(b"ftyp", b"isom") + b"\xff\xff\xff\xffmoov", "a.mp4", "broken-recording"),
        (box(b"ftyp", b"isom") + box(b"mdat", b"x"), "a.mp4", "broken-recording"),
        (mp4(b"meta"), "a.mp4", "broken-recording"),
        (mp4(b"vide", brand=b"qt  "), "a.mp4", "phone-film"),
        (mp4(b"vide", b"meta") + box(b"moof", b""), "a.mp4", "hidden-track"),
        (webm()[:-5], "a.webm", "broken-recording"),
        (webm(track_type=17), "a.webm", "hidden-track"),
        (webm().replace(b"webm", b"mkv\0"), "a.webm", "unknown-kind-of-file"),
        (webm(element(0x1F43B675, b"\xff")), "a.webm", "broken-recording"),
        (tagged_mp3(), "a.wav", "wrong-ending"),
        (b"<html>", "a.mp3", "not-a-recording"),
        (b"RIFF\0\0\0\0AVI LIST", "a.wav", "not-a-recording"),
    ],
)
def test_what_cannot_be_made_safe_is_refused_with_a_reason(
    data: bytes, name: str, code: str
) -> None:
    assert refused(data, name) == code


def test_a_recording_of_too_many_megabytes_is_refused() -> None:
    assert refused(b"\x1aE\xdf\xa3" + bytes(25_000_000), "a.webm") == "media-too-big"


@pytest.mark.parametrize(
    ("name", "code"),
    [("a.docx", "unknown-kind-of-file"), ("a.mov", "phone-film"), ("a", "unknown-kind-of-file"),
     ("a.svg", "svg-picture"), ("a.HEIC", "phone-picture"), ("a.html", "unknown-kind-of-file"),
     ("a.js", "unknown-kind-of-file"), ("a.zip", "unknown-kind-of-file")],
)  # fmt: skip
def test_other_kinds_of_file_get_a_word_of_their_own(name: str, code: str) -> None:
    assert safe_media(b"something else", name) == (None, code)


def test_a_track_is_not_of_the_kind_that_stands_behind_its_own_box() -> None:
    """What stands there is blanked: were it believed, a track of no kind would be published."""
    handler = box(b"hdlr", b"\0") + box(b"\0\0\0s", b"oun", bytes(9))
    sound = box(b"trak", box(b"mdia", handler))
    film = box(b"ftyp", b"M4A ", bytes(4)) + box(b"moov", sound)
    assert refused(film, "a.m4a") == "broken-recording"


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.sampled_from(PRIVATE), st.integers(0, 10_000), st.binary(min_size=1, max_size=8))
def test_a_recording_broken_anywhere_never_stops_a_build(
    made: tuple[bytes, str], at: int, by: bytes
) -> None:
    data = bytearray(made[0])
    at %= len(data)
    data[at : at + len(by)] = by
    safe_copy, code = safe_media(bytes(data), made[1])
    assert (safe_copy is None) != (code is None)
