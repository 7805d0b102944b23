"""WAV sound: only the chunks that are heard are kept."""

from __future__ import annotations

import re
import struct

from portfolio_gen.media.safe import LARGEST, Unsafe

_KEPT = frozenset({b"fmt ", b"fact", b"data"})
#: What may be written behind a sound of unknown length, and is no sound.
_NOTES = re.compile(
    rb"LIST.{4}(?:INFO|adtl)|id3 .{4}ID3|ID3[\x02-\x04]\0|(?:_PMX|iXML).{4}<", re.DOTALL
)


def cleaned_wav(data: bytes) -> bytes:
    """The same sound without titles, names, places or anything after the end."""
    kept: dict[bytes, bytes] = {}
    position = 12
    while position + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, position)
        end = position + 8 + size
        if name == b"data" and _unfinished(data, position, size):
            kept.setdefault(name, _all_sound(data, position + 8, kept.get(b"fmt ", b"")))
            break
        if end > len(data):
            raise Unsafe("broken-recording")
        if name in _KEPT:
            kept.setdefault(name, data[position + 8 : end])
        position = end + size % 2
        if b"data" in kept and position >= 8 + struct.unpack_from("<I", data, 4)[0]:
            break
    if b"fmt " not in kept or not kept.get(b"data"):
        raise Unsafe("broken-recording")
    chunks = b"".join(
        struct.pack("<4sI", name, len(kept[name])) + kept[name] + bytes(len(kept[name]) % 2)
        for name in (b"fmt ", b"fact", b"data")
        if name in kept
    )
    return struct.pack("<4sI4s", b"RIFF", 4 + len(chunks), b"WAVE") + chunks


def _unfinished(data: bytes, position: int, size: int) -> bool:
    """Whether the length of the sound was never written, as when it is recorded into a pipe.

    Then the length of the whole file was not either: it is none, more than can be, or ends here.
    """
    whole = struct.unpack_from("<I", data, 4)[0]
    return (size == 0 or size > LARGEST) and (whole <= position or whole > LARGEST)


def _all_sound(data: bytes, start: int, form: bytes) -> bytes:
    """All that is heard from `start` on, in whole steps of the sound."""
    notes = _NOTES.search(data, start)
    end = notes.start() if notes else len(data)
    step = max(1, struct.unpack_from("<H", form, 12)[0])
    if end - start < step:
        raise Unsafe("broken-recording")
    return data[start : end - (end - start) % step]
