"""The benchmarks compare like with like: every tool gets the same words on as many pages."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from portfolio_gen.analysis.checks import all_problems
from portfolio_gen.reading.portfolio import read_portfolio

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))

from edits import FILE_OF, Desk  # noqa: E402
from figures import Figure, Figures  # noqa: E402
from formats import WRITERS  # noqa: E402
from people import people  # noqa: E402
from rows import ROWS, rows  # noqa: E402
from tools import tools  # noqa: E402

LEARNERS = 2


@pytest.fixture(scope="module")
def schools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same two learners in every format, each in a folder of the format's name."""
    folder = tmp_path_factory.mktemp("schools")
    for form, write in WRITERS.items():
        write(list(people(LEARNERS)), folder / form)
    return folder


@pytest.mark.parametrize("form", WRITERS)
def test_every_tool_gets_ten_pages_a_learner_with_the_same_words(schools: Path, form: str) -> None:
    files = list((schools / form).rglob("learner-*/**/*.md")) + [
        file for file in (schools / form).rglob("learner-*.md") if form != "ours"
    ]
    assert len(files) == 10 * LEARNERS
    texts = [file.read_text(encoding="utf-8") for file in files]
    for person in people(LEARNERS):
        stories = [person.about, *(one.story for one in (*person.projects, *person.entries))]
        for story in stories:
            assert sum(story in text for text in texts) == 1
    assert len(list((schools / form).rglob("photo.png"))) == 5 * LEARNERS


def test_our_format_has_nothing_to_fix(schools: Path) -> None:
    assert all_problems(read_portfolio(schools / "ours"), date(2026, 6, 1)) == ()


@pytest.mark.parametrize("form", FILE_OF)
def test_an_edit_adds_a_word_and_is_undone(schools: Path, form: str) -> None:
    desk = Desk(schools / form, form, LEARNERS)
    story, title = desk.story(), desk.title()
    before = {edit.file: edit.file.read_text(encoding="utf-8") for edit in (story, title)}
    for edit in (story, title):
        edit.save()
        assert edit.word in edit.file.read_text(encoding="utf-8")
    assert story.word not in "\n".join(story.text.splitlines()[:12])
    desk.undo()
    assert {file: file.read_text(encoding="utf-8") for file in before} == before


def test_every_tool_reads_a_format_that_is_written() -> None:
    assert {tool.format for tool in tools(Path("work")).values()} == set(WRITERS)


def cold(tool: str, number: int, seconds: float, learners: int = 300) -> Figure:
    return Figure(
        measure="cold", tool=tool, learners=learners, round=number, seconds=seconds,
        pages=learners * 10,
    )  # fmt: skip


def test_a_ratio_is_the_median_of_ratios_within_a_round() -> None:
    runs = [(1, 1.0, 1.0), (2, 30.0, 20.0), (3, 4.0, 2.0)]
    figures = Figures({}, [cold("ours", number, mine) for number, mine, _ in runs])
    figures.all += [cold("hugo", number, theirs) for number, _, theirs in runs]
    beside_hugo = rows(figures, [300], ["cold"])[0]
    assert (beside_hugo.ratio, beside_hugo.reached) == ("1.50", True)
    figures.all.append(cold("hugo", 2, 15.0))
    assert rows(figures, [300], ["cold"])[0].reached is False


def test_ten_times_the_time_for_ten_times_the_pages_is_growth_of_one() -> None:
    figures = Figures({}, [cold("ours", 1, 2.0, 30), cold("ours", 1, 20.0, 300)])
    assert figures.growth("ours", 30, 300) == pytest.approx(1)


@pytest.mark.parametrize("name", ROWS)
def test_a_row_that_was_not_measured_is_neither_reached_nor_missed(name: str) -> None:
    empty = rows(Figures(), [30, 300], [name])
    assert empty and all(row.reached is None for row in empty)
