"""A teacher's ninety learners in a browser: the table on a phone, sorted, narrowed, and plain."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import ninety
from tests.browser.checks import cut_off, inaccessible, load_axe, open_all, too_small, too_wide
from tests.browser.site_server import serving
from tests.browser.windows import COMPUTER, PHONE
from tests.once import made_once, shared_folder
from tests.small_school import build_site_files

pytestmark = pytest.mark.browser

SIZES = pytest.mark.parametrize("size", [PHONE, COMPUTER], ids=["phone", "computer"])
MOST_BYTES = 200_000
ROOM, TABLE = ".pg-matrix-room >> nth=0", ".pg-matrix--levels"
NAMES = f"{TABLE} tbody th"
BOX = "one => one.getBoundingClientRect().toJSON()"
SAID = ".pg-matrix-tools__said"


@pytest.fixture(scope="module")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The staff edition of the school of ninety."""
    return made_once(shared_folder(tmp_path_factory) / "ninety", build_ninety)


def build_ninety(place: Path) -> Path:
    root = ninety.write_ninety(place / "school")
    return build_site_files(root, "staff", place / "site")


@pytest.fixture(scope="module")
def everybody(built_site: Path) -> Iterator[str]:
    """The address of the page of all ninety."""
    with serving(built_site) as address:
        yield f"{address}my-learners/ms-okafor/"


def names(page) -> list[str]:
    """Who stands in the table, from top to bottom."""
    return page.locator(NAMES).locator("visible=true").all_inner_texts()


def says(page, words: str) -> None:
    """Wait until the page has said this to whoever listens."""
    page.locator(SAID, has_text=words).wait_for()


def ready(page):
    """The page when its tools are there, so that nothing moves any more."""
    page.get_by_role("button", name="Sort by Not yet at Meeting").first.wait_for()
    return page


@SIZES
def test_ninety_learners_fit_and_are_accessible(
    opened, everybody: str, size: dict[str, int], long_run: bool
) -> None:
    """A smaller class is looked at by axe with every kind of page; this one in a long run."""
    page = opened(everybody, viewport=size)
    open_all(page)
    assert page.locator(f"{TABLE} td").count() == 90 * 29
    assert not (found := too_wide(page)), found
    assert not (found := cut_off(page)), found
    assert not (found := too_small(page)), found
    if long_run:
        load_axe(page)
        faults = inaccessible(page, "light", size)
        assert not faults, "\n".join(faults[:8])


def test_all_that_a_page_of_ninety_loads_is_under_200_kb(
    opened, everybody: str, built_site: Path, record_property
) -> None:
    page = opened(everybody, alone=True)
    page.wait_for_load_state("networkidle")
    urls = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    root = everybody.removesuffix("my-learners/ms-okafor/")
    files = ["my-learners/ms-okafor/index.html", *(url.removeprefix(root) for url in urls)]
    sizes = {
        file: len(gzip.compress((built_site / file.partition("?")[0]).read_bytes(), 6, mtime=0))
        for file in files
    }
    record_property("loaded", f"{sum(sizes.values()) / 1000:.0f} kB")
    assert "assets/portfolio/js/class.js" in sizes
    assert sum(sizes.values()) < MOST_BYTES, sizes


@SIZES
def test_the_head_row_and_the_names_stay_while_the_table_moves(
    opened, everybody: str, size: dict[str, int]
) -> None:
    page = ready(opened(everybody, viewport=size))
    room = page.locator(ROOM)
    room.evaluate("one => { one.scrollTop = 1500; one.scrollLeft = 300 }")
    frame = room.evaluate(BOX)
    head = page.locator(f"{TABLE} thead").evaluate(BOX)
    assert abs(head["top"] - frame["top"]) < 3, (head, frame)
    for name in page.locator(NAMES).all()[40:43]:
        box = name.evaluate(BOX)
        assert abs(box["left"] - frame["left"]) < 3, (box, frame)
    corner = page.locator(f"{TABLE} .pg-matrix__corner").evaluate(BOX)
    assert abs(corner["left"] - frame["left"]) < 3 and abs(corner["top"] - frame["top"]) < 3
    width = frame["right"] - frame["left"]
    assert corner["right"] - corner["left"] < width / 2, "the names leave room for the levels"


@SIZES
def test_the_table_does_not_jump_when_the_page_says_how_many(
    opened, everybody: str, size: dict[str, int]
) -> None:
    page = ready(opened(everybody, viewport=size))
    says(page, "All 90 learners")
    told = page.locator(ROOM).evaluate(BOX)
    page.locator(SAID).evaluate("one => one.textContent = ''")
    assert page.locator(ROOM).evaluate(BOX) == told


def test_the_room_of_the_table_moves_with_the_keyboard(opened, everybody: str) -> None:
    page = ready(opened(everybody, viewport=PHONE))
    room = page.locator(ROOM)
    room.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("one => one.scrollLeft > 0", arg=room.element_handle())
    assert page.evaluate("document.scrollingElement.scrollLeft") == 0


def test_a_cell_that_has_the_focus_is_not_under_the_heads(opened, everybody: str) -> None:
    page = opened(everybody, viewport=PHONE)
    page.locator(ROOM).evaluate("one => { one.scrollTop = 900; one.scrollLeft = 500 }")
    cell = page.locator(f"{TABLE} tbody tr >> nth=8").locator("td a").first
    cell.focus()
    box, head = cell.evaluate(BOX), page.locator(f"{TABLE} thead").evaluate(BOX)
    names_end = page.locator(f"{TABLE} .pg-matrix__corner").evaluate(BOX)["right"]
    assert box["top"] >= head["bottom"] - 1 and box["left"] >= names_end - 1


