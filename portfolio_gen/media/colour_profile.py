"""A colour profile that only says how colours look, without the words inside it.

Profiles made for one screen or scanner carry its name, its owner's and the day.
"""

from __future__ import annotations

#: The parts that turn numbers into colours: points, curves and tables.
_KEPT = frozenset(
    b"wtpt bkpt chad lumi rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC gamt"
    b" A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 D2B0 D2B1 D2B2 D2B3 B2D0 B2D1 B2D2 B2D3".split()
)
#: Where the header tells of the program, day, computer, device and maker.
_BLANKED = ((4, 8), (24, 36), (40, 44), (48, 64), (80, 128))


def without_words(profile: bytes) -> bytes:
    """The same profile; what is not needed to see its colours is zero or gone."""
    header, table = profile[:128], profile[132:]
    count = int.from_bytes(profile[128:132], "big")
    entries = [table[12 * at : 12 * at + 12] for at in range(min(count, len(table) // 12))]
    kept = [entry for entry in entries if entry[:4] in _KEPT]
    made = bytearray(len(profile))
    start = header + len(kept).to_bytes(4, "big") + b"".join(kept)
    made[: len(start)] = start
    for first, end in _BLANKED:
        made[first:end] = bytes(end - first)
    for entry in kept:
        at, size = int.from_bytes(entry[4:8], "big"), int.from_bytes(entry[8:], "big")
        if at < len(start) or at + size > len(profile):
            raise ValueError("a profile points outside itself")
        made[at : at + size] = profile[at : at + size]
    return bytes(made[: len(profile)])


def colours_only(profile: bytes) -> bytes:
    """The same, or nothing of one that is broken: the kind of its colours decides then."""
    try:
        return without_words(profile)
    except ValueError:
        return b""
