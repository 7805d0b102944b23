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


@pytest.mark.parametrize(
    "address",
    ["learners/ana/index.html", "learners/ana/projects/solar-oven/index.html", "index.html"],
)
def test_thirty_more_learners_add_nothing_around_a_page(tmp_path: Path, address: str) -> None:
    few = build_site_files(write_school(tmp_path / "a", school_of(0)), "public", tmp_path / "few")
    many = build_site_files(
        write_school(tmp_path / "b", school_of(30)), "public", tmp_path / "many"
    )
    around = [_links_around(site, address) for site in (few, many)]
    assert around[0] == around[1]
    assert around[0], "there is a frame to count"


def _links_around(site: Path, address: str) -> list[str]:
    page = pages_of_site(site)[address]
    return [link.attributes["href"] for link in page.named("a") if not link.in_article]
