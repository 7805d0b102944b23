"""The short name of a learner who is not in an edition is found; a word like it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from portfolio_gen.model.audience import Edition
from portfolio_gen.reading.portfolio import read_portfolio
from portfolio_gen.verify.closed import Closed, closed_to
from portfolio_gen.verify.ids import ids_in
from tests.small_school import SCHOOL, TODAY, write_school

ROSTER = f"{SCHOOL['school/roster.csv']}cyd,Cydney Wolfram\nsam-k,Sam Kettle\nsun,Sun Li\n2027,Bo\n"
STORY = "---\ntitle: Oven\naudience: public\n---\n\nThe sun was hot.\n"


@pytest.fixture
def closed(tmp_path: Path) -> Closed:
    files = {"school/roster.csv": ROSTER, "students/ana/projects/oven/project.md": STORY}
    reading = read_portfolio(write_school(tmp_path, files))
    return closed_to(Edition.named("public"), reading, TODAY, rows_of_site=())


def found(closed: Closed, page: str, file: str = "index.html") -> list[tuple[str, int]]:
    leaks = ids_in({file: page.encode()}, closed)
    return [(leak.site_file, leak.written.line) for leak in leaks]


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ('<a href="learners/cyd/">', 4), ("<p data-who='cyd'>", 4), ('{"id":"cyd"}', 4),
        ("<p>CYD</p>", 4), ("../cyd.html", 4), ("learners/sam-k/#x", 5), ("<p id=sam-k>", 5),
    ],
)  # fmt: skip
def test_a_short_name_that_stands_whole_is_found(closed: Closed, page: str, line: int) -> None:
    assert found(closed, page) == [("index.html", line)]


@pytest.mark.parametrize(
    "page",
    [
        "cyder", "md-cyd", "cyd-2", "cyd_x", "sam", "sam-kettle", "the sun", "in 2027", "ana",
        '<img src="data:image/png;base64,AA/cyd/AA">',
    ],
)  # fmt: skip
def test_a_part_of_another_word_and_an_open_word_are_not(closed: Closed, page: str) -> None:
    assert found(closed, page) == []


def test_letters_in_what_is_no_text_are_passed_over(closed: Closed) -> None:
    assert found(closed, "x cyd x", "media/a.png") == []
    assert found(closed, "x", "learners/cyd/index.html") == [("learners/…/index.html", 4)]


def test_inside_the_school_everybody_may_be_called(tmp_path: Path) -> None:
    reading = read_portfolio(write_school(tmp_path, {"school/roster.csv": ROSTER}))
    assert closed_to(Edition.named("staff"), reading, TODAY, rows_of_site=()).ids == {}
