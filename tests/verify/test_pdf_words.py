"""What somebody reads in a PDF is found in it, however its program wrote the words."""

from __future__ import annotations

import base64

import pytest
from pikepdf import Dictionary, Name

from portfolio_gen.media.safe_media import safe_media
from portfolio_gen.verify.pdf_words import words_of_pdf
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


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7", WELL_PAGE.read_bytes()[:40_000], page(b"(Abuela")],
    ids=["empty", "half", "not closed"],
)
def test_what_nobody_can_read_has_no_words_and_breaks_nothing(data: bytes) -> None:
    assert "Abuela" not in words_of_pdf(data)
    assert list(texts_in(data))
