"""What was erased from a picture in a PDF cannot be got back, and what is seen stays as it was."""

from __future__ import annotations

import io
import zlib

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, PdfImage
from PIL import Image

from portfolio_gen.media import document_erased
from portfolio_gen.media.document_fax import fax_of
from tests.media.files import SECRET, phone_photo, saved
from tests.media.pdf_files import everything_in, published, refusal, with_photo, written

#: A picture of 60 by 40, in whose first row a name stands; the other rows are full of colour.
NAMED = (SECRET * 9)[:180] + bytes(range(60, 240)) * 39
HALF = bytes(60 * 20) + bytes([200]) * 60 * 20


def masked(pixels: bytes, mask: bytes, key: str = "SMask", **more: object) -> Pdf:
    made = with_photo(zlib.compress(pixels), Name.FlateDecode)
    said = {"Width": 60, "Height": 40, "BitsPerComponent": 8, "ColorSpace": Name.DeviceGray, **more}
    noted = made.make_stream(mask, Type=Name.XObject, Subtype=Name.Image, **said)
    made.pages[0].Resources.XObject.Photo[f"/{key}"] = noted
    return made


def shown(made: Pdf) -> Object:
    return made.pages[0].Resources.XObject.Photo


def colours_of(made: Pdf) -> bytes:
    return shown(made).read_bytes()


#: A mask that hides what is above its middle.
HIDING = Image.frombytes("L", (60, 40), HALF).point(lambda value: 255 if value else 0)
FAX = fax_of(HIDING.convert("1"))
AS_FAX = {"Filter": Name.CCITTFaxDecode, "DecodeParms": Dictionary(K=-1, Columns=60, Rows=40)}
STENCIL = b"\xff" * 8 * 20 + bytes(8 * 20)
HOLES = {"BitsPerComponent": 1, "ImageMask": True}


@pytest.mark.parametrize(
    ("mask", "key", "more"),
    [
        (HALF, "SMask", {}),
        (bytes(255 - one for one in HALF), "SMask", {"Decode": [1, 0]}),
        (bytes(8 * 20) + b"\xff" * 8 * 20, "SMask", {"BitsPerComponent": 1}),
        (STENCIL, "Mask", HOLES),
        (bytes(8 * 20) + b"\xff" * 8 * 20, "Mask", {**HOLES, "Decode": [1, 0]}),
        (zlib.compress(HALF), "SMask", {"Filter": Name.FlateDecode}),
        (HALF, "SMask", {"Matte": Array([0, 0, 0])}),
        (HALF, "SMask", {"Decode": [-1, 1]}),
        (bytes(30 * 20) + b"\xcc" * 30 * 20, "SMask", {"BitsPerComponent": 4}),
        (bytes(120 * 20) + b"\1\2" * 60 * 20, "SMask", {"BitsPerComponent": 16}),
        (FAX, "SMask", {"BitsPerComponent": 1, **AS_FAX}),
        (FAX, "Mask", {"ImageMask": True, **AS_FAX, "Decode": [1, 0]}),
        (saved(HIDING, "JPEG2000"), "SMask", {"Filter": Name.JPXDecode}),
    ],
    ids=[
        "soft", "soft, turned round", "of two shades", "stencil", "stencil, turned", "packed",
        "mixed with a colour", "less than nothing", "of few shades", "of many shades",
        "as a fax", "stencil as a fax", "as a JPEG 2000",
    ],
)  # fmt: skip
def test_what_a_mask_hides_whole_is_gone(mask: bytes, key: str, more: dict) -> None:
    before = masked(NAMED, mask, key, **more)
    assert SECRET in everything_in(written(before))
    after = published(before)
    row = 180
    assert SECRET not in everything_in(written(after))
    assert colours_of(after)[20 * row :] == NAMED[20 * row :]
    assert colours_of(after)[: 19 * row] == bytes(19 * row)


