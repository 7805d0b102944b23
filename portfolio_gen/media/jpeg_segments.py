"""The parts of a JPEG that tell of camera, place and owner, taken out without redrawing it.

It is apart because photos inside documents must keep their exact pixels; photos of their own
are drawn afresh in `pictures.py`, which only asks here what opening one would take.
"""

from __future__ import annotations

import re

#: Segments without which there is no picture: its size, tables, restarts and scans.
_NEEDED = frozenset({*range(0xC0, 0xD0), 0xDA, 0xDB, 0xDC, 0xDD} - {0xC8})
_SCAN = 0xDA
_START, _END = b"\xff\xd8", b"\xff\xd9"
#: The start of a segment that tells its length, or the end. The picture's own bytes have neither.
_MARKER = re.compile(rb"\xff[\xc0-\xcf\xd9-\xfe]")


def without_notes(data: bytes) -> bytes:
    """The same picture without EXIF, XMP, thumbnails, comments or bytes after its end.

    >>> without_notes(b"\\xff\\xd8\\xff\\xfe\\x00\\x04Hi\\xff\\xda\\x00\\x02..\\xff\\xd9tail")
    b'\\xff\\xd8\\xff\\xda\\x00\\x02..\\xff\\xd9'
    """
    position = data.find(_START)
    if position < 0:
        raise ValueError("no JPEG")
    kept, position = [_START], position + 2
    # Bytes between two segments belong to neither, and readers skip them too.
    while 0 <= (position := data.find(b"\xff", position)) <= len(data) - 4:
        marker = data[position + 1]
        if marker == 0xD9:
            break
        if marker == 0xFF or marker <= 0x01 or 0xD0 <= marker <= 0xD8:
            position += 1
            continue
        end = position + 2 + int.from_bytes(data[position + 2 : position + 4], "big")
        if marker == _SCAN:
            end = _scan_end(data, end)
        kept.append(_kept(marker, data[position:end]))
        position = end
    return b"".join([*kept, _END])


def _kept(marker: int, segment: bytes) -> bytes:
    """What stays of a segment: all of it, its colours or dots only, or nothing."""
    if marker in _NEEDED:
        return segment
    if marker == 0xE0 and segment[4:9] == b"JFIF\0" and len(segment) >= 16:
        # How big the dots are; a small picture of the picture may follow, and does not stay.
        return b"\xff\xe0\0\x10" + segment[4:16] + b"\0\0"
    if marker == 0xEE and segment[4:9] == b"Adobe" and len(segment) >= 16:
        # How the colours are meant.
        return b"\xff\xee\0\x0e" + segment[4:16]
    return b""


def scans_of(data: bytes) -> int:
    """How often the picture is drawn over, each time finer.

    Like a decoder, it passes over whatever stands between the segments.

    >>> scans_of(b"\\xff\\xd8" + b"\\xff\\xda\\x00\\x02.\\xff\\x00." * 3 + b"\\xff\\xd9\\xff\\xda")
    3
    """
    scans, position = 0, 2
    while (found := _MARKER.search(data, position)) and found[0] != _END:
        scans += found[0] == b"\xff\xda"
        length = int.from_bytes(data[found.end() : found.end() + 2], "big")
        position = found.end() + max(2, length)
    return scans


def _scan_end(data: bytes, position: int) -> int:
    """Where the picture's own bytes end: at the first sign that is none of theirs."""
    while 0 <= (position := data.find(b"\xff", position)) < len(data) - 1:
        follower = data[position + 1]
        if follower == 0xFF:
            position += 1
        elif follower == 0 or 0xD0 <= follower <= 0xD7:
            position += 2
        else:
            return position
    return len(data)
