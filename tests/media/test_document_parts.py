"""Whatever is not needed to see a PDF's pages is gone, in whichever part of it it stood."""

from __future__ import annotations

import zlib
from collections.abc import Callable

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.media.files import SECRET, phone_photo
from tests.media.font_files import font_of
from tests.media.pdf_files import (
    HIDDEN,
    drawing_of,
    everything_in,
    laid_over,
    note,
    one_page,
    published,
    refusal,
    seen_on,
    with_photo,
    written,
)

LETTERS = font_of(glyf=b"outlines")


def in_the_reading_order(made: Pdf, **more: object) -> Pdf:
    """The document with a reading order that has one entry."""
    root = made.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    entry = Dictionary(Type=Name.StructElem, S=Name.P, P=root, **more)
    root.K = Array([made.make_indirect(entry)])
    made.Root.StructTreeRoot = root
    return made


# -- documents with something in them that tells of somebody --


def comment() -> Pdf:
    made = laid_over(one_page(), note(Name.Text, T=HIDDEN, Contents=HIDDEN))
    own = Dictionary(Type=Name.OBJR, Obj=made.pages[0].Annots[0], Pg=made.pages[0].obj)
    return in_the_reading_order(made, K=own)


def answer() -> Pdf:
    made = laid_over(one_page(), note(Name.Widget, FT=Name.Tx, T=HIDDEN, F=2, V=HIDDEN))
    own = Dictionary(Type=Name.OBJR, Obj=made.pages[0].Annots[0], Pg=made.pages[0].obj)
    made.Root.AcroForm = Dictionary(Fields=made.pages[0].Annots)
    return in_the_reading_order(made, K=own)


def reading_order() -> Pdf:
    path = String(f"C:\\Users\\{HIDDEN}\\me.jpg")
    return in_the_reading_order(one_page(), T=HIDDEN, ID=HIDDEN, Alt=path, ActualText=HIDDEN, K=0)


def link_with_an_author() -> Pdf:
    web = Dictionary(S=Name.URI, URI=String("https://a.example/"))
    return laid_over(one_page(), note(Name.Link, T=HIDDEN, Contents=HIDDEN, M=HIDDEN, A=web))


def article() -> Pdf:
    made = one_page()
    thread = made.make_indirect(Dictionary(Type=Name.Thread, I=Dictionary(Author=HIDDEN)))
    bead = made.make_indirect(Dictionary(Type=Name.Bead, T=thread, R=[0, 0, 10, 10]))
    thread.F, made.pages[0].B, made.Root.Threads = bead, Array([bead]), Array([thread])
    return made


def drawing_with_a_path() -> Pdf:
    made = one_page(b"/Fm Do")
    figure = drawing_of(made, b"0 0 10 10 re f")
    figure["/PTEX.FileName"], figure["/PTEX.InfoDict"] = HIDDEN, Dictionary(Author=HIDDEN)
    made.pages[0].Resources.XObject.Fm = figure
    return made


def photo_with_a_path() -> Pdf:
    return with_photo(phone_photo(), OPI=Dictionary({"/2.0": Dictionary(F=HIDDEN)}))


def page_with_entries_of_its_own() -> Pdf:
    made = one_page()
    page = made.pages[0]
    page["/ID"], page["/CustomKey"], page["/OPI"] = HIDDEN, HIDDEN, Dictionary(F=HIDDEN)
    return made


def layer_that_is_shown() -> Pdf:
    made = one_page(b"/OC /L BDC BT /F1 12 Tf 20 20 Td (hello) Tj ET EMC")
    usage = Dictionary(User=Dictionary(Name=HIDDEN), CreatorInfo=Dictionary(Creator=HIDDEN))
    layer = made.make_indirect(Dictionary(Type=Name.OCG, Name=HIDDEN, Usage=usage))
    made.pages[0].Resources.Properties = Dictionary(L=layer)
    made.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Order=Array([layer])))
    return made


def trailer() -> Pdf:
    made = one_page()
    made.trailer["/DocChecksum"] = HIDDEN
    made.trailer["/AdditionalStreams"] = Array([made.make_stream(SECRET)])
    made.trailer.ID = Array([HIDDEN, HIDDEN])
    return made


