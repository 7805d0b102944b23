"""Light and dark: as the device asks, until the reader chooses; and the choice stays."""

from __future__ import annotations

import pytest

from tests.browser.checks import brightness
from tests.browser.kinds_of_pages import KINDS

pytestmark = pytest.mark.browser


def scheme_of(page) -> str:
    """Whether the page stands in light or dark, by what is painted."""
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return "light" if brightness(paper) > 127 else "dark"


@pytest.mark.parametrize("device", ["light", "dark"])
def test_a_choice_of_the_reader_is_remembered_on_every_page(
    opened, staff_site: str, device: str
) -> None:
    other = {"light": "dark", "dark": "light"}[device]
    page = opened(staff_site + KINDS["learner"], color_scheme=device)
    button = page.get_by_role("button", name="Dark colors")
    assert scheme_of(page) == device
    assert button.get_attribute("aria-pressed") == str(device == "dark").lower()
    button.click()
    assert scheme_of(page) == other
    assert button.get_attribute("aria-pressed") == str(other == "dark").lower()
    page.reload()
    assert scheme_of(page) == other, "after loading it again"
    page.goto(staff_site + KINDS["guide"])
    assert scheme_of(page) == other, "on a guide, which has more scripts"


def test_the_page_follows_the_device_until_somebody_chooses(opened, staff_site: str) -> None:
    page = opened(staff_site, color_scheme="light")
    page.emulate_media(color_scheme="dark")
    page.wait_for_selector('[data-md-color-scheme="slate"]')
    assert scheme_of(page) == "dark"
    page.get_by_role("button", name="Dark colors").click()
    assert scheme_of(page) == "light"
    page.emulate_media(color_scheme="light")
    page.emulate_media(color_scheme="dark")
    assert scheme_of(page) == "light", "a choice is stronger than the device"


@pytest.mark.parametrize("kind", ["home", "project", "guide"])
def test_nothing_moves_for_a_reader_who_asked_for_stillness(
    opened, staff_site: str, kind: str
) -> None:
    page = opened(staff_site + KINDS[kind], reduced_motion="reduce")
    moving = page.evaluate("""() => [...document.querySelectorAll("html, body, body *")]
      .filter(one => { const style = getComputedStyle(one);
        return style.animationName !== "none" || style.scrollBehavior === "smooth"
          || style.transitionProperty !== "none" && parseFloat(style.transitionDuration) > 0; })
      .map(one => one.outerHTML.slice(0, 100))""")
    assert not moving, f"{page.url}: {moving[:5]}"
