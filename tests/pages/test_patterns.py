"""The page of patterns: every part with something in it, as a golden file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from portfolio_gen.pages import addresses, all_pages
from portfolio_gen.pages.mistakes import Mistake, MistakesView
from portfolio_gen.pages.patterns import patterns_page
from tests.pages.small_shown import THEME, body_of, tree_of

MISTAKES = MistakesView(
    title="One thing to look at",
    mistakes=(
        Mistake(
            where="students/ana/goals.yml, line 3",
            message="The school's scale has no level called “metting”.",
            help="Did you mean “meeting”?",
            code="unknown-level",
            weight="must-fix",
            weight_word="Must fix",
        ),
    ),
)
#: What stands around every page is not a part of one; tests/pages/test_frame.py is about it.
AROUND = {"frame.html"}
EXPECTED = Path(__file__).parent / "expected" / "patterns.html"


def test_every_part_as_it_was(full, expect: Callable[[Path, str], None]) -> None:
    expect(EXPECTED, body_of(patterns_page(full, MISTAKES)))


def test_it_is_well_formed(full) -> None:
    assert tree_of(body_of(patterns_page(full, MISTAKES))).errors == []


def test_no_part_is_missing() -> None:
    parts = {part.name: part.read_text(encoding="utf-8") for part in THEME.glob("parts/*.html")}
    text = (THEME / "pages" / "patterns.html").read_text(encoding="utf-8") + parts["card.html"]
    assert parts.keys() > AROUND
    assert [name for name in parts.keys() - AROUND if f'"parts/{name}"' not in text] == []


def test_it_is_not_part_of_a_site(full) -> None:
    assert addresses.PATTERNS not in {page.address for page in all_pages(full)}
