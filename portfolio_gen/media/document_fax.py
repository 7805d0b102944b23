"""Pictures of two colours in a PDF as fax machines pack them, drawn again from their pixels.

A viewer stops reading when it has all rows, so what stands behind them is seen by nobody.
"""

from __future__ import annotations

import io
import struct
from typing import Any

from pikepdf import Dictionary
from PIL import Image

from portfolio_gen.media.safe import Unsafe

#: Entries of a TIFF, in which the library wants to find such a picture.
_LONG, _SHORT = 4, 3


def pixels_of_fax(data: bytes, said: Any, size: tuple[int, int]) -> Image.Image:
    """The picture, with 255 where the packing says white."""
    said = Dictionary() if said is None else said
    if not data or said.get("/EncodedByteAlign", False) or said.get("/Columns", 1728) != size[0]:
        raise Unsafe("broken-document")
    rows = int(said.get("/K", 0))
    with Image.open(io.BytesIO(_tiff(data, size, rows)), formats=["TIFF"]) as opened:
        return opened.convert("1")


def fax_of(pixels: Image.Image) -> bytes:
    """The picture packed in the fourth way, the only one for which no row needs a setting."""
    turned = Image.frombytes("1", pixels.size, pixels.tobytes("raw", "1;I"))
    into = io.BytesIO()
    turned.save(into, "TIFF", compression="group4", strip_size=1 << 30)
    with Image.open(into, formats=["TIFF"]) as written:
        (start,), (length,) = written.tag_v2[273], written.tag_v2[279]  # type: ignore[attr-defined]
    return into.getvalue()[start : start + length]


def said_of_fax(said: Any, size: tuple[int, int]) -> Dictionary:
    """What a document says of a picture that `fax_of` packed; which colour is black stays."""
    black = said is not None and said.get("/BlackIs1") is True
    return Dictionary(K=-1, Columns=size[0], Rows=size[1], BlackIs1=black)


def _tiff(data: bytes, size: tuple[int, int], rows: int) -> bytes:
    """A TIFF of one strip; `rows` is below 0 where every row builds on the one before it, and
    above 0 where some do."""
    entries = [
        (256, _LONG, size[0]), (257, _LONG, size[1]), (258, _SHORT, 1),
        (259, _SHORT, 4 if rows < 0 else 3), (262, _SHORT, 0), (266, _SHORT, 1), (273, _LONG, 0),
        (277, _SHORT, 1), (278, _LONG, size[1]), (279, _LONG, len(data)),
        (292, _LONG, int(rows > 0)),
    ]  # fmt: skip
    start = 8 + 2 + 12 * len(entries) + 4
    listed = [
        struct.pack("<HHII", tag, kind, 1, start if tag == 273 else value)
        for tag, kind, value in entries
    ]
    head = b"II*\0" + struct.pack("<IH", 8, len(entries))
    return head + b"".join(listed) + bytes(4) + data
