"""A published picture shows what the camera saw and tells nothing else."""

from __future__ import annotations

import io
import struct
import time
import zlib
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from portfolio_gen.media.pictures import refusal_of_picture, safe_picture
from tests.media.files import SECRET, located_exif, noted_png, phone_photo, photo, picture, saved

CORNERS = {
    "top left": (2, 2),
    "top right": (-3, 2),
    "bottom left": (2, -3),
    "bottom right": (-3, -3),
}


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def safe(data: bytes, name: str, **how: int):
    made, code = safe_picture(data, name, **how)
    assert code is refusal_of_picture(data, name) is None
    return made


def refused(data: bytes, name: str) -> str | None:
    made, code = safe_picture(data, name)
    assert made is None and refusal_of_picture(data, name) == code
    return code


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (phone_photo(), "oven.jpg"),
        (phone_photo() + b"PK\x03\x04" + SECRET, "oven.JPEG"),
        (noted_png(), "oven.png"),
        (noted_png() + SECRET, "oven.png"),
        (saved(picture(), "WEBP", exif=located_exif(), xmp=SECRET), "oven.webp"),
        (saved(picture(mode="P"), "GIF", comment=SECRET), "oven.gif"),
        (saved(picture(), "GIF", save_all=True, append_images=[picture().rotate(180)],
               comment=SECRET), "oven.gif"),
    ],
)  # fmt: skip
def test_where_by_whom_and_with_what_is_gone(data: bytes, name: str) -> None:
    assert SECRET in data or b"Harbor" in data
    made = safe(data, name)
    again = opened(made.data)
    assert SECRET not in made.data and b"Harbor" not in made.data
    assert dict(again.getexif()) == {} and not again.getexif().get_ifd(0x8825)
    assert set(again.info) <= {
        "jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression",
        "version", "background", "duration", "loop", "extension", "transparency",
    }  # fmt: skip
    assert again.info.get("extension", (b"NETSCAPE2.0", 0))[0] == b"NETSCAPE2.0"


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stands_the_way_its_maker_held_the_camera(orientation: int) -> None:
    lying = {
        1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
    }[orientation]  # fmt: skip
    stored = picture() if lying is None else picture().transpose(lying)
    made = safe(saved(stored, "JPEG", quality=95, exif=located_exif(orientation)), "oven.jpg")
    assert (made.width, made.height) == (60, 40)
    shown = opened(made.data)
    colours = {}
    for corner, (x, y) in CORNERS.items():
        seen = shown.getpixel((x % 60, y % 40))
        colours[corner] = tuple(value > 128 for value in seen)
    assert colours == {
        "top left": (True, False, False),
        "top right": (False, True, False),
        "bottom left": (False, False, True),
        "bottom right": (True, True, True),
    }


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("note", [b"hello", b"MM\0*\0\0\0", b"II*\0\xff\xff\xff\xff", bytes(40)])
def test_a_broken_note_about_the_camera_breaks_no_picture(form: str, note: bytes) -> None:
    name = f"oven.{form.lower()}"
    broken = safe(saved(picture(), form, exif=b"Exif\0\0" + note), name)
    assert broken == safe(saved(picture(), form), name)


def test_the_same_bytes_become_the_same_bytes() -> None:
    assert safe(phone_photo(), "a.jpg") == safe(phone_photo(), "b.jpg")


def test_a_large_picture_becomes_as_large_as_a_page_needs() -> None:
    made = safe(saved(photo((900, 300)), "JPEG"), "a.jpg", longest=300)
    assert (made.width, made.height) == opened(made.data).size == (300, 100)
    small = safe(saved(photo((90, 30)), "JPEG"), "a.jpg", longest=300)
    assert (small.width, small.height) == (90, 30)


def test_drawings_stay_png_and_photos_become_jpeg() -> None:
    assert safe(saved(picture(), "PNG"), "a.png").ending == ".png"
    assert safe(saved(photo(), "PNG"), "a.png").ending == ".jpg"
    assert safe(saved(picture(), "JPEG"), "a.jpg").ending == ".jpg"
    assert safe(saved(photo(), "WEBP"), "a.webp").ending == ".jpg"


