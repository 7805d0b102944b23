"""Follow one level from a learner's keyboard to a page; the first file to read.

A child types `level: meeting` on line 3 of a file. Four rooms later a reader sees "Meeting" in
the right cell of a table, and the place where it was typed has come along the whole way.
"""

from __future__ import annotations

from pathlib import Path

from portfolio_gen.analysis.checks import all_problems
from portfolio_gen.build.make_pages import body_of
from portfolio_gen.reading.portfolio import read_portfolio
from tests.small_school import TODAY, build_site_files, made_pages, taken_in_afresh, write_school

OVEN = "students/ana/projects/solar-oven"
FILES = {
    f"{OVEN}/project.md": "---\ntitle: Solar oven\nstatus: working\n---\n\nIt got warm.\n",
    f"{OVEN}/rubric.yml": """\
criteria:
  - id: uses-evidence
    name: Uses evidence
    levels:
      beginning: I say it works
      developing: I say how warm it got
      meeting: I show my measurements
      exceeding: I show them and what they cannot tell
""",
    f"{OVEN}/assessments/2026-03-01.yml": """\
ratings:
  uses-evidence:
    level: meeting
    because: My graph has nine days in it.
""",
}


def test_one_level_from_the_keyboard_to_the_page(tmp_path: Path) -> None:
    root = write_school(tmp_path, FILES)

    # Floor 1: the file becomes a value that remembers where it was typed.
    reading = read_portfolio(root)
    ana = next(learner for learner in reading.learners if learner.id == "ana")
    level = ana.projects[0].assessments[0].ratings["uses-evidence"].level
    assert level == "meeting"
    assert (level.place.file, level.place.line, level.place.column) == (
        f"{OVEN}/assessments/2026-03-01.yml", 3, 12,
    )  # fmt: skip
    assert all_problems(reading, TODAY) == ()

    # Floor 2: the word becomes the school's own level, in an edition that may show it.
    family = taken_in_afresh(root, "family:ana")
    assert family.shown.level(level).name == "Meeting"

    # Floor 3: the level stands on the project's page, beside its reason.
    pages = {page.address: page for _, page in made_pages(family)}
    html = body_of(family.desk, pages["learners/ana/projects/solar-oven/"])
    cell = html.partition('<td class="pg-rubric__level">')[2].partition("</td>")[0]
    assert "Meeting</span>" in cell and "My graph has nine days in it." in cell
    assert "I show my measurements" in html

    # The public edition has neither: ratings are for the family.
    for _, page in made_pages(taken_in_afresh(root, "public")):
        assert "nine days" not in repr(page)

    # Floors 4 and 5: the page lies in the family's site, with the theme around it.
    site = build_site_files(root, "family:ana", tmp_path / "site")
    whole = (site / "learners/ana/projects/solar-oven/index.html").read_text(encoding="utf-8")
    assert cell in whole and "This site was made for the family of Ana Lima." in whole


def test_a_misspelt_level_is_told_at_the_letter_where_it_stands(tmp_path: Path) -> None:
    typo = {
        f"{OVEN}/assessments/2026-03-01.yml": "ratings:\n  uses-evidence:\n    level: metting\n"
    }
    (found,) = all_problems(read_portfolio(write_school(tmp_path, {**FILES, **typo})), TODAY)
    assert (found.code, found.place.line, found.place.column) == ("unknown-level", 3, 12)
    assert "“meeting”" in found.help
