"""What each part of a PDF may keep; whatever is not named here is taken out.

A document is a net of parts, each with entries. A list of what is harmful would never be whole,
so the entries that are needed to see the pages are listed instead, for each kind of part.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pikepdf import Array, Dictionary, Name, Stream, String

from portfolio_gen.media.colour_profile import colours_only
from portfolio_gen.media.document_drawing import (
    ROLES,
    drop_remarks,
    is_plain,
    redraw,
)
from portfolio_gen.media.document_fonts import FontNames, only_letters
from portfolio_gen.media.document_packing import known_packing, pack, unpacked
from portfolio_gen.media.document_photos import clean_picture
from portfolio_gen.media.document_pixels import no_photo, only_samples
from portfolio_gen.media.jbig2_segments import only_segments
from portfolio_gen.media.safe import Unsafe

_WEB = ("https://", "http://", "mailto:")
#: Entries by kind of part. After a colon stand the kinds of what is inside, else it is numbers
#: and names; "*" are all entries, because their names are the document's own.
_KEPT: dict[str, dict[str, tuple[str, ...]]] = {
    kind: {
        "/" + name if name != "*" else name: tuple(inside.split("|")) if inside else ("plain",)
        for name, _, inside in (entry.partition(":") for entry in entries.split())
    }
    for kind, entries in {
        "catalogue": "Type Version Pages:page Outlines:heading PageLabels:labels PageLayout"
        " PageMode ViewerPreferences:window Lang:language StructTreeRoot:piece MarkInfo:marked",
        "marked": "Marked",
        "order": "Type S:role P:piece K:piece|plain Pg:leaf MCID ParentTree:numbers",
        "numbers": "Nums:piece|plain Kids:numbers Limits",
        "window": "Direction FitWindow CenterWindow",
        "labels": "Nums:label|plain Kids:labels Limits",
        "label": "Type S St P:text",
        "heading": "Type Title:text Parent:heading Prev:heading Next:heading First:heading"
        " Last:heading Count C F Dest:place A:action",
        "page": "Type Parent:page Kids:page Count MediaBox CropBox BleedBox TrimBox ArtBox Rotate"
        " UserUnit Resources:resources Contents:drawing Group:group Annots:links StructParents",
        "link": "Type Subtype Rect Border BS:border C F H QuadPoints Dest:place A:action",
        "border": "Type W S D",
        "resources": "ExtGState:states ColorSpace:colours Pattern:patterns Shading:shadings"
        " XObject:objects Font:fonts ProcSet",
        "states": "*:state", "colours": "*:colour", "patterns": "*:pattern",
        "shadings": "*:shading", "objects": "*:object", "fonts": "*:font", "letters": "*:drawing",
        "state": "Type LW LC LJ ML D RI OP op OPM Font:font|plain FL SM SA BM:plain CA ca AIS TK"
        " SMask:mask|plain BG:formula|plain BG2:formula|plain UCR:formula|plain"
        " UCR2:formula|plain TR:formula|plain TR2:formula|plain",
        "mask": "Type S G:object BC TR:formula|plain",
        "group": "Type S CS:colour I K",
        "formula": "FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N"
        " Functions:formula Bounds",
        "shading": "ShadingType ColorSpace:colour Background BBox AntiAlias Domain Matrix"
        " Function:formula Coords Extend BitsPerCoordinate BitsPerComponent BitsPerFlag Decode"
        " VerticesPerRow",
        "pattern": "Type PatternType PaintType TilingType BBox XStep YStep Matrix"
        " Resources:resources Shading:shading ExtGState:state",
        "form": "Type Subtype FormType BBox Matrix Resources:resources Group:group StructParents",
        "image": "Type Subtype Width Height ColorSpace:colour BitsPerComponent ImageMask"
        " Mask:cover|plain SMask:cover SMaskInData Matte Decode Interpolate Intent",
        "font": "Type Subtype BaseFont:font-name FirstChar LastChar Widths FontDescriptor:face"
        " Encoding:encoding|plain ToUnicode:encoding|plain DescendantFonts:font"
        " CIDSystemInfo:script DW W DW2 W2 CIDToGIDMap:bytes|plain FontBBox FontMatrix"
        " CharProcs:letters Resources:resources",
        "face": "Type FontName:font-name FontStretch FontWeight Flags FontBBox ItalicAngle Ascent"
        " Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth"
        " FontFile:outlines FontFile2:outlines FontFile3:outlines",
        "encoding": "Type BaseEncoding Differences CMapName CIDSystemInfo:script WMode"
        " UseCMap:encoding|plain",
        "script": "Registry:text Ordering:text Supplement",
        "drawing": "", "bytes": "", "segments": "", "outlines": "Subtype Length1 Length2 Length3",
        "measured": "WhitePoint BlackPoint Gamma Matrix Range",
        "profile": "N Alternate:colour Range",
        "packing": "Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine"
        " EncodedByteAlign Rows EndOfBlock BlackIs1 DamagedRowsBeforeError ColorTransform"
        " JBIG2Globals:segments",
    }.items()
}  # fmt: skip
#: Kinds that may have bytes of their own, and what all of them may say of these.
_OF_BYTES = {
    "bytes", "drawing", "encoding", "form", "formula", "image", "outlines", "pattern", "profile",
    "segments", "shading",
}  # fmt: skip
_PACKING = {"/Length": ("plain",), "/Filter": ("plain",), "/DecodeParms": ("packing", "plain")}
#: What a colour is made of, after its family's name.
_COLOURS: dict[str, tuple[tuple[str, ...], ...]] = {
    "/DeviceGray": (), "/DeviceRGB": (), "/DeviceCMYK": (), "/Pattern": (("colour",),),
    "/CalGray": (("measured",),), "/CalRGB": (("measured",),), "/Lab": (("measured",),),
    "/ICCBased": (("profile",),), "/Indexed": (("colour",), ("plain",), ("text", "bytes")),
    "/Separation": (("plain",), ("colour",), ("formula",)),
    "/DeviceN": (("plain",), ("colour",), ("formula",)),
}  # fmt: skip
_OBJECTS = {"/Form": "form", "/Image": "image"}
#: Where shadings and formulas say what they are, and which of them are tables of numbers.
_TABLES = {"shading": ("/ShadingType", (4, 5, 6, 7)), "formula": ("/FunctionType", (0,))}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_GONE = object()


class Parts:
    """The way through a document from its catalogue, taking out what no part may keep.

    `names` are the places that have a name; links and headings lead to pages of this document only.
    """

    def __init__(self, document: Any, names: dict[str, Any]) -> None:
        self._document = document
        self._names = names
        self._pages = {page.obj.objgen for page in document.pages}
        order = document.Root.get("/StructTreeRoot", Dictionary())
        self._roles = {name: str(role) for name, role in order.get("/RoleMap", {}).items()}
        self._waiting: list[tuple[Any, str]] = []
        self._seen: dict[Any, set[str]] = {}
        self._fonts = FontNames()
        self._judges: dict[str, Callable[[Any], Any]] = {
            "plain": _plain, "text": _text, "language": _language, "colour": self._colour,
            "object": self._object, "links": self._links, "place": self._place,
            "action": self._action, "piece": self._piece, "leaf": self._leaf, "role": self._role,
            "cover": self._cover, "font-name": self._font_name,
        }  # fmt: skip

    def clean(self) -> None:
        """Clean the catalogue and all that can be reached from it; the rest is not saved."""
        self._waiting.append((self._document.Root, "catalogue"))
        while self._waiting:
            part, kind = self._waiting.pop()
            self._clean(part, kind)

    def _clean(self, part: Any, kind: str) -> None:
        kept = _KEPT[kind]
        if isinstance(part, Stream):
            kept = kept | _PACKING
        for key in sorted(part.keys()):  # In the library's order, names of fonts would differ.
            old = part[key]
            new = self._allowed(old, kept.get(key) or kept.get("*") or ())
            if new is _GONE:
                del part[key]
            elif new is not old:
                part[key] = new
        if isinstance(part, Stream):
            self._clean_bytes(part, kind)

    def _clean_bytes(self, part: Any, kind: str) -> None:
        if kind == "image":
            return clean_picture(self._document, part)
        known_packing(part)
        if kind in ("drawing", "form", "pattern"):
            redraw(self._document, part)
        elif kind == "encoding" or (kind == "formula" and part.get("/FunctionType") == 4):
            drop_remarks(part)
        elif kind == "profile":
            part.write(colours_only(unpacked(part)))
        elif kind == "segments":
            pack(part, only_segments(unpacked(part)))
        elif kind == "outlines":
            pack(part, only_letters(unpacked(part)))
        elif kind == "formula" and _is_table(part, kind):
            pack(part, only_samples(part, no_photo(unpacked(part))))
        elif kind == "bytes" or _is_table(part, kind):
            pack(part, no_photo(unpacked(part)))  # Packed anew, so that nothing lies behind it.
        else:
            raise Unsafe("broken-document")
        return None

    def _allowed(self, value: Any, kinds: tuple[str, ...]) -> Any:
        """The value as it may stay, or the sign that it is gone."""
        for kind in kinds:
            if kind in self._judges:
                judged = self._judges[kind](value)
                if judged is not _GONE:
                    return judged
            elif isinstance(value, Array):
                inside = [self._allowed(one, kinds) for one in value]
                return Array([one for one in inside if one is not _GONE])
            elif isinstance(value, Dictionary) or (isinstance(value, Stream) and kind in _OF_BYTES):
                return self._later(value, kind)
        return _GONE

    def _later(self, part: Any, kind: str) -> Any:
        """A part with a number of its own is visited once, however many lead to it; one with bytes
        is of one kind only, or what one leaves of it the other could not read."""
        if part.is_indirect:
            kinds = self._seen.setdefault(part.objgen, set())
            if kind in kinds:
                return part
            if kinds and isinstance(part, Stream):
                raise Unsafe("broken-document")
            kinds.add(kind)
        self._waiting.append((part, kind))
        return part

    def _object(self, value: Any) -> Any:
        """What a drawing calls by name is a picture or another drawing."""
        kind = _OBJECTS.get(str(value.get("/Subtype"))) if isinstance(value, Stream) else None
        return _GONE if kind is None else self._later(value, kind)

    def _cover(self, value: Any) -> Any:
        """What covers a picture in part is a picture, even where it does not say so."""
        if not isinstance(value, Stream):
            return _GONE
        value.Subtype = Name.Image
        return self._later(value, "image")

    def _links(self, value: Any) -> Any:
        """Of all that is laid over a page, only links stay."""
        return Array(
            [
                self._later(note, "link")
                for note in (value if isinstance(value, Array) else ())
                if isinstance(note, Dictionary) and note.get("/Subtype") == "/Link"
            ]
        )

    def _piece(self, value: Any) -> Any:
        """Of the reading order, pieces of text stay; notes and fields laid over a page do not."""
        if isinstance(value, Array):
            inside = [self._allowed(one, ("piece", "plain")) for one in value]
            return Array([one for one in inside if one is not _GONE])
        kept = isinstance(value, Dictionary) and value.get("/Type") != "/OBJR"
        return self._later(value, "order") if kept else _GONE

    def _font_name(self, value: Any) -> Any:
        return Name("/" + self._fonts.of(str(value)[1:])) if isinstance(value, Name) else _GONE

    def _leaf(self, value: Any) -> Any:
        known = isinstance(value, Dictionary) and value.objgen in self._pages
        return self._later(value, "page") if known else _GONE

    def _role(self, value: Any) -> Any:
        """What a piece of text is, in a plain name instead of the program's own."""
        name = str(value)
        plain = name if name in ROLES else self._roles.get(name)
        return Name(plain) if plain in ROLES else Name.NonStruct

    def _colour(self, value: Any) -> Any:
        if not isinstance(value, Array) or len(value) == 0:
            return value if isinstance(value, Name) else _GONE
        kinds = _COLOURS.get(str(value[0]))
        if kinds is None:
            return _GONE
        while len(value) > 1 + len(kinds):
            del value[len(value) - 1]
        for at in range(1, len(value)):
            inside = self._allowed(value[at], kinds[at - 1])
            if inside is _GONE:
                return _GONE
            value[at] = inside
        return value

    def _place(self, value: Any) -> Any:
        """A place on a page of this document, without the name it may have had."""
        if isinstance(value, (Name, String)):
            value = self._names.get(str(value))
        if isinstance(value, Dictionary):
            value = value.get("/D")
        if not isinstance(value, Array) or len(value) == 0:
            return _GONE
        page, *how = value
        known = self._leaf(page)
        return Array([known, *how]) if known is not _GONE and is_plain(how) else _GONE

    def _action(self, value: Any) -> Any:
        """Of all that a document can do, only jumps inside it and links to the web stay."""
        if not isinstance(value, Dictionary):
            return _GONE
        if value.get("/S") == "/URI" and str(value.get("/URI", "")).startswith(_WEB):
            return Dictionary(S=Name.URI, URI=String(str(value.URI)))
        place = self._place(value.get("/D")) if value.get("/S") == "/GoTo" else _GONE
        return _GONE if place is _GONE else Dictionary(S=Name.GoTo, D=place)


def _is_table(part: Any, kind: str) -> bool:
    """True if a part with bytes of its own says that it is a table of numbers of this kind."""
    says, kinds = _TABLES[kind]
    return part.get(says) in kinds


def _plain(value: Any) -> Any:
    return value if is_plain(value) else _GONE


def _text(value: Any) -> Any:
    return value if isinstance(value, String) else _GONE


def _language(value: Any) -> Any:
    return value if isinstance(value, String) and _LANGUAGE.fullmatch(str(value)) else _GONE
