"""Without JavaScript every page says the same and every door opens."""

from __future__ import annotations

import pytest

from tests.browser.checks import brightness, inaccessible, load_axe, too_pale
from tests.browser.kinds_of_pages import KINDS, LAYOUTS
from tests.browser.windows import COMPUTER, PHONE

pytestmark = pytest.mark.browser

#: What a table is narrowed down and sorted with is there only with JavaScript.
WITHOUT_TOOLS = """document.querySelectorAll(".pg-matrix-tools, .pg-matrix__sort")
    .forEach(one => one.remove())"""


@pytest.mark.parametrize("kind", LAYOUTS)
def test_a_page_says_the_same_without_javascript(opened, staff_site: str, kind: str) -> None:
    address = staff_site + KINDS[kind]
    plain, full = opened(address, java_script_enabled=False), opened(address)
    full.evaluate(WITHOUT_TOOLS)
    words = [page.locator("article.pg-content").inner_text() for page in (plain, full)]
    assert words[0] == words[1], address
    assert len(words[0].split()) > 5, address
    box = plain.locator("article.pg-content").bounding_box()
    assert box["width"] > 200 and box["height"] > 50, f"{address}: {box}"
    doors = [page.locator("header nav a").all_inner_texts() for page in (plain, full)]
    assert doors[0] == doors[1], address


@pytest.mark.parametrize("size", [PHONE, COMPUTER], ids=["phone", "computer"])
def test_the_doors_open_without_javascript(opened, staff_site: str, size: dict[str, int]) -> None:
    page = opened(staff_site + KINDS["project"], viewport=size, java_script_enabled=False)
    page.get_by_role("navigation", name="School").get_by_role("link", name="Topics").click()
    page.wait_for_url(staff_site + "topics/")
    more = page.get_by_role("link", name="More", exact=True)
    if more.is_visible():
        more.click()
    for door in ("Learners", "Questions", "Showcase", "Subjects", "Our words", "Guides"):
        link = page.get_by_role("link", name=door, exact=True).locator("visible=true").first
        assert link.is_visible(), door
    page.get_by_role("link", name="Questions", exact=True).locator("visible=true").last.click()
    page.wait_for_url(staff_site + "questions/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_device_chooses_light_or_dark_without_javascript(
    opened, staff_site: str, scheme: str
) -> None:
    page = opened(staff_site, java_script_enabled=False, color_scheme=scheme)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    ink = page.evaluate("getComputedStyle(document.body).color")
    assert (brightness(paper) > brightness(ink)) == (scheme == "light"), f"{ink} on {paper}"


#: The page as it was sent, before any script: axe itself cannot run without JavaScript.
AS_SENT = """document.documentElement.className = "no-js";
    document.body.setAttribute("data-md-color-scheme", "default")"""


@pytest.mark.parametrize("kind", ["home", "project"])
def test_a_page_is_accessible_without_javascript(opened, staff_site: str, kind: str) -> None:
    page = opened(staff_site + KINDS[kind])
    page.evaluate(AS_SENT)
    load_axe(page)
    found = inaccessible(page, "light", COMPUTER) + too_pale(page, "dark", COMPUTER)
    assert page.locator("html.no-js").count(), "no script has touched it"
    assert not found, "\n".join(found[:12])
