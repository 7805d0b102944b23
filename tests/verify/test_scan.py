"""What is not for an edition's readers is found in it; what is, is never taken for a leak."""

from __future__ import annotations

from base64 import b64encode
from gzip import compress
from pathlib import Path

import pytest

from portfolio_gen.model.audience import Edition
from portfolio_gen.reading.portfolio import read_portfolio
from portfolio_gen.verify import scan
from portfolio_gen.verify.closed import Closed, closed_to, rows_in
from portfolio_gen.verify.scan import leaks_in
from tests.editions.hidden import hiding_school, site_bytes
from tests.media.pdf_files import one_page, written
from tests.small_school import TODAY, write_school

PROFILE = """\
headline: I build
supports:
  - Somebody reads the exam to me twice
  - Headphones
challenges: [Crowded corridors frighten me]  # Talk to the nurse about it
nicknames: Snowflake
"""


def closed(root: Path, edition: str = "public") -> Closed:
    named = Edition.named(edition)
    of_site = rows_in([root / "docs/index.md"])
    return closed_to(named, read_portfolio(root), TODAY, rows_of_site=of_site)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    notes = {"students/ana/profile.yml": PROFILE, "students/ana/notes.txt": "Grandmother is ill\n"}
    return write_school(tmp_path, notes)


def found(root: Path, page: str, edition: str = "public") -> list[tuple[str, int]]:
    leaks = leaks_in({"p/index.html": page.encode()}, closed(root, edition))
    return [(leak.written.file, leak.written.line) for leak in leaks]


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("<p>Somebody reads the exam to me twice</p>", 3),
        ("<p>… reads the exam to me …</p>", 3),
        ("<p>HEADPHONES</p>", 4),
        ('<img alt="crowded&#32;corridors frighten me">', 5),
        ("talk to the nurse about it", 5),
        ("Snowflake", 6),
    ],
)
def test_a_leak_is_told_with_the_line_that_holds_it(root: Path, page: str, line: int) -> None:
    assert found(root, page) == [("students/ana/profile.yml", line)]


def test_a_file_that_no_page_is_made_from_is_searched_for_too(root: Path) -> None:
    assert found(root, "Grandmother is ill") == [("students/ana/notes.txt", 1)]


def test_what_explains_the_folders_is_nobodys_secret_and_a_readme_inside_one_may_be(
    root: Path,
) -> None:
    rooms = ("students/", "school/", "students/ana/", "school/feedback/ana/")
    write_school(root, {f"{room}README.md": "Change something, save.\n" for room in rooms})
    page = "<td><span>Change</span> Something new</td>"
    assert found(root, page) == [("school/feedback/ana/README.md", 1)]
    (root / "school/feedback/ana/README.md").unlink()
    assert found(root, page) == [("students/ana/README.md", 1)]
    (root / "students/ana/README.md").unlink()
    assert found(root, page) == []


@pytest.mark.parametrize(
    ("says", "title", "places"),
    [
        ("Crowded corridors frighten me, and headphones help", "", []),
        ("", "Crowded corridors frighten me", [("students/ana/profile.yml", 5)]),
        ("A page by Benedict Archer", "", [("school/roster.csv", 2)]),
    ],
    ids=["on its page", "beside it", "a name"],
)
def test_a_document_may_say_what_its_writer_wrote_but_no_name_and_nothing_beside_its_pages(
    root: Path, says: str, title: str, places: list[tuple[str, int]]
) -> None:
    write_school(root, {"school/roster.csv": "id,name\nana,Benedict Archer\n"})
    made = one_page(b"BT /F1 9 Tf [(%s) 20 (%s)] TJ ET" % (says[:9].encode(), says[9:].encode()))
    made.docinfo["/Title"] = title
    page = b"<p>I use headphones</p>"
    leaks = leaks_in({"a.pdf": written(made), "b/index.html": page}, closed(root))
    headphones = ("students/ana/profile.yml", 4)
    found = [(leak.written.file, leak.written.line) for leak in leaks]
    assert found == [*places, headphones], "and in a page it may not stand"


@pytest.mark.parametrize(
    ("says", "lines"), [(b"by An Do", [2]), (b"An apple. Do eat it, An, Do and Ben", [])]
)
def test_a_whole_name_in_a_document_is_a_leak_however_short_it_is(
    root: Path, says: bytes, lines: list[int]
) -> None:
    write_school(root, {"school/roster.csv": "id,name\nana,An Do\nben,Ben Tran\n"})
    site = {"a.pdf": written(one_page(b"BT /F1 9 Tf (%s) Tj ET" % says))}
    assert [leak.written.line for leak in leaks_in(site, closed(root))] == lines


def test_a_file_that_is_saved_in_utf_16_is_searched_for_as_it_is_read(root: Path) -> None:
    (root / "students/ana/profile.yml").write_bytes(PROFILE.encode("utf-16"))
    assert found(root, "HEADPHONES") == [("students/ana/profile.yml", 4)]


