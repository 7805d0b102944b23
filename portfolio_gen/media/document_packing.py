"""The bytes of a part of a PDF: how they are packed, unpacked and packed again."""

from __future__ import annotations

import zlib
from typing import Any

from msgspec import Struct
from pikepdf import Array, Dictionary, Name, Stream, StreamDecodeLevel

from portfolio_gen.media.safe import Unsafe

_PACKED = {
    "/ASCIIHexDecode", "/AHx", "/ASCII85Decode", "/A85", "/LZWDecode", "/LZW", "/FlateDecode",
    "/Fl", "/RunLengthDecode", "/RL",
}  # fmt: skip
#: How only a viewer of pictures can unpack them, by their long names.
_CODED = {
    "/DCTDecode": "/DCTDecode", "/DCT": "/DCTDecode", "/JPXDecode": "/JPXDecode",
    "/CCITTFaxDecode": "/CCITTFaxDecode", "/CCF": "/CCITTFaxDecode",
    "/JBIG2Decode": "/JBIG2Decode",
}  # fmt: skip


class Coded(Struct, frozen=True, kw_only=True):
    """A picture that is coded: the long name of how, its bytes, and what is said of them."""

    how: str
    data: bytes
    said: Any


def coded_in(document: Any, picture: Any) -> Coded | None:
    """A coded picture out of whatever it is packed in; None for pixels that are only packed."""
    names = packings(picture)
    how = next((name for name in names if name in _CODED), None)
    if how is None:
        return None
    if how != names[-1]:
        raise Unsafe("broken-document")
    filters, said = _row(picture.get("/Filter")), _row(picture.get("/DecodeParms"))
    packed = Stream(document, picture.read_raw_bytes())
    if len(names) > 1:
        packed.Filter = Array(filters[:-1])
        packed.DecodeParms = Array((said + [None] * len(names))[: len(names) - 1])
    known_packing(packed)
    own = said[-1] if len(said) == len(names) and isinstance(said[-1], Dictionary) else None
    return Coded(how=_CODED[how], data=unpacked(packed), said=own)


def known_packing(stream: Any) -> None:
    """Refuse what is packed in a way that nobody can look into."""
    if not set(packings(stream)) <= _PACKED:
        raise Unsafe("broken-document")


def packings(stream: Any) -> list[str]:
    """In which ways a part is packed, the first to be unpacked first."""
    return [str(one) for one in _row(stream.get("/Filter"))]


def unpacked(stream: Any) -> bytes:
    """All bytes of a part as they were before they were packed, in whichever way but a photo's."""
    return stream.read_bytes(StreamDecodeLevel.specialized)


def pack(stream: Any, data: bytes) -> None:
    """Give a part other bytes, packed: all of a document's stay in memory until it is saved."""
    stream.write(zlib.compress(data), filter=Name.FlateDecode)


def _row(value: Any) -> list[Any]:
    return list(value) if isinstance(value, Array) else [] if value is None else [value]