def test_a_colour_beside_what_is_seen_goes_on_into_what_was_erased() -> None:
    after = published(masked(bytes([9, 90, 200]) * 60 * 40, HALF))
    rows = [colours_of(after)[180 * row : 180 * row + 3] for row in (18, 19, 20)]
    assert rows == [bytes(3), bytes([9, 90, 200]), bytes([9, 90, 200])]


def test_rows_are_drawn_over_in_bands_that_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    holes = bytes(200 if at % 7 else 0 for at in range(60 * 40))
    whole = colours_of(published(masked(NAMED, holes)))
    monkeypatch.setattr(document_erased, "_ROWS", 3)
    assert colours_of(published(masked(NAMED, holes))) == whole


@pytest.mark.parametrize(
    ("mask", "more"),
    [
        (b"\1" * 60 * 40, {}),
        (HALF, {"Decode": [0.5, 1]}),
        (b"\0\0\0" * 60 * 40, {"ColorSpace": Name.DeviceRGB}),
        (b"", {}),
        (phone_photo(), {"Filter": Name.DCTDecode}),
        (b"\0\0\0\0\x30\0\1\0\0\0\x13" + bytes(19), {"Filter": Name.JBIG2Decode}),
    ],
    ids=["faint", "never hidden", "in colours", "missing", "a photo", "as copiers pack it"],
)
def test_what_can_still_be_seen_stays(mask: bytes, more: dict) -> None:
    assert colours_of(published(masked(NAMED, mask, **more))) == NAMED


@pytest.mark.parametrize(
    ("mask", "key", "more"),
    [(HALF, "SMask", {}), (STENCIL, "Mask", HOLES)],
    ids=["soft", "stencil"],
)
def test_a_mask_stays_even_if_it_does_not_say_that_it_is_a_picture(
    mask: bytes, key: str, more: dict
) -> None:
    made = masked(NAMED, mask, key, **more)
    del shown(made)[f"/{key}"].Subtype
    after = published(made)
    assert shown(after)[f"/{key}"].read_bytes() == mask
    assert SECRET not in colours_of(after)


def test_what_was_erased_stays_gone_however_often_it_is_cleaned() -> None:
    once = published(masked(NAMED, HALF))
    packed = shown(once).read_raw_bytes()
    assert shown(published(once)).read_raw_bytes() == packed


def test_a_picture_of_numbered_colours_is_cleaned_too() -> None:
    made = masked((SECRET * 40)[: 60 * 20] + bytes(60 * 20), HALF)
    shown(made).ColorSpace = Array([Name.Indexed, Name.DeviceRGB, 0, Dictionary()])
    shown(made).ColorSpace[3] = made.make_stream(b"\1\2\3")
    after = published(made)
    assert colours_of(after) == bytes(60 * 40)


def photo_of(colours: Image.Image, mask: bytes) -> Pdf:
    made = with_photo(saved(colours, "JPEG", quality=95))
    shown(made).SMask = mask_of(made, mask)
    return made


def mask_of(made: Pdf, mask: bytes) -> Object:
    said = {"Subtype": Name.Image, "Width": 60, "Height": 40, "ColorSpace": Name.DeviceGray}
    return made.make_stream(mask, BitsPerComponent=8, **said)


def test_a_photo_is_drawn_again_only_where_a_mask_hides_some_of_it() -> None:
    colours = Image.new("RGB", (60, 40), "red")
    colours.paste("blue", (0, 20, 60, 40))
    after = published(photo_of(colours, HALF))
    seen = Image.open(io.BytesIO(shown(after).read_raw_bytes())).convert("RGB")
    assert max(seen.getpixel((30, 5))) < 10, "what was red is gone"
    assert seen.getpixel((30, 35))[2] > 240
    whole = published(photo_of(colours, bytes([1]) * 2400))
    plain = published(with_photo(saved(colours, "JPEG", quality=95)))
    assert shown(whole).read_raw_bytes() == shown(plain).read_raw_bytes()


