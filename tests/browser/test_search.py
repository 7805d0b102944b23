"""The box to search in: found, narrowed down, by keyboard, in two languages, and on demand.

The site stands in a folder of its server, as on a school's own host.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from portfolio_gen.build.pagefind import program
from tests.browser.checks import cut_off, inaccessible, load_axe, too_pale, too_small, too_wide
from tests.browser.kinds_of_pages import KINDS
from tests.browser.site_server import serving
from tests.browser.windows import COMPUTER, PHONE, SLOWEST
from tests.once import shared_folder
from tests.output.sample import built
from tests.small_school import SCHOOL

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(program() is None, reason="Pagefind is not installed"),
]

FOLDER = "school/portfolios/"
SIZES = pytest.mark.parametrize("size", [PHONE, COMPUTER], ids=["phone", "computer"])
TURN = """document.body.dir = "rtl"; document.querySelector(".pg-layout").dir = "rtl" """


@contextmanager
def searchable(edition: str, factory: pytest.TempPathFactory) -> Iterator[str]:
    host = factory.mktemp("host")
    site = built(edition, shared_folder(factory))
    shutil.copytree(site, host / FOLDER, copy_function=os.link)
    shutil.copy(site / "_headers", host)
    with serving(host) as address:
        yield address + FOLDER


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the sample school as staff see it, with a search."""
    with searchable("staff", tmp_path_factory) as address:
        yield address


@pytest.fixture(scope="module")
def family(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of one family's edition, on a host of theirs, with a search."""
    with searchable("family:amara-o", tmp_path_factory) as address:
        yield address


def look_for(page, words: str) -> list[str]:
    """Open the box, type the words, and return the titles of what was found."""
    if not page.locator(".pg-search[open]").count():
        page.get_by_role("button", name="Search", exact=True).click()
    page.locator(".pg-search__words").fill(words)
    return titles(page)


def titles(page) -> list[str]:
    """The titles that stand in the box when it has come to rest."""
    page.locator(".pg-search__found:not([aria-busy])").wait_for(state="attached")
    return page.locator(".pg-hit__title").all_inner_texts()


def wait_until_ready(page) -> None:
    """What a box fetches when it opens is there; whoever leaves before that breaks it off."""
    page.wait_for_function("""() => [".pagefind", ".pf_meta"].every(ending =>
        performance.getEntriesByType("resource").some(one => one.name.endsWith(ending)))""")


def offer_choices(page) -> list[str]:
    """Open the choices, wait until there are some, and return what is found with none of them."""
    page.locator(".pg-search__narrow summary").click()
    page.locator(".pg-search select[name=learner] option:nth-child(2)").wait_for(state="attached")
    return titles(page)


def choose(page, name: str, value: str) -> list[str]:
    page.locator(f".pg-search select[name={name}]").select_option(value)
    return titles(page)


def hrefs(page) -> list[str]:
    return page.locator(".pg-hit__link").evaluate_all("all => all.map(one => one.href)")


def test_nothing_is_fetched_before_somebody_searches(opened, site: str) -> None:
    page = opened(site + KINDS["project"], alone=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site)))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert asked and not [url for url in asked if url.startswith("search/")], asked
    asked.clear()
    page.keyboard.press("/")
    look_for(page, "oven")
    assert {url.partition("?")[0] for url in asked} >= {"search/search.json", "search/pagefind.js"}
    programs = [url.rpartition("/")[2] for url in asked if url.endswith(".pagefind")]
    assert sorted(programs) == ["wasm.en.pagefind", "wasm.es.pagefind"], "not the Arabic one"
    assert not [url for url in asked if "facets" in url], "only whoever narrows down needs these"


@SIZES
def test_a_word_finds_the_pages_that_say_it(opened, site: str, size: dict[str, int]) -> None:
    page = opened(site + KINDS["topic"], viewport=size)
    found = look_for(page, "pizza box")
    assert found[0] == "How hot can a pizza box get?"
    assert page.locator(".pg-search__said").inner_text().endswith("pages found")
    assert page.locator(".pg-hit__words mark").first.inner_text()
    picture = page.locator(".pg-hit img").first
    page.wait_for_function("one => one.naturalWidth > 0", arg=picture.element_handle())
    page.get_by_role("link", name=found[0]).first.click()
    page.wait_for_url(site + KINDS["project"])