def test_a_name_that_the_family_did_not_agree_to_is_a_leak(root: Path) -> None:
    write_school(root, {"school/roster.csv": "id,name\nana,Ana Quillfeather\nben,Ben Cole\n"})
    assert found(root, "by Ana Quillfeather") == [("school/roster.csv", 2)]
    assert found(root, "by Ana Quillfeather", "staff") == []
    assert found(root, "by Ana and Ben Cole") == []


@pytest.mark.parametrize("typed", ["An Do", '"Do, An"'])
def test_a_whole_name_is_a_leak_however_short_it_is(root: Path, typed: str) -> None:
    write_school(root, {"school/roster.csv": f"id,name\nana,{typed}\nben,Ben Tran\n"})
    assert found(root, "<p>by An Do</p>") == [("school/roster.csv", 2)]
    assert found(root, "<p>by Ben Tran</p>") == [], "whose family agreed"
    assert found(root, "<p>An apple. Do eat it, An, Do and Ben</p>") == []
    assert list(leaks_in({"media/a.jpg": b"\xff An Do \xff"}, closed(root))) == [], "by chance"


@pytest.mark.parametrize(
    "page",
    [
        "<p>by Ana\nLima</p>",
        "<p>by Ana \r\n  Lima</p>",
        '<img alt="by Ana\nLima">',
        "<h1>Ana<br>Lima</h1>",
        "<h1>Ana<br>\nLima</h1>",
        '<a href="mailto:a@b.example?subject=Ana+Lima&amp;body=x">',
        "<pre>&lt;b&gt;Ana&lt;/b&gt;\nLima</pre>",
        "<text><tspan x='1'>Ana</tspan><tspan x='1'>Lima</tspan></text>",
    ],
)
def test_a_short_name_is_found_over_the_end_of_a_line(root: Path, page: str) -> None:
    write_school(root, {"school/roster.csv": "id,name\nana,Ana Lima\n"})
    assert found(root, page) == [("school/roster.csv", 2)]


@pytest.mark.parametrize(
    "page",
    [
        "<p>by Ana</p>\n<p>Lima</p>",
        "<p>Ana, Ben<br>Lima</p>",
        "<td>Ana</td></tr><tr><td>Lima</td>",
        "<td>by Ana</td><td>Lima</td>",
        "<td>Ana</td><td>Lima beans</td>",
        "<dt>Ana</dt><dd>Ben</dd><dd>Lima</dd>",
    ],
)
def test_what_stands_in_two_places_is_no_name(root: Path, page: str) -> None:
    write_school(root, {"school/roster.csv": "id,name\nana,Ana Lima\n"})
    assert found(root, page) == []


@pytest.mark.parametrize(
    "page",
    [
        "<tr><td>Ana</td><td>Lima</td></tr>",
        "<tr>\n  <td>1</td>\n  <td class='first'>\n Ana </td >\n  <TD id='a'>Lima</TD></tr>",
        "<tr><th scope=row>Ana<td>Lima<td>7b",
        "<td><p>by</p></td> <td><p><b>Ana</b></p></td> <td></td> <td><p>Lima</p></td>",
        "<dl><dt>Ana</dt> <dd>Lima</dd></dl>",
        "&lt;td&gt;Ana&lt;/td&gt;&lt;td&gt;Lima&lt;/td&gt;",
    ],
)
def test_a_name_that_fills_cells_side_by_side_is_found(root: Path, page: str) -> None:
    write_school(root, {"school/roster.csv": "id,name\nana,Ana Lima\n"})
    assert found(root, page) == [("school/roster.csv", 2)]


def test_other_words_of_two_cells_are_no_row(root: Path) -> None:
    assert found(root, "<td>Talk to the nurse</td><td>about it</td>") == []
    assert found(root, "<td>Yes</td><td>Talk to the nurse about it</td>")


@pytest.mark.parametrize("name", ["Ana M. Lima", "J. Roe", "Mary St. John", "Ana Lima Jr."])
def test_a_name_with_a_full_stop_in_it_is_found(root: Path, name: str) -> None:
    write_school(root, {"school/roster.csv": f"id,name\nana,{name}\n"})
    assert found(root, f"<p>Made by {name} in May. It works.</p>") == [("school/roster.csv", 2)]
    assert found(root, "<p>Ana made it. Roe, J. and Mary helped.</p>") == []
    assert found(root, "<p>John eats a lima bean</p>") == [], "a part of a name, behind a full stop"


def test_a_number_is_found_however_its_parts_are_parted(root: Path) -> None:
    write_school(root, {"students/ana/notes.txt": "555 123 4567\n"})
    assert found(root, "<p>(555) 123/4567</p>") == [("students/ana/notes.txt", 1)]


def test_the_name_of_a_file_that_is_not_shown_is_a_leak(root: Path) -> None:
    write_school(root, {"students/ana/projects/runaway-diary/project.md": "---\ntitle: X\n---\n"})
    leaks = leaks_in({"learners/ana/runaway-diary/index.html": b""}, closed(root))
    assert {leak.site_file for leak in leaks} == {"learners/ana/…/index.html"}


