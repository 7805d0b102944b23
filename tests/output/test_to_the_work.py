"""From a filled cell of the chart to the evidence and on to the report card, by links alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from posixpath import join, normpath

import pytest

CELL = re.compile(r'<td class="pg-cell[^"]*"><a href="#([\w-]+)">')
LINK = re.compile(r'href="([^"#]*)(?:#([\w-]+))?"')
#: The part of the page that a cell leads to.
WHY = '<section class="pg-why" id="{}".*?</section>'


@pytest.fixture(scope="module")
def staff(site_of: Callable[[str], Path]) -> Path:
    return site_of("staff")


def learners(site: Path) -> list[str]:
    return sorted(page.parent.parent.name for page in site.glob("learners/*/progress/index.html"))


def html_of(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def leads(html: str, address: str) -> Iterator[tuple[str, str]]:
    """The address and anchor of every link in this part of the page at `address`."""
    for path, anchor in LINK.findall(html):
        yield normpath(join(address, path)) if path else address, anchor


def test_every_learner_of_the_sample_has_a_chart_with_filled_cells(staff: Path) -> None:
    filled = {name: len(CELL.findall(html_of(staff, f"learners/{name}/progress"))) for name in
              learners(staff)}
    assert len(filled) == 15
    assert min(filled.values()) >= 5, filled


def test_a_chart_has_28_topics_by_5_levels(staff: Path) -> None:
    for name in learners(staff):
        html = html_of(staff, f"learners/{name}/progress")
        assert html.count('<td class="pg-cell') == 28 * 5


def test_every_filled_cell_leads_to_work_and_from_there_to_its_report_line(staff: Path) -> None:
    for name in learners(staff):
        progress = f"learners/{name}/progress"
        html = html_of(staff, progress)
        for code in sorted(set(CELL.findall(html))):
            why = re.search(WHY.format(code), html, re.S)
            assert why, (name, code)
            work = [
                address for address, _ in leads(why[0], progress)
                if address.startswith(f"learners/{name}/projects/")
            ]
            asked = [address for address, _ in leads(why[0], progress)
                     if address.startswith("assignments/")]
            assert work or asked, (name, code)
            back = [
                (address, anchor)
                for address, anchor in leads(why[0], progress)
                if address == f"learners/{name}/report" and anchor.startswith("line-")
            ]
            assert back, (name, code)
            for project in work:
                to_lines = {
                    anchor for address, anchor in leads(html_of(staff, project), project)
                    if address == f"learners/{name}/report"
                }
                assert back[0][1] in to_lines, (name, code, project)


def test_from_a_report_line_the_work_is_one_step_away(staff: Path) -> None:
    for name in learners(staff):
        report = f"learners/{name}/report"
        for line in re.findall(r'<tbody id="line-.*?</tbody>', html_of(staff, report), re.S):
            if "pg-state--confirmed" in line:
                assert any(
                    address.startswith(f"learners/{name}/projects/")
                    for address, _ in leads(line, report)
                ), (name, line[:80])
