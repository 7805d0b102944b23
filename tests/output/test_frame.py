"""What stands around a page does not grow with the school."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.output.built_page import pages_of_site
from tests.small_school import SCHOOL, build_site_files, write_school

PROJECT = "---\ntitle: Solar oven\naudience: public\ntopic: [energy, sun]\n---\n\nIt got warm.\n"
OWN = {"students/ana/projects/solar-oven/project.md": PROJECT}


def school_of(learners: int) -> dict[str, str | bytes]:
    """The small school with so many learners more, each with a project."""
    ids = [f"learner-{number}" for number in range(learners)]
    roster = "".join(f"{one},Kim {one},6,harbor,ms-okafor,active\n" for one in ids)
    consent = "".join(f"{one}: {{publish: public, name: first}}\n" for one in ids)
    projects = {f"students/{one}/projects/oven/project.md": PROJECT for one in ids}
    return {
        **OWN,
        **projects,
        "school/roster.csv": SCHOOL["school/roster.csv"] + roster,
        "school/consent.yml": SCHOOL["school/consent.yml"] + consent,
    }


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The public site of a school of two, and of the same school with thirty learners more."""
    root = tmp_path_factory.mktemp("schools")
    schools = [write_school(root / str(more), school_of(more)) for more in (0, 30)]
    few, many = (build_site_files(one, "public", root / f"site-{one.name}") for one in schools)
    return few, many


@pytest.mark.parametrize(
    "address",
    ["learners/ana/index.html", "learners/ana/projects/solar-oven/index.html", "index.html"],
)
def test_thirty_more_learners_add_nothing_around_a_page(
    sites: tuple[Path, Path], address: str
) -> None:
    around = [_links_around(site, address) for site in sites]
    assert around[0] == around[1]
    assert around[0], "there is a frame to count"


def test_thirty_more_learners_are_on_the_page_of_learners(sites: tuple[Path, Path]) -> None:
    """The nearly wrong twin: the page of all learners does grow."""
    few, many = (len(pages_of_site(site)["learners/index.html"].named("a")) for site in sites)
    assert many >= few + 30


def _links_around(site: Path, address: str) -> list[str]:
    page = pages_of_site(site)[address]
    return [link.attributes["href"] for link in page.named("a") if not link.in_article]
