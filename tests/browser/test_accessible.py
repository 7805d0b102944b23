"""Every kind of page passes the accessibility rules WCAG 2.2 AA that a machine can check."""

from __future__ import annotations

import pytest

from tests.browser.checks import inaccessible, load_axe, open_all, too_pale
from tests.browser.kinds_of_pages import KINDS, LAYOUTS
from tests.browser.windows import COMPUTER, PHONE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_accessible(
    opened, staff_site: str, kind: str, long_run: bool
) -> None:
    """Dark and on a computer, too, for one page of every layout, in a long run for all.

    Where levels and states have their colors, these are also read the other way round.
    """
    page = opened(staff_site + KINDS[kind], viewport=PHONE)
    open_all(page)
    load_axe(page)
    found = inaccessible(page, "light", PHONE)
    if kind in LAYOUTS or long_run:
        found += inaccessible(page, "dark", COMPUTER)
    if kind == "progress" or long_run:
        found += too_pale(page, "light", COMPUTER) + too_pale(page, "dark", PHONE)
    assert not found, "\n".join(found[:12])


def test_the_check_sees_a_picture_without_words(opened, staff_site: str) -> None:
    """The nearly right twin: the same page with one fault in it."""
    page = opened(staff_site)
    page.evaluate("document.querySelector('article').append(new Image(30, 30))")
    load_axe(page)
    assert [fault for fault in inaccessible(page, "light", COMPUTER) if "image-alt" in fault]


def test_the_check_sees_one_pale_word_among_many_that_look_alike(opened, staff_site: str) -> None:
    page = opened(staff_site + KINDS["progress"])
    load_axe(page)
    assert not too_pale(page, "light", COMPUTER)
    page.evaluate("[...document.querySelectorAll('tbody th a')].at(-2).style.color = '#bbb'")
    found = too_pale(page, "light", COMPUTER)
    assert len(found) == 1 and "color-contrast" in found[0], found
