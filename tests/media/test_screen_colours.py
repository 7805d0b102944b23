"""A picture keeps its colours when the profile goes that said what its numbers mean."""

from __future__ import annotations

import io
import struct
from functools import partial

import pytest
from PIL import Image

from portfolio_gen.media.pictures import safe_picture
from portfolio_gen.media.safe import SafeMedia
from tests.media.files import SECRET, photo, picture, saved

# -- profiles, written by hand as the paper of their makers tells --


def profile(space: bytes, between: bytes, **tags: bytes) -> bytes:
    """A colour profile for pixels of this kind, with its parts one after the other."""
    table, body, at = struct.pack(">I", len(tags)), b"", 132 + 12 * len(tags)
    for name, content in tags.items():
        table += struct.pack(">4sII", name.encode(), at + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    light = fixed(0.9642, 1.0, 0.8249)
    header = struct.pack(
        ">I4sI4s4s4s", at + len(body), b"lcms", 0x04200000, b"mntr", space, between
    )
    header += bytes(12) + b"acsp" + bytes(28) + light
    return header.ljust(128, b"\0") + table + body


def fixed(*numbers: float) -> bytes:
    return struct.pack(f">{len(numbers)}i", *(round(number * 65_536) for number in numbers))


def phone() -> bytes:
    """Display P3: redder and greener than a screen can be, as phones have it since 2016."""
    curve = (
        b"para" + bytes(4) + b"\0\3\0\0" + fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    )
    return profile(
        b"RGB ", b"XYZ ", rTRC=curve, gTRC=curve, bTRC=curve,
        rXYZ=b"XYZ " + bytes(4) + fixed(0.51512, 0.24120, -0.00105),
        gXYZ=b"XYZ " + bytes(4) + fixed(0.29198, 0.69225, 0.04189),
        bXYZ=b"XYZ " + bytes(4) + fixed(0.15710, 0.06657, 0.78407),
        desc=b"text" + bytes(4) + SECRET,
    )  # fmt: skip


def scanner() -> bytes:
    """Grey that counts the light itself: half the number is half the light."""
    return profile(b"GRAY", b"XYZ ", kTRC=b"curv" + bytes(8))


def print_shop() -> bytes:
    """A shop whose inks, any of them, all come out in the same strong red."""
    straight = bytes(range(256))
    white, red = bytes([255, 128, 128]), bytes([136, 208, 195])
    table = b"mft1" + bytes(4) + bytes([4, 3, 2, 0]) + fixed(1, 0, 0, 0, 1, 0, 0, 0, 1)
    table += straight * 4 + white + red * 15 + straight * 3
    return profile(b"CMYK", b"Lab ", A2B0=table)


# -- what is seen --


def safe(data: bytes, name: str) -> SafeMedia:
    made, code = safe_picture(data, name)
    assert code is None
    return made


def colour(data: bytes) -> object:
    return Image.open(io.BytesIO(data)).getpixel((20, 20))


def near(one: object, other: object) -> bool:
    """As near as a JPEG comes."""
    return all(abs(a - b) <= 4 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(
    ("stored", "seen"), [((234, 51, 35), (255, 0, 0)), ((117, 251, 76), (0, 255, 0))]
)
@pytest.mark.parametrize(
    "write",
    [
        partial(saved, form="PNG"),
        partial(saved, form="WEBP", lossless=True),
        partial(saved, form="JPEG", quality=95),
    ],
)
def test_red_and_green_of_a_phone_are_as_strong_on_a_page(
    write: partial, stored: tuple[int, ...], seen: tuple[int, ...]
) -> None:
    taken = Image.new("RGB", (600, 400), stored)
    name = f"a.{write.keywords['form'].lower()}"
    made = safe(write(taken, icc_profile=phone()), name)
    for data in (made.data, *(size.data for size in made.sizes)):
        assert near(colour(data), seen)
        assert "icc_profile" not in Image.open(io.BytesIO(data)).info and SECRET not in data
    assert near(colour(safe(write(taken), name).data), stored), "without a profile nothing moves"


def test_what_can_be_seen_through_stays_so() -> None:
    glass = Image.new("RGBA", (60, 40), (234, 51, 35, 100))
    *red, seen = colour(safe(saved(glass, "PNG", icc_profile=phone()), "a.png").data)
    assert near(red, (255, 0, 0)) and seen == 100


def test_a_drawing_with_few_colours_has_the_right_ones() -> None:
    few = Image.new("RGB", (60, 40), (234, 51, 35)).quantize(4)
    assert near(colour(safe(saved(few, "PNG", icc_profile=phone()), "a.png").data), (255, 0, 0))


def test_grey_of_a_scanner_stays_grey() -> None:
    made = safe(saved(Image.new("L", (60, 40), 55), "PNG", icc_profile=scanner()), "a.png")
    assert Image.open(io.BytesIO(made.data)).mode == "L" and near([colour(made.data)], [128])


def test_ink_is_shown_as_the_print_shop_meant_it() -> None:
    ink = Image.new("CMYK", (60, 40), (255, 0, 0, 0))
    shown = colour(safe(saved(ink, "JPEG", icc_profile=print_shop()), "a.jpg").data)
    assert near(shown, (254, 0, 0))
    assert near(colour(safe(saved(ink, "JPEG"), "a.jpg").data), (0, 255, 255))


@pytest.mark.parametrize(
    "broken",
    [
        b"hello",
        phone()[:200],
        phone().replace(b"XYZ ", b"ABC "),
        print_shop(),
        scanner(),
        bytes(999),
    ],
    ids=["words", "half", "other", "for ink", "for grey", "nothing"],
)
@pytest.mark.parametrize(("form", "mode"), [("JPEG", "RGB"), ("PNG", "RGBA"), ("WEBP", "RGB")])
def test_a_profile_that_is_broken_or_for_something_else_changes_nothing(
    form: str, mode: str, broken: bytes
) -> None:
    name, made = f"a.{form.lower()}", picture(mode=mode)
    assert safe(saved(made, form, icc_profile=broken), name) == safe(saved(made, form), name)


def test_the_same_picture_and_profile_are_the_same_bytes() -> None:
    data = saved(photo((600, 400)), "JPEG", icc_profile=phone())
    assert safe(data, "a.jpg") == safe(data, "b.jpg")
