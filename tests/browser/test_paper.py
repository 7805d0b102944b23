"""On paper: the work itself, black on white, all of it, without doors and buttons."""

from __future__ import annotations

import re

import pytest

from tests.browser.checks import brightness, cut_off, load_axe, open_all, too_pale, too_wide
from tests.browser.kinds_of_pages import KINDS

pytestmark = pytest.mark.browser

SHEET = {"width": 703, "height": 1032}  # a sheet of A4 without its margins, in CSS pixels
SIZES = ("A4", "Letter")
ONE_OF_EACH = dict.fromkeys(SIZES, 1)
ON_PAPER = [
    "home", "learner", "project", "project in Arabic", "goals", "entry", "guide", "report card",
    "before and after", "competency", "assignment", "class",
]  # fmt: skip


@pytest.mark.parametrize("kind", ON_PAPER)
def test_a_printed_page_holds_the_work_and_no_doors(opened, staff_site: str, kind: str) -> None:
    page = opened(staff_site + KINDS[kind], viewport=SHEET)
    open_all(page)
    headings = page.locator("article :is(h1, h2, h3)").locator("visible=true").all_inner_texts()
    page.emulate_media(media="print")
    for gone in (
        "header nav",
        ".pg-chapters",
        ".pg-foot nav",
        "button",
        ".pg-skip",
        ".pg-here",
        ".pg-sections",
    ):
        assert not page.locator(gone).locator("visible=true").count(), f"{page.url}: {gone}"
    printed = page.locator("article :is(h1, h2, h3)").locator("visible=true").all_inner_texts()
    assert printed == headings, page.url
    assert not (found := too_wide(page)), f"{page.url}: {found}"
    assert not (found := cut_off(page)), f"{page.url}: {found}"


def test_what_was_folded_away_is_printed(opened, staff_site: str) -> None:
    page = opened(staff_site + KINDS["project"], viewport=SHEET)
    page.emulate_media(media="print")
    hidden = page.evaluate("""async () => {
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
      return [...document.querySelectorAll("article details > :not(summary)")]
        .filter(one => !one.checkVisibility({contentVisibilityAuto: true})
          || !one.getBoundingClientRect().height).map(one => one.outerHTML.slice(0, 120));
    }""")
    assert not hidden, f"{page.url}: {hidden[:4]}"


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "no javascript"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_dark_screen_prints_black_on_white(
    opened, staff_site: str, scheme: str, javascript: bool
) -> None:
    page = opened(
        staff_site + KINDS["project"],
        viewport=SHEET,
        color_scheme=scheme,
        java_script_enabled=javascript,
    )
    page.emulate_media(media="print", color_scheme=scheme)
    pale = page.evaluate("""() => [...document.querySelectorAll("article *")]
        .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
        .filter(one => one.checkVisibility() && one.closest("svg") === null)
        .map(one => [getComputedStyle(one).color, one.className, one.innerText?.slice(0, 40)])""")
    pale = [one for one in pale if one[0].startswith("rgb(") and brightness(one[0]) > 140]
    assert not pale, f"{page.url} {scheme}: {pale[:6]}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_on_paper_can_be_read(opened, staff_site: str, scheme: str) -> None:
    page = opened(staff_site + KINDS["learner"], viewport=SHEET)
    load_axe(page)
    assert not (found := too_pale(page, scheme, SHEET, media="print")), found[:6]


def test_a_whole_project_prints_on_sheets(opened, staff_site: str) -> None:
    page = opened(staff_site + KINDS["project"])
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF-")
    assert 1 < paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") < 40


def sheets(paper: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", paper))


@pytest.mark.parametrize("learner", ["amara-o", "mateo-v", "noor-a", "rosa-d", "zara-q"])
@pytest.mark.parametrize("sheet", ["progress", "report"])
def test_the_chart_and_the_report_card_are_one_sheet_each(
    opened, staff_site: str, learner: str, sheet: str
) -> None:
    page = opened(f"{staff_site}learners/{learner}/{sheet}/")
    paper = {size: page.pdf(format=size, tagged=True) for size in SIZES}
    assert {size: sheets(one) for size, one in paper.items()} == ONE_OF_EACH, page.url
    for tag in (b"/H1", b"/H2", b"/Table", b"/TH", b"/TD"):
        assert tag in paper["A4"], f"{page.url}: {tag.decode()}"


@pytest.mark.parametrize("sheet", ["progress", "report"])
def test_they_are_one_sheet_for_a_family_too(opened, family_site: str, sheet: str) -> None:
    """Its foot says whose family the site was made for, which is longer than what staff read."""
    page = opened(f"{family_site}learners/amara-o/{sheet}/")
    assert {size: sheets(page.pdf(format=size)) for size in SIZES} == ONE_OF_EACH, page.url


def test_no_words_of_a_report_card_lie_on_others(opened, staff_site: str) -> None:
    page = opened(f"{staff_site}learners/yusuf-h/report/", viewport=SHEET)
    page.emulate_media(media="print")
    over = page.evaluate("""() => [...document.querySelectorAll(".pg-report tbody td:nth-child(2)")]
        .filter(one => one.nextElementSibling.innerText.trim()
          && one.scrollWidth > one.clientWidth).map(one => one.innerText)""")
    assert not over, f"{page.url}: {over}"
