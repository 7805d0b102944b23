"""Every kind of page passes the accessibility rules WCAG 2.2 AA that a machine can check."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import COMPUTER, PHONE
from tests.browser.kinds_of_pages import KINDS

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """tags => axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]})
  .then(found => found.violations.flatMap(rule => rule.nodes.map(
    node => `${rule.id}: ${node.target} ${node.html.slice(0, 160)} ${node.any.concat(node.all)
      .map(check => check.message).join(" ").slice(0, 160)}`)))"""
OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.open = true })"


def axe() -> str:
    """The program axe-core, as the package axe-playwright-python carries it."""
    import axe_playwright_python

    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def faults(page, scheme: str, size: dict[str, int], **media: str) -> list[str]:
    """What axe finds on the page as it stands, each with page, color scheme and width."""
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce", **media)
    where = f"{page.url} {scheme} {size['width']} px"
    return [f"{where}: {fault}" for fault in page.evaluate(RUN, TAGS)]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_accessible(opened, staff_site: str, kind: str) -> None:
    page = opened(staff_site + KINDS[kind])
    page.evaluate(OPEN_ALL)
    page.evaluate(axe())
    found = [
        fault
        for scheme in ("light", "dark")
        for size in (PHONE, COMPUTER)
        for fault in faults(page, scheme, size)
    ]
    assert not found, "\n".join(found[:12])


def test_the_check_sees_a_picture_without_words(opened, staff_site: str) -> None:
    """The nearly right twin: the same page with one fault in it."""
    page = opened(staff_site)
    page.evaluate("document.querySelector('article').append(new Image(30, 30))")
    page.evaluate(axe())
    assert [fault for fault in faults(page, "light", COMPUTER) if "image-alt" in fault]
