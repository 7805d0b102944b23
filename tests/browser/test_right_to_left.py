"""A school that reads from right to left gets its pages the other way round."""

from __future__ import annotations

import pytest

from tests.browser.conftest import COMPUTER, PHONE
from tests.browser.kinds_of_pages import KINDS
from tests.browser.test_accessible import axe, faults
from tests.browser.test_room import TOO_WIDE
from tests.small_school import SCHOOL

pytestmark = pytest.mark.browser

PROJECT = "---\ntitle: فرن شمسي\nlang: ar\naudience: public\n---\n\nصار **دافئا**.\n"
FILES = {
    "school/school.yml": SCHOOL["school/school.yml"] + "languages: [ar]\n",
    "students/ana/projects/solar-oven/project.md": PROJECT,
}
START = "element => { const box = element.getBoundingClientRect(); return [box.left, box.right] }"


@pytest.mark.parametrize("size", [PHONE, COMPUTER], ids=["phone", "computer"])
def test_a_page_of_a_school_in_arabic_begins_on_the_right(opened, small_site, size) -> None:
    page = opened(
        small_site(FILES) + "learners/ana/projects/solar-oven/", viewport=size, locale="ar"
    )
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    frame = page.locator(".pg-top__inner").evaluate(START)
    name = page.locator(".pg-top__name").evaluate(START)
    button = page.locator(".pg-scheme").evaluate(START)
    assert frame[1] - name[1] < 32, f"the school's name begins at the right edge: {name} in {frame}"
    assert button[0] - frame[0] < 32, f"the button stands at the left edge: {button} in {frame}"
    assert not page.evaluate(TOO_WIDE), page.evaluate(TOO_WIDE)
    page.evaluate(axe())
    assert not faults(page, "light", size)
    if size is COMPUTER:
        chapters = page.locator("#chapters").evaluate(START)
        content = page.locator("#pg-content").evaluate(START)
        assert chapters[0] > content[1] - 1, f"chapters {chapters} stand right of {content}"


def test_arabic_words_on_an_english_page_begin_on_the_right(opened, staff_site: str) -> None:
    page = opened(staff_site + KINDS["project in Arabic"])
    assert page.evaluate("getComputedStyle(document.body).direction") == "ltr"
    first = page.locator(".pg-story p").first
    assert first.evaluate("one => getComputedStyle(one).direction") == "rtl"
    text, box = first.evaluate("""one => {
        const range = document.createRange(); range.selectNodeContents(one);
        const lines = [...range.getClientRects()];
        return [Math.max(...lines.map(line => line.right)), one.getBoundingClientRect().right] }""")
    assert abs(text - box) < 4, f"the first line ends at {text}, its box at {box}"
    assert page.locator("h1").evaluate("one => getComputedStyle(one).direction") == "rtl"
