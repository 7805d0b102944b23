"""Documents to change by chance: whole ones in which every kind of part stands, and their parts.

What hides in them is `SECRET`. A change may put any part anywhere, only not a bare hidden text or
file: what is written into a title is a title.
"""

# ruff: noqa: E501 - parts are read side by side

from __future__ import annotations

import io
from random import Random
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, PdfError, Stream, String
from PIL import Image

from portfolio_gen.media.document_fax import fax_of
from tests.media.files import SECRET, phone_photo, saved
from tests.media.font_files import font_of
from tests.media.pdf_files import (
    HIDDEN,
    drawing_of,
    everything_in,
    laid_over,
    note,
    one_page,
    with_photo,
    written,
)
from tests.media.test_documents import pdf

#: Values that lie, and what nobody expects.
ODD = (
    True, 0, -1, 1, 2**31, 2**60, Name.Page, Name.JavaScript, Name("/Identity-H"),
    Name.DCTDecode, Name.Crypt, String(""), String("(\\"), [], [[]], {},
)  # fmt: skip
#: What acts or tells, and so may be in no published document, as a key or as a name.
FORBIDDEN = {
    "/AA", "/AcroForm", "/Alternates", "/Author", "/Creator", "/EmbeddedFiles", "/GoToR", "/ImportData",
    "/Info", "/JS", "/JavaScript", "/Launch", "/Metadata", "/Movie", "/OCProperties", "/OpenAction",
    "/PieceInfo", "/RichMedia", "/SubmitForm", "/Thumb", "/XFA",
}  # fmt: skip
#: How the rows of a copier are packed.
_COPIED = {"/CCITTFaxDecode", "/JBIG2Decode"}
DRAWING = b"""/P <</MCID 0 /ActualText (%(secret)s)>> BDC q 0.5 g BT /F1 12 Tf 20 20 Td
[(Our) -250 (bridge) 30 <20686F6C6473>] TJ (42 \\251) ' ET Q EMC %% %(secret)s
/OC /Layer BDC 10 10 m 20 30 40 30 50 10 c S EMC /Photo Do /Call Do /Shine sh
BI /W 2 /H 2 /BPC 8 /CS /G ID \0\xff\xff\0 EI""" % {b"secret": SECRET}
LETTERS = b"begincmap %% %s\n1 beginbfchar <01> <0041> endbfchar endcmap" % SECRET


def samples() -> list[bytes]:
    """Whole documents, not packed, so that every byte of them can be changed."""
    made = (tagged(), marked(), with_photo(phone_photo()), scanned())
    return [pdf(), pdf(2), *map(written, made)]


