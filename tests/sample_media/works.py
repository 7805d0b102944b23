"""The list of everything there is to make, and how it is written to its place.

It is apart from the pictures because they only draw; which file a drawing becomes, how small it
must be, and what a camera would have noted in it, is decided here.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

WORKS: dict[str, Callable[[], object]] = {}
PHOTO_LIMIT, DRAWING_LIMIT = 105_000, 86_000
STEPS = ((64, 1200), (40, 1200), (28, 1120), (24, 1040), (20, 960), (16, 900))


def work(learner: str, project: str, file: str) -> Callable:
    """Name the file that a picture, sound or film is made for."""

    def enlist(make: Callable) -> Callable:
        WORKS[f"students/{learner}/projects/{project}/media/{file}"] = make
        return make

    return enlist


def save(result: Image.Image | bytes, path: Path) -> None:
    """Write one piece of work; a photo that carries camera notes keeps them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(result, bytes):
        path.write_bytes(result)
    elif path.suffix == ".jpg":
        path.write_bytes(jpeg(result))
    else:
        path.write_bytes(png(result))


def jpeg(picture: Image.Image) -> bytes:
    """Return a photo as JPEG, as good as its size allows."""
    exif = picture.info.get("camera notes", b"")
    for quality in (82, 78, 74, 70, 65, 60, 54, 48):
        out = BytesIO()
        picture.convert("RGB").save(
            out, "JPEG", quality=quality, optimize=True, progressive=True, exif=exif
        )
        if out.tell() <= PHOTO_LIMIT:
            break
    return out.getvalue()


def png(picture: Image.Image) -> bytes:
    """Return a drawing as PNG in few colours, as good as its size allows."""
    for colours, width in STEPS:
        small = picture
        if picture.width > width:
            size = (width, round(picture.height * width / picture.width))
            small = picture.resize(size, Image.Resampling.LANCZOS)
        out = BytesIO()
        few_colours(small, colours).save(out, "PNG", optimize=True)
        if out.tell() <= DRAWING_LIMIT:
            break
    return out.getvalue()


def few_colours(picture: Image.Image, count: int) -> Image.Image:
    """Return a drawing in `count` colours, its bare paper one even colour that takes no space.

    The palette is chosen from what is drawn, or the paper would use up most of it.
    """
    pixels = np.asarray(picture.convert("RGB"), np.int16)
    values, counts = np.unique(pixels.reshape(-1, 3) // 6, axis=0, return_counts=True)
    paper = values[counts.argmax()] * 6 + 3
    bare = np.abs(pixels - paper).max(2) < 16
    colours = _palette(pixels[~bare], count - 1)
    palette = Image.new("P", (1, 1))
    palette.putpalette([*paper.tolist(), *colours.ravel().tolist()])
    even = np.where(bare[..., None], paper, pixels).astype(np.uint8)
    return Image.fromarray(even).quantize(palette=palette, dither=Image.Dither.NONE)


def _palette(drawn: np.ndarray, count: int) -> np.ndarray:
    """Return colours that suit what is drawn; a small red arrow weighs more than its few pixels."""
    if not len(drawn):
        return np.zeros((1, 3), int)
    bins, amounts = np.unique(drawn // 8, axis=0, return_counts=True)
    spots, weights = bins * 8.0 + 4, amounts**0.45
    chosen = spots[[weights.argmax()]]
    nearest = ((spots - chosen[0]) ** 2).sum(1)
    while len(chosen) < min(count, len(spots)):
        chosen = np.vstack([chosen, spots[(nearest * weights).argmax()]])
        nearest = np.minimum(nearest, ((spots - chosen[-1]) ** 2).sum(1))
    for _ in range(8):
        owner = ((spots[:, None] - chosen[None]) ** 2).sum(2).argmin(1)
        for index in range(len(chosen)):
            mine = owner == index
            if mine.any():
                chosen[index] = np.average(spots[mine], axis=0, weights=weights[mine])
    return np.clip(chosen.round(), 0, 255).astype(int)
