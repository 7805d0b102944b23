"""Nothing on a page is dead, nothing needs another host, and the site may lie in any folder."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.output.built_page import (
    NOT_A_FILE,
    BuiltPage,
    file_of,
    is_elsewhere,
    pages_of_site,
)
from tests.output.sample import each_of

Pages = dict[str, BuiltPage]
NAMES_OF_FORMATS = ("xmlns", "xmlns:xlink")
SEARCH = {"class": "pg-search__form", "role": "search"}
REL = {"noopener", "noreferrer", "nofollow"}


def test_no_link_picture_or_style_sheet_is_dead(pages: Pages, site: Path) -> None:
    dead = []
    for page in pages.values():
        for element, target in page.targets():
            if is_elsewhere(target) or target.startswith(NOT_A_FILE):
                continue
            file, name = file_of(page, target)
            if not file.is_file() or not file.is_relative_to(site):
                dead.append(f"{page.address}: {element}")
            elif name and name not in _ids(site, file):
                dead.append(f"{page.address}: {element}: no #{name}")
    assert not dead, "\n".join(dead[:20])


def _ids(site: Path, file: Path) -> tuple[str, ...]:
    page = pages_of_site(site).get(file.relative_to(site).as_posix())
    return page.ids if page else ()


def test_a_link_inside_the_site_begins_at_its_own_page(pages: Pages) -> None:
    """So the site works in a folder of a server; only the page for what is not found cannot."""
    absolute = [
        f"{page.address}: {element}"
        for page in pages.values()
        if page.address != "404.html"
        for element, target in page.targets()
        if target.startswith(("/", "file:", "\\"))
    ]
    assert not absolute, "\n".join(absolute[:20])


@pytest.mark.parametrize("edition", each_of("family:amara-o", "learner:amara-o"))
def test_an_edition_for_home_names_every_file(site_of: Callable[[str], Path], edition: str) -> None:
    """Without a server nobody looks for the index.html of a folder."""
    folders = [
        f"{page.address}: {element}"
        for page in pages_of_site(site_of(edition)).values()
        if page.address != "404.html"
        for element, target in page.targets()
        if not is_elsewhere(target) and not target.startswith((*NOT_A_FILE, "#"))
        if not target.partition("#")[0].rpartition("/")[2].partition(".")[2]
    ]
    assert not folders, "\n".join(folders[:20])


def test_no_page_asks_another_host_for_anything(pages: Pages) -> None:
    """Only a link that a reader follows may lead away; no other attribute of any element may."""
    asked = [
        f"{page.address}: {element}"
        for page in pages.values()
        for element in page.elements
        for key, value in element.attributes.items()
        if key not in NAMES_OF_FORMATS
        and (element.name, key) != ("a", "href")
        and re.search(r"(^|[\s,(\"'=])(https?:)?//", value, re.IGNORECASE)
    ]
    assert not asked, "\n".join(asked[:20])


def test_no_page_embeds_anything(pages: Pages) -> None:
    found = [
        f"{page.address}: {element}"
        for page in pages.values()
        for element in page.named("iframe", "object", "embed", "base", "portal", "applet")
    ]
    assert not found, "\n".join(found[:20])


def test_no_page_submits_anything(pages: Pages) -> None:
    """The box to search in is the only form: it has nothing to send and nowhere to send it."""
    found = [
        f"{page.address}: {element}"
        for page in pages.values()
        for element in page.elements
        if element.name == "form"
        and element.attributes != SEARCH
        or {"form", "formaction"} & element.attributes.keys()
    ]
    found += [
        f"{page.address}: {field.attrs}"
        for page in pages.values()
        if page.named("form")
        for field in page.tree.query("form [name]")
    ]
    assert not found, "\n".join(found[:20])


def test_a_link_to_another_site_tells_it_nothing(pages: Pages) -> None:
    telling = [
        f"{page.address}: {element}"
        for page in pages.values()
        for element in page.named("a")
        if is_elsewhere(element.attributes.get("href", ""))
        and not set(element.attributes.get("rel", "").split()) >= REL
    ]
    assert not telling, "\n".join(telling[:20])


def test_a_link_leads_only_where_a_click_can_do_no_harm(pages: Pages) -> None:
    odd = [
        f"{page.address}: {element}"
        for page in pages.values()
        for element, target in page.targets()
        if re.match(r"\s*[a-z][a-z0-9+.-]*:", target, re.IGNORECASE)
        and not target.startswith(("https:", "http:", "mailto:", "tel:"))
    ]
    assert not odd, "\n".join(odd[:20])


def test_style_sheets_load_only_what_is_there(site: Path) -> None:
    wrong = []
    for sheet in sorted(site.rglob("*.css")):
        css = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
        wanted = re.findall(r"url\(\s*['\"]?(.+?)['\"]?\s*\)", css)
        wanted += re.findall(r"@import\s+['\"]([^'\"]+)", css)
        for target in wanted:
            if target.startswith(("data:", "#")):
                continue
            if is_elsewhere(target) or not (sheet.parent / target.partition("#")[0]).is_file():
                wrong.append(f"{sheet.relative_to(site)}: {target[:120]}")
    assert not wrong, "\n".join(wrong[:20])