def test_whoever_does_not_want_the_table_skips_it(opened, everybody: str) -> None:
    page = opened(everybody)
    page.get_by_role("link", name="Skip this table").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "after-levels"


def test_columns_sort_with_the_keyboard_and_say_so(opened, everybody: str) -> None:
    page = opened(everybody)
    before = names(page)
    button = page.get_by_role("button", name="Sort by Not yet at Meeting").first
    button.focus()
    page.keyboard.press("Enter")
    says(page, "All 90 learners, sorted by Not yet at Meeting, highest first.")
    gaps = [int(one) for one in page.locator(f"{TABLE} tbody td:nth-child(2)").all_inner_texts()]
    assert gaps == sorted(gaps, reverse=True) and gaps[0] > gaps[-1]
    head = page.locator(f"{TABLE} [aria-sort]")
    assert head.get_attribute("aria-sort") == "descending" and head.count() == 1
    assert button.evaluate("one => one === document.activeElement")
    page.keyboard.press("Enter")
    says(page, "sorted by Not yet at Meeting, lowest first.")
    page.get_by_role("button", name="Sort by Learner").first.press("Enter")
    says(page, "sorted by Learner")
    assert names(page) != before and sorted(names(page)) == sorted(before)
    assert names(page)[0] == "Abel Castillo-Brandt"


def test_a_topic_sorts_from_nothing_to_the_highest_level(opened, everybody: str) -> None:
    page = opened(everybody)
    page.get_by_role("button", name="Sort by Skill number 4 of many").press("Enter")
    cells = page.locator(f"{TABLE} tbody td:nth-child(7)")
    looks = cells.evaluate_all("all => all.map(one => one.className)")
    order = ["".join(looks).index(one) for one in "nesc"]
    assert order == sorted(order) and looks[-1] == "y"
    levels = [int(one[0]) for one in cells.all_inner_texts() if one[0].isdigit()]
    assert levels[-1] == 5


def test_the_table_narrows_down_and_says_to_how_many(opened, everybody: str) -> None:
    page = opened(everybody)
    page.get_by_label("Name", exact=True).fill("emile")
    says(page, "3 of 90 learners.")
    assert names(page) == ["Émile Moor", "Émile Castillo-Brandt", "Émile Okonkwo"]
    page.get_by_role("combobox", name="Class", exact=True).select_option("dune")
    says(page, "1 of 90 learners.")
    page.get_by_role("button", name="Show all again").press("Enter")
    says(page, "All 90 learners.")
    page.get_by_role("combobox", name="Grade", exact=True).select_option("6")
    assert len(names(page)) == 23


def test_a_state_and_a_level_stand_out_in_the_rows_that_have_them(opened, everybody: str) -> None:
    page = opened(everybody)
    page.get_by_role("combobox", name="State", exact=True).select_option("m")
    says(page, "cells stand out.")
    assert 0 < len(names(page)) < 90
    hits = page.locator(f"{TABLE} td.hit")
    assert {one.strip()[0] for one in hits.all_inner_texts()} == {"✕"}
    page.get_by_role("combobox", name="State", exact=True).select_option("s")
    page.get_by_role("combobox", name="Level", exact=True).select_option("5")
    says(page, "of 90 learners")
    assert {one.strip()[0] for one in hits.all_inner_texts()} == {"5"}
    assert set(hits.evaluate_all("all => all.map(one => one.classList[0])")) == {"s"}


def test_everything_is_there_without_javascript(opened, everybody: str) -> None:
    page = opened(everybody, java_script_enabled=False)
    assert page.locator(f"{TABLE} tbody tr").locator("visible=true").count() == 90
    assert not page.get_by_role("button", name="Sort by").count()
    assert not page.locator(".pg-matrix-tools").is_visible()
    cell = page.locator(f"{TABLE} td a").first
    cell.click()
    assert "/progress/#" in page.url


def test_nothing_needs_a_script_or_a_style_inside_the_page(
    opened, everybody: str, heard: list[str]
) -> None:
    """A server may forbid all of that, and the table still sorts.

    The frame that MkDocs' theme puts around every page has two such scripts, which then stay out.
    """
    page = opened(everybody, alone=True)
    policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
    page.route(
        everybody,
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            headers={**answer.headers, "content-security-policy": policy},
        ),
    )
    page.reload()
    page.get_by_role("button", name="Sort by Not yet at Meeting").first.click()
    says(page, "sorted by Not yet at Meeting")
    heard[:] = [one for one in heard if "Executing inline script violates" not in one]


@SIZES
def test_it_runs_from_right_to_left(opened, everybody: str, size: dict[str, int]) -> None:
    page = opened(everybody, viewport=size)
    page.evaluate("""() => { document.body.dir = "rtl";
        document.querySelector(".pg-layout").dir = "rtl" }""")
    page.locator(ROOM).evaluate("one => { one.scrollLeft = -300 }")
    frame, name = page.locator(ROOM).evaluate(BOX), page.locator(NAMES).nth(2).evaluate(BOX)
    assert abs(name["right"] - frame["right"]) < 3, (name, frame)
    assert not (found := too_wide(page)), found
