"""What a picture's file says that nobody sees stays unseen, and its colour is not told."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from portfolio_gen.media.pictures import safe_picture
from tests.media.files import picture, saved


def png(bits: int, kind: int, row: bytes, unseen: bytes) -> bytes:
    """A picture of two pixels, gray (0) or in colours (2), with one colour that nobody sees."""

    def part(name: bytes, content: bytes) -> bytes:
        check = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", 2, 1, bits, kind, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + part(b"IHDR", header) + part(b"tRNS", unseen)
    return start + part(b"IDAT", zlib.compress(b"\0" + row)) + part(b"IEND", b"")


def shown(data: bytes) -> Image.Image:
    made, code = safe_picture(data, "logo.png")
    assert made is not None, code
    return Image.open(io.BytesIO(made.data)).convert("RGBA")


@pytest.mark.parametrize(
    ("data", "second"),
    [
        (png(1, 0, b"\x80", b"\0\1"), (0, 0, 0, 255)),
        (png(2, 0, b"\x90", b"\0\2"), (85, 85, 85, 255)),
        (png(4, 0, b"\x3f", b"\0\3"), (255, 255, 255, 255)),
        (png(8, 0, b"\x03\x09", b"\0\3"), (9, 9, 9, 255)),
        (png(16, 0, b"\x03\x09\x03\x0a", b"\x03\x09"), (3, 3, 3, 255)),
        (png(8, 2, b"\1\2\3\4\5\6", b"\0\1\0\2\0\3"), (4, 5, 6, 255)),
        (png(16, 2, bytes(range(1, 13)), bytes(range(1, 7))), (7, 9, 11, 255)),
    ],
    ids=["1 bit", "2 bits", "4 bits", "8 bits", "16 bits", "colours", "fine colours"],
)  # fmt: skip
def test_a_colour_that_nobody_sees_stays_unseen(data: bytes, second: tuple[int, ...]) -> None:
    made = shown(data)
    assert made.getpixel((0, 0)) == (0, 0, 0, 0)
    assert made.getpixel((1, 0)) == second


def test_a_colour_that_is_nowhere_hides_nothing() -> None:
    made, _ = safe_picture(saved(picture(), "PNG", transparency=(1, 2, 3)), "logo.png")
    assert made == safe_picture(saved(picture(), "PNG"), "logo.png")[0]


def test_a_very_large_drawing_stays_see_through() -> None:
    drawing = Image.new("RGB", (6600, 40), (9, 9, 9))
    drawing.paste((200, 30, 30), (3300, 0, 6600, 40))
    made = shown(saved(drawing, "PNG", transparency=(9, 9, 9)))
    assert made.getpixel((0, 0)) == (0, 0, 0, 0)
    assert made.getpixel((made.width - 1, 0)) == (200, 30, 30, 255)
