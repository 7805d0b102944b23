"""What was packed as zip, gzip, PNG and PDF pack it, as far as it can still be unpacked.

It is apart because a file that was cut off or damaged has words before that place, too.
"""

from __future__ import annotations

import zlib

#: What a packed part of a file may hold at most when it is unpacked.
MOST = 200_000_000
#: So many bytes are taken at a time; fewer and fewer where something is wrong.
PIECE = 16_384
#: How zlib calls what has no head of its own, and what has that of gzip.
NO_HEAD, GZIP = -zlib.MAX_WBITS, zlib.MAX_WBITS | 16


def inflated(data: bytes, at: int, head: int) -> tuple[bytes, int]:
    """What is packed from a place on, up to where something is wrong, and the place behind it."""
    packed, found, size, held, view = zlib.decompressobj(head), [], PIECE, 0, memoryview(data)
    while size and at < len(data) and held < MOST and not packed.eof:
        before = packed.copy()
        try:
            found.append(packed.decompress(view[at : at + size]))
        except zlib.error:
            packed, size = before, size // 2
        else:
            at, held = min(at + size, len(data)), held + len(found[-1])
    return b"".join(found), at - len(packed.unused_data)