def test_other_forms_of_a_word_are_found(opened, site: str) -> None:
    page = opened(site)
    assert set(look_for(page, "oven")) == set(look_for(page, "ovens")) != set()


def test_a_name_finds_the_learner_first(opened, site: str) -> None:
    page = opened(site)
    assert look_for(page, "Rosa")[0].startswith("Rosa")


@pytest.mark.parametrize("key", ["/", "s", "f", "Control+k", "Meta+k"])
def test_a_key_opens_the_box_and_esc_closes_it(opened, site: str, key: str) -> None:
    page = opened(site + KINDS["learner"])
    page.keyboard.press(key)
    assert page.locator(".pg-search__words:focus").input_value() == ""
    page.keyboard.type("sf/")
    assert page.locator(".pg-search__words").input_value() == "sf/", "in the box they are letters"
    page.keyboard.press("Escape")
    assert not page.locator(".pg-search[open]").count()
    wait_until_ready(page)


def test_letters_open_nothing_for_whoever_does_not_want_that(opened, site: str) -> None:
    """Somebody who speaks to their computer says many letters (WCAG 2.1.4)."""
    page = opened(site)
    page.keyboard.press("/")
    page.locator(".pg-search__letters").uncheck()
    wait_until_ready(page)
    page.reload()
    page.keyboard.press("s")
    assert not page.locator(".pg-search[open]").count()
    page.keyboard.press("Control+k")
    assert page.locator(".pg-search[open]").count()
    wait_until_ready(page)


def test_arrows_move_through_what_was_found_and_enter_opens_it(opened, site: str) -> None:
    page = opened(site)
    page.keyboard.press("/")
    page.keyboard.type("river")
    found = titles(page)
    assert len(found) > 2
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.locator(":focus").inner_text() == found[1]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.locator(".pg-search__words:focus").count()
    page.keyboard.press("ArrowDown")
    goal = page.locator(":focus").get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(goal)


def test_enter_in_the_field_opens_the_first_page(browser, site: str) -> None:
    """Also before anything is shown; the page leaves while it still fetches pictures."""
    page = browser.new_context().new_page()
    page.set_default_timeout(SLOWEST)
    page.goto(site)
    page.keyboard.press("/")
    page.keyboard.type("pizza box")
    page.keyboard.press("Enter")
    page.wait_for_url(site + KINDS["project"])
    page.context.close()


def test_more_is_shown_on_demand(opened, site: str) -> None:
    page = opened(site)
    assert len(look_for(page, "water")) == 6
    page.get_by_role("button", name="Show more").click()
    page.locator(".pg-hit:nth-child(7) a:focus").wait_for()  # Reading goes on where it was.


def test_the_pages_can_be_narrowed_down(opened, site: str) -> None:
    page = opened(site)
    look_for(page, "river")
    everything = offer_choices(page)
    said = page.locator(".pg-search__said")
    count = int(said.inner_text().split()[0])
    assert choose(page, "kind", "project")
    assert int(said.inner_text().split()[0]) < count
    assert {one.split(" · ")[0] for one in page.locator(".pg-hit__over").all_inner_texts()} == {
        "Project"
    }
    learners = page.locator("select[name=learner] option").evaluate_all(
        "all => all.slice(1).map(one => one.value)"
    )
    assert choose(page, "learner", learners[0])
    assert all(f"· {learners[0]}" in one for one in page.locator(".pg-hit__over").all_inner_texts())
    assert page.locator(".pg-search__chosen").inner_text() == f": Projects, {learners[0]}"
    page.get_by_role("button", name="Show all again").click()
    assert titles(page) == everything
    years = page.locator("select[name=year] option").evaluate_all(
        "all => all.slice(1).map(one => one.value)"
    )
    assert years == sorted(years, reverse=True)
    choose(page, "year", years[0])
    assert all(years[0] in one for one in page.locator(".pg-hit__over").all_inner_texts())


def test_a_choice_alone_lists_its_pages(opened, site: str) -> None:
    page = opened(site)
    page.keyboard.press("/")
    offer_choices(page)
    topics = page.locator("select[name=topic] option").evaluate_all(
        "all => all.slice(1).map(one => [one.value, one.text])"
    )
    value, text = topics[0]
    count = len(choose(page, "topic", value))
    assert text == f"{value} ({count})" and count


