"""A published document shows its pages and does, hides and tells nothing."""

from __future__ import annotations

import io
import logging
import os
import subprocess
import sys
from functools import cache

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, String

from portfolio_gen.media import documents
from portfolio_gen.media.safe_media import safe_media
from tests.media.files import SECRET, phone_photo
from tests.media.pdf_files import everything_in

HIDDEN = SECRET.decode()
LOCKED = pikepdf.Encryption(user="a", owner="b")
HALF_LOCKED = pikepdf.Encryption(user="", owner="b")


@cache
def pdf(pages: int = 1, **how: object) -> bytes:
    """A PDF with everything in it that a page of the site must not have."""
    made = Pdf.new()
    photo = made.make_stream(
        phone_photo(), Type=Name.XObject, Subtype=Name.Image, Width=60, Height=40,
        ColorSpace=Name.DeviceRGB, BitsPerComponent=8, Filter=Name.DCTDecode,
    )  # fmt: skip
    photo.Metadata = made.make_stream(SECRET)
    for _ in range(pages):
        made.add_blank_page(page_size=(200, 100))
        page = made.pages[-1]
        page.Contents = made.make_stream(b"q 60 0 0 40 0 0 cm /Photo Do Q")
        page.Resources = Dictionary(XObject=Dictionary(Photo=photo))
        page.PieceInfo = Dictionary(App=Dictionary(Private=String(HIDDEN)))
        page.AA = Dictionary(O=script())
        page.Annots = Array(
            [
                made.make_indirect(note)
                for note in (
                    link(Dictionary(S=Name.URI, URI=String("https://a.example/"))),
                    link(Dictionary(S=Name.URI, URI=String("javascript:alert(1)"))),
                    link(Dictionary(S=Name.Launch, F=String("calc.exe"))),
                    link(Dictionary(S=Name.URI, URI=String("https://b.example/"), Next=script())),
                    Dictionary(Type=Name.Annot, Subtype=Name.Text, Contents=String(HIDDEN)),
                )
            ]
        )
    made.trailer.Info = made.make_indirect(Dictionary(Author=String(HIDDEN)))
    made.Root.Metadata = made.make_stream(SECRET)
    made.Root.OpenAction = script()
    made.Root.AcroForm = Dictionary(Fields=Array([]), XFA=made.make_stream(SECRET))
    made.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("x"), script()])))
    made.Root.Lang = String("en")
    made.attachments["secret.txt"] = SECRET
    with made.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("First", 0))
    written = io.BytesIO()
    made.save(written, compress_streams=False, **how)
    return written.getvalue()


def script() -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{HIDDEN}')"))


def link(action: Dictionary) -> Dictionary:
    return Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], A=action)


def test_what_acts_hides_or_tells_of_somebody_is_gone() -> None:
    before = everything_in(pdf())
    made, code = safe_media(pdf(), "poster.pdf")
    after = everything_in(made.data)
    assert (code, made.kind, made.ending) == (None, "document", ".pdf")
    for piece in (SECRET, b"/JavaScript", b"javascript:", b"/OpenAction", b"/AcroForm", b"/Launch",
                  b"/EmbeddedFiles", b"/Author", b"Phone", b"/PieceInfo", b"/AA"):  # fmt: skip
        assert piece in before
        assert piece not in after


def test_its_pages_links_outline_and_language_stay() -> None:
    made, _ = safe_media(pdf(pages=3), "poster.pdf")
    with Pdf.open(io.BytesIO(made.data)) as after:
        assert len(after.pages) == 3 and str(after.Root.Lang) == "en"
        assert after.Root.Outlines.First.Title == "First"
        page = after.pages[0]
        addresses = [str(note.A.URI) for note in page.Annots if "/A" in note]
        assert addresses == ["https://a.example/", "https://b.example/"]
        photo = page.Resources.XObject.Photo
        assert photo.read_raw_bytes().startswith(b"\xff\xd8\xff")
        assert pikepdf.PdfImage(photo).as_pil_image().size == (60, 40)


def test_the_same_bytes_become_the_same_bytes() -> None:
    data = pdf()
    assert safe_media(data, "a.pdf") == safe_media(data, "b.pdf")


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (pdf(encryption=LOCKED), "a.pdf", "locked-document"),
        (pdf(pages=201), "a.pdf", "document-too-long"),
        (b"%PDF-1.7\nnothing else", "a.pdf", "broken-document"),
        (b"<html>", "a.pdf", "not-a-document"),
    ],
    ids=["locked", "too long", "broken", "something else"],
)
def test_what_cannot_be_made_safe_is_refused_with_a_reason(
    data: bytes, name: str, code: str
) -> None:
    assert safe_media(data, name) == (None, code)


def test_a_document_that_opens_without_its_password_is_cleaned_like_any_other() -> None:
    made, code = safe_media(pdf(encryption=HALF_LOCKED), "a.pdf")
    assert code is None and b"/Encrypt" not in made.data
    assert SECRET not in everything_in(made.data)


def test_a_document_of_too_many_megabytes_is_refused() -> None:
    assert safe_media(pdf() + bytes(25_000_000), "a.pdf") == (None, "media-too-big")


def test_what_is_hung_on_the_end_of_a_document_is_gone() -> None:
    made, _ = safe_media(pdf() + b"<html><script>" + SECRET, "a.pdf")
    assert b"<script>" not in made.data


def test_without_its_cleaner_no_document_is_published(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "pikepdf", None)
    assert safe_media(pdf(), "a.pdf") == (None, "no-pdf-cleaner")


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.integers(0, 20_000), st.binary(min_size=1, max_size=8))
def test_a_document_broken_anywhere_never_stops_a_build(at: int, by: bytes) -> None:
    data = bytearray(pdf())
    at %= len(data)
    data[at : at + len(by)] = by
    made, code = safe_media(bytes(data), "a.pdf")
    assert (made is None) != (code is None)
    assert made is None or b"/JavaScript" not in everything_in(made.data)


def test_what_the_library_says_of_a_broken_document_is_in_no_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with Pdf.open(io.BytesIO(pdf())) as made:
        made.pages[0].obj.Type = Name.Font
        broken = io.BytesIO()
        made.save(broken)
    for library in ("pikepdf", "pikepdf._core", "pikepdf.models.metadata._xmp"):
        logging.getLogger(library).error(HIDDEN)
    assert safe_media(broken.getvalue(), "a.pdf")[0] is not None and not caplog.records


def test_a_document_is_the_same_bytes_in_whichever_order_the_library_lists_its_parts() -> None:
    """Dictionaries of the library are sets of names, and Python shuffles those anew each time."""
    work = (
        "from hashlib import sha256; from tests.fuzz.documents import samples;"
        "from portfolio_gen.media.safe_media import safe_media;"
        "print([sha256(safe_media(one, 'a.pdf')[0].data).hexdigest() for one in samples()])"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", work], env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }  # fmt: skip
    assert len(told) == 1