# -- masks and pictures of other sizes and kinds --


def test_a_mask_may_be_smaller_or_larger_than_its_picture() -> None:
    small, large = (bytes(wide * high // 2) + b"\xff" * (wide * high // 2) for wide, high in SIZES)
    for mask, (wide, high) in zip((small, large), SIZES, strict=True):
        after = published(masked(NAMED, mask, Width=wide, Height=high))
        assert SECRET not in colours_of(after)
        assert colours_of(after)[20 * 180 :] == NAMED[20 * 180 :], "what is seen stays as it was"


def test_a_mask_may_be_a_photo() -> None:
    after = published(masked(NAMED, saved(Image.new("L", (60, 40)), "JPEG"), Filter=Name.DCTDecode))
    assert colours_of(after) == bytes(180 * 40)


SIZES = ((30, 8), (120, 80))


@pytest.mark.parametrize("bits", [1, 2, 4, 16])
def test_a_picture_of_fewer_or_more_shades_keeps_nothing_either(bits: int) -> None:
    length = (60 * bits + 7) // 8
    made = masked((SECRET * 200)[: length * 20] + bytes(length * 19) + b"\xff" * length, HALF)
    shown(made).ColorSpace, shown(made).BitsPerComponent = Name.DeviceGray, bits
    assert SECRET in everything_in(written(made))
    after = published(made)
    assert SECRET not in everything_in(written(after))
    assert shown(after).BitsPerComponent == 8
    assert colours_of(after) == bytes(60 * 39) + b"\xff" * 60


def test_numbered_colours_stay_the_same_when_they_are_written_in_more_bits() -> None:
    made = masked(b"\x1b" * 15 * 40, HALF)
    palette = Array([Name.Indexed, Name.DeviceGray, 3, b"\0\x40\x80\xff"])
    shown(made).ColorSpace, shown(made).BitsPerComponent = palette, 2
    after = published(made)
    assert list(shown(after).Decode) == [0, 3]
    assert colours_of(after)[60 * 20 :] == bytes([0, 85, 170, 255]) * 15 * 20


def test_a_picture_for_printing_keeps_nothing_either() -> None:
    inks = (SECRET * 400)[: 240 * 20] + bytes(range(240)) * 20
    made = masked(inks, HALF)
    shown(made).ColorSpace = Name.DeviceCMYK
    after = published(made)
    assert SECRET not in colours_of(after)
    assert colours_of(after)[240 * 20 :] == inks[240 * 20 :]


@pytest.mark.parametrize(
    ("keys", "first"),
    [([0, 255] * 3, b"\0\0\0"), ([0, 127, 0, 127, 0, 127], b"\0\0\0"), ([10, 10] * 3, NAMED[:3])],
    ids=["all colours", "dark colours", "one colour"],
)
def test_colours_that_are_never_seen_become_one(keys: list[int], first: bytes) -> None:
    made = with_photo(zlib.compress(NAMED), Name.FlateDecode)
    shown(made).Mask = Array(keys)
    after = published(made)
    assert colours_of(after)[:3] == first
    assert (SECRET in colours_of(after)) == (keys[0] == keys[1])
    assert list(shown(after).Mask) == keys


def test_a_row_of_colours_that_does_not_fit_the_picture_is_refused() -> None:
    made = with_photo(zlib.compress(NAMED), Name.FlateDecode)
    shown(made).Mask = Array([0, 255])
    assert refusal(made) == "broken-document"


# -- photos --


def red_over_blue(mode: str = "RGB") -> Image.Image:
    colours = Image.new("RGB", (60, 40), "red")
    colours.paste("blue", (0, 20, 60, 40))
    return colours.convert(mode)


def seen_in(made: Pdf) -> Image.Image:
    """The photo as the library that writes documents sees it."""
    return PdfImage(shown(made)).as_pil_image()


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_photo_loses_what_its_mask_hides(mode: str) -> None:
    before = photo_of(red_over_blue(mode), HALF)
    shown(before).ColorSpace = Name.DeviceRGB if mode == "RGB" else Name.DeviceGray
    after = published(before)
    was, now = seen_in(before), seen_in(after)
    assert was.getpixel((30, 5))[0] > 70
    assert now.getpixel((30, 5))[0] < 10
    assert was.getpixel((30, 35))[-2] == pytest.approx(now.getpixel((30, 35))[-2], abs=8)


def test_a_photo_for_printing_loses_what_its_mask_hides() -> None:
    """The library writes the opposite of its inks, and documents that show such photos say so."""
    before = photo_of(red_over_blue("CMYK"), HALF)
    shown(before).ColorSpace, shown(before).Decode = Name.DeviceCMYK, Array([1, 0] * 4)
    after = published(before)
    assert list(shown(after).Decode) == [1, 0] * 4
    inks = Image.frombytes("CMYK", (60, 40), colours_of(after))
    assert inks.getpixel((30, 5)) == (0, 0, 0, 0)
    assert inks.getpixel((30, 35)) == pytest.approx((0, 0, 255, 255), abs=8), "blue, turned round"


def test_colours_of_a_photo_that_are_never_seen_become_one() -> None:
    made = with_photo(saved(red_over_blue(), "JPEG"))
    shown(made).Mask = Array([200, 255, 0, 90, 0, 90])
    now = seen_in(published(made)).convert("RGB")
    assert now.getpixel((30, 5)) == (200, 0, 0)
    assert now.getpixel((30, 35))[2] > 240


def jpeg2000(colours: Image.Image, **more: object) -> Pdf:
    made = with_photo(saved(colours, "JPEG2000"), Name.JPXDecode, **more)
    del shown(made).ColorSpace
    return made


def test_a_jpeg_2000_loses_what_its_mask_hides_and_keeps_its_colours() -> None:
    made = jpeg2000(red_over_blue())
    shown(made).SMask = mask_of(made, HALF)
    now = seen_in(published(made)).convert("RGB")
    assert now.getpixel((30, 5)) == (0, 0, 0)
    assert now.getpixel((30, 35)) == (0, 0, 255)


def test_a_jpeg_2000_may_say_itself_what_of_it_is_seen() -> None:
    colours = red_over_blue("RGBA")
    colours.putalpha(HIDING)
    after = published(jpeg2000(colours, SMaskInData=1))
    assert seen_in(after).convert("RGB").getpixel((30, 5)) == (0, 0, 0)
    assert seen_in(after).convert("RGB").getpixel((30, 35)) == (0, 0, 255)
    assert shown(after).SMask.read_bytes() == HIDING.tobytes()
    assert "/SMaskInData" not in shown(after)


def test_a_photo_that_is_drawn_again_says_what_its_colours_are() -> None:
    made = jpeg2000(red_over_blue())
    shown(made).ColorSpace = Name.DeviceGray
    shown(made).SMask = mask_of(made, HALF)
    assert shown(published(made)).ColorSpace == Name.DeviceRGB


@pytest.mark.parametrize("more", [{}, {"SMaskInData": 1}])
def test_a_jpeg_2000_of_which_all_is_seen_stays_as_it_is(more: dict) -> None:
    colours = red_over_blue("RGBA" if more else "RGB")
    after = published(jpeg2000(colours, **more))
    assert shown(after).Filter == Name.JPXDecode
    assert ("/SMaskInData" in shown(after)) == bool(more)


def test_a_photo_of_colours_that_nobody_knows_is_refused_if_some_is_hidden() -> None:
    made = with_photo(saved(Image.new("I;16", (60, 40), 9), "JPEG2000"), Name.JPXDecode)
    assert refusal(made) is None
    shown(made).SMask = mask_of(made, HALF)
    assert refusal(made) == "broken-document"
