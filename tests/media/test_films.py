"""Of an MP4 its pictures and sounds are published, and none of the many places for words."""

from __future__ import annotations

import struct
import time

import pytest

from portfolio_gen.media.safe import SafeMedia
from portfolio_gen.media.safe_media import safe_media
from tests.media.files import CODED, SECRET, box, live_mp4, mp4, track

TEXTS = (b"text", b"sbtl", b"subt", b"clcp", b"meta", b"tmcd", b"hint")


def safe(data: bytes, name: str = "a.mp4") -> SafeMedia:
    made, code = safe_media(data, name)
    assert made is not None, code
    assert SECRET[:12] not in made.data
    again, code = safe_media(made.data, name)
    assert again == made, code
    return made


def refused(data: bytes) -> str | None:
    made, code = safe_media(data, "a.mp4")
    assert made is None
    return code


# -- tracks --


@pytest.mark.parametrize("kind", TEXTS)
def test_a_track_of_words_is_taken_out_with_its_content_its_name_and_its_form(kind: bytes) -> None:
    before = mp4(b"vide", kind, samples=(b"frames", SECRET), chapters=2)
    made = safe(before)
    assert len(made.data) == len(before)
    assert made.data.index(b"frames") == before.index(b"frames")
    assert made.data.count(b"trak") == 1 and b"tref" not in made.data and kind not in made.data


def test_pictures_of_chapters_are_no_film() -> None:
    with_pictures = mp4(b"soun", b"vide", brand=b"M4A ", chapters=2)
    made = safe(with_pictures, "a.m4a")
    assert made.kind == "sound" and b"sample of vide" not in made.data
    assert safe(mp4(b"soun", b"vide", brand=b"M4A "), "a.m4a").kind == "film"


@pytest.mark.parametrize("part", [b"ftyp", b"mvhd", b"sample of vide"])
def test_a_hidden_track_takes_nothing_with_it_but_its_own_content(part: bytes) -> None:
    film = mp4(b"vide", b"meta")
    own, place = (film.index(one).to_bytes(4, "big") for one in (b"sample of meta", part))
    made = safe(film.replace(own, place))
    assert made.data.startswith(film[:12]) and b"mvhd" in made.data
    assert b"sample of vide" in made.data and b"sample of meta" not in made.data


def test_two_tracks_of_one_number_are_refused() -> None:
    film = mp4(b"vide", b"soun")
    header = film.rindex(b"tkhd") + 16
    assert refused(film[:header] + struct.pack(">I", 1) + film[header + 4 :]) == "broken-recording"


# -- what no track names --


@pytest.mark.parametrize(
    "film",
    [mp4(b"vide", b"soun", spare=SECRET), live_mp4(b"part1", b"part2", spare=SECRET),
     live_mp4(b"part1", b"part2", spare=SECRET, sizes=False)],
    ids=["in tables", "in parts", "in parts of one length"],
)  # fmt: skip
def test_bytes_among_the_content_that_no_track_names_are_blanked(film: bytes) -> None:
    made = safe(film)
    assert len(made.data) == len(film)
    for sample in (b"sample of vide", b"sample of soun", b"part1", b"part2"):
        assert made.data.find(sample) == film.find(sample)


@pytest.mark.parametrize(("bits", "sizes"), [(4, b"\xe0"), (8, b"\x0e"), (16, b"\0\x0e")])
def test_sizes_may_be_written_in_fewer_bits(bits: int, sizes: bytes) -> None:
    film = mp4(b"vide", spare=SECRET)
    table = struct.pack(">4sIIII", b"stsz", 0, 0, 1, 14)
    small = struct.pack(">4sIII", b"stz2", 0, bits, 1) + sizes.ljust(4, b"\0")
    assert table in film
    assert b"sample of vide" in safe(film.replace(table, small)).data


@pytest.mark.parametrize(
    "film",
    [mp4(b"vide").replace(b"mdat", b"mdax"), live_mp4(b"part").replace(b"mdat", b"mdax"),
     mp4(b"vide", samples=(b"",)), mp4(b"vide", b"soun")[:-5], live_mp4(b"part1", b"part2")[:-1]],
    ids=["none", "none of a part", "empty", "cut off", "part cut off"],
)  # fmt: skip
def test_a_film_without_the_content_that_it_names_is_refused(film: bytes) -> None:
    assert refused(film) == "broken-recording"


