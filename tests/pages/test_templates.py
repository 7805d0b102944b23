"""What holds for every template and every page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from posixpath import join, normpath
from typing import get_args, get_type_hints

import jinja2
import pytest
from jinja2 import nodes
from msgspec import Struct

from portfolio_gen.pages import all_downloads, all_pages
from portfolio_gen.pages.frame import Frame
from portfolio_gen.pages.page import Page
from portfolio_gen.pages.patterns import PatternsView
from portfolio_gen.pages.templates import render_body
from tests.pages.small_shown import (
    THEME,
    bodies,
    templates,
    tree_of,
)

NAMES = sorted(
    path.relative_to(THEME).as_posix()
    for folder in ("pages", "parts")
    for path in (THEME / folder).glob("*.html")
)
#: Giving a list its commas and asking whether there is more than one decide nothing.
PLAIN_FILTERS = {"join", "length"}
NAMES_OF_PARTS = {name for name in NAMES if name.startswith("parts/")}
#: The one part that stands inside others.
PICTURE = "parts/picture.html"


@pytest.mark.parametrize("name", NAMES)
def test_a_template_decides_nothing(name: str) -> None:
    tree = templates().parse((THEME / name).read_text(encoding="utf-8"))
    used = {node.name for node in tree.find_all(nodes.Filter)}
    assert used <= PLAIN_FILTERS
    for kind in (
        nodes.Add,
        nodes.Sub,
        nodes.Mul,
        nodes.Div,
        nodes.Mod,
        nodes.Getitem,
        nodes.Assign,
    ):
        assert not list(tree.find_all(kind)), kind


@pytest.mark.parametrize("name", NAMES)
def test_a_page_uses_parts_and_a_part_at_most_the_picture(name: str) -> None:
    tree = templates().parse((THEME / name).read_text(encoding="utf-8"))
    imported = [
        node.template.value
        for node in tree.find_all((nodes.Import, nodes.FromImport, nodes.Include))
    ]
    allowed = {PICTURE} - {name} if name.startswith("parts/") else NAMES_OF_PARTS
    assert set(imported) <= allowed


def test_a_misspelled_name_in_a_template_stops_the_build() -> None:
    loader = jinja2.DictLoader({"pages/odd.html": "{{ view.nme }}"})
    page = Page(address="x/", title="x", template="odd.html", view=jinja2.utils.Namespace(name="x"))
    with pytest.raises(jinja2.UndefinedError):
        render_body(templates().overlay(loader=loader), page, str)


def test_every_page_is_well_formed(full) -> None:
    wrong = {page.address: tree_of(html).errors for page, html in bodies(full)}
    assert {address: errors for address, errors in wrong.items() if errors} == {}


def test_one_h1_and_headings_in_order(full) -> None:
    for page, html in bodies(full):
        levels = [int(level) for level in re.findall(r"<h([1-6])\b", html)]
        assert levels.count(1) == (1 if page.address else 0), page.address
        levels = levels if page.address else [1, *levels]  # docs/index.md brings it.
        assert all(later - one <= 1 for one, later in pairwise(levels)), (page.address, levels)


def test_every_id_is_there_once_and_every_label_has_its_words(full) -> None:
    for page, html in bodies(full):
        ids = Counter(re.findall(r'\bid="([^"]+)"', html))
        assert [name for name, count in ids.items() if count > 1] == [], page.address
        assert set(re.findall(r'aria-labelledby="([^"]+)"', html)) <= set(ids), page.address


def test_every_link_leads_to_something_that_is_there(full) -> None:
    pages = dict((page.address, html) for page, html in bodies(full))
    files = {download.address for download in all_downloads(full)} | {
        media.address for media in full.media.values()
    }
    for address, html in pages.items():
        for link in re.findall(r'(?:href|src)="([^"]+)"', html):
            if link.startswith("https://"):
                continue
            path, _, anchor = link.partition("#")
            target = normpath(join(address, path)) if path else address.rstrip("/")
            target = "" if target in (".", "") else target
            if path and not path.endswith("/"):
                assert target in files, (address, link)
                continue
            target = f"{target}/" if target else ""
            assert target in pages, (address, link)
            assert not anchor or f'id="{anchor}"' in pages[target], (address, link)


def test_every_value_of_a_view_is_on_its_page(full) -> None:
    names = (*NAMES, "main.html")
    written = "\n".join((THEME / name).read_text(encoding="utf-8") for name in names)
    views = {type(page.view) for page in all_pages(full)} | {PatternsView, Frame}
    unused = [
        f"{view.__name__}.{field}"
        for view in _with_parts(views)
        for field in view.__struct_fields__
        if not re.search(rf"\.{field}\b", written)
    ]
    assert unused == []


def _with_parts(views: set[type]) -> set[type]:
    seen: set[type] = set()
    waiting = list(views)
    while waiting:
        view = waiting.pop()
        if view in seen or not (isinstance(view, type) and issubclass(view, Struct)):
            continue
        seen.add(view)
        for hint in get_type_hints(view).values():
            inner = [hint]
            while inner:
                one = inner.pop()
                inner.extend(get_args(one))
                waiting.append(one)
    return seen


def test_a_page_says_nothing_in_javascript_or_in_a_style_of_its_own(full) -> None:
    for page, html in bodies(full):
        assert not re.search(r"<script|<style|\sstyle=|\son\w+=", html), page.address


def test_a_picture_always_says_how_large_it_is(full) -> None:
    pictures = [one for _, html in bodies(full) for one in re.findall(r"<img[^>]+>", html)]
    assert pictures and all("width=" in one and "height=" in one for one in pictures)
