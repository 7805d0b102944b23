"""What was erased from a picture in a PDF cannot be got back, and what is seen stays as it was."""

from __future__ import annotations

import io
import zlib

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf
from PIL import Image

from portfolio_gen.media import document_erased
from tests.media.files import SECRET, phone_photo, saved
from tests.media.pdf_files import everything_in, published, with_photo, written

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
    ],
    ids=["soft", "soft, turned round", "of two shades", "stencil", "stencil, turned", "packed"],
)
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
        (HALF, {"Matte": Array([0, 0, 0])}),
        (bytes(20), {"Width": 5, "Height": 4}),
        (phone_photo(), {"Filter": Name.DCTDecode}),
    ],
    ids=["faint", "never hidden", "mixed with a colour", "of another size", "a photo"],
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
    noted = made.make_stream(
        mask,
        Subtype=Name.Image,
        Width=60,
        Height=40,
        BitsPerComponent=8,
        ColorSpace=Name.DeviceGray,
    )
    shown(made).SMask = noted
    return made


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
