"""What somebody reads in a PDF is found in it, however its program wrote the words."""

from __future__ import annotations

import base64

import pytest
from pikepdf import Array, Dictionary, Encryption, Name, Pdf

from portfolio_gen.media.safe_media import safe_media
from portfolio_gen.verify.pdf_words import unread_in, words_of_pdf
from portfolio_gen.verify.unpack import texts_in
from portfolio_gen.verify.words import words_in
from tests.media.pdf_files import one_page, written
from tests.output.sample import REPOSITORY

WELL_PAGE = REPOSITORY / "students/rosa-d/projects/nitrate-after-rain/media/well-page.pdf"
#: A font whose letters have numbers of their own: 1 is A, 2 is b, and so on through the word.
LETTERS = b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange 6 beginbfchar" + b"".join(
    b" <%02x> <%04x>" % (number, ord(letter)) for number, letter in enumerate("Abuela", start=1)
) + b" endbfchar endcmap"  # fmt: skip


def page(drawing: bytes, **packed: object) -> bytes:
    made = one_page(drawing)
    made.pages[0].Contents = made.make_stream(drawing, **packed)
    made.pages[0].Resources.Font.F2 = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Own, ToUnicode=made.make_stream(LETTERS)
    )
    return written(made)


def text(shown: bytes, font: bytes = b"F1") -> bytes:
    return b"BT /%s 12 Tf 20 20 Td %s ET" % (font, shown)


WAYS = {
    "in pieces": page(text(b"[(Ab) 20 (ue) -10 (la)] TJ")),
    "by the numbers of a font": page(text(b"<010203040506> Tj", b"F2")),
    "numbers in pieces": page(text(b"[<0102> 20 <030405> <06>] TJ", b"F2")),
    "in letters of eighty-five": page(
        base64.a85encode(text(b"(Abuela) Tj")) + b"~>", Filter=Name.ASCII85Decode
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_word_is_found(way: str) -> None:
    assert words_of_pdf(WAYS[way]) == "Abuela"


@pytest.mark.parametrize("way", [*WAYS][:3])
def test_it_was_in_no_search_of_the_bytes(way: str) -> None:
    assert b"Abuela" not in WAYS[way]


def test_a_page_as_a_school_publishes_it_is_read_across_its_lines() -> None:
    safe, _ = safe_media(WELL_PAGE.read_bytes(), "well-page.pdf")
    assert b"Rosa" not in safe.data
    said = [" ".join(words_in(line)) for text in texts_in(safe.data) for line in text.splitlines()]
    assert any("rosa delgado summit class" in line for line in said)
    assert any("took a bottle every six hours" in line for line in said), "from line to line"
    assert any("ahí le dicen cómo se llena" in line for line in said)


def with_second_page(drawing: bytes) -> Pdf:
    """A document that says hello, and one page more."""
    made = one_page()
    made.pages.extend(one_page(drawing).pages)
    return made


def test_one_page_that_nobody_can_read_hides_no_other_and_is_told() -> None:
    made = with_second_page(text(b"(Abuela) Tj"))
    assert unread_in({"a.pdf": written(made)}) == []
    made.pages[0].Resources.Font.F1 = Dictionary(
        Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.X, FirstChar=32, LastChar=40,
        Widths=Array([Name.A]),
    )  # fmt: skip
    assert "Abuela" in words_of_pdf(written(made))
    assert unread_in({"a.pdf": written(made)}) == ["a.pdf"]


def test_a_document_that_everybody_can_open_is_read_though_it_is_locked() -> None:
    made = one_page(text(b"(Abuela) Tj"))
    made.docinfo["/Title"] = "A quieter room"
    for_all = written(made, encryption=Encryption(owner="o", user="", R=6))
    for_some = written(made, encryption=Encryption(owner="o", user="u", R=6))
    assert words_of_pdf(for_all) == "Abuela" and words_of_pdf(for_some) == ""
    assert any("A quieter room" in text for text in texts_in(for_all)), "and what lies beside"
    assert unread_in({"a.pdf": for_all, "b.pdf": for_some, "c.txt": b"%PDF"}) == ["b.pdf"]


def test_a_word_that_the_end_of_a_line_cuts_is_read_in_both_ways() -> None:
    lines = page(text(b"14 TL (My Abu-) Tj T* (ela is well-) Tj T* (known) Tj"))
    assert words_of_pdf(lines) == "My Abu- ela is well- known\nMy Abuela is wellknown"


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7", WELL_PAGE.read_bytes()[:40_000], page(b"(Abuela")],
    ids=["empty", "half", "not closed"],
)
def test_what_nobody_can_read_has_no_words_and_breaks_nothing(data: bytes) -> None:
    assert "Abuela" not in words_of_pdf(data)
    assert list(texts_in(data))
