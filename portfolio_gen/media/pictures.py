"""Pictures drawn afresh from their pixels, at the size a page needs.

Nothing of the old file is copied, so place, camera, comments, hidden pictures and anything
hung on the end are gone by construction. JPEG stays for photos, PNG for drawings; beside it lie
smaller copies as WebP, of which a browser takes the one that fills its space.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterator
from typing import TypeVar

from msgspec.structs import replace
from PIL import Image, ImageSequence, TiffImagePlugin, WebPImagePlugin

from portfolio_gen.media.jpeg_segments import scans_of
from portfolio_gen.media.kinds import ENDINGS, PICTURES, ending_of, kind_of
from portfolio_gen.media.safe import LARGEST, SafeMedia, Size, Unsafe
from portfolio_gen.media.screen_colours import in_screen_colours
from portfolio_gen.media.unseen_colour import in_fewer_grays, say_in_opened_shades

Result = TypeVar("Result")

# Every picture is opened in a copy of the process: what is there already, no copy has to load.
# Asked for WebP when it does not know it yet, Pillow loads the decoders of forty other kinds.
Image.preinit()
assert WebPImagePlugin and TiffImagePlugin, "the second reads what a camera noted"

#: Pixels a picture may have before it is opened, in all its frames together.
MOST_PIXELS = 40_000_000
MOST_FRAMES = 60
#: How often a JPEG may be drawn over; programs do it ten times, and each takes all its pixels.
MOST_SCANS = 100
#: The quickest that a moving picture may change, in thousandths of a second.
SHORTEST_FRAME = 40
#: Pixels that a picture may be wide and high on a page.
LONGEST = 1600
#: A picture with more colours than this is a photo, whatever its file says.
MOST_COLOURS_OF_A_DRAWING = 32_768
#: Pixels across of the smaller copies: a card, or a page on a phone with fine pixels.
WIDTHS = (480, 960)
#: How a copy is written: a third of the time of the usual way, with a twentieth more bytes.
AS_WEBP = {"method": 2, "quality": 76}
#: A drawing in its full size keeps every pixel; here quality is how hard to look for fewer bytes.
WHOLE_DRAWING = {"method": 1, "quality": 20, "lossless": True}

_REFUSED = {"svg": "svg-picture", "heic": "phone-picture"}


def safe_picture(
    data: bytes, name: str, *, longest: int = LONGEST
) -> tuple[SafeMedia | None, str | None]:
    """The picture at most `longest` pixels wide and high, or None and a problem's code."""
    try:
        kind = _checked_kind(data, name)
        return _opened(data, kind, longest, lambda opened: _drawn(opened, kind, longest)), None
    except Unsafe as reason:
        return None, reason.code


def refusal_of_picture(data: bytes, name: str) -> str | None:
    """The code that `safe_picture` has for a picture, found by opening it: the copies take ten
    times as long."""
    try:
        kind = _checked_kind(data, name)
        _opened(data, kind, LONGEST, lambda opened: _look_through(opened, kind))
    except Unsafe as reason:
        return reason.code
    return None


def _checked_kind(data: bytes, name: str) -> str:
    if len(data) > LARGEST:
        raise Unsafe("media-too-big")
    kind = kind_of(data)
    if kind in _REFUSED:
        raise Unsafe(_REFUSED[kind])
    if not data:
        raise Unsafe("broken-picture")
    if kind not in PICTURES:
        raise Unsafe("not-a-picture")
    if ENDINGS.get(ending_of(name)) != kind:
        raise Unsafe("wrong-ending")
    if kind == "jpeg" and scans_of(data) > MOST_SCANS:
        raise Unsafe("broken-picture")
    return kind


def _opened(data: bytes, kind: str, longest: int, work: Callable[[Image.Image], Result]) -> Result:
    """What `work` returns for the picture, which is opened at `longest` pixels or more."""
    with warnings.catch_warnings():
        # Warnings of the decoder are meant for programmers; too many pixels are refused below.
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(data), formats=[kind.upper()]) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise Unsafe("too-many-pixels")
                if kind == "jpeg":
                    # The decoder itself may shrink a photo by 2, 4 or 8: most of the work saved.
                    opened.draft("RGB", (longest, longest))
                elif kind == "png":
                    say_in_opened_shades(opened)
                return work(opened)
        except Image.DecompressionBombError:
            raise Unsafe("too-many-pixels") from None
        except Unsafe:
            raise
        except Exception:  # noqa: BLE001 - decoders fail on broken files in countless ways
            raise Unsafe("broken-picture") from None


def _drawn(opened: Image.Image, kind: str, longest: int) -> SafeMedia:
    if _is_moving(opened, kind):
        return _moving(opened, longest)
    picture = _fresh(opened, longest)
    if kind == "jpeg" or _is_photo(picture):
        photo = picture.convert("RGB")
        made = _saved(photo, "JPEG", quality=82, optimize=True, progressive=True)
        return _with_sizes(made, photo, AS_WEBP)
    return _with_sizes(_saved(picture, "PNG"), picture, WHOLE_DRAWING)


def _look_through(opened: Image.Image, kind: str) -> None:
    """Decode all that `_drawn` decodes."""
    if _is_moving(opened, kind):
        for frame in _frames(opened):
            frame.load()
    else:
        opened.load()


def _is_moving(opened: Image.Image, kind: str) -> bool:
    return kind == "gif" and getattr(opened, "is_animated", False)


