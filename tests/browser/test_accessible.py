"""Every kind of page passes the accessibility rules WCAG 2.2 AA that a machine can check."""

from __future__ import annotations

import pytest

from tests.browser.checks import inaccessible, load_axe, open_all
from tests.browser.conftest import COMPUTER, PHONE
from tests.browser.kinds_of_pages import KINDS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_accessible(opened, staff_site: str, kind: str) -> None:
    page = opened(staff_site + KINDS[kind])
    open_all(page)
    load_axe(page)
    ways = [("light", PHONE), ("dark", COMPUTER)]
    if kind in ("home", "project", "progress"):
        ways += [("dark", PHONE), ("light", COMPUTER)]
    found = [fault for way in ways for fault in inaccessible(page, *way)]
    assert not found, "\n".join(found[:12])


def test_the_check_sees_a_picture_without_words(opened, staff_site: str) -> None:
    """The nearly right twin: the same page with one fault in it."""
    page = opened(staff_site)
    page.evaluate("document.querySelector('article').append(new Image(30, 30))")
    load_axe(page)
    assert [fault for fault in inaccessible(page, "light", COMPUTER) if "image-alt" in fault]
