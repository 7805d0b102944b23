"""Every page of every edition is sound HTML that a screen reader can find its way through."""

from __future__ import annotations

import re
from collections import Counter

from tests.output.built_page import HEADINGS, BuiltPage

Pages = dict[str, BuiltPage]
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def test_every_page_is_well_formed(pages: Pages) -> None:
    wrong = [
        f"{page.address}:{error.line}:{error.column} {error.code}"
        for page in pages.values()
        for error in page.tree.errors
    ]
    assert not wrong, "\n".join(wrong[:20])


def test_no_name_is_given_twice_on_a_page(pages: Pages) -> None:
    twice = [
        f"{page.address}: id {name!r}"
        for page in pages.values()
        for name, number in Counter(page.ids).items()
        if number > 1 or not name.strip() or re.search(r"\s", name)
    ]
    assert not twice, "\n".join(twice[:20])


def test_labels_and_descriptions_point_at_something_on_the_page(pages: Pages) -> None:
    lost = [
        f"{page.address}: {element}"
        for page in pages.values()
        for element in page.elements
        for key in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")
        for name in element.attributes.get(key, "").split()
        if name not in page.ids
    ]
    assert not lost, "\n".join(lost[:20])


def test_every_page_has_one_main_heading_and_none_is_skipped(pages: Pages) -> None:
    wrong = []
    for page in pages.values():
        levels = [int(element.name[1]) for element in page.named(*HEADINGS)]
        steps = zip([0, *levels], levels, strict=False)
        if levels.count(1) != 1 or any(level > before + 1 for before, level in steps):
            wrong.append(f"{page.address}: headings {levels}")
    assert not wrong, "\n".join(wrong[:20])


def test_no_heading_is_empty(pages: Pages) -> None:
    empty = [
        f"{page.address}: {heading}"
        for page in pages.values()
        for heading in page.named(*HEADINGS)
        if not heading.words
    ]
    assert not empty, "\n".join(empty[:20])


def test_every_page_says_its_language_and_direction(pages: Pages) -> None:
    wrong = []
    for page in pages.values():
        html, body = page.named("html")[0], page.named("body")[0]
        language = html.attributes.get("lang", "")
        way = html.attributes.get("dir") or body.attributes.get("dir")
        if not LANGUAGE.fullmatch(language) or way not in ("ltr", "rtl"):
            wrong.append(f"{page.address}: {html} {body}")
        wrong += [
            f"{page.address}: {element}"
            for element in page.elements
            if not LANGUAGE.fullmatch(element.attributes.get("lang", "en"))
            or element.attributes.get("dir", "auto") not in ("ltr", "rtl", "auto")
        ]
    assert not wrong, "\n".join(wrong[:20])


def test_every_picture_has_words_and_keeps_its_place_while_it_loads(pages: Pages) -> None:
    wrong = [
        f"{page.address}: {element}"
        for page in pages.values()
        for element in page.named("img")
        if "alt" not in element.attributes
        or not element.attributes.get("width", "").isdecimal()
        or not element.attributes.get("height", "").isdecimal()
    ]
    assert not wrong, "\n".join(wrong[:20])


def test_every_page_has_a_title_of_its_own(pages: Pages) -> None:
    titles = {
        page.address: [title.words for title in page.named("title")]
        for page in pages.values()
    }
    number = Counter(map(tuple, titles.values()))
    wrong = [
        f"{address}: {title}"
        for address, title in titles.items()
        if len(title) != 1
        or number[tuple(title)] > 1
        and address not in ("index.html", "404.html")
    ]
    assert not wrong, "\n".join(wrong[:20])


def test_every_table_of_ours_says_what_its_columns_and_rows_are(pages: Pages) -> None:
    """Tables that people write in Markdown have columns only, which a plain heading is for."""
    wrong = [
        f"{page.address}: <th> {heading.to_text()}"
        for page in pages.values()
        if page.named("table")
        for heading in page.tree.query(".pg-page > table th, .pg-page section > table th")
        if heading.attrs.get("scope") not in ("col", "row", "colgroup", "rowgroup")
    ]
    assert not wrong, "\n".join(wrong[:20])