def _with_sizes(made: SafeMedia, picture: Image.Image, whole: dict[str, object]) -> SafeMedia:
    """The picture with those copies that spare a reader something.

    With smaller ones comes the whole, or a large screen would have none that is sharp.
    """
    sizes = [Size(data=_written(picture, "WEBP", **whole), width=picture.width)]
    drawn = picture
    for width in sorted(WIDTHS, reverse=True):
        if width < drawn.width:
            height = max(1, round(picture.height * width / picture.width))
            drawn = drawn.resize((width, height), Image.Resampling.HAMMING)
            data = _written(drawn, "WEBP", **AS_WEBP)
            if len(data) < len(sizes[0].data):
                sizes.insert(0, Size(data=data, width=width))
    spares = len(sizes) > 1 or len(sizes[0].data) < len(made.data)
    return replace(made, sizes=tuple(sizes) if spares else ())


def _fresh(opened: Image.Image, longest: int) -> Image.Image:
    """The pixels the right way up, in a picture that knows nothing of the file."""
    opened.load()
    way = _way_up(opened)
    picture = _smaller(opened, longest)
    picture.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    picture = in_screen_colours(picture, opened.info.get("icc_profile"))
    fresh = _without_erased(Image.frombytes(picture.mode, picture.size, picture.tobytes()))
    return fresh if way is None else fresh.transpose(way)


def _smaller(opened: Image.Image, longest: int) -> Image.Image:
    """A very large picture at a whole fraction of its size, a band of rows at a time.

    Band by band, because changing the colours of a whole one would need its memory thrice.
    """
    factor = max(opened.size) // (2 * longest)
    if factor < 2:
        return _in_plain_colours(opened)
    width, height = opened.size
    rows = 64 * factor
    bands = [
        _in_plain_colours(opened.crop((0, top, width, min(top + rows, height)))).reduce(factor)
        for top in range(0, height, rows)
    ]
    mode = "RGBA" if any(band.mode == "RGBA" for band in bands) else bands[0].mode
    whole = Image.new(mode, (bands[0].width, sum(band.height for band in bands)))
    top = 0
    for band in bands:
        whole.paste(band.convert(mode), (0, top))
        top += band.height
    return whole


#: How each EXIF orientation is put right.
_WAYS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def _way_up(loaded: Image.Image) -> Image.Transpose | None:
    """How a picture has to be turned; a camera's note that nobody can read turns nothing."""
    try:
        return _WAYS.get(loaded.getexif().get(0x0112))
    except Exception:  # noqa: BLE001 - what is broken in a note shows in countless ways
        return None


def _in_plain_colours(opened: Image.Image) -> Image.Image:
    if opened.mode == "CMYK":
        # What ink shows, only its profile knows; all others are smaller when theirs is asked.
        opened = in_screen_colours(opened, opened.info.get("icc_profile"))
    if opened.mode in ("I", "I;16", "I;16B", "I;16L", "F"):
        opened = in_fewer_grays(opened)
    if opened.has_transparency_data:
        seen = opened.convert("RGBA")
        opaque = seen.getextrema()[3][0] == 255
        return seen.convert("RGB") if opaque else seen
    return opened if opened.mode in ("RGB", "L") else opened.convert("RGB")


def _without_erased(picture: Image.Image) -> Image.Image:
    """Black wherever nothing is seen: many an eraser leaves the colours of a face or a name."""
    if picture.mode != "RGBA":
        return picture
    seen = picture.getchannel("A").point(lambda value: 255 if value else 0)
    clean = Image.new("RGBA", picture.size)
    clean.paste(picture, mask=seen)
    return clean


def _is_photo(picture: Image.Image) -> bool:
    return picture.mode == "RGB" and picture.getcolors(MOST_COLOURS_OF_A_DRAWING) is None


def _moving(opened: Image.Image, longest: int) -> SafeMedia:
    """A moving picture frame by frame; each frame is a fresh picture."""
    frames, lengths = [], []
    for frame in _frames(opened):
        lengths.append(max(int(frame.info.get("duration", 100) or 100), SHORTEST_FRAME))
        small = frame.convert("RGBA")
        small.thumbnail((longest, longest), Image.Resampling.LANCZOS)
        frames.append(_without_erased(Image.frombytes("RGBA", small.size, small.tobytes())))
    if len(frames) == 1:
        return _saved(frames[0], "PNG", optimize=True)
    times = {"loop": opened.info["loop"]} if "loop" in opened.info else {}
    return _saved(
        frames[0],
        "GIF",
        save_all=True,
        append_images=frames[1:],
        duration=lengths,
        disposal=2,
        **times,
    )


def _frames(opened: Image.Image) -> Iterator[Image.Image]:
    """The frames of a moving picture, as long as there are not too many."""
    pixels = 0
    for number, frame in enumerate(ImageSequence.Iterator(opened)):
        pixels += frame.width * frame.height
        if number == MOST_FRAMES or pixels > MOST_PIXELS:
            raise Unsafe("moving-picture-too-long")
        yield frame


def _saved(picture: Image.Image, form: str, **how: object) -> SafeMedia:
    return SafeMedia(
        data=_written(picture, form, **how),
        kind="picture",
        ending={"JPEG": ".jpg", "PNG": ".png", "GIF": ".gif"}[form],
        width=picture.width,
        height=picture.height,
    )


def _written(picture: Image.Image, form: str, **how: object) -> bytes:
    written = io.BytesIO()
    picture.save(written, form, **how)
    return written.getvalue()
