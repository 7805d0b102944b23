"""Photos inside a PDF keep their pixels and lose their notes, however they are packed."""

from __future__ import annotations

import io
import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image, ImageCms

from portfolio_gen.media.colour_profile import without_words
from portfolio_gen.media.jpeg2000_boxes import without_boxes
from portfolio_gen.media.jpeg_segments import without_notes
from tests.media.files import SECRET, box, phone_photo, picture, saved
from tests.media.pdf_files import everything_in, one_page, published, refusal, with_photo, written

NOTES = b"Exif\0\0" + SECRET
PLAIN = saved(picture(), "JPEG")


def segment(marker: int, content: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2, "big") + content


def after_the_start(*segments: bytes) -> bytes:
    """The plain photo with something between its start and its first segment."""
    return PLAIN[:2] + b"".join(segments) + PLAIN[2:]


def pixels(data: bytes) -> bytes:
    return Image.open(io.BytesIO(data)).tobytes()


def shown(made: Pdf) -> pikepdf.Object:
    return made.pages[0].Resources.XObject.Photo


# -- JPEG --


@pytest.mark.parametrize(
    "noted",
    [
        phone_photo(),
        after_the_start(segment(0xE1, NOTES)),
        after_the_start(b"\xff\xff", segment(0xE1, NOTES)),
        after_the_start(segment(0xE0, b"JFXX\0\x10" + after_the_start(segment(0xE1, NOTES)))),
        after_the_start(segment(0xE0, b"AVI1" + SECRET)),
        after_the_start(segment(0xEE, b"Other\0" + SECRET)),
        after_the_start(segment(0xFE, SECRET)),
        PLAIN[:-2] + segment(0xE1, NOTES) + PLAIN[-2:] + SECRET,
    ],
    ids=["of a phone", "EXIF", "fill bytes", "thumbnail", "camera", "colours",
         "comment", "after the picture"],
)  # fmt: skip
def test_a_photo_keeps_its_pixels_and_loses_its_notes(noted: bytes) -> None:
    assert SECRET in noted
    made = without_notes(noted)
    assert SECRET not in made and b"Exif" not in made
    assert pixels(made) == pixels(noted)


def test_loose_bytes_between_the_parts_of_a_photo_are_gone() -> None:
    assert without_notes(after_the_start(b"\0\0" + SECRET)) == without_notes(PLAIN)


def test_the_small_picture_in_a_first_segment_goes_and_the_size_of_its_dots_stays() -> None:
    dots = b"JFIF\0\x01\x01\x01\0\x96\0\x96"
    made = without_notes(PLAIN[:2] + segment(0xE0, dots + b"\x01\x01abc") + PLAIN[20:])
    assert b"abc" not in made and segment(0xE0, dots + b"\0\0") in made
    assert Image.open(io.BytesIO(made)).info["dpi"] == (150, 150)


def test_how_colours_are_meant_stays() -> None:
    four = saved(picture(mode="CMYK"), "JPEG")
    assert b"Adobe" in four
    assert pixels(without_notes(four)) == pixels(four)


# -- packed, and inside a page --


@pytest.mark.parametrize("filters", [["/FlateDecode", "/DCTDecode"], ["/Fl", "/DCT"]])
def test_a_photo_that_is_packed_twice_loses_its_notes(filters: list[str]) -> None:
    packed = zlib.compress(phone_photo())
    made = published(with_photo(packed, Array([Name(one) for one in filters])))
    assert shown(made).Filter == Name.DCTDecode
    assert shown(made).read_raw_bytes() == without_notes(phone_photo())


@pytest.mark.parametrize(
    "filters", [Array([Name.DCTDecode, Name.FlateDecode]), Name("/SomethingElse")]
)
def test_what_nobody_can_look_into_is_refused(filters: pikepdf.Object) -> None:
    assert refusal(with_photo(phone_photo(), filters)) == "broken-document"


def test_a_photo_inside_a_drawing_loses_its_notes() -> None:
    start = b"q 60 0 0 40 0 0 cm BI /W 60 /H 40 /CS /RGB /BPC 8 /F /DCT /Title (%s) ID "
    made = published(one_page(start.replace(b"%s", SECRET) + phone_photo() + b" EI Q"))
    assert SECRET not in everything_in(written(made))
    (inside,) = pikepdf.parse_content_stream(made.pages[0], "BI ID EI")
    assert without_notes(phone_photo()) in inside.iimage.unparse()


def test_other_pictures_for_one_photo_are_gone() -> None:
    made = with_photo(phone_photo())
    other = made.make_stream(SECRET, Type=Name.XObject, Subtype=Name.Image)
    shown(made).Alternates = Array([Dictionary(Image=other)])
    assert SECRET not in everything_in(written(published(made)))


# -- JPEG 2000 --


def noted_jpeg2000() -> bytes:
    """A picture with notes in a box of its own, among its headers and between its tiles."""
    made = saved(picture(), "JPEG2000", comment=SECRET, tile_size=(32, 32))
    first = made.index(b"jp2c") - 4
    boxes = box(b"uuid", bytes(16), SECRET) + box(b"xml ", SECRET)
    return made[:first] + boxes + made[first:] + boxes


def test_a_jpeg_2000_keeps_its_pixels_and_loses_its_notes() -> None:
    noted = noted_jpeg2000()
    made = published(with_photo(noted, Name.JPXDecode))
    cleaned = shown(made).read_raw_bytes()
    assert noted.count(SECRET) == 5 and SECRET not in cleaned
    assert pixels(cleaned) == pixels(noted)


