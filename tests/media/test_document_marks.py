"""What is drawn or filled in over a PDF's pages becomes part of them, or its author is told."""

from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.media.pdf_files import (
    HIDDEN,
    drawing_of,
    laid_over,
    note,
    one_page,
    published,
    refusal,
    said_on,
    seen_on,
)


def drawn_over(subtype: Name, **more: object) -> Pdf:
    made = one_page()
    look = drawing_of(made, b"BT /F1 30 Tf 2 5 Td (My answer) Tj ET")
    return laid_over(made, note(subtype, AP=Dictionary(N=look), **more))


@pytest.mark.parametrize("subtype", [Name.Ink, Name.Stamp, Name.Highlight, Name.FreeText])
def test_ink_and_stamps_become_part_of_the_page(subtype: Name) -> None:
    made = published(drawn_over(subtype, F=4, T=HIDDEN))
    assert said_on(made) == ["My answer"]
    assert [word for word, _ in seen_on(made)].count("Do") == 1
    assert len(made.pages[0].Annots) == 0


def filled_in(**more: object) -> Pdf:
    field = note(Name.Widget, FT=Name.Tx, T=String("q1"), V=String("My answer"), F=4, **more)
    made = laid_over(one_page(), field)
    fonts = made.pages[0].Resources.Font
    made.Root.AcroForm = Dictionary(Fields=made.pages[0].Annots, DR=Dictionary(Font=fonts))
    made.pages[0].Annots[0].DA = String("/F1 12 Tf 0 g")
    return made


def test_an_answer_in_a_form_becomes_part_of_the_page() -> None:
    made = published(filled_in())
    assert said_on(made) == ["My answer"]


def test_an_answer_keeps_the_look_it_has() -> None:
    made = filled_in()
    made.pages[0].Annots[0].AP = Dictionary(N=drawing_of(made, b"BT (As I wrote it) Tj ET"))
    after = published(made)
    assert said_on(after) == ["As I wrote it"]


@pytest.mark.parametrize(
    ("answer", "lines", "code"),
    [
        ("yes", 0, None),
        ("да", 0, "loose-marks"),
        ("one\ntwo", 0x1000, "loose-marks"),
        ("", 0, None),
    ],
    ids=["short", "other letters", "long", "none"],
)
def test_an_answer_without_a_look_is_drawn_if_it_can_be(
    answer: str, lines: int, code: str | None
) -> None:
    made = filled_in(Ff=lines)
    made.pages[0].Annots[0].V = String(answer)
    assert refusal(made) == code
    made.pages[0].Annots[0].AP = Dictionary(N=drawing_of(made, b"BT (As I wrote it) Tj ET"))
    assert refusal(made) is None


@pytest.mark.parametrize("look", ["", "0 g", "/Unknown 12 Tf"])
def test_an_answer_whose_font_is_not_there_is_neither_lost_nor_hidden(look: str) -> None:
    made = filled_in()
    made.pages[0].Annots[0].DA = String(look)
    assert refusal(made) == "loose-marks"


def test_a_look_that_is_out_of_date_is_drawn_again() -> None:
    made = filled_in()
    made.pages[0].Annots[0].AP = Dictionary(N=drawing_of(made, b"/Tx BMC EMC"))
    made.Root.AcroForm.NeedAppearances = True
    after = published(made)
    assert said_on(after) == ["My answer"]


def test_what_is_hidden_over_a_page_does_not_come_to_light() -> None:
    assert [word for word, _ in seen_on(published(drawn_over(Name.Ink, F=2)))].count("Do") == 0


def test_a_mark_that_nobody_drew_out_is_not_lost_without_a_word() -> None:
    line = Array([Array([50, 50, 250, 250])])
    assert refusal(laid_over(one_page(), note(Name.Ink, InkList=line))) == "loose-marks"
    assert refusal(laid_over(one_page(), note(Name.Ink, InkList=line, F=2))) is None
    assert refusal(laid_over(one_page(), note(Name.Text, Contents=HIDDEN))) is None
