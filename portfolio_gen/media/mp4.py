"""MP4 film and M4A sound: what is not picture or sound is blanked where it stands.

Boxes keep their size, so the addresses inside the file stay right. Besides titles and places
this takes out the hidden tracks in which phones and cameras write where they were.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

from msgspec import Struct

from portfolio_gen.media.safe import CleanedFilm, Unsafe

#: The boxes that playing needs, by the box they stand in; every other box is blanked.
_KEPT = {
    b"": {b"ftyp", b"styp", b"moov", b"mdat", b"moof", b"sidx", b"mfra"},
    b"moov": {b"mvhd", b"trak", b"mvex"},
    b"trak": {b"tkhd", b"edts", b"mdia", b"tref"},
    b"edts": {b"elst"},
    b"mdia": {b"mdhd", b"hdlr", b"minf", b"elng"},
    b"minf": {b"vmhd", b"smhd", b"nmhd", b"sthd", b"dinf", b"stbl"},
    b"dinf": {b"dref"},
    b"stbl": {
        b"stsd", b"stts", b"ctts", b"stsc", b"stsz", b"stz2", b"stco", b"co64", b"stss", b"sdtp",
        b"sbgp", b"sgpd", b"cslg",
    },
    b"mvex": {b"mehd", b"trex"},
    b"moof": {b"mfhd", b"traf"},
    b"traf": {b"tfhd", b"tfdt", b"trun", b"sdtp", b"sbgp", b"sgpd"},
    b"mfra": {b"tfra", b"mfro"},
}  # fmt: skip
_DATED = (b"mvhd", b"tkhd", b"mdhd")
_SHOWN_TRACKS = (b"vide", b"soun", b"text", b"sbtl", b"subt", b"clcp")


class _Box(Struct, frozen=True, kw_only=True):
    """One box: its name, where it starts, where its content starts, and where it ends."""

    name: bytes
    start: int
    content: int
    end: int


def cleaned_mp4(data: bytes) -> CleanedFilm:
    """The same film or sound, with no title, place, date, owner or hidden track."""
    film = bytearray(data)
    boxes = list(_boxes(film, 0, len(film)))
    names = {box.name for box in boxes}
    if not boxes or boxes[0].name != b"ftyp" or b"moov" not in names:
        raise Unsafe("broken-recording")
    if film[8:12] == b"qt  ":
        raise Unsafe("phone-film")
    tracks = [track for box in boxes if box.name == b"moov" for track in _named(film, box, b"trak")]
    hidden = [track for track in tracks if _track_kind(film, track) not in _SHOWN_TRACKS]
    if len(hidden) == len(tracks) or (hidden and b"moof" in names):
        raise Unsafe("broken-recording" if len(hidden) == len(tracks) else "hidden-track")
    rooms = [box for box in boxes if box.name == b"mdat"]
    for track in hidden:
        for start, end in _samples(film, track):
            if start < end and not any(room.content <= start and end <= room.end for room in rooms):
                raise Unsafe("broken-recording")  # What it points at is no content of its own.
            film[start:end] = bytes(end - start)
        _blank(film, track)
    _clean(film, b"", boxes)
    width, height = _size(film, tracks)
    return CleanedFilm(data=bytes(film), width=width, height=height)


def _boxes(film: bytearray, start: int, end: int) -> Iterator[_Box]:
    while start < end:
        if start + 8 > end:
            raise Unsafe("broken-recording")
        size, name = struct.unpack_from(">I4s", film, start)
        content = start + 8
        if size == 1 and start + 16 <= end:
            (size,) = struct.unpack_from(">Q", film, start + 8)
            content = start + 16
        elif size == 0:
            size = end - start
        if size < content - start or start + size > end:
            raise Unsafe("broken-recording")
        yield _Box(name=name, start=start, content=content, end=start + size)
        start += size


def _clean(film: bytearray, around: bytes, boxes: list[_Box]) -> None:
    """Blank what is not kept among `boxes`, which stand in a box called `around`."""
    for box in boxes:
        if box.name not in _KEPT[around]:
            _blank(film, box)
        elif box.name in _KEPT:
            _clean(film, box.name, list(_boxes(film, box.content, box.end)))
        elif box.name in _DATED:
            _undate(film, box)
        elif box.name == b"hdlr":
            film[box.content + 24 : box.end] = bytes(max(0, box.end - box.content - 24))
        elif box.name == b"dref":
            _check_own(film, box)


def _blank(film: bytearray, box: _Box) -> None:
    film[box.start + 4 : box.start + 8] = b"free"
    film[box.content : box.end] = bytes(box.end - box.content)


def _undate(film: bytearray, box: _Box) -> None:
    """Take out when the film was made and changed."""
    long = 16 if box.content < box.end and film[box.content] == 1 else 8
    if box.end - box.content < 4 + long:
        raise Unsafe("broken-recording")
    film[box.content + 4 : box.content + 4 + long] = bytes(long)


def _check_own(film: bytearray, box: _Box) -> None:
    """A film may not fetch its pictures from another file or host."""
    for entry in _boxes(film, box.content + 8, box.end):
        if entry.end - entry.content != 4 or film[entry.content + 3] & 1 == 0:
            raise Unsafe("broken-recording")


def _named(film: bytearray, around: _Box, *path: bytes) -> list[_Box]:
    """The boxes reached from `around` by this path of names."""
    found = [around]
    for name in path:
        found = [
            box
            for outer in found
            for box in _boxes(film, outer.content, outer.end)
            if box.name == name
        ]
    return found


def _track_kind(film: bytearray, track: _Box) -> bytes:
    handlers = _named(film, track, b"mdia", b"hdlr")
    if not handlers:
        return b""
    handler = handlers[0]
    return bytes(film[handler.content : handler.end][8:12])


def _size(film: bytearray, tracks: list[_Box]) -> tuple[int | None, int | None]:
    for track in tracks:
        if bytes(film[track.start + 4 : track.start + 8]) == b"trak":
            for header in _named(film, track, b"tkhd"):
                width, height = struct.unpack_from(">II", film, header.end - 8)
                if width >> 16 and height >> 16:
                    return width >> 16, height >> 16
    return None, None


def _samples(film: bytearray, track: _Box) -> Iterator[tuple[int, int]]:
    """Where the content of a track lies in the file, piece by piece."""
    table = (b"mdia", b"minf", b"stbl")
    sizes = _sizes(film, _named(film, track, *table, b"stsz"))
    runs = _numbers(film, _named(film, track, *table, b"stsc"), ">III")
    chunks = _numbers(film, _named(film, track, *table, b"stco"), ">I")
    chunks += _numbers(film, _named(film, track, *table, b"co64"), ">Q")
    sample, run, wiped = 0, 0, 0
    for number, (start,) in enumerate(chunks, 1):
        while run + 1 < len(runs) and runs[run + 1][0] <= number:
            run += 1
        in_chunk = runs[run][1] if runs else 0
        length = min(sizes(sample, in_chunk), len(film))
        sample, wiped = sample + in_chunk, wiped + length
        if wiped > 2 * len(film):
            raise Unsafe("broken-recording")
        yield min(start, len(film)), min(start + length, len(film))


def _numbers(film: bytearray, boxes: list[_Box], shape: str) -> list[tuple[int, ...]]:
    """The rows of a table box."""
    rows: list[tuple[int, ...]] = []
    for box in boxes:
        length = struct.calcsize(shape)
        count = _count(film, box.content + 4, box.end)
        if box.content + 8 + count * length > box.end:
            raise Unsafe("broken-recording")
        rows += struct.iter_unpack(shape, film[box.content + 8 : box.content + 8 + count * length])
    return rows


def _count(film: bytearray, at: int, end: int) -> int:
    if at + 4 > end:
        raise Unsafe("broken-recording")
    return int.from_bytes(film[at : at + 4], "big")


def _sizes(film: bytearray, boxes: list[_Box]) -> Callable[[int, int], int]:
    """Answers how many bytes a run of samples has: its first sample and how many."""
    if not boxes:
        raise Unsafe("hidden-track")
    box = boxes[0]
    each = _count(film, box.content + 4, box.end)
    if each:
        return lambda first, count: each * count
    table = film[box.content + 12 : box.end]
    sizes = [size for (size,) in struct.iter_unpack(">I", table[: len(table) // 4 * 4])]
    return lambda first, count: sum(sizes[first : first + count])
