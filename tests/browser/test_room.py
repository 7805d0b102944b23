"""A page fits: on a small phone, with large letters, and under a finger."""

from __future__ import annotations

import pytest

from tests.browser.conftest import COMPUTER, PHONE
from tests.browser.kinds_of_pages import KINDS
from tests.browser.test_accessible import OPEN_ALL

pytestmark = pytest.mark.browser

#: What reaches over the edge of a page that can be pushed sideways.
TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth, name = one =>
    `${one.tagName.toLowerCase()}.${[...one.classList].join(".")} “${one.innerText?.slice(0, 40)}”`;
  if (document.scrollingElement.scrollWidth <= room) return [];
  const wide = [...document.body.querySelectorAll("*")].filter(one => {
    const box = one.getBoundingClientRect();
    return box.width && (box.right > room + 1 || box.left < -1);
  });
  return [`${document.scrollingElement.scrollWidth} > ${room}`, ...wide.slice(-3).map(name)];
}"""

#: Words in a box that hides what does not fit, except the beginnings that cards show, words
#: for screen readers, and words that are not to be seen.
CUT = """() => [...document.body.querySelectorAll("*")].filter(one => {
  const style = getComputedStyle(one);
  const hides = [style.overflowX, style.overflowY].some(way => ["hidden", "clip"].includes(way));
  return hides && one.checkVisibility() && one.innerText?.trim()
    && one.clientWidth > 2 && one.clientHeight > 2 && style.clipPath === "none"
    && style.webkitLineClamp === "none" && style.color !== "rgba(0, 0, 0, 0)"
    && !one.closest("[aria-hidden=true]")
    && (one.scrollWidth > one.clientWidth + 2 || one.scrollHeight > one.clientHeight + 2);
}).map(one => `${one.tagName.toLowerCase()}.${[...one.classList].join(".")} “${one.innerText.slice(0, 40)}”`)"""

LETTER = "parseFloat(getComputedStyle(document.body).fontSize)"

#: Buttons, links of the frame and things that open, smaller than 24 px in one direction.
TOO_SMALL = """() => [...document.querySelectorAll("button, nav a, summary, .pg-top a, .pg-here a, .pg-foot a")]
  .filter(one => one.checkVisibility({checkVisibilityCSS: true}))
  .map(one => [one, one.getBoundingClientRect()])
  .filter(([one, box]) => box.width > 1 && (box.width < 23.9 || box.height < 23.9))
  .map(([one, box]) => `${one.closest("nav, header, section")?.className} “${one.innerText}”: ${
    box.width.toFixed(1)} x ${box.height.toFixed(1)}`)"""


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_has_to_be_pushed_sideways_cut_off_or_hit_with_a_needle(
    opened, staff_site: str, kind: str
) -> None:
    page = opened(staff_site + KINDS[kind], viewport=PHONE)
    page.evaluate(OPEN_ALL)
    for width in (320, 360, 640, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        where = f"{page.url} at {width} px"
        assert not page.evaluate(TOO_WIDE), f"{where} too wide: {page.evaluate(TOO_WIDE)}"
        assert not page.evaluate(CUT), f"{where} cut off: {page.evaluate(CUT)}"
        assert not page.evaluate(TOO_SMALL), f"{where} too small: {page.evaluate(TOO_SMALL)}"


@pytest.mark.parametrize("kind", KINDS)
def test_letters_twice_as_large_lose_nothing(
    opened, opened_with_large_letters, staff_site: str, kind: str
) -> None:
    usual = opened(staff_site + KINDS[kind], viewport=COMPUTER)
    page = opened_with_large_letters(staff_site + KINDS[kind], viewport=COMPUTER)
    usual.evaluate(OPEN_ALL)
    page.evaluate(OPEN_ALL)
    heights = [one.evaluate(LETTER) for one in (usual, page)]
    assert heights[1] > 1.6 * heights[0], f"{page.url}: {heights}"
    assert not page.evaluate(TOO_WIDE), f"{page.url} too wide: {page.evaluate(TOO_WIDE)}"
    assert not page.evaluate(CUT), f"{page.url} cut off: {page.evaluate(CUT)}"
    words = [set(one.locator("article.pg-content").inner_text().split()) for one in (usual, page)]
    assert words[0] <= words[1], f"{page.url} lost: {sorted(words[0] - words[1])[:20]}"


def test_the_checks_see_a_wide_box_a_cut_word_and_a_small_link(opened, staff_site: str) -> None:
    """The nearly right twin: the same page with each fault in it."""
    page = opened(staff_site, viewport=PHONE)
    page.evaluate("""() => { document.querySelector("article").insertAdjacentHTML("beforeend", `
        <p style="inline-size: 400px">wide</p>
        <p style="inline-size: 3em; overflow: hidden; white-space: nowrap">cut off here</p>
        <nav><a href="#top" style="display: inline-block; inline-size: 9px">x</a></nav>`) }""")
    assert page.evaluate(TOO_WIDE) and page.evaluate(CUT) and page.evaluate(TOO_SMALL)
