"""The fonts of a PDF: their letters stay, and not who made them, when, with what and for whom.

A font that somebody drew, of their own hand for example, keeps their name, their address and the
day. All that is not needed to draw letters becomes empty and nothing moves, because tables of a
font lead to each other by their places.
"""

from __future__ import annotations

import re

from portfolio_gen.media.compact_fonts import without_names
from portfolio_gen.media.safe import Unsafe

#: The tables that draw letters, say how wide they are and which letter is which.
_DRAWING = frozenset(
    b"BASE CBDT CBLC CFF CFF2 COLR CPAL EBDT EBLC EBSC GDEF GPOS GSUB HVAR LTSH MVAR OS/2 VDMX"
    b" VORG VVAR avar bdat bhed bloc cmap cvar cvt fpgm fvar gasp glyf gvar hdmx head hhea hmtx"
    b" kern loca maxp post prep sbix vhea vmtx".split()
)
_OF_TABLES = (b"\0\1\0\0", b"true", b"OTTO", b"ttcf")
_OF_POSTSCRIPT = (b"%!", b"\x80\1")
#: Where the table `head` says when the font was made and changed.
_DATES = slice(20, 36)
#: Words in brackets, names and remarks of the readable part of an old font; its first sign stays.
_TOLD = re.compile(
    rb"\((?P<words>(?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)"
    rb"|/FontName\s*/(?P<name>[^\s/(%]+)"
    rb"|%(?:!PS-AdobeFont-1\.\d|!FontType1)?(?P<remark>[^\r\n]*)",
    re.DOTALL,
)

#: Fonts that many machines have, and which a document may ask for by their names; and the words
#: for styles, by which a viewer chooses another font.
_EVERYBODYS = re.compile(
    r"(?:Aptos|Arial|ArialNarrow|BookAntiqua|Calibri|Cambria|Candara|CenturyGothic|ComicSans"
    r"|Consolas|Constantia|Corbel|Courier|CourierNew|Garamond|Georgia|Helvetica|HelveticaNeue"
    r"|Palatino|PalatinoLinotype|SegoeUI|Symbol|Tahoma|Times|TimesNewRoman|Trebuchet|Verdana"
    r"|Webdings|Wingdings|ZapfDingbats)(?:PS)?(?:MS)?(?:MT)?"
    r"(?:[-,]?(?:Bold|Italic|Oblique|Roman|Regular|MT))*"
)
_STYLE = re.compile(r"Bold|Italic|Oblique|Mono|Serif|Sans")


class FontNames:
    """The names of the fonts of one document: everybody's own stay, and others are only counted,
    because a font of somebody's own hand is often called after them."""

    def __init__(self) -> None:
        self._made: dict[str, str] = {}

    def of(self, name: str) -> str:
        """The name for the font that has this one; two fonts never get the same.

        >>> fonts = FontNames()
        >>> [fonts.of(name) for name in ("Helvetica-Bold", "XYZABC+Arial", "Anas-Hand-Bold")]
        ['Helvetica-Bold', 'AAAAAA+Arial', 'AAAAAB+FontBold']
        """
        _, plus, family = name.rpartition("+")
        known = _EVERYBODYS.fullmatch(family) is not None
        if known and not plus:
            return name
        if name not in self._made:
            plain = family if known else "Font" + "".join(_STYLE.findall(family))
            self._made[name] = f"{_letters(len(self._made))}+{plain}"
        return self._made[name]


def only_letters(font: bytes) -> bytes:
    """A font, as long as it was, without its maker; refused if it is none that viewers draw."""
    try:
        if font.startswith(_OF_TABLES):
            return _only_tables(font)
        if font.startswith(_OF_POSTSCRIPT):
            return _only_program(font)
        if font[:1] == b"\1":
            return without_names(font)
    except ValueError:
        raise Unsafe("broken-document") from None
    raise Unsafe("broken-document")


def _only_tables(font: bytes) -> bytes:
    """A font in tables with nothing in it but what draws, and no days."""
    made = bytearray(len(font))
    made[:4] = font[:4]
    for start in _lists_of_tables(font, made):
        end = start + 12 + 16 * _number(font, start + 4, 2)
        made[start:end] = _piece(font, start, end)
        for entry in range(start + 12, end, 16):
            _copy_table(font, made, entry)
    return bytes(made)


def _lists_of_tables(font: bytes, made: bytearray) -> list[int]:
    """Where a font's tables are listed: at its start, or once for each font of a collection."""
    if font[:4] != b"ttcf":
        return [0]
    end = 12 + 4 * _number(font, 8, 4)
    made[:end] = _piece(font, 0, end)
    return [_number(font, at, 4) for at in range(12, end, 4)]


def _copy_table(font: bytes, made: bytearray, entry: int) -> None:
    """One table as it may stay; of one that goes, not even the sum of its bytes stays."""
    name = font[entry : entry + 4]
    start = _number(font, entry + 8, 4)
    table = bytearray(font[start : start + _number(font, entry + 12, 4)])
    if name.rstrip(b" ") not in _DRAWING:
        made[entry + 4 : entry + 8] = bytes(4)
        return
    if name == b"head":
        table[_DATES] = bytes(len(table[_DATES]))
    elif name == b"CFF " and table:
        table[:] = without_names(table)
    if table:
        made[start : start + len(table)] = table


def _only_program(font: bytes) -> bytes:
    """A font in PostScript; what stands before its letters can be read, and they cannot."""
    readable = font.index(b"eexec")
    start = 6 if font[0] == 0x80 else 0
    return font[:start] + _TOLD.sub(_blank, font[start:readable]) + font[readable:]


def _blank(found: re.Match[bytes]) -> bytes:
    """What was found, as long as it was, with spaces for words and letters for a name."""
    start, end = (at - found.start() for at in found.span(found.lastgroup or 0))
    letter = b"A" if found.lastgroup == "name" else b" "
    whole = found[0]
    return whole[:start] + letter * (end - start) + whole[end:]


def _letters(number: int) -> str:
    """Six letters, as they stand before the name of a font of which a document has only a part."""
    signs = [chr(ord("A") + number // 26**place % 26) for place in reversed(range(6))]
    return "".join(signs)


def _piece(data: bytes, start: int, end: int) -> bytes:
    if end > len(data):
        raise ValueError("a font that ends too soon")
    return data[start:end]


def _number(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(_piece(data, at, at + size), "big")