def test_what_can_be_seen_through_stays_so() -> None:
    glass = picture(mode="RGBA")
    glass.putalpha(100)
    assert opened(safe(saved(glass, "PNG"), "a.png").data).getpixel((2, 2)) == (255, 0, 0, 100)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_shown(mode: str) -> None:
    source = Image.new("I;16", (9, 9), 40_000) if mode == "I;16" else picture(mode=mode)
    made = safe(saved(source, "PNG"), "a.png")
    assert opened(made.data).mode in ("RGB", "L", "RGBA")
    if mode == "I;16":
        assert opened(made.data).getpixel((1, 1)) == 40_000 // 257


def test_a_print_shop_jpeg_is_shown_in_screen_colours() -> None:
    made = safe(saved(picture(mode="CMYK"), "JPEG"), "a.jpg")
    assert opened(made.data).mode == "RGB"


def test_a_moving_picture_keeps_moving_and_none_too_quickly() -> None:
    frames = [picture().rotate(90 * turn) for turn in range(3)]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=0)
    made = safe(data, "a.gif")
    again = opened(made.data)
    assert (made.ending, again.n_frames) == (".gif", 3)
    assert again.info["duration"] >= 40


@pytest.mark.parametrize("times", [{}, {"loop": 0}, {"loop": 3}])
def test_a_moving_picture_moves_as_often_as_its_maker_wanted(times: dict[str, int]) -> None:
    frames = [picture().rotate(90 * turn) for turn in range(3)]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:], **times)
    assert opened(safe(data, "a.gif").data).info.get("loop") == times.get("loop")


def test_a_moving_picture_of_sixty_frames_is_shown_and_one_more_is_not() -> None:
    frames = [Image.new("L", (8, 8), 4 * number) for number in range(61)]
    sixty = saved(frames[0], "GIF", save_all=True, append_images=frames[1:60])
    more = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert opened(safe(sixty, "a.gif").data).n_frames == 60
    assert refused(more, "a.gif") == "moving-picture-too-long"


def test_of_a_moving_png_the_first_picture_is_shown() -> None:
    data = saved(picture(), "PNG", save_all=True, append_images=[picture().rotate(180)])
    made = safe(data, "a.png")
    assert getattr(opened(made.data), "n_frames", 1) == 1


def empty_png(width: int, height: int) -> bytes:
    """A PNG of any size in a few bytes."""

    def part(name: bytes, content: bytes) -> bytes:
        check = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    pixels = zlib.compress(bytes(1000))
    start = b"\x89PNG\r\n\x1a\n"
    return start + part(b"IHDR", header) + part(b"IDAT", pixels) + part(b"IEND", b"")


@pytest.mark.parametrize("size", [(13_000, 13_000), (20_000, 20_000), (1, 2**31 - 1), (8001, 5000)])
def test_a_picture_that_would_fill_the_memory_is_not_opened(size: tuple[int, int]) -> None:
    started = time.process_time()
    assert refused(empty_png(*size), "a.png") == "too-many-pixels"
    assert time.process_time() - started < 1


SVG = b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.jpg", "broken-picture"),
        (phone_photo()[:900], "a.jpg", "broken-picture"),
        (noted_png()[:-60], "a.png", "broken-picture"),
        (b"\xff\xd8\xff" + b"hello" * 9, "a.jpg", "broken-picture"),
        (b"<html><script>alert(1)</script>", "a.jpg", "not-a-picture"),
        (b"MZ\x90\0" + bytes(99), "a.jpg", "not-a-picture"),
        (b"%PDF-1.7\n", "a.jpg", "not-a-picture"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "a.jpg", "not-a-picture"),
        (b"II*\0" + bytes(99), "a.png", "not-a-picture"),
        (bytes(4) + b"ftypisom" + bytes(99), "a.jpg", "not-a-picture"),
        (bytes(4) + b"ftypheic" + bytes(99), "IMG_1.jpg", "phone-picture"),
        (bytes(4) + b"ftypheic" + bytes(99), "IMG_1.HEIC", "phone-picture"),
        (SVG, "a.svg", "svg-picture"),
        (SVG, "a.png", "svg-picture"),
        (b"\xef\xbb\xbf<SVG onload=x>", "a.jpg", "svg-picture"),
        (noted_png(), "a.jpg", "wrong-ending"),
        (phone_photo(), "a.png", "wrong-ending"),
        (phone_photo(), "a.jpg.html", "wrong-ending"),
        (phone_photo(), "a", "wrong-ending"),
    ],
)
def test_what_is_no_picture_for_a_page_is_refused_with_a_reason(
    data: bytes, name: str, code: str
) -> None:
    assert refused(data, name) == code


