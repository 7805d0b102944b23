"""Pictures come in the size that their place needs, and stand there as if each were one file."""

from __future__ import annotations

import pytest

from tests.browser.kinds_of_pages import KINDS
from tests.browser.windows import COMPUTER, PHONE

pytestmark = pytest.mark.browser

LOADED = """async () => {
  const all = [...document.querySelectorAll("article img")];
  for (const one of all) one.loading = "eager";
  await Promise.all(all.map(one => one.decode()));
  const bare = source => fetch(source).then(answer => answer.blob()).then(createImageBitmap);
  return Promise.all(all.map(async one => [one.currentSrc, (await bare(one.currentSrc)).width]));
}"""
BOXES = """all => all.map(one => one.getBoundingClientRect())
  .map(box => [Math.round(box.left), Math.round(box.right), Math.round(box.top)])"""


@pytest.mark.parametrize("kind", ["learner", "project", "ways to show", "showcase"])
def test_a_phone_loads_small_copies(opened, staff_site: str, kind: str) -> None:
    """A browser that has a larger one already takes that."""
    page = opened(staff_site + KINDS[kind], viewport=PHONE, alone=True)
    loaded = page.evaluate(LOADED)
    assert len(loaded) > 3
    too_large = [one for one in loaded if one[1] > 480 or not one[0].endswith(".webp")]
    assert not too_large, "one pixel of this phone is one of the page"


def test_a_large_screen_loads_large_ones_where_they_stand_large(opened, staff_site: str) -> None:
    page = opened(staff_site + KINDS["project"], viewport=COMPUTER)
    widths = [width for _, width in page.evaluate(LOADED)]
    assert max(widths) > 700 and min(widths) <= 480


@pytest.mark.parametrize(("size", "columns"), [(PHONE, 2), (COMPUTER, 4)])
def test_pictures_in_a_strip_stand_side_by_side(
    opened, staff_site: str, size: dict[str, int], columns: int
) -> None:
    page = opened(staff_site + KINDS["learner"], viewport=size)
    boxes = page.locator(".pg-strip img").evaluate_all(BOXES)
    assert len(boxes) == 4
    first_row = [box for box in boxes if box[2] == boxes[0][2]]
    assert len(first_row) == columns
    gaps = [right[0] - left[1] for left, right in zip(first_row, first_row[1:], strict=False)]
    assert all(0 < gap < 12 for gap in gaps), boxes


ALONE = ".pg-card--project:only-child"


@pytest.mark.parametrize(
    "address", ["learners/mateo-v/", "topics/arts/theater/plays-from-interviews/"]
)
def test_the_picture_of_a_card_that_stands_alone_is_as_high_as_the_card(
    opened, staff_site: str, address: str
) -> None:
    page = opened(staff_site + address, viewport=COMPUTER)
    page.locator(f"{ALONE} .pg-card__title").first.evaluate("one => one.append(' long'.repeat(90))")
    high = """all => all.map(one => (one.querySelector(":scope > img") ?? one)
        .getBoundingClientRect().height).map(Math.round)"""
    cards = page.locator(ALONE).evaluate_all(high)
    assert max(cards) > 300
    assert page.locator(f"{ALONE} .pg-card__cover > *").evaluate_all(high) == cards
