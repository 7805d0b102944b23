"""A file that is safe to publish, or the reason why it is not."""

from __future__ import annotations

from msgspec import Struct

#: The largest file that is taken in, in bytes.
LARGEST = 25_000_000
#: What making one file safe may take. A photo of 40 million pixels takes a tenth of it.
SECONDS, MEGABYTES = 20, 1_000
#: Codes of the problems that lie in a file itself, so that its bytes are refused everywhere.
#: Not among them is "no-pdf-cleaner": what is missing then is on the computer.
REFUSALS = frozenset({
    "broken-document", "broken-picture", "broken-recording", "document-too-long", "hidden-layers",
    "hidden-track", "locked-document", "loose-marks", "media-too-big", "moving-picture-too-long",
    "not-a-document", "not-a-picture", "not-a-recording", "phone-film", "phone-picture",
    "svg-picture", "too-many-pixels", "unknown-kind-of-file", "wrong-ending",
})  # fmt: skip


class Size(Struct, frozen=True, kw_only=True):
    """A picture once more as WebP, so many pixels wide."""

    data: bytes
    width: int


class SafeMedia(Struct, frozen=True, kw_only=True):
    """Bytes that may be published; `ending` starts with a dot and fits the bytes.

    `kind` is "picture", "sound", "film" or "document"; width and height are pixels, where known.
    `sizes` are for browsers that read WebP, the smallest first and the whole last; every one takes
    fewer bytes than all that come after it.
    """

    data: bytes
    kind: str
    ending: str
    width: int | None = None
    height: int | None = None
    sizes: tuple[Size, ...] = ()


class CleanedFilm(Struct, frozen=True, kw_only=True):
    """A film without its hidden parts; `width` and `height` are None when there is sound only."""

    data: bytes
    width: int | None
    height: int | None


class Unsafe(Exception):  # noqa: N818 - a reason, raised inside this room and never out of it
    """Why a file is not published: the code of the problem that its author will read."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