def test_a_picture_of_too_many_megabytes_is_refused() -> None:
    assert refused(phone_photo() + bytes(25_000_000), "a.jpg") == "media-too-big"


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=6), st.sampled_from(["jpg", "png"]))
def test_a_picture_broken_anywhere_never_stops_a_build(at: int, by: bytes, ending: str) -> None:
    data = bytearray(phone_photo() if ending == "jpg" else noted_png())
    at %= len(data)
    data[at : at + len(by)] = by
    made, code = safe_picture(bytes(data), f"a.{ending}")
    assert (made is None) != (code is None)
    assert refusal_of_picture(bytes(data), f"a.{ending}") == code, "a check says the same"
    assert made is None or SECRET not in made.data


def large(width: int = 1200) -> Image.Image:
    """A cloudy sky: the same every time, with as many colours as a photo has."""
    size = width, height = (width, width * 3 // 4)
    across, down = width // 8, height // 8
    clouds = Image.frombytes("RGB", (across, down), Random(1).randbytes(across * down * 3))
    return clouds.resize(size, Image.Resampling.BICUBIC)


def photo_of(width: int) -> bytes:
    return saved(large(width), "JPEG", quality=95, exif=located_exif())


@pytest.mark.parametrize(
    ("width", "sizes"),
    [(2400, [480, 960, 1600]), (1200, [480, 960, 1200]), (700, [480, 700]), (300, [300])],
)
def test_a_phone_may_take_a_smaller_copy(width: int, sizes: list[int]) -> None:
    made = safe(photo_of(width), "oven.jpg")
    assert [size.width for size in made.sizes] == sizes
    lengths = [len(size.data) for size in made.sizes]
    assert lengths == sorted(set(lengths)), "each is worth its place"
    for size in made.sizes:
        again = opened(size.data)
        assert again.format == "WEBP" and again.width == size.width
        assert abs(again.height - size.width * 3 / 4) <= 1


def test_smaller_copies_tell_no_more_than_the_picture() -> None:
    for data, name in ((photo_of(1200), "a.jpg"), (saved(large(), "PNG"), "a.png")):
        for size in safe(data, name).sizes:
            again = opened(size.data)
            assert SECRET not in size.data and b"Harbor" not in size.data
            assert b"EXIF" not in size.data and b"XMP " not in size.data
            assert dict(again.getexif()) == {} and "icc_profile" not in again.info


def test_a_drawing_keeps_every_pixel_in_its_full_size_and_what_one_sees_through() -> None:
    drawing = Image.new("RGBA", (600, 400), (0, 0, 0, 0))
    drawing.paste((10, 90, 200, 255), (100, 100, 500, 300))
    made = safe(saved(drawing, "PNG"), "a.png")
    whole = opened(made.sizes[-1].data)
    assert whole.size == (600, 400)
    for spot in ((0, 0), (300, 200)):
        assert whole.convert("RGBA").getpixel(spot) == drawing.getpixel(spot)
    assert all(opened(size.data).convert("RGBA").getpixel((0, 0))[3] == 0 for size in made.sizes)


def test_a_moving_picture_has_one_size() -> None:
    moving = saved(picture(), "GIF", save_all=True, append_images=[picture().rotate(180)])
    assert safe(moving, "oven.gif").sizes == ()


def test_the_same_picture_has_the_same_copies() -> None:
    assert safe(photo_of(1200), "a.jpg") == safe(photo_of(1200), "b.jpg")
