"""An edition that goes home opens by a double click: from a folder, without any server."""

from __future__ import annotations

import pytest

from tests.browser.checks import brightness
from tests.once import shared_folder
from tests.output.sample import built

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def at_home(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a family's edition as it lies in a folder of their computer."""
    site = built("family:amara-o", shared_folder(tmp_path_factory))
    return (site / "index.html").as_uri()


def test_a_family_finds_its_way_without_a_server(opened, at_home: str) -> None:
    page = opened(at_home)
    doors = page.get_by_role("navigation", name="School")
    doors.get_by_role("link", name="Learners").click()
    page.get_by_role("heading", level=1).wait_for()
    page.get_by_role("article").get_by_role("link", name="Amara").first.click()
    assert "Amara" in page.locator("h1").inner_text()
    page.get_by_role("link", name="How hot can a pizza box get?").first.click()
    assert page.locator("h1").inner_text() == "How hot can a pizza box get?"
    assert page.url.endswith("/learners/amara-o/projects/solar-oven/index.html")
    picture = page.locator(".pg-piece img").first
    picture.scroll_into_view_if_needed()
    page.wait_for_function("one => one.naturalWidth > 0", arg=picture.element_handle())
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert brightness(paper) > 200, f"the styles are there: {paper}"


def test_dark_is_remembered_without_a_server(opened, at_home: str) -> None:
    page = opened(at_home, color_scheme="light")
    page.get_by_role("button", name="Dark colors").click()
    page.get_by_role("link", name="Topics").first.click()
    page.wait_for_selector('[data-md-color-scheme="slate"]')
