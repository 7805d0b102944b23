"""The bare pixels in a PDF: read however they are packed, and kept without what lies among them."""

from __future__ import annotations

import sys
import zlib

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Object, Pdf

from portfolio_gen.limited import limited
from portfolio_gen.media.safe_media import safe_media
from tests.media.files import SECRET
from tests.media.font_files import font_of
from tests.media.pdf_files import one_page, published, with_photo, written

PIXELS = bytes(range(60)) * 3 * 40


def in_runs(data: bytes) -> bytes:
    """The bytes as run lengths that repeat nothing, each of a hundred bytes or fewer."""
    pieces = [data[at : at + 100] for at in range(0, len(data), 100)]
    return b"".join(bytes([len(piece) - 1]) + piece for piece in pieces) + b"\x80"


def shown(made: Pdf) -> Object:
    return made.pages[0].Resources.XObject.Photo


def pixels_inside(made: Pdf) -> bytes:
    (step,) = pikepdf.parse_content_stream(made.pages[0], "BI ID EI")
    return step.iimage.read_bytes()


# -- run lengths --


def test_pixels_packed_as_run_lengths_stay() -> None:
    after = published(with_photo(in_runs(PIXELS + SECRET), Name.RunLengthDecode))
    assert shown(after).read_bytes() == PIXELS


def test_a_picture_inside_a_drawing_may_be_packed_as_run_lengths() -> None:
    start = b"BI /W 4 /H 3 /CS /G /BPC 8 /F /RL ID "
    after = published(one_page(start + in_runs(b"abcdefghijkl" + SECRET) + b" EI"))
    assert pixels_inside(after) == b"abcdefghijkl"


@pytest.mark.parametrize(
    ("key", "content"), [("ToUnicode", b"begincmap"), ("FontFile2", font_of(glyf=b"letters"))]
)
def test_tables_and_fonts_may_be_packed_as_run_lengths(key: str, content: bytes) -> None:
    made = one_page()
    font = made.pages[0].Resources.Font.F1
    packed = made.make_stream(in_runs(content), Filter=Name.RunLengthDecode)
    if key == "ToUnicode":
        font.ToUnicode = packed
    else:
        font.FontDescriptor = Dictionary(FontFile2=packed)
    after = published(made)
    font = after.pages[0].Resources.Font.F1
    kept = font.ToUnicode if key == "ToUnicode" else font.FontDescriptor.FontFile2
    assert kept.read_bytes() == content


# -- memory --


@pytest.mark.skipif(sys.platform != "linux", reason="only there is memory limited")
def test_a_document_full_of_pictures_takes_the_memory_of_a_few() -> None:
    made = one_page(b"")
    packed = zlib.compress(bytes(3000 * 3000) + SECRET)
    for number in range(24):
        made.pages[0].Resources.XObject[f"/Photo{number}"] = made.make_stream(
            packed, Type=Name.XObject, Subtype=Name.Image, Width=3000, Height=3000,
            ColorSpace=Name.DeviceGray, BitsPerComponent=8, Filter=Name.FlateDecode,
        )  # fmt: skip
    data = written(made)
    safe, code = limited(lambda: safe_media(data, "a.pdf"), seconds=20, megabytes=120)
    assert safe is not None, code