def test_a_film_with_a_million_wrong_addresses_is_refused_at_once() -> None:
    chunks = struct.pack(">I", 1_000_000) + struct.pack(">I", 8) * 1_000_000
    runs = struct.pack(">I", 100_000) + struct.pack(">III", 1, 2**31, 1) * 100_000
    table = box(b"stbl", box(b"stsd", bytes(8), CODED[b"soun"]), box(b"stsc", bytes(4), runs),
                box(b"stco", bytes(4), chunks),
                box(b"stsz", bytes(4), struct.pack(">II", 2**31, 2**31)))  # fmt: skip
    sound = box(b"trak", box(b"tkhd", bytes(84)), box(b"mdia",
                box(b"hdlr", bytes(8), b"soun", bytes(12)), box(b"minf", table)))  # fmt: skip
    started = time.process_time()
    film = box(b"ftyp", b"isom", bytes(4)) + box(b"moov", sound)
    assert refused(film) == "broken-recording"
    assert time.process_time() - started < 3


# -- behind the last box --


@pytest.mark.parametrize(
    "stray",
    [bytes(4), bytes(7), SECRET, b"\0\0\xff\0SEFH" + SECRET],
    ids=["four zeros", "seven zeros", "words", "a phone's own"],
)
@pytest.mark.parametrize(
    "film",
    [mp4(b"vide", b"soun"), live_mp4(b"part1", b"part2")],
    ids=["in tables", "in parts"],
)
def test_stray_bytes_behind_the_last_box_are_dropped(film: bytes, stray: bytes) -> None:
    assert safe(film + stray) == safe(film)


# -- how a track is coded --


def test_the_name_of_the_program_that_coded_the_film_is_gone() -> None:
    name = bytes([31]) + SECRET[:31]
    fields = bytes(8) + SECRET[:16] + bytes(18) + name + b"\0\x18\xff\xff"
    shape = box(b"pasp", struct.pack(">II", 1, 1))
    coded = box(b"mp4v", fields, box(b"esds", b"settings"), shape, box(b"uuid", SECRET))
    made = safe(mp4(b"vide", coded=coded)).data
    assert len(fields) == 78 and b"settings" in made and shape in made


def test_a_colour_profile_is_gone_and_a_colour_number_is_not() -> None:
    number = box(b"colr", b"nclx", bytes(7))
    profile = box(b"colr", b"prof", SECRET)
    coded = box(b"mp4v", bytes(78), box(b"esds", bytes(4)), number, profile)
    made = safe(mp4(b"vide", coded=coded)).data
    assert number in made and made.count(b"colr") == 1


@pytest.mark.parametrize("words", [SECRET, bytes(4), SECRET[:7], bytes(12)])
def test_words_behind_the_boxes_about_the_coding_are_gone(words: bytes) -> None:
    coded = box(b"mp4a", bytes(28), box(b"esds", b"settings"), words)
    assert b"settings" in safe(mp4(b"soun", coded=coded)).data


def test_of_flac_sound_the_form_stays_and_the_titles_go() -> None:
    form = b"\0\0\0\x22" + b"form of the sound".ljust(34)
    titles = b"\x84\0\0" + bytes([len(SECRET)]) + SECRET
    coded = box(b"fLaC", bytes(28), box(b"dfLa", bytes(4), form, titles))
    made = safe(mp4(b"soun", coded=coded)).data
    assert b"\x80" + form[1:] + bytes(len(titles)) in made


@pytest.mark.parametrize(
    ("coded", "code"),
    [
        (box(b"text", bytes(78)), "unknown-kind-of-file"),
        (box(b"mp4v", bytes(78)), "broken-recording"),
        (box(b"mp4v", bytes(8)), "broken-recording"),
        (CODED[b"vide"] + box(b"avc1", bytes(78), box(b"avcC", bytes(7))), "broken-recording"),
    ],
    ids=["unknown", "no settings", "too short", "two codings"],
)
def test_a_film_that_nobody_can_play_is_refused(coded: bytes, code: str) -> None:
    assert refused(mp4(b"vide", coded=coded)) == code


def test_sound_counted_as_quicktime_does_is_refused() -> None:
    newer = box(b"mp4a", bytes(8), b"\0\1", bytes(34), box(b"esds", bytes(4)))
    assert refused(mp4(b"soun", coded=newer)) == "phone-film"
    film = mp4(b"soun")
    by_byte = struct.pack(">4sIII", b"stsz", 0, 1, 14)
    assert refused(film.replace(struct.pack(">4sIII", b"stsz", 0, 0, 1), by_byte)) == "phone-film"


def test_a_track_without_content_changes_nothing() -> None:
    """A recorder whose microphone was off writes the head of a sound and no sound."""
    film = mp4(b"vide")
    empty = track(b"soun", 0, b"", 2)
    first = film.index(b"trak") - 4
    whole = film.index(b"moov") - 4
    longer = struct.pack(">I", struct.unpack_from(">I", film, whole)[0] + len(empty))
    moved = film[:whole] + longer + film[whole + 4 : first] + empty + film[first:]
    at = film.index(b"sample of vide")
    moved = moved.replace(struct.pack(">I", at), struct.pack(">I", at + len(empty)))
    assert b"sample of vide" in safe(moved).data
