"""The bytes of a part of a PDF: how they are packed, unpacked and packed again."""

from __future__ import annotations

import zlib
from typing import Any

from pikepdf import Array, Name, StreamDecodeLevel


def packings(stream: Any) -> list[str]:
    """In which ways a part is packed, the first to be unpacked first."""
    filters = stream.get("/Filter")
    if filters is None:
        return []
    return [str(one) for one in filters] if isinstance(filters, Array) else [str(filters)]


def unpacked(stream: Any) -> bytes:
    """All bytes of a part as they were before they were packed, in whichever way but a photo's."""
    return stream.read_bytes(StreamDecodeLevel.specialized)


def pack(stream: Any, data: bytes) -> None:
    """Give a part other bytes, packed: all of a document's stay in memory until it is saved."""
    stream.write(zlib.compress(data), filter=Name.FlateDecode)
