"""A font in a PDF keeps its letters, and nothing of who drew them, when and with what."""

from __future__ import annotations

import pytest
from pikepdf import Dictionary, Name, Pdf

from portfolio_gen.media.document_fonts import FontNames, only_letters
from portfolio_gen.media.safe import Unsafe
from tests.media.files import SECRET, phone_photo
from tests.media.font_files import compact_font, font_of
from tests.media.pdf_files import everything_in, one_page, published, refusal, written

HEAD = bytes(range(1, 55))
COMPACT = compact_font(b"%b-Hand" % SECRET, SECRET, b"by %b" % SECRET, b"heart")
PROGRAM = (
    b"%%!PS-AdobeFont-1.0: %b 001\n%%%%CreationDate: %b\n/FontInfo 9 dict dup begin\n"
    b"/Notice (by %b (c) \\) %b) def end def\n/FontName /RosasHand def\n/PaintType 0 def\n"
    b"currentfile eexec\n\x80(%%\xff)"
) % ((SECRET,) * 4)


def with_font(outlines: bytes, key: str = "FontFile2", **more: object) -> Pdf:
    made = one_page()
    file = made.make_stream(outlines, **more)
    made.pages[0].Resources.Font.F1.FontDescriptor = Dictionary({f"/{key}": file})
    return made


@pytest.mark.parametrize(
    ("outlines", "key", "more"),
    [
        (font_of(glyf=b"letters", name=SECRET), "FontFile2", {"Length1": 99}),
        (font_of(b"OTTO", CFF=COMPACT, name=SECRET), "FontFile3", {"Subtype": Name.OpenType}),
        (COMPACT, "FontFile3", {"Subtype": Name.Type1C}),
        (PROGRAM, "FontFile", {"Length1": 99}),
    ],
    ids=["TrueType", "OpenType", "compact", "PostScript"],
)
def test_a_document_does_not_tell_who_made_its_fonts(outlines: bytes, key: str, more: dict) -> None:
    before = with_font(outlines, key, **more)
    assert SECRET in everything_in(written(before))
    after = published(before)
    assert SECRET not in everything_in(written(after))
    kept = after.pages[0].Resources.Font.F1.FontDescriptor[f"/{key}"]
    assert len(kept.read_bytes()) == len(outlines)
    assert {f"/{one}" for one in more} <= set(kept.keys())


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Helvetica", "Helvetica"),
        ("TimesNewRomanPS-BoldItalicMT", "TimesNewRomanPS-BoldItalicMT"),
        ("ABCDEF+Calibri,Bold", "AAAAAA+Calibri,Bold"),
        ("Anas-Handwriting", "AAAAAA+Font"),
        ("ABCDEF+AnaQuartzSans-Bold", "AAAAAA+FontSansBold"),
        ("TimesForAna", "AAAAAA+Font"),
        ("AnaQuartz+Helvetica", "AAAAAA+Helvetica"),
    ],
)
def test_a_font_is_called_after_nobody(name: str, kept: str) -> None:
    made = one_page()
    font = made.pages[0].Resources.Font.F1
    font.BaseFont = Name("/" + name)
    font.FontDescriptor = Dictionary(Type=Name.FontDescriptor, FontName=Name("/" + name))
    after = published(made)
    font = after.pages[0].Resources.Font.F1
    assert str(font.BaseFont) == str(font.FontDescriptor.FontName) == "/" + kept


def test_two_fonts_are_still_told_apart_and_parts_of_one_stay_together() -> None:
    names = FontNames()
    made = [names.of(name) for name in ("AAAAAA+Own", "AAAAAB+Own", "AAAAAA+Own")]
    assert made == ["AAAAAA+Font", "AAAAAB+Font", "AAAAAA+Font"]


@pytest.mark.parametrize("table", ["name", "meta", "DSIG", "FFTM", "Mine"])
def test_tables_that_draw_nothing_are_empty_and_the_others_stay_in_their_places(table: str) -> None:
    made = only_letters(font_of(**{"glyf": b"letters", table: SECRET, "loca": b"places"}))
    empty = font_of(**{"glyf": b"letters", table: bytes(len(SECRET)), "loca": b"places"})
    at = empty.index(table.encode()) + 4
    assert made == empty[:at] + bytes(4) + empty[at + 4 :]


def test_the_days_on_which_a_font_was_made_and_changed_are_gone() -> None:
    made = only_letters(font_of(head=HEAD, glyf=b"letters"))
    assert made == font_of(head=HEAD[:20] + bytes(16) + HEAD[36:], glyf=b"letters")


def test_nothing_lies_between_the_tables_of_a_font_or_behind_them() -> None:
    plain = font_of(glyf=b"letters")
    assert only_letters(plain + SECRET) == plain + bytes(len(SECRET))


def test_each_font_of_a_collection_loses_its_maker() -> None:
    start = b"ttcf\0\1\0\0\0\0\0\1\0\0\0\x10"
    table = (16 + 12 + 16).to_bytes(4, "big") + len(SECRET).to_bytes(4, "big")
    listed = b"\0\1\0\0\0\1" + bytes(6) + b"name" + bytes(4) + table
    assert only_letters(start + listed + SECRET) == start + listed + bytes(len(SECRET))


def test_a_compact_font_keeps_the_names_of_its_letters() -> None:
    made = only_letters(COMPACT)
    name, notice = b"%b-Hand" % SECRET, b"by %b" % SECRET
    assert (
        made[:-16]
        == (
            COMPACT.replace(name, b"A" * len(name), 1)
            .replace(notice, b" " * len(notice))
            .replace(name, b" " * len(name))
            .replace(SECRET, b" " * len(SECRET))
        )[:-16]
    )
    assert b"heart" in made


def test_a_font_in_postscript_keeps_its_program() -> None:
    made = only_letters(PROGRAM)
    assert SECRET not in made and len(made) == len(PROGRAM)
    assert made.startswith(b"%!PS-AdobeFont-1.0 ")
    assert b"/FontName /AAAAAAAAA def\n/PaintType 0 def" in made
    assert made.endswith(PROGRAM[PROGRAM.index(b"currentfile") :])


def test_the_packed_start_of_a_font_in_postscript_is_no_remark() -> None:
    start = b"\x80\1%(\0\0"
    assert only_letters(start + PROGRAM) == start + only_letters(PROGRAM)


@pytest.mark.parametrize(
    "outlines",
    [
        b"\0\1\0\0\0\7" + bytes(6) + b"glyf",
        b"ttcf\0\1\0\0\xff\xff\xff\xff",
        font_of(b"OTTO", CFF=COMPACT[:40]),
        COMPACT[:40],
        b"\1\0\4",
        b"%!PS-AdobeFont-1.0 and no program",
        b"no font at all",
        phone_photo(),
    ],
    ids=["list cut off", "endless collection", "compact table cut off", "compact font cut off",
         "only a start", "no program", "no font", "photo"],
)  # fmt: skip
def test_a_font_that_no_viewer_can_draw_is_refused(outlines: bytes) -> None:
    with pytest.raises(Unsafe, match="broken-document"):
        only_letters(outlines)
    assert refusal(with_font(outlines)) == "broken-document"
