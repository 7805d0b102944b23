"""What somebody erased from a picture is not in what is published: nobody can bring it back."""

from __future__ import annotations

import io
from functools import partial

import pytest
from PIL import Image, ImageSequence

from portfolio_gen.media.pictures import safe_picture
from portfolio_gen.media.safe import SafeMedia
from tests.media.files import photo, picture, saved

LARGE, SMALL = photo((600, 400)), picture((120, 80))


def safe(data: bytes, name: str) -> SafeMedia:
    made, code = safe_picture(data, name)
    assert code is None
    return made


def erased(made: Image.Image, left: tuple[int, int, int] | None = None) -> Image.Image:
    """A quarter cannot be seen, as a drawing program does it: its colours stay, or are `left`."""
    made = made.convert("RGB")
    quarter = (made.width // 2, made.height // 2, made.width, made.height)
    if left:
        made.paste(left, quarter)
    seen = Image.new("L", made.size, 255)
    seen.paste(0, quarter)
    made.putalpha(seen)
    return made


def grey(made: Image.Image) -> bytes:
    return saved(made.convert("LA"), "PNG")


def moving(made: Image.Image) -> bytes:
    return saved(made, "GIF", save_all=True, append_images=[made.rotate(90), made])


def with_palette(made: Image.Image) -> bytes:
    """A PNG that has every colour twice in its palette: as it is, and not to be seen."""
    drawn = made.convert("RGB").quantize()
    colours = len(drawn.getpalette()) // 3
    unseen = drawn.point(lambda index: index + colours)
    drawn.paste(unseen, mask=made.getchannel("A").point(lambda value: 255 - value))
    drawn.putpalette(drawn.getpalette() * 2)
    return saved(drawn, "PNG", transparency=bytes([255] * colours + [0] * colours))


WAYS = {
    "photo": (partial(saved, form="PNG"), LARGE, "a.png"),
    "drawing": (partial(saved, form="PNG"), SMALL, "a.png"),
    "very large": (partial(saved, form="PNG"), SMALL.resize((7000, 40)), "a.png"),
    "grey": (grey, LARGE, "a.png"),
    "palette": (with_palette, SMALL, "a.png"),
    "webp": (partial(saved, form="WEBP", lossless=True, exact=True), LARGE, "a.webp"),
    "still gif": (partial(saved, form="GIF"), SMALL, "a.gif"),
    "moving gif": (moving, SMALL, "a.gif"),
}


@pytest.mark.parametrize("way", WAYS)
def test_under_what_was_erased_there_is_nothing(way: str) -> None:
    write, made, name = WAYS[way]
    published = safe(write(erased(made)), name)
    for frame in ImageSequence.Iterator(Image.open(io.BytesIO(published.data))):
        seen = frame.convert("RGBA")
        colours = seen.getcolors(seen.width * seen.height)
        assert {colour for _, colour in colours if colour[3] == 0} == {(0, 0, 0, 0)}


@pytest.mark.parametrize("way", ["photo", "drawing", "grey", "webp"])
def test_what_was_erased_changes_no_byte_of_any_copy(way: str) -> None:
    write, made, name = WAYS[way]
    data, other = write(erased(made)), write(erased(made, left=(200, 30, 90)))
    assert data != other and safe(data, name) == safe(other, name)


def test_what_is_hardly_seen_keeps_its_colour() -> None:
    made = SMALL.convert("RGBA")
    made.putalpha(1)
    again = Image.open(io.BytesIO(safe(saved(made, "PNG"), "a.png").data))
    assert again.tobytes() == made.tobytes()