def test_what_somebody_else_may_say_in_public_is_no_leak(root: Path) -> None:
    assert found(root, "I wear headphones")
    write_school(root, {"students/ben/profile.yml": "headline: I wear headphones\n"})
    assert found(root, "I wear headphones") == []


def test_what_is_for_the_family_is_no_leak_at_their_home_alone(root: Path) -> None:
    page = "Somebody reads the exam to me twice"
    assert found(root, page, "family:ana") == found(root, page, "staff") == []
    assert found(root, page, "family:ben") and found(root, page, "school")


def test_a_learner_meets_all_they_wrote(root: Path) -> None:
    write_school(root, {"students/ana/goals.yml": "- {id: a, goal: Kayaking, audience: private}\n"})
    assert found(root, "Kayaking", "learner:ana") == []
    assert found(root, "Kayaking", "staff") and found(root, "Kayaking", "family:ana")


def test_a_program_may_use_any_single_word(root: Path) -> None:
    assert list(leaks_in({"a.js": b"let headphones = 1"}, closed(root))) == []
    assert list(leaks_in({"a.js": b"'Crowded corridors frighten me'"}, closed(root)))


def test_a_short_word_that_is_all_somebody_wrote_is_a_leak_where_people_read(root: Path) -> None:
    profile = "nicknames: Otti.\nsupports: [an Otto, Ann, Be kind. Okay. Yes]\n"
    write_school(root, {"students/ana/profile.yml": profile})
    assert found(root, "<p>Otti</p>") == [("students/ana/profile.yml", 1)]
    assert found(root, "<p>Otto and Ann, okay, Ottilie</p>") == [], "among others, or too short"
    for file in ("a.js", "media/a.jpg"):
        assert list(leaks_in({file: b"\xff Otti \xff"}, closed(root))) == []


def test_a_picture_in_a_page_is_read_as_a_picture(root: Path) -> None:
    write_school(root, {"students/ana/profile.yml": "nicknames: Otti\nsupports: Headphones\n"})
    for word, lines in (("Headphones", [2]), ("Otti", [])):
        packed = b64encode(b"\xff\xd8\xff\xfe\x00\x20" + word.encode() + b" \xff").decode()
        leaks = found(root, f'<img src="data:image/jpeg;base64,{packed}">')
        assert [line for _, line in leaks] == lines, word


def index_of(*words: str) -> bytes:
    """As Pagefind writes it: a list of words, each with the pages that have it."""
    heads = bytes([0x81, 0x80 + len(words)])
    entries = (bytes([0x83, 0x60 + len(word)]) + word.encode() + b"\x18\x69\x80" for word in words)
    return compress(b"pagefind_dcd" + heads + b"".join(entries))


def test_a_single_word_in_the_search_index_is_a_leak(root: Path) -> None:
    index = index_of("and", "kayaks", "headphones", "oven")
    leaks = leaks_in({"search/index/a.pf_index": index}, closed(root))
    assert [leak.written.line for leak in leaks] == [4]


@pytest.mark.parametrize("page", ["I dislike headphonesets", "Head-phones", "HEADPHONES’ wires"])
def test_the_stem_of_a_word_that_a_page_has_is_none(root: Path, page: str) -> None:
    site = {"a/index.html": page.encode(), "search/index/a.pf_index": index_of("headphones")}
    assert not [leak for leak in leaks_in(site, closed(root)) if "search" in leak.site_file]


def test_a_program_hides_no_word_of_a_page(root: Path) -> None:
    """The same line in both: it is looked at again where it means something."""
    site = {"a.js": b"headphones", "b/index.html": b"headphones"}
    assert [leak.site_file for leak in leaks_in(site, closed(root))] == ["b/index.html"]


def test_only_so_many_lines_are_known_again_and_each_leak_is_still_told_once(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan, "MOST_SEEN", 2)
    page = b"one\ntwo\nHeadphones\nthree\nHeadphones\n"
    leaks = leaks_in({"a.html": page, "b.html": page}, closed(root))
    assert [leak.site_file for leak in leaks] == ["a.html", "b.html"], "in both, since it forgot"


@pytest.mark.parametrize("edition", ["public", "family:ana", "family:ben", "school", "staff"])
def test_a_sound_edition_of_a_school_that_hides_much_has_no_leak(
    tmp_path: Path, edition: str
) -> None:
    root = write_school(tmp_path, hiding_school())
    site = {name: data for name, data in site_bytes(root, edition).items() if "." in name}
    assert list(leaks_in(site, closed(root, edition))) == []


def test_the_staffs_edition_is_full_of_leaks_for_strangers(tmp_path: Path) -> None:
    root = write_school(tmp_path, hiding_school())
    assert len(list(leaks_in(site_bytes(root, "staff"), closed(root)))) > 20
