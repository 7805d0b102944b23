"""The pictures in a PDF: photos lose their notes, and no picture keeps what nobody sees."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from pikepdf import Name, Stream
from PIL import Image, ImageChops

from portfolio_gen.media.document_erased import picture_without_erased
from portfolio_gen.media.document_fax import fax_of, pixels_of_fax, said_of_fax
from portfolio_gen.media.document_masks import seen_through, unseen_of
from portfolio_gen.media.document_packing import Coded, coded_in, known_packing, pack
from portfolio_gen.media.document_pixels import only_pixels, parts_of
from portfolio_gen.media.jbig2_segments import only_segments
from portfolio_gen.media.jpeg2000_boxes import without_boxes
from portfolio_gen.media.jpeg_segments import without_notes
from portfolio_gen.media.safe import Unsafe

_COLOURS = {"L": Name.DeviceGray, "RGB": Name.DeviceRGB, "CMYK": Name.DeviceCMYK}
#: Of colours and how much of them is seen.
_WITH_COVER = {"LA": "L", "RGBA": "RGB"}


def clean_picture(document: Any, picture: Any) -> None:
    """Leave of a picture only what is seen, however it is packed; photos lose their notes."""
    coded = coded_in(document, picture)
    if coded is None:
        known_packing(picture)
        only_pixels(document, picture)
    else:
        _CLEANERS[coded.how](document, picture, coded)


def _clean_jpeg(document: Any, picture: Any, coded: Coded) -> None:
    photo = without_notes(coded.data)
    if not _is_covered(picture):
        return picture.write(photo, filter=Name.DCTDecode, decode_parms=coded.said)
    with Image.open(io.BytesIO(photo), formats=["JPEG"]) as opened:
        unseen = unseen_of(document, picture, opened.size, 8)
        if unseen is not None:
            drawn = picture_without_erased(_as_numbered(opened), unseen)
            if drawn.mode == "CMYK" or unseen.keys:  # A photo would not have quite these colours.
                return _write_pixels(picture, drawn)
            into = io.BytesIO()
            drawn.save(into, "JPEG", quality=90)
            photo = into.getvalue()
    return picture.write(photo, filter=Name.DCTDecode, decode_parms=coded.said)


def _is_covered(picture: Any) -> bool:
    return "/SMask" in picture or "/Mask" in picture


def _as_numbered(photo: Any) -> Image.Image:
    """A photo whose colours have the numbers that a document means by them."""
    if photo.mode == "CMYK" and "adobe" in photo.info:  # The library turned them round.
        return ImageChops.invert(photo)
    if photo.mode not in _COLOURS:
        raise Unsafe("broken-document")
    return photo


def _clean_jpeg2000(document: Any, picture: Any, coded: Coded) -> None:
    photo = without_boxes(coded.data)
    own_cover = picture.get("/SMaskInData", 0) != 0
    if own_cover or _is_covered(picture):
        with Image.open(io.BytesIO(photo), formats=["JPEG2000"]) as opened:
            if _redraw_jpeg2000(document, picture, opened, own_cover=own_cover):
                return
    picture.write(photo, filter=Name.JPXDecode, decode_parms=coded.said)


def _redraw_jpeg2000(document: Any, picture: Any, photo: Image.Image, *, own_cover: bool) -> bool:
    """Draw the photo again without what nobody sees; False if all of it is seen."""
    cover = photo.getchannel("A") if own_cover and photo.mode in _WITH_COVER else None
    unseen = (
        unseen_of(document, picture, photo.size, 8)
        if cover is None
        else seen_through(cover.point(lambda value: 255 if value else 0), photo.size)
    )
    if unseen is None:
        return False
    colours = photo.convert(_WITH_COVER.get(photo.mode, photo.mode))
    _write_pixels(picture, picture_without_erased(_as_numbered(colours), unseen))
    if cover is not None:
        picture.SMask = _cover_of(document, cover)
    if "/SMaskInData" in picture:
        del picture.SMaskInData
    return True


def _write_pixels(picture: Any, drawn: Image.Image) -> None:
    """Give a picture these pixels instead of its photo."""
    picture.Width, picture.Height = drawn.size
    picture.BitsPerComponent = 8
    if parts_of(picture.get("/ColorSpace")) != len(drawn.getbands()):
        picture.ColorSpace = _COLOURS[drawn.mode]
    pack(picture, drawn.tobytes())


def _cover_of(document: Any, cover: Image.Image) -> Stream:
    made = Stream(
        document, b"", Type=Name.XObject, Subtype=Name.Image, Width=cover.width,
        Height=cover.height, ColorSpace=Name.DeviceGray, BitsPerComponent=8,
    )  # fmt: skip
    pack(made, cover.tobytes())
    return document.make_indirect(made)


def _clean_fax(document: Any, picture: Any, coded: Coded) -> None:
    size = (int(picture.Width), int(picture.Height))
    pixels = pixels_of_fax(coded.data, coded.said, size)
    unseen = unseen_of(document, picture, size, 1)
    if unseen is not None:
        pixels = picture_without_erased(pixels.convert("L"), unseen).convert("1")
    said = said_of_fax(coded.said, size)
    picture.write(fax_of(pixels), filter=Name.CCITTFaxDecode, decode_parms=said)


def _clean_jbig2(document: Any, picture: Any, coded: Coded) -> None:
    segments = only_segments(coded.data)
    picture.write(segments, filter=Name.JBIG2Decode, decode_parms=coded.said)


_CLEANERS: dict[str, Callable[[Any, Any, Coded], None]] = {
    "/DCTDecode": _clean_jpeg, "/JPXDecode": _clean_jpeg2000, "/CCITTFaxDecode": _clean_fax,
    "/JBIG2Decode": _clean_jbig2,
}  # fmt: skip
