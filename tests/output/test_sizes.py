"""A page is small enough for an old phone on a slow line."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.output.built_page import BuiltPage, file_of, pages_of_site
from tests.output.sample import each_of, together

KB = 1024
#: HTML, styles and scripts of a page, as a server sends them, and how often it is asked.
MOST_BYTES, MOST_REQUESTS = 64 * KB, 6
LARGEST_PAGE = 125 * KB


def loaded_by(page: BuiltPage) -> list[Path]:
    """The page and every file a browser fetches for it, without pictures and recordings."""
    wanted = [page.file]
    for element, target in page.targets():
        is_style = element.name == "link" and "stylesheet" in element.attributes.get("rel", "")
        if is_style or element.name == "script" and "src" in element.attributes:
            wanted.append(file_of(page, target)[0])
    return wanted


def weight(files: list[Path]) -> int:
    return sum(len(gzip.compress(file.read_bytes(), 6, mtime=0)) for file in files)


@pytest.mark.parametrize("edition", each_of("public", "family:amara-o"))
def test_a_page_about_a_learner_is_light(site_of: Callable[[str], Path], edition: str) -> None:
    pages = pages_of_site(site_of(edition))
    mine = [page for page in pages.values() if page.address.startswith("learners/amara-o/")]
    assert mine
    for page in mine:
        files = loaded_by(page)
        said = f"{page.address}: {weight(files) / KB:.1f} kB in {len(files)} requests"
        assert weight(files) <= MOST_BYTES, said
        assert len(files) <= MOST_REQUESTS, said


@together("staff")
def test_no_page_is_longer_than_a_reader_can_wait_for(
    site_of: Callable[[str], Path], record_property: Callable[[str, object], None]
) -> None:
    pages = pages_of_site(site_of("staff")).values()
    largest = max(pages, key=lambda page: page.file.stat().st_size)
    size = largest.file.stat().st_size
    record_property("largest page", f"{largest.address}: {size / KB:.0f} kB")
    assert size <= LARGEST_PAGE, f"{largest.address}: {size / KB:.0f} kB"
