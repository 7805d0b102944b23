"""The parts of a JPEG that tell of camera, place and owner, taken out without redrawing it.

It is apart because photos inside documents must keep their exact pixels; photos of their own
are drawn afresh in `pictures.py`, which only asks here what opening one would take.
"""

from __future__ import annotations

import re

#: Segments needed to see the picture: all but comments and the notes of programs; Adobe's
#: note (0xEE) says how the colours are meant, and the first (0xE0) how big the dots are.
_DROPPED = frozenset({0xFE} | set(range(0xE1, 0xF0)) - {0xEE})
_END = b"\xff\xd9"
#: The start of a segment that tells its length, or the end. The picture's own bytes have neither.
_MARKER = re.compile(rb"\xff[\xc0-\xcf\xd9-\xfe]")


def without_notes(data: bytes) -> bytes:
    """The same picture without EXIF, XMP, colour profile, comments or bytes after its end.

    >>> without_notes(b"\\xff\\xd8\\xff\\xfe\\x00\\x04Hi\\xff\\xda\\x00\\x02..\\xff\\xd9tail")
    b'\\xff\\xd8\\xff\\xda\\x00\\x02..\\xff\\xd9'
    """
    kept, position = [data[:2]], 2
    while position + 4 <= len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        end = position + 2 + int.from_bytes(data[position + 2 : position + 4], "big")
        if marker == 0xDA:
            end = _scan_end(data, end)
        if marker not in _DROPPED:
            kept.append(data[position:end])
        position = end
        if data[position : position + 2] == _END:
            return b"".join([*kept, _END])
    return b"".join(kept)


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
