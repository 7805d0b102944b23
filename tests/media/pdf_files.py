"""Small PDFs built by hand, and all that is inside one."""

from __future__ import annotations

import io
import warnings

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from portfolio_gen.media.safe_media import safe_media
from tests.media.files import SECRET

HIDDEN = String(SECRET.decode())
HELLO = b"BT /F1 12 Tf 20 20 Td (hello) Tj ET"


def one_page(drawing: bytes = HELLO) -> Pdf:
    """A document of one page that says hello."""
    made = Pdf.new()
    made.add_blank_page(page_size=(300, 300))
    page = made.pages[0]
    page.Contents = made.make_stream(drawing)
    helvetica = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.Resources = Dictionary(Font=Dictionary(F1=helvetica), XObject=Dictionary())
    return made


def with_photo(packed: bytes, filters: Object = Name.DCTDecode, **more: object) -> Pdf:
    """A document that shows one photo, and the photo's own entries."""
    made = one_page(b"q 60 0 0 40 0 0 cm /Photo Do Q")
    photo = made.make_stream(
        packed, Type=Name.XObject, Subtype=Name.Image, Width=60, Height=40,
        ColorSpace=Name.DeviceRGB, BitsPerComponent=8, Filter=filters, **more,
    )  # fmt: skip
    made.pages[0].Resources.XObject.Photo = photo
    return made


def drawing_of(made: Pdf, drawing: bytes, **more: object) -> Stream:
    """A drawing that pages can call, 200 wide and 40 high."""
    return made.make_stream(
        drawing, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 200, 40], **more
    )


def note(subtype: Name, **more: object) -> Dictionary:
    """A link, comment, field or drawing over a page."""
    return Dictionary(Type=Name.Annot, Subtype=subtype, Rect=[10, 10, 210, 50], **more)


def laid_over(made: Pdf, *notes: Dictionary) -> Pdf:
    """The document with links, notes or fields over its first page."""
    made.pages[0].Annots = Array([made.make_indirect(note) for note in notes])
    return made


def written(made: Pdf, **how: object) -> bytes:
    into = io.BytesIO()
    with warnings.catch_warnings(action="ignore"):  # A form may be half of one here.
        made.save(into, compress_streams=False, **how)
    return into.getvalue()


def everything_in(data: bytes) -> bytes:
    """All that a document holds, unpacked."""
    into = io.BytesIO()
    with Pdf.open(io.BytesIO(data)) as made:
        made.save(
            into,
            compress_streams=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        )
    return into.getvalue()


def published(made: Pdf) -> Pdf:
    """The document as strangers get it."""
    safe, code = safe_media(written(made), "a.pdf")
    assert safe is not None, code
    return Pdf.open(io.BytesIO(safe.data))


def refusal(made: Pdf) -> str | None:
    """The code of the reason why strangers do not get the document."""
    return safe_media(written(made), "a.pdf")[1]


def seen_on(made: Pdf) -> list[tuple[str, str]]:
    """The words of the first page's drawing, each with what it is given."""
    return [
        (str(step.operator), " ".join(str(one) for one in step.operands))
        for step in pikepdf.parse_content_stream(made.pages[0])
    ]


def said_on(made: Pdf) -> list[str]:
    """The texts that the drawings on the first page write."""
    return [
        str(step.operands[0])
        for _, drawing in made.pages[0].Resources.XObject.items()
        for step in pikepdf.parse_content_stream(drawing, "Tj")
    ]
