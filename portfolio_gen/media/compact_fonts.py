"""A font in Adobe's compact format without the words that tell what it is called and who made it.

It is apart because such a font keeps all its words in one list, and takes the names of its letters
and the words about it from there by number: only what it says of itself tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterator

Span = tuple[int, int]

#: What says a word about the font: version, notice, names, weight, copyright and remarks.
_WORDS = {0, 1, 2, 3, 4, 0x0C00, 0x0C15, 0x0C16, 0x0C26}
#: Where the fonts stand of which this one is made.
_FONTS_INSIDE = 0x0C24
#: Numbers below it stand for words that every reader knows.
_WELL_KNOWN = 391


def without_names(font: bytes) -> bytes:
    """The font, as long as it was, with letters or spaces for words; ValueError if it is broken."""
    made = bytearray(font)
    try:
        names, after = _row(font, font[2])
        settings, after = _row(font, after)
        words, _ = _row(font, after)
        for span in names:
            _fill(made, span, b"A")
        for setting in [*settings, *_fonts_inside(font, settings)]:
            for what, value in _said(font[slice(*setting)]):
                if what in _WORDS and 0 <= value - _WELL_KNOWN < len(words):
                    _fill(made, words[value - _WELL_KNOWN], b" ")
    except IndexError:
        raise ValueError("a font that ends too soon") from None
    return bytes(made)


def _fonts_inside(font: bytes, settings: list[Span]) -> Iterator[Span]:
    for setting in settings:
        for what, value in _said(font[slice(*setting)]):
            if what == _FONTS_INSIDE:
                yield from _row(font, value)[0]


def _row(font: bytes, at: int) -> tuple[list[Span], int]:
    """Where the things of a row stand that begins here, and where it ends."""
    count = _number(font, at, 2)
    if count == 0:
        return [], at + 2
    size = font[at + 2]
    places = [_number(font, at + 3 + size * place, size) for place in range(count + 1)]
    before = at + 2 + size * (count + 1)
    if sorted(places) != places or before + places[-1] > len(font):
        raise IndexError(places[-1])
    spans = [(before + a, before + b) for a, b in zip(places, places[1:], strict=False)]
    return spans, before + places[-1]


def _said(setting: bytes) -> Iterator[tuple[int, int]]:
    """What a font says of itself: each thing by its number, with the last number said of it."""
    at, value = 0, 0
    while at < len(setting):
        first = setting[at]
        at += 1
        if first <= 21:
            if first == 12:
                first, at = 0x0C00 + setting[at], at + 1
            yield first, value
        elif first in (28, 29):
            size = 2 if first == 28 else 4
            value, at = _number(setting, at, size), at + size
        elif first == 30:
            while setting[at] & 0x0F != 0x0F and setting[at] >> 4 != 0x0F:
                at += 1
            at += 1
        elif first <= 246:
            value = first - 139
        else:
            more = setting[at]
            value = (first - 247) * 256 + more + 108 if first <= 250 else -1
            at += 1


def _number(data: bytes, at: int, size: int) -> int:
    if not 0 <= at <= len(data) - size:
        raise IndexError(at)
    return int.from_bytes(data[at : at + size], "big")


def _fill(made: bytearray, span: Span, letter: bytes) -> None:
    start, end = span
    made[start:end] = letter * (end - start)
