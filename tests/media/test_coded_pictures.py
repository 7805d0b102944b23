"""Between the pictures of H.264 and H.265 stand messages; the pictures stay and the words go."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portfolio_gen.media.coded_pictures import overwrite_in_piece
from portfolio_gen.media.safe_media import safe_media
from tests.media.files import SECRET, box, live_mp4, mp4

PICTURE = {False: b"\x65picture", True: b"\x26\1picture"}
MESSAGE = {False: b"\6", True: b"\x4e\1"}
#: A message of the maker's own, and one that says that a player may start here.
OWN = b"\5" + bytes([16 + len(SECRET)]) + bytes(range(16, 32)) + SECRET
START = b"\6\1\xc4"


def pieces(*those: bytes) -> bytes:
    return b"".join(struct.pack(">I", len(piece)) + piece for piece in those)


def coded(h265: bool, *held: bytes) -> bytes:
    """A coding whose settings hold these pieces."""
    if not h265:
        listed = b"".join(struct.pack(">H", len(piece)) + piece for piece in held)
        inside = b"\1\x64\0\x0a\xff" + bytes([0xE0 | len(held)]) + listed + b"\0\xfd\xf8\xf8\0"
        return box(b"avc1", bytes(78), box(b"avcC", inside))
    lists = b"".join(b"\x27\0\1" + struct.pack(">H", len(piece)) + piece for piece in held)
    inside = b"\1" + bytes(20) + b"\x0f" + bytes([len(held)]) + lists
    return box(b"hvc1", bytes(78), box(b"hvcC", inside))


def cleaned(film: bytes) -> bytes:
    made, code = safe_media(film, "a.mp4")
    assert made is not None, code
    assert len(made.data) == len(film)
    again, code = safe_media(made.data, "a.mp4")
    assert again == made, code
    return made.data


both = pytest.mark.parametrize("h265", [False, True], ids=["h264", "h265"])


@both
@pytest.mark.parametrize("kind", [4, 5, 200])
@pytest.mark.parametrize("live", [False, True], ids=["in tables", "in parts"])
def test_a_message_of_the_makers_own_is_overwritten_and_the_pictures_stay(
    h265: bool, kind: int, live: bool
) -> None:
    message = MESSAGE[h265] + bytes([kind]) + OWN[1:] + b"\x80"
    sample = pieces(message, PICTURE[h265], message, PICTURE[h265])
    make = live_mp4 if live else lambda one, coded: mp4(b"vide", samples=(one,), coded=coded)
    made = cleaned(make(sample, coded=coded(h265)))
    overwritten = message[: len(MESSAGE[h265]) + 2].ljust(len(message) - 1, b"\xff") + b"\x80"
    assert pieces(overwritten, PICTURE[h265], overwritten, PICTURE[h265]) in made


@both
def test_the_messages_beside_it_that_players_use_stay(h265: bool) -> None:
    sample = pieces(MESSAGE[h265] + START + OWN + START + b"\x80", PICTURE[h265])
    made = cleaned(mp4(b"vide", samples=(sample,), coded=coded(h265)))
    assert SECRET[:12] not in made and made.count(START) == 2


@both
def test_a_message_longer_than_255_bytes_is_overwritten_to_its_end(h265: bool) -> None:
    words = (SECRET * 20)[:600]
    sample = pieces(MESSAGE[h265] + b"\5\xff\xff\x5a" + words + START + b"\x80", PICTURE[h265])
    made = cleaned(mp4(b"vide", samples=(sample,), coded=coded(h265)))
    assert b"\xff" * 600 + START in made and PICTURE[h265] in made


@both
def test_a_message_that_says_it_is_longer_than_its_piece_ends_with_the_piece(h265: bool) -> None:
    sample = pieces(MESSAGE[h265] + b"\5\xf0" + SECRET, PICTURE[h265])
    made = cleaned(mp4(b"vide", samples=(sample,), coded=coded(h265)))
    assert SECRET[:12] not in made and PICTURE[h265] in made


@both
def test_pieces_that_no_standard_names_become_filling(h265: bool) -> None:
    own, filling = (b"\x7c\1", b"\x4c\1") if h265 else (b"\x1e", b"\x0c")
    sample = pieces(own + SECRET, PICTURE[h265])
    made = cleaned(mp4(b"vide", samples=(sample,), coded=coded(h265)))
    assert pieces(filling + b"\xff" * (len(SECRET) - 1) + b"\x80", PICTURE[h265]) in made


@both
def test_the_settings_of_a_track_hold_no_message_either(h265: bool) -> None:
    before = coded(h265, MESSAGE[h265] + OWN + b"\x80", PICTURE[h265])
    sample = pieces(PICTURE[h265])
    made = cleaned(mp4(b"vide", samples=(sample,), coded=before))
    assert SECRET[:12] not in made and made.count(PICTURE[h265]) == 2


@both
def test_a_piece_that_reaches_into_the_next_sample_is_refused(h265: bool) -> None:
    sample = struct.pack(">I", 99) + PICTURE[h265]
    film = mp4(b"vide", samples=(sample,), coded=coded(h265))
    assert safe_media(film, "a.mp4") == (None, "broken-recording")


@both
def test_what_follows_the_last_piece_of_a_sample_is_blanked(h265: bool) -> None:
    sample = pieces(PICTURE[h265]) + bytes(4) + SECRET
    made = cleaned(mp4(b"vide", samples=(sample,), coded=coded(h265)))
    assert SECRET[:12] not in made and pieces(PICTURE[h265]) in made


def escaped(plain: bytes) -> bytes:
    """As the standards write it: a 3 goes between two zeros and a byte up to 3."""
    made = bytearray()
    for byte in plain:
        if byte <= 3 and made.endswith(b"\0\0"):
            made.append(3)
        made.append(byte)
    return bytes(made)


def unescaped(written: bytes) -> bytes:
    return written.replace(b"\0\0\3", b"\0\0")


#: Bytes as they come, and bytes so small that many a 3 has to go between them.
CONTENT = st.binary(max_size=300) | st.lists(st.integers(0, 4), max_size=300).map(bytes)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.sampled_from((0, 1, 4, 5, 6, 200)), CONTENT)))
def test_whatever_messages_say_they_end_where_they_ended(messages: list[tuple[int, bytes]]) -> None:
    plain = b"".join(
        bytes([kind]) + b"\xff" * (len(said) // 255) + bytes([len(said) % 255]) + said
        for kind, said in messages
    )
    written = escaped(plain + b"\x80")
    film = bytearray(b"\6" + written)
    overwrite_in_piece(film, 0, len(film), h265=False)
    assert len(film) == 1 + len(written) and escaped(unescaped(bytes(film[1:]))) == film[1:]
    after, at = unescaped(bytes(film[1:])), 0
    for kind, said in messages:
        start = at + 2 + len(said) // 255
        at = start + len(said)
        if kind in (0, 1, 6):
            assert after[start:at] == said
        else:
            assert after[start:at].translate(None, b"\xff\0\1\2\3") == b""
    assert after[at:] == b"\x80"