def test_a_bare_jpeg_2000_is_cleaned_too() -> None:
    noted = noted_jpeg2000()
    bare = noted[noted.index(b"jp2c") + 4 :]
    assert SECRET not in without_boxes(bare)
    assert pixels(without_boxes(bare)) == pixels(bare)


def test_a_jpeg_2000_that_ends_too_soon_is_refused() -> None:
    assert refusal(with_photo(noted_jpeg2000()[:400], Name.JPXDecode)) == "broken-document"
    assert refusal(with_photo(b"no picture", Name.JPXDecode)) == "broken-document"


# -- colours and formulas --


def test_a_colour_profile_keeps_its_colours_and_loses_its_words() -> None:
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    made = without_words(plain.tobytes())
    assert "sRGB" in ImageCms.getProfileDescription(plain)
    assert b"s\0R\0G\0B" not in made and b"RGB built-in" not in made
    same, target = ImageCms.ImageCmsProfile(io.BytesIO(made)), ImageCms.createProfile("LAB")
    before, after = (
        ImageCms.applyTransform(picture(), ImageCms.buildTransform(one, target, "RGB", "LAB"))
        for one in (plain, same)
    )
    assert before.tobytes() == after.tobytes()


def test_a_broken_colour_profile_leaves_the_colours_of_its_kind() -> None:
    made = with_photo(phone_photo())
    shown(made).ColorSpace = Array([Name.ICCBased, made.make_stream(SECRET, N=3)])
    after = published(made)
    assert shown(after).ColorSpace[1].N == 3
    assert SECRET not in everything_in(written(after))


def test_a_formula_for_colours_loses_its_remarks() -> None:
    made = with_photo(phone_photo())
    formula = made.make_stream(
        b"{ % " + SECRET + b"\n0 exch }", FunctionType=4, Domain=[0, 1], Range=[0, 1, 0, 1, 0, 1]
    )
    spot = Array([Name.Separation, Name.Spot, Name.DeviceRGB, formula])
    shown(made).ColorSpace = spot
    after = published(made)
    kept = shown(after).ColorSpace[3].read_bytes()
    assert kept.split() == [b"{", b"0", b"exch", b"}"]


def test_how_a_picture_inside_a_drawing_was_packed_stays() -> None:
    rows = zlib.compress(b"\0abcd\0efgh\0ijkl")
    start = b"BI /W 4 /H 3 /CS /G /BPC 8 /F /Fl /DP <</Predictor 15 /Columns 4>> ID "
    made = published(one_page(start + rows + b" EI"))
    (inside,) = pikepdf.parse_content_stream(made.pages[0], "BI ID EI")
    assert inside.iimage.read_bytes() == b"abcdefghijkl"


# -- pixels --

PIXELS = bytes(range(60)) * 3 * 40


@pytest.mark.parametrize(
    ("packed", "filters", "more"),
    [
        (PIXELS + SECRET, Array([]), {}),
        (zlib.compress(PIXELS + SECRET), Name.FlateDecode, {}),
        (zlib.compress(PIXELS) + SECRET, Name.FlateDecode, {}),
        (PIXELS.hex().encode() + b">" + SECRET, Name.ASCIIHexDecode, {}),
        (PIXELS[:320] + SECRET, Array([]), {"ImageMask": True, "BitsPerComponent": 1}),
    ],
    ids=["bare", "packed with them", "behind what is packed", "in letters", "mask"],
)
def test_nothing_stays_behind_the_pixels(packed: bytes, filters: object, more: dict) -> None:
    made = with_photo(packed, filters)
    for key, value in more.items():
        shown(made)[f"/{key}"] = value
    after = published(made)
    assert shown(after).read_bytes() == (PIXELS[:320] if more else PIXELS)
    assert SECRET not in shown(after).read_raw_bytes()


def test_pixels_stay_packed_as_they_are() -> None:
    packed = zlib.compress(PIXELS, 1)
    after = published(with_photo(packed, Name.FlateDecode))
    assert shown(after).read_raw_bytes() == packed


@pytest.mark.parametrize("colours", [Name.DeviceRGB, Name.Unknown, None])
@pytest.mark.parametrize("filters", [Array([]), Name.CCITTFaxDecode])
def test_a_photo_that_passes_for_pixels_is_refused(colours: Name | None, filters: object) -> None:
    made = with_photo(phone_photo(), filters)
    del shown(made).ColorSpace
    if colours is not None:
        shown(made).ColorSpace = colours
    assert refusal(made) == "broken-document"


def test_pixels_that_begin_like_a_photo_are_pixels() -> None:
    pink = b"\xff\xd8\xff" * 60 * 40
    after = published(with_photo(pink, Array([])))
    assert shown(after).read_bytes() == pink


def test_a_picture_inside_a_drawing_stays_as_it_is_however_often_it_is_cleaned() -> None:
    made = one_page(b"BI /W 2 /H 2 /BPC 8 /CS /G ID \0\x0a\x20\0 EI")
    once = published(made)
    assert b"ID \0\x0a\x20\0\nEI" in once.pages[0].Contents.read_bytes()
    assert everything_in(written(published(once))) == everything_in(written(once))


def test_a_photo_is_refused_as_a_picture_of_fewer_pixels_than_it_has_bytes() -> None:
    made = with_photo(phone_photo(), Array([]))
    shown(made).Width = 2
    assert refusal(made) == "broken-document"
