"""The words of a PDF are unpacked, and neither its pixels nor the shapes of its letters."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable

import pytest
from PIL import Image

from portfolio_gen.verify.pdf_streams import taken_apart
from portfolio_gen.verify.unpack import texts_in

WORDS = b"a quieter room"
PICTURE = b"<</Type /XObject /Subtype /Image /Width 9 /Height 9 /Filter /%s>>"


def document(*streams: tuple[bytes, bytes]) -> bytes:
    """A PDF of these streams, each with what is said about it."""
    objects = (
        b"%d 0 obj\n%s stream\n%s\nendstream\nendobj\n" % (number, about, stream)
        for number, (about, stream) in enumerate(streams, start=1)
    )
    return b"%PDF-1.7\n" + b"".join(objects)


def with_note() -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (9, 9)).save(held, "JPEG", comment=WORDS)
    return held.getvalue()


@pytest.mark.parametrize(
    "about",
    [
        PICTURE % b"FlateDecode",
        b"<</Subtype/Image>>",
        b"<</Length1 1234 /Filter /FlateDecode>>",
        b"<</Subtype /Type1C /Filter /FlateDecode>>",
    ],
)
@pytest.mark.parametrize("pack", [zlib.compress, bytes])
def test_pixels_and_the_shapes_of_letters_are_no_words(
    about: bytes, pack: Callable[[bytes], bytes]
) -> None:
    data = document((about, pack(WORDS)), (b"<<>>", zlib.compress(b"words")))
    assert taken_apart(data).streams == (b"words",)
    assert not any("quieter" in text for text in texts_in(data))


@pytest.mark.parametrize(
    ("about", "stream"),
    [
        (b"<</Filter /FlateDecode>>", zlib.compress(WORDS)),
        (b"<</Subtype /Form /Filter /FlateDecode>>", zlib.compress(WORDS)),
        (b"<</Type /Metadata /Subtype /XML>>", WORDS),
        (b"<<>>", zlib.compress(WORDS)[:-4]),
        (PICTURE % b"DCTDecode", with_note()),
    ],
    ids=["packed", "a part of pages", "not packed", "cut off", "a note in a photo"],
)
def test_what_may_be_words_is_read_even_behind_a_picture(about: bytes, stream: bytes) -> None:
    data = document((PICTURE % b"FlateDecode", zlib.compress(b"pixels")), (about, stream))
    assert any("a quieter room" in text for text in texts_in(data))


def test_what_is_unpacked_is_not_read_once_more_as_it_was_packed() -> None:
    packed = zlib.compress(WORDS)
    taken = taken_apart(document((b"<<>>", packed), (b"<<>>", b"not packed")))
    assert packed not in taken.bare and b"not packed" in taken.bare
