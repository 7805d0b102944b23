"""WebM film and sound: titles, tags and attachments are blanked where they stand.

Elements keep their size, so the addresses inside the file stay right. Browsers record WebM
with parts of unknown length, so those are walked until something of their parent begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from portfolio_gen.media.ogg import blanked_comments
from portfolio_gen.media.safe import CleanedFilm, Unsafe

_HEADER, _SEGMENT = 0x1A45DFA3, 0x18538067
_INFO, _TRACKS, _CLUSTER, _TRACK = 0x1549A966, 0x1654AE6B, 0x1F43B675, 0xAE
_TRACK_TYPE, _CODEC_PRIVATE, _VIDEO = 0x83, 0x63A2, 0xE0
_WIDTH, _HEIGHT, _DOC_TYPE, _VOID = 0xB0, 0xBA, 0x4282, 0xEC
#: Names of programs, which a file must have; their text is blanked and the element stays.
_PROGRAMS = {0x4D80, 0x5741}

#: The elements that playing needs, by the element they stand in; every other is blanked.
_KEPT = {
    _SEGMENT: {0x114D9B74, _INFO, _TRACKS, _CLUSTER, 0x1C53BB6B},
    _INFO: {0x2AD7B1, 0x4489} | _PROGRAMS,
    _TRACKS: {_TRACK},
    _TRACK: {
        0xD7, 0x73C5, _TRACK_TYPE, 0xB9, 0x88, 0x55AA, 0x9C, 0x6DE7, 0x23E383, 0x22B59C, 0x86,
        _CODEC_PRIVATE, 0x56AA, 0x56BB, _VIDEO, 0xE1, 0x6DF8, 0x23314F, 0x55EE, 0xAA,
    },
    _CLUSTER: {0xE7, 0xA3, 0xA0, 0xAB, 0xA7},
}  # fmt: skip


class _Element(Struct, frozen=True, kw_only=True):
    """One element: its id, where it starts, where its content starts, and where it ends."""

    id: int
    start: int
    content: int
    end: int


def cleaned_webm(data: bytes) -> CleanedFilm:
    """The same film or sound, with no title, date, tag, chapter or attached file."""
    film = bytearray(data)
    # What follows the second element is none of the film and is cut off below.
    top = list(islice(_elements(film, 0, len(film)), 2))
    if [element.id for element in top] != [_HEADER, _SEGMENT]:
        raise Unsafe("broken-recording")
    header, segment = top
    kinds = [
        bytes(film[part.content : part.end]).rstrip(b"\0")
        for part in _elements(film, header.content, header.end)
        if part.id == _DOC_TYPE
    ]
    if kinds != [b"webm"]:
        raise Unsafe("unknown-kind-of-file")
    seen: dict[int, int] = {}
    _clean(film, segment, seen)
    if _TRACK_TYPE not in seen:
        raise Unsafe("broken-recording")
    return CleanedFilm(
        data=bytes(film[: segment.end]), width=seen.get(_WIDTH), height=seen.get(_HEIGHT)
    )


def _elements(
    film: bytearray, start: int, end: int, siblings: set[int] | None = None
) -> Iterator[_Element]:
    """The elements from `start` on; one of unknown length lasts until one of `siblings`."""
    while start < end:
        number, content = _number(film, start, end, keep_length=True)
        size, content = _number(film, content, end)
        if size is None:
            stop = _unknown_end(film, number, content, end, siblings or set())
        else:
            stop = content + size
        if number is None or stop > end:
            raise Unsafe("broken-recording")
        yield _Element(id=number, start=start, content=content, end=stop)
        start = stop


def _unknown_end(
    film: bytearray, number: int | None, content: int, end: int, siblings: set[int]
) -> int:
    if number == _SEGMENT:
        return end
    if number != _CLUSTER:
        raise Unsafe("broken-recording")
    position = content
    while position < end:
        inner, after = _number(film, position, end, keep_length=True)
        if inner in siblings:
            return position
        size, after = _number(film, after, end)
        if size is None:
            raise Unsafe("broken-recording")
        position = after + size
    return position


def _number(
    film: bytearray, start: int, end: int, *, keep_length: bool = False
) -> tuple[int | None, int]:
    """A number of varying length and where it ends; None stands for "unknown"."""
    first = film[start] if start < end else 0
    length = 9 - first.bit_length()
    if first == 0 or length > (4 if keep_length else 8) or start + length > end:
        raise Unsafe("broken-recording")
    value = int.from_bytes(film[start : start + length], "big")
    if keep_length:
        return value, start + length
    value &= (1 << 7 * length) - 1
    return (None if value == (1 << 7 * length) - 1 else value), start + length


def _clean(film: bytearray, around: _Element, seen: dict[int, int]) -> None:
    """Blank what is not kept inside `around`, and note what kind of track was seen."""
    for part in _elements(film, around.content, around.end, _KEPT[_SEGMENT]):
        if part.id not in _KEPT[around.id]:
            _blank(film, part)
        elif part.id in _KEPT:
            _clean(film, part, seen)
        elif part.id in _PROGRAMS:
            film[part.content : part.end] = b" " * (part.end - part.content)
        elif part.id == _CODEC_PRIVATE:
            _blank_comments(film, part)
        elif part.id == _VIDEO:
            _note(film, list(_elements(film, part.content, part.end)), seen)
        elif part.id == _TRACK_TYPE:
            _note(film, [part], seen)
            if seen[_TRACK_TYPE] not in (1, 2):
                raise Unsafe("hidden-track")


def _note(film: bytearray, parts: list[_Element], seen: dict[int, int]) -> None:
    for part in parts:
        seen[part.id] = int.from_bytes(film[part.content : part.end][:8], "big")


def _blank(film: bytearray, part: _Element) -> None:
    """Turn an element into empty space of the same size."""
    size = part.end - part.start
    film[part.start : part.end] = bytes(size)
    film[part.start] = _VOID
    if size < 10:
        film[part.start + 1] = 0x80 | size - 2
    else:
        film[part.start + 1 : part.start + 9] = (1 << 56 | size - 9).to_bytes(8, "big")


def _blank_comments(film: bytearray, part: _Element) -> None:
    """Vorbis keeps a copy of its comments among the settings of the track."""
    private = bytes(film[part.content : part.end])
    at = private.find(b"\x03vorbis")
    after = private.find(b"\x05vorbis", at)
    if at < 0:
        return
    if after < 0:
        raise Unsafe("broken-recording")
    film[part.content + at : part.content + after] = blanked_comments(private[at:after])
