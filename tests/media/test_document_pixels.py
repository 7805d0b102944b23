"""The bare pixels in a PDF: read however they are packed, and kept without what lies among them."""

from __future__ import annotations

import sys
import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf

from portfolio_gen.limited import limited
from portfolio_gen.media.safe_media import safe_media
from tests.media.files import SECRET
from tests.media.font_files import font_of
from tests.media.pdf_files import one_page, published, refusal, with_photo, written

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


# -- pixels of which nobody knows how many there are --


def with_colours(made: Pdf, colours: object) -> Pdf:
    if colours is None:
        del shown(made).ColorSpace
    else:
        shown(made).ColorSpace = colours(made)
    return made


@pytest.mark.parametrize(
    ("colours", "code"),
    [
        (lambda made: Name.DeviceRGB, None),
        (lambda made: Array([Name.ICCBased, made.make_stream(b"", N=3)]), None),
        (lambda made: Array([Name.ICCBased, made.make_stream(b"")]), "broken-document"),
        (lambda made: Array([Name.Unheard, 3]), "broken-document"),
        (lambda made: Name.Unheard, "broken-document"),
        (None, "broken-document"),
    ],
    ids=["known", "by profile", "profile says nothing", "unheard of", "name only", "none"],
)
def test_a_picture_whose_pixels_cannot_be_counted_is_refused(
    colours: object, code: str | None
) -> None:
    made = with_colours(with_photo(zlib.compress(PIXELS), Name.FlateDecode), colours)
    assert refusal(made) == code


def test_a_picture_that_does_not_say_how_fine_its_colours_are_is_refused() -> None:
    made = with_photo(zlib.compress(PIXELS), Name.FlateDecode)
    del shown(made).BitsPerComponent
    assert refusal(made) == "broken-document"
    shown(made).ImageMask = True
    assert refusal(made) is None


def test_a_picture_inside_a_drawing_may_take_its_colours_from_the_page() -> None:
    made = one_page(b"BI /W 4 /H 3 /CS /Own /BPC 8 ID abcdefghijkl EI")
    assert refusal(made) is None
    nameless = one_page(b"BI /W 4 /H 3 /BPC 8 ID abcdefghijkl EI")
    assert refusal(nameless) == "broken-document"


def test_short_names_of_colours_count_like_the_long_ones() -> None:
    made = with_photo(zlib.compress(PIXELS + SECRET), Name.FlateDecode)
    shown(made).ColorSpace = Name.RGB
    after = published(made)
    assert shown(after).read_bytes() == PIXELS


# -- tables of colours --


@pytest.mark.parametrize(
    ("bits", "content"), [(8, b"abcdef"), (4, b"abc"), (1, b"a"), (16, b"abcdefabcdef")]
)
def test_nothing_stays_behind_a_table_of_colours(bits: int, content: bytes) -> None:
    made = one_page()
    says = {"FunctionType": 0, "Domain": [0, 1], "Range": [0, 1] * 3, "Size": [2]}
    table = made.make_stream(content + SECRET, BitsPerSample=bits, **says)
    made.pages[0].Resources.Shading = Dictionary(Shine=Dictionary(ShadingType=2, Function=table))
    after = published(made)
    assert after.pages[0].Resources.Shading.Shine.Function.read_bytes() == content


@pytest.mark.parametrize("missing", ["Size", "Range", "BitsPerSample"])
def test_a_table_of_colours_that_does_not_say_how_long_it_is_is_refused(missing: str) -> None:
    made = one_page()
    says = {"FunctionType": 0, "Size": [2], "Range": [0, 1], "BitsPerSample": 8}
    del says[missing]
    table = made.make_stream(b"ab", **says)
    made.pages[0].Resources.Shading = Dictionary(Shine=Dictionary(ShadingType=2, Function=table))
    assert refusal(made) == "broken-document"
