"""How the tracks of an MP4 are coded, with the names of programs and cameras taken out.

It is apart because these boxes start with fields of fixed length, unlike all others.
"""

from __future__ import annotations

import struct

from portfolio_gen.media.coded_pictures import Coding, overwrite_in_piece
from portfolio_gen.media.mp4_boxes import Box, blank, boxes, first_boxes, named, number, zero
from portfolio_gen.media.safe import Unsafe

#: The codings that are published, each with the box without which nobody can play it.
_CODINGS = {
    b"vide": {
        b"avc1": b"avcC", b"avc3": b"avcC", b"hvc1": b"hvcC", b"hev1": b"hvcC", b"dvh1": b"hvcC",
        b"dvhe": b"hvcC", b"mp4v": b"esds", b"av01": b"av1C", b"vp08": b"vpcC", b"vp09": b"vpcC",
        b"s263": b"d263",
    },
    b"soun": {
        b"mp4a": b"esds", b"Opus": b"dOps", b"fLaC": b"dfLa", b"alac": b"alac", b"ac-3": b"dac3",
        b"ec-3": b"dec3", b"samr": b"damr", b"sawb": b"damr", b"ipcm": b"pcmC", b"fpcm": b"pcmC",
        b".mp3": b"", b"twos": b"", b"sowt": b"",
    },
}  # fmt: skip
#: Bytes before the first box of an entry, and those among them that name programs.
_FIELDS = {b"vide": 78, b"soun": 28}
_NAMES = {b"vide": ((8, 24), (42, 74)), b"soun": ((10, 16),)}
#: Boxes about shape, light and colour of the picture and the places of the loudspeakers.
_KEPT = {b"pasp", b"clap", b"fiel", b"btrt", b"colr", b"mdcv", b"clli", b"SmDm", b"CoLL", b"chan",
         b"srat"}  # fmt: skip


def cleaned_entries(film: bytearray, track: Box, kind: bytes) -> Coding | None:
    """How the pictures of a track are coded, if by H.264 or H.265; its entries are cleaned."""
    found: list[Coding | None] = [
        _cleaned_entry(film, entry, kind)
        for table in named(film, track, b"mdia", b"minf", b"stbl", b"stsd")
        for entry in boxes(film, table.content + 8, table.end)
    ]
    if not found or found != found[:1] * len(found):
        raise Unsafe("broken-recording")
    return found[0]


def _cleaned_entry(film: bytearray, entry: Box, kind: bytes) -> Coding | None:
    settings = _CODINGS[kind].get(entry.name)
    if settings is None:
        raise Unsafe("unknown-kind-of-file")
    first = entry.content + _FIELDS[kind]
    if first > entry.end:
        raise Unsafe("broken-recording")
    if kind == b"soun" and number(film, entry.content + 8, entry.end, 2):
        raise Unsafe("phone-film")  # An entry of QuickTime, which has more fields.
    for start, end in _NAMES[kind]:
        zero(film, entry.content + start, entry.content + end)
    inner = first_boxes(film, first, entry.end)
    _fill(film, inner[-1].end if inner else first, entry.end)
    coding = None
    for box in inner:
        if box.name == settings:
            coding = _cleaned_settings(film, box)
        elif box.name not in _KEPT or _is_profile(film, box):
            blank(film, box)
    if settings and [box.name for box in inner].count(settings) != 1:
        raise Unsafe("broken-recording")
    return coding


def _fill(film: bytearray, start: int, end: int) -> None:
    """Some programs close the list of boxes with a few zeros; whatever stands there is no box."""
    zero(film, start, end)
    if end - start >= 8:
        film[start : start + 8] = struct.pack(">I4s", end - start, b"free")


def _is_profile(film: bytearray, box: Box) -> bool:
    """Whether a box holds a whole colour profile, which may name its maker."""
    return box.name == b"colr" and film[box.content : box.content + 4] not in (b"nclx", b"nclc")


def _cleaned_settings(film: bytearray, box: Box) -> Coding | None:
    if box.name == b"dfLa":  # Behind the form of the sound stand its titles.
        form = box.content + 4
        if film[form] & 127 or number(film, form + 1, box.end, 3) != 34 or form + 38 > box.end:
            raise Unsafe("broken-recording")
        film[form] = 128
        zero(film, form + 38, box.end)
    if box.name == b"avcC":
        at = _after_pieces(film, box.content + 5, box.end, 31, h265=False)
        at = _after_pieces(film, at, box.end, 255, h265=False)
        zero(film, at + 3, box.end)
        return Coding(h265=False, length=1 + (film[box.content + 4] & 3))
    if box.name == b"hvcC":
        at = box.content + 23
        for _ in range(number(film, at - 1, box.end, 1)):
            at = _after_pieces(film, at + 2, box.end, 255, h265=True)
        zero(film, at, box.end)
        return Coding(h265=True, length=1 + (film[box.content + 21] & 3))
    return None


def _after_pieces(film: bytearray, at: int, end: int, bits: int, *, h265: bool) -> int:
    """Where a list of pieces ends that starts with how many there are; they are cleaned."""
    count = number(film, at, end, 1) & bits
    at += 1
    for _ in range(count):
        start = at + 2
        at = start + number(film, at, end, 2)
        if at > end:
            raise Unsafe("broken-recording")
        overwrite_in_piece(film, start, at, h265=h265)
    return at