def test_a_word_of_one_language_finds_no_beginnings_in_another(opened, site: str) -> None:
    """Pagefind would take the English “a” for the Spanish “agua”."""
    page = opened(site)
    assert look_for(page, "agua")
    languages = page.locator(".pg-hit__link").evaluate_all("all => all.map(one => one.lang)")
    assert "es" in languages
    marked = page.locator(".pg-hit__words mark").all_inner_texts()
    assert all(one.casefold().startswith("agua") for one in marked), marked


@pytest.mark.parametrize("words", ["qqqqqq", "xylophonist", "zzyzx"])
def test_what_is_not_there_is_said(opened, site: str, words: str) -> None:
    page = opened(site)
    assert look_for(page, words) == []
    assert page.locator(".pg-search__said").inner_text().startswith("Nothing found")


def test_the_beginning_of_a_word_is_enough(opened, site: str) -> None:
    page = opened(site)
    assert look_for(page, "basketba")[0].casefold().startswith("basketball")


@pytest.mark.parametrize("kind", ["home", "entry in Arabic"])
def test_words_of_both_languages_are_found_from_both(opened, site: str, kind: str) -> None:
    page = opened(site + KINDS[kind])
    arabic = look_for(page, "النجوم")
    assert arabic
    link = page.locator(".pg-hit__link[lang=ar]").first
    assert link.evaluate("one => getComputedStyle(one).direction") == "rtl"
    assert look_for(page, "نجوم"), "the same word without its article"
    assert look_for(page, "pizza box")[0] == "How hot can a pizza box get?"


def test_a_family_finds_nothing_of_others(opened, family: str, site: str) -> None:
    """Others are there with what is public and on this learner's topics; the rest is not."""
    everything, own = opened(site), opened(family)
    for words in ("Yusuf Haddad", "النجوم", "nitrate", "pattern"):
        assert look_for(everything, words)
        look_for(own, words)
        for address in hrefs(own):
            assert own.request.get(address).ok, address
    assert look_for(own, "النجوم") == []
    own.locator(".pg-search__words").fill("")
    offer_choices(own)
    choose(own, "kind", "goals")
    assert hrefs(own) == [f"{family}learners/amara-o/goals/"]


@SIZES
@pytest.mark.parametrize("turned", [False, True], ids=["left to right", "right to left"])
def test_the_box_fits_and_is_accessible(
    opened, site: str, size: dict[str, int], turned: bool
) -> None:
    page = opened(site + KINDS["entry"], viewport=size)
    if turned:
        page.evaluate(TURN)
    assert not (found := too_wide(page)), found
    look_for(page, "river")
    offer_choices(page)
    choose(page, "kind", "project")
    load_axe(page)
    found = inaccessible(page, "light", size) + too_pale(page, "dark", size)
    assert not found, "\n".join(found[:12])
    for check in (too_wide, cut_off, too_small):
        assert not (found := check(page)), found
    box = page.locator(".pg-search").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= size["width"], box


def test_a_reader_is_told_when_the_files_cannot_be_had(browser, site: str) -> None:
    page = browser.new_context().new_page()
    page.route("**/search/**", lambda route: route.abort())
    page.goto(site)
    assert look_for(page, "river") == []
    assert page.locator(".pg-search__said").inner_text().startswith("Search does not work just now")
    page.unroute("**/search/**")
    assert look_for(page, "rivers"), "and the next word tries again"
    page.context.close()


def button_shows(page) -> bool:
    return page.locator(".pg-find").is_visible()


def test_there_is_no_dead_box(
    opened: Callable[..., object],
    site: str,
    small_site: Callable[..., str],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    assert button_shows(opened(site))
    assert not button_shows(opened(site, java_script_enabled=False)), "without JavaScript"
    settings = SCHOOL["mkdocs.yml"].replace("[portfolio]", "[portfolio: {search: no}]")
    without = small_site({"mkdocs.yml": settings})
    assert not opened(without).locator(".pg-find, .pg-search").count(), "without an index"
    home = built("family:amara-o", shared_folder(tmp_path_factory))
    page = opened((home / "index.html").as_uri())
    assert not button_shows(page), "from a folder"
    page.keyboard.press("/")
    assert not page.locator(".pg-search[open]").count()
