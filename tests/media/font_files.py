"""Small fonts built by hand, with nothing in them that draws."""

from __future__ import annotations


def font_of(start: bytes = b"\0\1\0\0", **tables: bytes) -> bytes:
    """A font with these tables; `OS_2` and the like cannot be named so, and are not needed here."""
    at = 12 + 16 * len(tables)
    listed = start + len(tables).to_bytes(2, "big") + bytes(6)
    for name, table in tables.items():
        listed += name.encode().ljust(4) + b"sums" + at.to_bytes(4, "big")
        listed += len(table).to_bytes(4, "big")
        at += len(table)
    return listed + b"".join(tables.values())


def row_of(*things: bytes) -> bytes:
    """The things in a row, as a compact font keeps them."""
    if not things:
        return b"\0\0"
    places = [1]
    for thing in things:
        places.append(places[-1] + len(thing))
    ends = b"".join(place.to_bytes(2, "big") for place in places)
    return len(things).to_bytes(2, "big") + b"\2" + ends + b"".join(things)


def compact_font(name: bytes, notice: bytes, maker: bytes, letter: bytes) -> bytes:
    """A compact font that says who made it, is made of another font, and has a letter's name."""
    numbers = b"\x8b\xef\xf7\x6c\xfb\x6c\x1d\0\1\0\0\x1e\xe2\xa2\x5f\x05"  # How large it is.
    said = numbers + b"\x1c\x01\x87\x01" + b"\x1c\x01\x88\x0c\x00"
    words = row_of(notice, maker, letter, name)
    inside = b"\x1c\x01\x8a\x0c\x26"
    start = b"\1\0\4\2" + row_of(name)
    at = len(start) + len(row_of(said + bytes(5))) + len(words) + 2
    said += b"\x1c" + at.to_bytes(2, "big") + b"\x0c\x24"
    return start + row_of(said) + words + row_of() + row_of(inside)
