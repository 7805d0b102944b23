"""What is drawn on a page of a PDF, written again sign by sign.

A drawing is a little program. Of its words only those that paint stay; remarks, names of layers
and notes that programs leave between them go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from portfolio_gen.media.document_packing import unpacked
from portfolio_gen.media.document_photos import clean_picture

_PAINTING = {
    "b", "B", "b*", "B*", "BT", "c", "cm", "CS", "cs", "d", "d0", "d1", "Do", "ET", "f", "F",
    "f*", "g", "G", "gs", "h", "i", "j", "J", "K", "k", "l", "m", "M", "n", "q", "Q", "re",
    "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh", "T*", "Tc", "Td", "TD", "Tf",
    "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*", "y",
}  # fmt: skip
_WRITING = {"Tj", "TJ", "'", '"'}
#: The plain names for what a piece of text is; programs' own names for it may name somebody.
ROLES = {
    "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI",
    "/Index", "/NonStruct", "/P", "/H", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/L", "/LI",
    "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot", "/Span",
    "/Quote", "/Note", "/Reference", "/BibEntry", "/Code", "/Link", "/Annot", "/Ruby", "/RB",
    "/RT", "/RP", "/Figure", "/Formula", "/Form",
}  # fmt: skip
#: What a picture inside a drawing may say of itself; its places and colours need no more.
_INLINE = (
    "/Width", "/Height", "/BitsPerComponent", "/ColorSpace", "/Decode", "/DecodeParms", "/Filter",
    "/ImageMask", "/Interpolate", "/Intent",
)  # fmt: skip
_INSIDE = re.compile(rb"BI\s.*?\sID\s(.*?)\s?EI", re.DOTALL)
_REMARK = re.compile(rb"(\((?:[^()\\]|\\.)*\))|%[^\r\n]*", re.DOTALL)


def redraw(document: Any, drawing: Any) -> None:
    """Write a drawing anew: the same marks on the page, and nothing beside them."""
    made: list[bytes] = []
    painted: list[Any] = []
    for step in _with_plain_marks(pikepdf.parse_content_stream(drawing)):
        if isinstance(step, pikepdf.ContentStreamInlineImage):
            made += [pikepdf.unparse_content_stream(painted), _inline(document, step.iimage)]
            painted = []
        else:
            painted.append(step)
    drawing.write(b"\n".join([*made, pikepdf.unparse_content_stream(painted)]))


def _with_plain_marks(steps: list[Any]) -> Iterator[Any]:
    """The steps that paint; of marks around them, only the number in the reading order stays."""
    marked: list[bool] = []
    for step in steps:
        word = str(step.operator)
        if word in ("BMC", "BDC"):
            number = _number_in_order(step.operands)
            marked.append(number is not None)
            if number is not None:
                role = step.operands[0] if str(step.operands[0]) in ROLES else Name.Span
                about = [role, Dictionary(MCID=number)]
                yield pikepdf.ContentStreamInstruction(about, pikepdf.Operator("BDC"))
        elif word == "EMC":
            if marked and marked.pop():
                yield step
        elif isinstance(step, pikepdf.ContentStreamInlineImage) or _paints(step):
            yield step


def _number_in_order(operands: Any) -> int | None:
    about = operands[1] if len(operands) == 2 else None
    number = about.get("/MCID") if isinstance(about, Dictionary) else None
    return number if isinstance(number, int) else None


def _paints(step: Any) -> bool:
    word = str(step.operator)
    if word in _WRITING:
        return all(_is_number(one) or isinstance(one, (String, Array)) for one in step.operands)
    return word in _PAINTING and all(is_plain(one) for one in step.operands)


def is_plain(value: Any) -> bool:
    """True for numbers, names and rows of them, which cannot tell a story."""
    if isinstance(value, (Array, list)):
        return all(is_plain(one) for one in value)
    return value is None or _is_number(value) or isinstance(value, Name)


def _is_number(value: Any) -> bool:
    return isinstance(value, (bool, int, float, Decimal))


def _inline(document: Any, picture: Any) -> bytes:
    """A picture that stands inside a drawing, with what may stay of it."""
    about = picture.obj
    stream = Stream(document, _INSIDE.fullmatch(picture.unparse())[1])
    for key in _INLINE:
        if key in about and _says_little(about[key]):
            stream[key] = about[key]
    clean_picture(document, stream)
    kept = Dictionary({key: stream[key] for key in _INLINE if key in stream})
    return b"BI" + kept.unparse(resolved=True)[2:-2] + b"ID " + stream.read_raw_bytes() + b"\nEI"


def _says_little(value: Any) -> bool:
    """True for plain values, how they were packed, and the colours of a palette."""
    if isinstance(value, Dictionary):
        return all(is_plain(one) for _, one in value.items())
    if isinstance(value, Array):
        return all(isinstance(one, String) or _says_little(one) for one in value)
    return is_plain(value)


def drop_remarks(program: Any) -> None:
    """Take the remarks out of a table of letters or a formula; words in brackets stay whole."""
    program.write(_REMARK.sub(lambda found: found[1] or b"", unpacked(program)))