def tagged() -> Pdf:
    """As a word processor makes one: with a reading order, fonts of its own, layers and a form."""
    made = one_page(DRAWING)
    page = made.pages[0]
    letters = made.make_stream(LETTERS, CMapName=Name.Own)
    face = Dictionary(
        Type=Name.FontDescriptor, FontName=Name("/AAAAAA+Own"), Flags=4, FontFamily=HIDDEN,
        FontFile2=made.make_stream(font_of(glyf=b"outlines"), Length1=36),
    )  # fmt: skip
    own = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name("/AAAAAA+Own"), FontDescriptor=face,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        W=Array([1, Array([500, 600])]), CIDToGIDMap=Name.Identity,
    )  # fmt: skip
    page.Resources.Font.F2 = Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/AAAAAA+Own"), Encoding=Name("/Identity-H"),
        DescendantFonts=Array([made.make_indirect(own)]), ToUnicode=letters,
    )  # fmt: skip
    formula = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 0, 0], C1=[0, 0, 1], N=1)
    shine = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 9, 9], Function=formula)
    page.Resources.Shading = Dictionary(Shine=shine)
    page.Resources.ColorSpace = Dictionary(
        Palette=Array([Name.Indexed, Name.DeviceRGB, 1, String(b"\0\0\0\xff\xff\xff")]),
        Ink=Array([Name.Separation, Name.Red, Name.DeviceRGB, formula]),
        Screen=Array([Name.ICCBased, made.make_stream(SECRET, N=3, Alternate=Name.DeviceRGB)]),
    )
    mask = Dictionary(Type=Name.Mask, S=Name.Luminosity, G=drawing_of(made, b"1 g 0 0 9 9 re f"))
    page.Resources.ExtGState = Dictionary(Soft=Dictionary(Type=Name.ExtGState, ca=0.5, SMask=mask))
    page.Resources.XObject.Call = drawing_of(
        made, b"BT /F1 9 Tf (called) Tj ET", Metadata=made.make_stream(SECRET), LastModified=HIDDEN
    )
    piece = made.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.P, K=0, Pg=page.obj, Alt=HIDDEN, T=HIDDEN, ID=HIDDEN)
    )
    made.Root.StructTreeRoot = Dictionary(
        Type=Name.StructTreeRoot, K=Array([piece]), ParentTree=Dictionary(Nums=Array([0, Array([piece])])),
        RoleMap=Dictionary(Own=Name.P),
    )  # fmt: skip
    piece.P = made.Root.StructTreeRoot
    page.StructParents = 0
    made.Root.MarkInfo = Dictionary(Marked=True)
    made.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r, P=String("p "))]))
    layer = made.make_indirect(Dictionary(Type=Name.OCG, Name=HIDDEN))
    page.Resources.Properties = Dictionary(Layer=layer)
    made.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(ON=Array([layer])))
    made.trailer.Info = made.make_indirect(Dictionary(Author=HIDDEN, Creator=HIDDEN))
    return made


def marked() -> Pdf:
    """As a teacher gives one back: with answers, ink, comments, a file and links."""
    made = one_page()
    look = drawing_of(made, b"BT /F1 12 Tf (well done) Tj ET")
    laid_over(
        made,
        note(Name.Widget, FT=Name.Tx, T=String("q1"), TU=HIDDEN, V=String("42"), DA=String("/F1 9 Tf")),
        note(Name.Widget, FT=Name.Btn, AP=Dictionary(N=Dictionary(Yes=look, Off=look)), AS=Name.Yes),
        note(Name.Ink, AP=Dictionary(N=look), T=HIDDEN, Contents=HIDDEN, RC=HIDDEN),
        note(Name.Stamp, AP=Dictionary(N=look), F=4, NM=HIDDEN),
        note(Name.Popup, Contents=HIDDEN),
        note(Name.FileAttachment, FS=Dictionary(F=HIDDEN, EF=Dictionary(F=made.make_stream(SECRET)))),
        note(Name.Link, Dest=String("here")),
        note(Name.Link, A=Dictionary(S=Name.GoTo, D=Array([made.pages[0].obj, Name.Fit]))),
        note(Name.Link, A=Dictionary(S=Name.GoToR, F=HIDDEN, D=Array([0, Name.Fit]))),
    )
    fonts = made.pages[0].Resources.Font
    made.Root.AcroForm = Dictionary(Fields=made.pages[0].Annots, DR=Dictionary(Font=fonts))
    here = made.make_indirect(Array([made.pages[0].obj, Name.XYZ, 0, 0, 0]))
    made.Root.Names = Dictionary(Dests=Dictionary(Names=Array([String("here"), here])))
    made.Root.Dests = Dictionary(Here=Dictionary(D=here))
    made.pages[0].Thumb = made.make_stream(SECRET)
    return made


