"""The list of pages for search engines, by the protocol of sitemaps.org."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from portfolio_gen.model.audience import Edition
from portfolio_gen.pages import sitemap
from portfolio_gen.pages.frame import Site
from portfolio_gen.pages.sitemap import SCHEMA, sitemaps

PUBLIC = Edition.named("public")
URL = "https://alder.example/work/"
SITE = Site(title="Alder Creek", url=URL)


def listed(data: bytes) -> list[tuple[str, str | None]]:
    """The addresses of a file, each with its day."""
    root = ElementTree.fromstring(data)
    assert root.tag in (f"{{{SCHEMA}}}urlset", f"{{{SCHEMA}}}sitemapindex")
    return [
        (one.findtext(f"{{{SCHEMA}}}loc"), one.findtext(f"{{{SCHEMA}}}lastmod")) for one in root
    ]


def test_every_page_with_the_day_it_has_and_none_where_it_has_none() -> None:
    files = sitemaps(PUBLIC, SITE, [("", date(2026, 3, 4)), ("glossary/", None)])
    assert list(files) == ["sitemap.xml"]
    assert listed(files["sitemap.xml"]) == [
        ("https://alder.example/work/", "2026-03-04"),
        ("https://alder.example/work/glossary/", None),
    ]


@pytest.mark.parametrize("edition", ["school", "staff", "family:ana", "learner:ana"])
def test_only_the_public_site_has_one(edition: str) -> None:
    assert sitemaps(Edition.named(edition), SITE, [("", None)]) == {}


@pytest.mark.parametrize("site_url", [None, ""])
def test_a_site_without_an_address_has_none(site_url: str | None) -> None:
    assert sitemaps(PUBLIC, Site(title="Alder Creek", url=site_url), [("", None)]) == {}


def test_any_order_gives_the_same_bytes() -> None:
    pages = [("b/", date(2026, 1, 1)), ("", None), ("a/", None)]
    assert sitemaps(PUBLIC, SITE, pages) == sitemaps(PUBLIC, SITE, reversed(pages))


def test_signs_of_any_script_and_of_xml_are_written_as_addresses() -> None:
    site = Site(title="Alder Creek", url="https://alder.example/?a=1&b=2")
    files = sitemaps(PUBLIC, site, [("topics/música & más/", None)])
    assert b"?a=1&amp;b=2/topics/m%C3%BAsica%20%26%20m%C3%A1s/</loc>" in files["sitemap.xml"]
    assert files["sitemap.xml"].isascii()


def test_what_asks_not_to_be_found_is_not_listed_unless_the_school_lets_it_be_found() -> None:
    pages = [("learners/", None), ("learners/ana/", None), ("learners-say/", None), ("", None)]
    files = sitemaps(PUBLIC, SITE, pages)
    assert [one for one, _ in listed(files["sitemap.xml"])] == [URL, f"{URL}learners-say/"]
    files = sitemaps(PUBLIC, replace(SITE, findable=True), pages)
    assert sorted(listed(files["sitemap.xml"])) == sorted((f"{URL}{one}", None) for one, _ in pages)


def test_too_many_pages_stand_in_several_files_that_one_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sitemap, "MOST_ADDRESSES", 2)
    pages = [("a/", date(2026, 1, 1)), ("b/", date(2026, 2, 2)), ("c/", None)]
    files = sitemaps(PUBLIC, SITE, pages)
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    assert listed(files["sitemap.xml"]) == [
        ("https://alder.example/work/sitemap-1.xml", "2026-02-02"),
        ("https://alder.example/work/sitemap-2.xml", None),
    ]
    assert [address for name in list(files)[1:] for address, _ in listed(files[name])] == [
        f"{URL}{name}/" for name in "abc"
    ]


def test_no_file_is_longer_than_readers_take(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST_BYTES", 400)
    files = sitemaps(PUBLIC, SITE, [(f"{number:03}/", None) for number in range(20)])
    parts = [data for name, data in files.items() if name != "sitemap.xml"]
    assert all(len(data) <= 400 for data in parts)
    assert all(len(data) > 300 for data in parts[:-1]), "files are as full as they may be"
    assert sum(len(listed(data)) for data in parts) == 20


def test_fifty_thousand_pages_still_stand_in_one_file() -> None:
    pages = [(f"topics/{number}/", date(2026, 1, 1)) for number in range(50_000)]
    assert list(sitemaps(PUBLIC, SITE, pages)) == ["sitemap.xml"]
    assert len(sitemaps(PUBLIC, SITE, [*pages, ("", None)])) == 3
