"""Where the pictures and sounds of an MP4 lie in the file, piece by piece.

It is apart because a film may tell it in two ways: in tables for the whole, or, when it was
written while it was recorded, in front of every part.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from itertools import repeat

from msgspec import Struct

from portfolio_gen.media.mp4_boxes import Box, boxes, named, number
from portfolio_gen.media.safe import Unsafe


class Chunk(Struct, frozen=True, kw_only=True):
    """Samples that lie one behind the other: where they start and end, and how long each is."""

    start: int
    end: int
    sizes: Iterable[int]


def track_number(film: bytearray, track: Box) -> int:
    """The number by which other boxes name a track."""
    for header in named(film, track, b"tkhd"):
        return number(film, header.content + (20 if film[header.content] else 12), header.end)
    raise Unsafe("broken-recording")


def chunks_in_tables(film: bytearray, track: Box) -> Iterator[Chunk]:
    """The chunks that the tables of a track name."""
    for table in named(film, track, b"mdia", b"minf", b"stbl"):
        each, sizes = _sizes(film, table)
        runs = _numbers(film, named(film, table, b"stsc"), "III")
        starts = _numbers(film, named(film, table, b"stco"), "I")
        starts += _numbers(film, named(film, table, b"co64"), "Q")
        sample, run = 0, 0
        for count, start in enumerate(starts, 1):
            while 3 * run + 3 < len(runs) and runs[3 * run + 3] <= count:
                run += 1
            in_chunk = runs[3 * run + 1] if runs else 0
            if not in_chunk:
                raise Unsafe("broken-recording")
            if each:
                in_chunk = max(0, min(in_chunk, sizes[0] - sample))
                yield Chunk(start=start, end=start + each * in_chunk, sizes=repeat(each, in_chunk))
            else:
                own = sizes[sample : sample + in_chunk]
                yield Chunk(start=start, end=start + sum(own), sizes=own)
            sample += in_chunk


def _numbers(film: bytearray, tables: list[Box], row: str) -> tuple[int, ...]:
    """All numbers of a table box, row after row."""
    found: tuple[int, ...] = ()
    for box in tables:
        rows = number(film, box.content + 4, box.end)
        if box.content + 8 + rows * struct.calcsize(f">{row}") > box.end:
            raise Unsafe("broken-recording")
        found += struct.unpack_from(f">{rows * len(row)}{row[0]}", film, box.content + 8)
    return found


def _sizes(film: bytearray, table: Box) -> tuple[int, tuple[int, ...]]:
    """The size of all samples and how many there are; or 0 and the size of each."""
    for box in boxes(film, table.content, table.end):
        if box.name not in (b"stsz", b"stz2"):
            continue
        each, count = (number(film, box.content + at, box.end) for at in (4, 8))
        bits = 32 if box.name == b"stsz" else each & 255
        if box.name == b"stsz" and each:
            if each == 1:  # So QuickTime counts sound, whatever the bytes of one step are.
                raise Unsafe("phone-film")
            return each, (count,)
        if bits not in (4, 8, 16, 32) or box.content + 12 + (count * bits + 7) // 8 > box.end:
            raise Unsafe("broken-recording")
        if bits == 4:
            halves = film[box.content + 12 : box.content + 12 + (count + 1) // 2].hex()
            return 0, tuple(int(half, 16) for half in halves[:count])
        letter = {8: "B", 16: "H", 32: "I"}[bits]
        return 0, struct.unpack_from(f">{count}{letter}", film, box.content + 12)
    raise Unsafe("broken-recording")


def chunks_in_part(
    film: bytearray, part: Box, usual_sizes: dict[int, int]
) -> Iterator[tuple[int, Chunk]]:
    """The chunks that the box in front of a part names, each with the number of its track."""
    end = part.start
    for run in named(film, part, b"traf"):
        heads = named(film, run, b"tfhd")
        if len(heads) != 1:
            raise Unsafe("broken-recording")
        head = heads[0]
        flags, track = (number(film, head.content + at, head.end) for at in (0, 4))
        at = head.content + 8
        # A run starts where it says, at the part itself, or where the one before it ended.
        base = number(film, at, head.end, 8) if flags & 1 else end
        base = part.start if flags & 0x20001 == 0x20000 else base
        at += 8 * (flags & 1) + 4 * (flags >> 1 & 1) + 4 * (flags >> 3 & 1)
        each = number(film, at, head.end) if flags & 0x10 else usual_sizes.get(track, 0)
        end = base
        for box in named(film, run, b"trun"):
            chunk = _run(film, box, base, end, each)
            end = chunk.end
            yield track, chunk


def _run(film: bytearray, box: Box, base: int, end: int, each: int) -> Chunk:
    """The samples of one run, which starts at an address from `base` on, or else at `end`."""
    flags, count = (number(film, box.content + at, box.end) for at in (0, 4))
    at = box.content + 8
    if flags & 1:
        end = base + struct.unpack_from(">i", film[at : box.end])[0]
    at += 4 * (flags & 1) + 4 * (flags >> 2 & 1)
    row = (flags >> 8 & 15).bit_count()
    if end < 0 or at + 4 * row * count > box.end:
        raise Unsafe("broken-recording")
    if not flags & 0x200:
        return Chunk(start=end, end=end + each * count, sizes=repeat(each, count))
    rows = struct.unpack_from(f">{row * count}I", film, at)
    sizes = rows[flags >> 8 & 1 :: row]
    return Chunk(start=end, end=end + sum(sizes), sizes=sizes)