def remarks() -> Pdf:
    said = b"(" + SECRET + b")"
    return one_page(
        b"% " + SECRET + b"\n/Span <</ActualText " + said + b">> BDC "
        b"BT /F1 12 Tf 20 20 Td (hello) Tj ET EMC " + said + b" 1 w " + said + b" unknown"
    )


def table_of_letters() -> Pdf:
    made = one_page()
    made.pages[0].Resources.Font.F1.ToUnicode = made.make_stream(b"%% " + SECRET + b"\nbegincmap")
    return made


def bytes_where_none_belong() -> Pdf:
    made = one_page()
    look = made.make_stream(SECRET, Type=Name.ExtGState)
    made.pages[0].Resources.ExtGState = Dictionary(Look=look)
    return made


def heading_to_a_page_that_was_taken_out() -> Pdf:
    made = one_page()
    gone = Dictionary(Type=Name.Page, MediaBox=[0, 0, 9, 9], Contents=made.make_stream(SECRET))
    to_it = Dictionary(S=Name.GoTo, D=Array([made.make_indirect(gone), Name.Fit]))
    return laid_over(made, note(Name.Link, A=to_it))


@pytest.mark.parametrize(
    "document",
    [comment, answer, reading_order, link_with_an_author, article, drawing_with_a_path,
     photo_with_a_path, page_with_entries_of_its_own, layer_that_is_shown, trailer, remarks,
     table_of_letters, bytes_where_none_belong, heading_to_a_page_that_was_taken_out],
)  # fmt: skip
def test_what_tells_of_somebody_is_gone(document: Callable[[], Pdf]) -> None:
    before = everything_in(written(document()))
    assert SECRET in before or SECRET.hex().encode() in before
    after = everything_in(written(published(document())))
    assert SECRET not in after and SECRET.hex().encode() not in after
    assert b"Users" not in after


@pytest.mark.parametrize("document", [layer_that_is_shown, remarks, comment, answer, trailer])
def test_what_the_page_says_stays(document: Callable[[], Pdf]) -> None:
    assert ("Tj", "hello") in seen_on(published(document()))


# -- layers --


def layered(*, usage: Dictionary | None = None, **how: object) -> Pdf:
    """A document with a layer called /L; "OFF" or "AS" say when it is shown."""
    made = layer_that_is_shown()
    layer = made.Root.OCProperties.OCGs[0]
    layer.Usage = usage or Dictionary()
    for key, value in how.items():
        made.Root.OCProperties.D["/" + key] = value(layer)
    return made


def viewing(*reasons: Name) -> Callable[[Dictionary], Array]:
    return lambda layer: Array(
        [Dictionary(Event=Name.View, Category=Array(reasons), OCGs=Array([layer]))]
    )


SHOWN = Dictionary(View=Dictionary(ViewState=Name.ON))
UNSEEN = Dictionary(View=Dictionary(ViewState=Name.OFF))


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (layered(), None),
        (layered(OFF=lambda layer: Array([layer])), "hidden-layers"),
        (layered(BaseState=lambda _: Name.OFF), "hidden-layers"),
        (layered(AS=viewing(Name.View), usage=SHOWN), None),
        (layered(AS=viewing(Name.View), usage=UNSEEN), "hidden-layers"),
        (layered(AS=viewing(Name.Zoom)), "hidden-layers"),
    ],
    ids=["shown", "off", "all off", "seen on screen", "not on screen", "by nearness"],
)
def test_a_document_with_a_layer_that_is_not_shown_is_refused(made: Pdf, code: str | None) -> None:
    assert refusal(made) == code


def test_a_layer_that_shows_when_others_are_off_is_refused() -> None:
    made = layered()
    layer = made.Root.OCProperties.OCGs[0]
    for policy, code in ((Name.AllOn, None), (Name.AllOff, "hidden-layers")):
        made.pages[0].Resources.Properties.M = made.make_indirect(
            Dictionary(Type=Name.OCMD, OCGs=Array([layer]), P=policy)
        )
        assert refusal(made) == code


# -- links --


def test_links_and_headings_lead_where_they_led_without_the_names_of_places() -> None:
    made = one_page()
    place = Array([made.pages[0].obj, Name.XYZ, 0, 200, 0])
    made.Root.Names = Dictionary(Dests=Dictionary(Names=Array([HIDDEN, Dictionary(D=place)])))
    laid_over(
        made, note(Name.Link, A=Dictionary(S=Name.GoTo, D=HIDDEN)), note(Name.Link, Dest=place)
    )
    after = published(made)
    leads = [after.pages[0].Annots[0].A.D, after.pages[0].Annots[1].Dest]
    assert all(lead[0].objgen == after.pages[0].objgen and lead[3] == 200 for lead in leads)
    assert SECRET not in everything_in(written(after))


