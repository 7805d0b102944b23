"""Pictures of two colours in a PDF stay as they are seen, and nothing lies beside them."""

from __future__ import annotations

import io

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, PdfImage
from PIL import Image, ImageDraw

from portfolio_gen.media.document_fax import fax_of
from portfolio_gen.media.jbig2_segments import only_segments
from tests.media.files import SECRET
from tests.media.pdf_files import everything_in, published, refusal, with_photo, written


def a_page() -> Image.Image:
    """A scanned page with a box on it, which is not the same turned round or in other colours."""
    page = Image.new("1", (60, 40), 255)
    ImageDraw.Draw(page).rectangle((5, 3, 30, 12), fill=0)
    return page


def group3() -> bytes:
    """The page in the oldest way, every row for itself."""
    into = io.BytesIO()
    turned = Image.frombytes("1", (60, 40), a_page().tobytes("raw", "1;I"))
    turned.save(into, "TIFF", compression="group3", strip_size=1 << 30)
    with Image.open(into) as written:
        (start,), (length,) = written.tag_v2[273], written.tag_v2[279]
    return into.getvalue()[start : start + length]


def scanned(packed: bytes, **said: object) -> Pdf:
    made = with_photo(packed, Name.CCITTFaxDecode)
    photo = shown(made)
    photo.ColorSpace, photo.BitsPerComponent = Name.DeviceGray, 1
    photo.DecodeParms = Dictionary(**{"K": -1, "Columns": 60, "Rows": 40, **said})
    return made


def shown(made: Pdf) -> object:
    return made.pages[0].Resources.XObject.Photo


def seen_in(made: Pdf) -> bytes:
    return PdfImage(shown(made)).as_pil_image().convert("L").tobytes()


@pytest.mark.parametrize("more", [{}, {"Decode": Array([1, 0])}], ids=["", "turned"])
@pytest.mark.parametrize("black", [False, True])
@pytest.mark.parametrize(("packed", "kind"), [(fax_of(a_page()), -1), (group3(), 0)])
def test_a_scanned_page_looks_as_before_and_nothing_stays_behind_it(
    packed: bytes, kind: int, black: bool, more: dict
) -> None:
    before = scanned(packed + SECRET, K=kind, BlackIs1=black, EndOfLine=False)
    for key, value in more.items():
        shown(before)[f"/{key}"] = value
    after = published(before)
    assert seen_in(after) == seen_in(before)
    assert len(set(seen_in(after))) == 2
    assert SECRET not in everything_in(written(after))


def test_a_scanned_page_that_is_packed_twice_looks_as_before() -> None:
    made = scanned(fax_of(a_page()).hex().encode() + b">" + SECRET)
    shown(made).Filter = Array([Name.ASCIIHexDecode, Name.CCITTFaxDecode])
    shown(made).DecodeParms = Array([None, Dictionary(K=-1, Columns=60, Rows=40)])
    assert seen_in(published(made)) == seen_in(scanned(fax_of(a_page())))


def test_a_scanned_page_stays_as_it_is_however_often_it_is_cleaned() -> None:
    once = published(scanned(fax_of(a_page())))
    assert shown(published(once)).read_raw_bytes() == shown(once).read_raw_bytes()


@pytest.mark.parametrize(
    "said", [{"Columns": 61}, {"EncodedByteAlign": True}], ids=["width", "filled up"]
)
def test_a_scanned_page_that_nobody_can_look_into_is_refused(said: dict) -> None:
    assert refusal(scanned(fax_of(a_page()), **said)) == "broken-document"


def test_a_scanned_page_without_a_byte_is_refused() -> None:
    assert refusal(scanned(b"")) == "broken-document"


# -- as copiers pack them --


def segment(kind: int, data: bytes, number: int = 0, others: bytes = b"\0") -> bytes:
    said = number.to_bytes(4, "big") + bytes([kind]) + others + b"\1"
    return said + len(data).to_bytes(4, "big") + data


PAGE, AREA, END, REMARK = segment(48, b"p" * 19), segment(38, b"dots"), 49, segment(62, SECRET)


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        (PAGE + AREA, PAGE + AREA),
        (PAGE + REMARK + AREA, PAGE + AREA),
        (PAGE + AREA + segment(END, b"") + SECRET, PAGE + AREA),
        (PAGE + AREA + b"\r\n", PAGE + AREA),
        (PAGE + segment(61, SECRET) + AREA, PAGE + AREA),
        (b"", b""),
    ],
    ids=["plain", "remark", "behind the end", "end of line", "of no known kind", "empty"],
)
def test_only_segments_that_draw_stay(row: bytes, kept: bytes) -> None:
    assert only_segments(row) == kept


@pytest.mark.parametrize(
    "said",
    [
        segment(6, b"text", 3, b"\x41\2\2"),
        segment(6, b"text", 300, b"\x41\0\2\0\3"),
        segment(6, b"text", 70_000, b"\x21\0\0\0\2"),
        segment(6, b"text", 9, b"\xe0\0\0\5\0\1\2\3\4\5"),
    ],
    ids=["few", "many", "very many", "a long list"],
)
def test_segments_may_build_on_others(said: bytes) -> None:
    assert only_segments(said + REMARK) == said


def test_a_segment_may_say_its_page_in_four_bytes() -> None:
    said = b"\0\0\0\0\x66\0\0\0\0\1\0\0\0\4dots"
    assert only_segments(said + REMARK) == said


@pytest.mark.parametrize(
    "row", [PAGE[:-1], PAGE + b"x" * 20, segment(38, b"dots")[:7] + b"\xff" * 4 + b"dots"]
)
def test_a_broken_row_of_segments_is_refused(row: bytes) -> None:
    made = with_photo(row, Name.JBIG2Decode)
    assert refusal(made) == "broken-document"


def test_what_many_pages_of_a_copier_share_is_cleaned_too() -> None:
    made = with_photo(PAGE + REMARK + AREA, Name.JBIG2Decode)
    shapes = made.make_stream(segment(0, b"shapes") + REMARK)
    shown(made).DecodeParms = Dictionary(JBIG2Globals=shapes)
    after = published(made)
    assert shown(after).read_raw_bytes() == PAGE + AREA
    assert shown(after).DecodeParms.JBIG2Globals.read_bytes() == segment(0, b"shapes")
    assert SECRET not in everything_in(written(after))
