"""WAV sound: only the chunks that are heard are kept."""

from __future__ import annotations

import struct

from portfolio_gen.media.safe import Unsafe

_KEPT = frozenset({b"fmt ", b"fact", b"data"})


def cleaned_wav(data: bytes) -> bytes:
    """The same sound without titles, names, places or anything after the end."""
    kept: dict[bytes, bytes] = {}
    position = 12
    while position + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, position)
        end = position + 8 + size
        if end > len(data):
            raise Unsafe("broken-recording")
        if name in _KEPT:
            kept.setdefault(name, data[position + 8 : end])
        position = end + size % 2
        if b"data" in kept and position >= 8 + struct.unpack_from("<I", data, 4)[0]:
            break
    if b"fmt " not in kept or b"data" not in kept:
        raise Unsafe("broken-recording")
    chunks = b"".join(
        struct.pack("<4sI", name, len(kept[name])) + kept[name] + bytes(len(kept[name]) % 2)
        for name in (b"fmt ", b"fact", b"data")
        if name in kept
    )
    return struct.pack("<4sI4s", b"RIFF", 4 + len(chunks), b"WAVE") + chunks
