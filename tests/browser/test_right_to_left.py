"""Right to left: a site in Arabic stands the other way round, and Arabic words do on any site."""

from __future__ import annotations

import pytest

from tests.browser.checks import cut_off, inaccessible, load_axe, too_wide
from tests.browser.kinds_of_pages import KINDS
from tests.browser.windows import COMPUTER, PHONE
from tests.small_school import SCHOOL

pytestmark = pytest.mark.browser

SETTINGS = "site_name: مدرسة النهر\ntheme: {name: material, language: ar}\nplugins: [portfolio]\n"
FILES = {
    "mkdocs.yml": SETTINGS,
    "docs/for-families.md": "# للأهل\n\nأهلا بكم في مدرستنا.\n\n- واحد\n- اثنان\n",
    "school/school.yml": SCHOOL["school/school.yml"] + "languages: [ar]\n",
}
EDGES = "element => { const box = element.getBoundingClientRect(); return [box.left, box.right] }"
TURN = """document.body.dir = "rtl"; document.querySelector(".pg-layout").dir = "rtl" """
SIZES = pytest.mark.parametrize("size", [PHONE, COMPUTER], ids=["phone", "computer"])


def edges(page, selector: str) -> list[float]:
    """Where the first such element begins and ends, from the left edge of the window."""
    return page.locator(selector).first.evaluate(EDGES)


def check_header(page) -> None:
    frame, name, button = (
        edges(page, f".pg-{part}") for part in ("top__inner", "top__name", "scheme")
    )
    assert frame[1] - name[1] < 32, f"{page.url}: the name {name} is not at the right of {frame}"
    assert button[0] - frame[0] < 32, f"{page.url}: the button {button} is not at the left {frame}"


@SIZES
def test_a_site_in_arabic_begins_on_the_right(opened, small_site, size: dict[str, int]) -> None:
    page = opened(small_site(FILES) + "for-families/", viewport=size, locale="ar")
    assert page.evaluate("document.documentElement.lang") == "ar"
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    check_header(page)
    content, bullet = edges(page, "article.pg-content"), edges(page, "article li")
    assert content[1] - bullet[1] > 8, f"a list is set in from the right: {bullet} in {content}"
    assert not (found := too_wide(page)), f"{page.url} too wide: {found}"
    load_axe(page)
    assert not inaccessible(page, "light", size)


@SIZES
@pytest.mark.parametrize("kind", ["home", "learner", "project", "goals", "topic", "competency"])
def test_every_part_can_stand_the_other_way_round(
    opened, staff_site: str, kind: str, size: dict[str, int]
) -> None:
    page = opened(staff_site + KINDS[kind], viewport=size)
    page.evaluate(TURN)
    check_header(page)
    assert not (found := too_wide(page)), f"{page.url} too wide: {found}"
    assert not (found := cut_off(page)), f"{page.url} cut off: {found}"
    if size is COMPUTER and page.locator("#chapters").count():
        chapters, content = edges(page, "#chapters"), edges(page, "#pg-content")
        assert chapters[0] > content[1] - 1, f"{page.url}: {chapters} is not right of {content}"


def test_arabic_words_on_an_english_page_begin_on_the_right(opened, staff_site: str) -> None:
    page = opened(staff_site + KINDS["project in Arabic"])
    assert page.evaluate("getComputedStyle(document.body).direction") == "ltr"
    assert page.locator("h1").evaluate("one => getComputedStyle(one).direction") == "rtl"
    story = page.locator(".pg-story p").first
    assert story.evaluate("one => getComputedStyle(one).direction") == "rtl"
    line, box = story.evaluate("""one => {
        const range = document.createRange(); range.selectNodeContents(one);
        const lines = [...range.getClientRects()];
        return [Math.max(...lines.map(line => line.right)), one.getBoundingClientRect().right] }""")
    assert abs(line - box) < 4, f"the first line ends at {line}, its box at {box}"
