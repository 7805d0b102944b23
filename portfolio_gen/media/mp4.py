"""MP4 film and M4A sound: what is not picture or sound is blanked where it stands.

Boxes keep their size, so the addresses inside the file stay right. Besides titles and places
this takes out the hidden tracks in which phones and cameras write where they were.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from itertools import chain

from portfolio_gen.media.coded_pictures import Coding, overwrite_in_sample
from portfolio_gen.media.mp4_boxes import Box, blank, boxes, first_boxes, named, number
from portfolio_gen.media.mp4_entries import cleaned_entries
from portfolio_gen.media.mp4_samples import (
    Chunk,
    chunks_in_part,
    chunks_in_tables,
    track_number,
)
from portfolio_gen.media.safe import CleanedFilm, Unsafe

#: The boxes that playing needs, by the box they stand in; every other box is blanked.
_KEPT = {
    b"": {b"ftyp", b"styp", b"moov", b"mdat", b"moof", b"sidx", b"mfra"},
    b"moov": {b"mvhd", b"trak", b"mvex"},
    b"trak": {b"tkhd", b"edts", b"mdia"},
    b"edts": {b"elst"},
    b"mdia": {b"mdhd", b"hdlr", b"minf", b"elng"},
    b"minf": {b"vmhd", b"smhd", b"dinf", b"stbl"},
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
_SHOWN_TRACKS = (b"vide", b"soun")


def cleaned_mp4(data: bytes) -> CleanedFilm:
    """The same film or sound, with no title, place, date, owner, hidden track or message."""
    film = bytearray(data)
    top = first_boxes(film, 0, len(film))
    names = {box.name for box in top}
    if not top or top[0].name != b"ftyp" or b"moov" not in names:
        raise Unsafe("broken-recording")
    if film[8:12] == b"qt  ":
        raise Unsafe("phone-film")
    del film[top[-1].end :]
    moov = [box for box in top if box.name == b"moov"]
    tracks = [track for box in moov for track in named(film, box, b"trak")]
    shown, hidden = _sorted_out(film, tracks)
    if not shown or len(shown) + len(hidden) < len(tracks):
        raise Unsafe("broken-recording")
    if hidden and b"moof" in names:
        raise Unsafe("hidden-track")
    codings = {
        name: cleaned_entries(film, track, _track_kind(film, track))
        for name, track in shown.items()
    }
    for track in hidden:
        blank(film, track)
    _clean_content(film, top, shown, codings)
    _clean(film, b"", top)
    width, height = _size(film, list(shown.values()))
    return CleanedFilm(data=bytes(film), width=width, height=height)


def _sorted_out(film: bytearray, tracks: list[Box]) -> tuple[dict[int, Box], list[Box]]:
    """The tracks of picture and sound by their numbers, and all others: places, texts, chapters."""
    chapters = {
        number(film, at, box.end)
        for track in tracks
        for box in named(film, track, b"tref", b"chap")
        for at in range(box.content, box.end, 4)
    }
    shown, hidden = {}, []
    for track in tracks:
        name = track_number(film, track)
        if _track_kind(film, track) in _SHOWN_TRACKS and name not in chapters:
            shown[name] = track
        else:
            hidden.append(track)
    return shown, hidden


def _clean_content(
    film: bytearray, top: list[Box], shown: dict[int, Box], codings: dict[int, Coding | None]
) -> None:
    """Blank what no shown track names, and the messages in what one names."""
    rooms = [box for box in top if box.name == b"mdat"]
    starts = [room.content for room in rooms]
    named_by_shown, before = bytearray(len(film)), (0, 0)
    for track, chunk in _chunks(film, top, shown):
        start, end = chunk.start, chunk.end
        room = bisect_right(starts, start) - 1
        # Beyond its rooms are other boxes, and half of another chunk is no chunk.
        if room < 0 or end > rooms[room].end or (start < before[1] and (start, end) != before):
            raise Unsafe("broken-recording")
        before = start, end
        coding = codings[track]
        if coding is not None:
            for size in chunk.sizes:
                overwrite_in_sample(film, start, start + size, coding)
                start += size
        named_by_shown[chunk.start : end] = film[chunk.start : end]
    for room in rooms:
        film[room.content : room.end] = named_by_shown[room.content : room.end]


def _chunks(film: bytearray, top: list[Box], shown: dict[int, Box]) -> list[tuple[int, Chunk]]:
    """All that the shown tracks name, each with the number of its track, first things first."""
    usual_sizes = {
        number(film, box.content + 4, box.end): number(film, box.content + 16, box.end)
        for around in top
        if around.name == b"moov"
        for box in named(film, around, b"mvex", b"trex")
    }
    in_tables = (
        (name, chunk) for name, track in shown.items() for chunk in chunks_in_tables(film, track)
    )
    in_parts = (
        named_chunk
        for box in top
        if box.name == b"moof"
        for named_chunk in chunks_in_part(film, box, usual_sizes)
    )
    found, total = [], 0
    for name, chunk in chain(in_tables, in_parts):
        total += chunk.end - chunk.start
        if total > 2 * len(film) or name not in shown:
            raise Unsafe("broken-recording")
        if chunk.start < chunk.end:
            found.append((name, chunk))
    if not found:
        raise Unsafe("broken-recording")
    return sorted(found, key=lambda one: (one[1].start, one[1].end))


def _clean(film: bytearray, around: bytes, inner: list[Box]) -> None:
    """Blank what is not kept among `inner`, which stand in a box called `around`."""
    for box in inner:
        if box.name not in _KEPT[around]:
            blank(film, box)
        elif box.name in _KEPT:
            _clean(film, box.name, list(boxes(film, box.content, box.end)))
        elif box.name in _DATED:
            _undate(film, box)
        elif box.name == b"hdlr":
            film[box.content + 24 : box.end] = bytes(max(0, box.end - box.content - 24))
        elif box.name == b"dref":
            _check_own(film, box)


def _undate(film: bytearray, box: Box) -> None:
    """Take out when the film was made and changed."""
    long = 16 if box.content < box.end and film[box.content] == 1 else 8
    if box.end - box.content < 4 + long:
        raise Unsafe("broken-recording")
    film[box.content + 4 : box.content + 4 + long] = bytes(long)


def _check_own(film: bytearray, box: Box) -> None:
    """A film may not fetch its pictures from another file or host."""
    for entry in boxes(film, box.content + 8, box.end):
        if entry.end - entry.content != 4 or film[entry.content + 3] & 1 == 0:
            raise Unsafe("broken-recording")


def _track_kind(film: bytearray, track: Box) -> bytes:
    handlers = named(film, track, b"mdia", b"hdlr")
    if not handlers:
        return b""
    handler = handlers[0]
    return bytes(film[handler.content : handler.end][8:12])


def _size(film: bytearray, tracks: list[Box]) -> tuple[int | None, int | None]:
    for track in tracks:
        for header in named(film, track, b"tkhd"):
            width, height = struct.unpack_from(">II", film, header.end - 8)
            if width >> 16 and height >> 16:
                return width >> 16, height >> 16
    return None, None
