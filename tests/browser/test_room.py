"""A page fits: on a small phone, with large letters, and under a finger."""

from __future__ import annotations

import pytest

from tests.browser.checks import cut_off, open_all, too_small, too_wide
from tests.browser.kinds_of_pages import KINDS
from tests.browser.windows import COMPUTER, PHONE

pytestmark = pytest.mark.browser

#: A rubric on a phone leaves out who has not rated yet; that is no loss. And what is said a moment
#: after a page is there has not been said on both.
WITHOUT_EMPTY = """document.querySelectorAll(".pg-rubric__level--nobody, [role=status]")
  .forEach(one => one.remove())"""
#: Pages on which large letters have the least room.
CROWDED = (
    "home", "learner", "project", "project in Arabic", "progress", "report card", "competency",
    "class",
)  # fmt: skip
LETTER = "parseFloat(getComputedStyle(document.body).fontSize)"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_has_to_be_pushed_sideways_cut_off_or_hit_with_a_needle(
    opened, staff_site: str, kind: str
) -> None:
    page = opened(staff_site + KINDS[kind], viewport=PHONE)
    open_all(page)
    for width in (320, 640, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        where = f"{page.url} at {width} px"
        assert not (found := too_wide(page)), f"{where} too wide: {found}"
        assert not (found := cut_off(page)), f"{where} cut off: {found}"
        assert not (found := too_small(page)), f"{where} too small: {found}"


@pytest.mark.parametrize("kind", CROWDED)
def test_letters_twice_as_large_lose_nothing(
    opened, opened_with_large_letters, staff_site: str, kind: str
) -> None:
    usual = opened(staff_site + KINDS[kind], viewport=COMPUTER)
    page = opened_with_large_letters(staff_site + KINDS[kind], viewport=COMPUTER)
    for one in (usual, page):
        open_all(one)
        one.evaluate(WITHOUT_EMPTY)
    heights = [one.evaluate(LETTER) for one in (usual, page)]
    assert heights[1] > 1.6 * heights[0], f"{page.url}: {heights}"
    assert not (found := too_wide(page)), f"{page.url} too wide: {found}"
    assert not (found := cut_off(page)), f"{page.url} cut off: {found}"
    words = [set(one.locator("article.pg-content").inner_text().split()) for one in (usual, page)]
    assert words[0] <= words[1], f"{page.url} lost: {sorted(words[0] - words[1])[:20]}"


def test_the_checks_see_a_wide_box_a_cut_word_and_a_small_link(opened, staff_site: str) -> None:
    """The nearly right twin: the same page with each fault in it."""
    page = opened(staff_site, viewport=PHONE, bypass_csp=True)
    page.evaluate("""() => { document.querySelector("article").insertAdjacentHTML("beforeend", `
        <p style="inline-size: 400px">wide</p>
        <p style="inline-size: 3em; overflow: hidden; white-space: nowrap">cut off here</p>
        <nav><a href="#top" style="display: inline-block; inline-size: 9px">x</a></nav>`) }""")
    assert too_wide(page) and cut_off(page) and too_small(page)