def scanned() -> Pdf:
    """As a copier makes one: rows of two colours with a tail, and colours through masks."""
    made = one_page(b"/Fax Do /Dots Do /Ink Do")
    page = Image.linear_gradient("L").resize((60, 40)).point(lambda value: value // 9 % 2 * 255)
    size = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 60, "Height": 40}
    grey = {**size, "ColorSpace": Name.DeviceGray}
    fax = {"Filter": Name.CCITTFaxDecode, "DecodeParms": Dictionary(K=-1, Columns=60, Rows=40)}
    packed = fax_of(page.convert("1"))
    segments = segment(48, bytes(19)) + segment(62, SECRET) + segment(38, b"dots") + segment(49, b"")
    shapes = made.make_stream(segment(0, b"shapes") + segment(62, SECRET))
    mask = made.make_stream(page.tobytes(), BitsPerComponent=8, **grey)
    stencil = made.make_stream(packed, ImageMask=True, **size, **fax)
    of_page = made.pages[0].Resources.XObject
    of_page.Fax = made.make_stream(packed + SECRET, BitsPerComponent=1, **grey, **fax)
    of_page.Dots = made.make_stream(
        segments + SECRET, BitsPerComponent=1, Filter=Name.JBIG2Decode,
        DecodeParms=Dictionary(JBIG2Globals=shapes), **grey,
    )  # fmt: skip
    colours = saved(Image.merge("RGB", [page] * 3), "JPEG2000")
    of_page.Ink = made.make_stream(
        colours, SMask=mask, ColorSpace=Name.DeviceRGB, Filter=Name.JPXDecode, **size
    )
    of_page.Few = made.make_stream(
        b"\x1b" * 15 * 40, Mask=stencil, BitsPerComponent=2, **grey
    )
    of_page.Keyed = made.make_stream(bytes(2400), Mask=[0, 9], BitsPerComponent=8, **grey)
    return made


def segment(kind: int, data: bytes) -> bytes:
    """A piece of a picture as copiers pack them."""
    return bytes([0, 0, 0, 0, kind, 0, 1]) + len(data).to_bytes(4, "big") + data


def with_other_parts(data: bytes, random: Random) -> bytes:
    """The document with a few of its entries gone, or holding what stood in another place."""
    with Pdf.open(io.BytesIO(data)) as made:
        for _ in range(random.randint(1, 4)):
            places = list(_places(made))
            part, key = random.choice(places)
            if key == "/Filter" and str(part[key]) in _COPIED:
                continue  # Without it, what is packed would be what is seen.
            if random.random() < 0.15 and isinstance(part, Dictionary | Stream):
                del part[key]
            elif (value := _value(places, random)) is not None:
                part[key] = Array([value, value]) if random.random() < 0.1 else value
        try:
            return written(made)
        except PdfError:  # What is left cannot be saved.
            return data


def _value(places: list[tuple[Any, Any]], random: Random) -> Any:
    if random.random() < 0.2:
        return random.choice(ODD)
    part, key = random.choice(places)
    value = part.get(key) if isinstance(part, Dictionary | Stream) else part[key]
    return random.choice(ODD) if hides(value) else value


def _places(made: Pdf) -> list[tuple[Any, Any]]:
    """Every entry of every part, with the part it is in; all parts get a number of their own."""
    found: list[tuple[Any, Any]] = []
    waiting: list[Any] = list(made.objects)
    for part in waiting:  # It grows while we go through it.
        if isinstance(part, Array):
            entries = [(part, at) for at in range(len(part))]
        elif isinstance(part, Dictionary | Stream):
            entries = [(part, key) for key in sorted(part.keys()) if key != "/Length"]
        else:
            continue
        found += entries
        for _, key in entries:
            if isinstance(part[key], Array | Dictionary) and not part[key].is_indirect:
                part[key] = made.make_indirect(part[key])
                waiting.append(part[key])
    return found


def hides(value: Any) -> bool:
    """True for a text or a file that is hidden as a whole."""
    if isinstance(value, Stream):
        return SECRET in value.read_raw_bytes()
    return isinstance(value, String) and SECRET in bytes(value)


def tells_of(data: bytes) -> set[str]:
    """What acts or tells in a published document, by its name; what was hidden as "SECRET"."""
    with Pdf.open(io.BytesIO(data)) as made:
        found = {str(key) for _, key in _places(made)} | set(made.trailer.keys())
        acts = [part[key] for part, key in _places(made) if key == "/A"]
        found |= {str(act.get("/S")) for act in acts if isinstance(act, Dictionary)}
    return (found & FORBIDDEN) | ({"SECRET"} if SECRET in everything_in(data) else set())