# -- the reading order --


def read_in_order() -> Pdf:
    """A page with a heading, marked as programs do, with more in the mark than its number."""
    about = b"<</MCID 0 /ActualText (" + SECRET + b")>>"
    made = one_page(b"/MyTitle " + about + b" BDC BT /F1 12 Tf (hello) Tj ET EMC /Artifact BMC EMC")
    in_the_reading_order(made, Pg=made.pages[0].obj, K=0, Alt=HIDDEN, T=HIDDEN)
    root = made.Root.StructTreeRoot
    root.K[0].S = Name.MyTitle
    root.RoleMap = Dictionary(MyTitle=Name.H1)
    root.ParentTree = made.make_indirect(Dictionary(Nums=Array([0, Array([root.K[0]])])))
    made.pages[0].StructParents = 0
    made.Root.MarkInfo = Dictionary(Marked=True, Author=HIDDEN)
    return made


def test_the_reading_order_stays_without_the_words_in_it() -> None:
    after = published(read_in_order())
    (heading,) = after.Root.StructTreeRoot.K
    assert (heading.S, heading.K) == (Name.H1, 0)
    assert heading.Pg.objgen == after.pages[0].objgen
    assert after.Root.StructTreeRoot.ParentTree.Nums[1][0].objgen == heading.objgen
    assert set(after.Root.MarkInfo.keys()) == {"/Marked"}
    assert [word for word, _ in seen_on(after)] == ["BDC", "BT", "Tf", "Tj", "ET", "EMC"]
    everything = everything_in(written(after))
    assert SECRET not in everything and b"MyTitle" not in everything


def test_a_field_in_the_reading_order_is_gone_and_its_place_is_empty() -> None:
    after = published(comment())
    (place,) = after.Root.StructTreeRoot.K
    assert set(place.keys()) == {"/Type", "/S", "/P"}


@pytest.mark.parametrize(
    ("outlines", "filters"),
    [
        (LETTERS, Array([])),
        (zlib.compress(LETTERS) + SECRET, Name.FlateDecode),
    ],
)
def test_a_font_keeps_its_outlines_and_nothing_lies_behind_them(
    outlines: bytes, filters: object
) -> None:
    after = published(with_font(outlines, filters))
    font = after.pages[0].Resources.Font.F1.FontDescriptor.FontFile2
    assert font.read_bytes() == LETTERS
    assert SECRET not in font.read_raw_bytes()


def test_a_photo_that_passes_for_a_font_is_refused() -> None:
    assert refusal(with_font(phone_photo(), Array([]))) == "broken-document"


def with_font(outlines: bytes, filters: object) -> Pdf:
    made = one_page()
    file = made.make_stream(outlines, Filter=filters)
    made.pages[0].Resources.Font.F1.FontDescriptor = Dictionary(FontFile2=file)
    return made


@pytest.mark.parametrize(
    ("kept_in", "says", "code"),
    [
        ("Shading", {"ShadingType": 4}, None),
        ("Shading", {}, "broken-document"),
        ("Shading", {"ShadingType": 2}, "broken-document"),
        ("Function", {"FunctionType": 0, "Size": [4], "Range": [0, 1], "BitsPerSample": 8}, None),
        ("Function", {"N": 3}, "broken-document"),
    ],
)
def test_only_what_says_that_it_is_a_table_keeps_its_bytes(
    kept_in: str, says: dict[str, int], code: str | None
) -> None:
    made = one_page()
    table = made.make_stream(b"\0\1\2\3", **says)
    shown = table if kept_in == "Shading" else Dictionary(ShadingType=2, Function=table)
    made.pages[0].Resources.Shading = Dictionary(Shine=shown)
    assert refusal(made) == code


def test_bytes_that_are_said_to_be_two_things_are_refused() -> None:
    made = one_page()
    font = made.pages[0].Resources.Font.F1
    letters = made.make_stream(font_of(glyf=b"letters"))
    font.FontDescriptor = Dictionary(FontFile2=letters)
    assert refusal(made) is None
    font.ToUnicode = letters
    assert refusal(made) == "broken-document"
