"""Dead links and other hosts are found, and what only looks like one is left alone."""

from __future__ import annotations

import pytest

from portfolio_gen.verify.links import Found, dead_links, foreign_origins, host_of, pages_of

OTHER = '<h1 id="here">Other</h1><a name="there"></a>'


def site(page: str, at: str = "a/index.html", **more: bytes) -> dict[str, bytes]:
    files = {"index.html": b"Home", "a/b/index.html": OTHER.encode(), "a/x y.png": b"", **more}
    return {**files, at: page.encode()}


def dead(files: dict[str, bytes]) -> list[Found]:
    return list(dead_links(files, pages_of(files)))


def foreign(files: dict[str, bytes]) -> list[Found]:
    return list(foreign_origins(files, pages_of(files)))


@pytest.mark.parametrize(
    "page",
    [
        '<a href="b/">', '<a href="b/index.html#here">', '<a href="b/#there">', '<a href="..">',
        '<a href="./">', '<a href="">', '<a href="#top">', '<a href="/a/b/">', '<a href="../a/">',
        '<img src="x%20y.png">', '<img srcset="x%20y.png 1x, b/index.html 2x">',
        '<a href="mailto:a@b.example">', '<a href="https://else.example/x">',
        '<p id="é"></p><a href="#%C3%A9">', '<a href="b/?q=1#here">',
    ],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_fine(page: str) -> None:
    assert dead(site(page)) == []


@pytest.mark.parametrize(
    "page",
    [
        '<a href="c/">', '<a href="b/#nobody">', '<a href="#nobody">', '<img src="z.png">',
        '<a href="../../../a/">', '<img srcset="z.png 2x">', '<link href="z.css">',
        '<video poster="z.png">', '<p style="background: url(z.png)">',
    ],
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_told_with_its_line(page: str) -> None:
    (found,) = dead(site(f"<p>\n{page}"))
    assert (found.site_file, found.line) == ("a/index.html", 2)


def test_the_page_for_what_is_not_found_begins_at_the_root() -> None:
    assert dead(site('<a href="/a/b/">', at="404.html")) == []
    assert dead(site('<a href="/c/">', at="404.html"))


def test_a_style_sheet_loads_only_what_is_there() -> None:
    styles = b'@import "gone.css"; a {background: url("../x y.png")} /* url(no.png) */'
    (found,) = dead(site("", **{"a/css/s.css": styles}))
    assert found.address == "gone.css"


@pytest.mark.parametrize(
    "page",
    [
        '<script src="https://e.example/x.js">', '<img src="//e.example/x">',
        '<img src="\\\\e.example/x">', '<link rel="stylesheet" href="http://e.example/x">',
        '<link rel="preconnect" href="https://e.example">', '<img srcset="https://e.example/x 2x">',
        '<iframe src="https://e.example">', '<video poster="https://e.example/x">',
        '<p style="background:url(https://e.example/x)">', '<style>@import "//e.example/x"</style>',
        '<meta http-equiv="refresh" content="0; url=https://e.example">',
        '<form action="https://e.example">', '<base href="https://e.example/">',
        '<svg><image xlink:href="https://e.example/x"/></svg>',
        '<img src=" ht\ntps://e.example/x">', '<object data="https://e.example/x">',
    ],
)  # fmt: skip
def test_what_is_fetched_from_another_host_is_told(page: str) -> None:
    assert foreign(site(page))


@pytest.mark.parametrize(
    "page",
    [
        '<a href="https://e.example">', '<link rel="canonical" href="https://e.example">',
        '<img src="data:image/png;base64,AAAA">', '<a href="//e.example">', '<img src="x y.png">',
        "<p>https://e.example/x.js</p>",
        '<link rel="alternate" type="application/atom+xml" href="https://e.example/feed.xml">',
    ],
)  # fmt: skip
def test_what_a_reader_has_to_click_on_is_not(page: str) -> None:
    assert foreign(site(page)) == []


def test_a_style_sheet_that_fetches_from_elsewhere_is_told() -> None:
    styles = b"@font-face {src: url(https://e.example/a.woff2)}"
    assert foreign(site("", **{"s.css": styles}))


def test_only_the_host_of_an_address_is_told() -> None:
    assert host_of("https://ana:word@e.example/lima?ana#x") == "e.example"
    assert host_of("//e.example/x") == "e.example"
