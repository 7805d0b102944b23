"""Ogg sound (Vorbis and Opus): comments are blanked where they stand.

The packets keep their size and the pages their number, so nothing has to be moved; only the
check sums of the pages that held comments are counted anew.
"""

from __future__ import annotations

from msgspec import Struct

from portfolio_gen.media.safe import Unsafe

_COMMENTS = (b"\x03vorbis", b"OpusTags")
_STREAMS = (b"\x01vorbis", b"OpusHead")


class _Page(Struct):
    """One page: its bytes, where its packets' bytes start, and which stream it is part of."""

    data: bytearray
    body: int
    serial: bytes
    sizes: bytes


def cleaned_ogg(data: bytes) -> bytes:
    """The same sound without title, names, pictures or anything after the last page."""
    pages = _pages(data)
    streams: dict[bytes, list[_Page]] = {}
    for page in pages:
        if page.data[5] & 2 and page.serial in streams:
            raise Unsafe("broken-recording")
        streams.setdefault(page.serial, []).append(page)
    for stream in streams.values():
        _blank_comments(stream)
    return b"".join(bytes(page.data) for page in pages)


def _pages(data: bytes) -> list[_Page]:
    pages, position = [], 0
    while data[position : position + 5] == b"OggS\0" and position + 27 <= len(data):
        count = data[position + 26]
        sizes = data[position + 27 : position + 27 + count]
        end = position + 27 + count + sum(sizes)
        if end > len(data) or len(sizes) < count:
            raise Unsafe("broken-recording")
        page = bytearray(data[position:end])
        pages.append(_Page(data=page, body=27 + count, serial=bytes(page[14:18]), sizes=sizes))
        position = end
    if not pages:
        raise Unsafe("broken-recording")
    return pages


def _blank_comments(stream: list[_Page]) -> None:
    """Blank the second packet of a stream, which is where both codecs keep their comments."""
    if not bytes(stream[0].data[stream[0].body :]).startswith(_STREAMS):
        raise Unsafe("unknown-kind-of-file")
    pieces = _packet(stream, 1)
    packet = b"".join(page.data[start:end] for page, start, end in pieces)
    blank = blanked_comments(packet)
    for page, start, end in pieces:
        page.data[start:end] = blank[: end - start]
        blank = blank[end - start :]
        page.data[22:26] = bytes(4)
        page.data[22:26] = _checksum(page.data).to_bytes(4, "little")


def _packet(stream: list[_Page], wanted: int) -> list[tuple[_Page, int, int]]:
    """The pieces of one packet: page, start and end of each."""
    pieces: list[tuple[_Page, int, int]] = []
    number = 0
    for page in stream:
        position = page.body
        for size in page.sizes:
            if number == wanted and size:
                pieces.append((page, position, position + size))
            position += size
            if size < 255:
                number += 1
            if number > wanted:
                return pieces
    raise Unsafe("broken-recording")


def blanked_comments(packet: bytes) -> bytes:
    """A comment packet of the same size that says nothing: one name made of spaces.

    >>> blanked_comments(b"OpusTags" + bytes(12))[:8]
    b'OpusTags'
    """
    start = next((start for start in _COMMENTS if packet.startswith(start)), None)
    framing = b"\x01" if start == b"\x03vorbis" else b""
    spaces = len(packet) - len(start or b"") - 8 - len(framing)
    if start is None or spaces < 0:
        raise Unsafe("broken-recording")
    return start + spaces.to_bytes(4, "little") + b" " * spaces + bytes(4) + framing


def _table() -> tuple[int, ...]:
    rows = []
    for row in range(256):
        value = row << 24
        for _ in range(8):
            value = (value << 1 ^ (0x04C11DB7 if value & 0x80000000 else 0)) & 0xFFFFFFFF
        rows.append(value)
    return tuple(rows)


_TABLE = _table()


def _checksum(page: bytearray) -> int:
    """Ogg's own CRC-32, which no library at hand counts."""
    value = 0
    for byte in page:
        value = (value << 8 & 0xFFFFFF00) ^ _TABLE[value >> 24 ^ byte]
    return value
