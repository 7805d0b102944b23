"""Everything can be reached and seen with the keyboard alone; a card shows it for its link."""

from __future__ import annotations

import pytest

from tests.browser.kinds_of_pages import KINDS, LAYOUTS

pytestmark = pytest.mark.browser

#: Note every place the focus goes to: which element, how it shows, whether it is in view.
WATCH = """() => {
  const look = (one, part) => { const style = getComputedStyle(one, part);
    return `${style.outlineStyle} ${style.outlineWidth} ${style.boxShadow}`; };
  const style = one => { let seen = look(one) + look(one, "::after");
    for (let around = one.parentElement, step = 0; around && step < 4; step++) {
      seen += look(around); around = around.parentElement; }
    return seen; };
  const wanted = [...document.querySelectorAll(
      "a[href], button, summary, input, select, textarea")]
    .filter(one => one.checkVisibility({checkVisibilityCSS: true}) && !one.disabled);
  window.wanted = wanted.map(one => (
    {one, before: style(one), seen: false, shown: false, inView: false}));
  document.addEventListener("focusin", event => {
    const entry = window.wanted.find(each => each.one === event.target);
    if (!entry) return;
    const box = event.target.getBoundingClientRect();
    entry.seen = true;
    entry.shown = style(event.target) !== entry.before;
    entry.inView = box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth;
  });
  const players = document.querySelectorAll("audio[controls], video[controls]");
  return wanted.length + players.length * 12;
}"""
MISSED = """() => window.wanted.filter(each => !(each.seen && each.shown && each.inView))
  .map(each => `${each.one.outerHTML.slice(0, 120)} reached: ${each.seen}, shown: ${
    each.shown}, in view: ${each.inView}`)"""


@pytest.mark.parametrize("kind", LAYOUTS)
def test_tab_reaches_everything_and_shows_where_it_is(opened, staff_site: str, kind: str) -> None:
    page = opened(staff_site + KINDS[kind])
    steps = page.evaluate(WATCH)
    for _ in range(steps + 3):
        page.keyboard.press("Tab")
    missed = page.evaluate(MISSED)
    assert not missed, f"{page.url}:\n" + "\n".join(missed[:8])


@pytest.mark.parametrize("kind", ["home", "project", "not found"])
def test_the_first_tab_offers_to_skip_to_the_page(opened, staff_site: str, kind: str) -> None:
    page = opened(staff_site + KINDS[kind])
    page.keyboard.press("Tab")
    link = page.locator("a:focus")
    assert link.inner_text() == "Skip to the page"
    box = link.bounding_box()
    assert box["x"] >= 0 and box["y"] >= 0 and box["height"] >= 24, box
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "pg-content"
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('#pg-content')"), page.url


def test_a_closed_part_opens_with_the_keyboard(opened, staff_site: str) -> None:
    page = opened(staff_site + KINDS["project"])
    part = page.locator("article details").first
    part.locator("summary").focus()
    page.keyboard.press("Enter")
    assert part.evaluate("one => one.open")


def test_the_check_sees_what_the_keyboard_cannot_reach_or_show(opened, staff_site: str) -> None:
    """The nearly right twin: a button without a place, and a link that does not show its focus."""
    page = opened(staff_site + KINDS["subjects"], bypass_csp=True)
    page.evaluate("""() => { document.querySelector("article").insertAdjacentHTML("afterbegin", `
        <button tabindex="-1">No way here</button>
        <a href="#top" style="outline: none">Am I here?</a>`) }""")
    for _ in range(page.evaluate(WATCH) + 3):
        page.keyboard.press("Tab")
    missed = "\n".join(page.evaluate(MISSED))
    assert "No way here" in missed and "Am I here?" in missed
